import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

export function RegisterLink(): ReactElement | null {
  const say = useMessages(messages);
  if (!useMay('petition.register')) return null;
  return <Link className="x-step x-step-primary" to="/register"><Icon name="plus" />{say('desk.register')}</Link>;
}
