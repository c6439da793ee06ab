import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { StaffSelect, useColleagues, useRoleName, useUnits } from '../../organisation/desk/index.ts';
import { systemClock } from '../../platform/time/index.ts';
import { fromChinaTime, toChinaTime } from '../../platform/ui/desk/china-time.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { CheckField, Field, SelectField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { DELEGATION_KEY, delegatePost } from './api/delegation-calls.ts';
import { listDelegablePosts } from './delegable-posts.ts';
import { delegationMessages } from './delegation-messages.ts';
import { useSession } from './SessionContext.ts';

interface DelegateValues {
  readonly postId: string;
  readonly toStaffId: string;
  readonly fromAt: string;
  readonly untilAt: string;
  readonly mayPassOn?: boolean;
}

export function DelegateForm({ lentPostHolders }: { readonly lentPostHolders: readonly string[] }): ReactElement {
  const say = useMessages(delegationMessages);
  const roleName = useRoleName();
  const { me } = useSession();
  const managesOthers = useMay('delegation.manage');
  const [colleagues, units, client] = [useColleagues(), useUnits(), useQueryClient()];
  const [form] = Form.useForm<DelegateValues>();
  const delegation = useMutation({
    mutationFn: ({ fromAt, untilAt, mayPassOn = false, ...values }: DelegateValues) => delegatePost({ ...values, fromAt: fromChinaTime(fromAt), untilAt: fromChinaTime(untilAt), mayPassOn }),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: [DELEGATION_KEY] });
    },
  });
  const unitName = (unitId: string) => units.data?.find((unit) => unit.unitId === unitId)?.name ?? '';
  const posts = listDelegablePosts(colleagues.data ?? [], { staffId: me.staffId, managesOthers, lentPostHolders }, { roleName, unitName });
  return (
    <details>
      <summary>{say('add')}</summary>
      <Form<DelegateValues> name="delegation" form={form} layout="vertical" requiredMark={false} initialValues={{ fromAt: toChinaTime(systemClock.now()) }} onFinish={(values) => delegation.mutate(values)}>
        <SelectField name="postId" label={say('add.post')} blank="—" options={posts} />
        <Field name="toStaffId" label={say('add.to')}><StaffSelect /></Field>
        <div className="x-field-grid">
          <Field name="fromAt" label={say('add.fromAt')}><Input type="datetime-local" /></Field>
          <Field name="untilAt" label={say('add.untilAt')}><Input type="datetime-local" /></Field>
        </div>
        <CheckField name="mayPassOn" label={say('add.mayPassOn')} />
        <Button type="primary" htmlType="submit" loading={delegation.isPending}>{say('add')}</Button>
      </Form>
      <ErrorNotice error={delegation.error} />
      {delegation.isSuccess && <Alert className="x-error" type="success" showIcon title={say('add.done')} />}
    </details>
  );
}
