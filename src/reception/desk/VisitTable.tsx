import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { ReceptionDayDetail } from '../contract.ts';
import { receptionMessages } from './reception-messages.ts';
import { BookForForm, CancelVisitForm, JoinVisitForm, RegisterVisitForm } from './VisitForms.tsx';

type Visit = ReceptionDayDetail['booked'][number];
type Doing = 'register' | 'join' | 'cancel' | 'bookFor';

/** One row for each time: who comes, and what became of it. */
export function VisitTable({ day }: { readonly day: ReceptionDayDetail }): ReactElement {
  const say = useMessages(receptionMessages);
  const rows = [
    ...day.booked.map((visit) => ({ slot: visit.slot, visit })),
    ...day.freeSlots.map((slot) => ({ slot, visit: undefined })),
  ].toSorted((one, other) => one.slot.no - other.slot.no);
  return (
    <Panel title={say('open')}>
      <table className="x-table x-cards" aria-label={say('open')}>
        <thead>
          <tr>{(['slot', 'visitor', 'what'] as const).map((column) => <th key={column} scope="col">{say(column)}</th>)}</tr>
        </thead>
        <tbody>{rows.map(({ slot, visit }) => <VisitRow key={slot.no} day={day} slot={slot} visit={visit} />)}</tbody>
      </table>
    </Panel>
  );
}

interface VisitRowProps {
  readonly day: ReceptionDayDetail;
  readonly slot: Visit['slot'];
  readonly visit: Visit | undefined;
}

function VisitRow({ day, slot, visit }: VisitRowProps): ReactElement {
  const say = useMessages(receptionMessages);
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayRegister = useMay('petition.register');
  const choices: readonly Doing[] = visit ? (visit.petition ? [] : mayRegister ? ['register', 'join', 'cancel'] : ['join', 'cancel']) : ['bookFor'];
  const close = () => setDoing(null);
  const { receptionDayId } = day;
  return (
    <tr>
      <td className="x-nowrap">{slot.beginsAt}–{slot.endsAt}</td>
      <td data-label={say('visitor')}>{visit ? <VisitorCell visit={visit} /> : <span className="x-fine">{say('slot.free')}</span>}</td>
      <td data-label={say('what')}>
        {visit?.petition && <Link to={`/petitions/${visit.petition.petitionId}`}>{visit.petition.number}</Link>}
        <div className="x-steps x-no-print">
          {choices.map((each) => <Button key={each} size="small" aria-expanded={doing === each} onClick={() => setDoing(doing === each ? null : each)}>{say(each)}</Button>)}
        </div>
        {visit && doing === 'register' && <RegisterVisitForm receptionDayId={receptionDayId} visitId={visit.visitId} />}
        {visit && doing === 'join' && <JoinVisitForm receptionDayId={receptionDayId} visitId={visit.visitId} number={visit.visitor?.number} onDone={close} />}
        {visit && doing === 'cancel' && <CancelVisitForm receptionDayId={receptionDayId} visitId={visit.visitId} onDone={close} />}
        {doing === 'bookFor' && <BookForForm receptionDayId={receptionDayId} slotNo={slot.no} onDone={close} />}
      </td>
    </tr>
  );
}

function VisitorCell({ visit: { visitor } }: { readonly visit: Visit }): ReactElement {
  const say = useMessages(receptionMessages);
  if (!visitor) return <span className="x-fine">{say('visitor.gone')}</span>;
  const { name, phone, about, number } = visitor;
  return (
    <>
      <strong>{name}</strong> {phone}
      {about !== undefined && <span className="x-sub">{say('visitor.about', { about })}</span>}
      {number !== undefined && <span className="x-sub">{say('visitor.number', { number })}</span>}
    </>
  );
}
