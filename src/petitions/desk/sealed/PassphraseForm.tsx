import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { PassphraseField } from './PassphraseFields.tsx';
import { sealedMessages } from './sealed-messages.ts';

interface PassphraseFormProps {
  /** Tells the fields of two such forms on one page apart. */
  readonly name: string;
  readonly send: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSend: (passphrase: string) => void;
}

export function PassphraseForm({ name, send, isPending, error, onSend }: PassphraseFormProps): ReactElement {
  const say = useMessages(sealedMessages);
  return (
    <Form<{ passphrase: string }> name={name} layout="vertical" requiredMark={false} onFinish={({ passphrase }) => onSend(passphrase)}>
      <PassphraseField name="passphrase" label={say('passphrase')} />
      <ErrorNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>{send}</Button>
    </Form>
  );
}
