import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { StaffSelect } from '../../organisation/desk/index.ts';
import { systemClock } from '../../platform/time/index.ts';
import { fromChinaTime, toChinaTime } from '../../platform/ui/desk/china-time.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Field } from '../../platform/ui/desk/fields/FormFields.tsx';
import { formatMoment } from '../../platform/ui/desk/format-moment.ts';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { DelegationList } from '../delegation-contract.ts';
import { DELEGATION_KEY, endAbsence, recordAbsence } from './api/delegation-calls.ts';
import { delegationMessages } from './delegation-messages.ts';
import { useSession } from './SessionContext.ts';

type Absence = DelegationList['absences'][number];

export function AbsencePanel({ absences }: { readonly absences: readonly Absence[] }): ReactElement {
  const say = useMessages(delegationMessages);
  return (
    <Panel title={say('absences')}>
      <p className="x-fine">{say('absences.lead')}</p>
      {absences.length === 0 ? <p className="x-fine">{say('absences.none')}</p> : (
        <table className="x-table x-cards" aria-label={say('absences')}>
          <thead>
            <tr>{(['person', 'column.time', 'column.state'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr>
          </thead>
          <tbody>{absences.map((absence) => <AbsenceRow key={absence.absenceId} absence={absence} />)}</tbody>
        </table>
      )}
      <AbsenceForm />
    </Panel>
  );
}

function AbsenceRow({ absence: { absenceId, person, fromAt, untilAt, isAway } }: { readonly absence: Absence }): ReactElement {
  const say = useMessages(delegationMessages);
  const client = useQueryClient();
  const ending = useMutation({ mutationFn: () => endAbsence(absenceId), onSettled: () => client.invalidateQueries({ queryKey: [DELEGATION_KEY] }) });
  return (
    <tr>
      <td>{person.name}</td>
      <td data-label={say('column.time')}>{formatMoment(fromAt)}<span className="x-sub">{formatMoment(untilAt)}</span></td>
      <td data-label={say('column.state')}>
        {say(isAway ? 'absence.away' : 'absence.later')} <Button size="small" loading={ending.isPending} onClick={() => ending.mutate()}>{say('absence.end')}</Button>
        <ErrorNotice error={ending.error} />
      </td>
    </tr>
  );
}

interface AbsenceValues {
  readonly staffId: string;
  readonly fromAt: string;
  readonly untilAt: string;
}

function AbsenceForm(): ReactElement {
  const say = useMessages(delegationMessages);
  const { me } = useSession();
  const managesOthers = useMay('delegation.manage');
  const client = useQueryClient();
  const [form] = Form.useForm<AbsenceValues>();
  const absence = useMutation({
    mutationFn: ({ staffId, fromAt, untilAt }: AbsenceValues) => recordAbsence({ staffId, fromAt: fromChinaTime(fromAt), untilAt: fromChinaTime(untilAt) }),
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: [DELEGATION_KEY] });
    },
  });
  return (
    <details>
      <summary>{say('absence.add')}</summary>
      <Form<AbsenceValues> name="absence" form={form} layout="vertical" requiredMark={false} initialValues={{ staffId: me.staffId, fromAt: toChinaTime(systemClock.now()) }} onFinish={(values) => absence.mutate(values)}>
        {managesOthers ? <Field name="staffId" label={say('absence.who')}><StaffSelect /></Field> : <Form.Item name="staffId" hidden><Input /></Form.Item>}
        <div className="x-field-grid">
          <Field name="fromAt" label={say('add.fromAt')}><Input type="datetime-local" /></Field>
          <Field name="untilAt" label={say('add.untilAt')}><Input type="datetime-local" /></Field>
        </div>
        <Button type="primary" htmlType="submit" loading={absence.isPending}>{say('absence.add')}</Button>
      </Form>
      <ErrorNotice error={absence.error} />
      {absence.isSuccess && <Alert className="x-error" type="success" showIcon title={say('absence.done')} />}
    </details>
  );
}
