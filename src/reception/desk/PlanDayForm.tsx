import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { useSession } from '../../access/desk/index.ts';
import { StaffSelect, UnitSelect } from '../../organisation/desk/index.ts';
import { todayInChina } from '../../platform/ui/desk/calendar-day.ts';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { ChoiceField, DayField, Field, TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { RECEIVING_ROLES, RECEPTION_KINDS, type ReceptionKind } from '../domain/index.ts';
import { planReceptionDay, RECEPTION_KEY } from './reception-calls.ts';
import { receptionMessages } from './reception-messages.ts';

interface PlanValues {
  readonly unitId: string;
  readonly leaderId: string;
  readonly kind: ReceptionKind;
  readonly heldOn: string;
  readonly beginsAt: string;
  readonly minutesPerVisit: number;
  readonly visits: number;
  readonly place: string;
  readonly subject?: string;
}

/** Publishes a day at once: what is planned here can be booked. */
export function PlanDayForm(): ReactElement {
  const say = useMessages(receptionMessages);
  const client = useQueryClient();
  const { unitIds } = useSession();
  const [form] = Form.useForm<PlanValues>();
  const plan = useMutation({
    mutationFn: planReceptionDay,
    onSuccess: () => {
      form.resetFields(['heldOn', 'leaderId', 'subject']);
      void client.invalidateQueries({ queryKey: [RECEPTION_KEY] });
    },
  });
  const start: Partial<PlanValues> = { kind: 'RECEPTION', beginsAt: '09:00', minutesPerVisit: 30, visits: 6, ...(unitIds[0] !== undefined && { unitId: unitIds[0] }) };
  return (
    <Panel title={say('plan')}>
      <details>
        <summary>{say('plan.open')}</summary>
        <Form<PlanValues> form={form} layout="vertical" requiredMark={false} initialValues={start} onFinish={({ subject = '', ...values }) => plan.mutate({ ...values, subject })}>
          <div className="x-field-grid">
            <Field name="unitId" label={say('unit')}><UnitSelect /></Field>
            <Field name="leaderId" label={say('leader')} help={say('leader.help')}><StaffSelect roles={RECEIVING_ROLES} /></Field>
          </div>
          <ChoiceField name="kind" label={say('kind')} options={RECEPTION_KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))} />
          <div className="x-field-grid">
            <DayField name="heldOn" label={say('heldOn')} min={todayInChina()} />
            <Field name="beginsAt" label={say('beginsAt')}><Input type="time" className="x-day" /></Field>
            <Field name="minutesPerVisit" label={say('minutes')}><InputNumber min={5} max={240} precision={0} /></Field>
            <Field name="visits" label={say('visits')}><InputNumber min={1} max={100} precision={0} /></Field>
          </div>
          <TextField name="place" label={say('place')} max={200} />
          <TextField name="subject" label={say('subject')} help={say('subject.help')} max={200} optional />
          <Button type="primary" htmlType="submit" loading={plan.isPending}>{say('plan')}</Button>
        </Form>
      </details>
      <ErrorNotice error={plan.error} />
      {plan.isSuccess && <Alert className="x-error" type="success" showIcon title={say('plan.done')} />}
    </Panel>
  );
}
