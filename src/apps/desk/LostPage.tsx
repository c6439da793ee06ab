import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

export function LostPage(): ReactElement {
  const say = useMessages(messages);
  return (
    <>
      <PageHead title={say('lost.title')} lead={say('lost.text')} />
      <Link className="x-step" to="/">{say('lost.home')}</Link>
    </>
  );
}
