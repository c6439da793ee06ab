import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { requiredRule } from '../../platform/ui/desk/fields/required-rule.ts';
import { codeOf } from '../../platform/ui/desk/server-problem.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { Me, SignIn } from '../contract.ts';
import { signIn } from './api/session-calls.ts';
import { CodeField } from './CodeField.tsx';
import { messages } from './messages.ts';
import { ME_KEY } from './use-me.ts';

interface SignInFormProps {
  /** Given when somebody signs in again: it must be the same person. */
  readonly username?: string;
  readonly onSignedIn: (me: Me) => void;
}

const CODE_REQUIRED = 'access.totp_required';

/** The field for the code appears when the server asks for it. */
export function SignInForm({ username, onSignedIn }: SignInFormProps): ReactElement {
  const say = useMessages(messages);
  const client = useQueryClient();
  const [asksCode, setAsksCode] = useState(false);
  const attempt = useMutation({
    mutationFn: (values: SignIn) => signIn(values),
    onSuccess: (me) => {
      client.setQueryData(ME_KEY, me);
      onSignedIn(me);
    },
    onError: (error) => {
      if (codeOf(error) === CODE_REQUIRED) setAsksCode(true);
    },
  });
  const isAgain = username !== undefined;
  const isFirstAsking = codeOf(attempt.error) === CODE_REQUIRED;
  return (
    <Form<SignIn> layout="vertical" requiredMark={false} initialValues={{ username }} onFinish={(values) => attempt.mutate(values)}>
      <Form.Item name="username" label={say('signIn.username')} hidden={isAgain} rules={[requiredRule(say('signIn.username'), say.language)]}>
        <Input autoComplete="username" autoFocus={!isAgain} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      {isAgain && <p>{say('signIn.username')} <strong>{username}</strong></p>}
      <Form.Item name="password" label={say('signIn.password')} rules={[requiredRule(say('signIn.password'), say.language)]}>
        <Input.Password autoComplete="current-password" autoFocus={isAgain} />
      </Form.Item>
      {asksCode && <CodeField name="totp" label={say('signIn.code')} help={say('signIn.codeHelp')} />}
      {attempt.isError && !isFirstAsking && <ErrorNotice error={attempt.error} />}
      <Button type="primary" htmlType="submit" loading={attempt.isPending} block>{say('signIn.submit')}</Button>
    </Form>
  );
}
