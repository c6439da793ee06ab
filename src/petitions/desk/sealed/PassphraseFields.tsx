import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { requiredRule } from '../../../platform/ui/desk/fields/required-rule.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { keyMessages } from './key-messages.ts';

const LONGEST = 200;

/** A passphrase that opens something; a browser is asked not to keep it. */
export function PassphraseField({ name, label }: { readonly name: string; readonly label: string }): ReactElement {
  const say = useMessages(keyMessages);
  return (
    <Form.Item name={name} label={label} rules={[requiredRule(label, say.language)]}>
      <Input.Password autoComplete="off" maxLength={LONGEST} />
    </Form.Item>
  );
}

/** A new passphrase, typed twice; whether it is good enough, the server says. */
export function NewPassphraseFields({ label }: { readonly label: string }): ReactElement {
  const say = useMessages(keyMessages);
  return (
    <>
      <Form.Item name="passphrase" label={label} extra={say('passphrase.help')} rules={[requiredRule(label, say.language)]}>
        <Input.Password autoComplete="new-password" maxLength={LONGEST} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={say('repeat')}
        dependencies={['passphrase']}
        rules={[
          requiredRule(say('repeat'), say.language),
          (form) => ({
            validator: (_rule, value) => (value === undefined || value === form.getFieldValue('passphrase') ? Promise.resolve() : Promise.reject(new Error(say('repeat.wrong')))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={LONGEST} />
      </Form.Item>
    </>
  );
}
