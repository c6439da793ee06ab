import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { requiredRule } from '../../platform/ui/desk/fields/required-rule.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

/** A new password, typed twice; whether it is good enough, the server says. */
export function NewPasswordFields({ name, label }: { readonly name: string; readonly label: string }): ReactElement {
  const say = useMessages(messages);
  return (
    <>
      <Form.Item name={name} label={label} extra={say('enrol.passwordHelp')} rules={[requiredRule(label, say.language)]}>
        <Input.Password autoComplete="new-password" maxLength={1024} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={say('enrol.repeat')}
        dependencies={[name]}
        rules={[
          requiredRule(say('enrol.repeat'), say.language),
          (form) => ({
            validator: (_rule, value) => (value === undefined || value === form.getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(say('enrol.repeatWrong')))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={1024} />
      </Form.Item>
    </>
  );
}
