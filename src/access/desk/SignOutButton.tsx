import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';
import { useSignOut } from './use-sign-out.ts';

export function SignOutButton(): ReactElement {
  const say = useMessages(messages);
  const leave = useSignOut();
  return <Button size="small" type="text" onClick={leave}>{say('signOut')}</Button>;
}
