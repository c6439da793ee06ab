import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';
import { TotpSetup } from './TotpSetup.tsx';
import { ME_KEY } from './use-me.ts';
import { useSignOut } from './use-sign-out.ts';

/** The only page of somebody whose posts demand an authenticator that he does not have yet. */
export function RequiredTotpPage(): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const leave = useSignOut();
  return (
    <main className="x-gate">
      <PageHead title={say('totp.title')} />
      <Alert type="info" showIcon title={say('totp.required')} />
      <TotpSetup replaces={false} onDone={() => void client.invalidateQueries({ queryKey: ME_KEY })} />
      <Button type="link" onClick={leave}>{say('signOut')}</Button>
    </main>
  );
}
