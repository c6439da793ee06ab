import { Alert, Button, Checkbox, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { keyMessages } from './key-messages.ts';
import { NewPassphraseFields, PassphraseField } from './PassphraseFields.tsx';
import { useSetOfficerKey } from './use-officer-key.ts';

interface KeyFormProps {
  readonly onDone: () => void;
}

interface NewPassphrase {
  readonly passphrase: string;
}

export function MakeKeyForm({ onDone }: KeyFormProps): ReactElement {
  const say = useMessages(keyMessages);
  const attempt = useSetOfficerKey(onDone);
  return (
    <Form<NewPassphrase> name="make-key" layout="vertical" requiredMark={false} onFinish={({ passphrase }) => attempt.mutate({ passphrase, forgotten: false })}>
      <NewPassphraseFields label={say('passphrase')} />
      <ErrorNotice error={attempt.error} />
      <Button type="primary" htmlType="submit" loading={attempt.isPending}>{say('make')}</Button>
    </Form>
  );
}

export function ChangePassphraseForm({ onDone }: KeyFormProps): ReactElement {
  const say = useMessages(keyMessages);
  const [form] = Form.useForm<NewPassphrase & { oldPassphrase: string }>();
  const attempt = useSetOfficerKey(() => {
    form.resetFields();
    onDone();
  });
  return (
    <Form
      form={form}
      name="change-passphrase"
      layout="vertical"
      requiredMark={false}
      onFinish={({ passphrase, oldPassphrase }) => attempt.mutate({ passphrase, oldPassphrase, forgotten: false })}
    >
      <p className="x-fine">{say('change.lead')}</p>
      <PassphraseField name="oldPassphrase" label={say('old')} />
      <NewPassphraseFields label={say('passphrase.new')} />
      <ErrorNotice error={attempt.error} />
      <Button type="primary" htmlType="submit" loading={attempt.isPending}>{say('change')}</Button>
    </Form>
  );
}

/** What was sealed before is lost to this officer: nobody comes here without having read that. */
export function ForgottenForm({ onDone }: KeyFormProps): ReactElement {
  const say = useMessages(keyMessages);
  const attempt = useSetOfficerKey(onDone);
  const mustBeSure = (_rule: unknown, value: unknown) => (value === true ? Promise.resolve() : Promise.reject(new Error(say('forgotten.sureNeeded'))));
  return (
    <Form<NewPassphrase> name="forgotten-key" layout="vertical" requiredMark={false} onFinish={({ passphrase }) => attempt.mutate({ passphrase, forgotten: true })}>
      <Alert className="x-error" type="warning" showIcon title={say('forgotten.warning')} description={say('forgotten.help')} />
      <NewPassphraseFields label={say('passphrase.new')} />
      <Form.Item name="sure" valuePropName="checked" rules={[{ validator: mustBeSure }]}>
        <Checkbox>{say('forgotten.sure')}</Checkbox>
      </Form.Item>
      <ErrorNotice error={attempt.error} />
      <Button danger htmlType="submit" loading={attempt.isPending}>{say('forgotten.send')}</Button>
    </Form>
  );
}
