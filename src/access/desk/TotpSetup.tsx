import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { confirmTotp, startTotp, type NewAuthenticator } from './api/totp-calls.ts';
import { CodeField } from './CodeField.tsx';
import { messages } from './messages.ts';

interface TotpSetupProps {
  /** An authenticator that is replaced must itself agree. */
  readonly replaces: boolean;
  readonly onDone: () => void;
}

export function TotpSetup({ replaces, onDone }: TotpSetupProps): ReactElement {
  const say = useMessages(messages);
  const start = useMutation({ mutationFn: (values: { currentCode?: string }) => startTotp(values) });
  if (start.data) return <ConfirmForm authenticator={start.data} onDone={onDone} />;
  return (
    <Form<{ currentCode?: string }> layout="vertical" requiredMark={false} onFinish={(values) => start.mutate(values)}>
      <p>{say(replaces ? 'totp.replaceLead' : 'totp.lead')}</p>
      {replaces && <CodeField name="currentCode" label={say('totp.current')} />}
      <ErrorNotice error={start.error} />
      <Button type="primary" htmlType="submit" loading={start.isPending}>{say('totp.start')}</Button>
    </Form>
  );
}

function ConfirmForm({ authenticator, onDone }: { readonly authenticator: NewAuthenticator; readonly onDone: () => void }): ReactElement {
  const say = useMessages(messages);
  const confirm = useMutation({ mutationFn: (values: { totp: string }) => confirmTotp(values), onSuccess: onDone });
  return (
    <Form<{ totp: string }> layout="vertical" requiredMark={false} onFinish={(values) => confirm.mutate(values)}>
      <p>{say('totp.lead')}</p>
      <img className="x-qr" alt={say('totp.qr')} src={`data:image/svg+xml,${encodeURIComponent(authenticator.qrSvg)}`} width={200} height={200} />
      <p>
        {say('totp.secret')}<br />
        <code className="x-secret">{authenticator.secret}</code>
      </p>
      <CodeField name="totp" label={say('totp.code')} help={say('signIn.codeHelp')} />
      <ErrorNotice error={confirm.error} />
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>{say('totp.confirm')}</Button>
    </Form>
  );
}
