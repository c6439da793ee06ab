import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { addDays } from '../../platform/kernel/index.ts';
import { todayInChina } from '../../platform/ui/desk/calendar-day.ts';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { ReceptionDayView } from '../contract.ts';
import { PlanDayForm } from './PlanDayForm.tsx';
import { listReceptionDays, RECEPTION_KEY } from './reception-calls.ts';
import { receptionMessages } from './reception-messages.ts';

const BACK_IN_DAYS = -90;

/** When leaders receive, and who may come. */
export function ReceptionPage(): ReactElement {
  const say = useMessages(receptionMessages);
  const mayManage = useMay('reception.manage');
  const [showsPast, setShowsPast] = useState(false);
  const from = addDays(todayInChina(), showsPast ? BACK_IN_DAYS : 0);
  const days = useQuery({ queryKey: [RECEPTION_KEY, 'days', from], queryFn: async ({ signal }) => (await listReceptionDays(from, signal)).items });
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      {mayManage && <PlanDayForm />}
      <Panel title={say('days')} extra={<Checkbox checked={showsPast} onChange={({ target }) => setShowsPast(target.checked)}>{say('days.past')}</Checkbox>}>
        <Fetched query={days}>{(known) => (known.length === 0 ? <p className="x-fine">{say('days.none')}</p> : <DayTable days={known} />)}</Fetched>
      </Panel>
    </>
  );
}

function DayTable({ days }: { readonly days: readonly ReceptionDayView[] }): ReactElement {
  const say = useMessages(receptionMessages);
  return (
    <table className="x-table x-cards" aria-label={say('days')}>
      <thead>
        <tr>{(['column.day', 'column.leader', 'column.place', 'column.booked', 'open'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr>
      </thead>
      <tbody>{days.map((day) => <DayRow key={day.receptionDayId} day={day} />)}</tbody>
    </table>
  );
}

function DayRow({ day }: { readonly day: ReceptionDayView }): ReactElement {
  const say = useMessages(receptionMessages);
  const mayReceive = useMay('reception.receive');
  const { receptionDayId, heldOn, beginsAt, endsAt, kind, leader, unit, place, subject, visits, booked, cancelledBecause } = day;
  return (
    <tr>
      <td>{heldOn} {beginsAt}–{endsAt}<span className="x-sub">{say(`kind.${kind}`)}</span></td>
      <td data-label={say('column.leader')}>{leader.name}<span className="x-sub">{unit.name}</span></td>
      <td data-label={say('column.place')}>{place}{subject !== '' && <span className="x-sub">{subject}</span>}</td>
      <td data-label={say('column.booked')}>{cancelledBecause === null ? say('booked', { booked, visits }) : say('calledOff', { reason: cancelledBecause })}</td>
      <td>{mayReceive && <Link className="x-step" to={`/reception/${receptionDayId}`}>{say('open')}</Link>}</td>
    </tr>
  );
}
