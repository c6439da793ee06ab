import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Facts } from '../../platform/ui/desk/Facts.tsx';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { TextField } from '../../platform/ui/desk/fields/FormFields.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { ReceptionDayDetail } from '../contract.ts';
import { callOffReceptionDay, getReceptionDay, RECEPTION_KEY } from './reception-calls.ts';
import { receptionMessages } from './reception-messages.ts';
import { VisitTable } from './VisitTable.tsx';

/** The list of one day, for those who receive. */
export function ReceptionDayPage(): ReactElement {
  const say = useMessages(receptionMessages);
  const { receptionDayId = '' } = useParams();
  const day = useQuery({ queryKey: [RECEPTION_KEY, 'day', receptionDayId], queryFn: ({ signal }) => getReceptionDay(receptionDayId, signal) });
  return (
    <>
      <p className="x-no-print"><Link to="/reception">{say('day.back')}</Link></p>
      <Fetched query={day} rows={8}>{(known) => <DayView day={known} />}</Fetched>
    </>
  );
}

function DayView({ day }: { readonly day: ReceptionDayDetail }): ReactElement {
  const say = useMessages(receptionMessages);
  const mayManage = useMay('reception.manage');
  const { heldOn, leader, unit, beginsAt, endsAt, place, subject, kind, cancelledBecause } = day;
  const facts = [
    { name: say('kind'), value: say(`kind.${kind}`) }, { name: say('unit'), value: unit.name }, { name: say('slot'), value: `${beginsAt}–${endsAt}` }, { name: say('place'), value: place },
    { name: say('subject'), value: subject },
  ];
  return (
    <>
      <PageHead title={say('day.title', { day: heldOn, leader: leader.name })} />
      <Panel title={say('title')}>
        <Facts facts={facts} />
        {cancelledBecause !== null && <p><strong>{say('calledOff', { reason: cancelledBecause })}</strong></p>}
        {cancelledBecause === null && mayManage && <CallOffForm receptionDayId={day.receptionDayId} />}
      </Panel>
      <VisitTable day={day} />
    </>
  );
}

function CallOffForm({ receptionDayId }: { readonly receptionDayId: string }): ReactElement {
  const say = useMessages(receptionMessages);
  const client = useQueryClient();
  const off = useMutation({
    mutationFn: ({ reason }: { reason: string }) => callOffReceptionDay(receptionDayId, reason),
    onSettled: () => client.invalidateQueries({ queryKey: [RECEPTION_KEY] }),
  });
  return (
    <details className="x-no-print">
      <summary>{say('callOff')}</summary>
      <Form<{ reason: string }> layout="vertical" requiredMark={false} onFinish={(values) => off.mutate(values)}>
        <TextField name="reason" label={say('callOff.reason')} max={200} />
        <Button danger htmlType="submit" loading={off.isPending}>{say('callOff')}</Button>
      </Form>
      <ErrorNotice error={off.error} />
    </details>
  );
}
