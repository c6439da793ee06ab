import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { requiredRule } from '../../platform/ui/desk/fields/required-rule.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { changePassword } from './api/account-calls.ts';
import { messages } from './messages.ts';
import { NewPasswordFields } from './NewPasswordFields.tsx';

interface PasswordValues {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export function ChangePasswordForm({ username }: { readonly username: string }): ReactElement {
  const say = useMessages(messages);
  const [form] = Form.useForm<PasswordValues>();
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: PasswordValues) => changePassword({ currentPassword, newPassword }),
    onSuccess: () => form.resetFields(),
  });
  return (
    <Form<PasswordValues> form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
      {/* Tells the password keeper of the browser whose password it is. */}
      <input className="x-hidden" value={username} readOnly autoComplete="username" tabIndex={-1} aria-hidden="true" />
      <Form.Item name="currentPassword" label={say('account.currentPassword')} rules={[requiredRule(say('account.currentPassword'), say.language)]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields name="newPassword" label={say('account.newPassword')} />
      <ErrorNotice error={change.error} />
      {change.isSuccess && <Alert className="x-error" type="success" showIcon title={say('account.passwordChanged')} />}
      <Button htmlType="submit" loading={change.isPending}>{say('account.changePassword')}</Button>
    </Form>
  );
}
