import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { messages } from './messages.ts';

interface CodeFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** Six digits from an authenticator; appears when they are needed, so it takes the focus. */
export function CodeField({ name, label, help }: CodeFieldProps): ReactElement {
  const say = useMessages(messages);
  return (
    <Form.Item name={name} label={label} extra={help} rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: say('code.sixDigits') }]}>
      <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} className="x-code-input" autoFocus />
    </Form.Item>
  );
}
