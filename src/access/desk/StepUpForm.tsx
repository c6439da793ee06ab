import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { requiredRule } from '../../platform/ui/desk/fields/required-rule.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { StepUp } from '../contract.ts';
import { stepUp } from './api/session-calls.ts';
import { CodeField } from './CodeField.tsx';
import { messages } from './messages.ts';

interface StepUpFormProps {
  readonly hasTotp: boolean;
  readonly onProved: () => void;
}

export function StepUpForm({ hasTotp, onProved }: StepUpFormProps): ReactElement {
  const say = useMessages(messages);
  const attempt = useMutation({ mutationFn: (proof: StepUp) => stepUp(proof), onSuccess: onProved });
  return (
    <Form<StepUp> layout="vertical" requiredMark={false} onFinish={(proof) => attempt.mutate(proof)}>
      {hasTotp ? (
        <CodeField name="totp" label={say('signIn.code')} help={say('signIn.codeHelp')} />
      ) : (
        <Form.Item name="password" label={say('signIn.password')} rules={[requiredRule(say('signIn.password'), say.language)]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
      )}
      <ErrorNotice error={attempt.error} />
      <Button type="primary" htmlType="submit" loading={attempt.isPending} block>{say('stepUp.submit')}</Button>
    </Form>
  );
}
