import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { ProseField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { decideIdentity, type OpeningPlace } from '../api/identity-opening-calls.ts';
import { identityMessages } from './identity-messages.ts';
import { sealedKey } from './use-sealed.ts';

/** The second officer says yes or no, and why. */
export function IdentityDecisionForm({ place }: { readonly place: OpeningPlace }): ReactElement {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const attempt = useMutation({
    mutationFn: (body: { readonly approve: boolean; readonly reason: string }) => decideIdentity(place, body),
    // Also when a colleague was faster: the page then shows what he decided.
    onSettled: () => client.invalidateQueries({ queryKey: sealedKey(place.petitionId) }),
  });
  const decide = (approve: boolean) => void form.validateFields().then(({ reason }) => attempt.mutate({ approve, reason }), () => undefined);
  const isDeciding = (approve: boolean): boolean => attempt.isPending && attempt.variables.approve === approve;
  return (
    <Form form={form} name={`decide-${place.openingId}`} layout="vertical" requiredMark={false}>
      <ProseField name="reason" label={say('decide')} help={say('reason.help')} rows={2} max={1000} />
      <ErrorNotice error={attempt.error} />
      <div className="x-steps">
        <Button type="primary" loading={isDeciding(true)} onClick={() => decide(true)}>{say('approve')}</Button>
        <Button loading={isDeciding(false)} onClick={() => decide(false)}>{say('deny')}</Button>
      </div>
    </Form>
  );
}
