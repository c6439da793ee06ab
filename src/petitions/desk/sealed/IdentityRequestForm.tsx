import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState, type ReactElement } from 'react';
import { ErrorNotice } from '../../../platform/ui/desk/ErrorNotice.tsx';
import { ProseField, SelectField } from '../../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import { requestIdentity } from '../api/identity-opening-calls.ts';
import { identityMessages } from './identity-messages.ts';
import { sealedKey } from './use-sealed.ts';

// As short as the purpose allows; three days at the longest.
const HOURS = [1, 2, 4, 8, 24, 48, 72] as const;
const USUAL_HOURS = '4';

interface RequestValues {
  readonly purpose: string;
  readonly hours: string;
}

export function IdentityRequestForm({ petitionId }: { readonly petitionId: string }): ReactElement {
  const say = useMessages(identityMessages);
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const attempt = useMutation({
    mutationFn: ({ purpose, hours }: RequestValues) => requestIdentity(petitionId, { purpose, hours: Number(hours) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sealedKey(petitionId) });
      setAsks(false);
    },
  });
  if (!asks) return <p><Button onClick={() => setAsks(true)}>{say('ask')}</Button></p>;
  return (
    <Form<RequestValues> name="identity-request" layout="vertical" requiredMark={false} initialValues={{ hours: USUAL_HOURS }} onFinish={(values) => attempt.mutate(values)}>
      <h3>{say('ask')}</h3>
      <ProseField name="purpose" label={say('purpose')} help={say('purpose.help')} rows={2} max={1000} />
      <SelectField name="hours" label={say('hours')} options={HOURS.map((hours) => ({ value: String(hours), label: say('hours.value', { hours }) }))} />
      <ErrorNotice error={attempt.error} />
      <div className="x-steps">
        <Button type="primary" htmlType="submit" loading={attempt.isPending}>{say('send')}</Button>
        <Button onClick={() => setAsks(false)}>{say('cancel')}</Button>
      </div>
    </Form>
  );
}
