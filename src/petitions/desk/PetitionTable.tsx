import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { todayInChina } from '../../platform/ui/desk/calendar-day.ts';
import { DueBadge, dueDays } from '../../platform/ui/desk/DueBadge.tsx';
import { useMay } from '../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { PetitionRow } from '../contract.ts';
import { awaitedAction } from './awaited-action.ts';
import { messages } from './messages.ts';
import { PetitionFlags } from './PetitionFlags.tsx';
import { useTitle } from './use-title.ts';
import { useWords } from './use-words.ts';

interface PetitionTableProps {
  readonly rows: readonly PetitionRow[];
  readonly label: string;
  /** On one's own desk each row has the step that it waits for. */
  readonly withNextStep?: boolean;
}

/** A table on a wide screen and on paper, cards on a phone. */
export function PetitionTable({ rows, label, withNextStep = false }: PetitionTableProps): ReactElement {
  const say = useMessages(messages);
  const columns = ['due', 'matter', 'state', 'unit', 'received'] as const;
  return (
    <table className="x-table x-cards" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}
          {withNextStep && <th scope="col" className="x-no-print">{say('column.next')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => <PetitionTableRow key={row.petitionId} row={row} withNextStep={withNextStep} />)}
      </tbody>
    </table>
  );
}

function PetitionTableRow({ row, withNextStep }: { readonly row: PetitionRow; readonly withNextStep: boolean }): ReactElement {
  const say = useMessages(messages);
  const titleOf = useTitle();
  const words = useWords();
  return (
    <tr>
      <td className="x-col-due"><DueCell row={row} /></td>
      <td className="x-col-matter">
        <Link to={`/petitions/${row.petitionId}`} className="x-matter">{titleOf(row)}</Link>
        <span className="x-fine">{row.number}</span> <PetitionFlags petition={row} />
      </td>
      <td data-label={say('column.state')}>
        <span className="x-state">{words.of('state', row.state)}</span>
        {row.class !== null && <span className="x-sub">{words.of('class', row.class)}</span>}
      </td>
      <td data-label={say('column.unit')}>
        {row.responsibleUnit?.name ?? row.officeUnit.name}
        <span className="x-sub">{row.handler?.name ?? say('row.nobody')}</span>
      </td>
      <td data-label={say('column.received')} className="x-nowrap">
        {row.receivedOn}
        <span className="x-sub">{words.of('channel', row.channel)}</span>
      </td>
      {withNextStep && <td className="x-col-next x-no-print"><NextStepLink row={row} /></td>}
    </tr>
  );
}

function DueCell({ row }: { readonly row: PetitionRow }): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  if (row.closedOn !== null) return <span className="x-fine">{say('row.closed', { day: row.closedOn })}</span>;
  if (row.nextClock === null || row.nextStatutoryDueOn === null) return <span className="x-fine">{say('row.noClock')}</span>;
  return (
    <>
      <DueBadge due={dueDays(row.nextStatutoryDueOn, row.nextSafeDueOn ?? row.nextStatutoryDueOn)} />
      <span className="x-why">{words.clock(row.nextClock)}</span>
      <span className="x-sub">
        {say('row.due', { day: row.nextStatutoryDueOn })}
        {row.nextSafeDueOn !== null && row.nextSafeDueOn < row.nextStatutoryDueOn && row.nextSafeDueOn >= todayInChina() && say('row.safe', { day: row.nextSafeDueOn })}
      </span>
    </>
  );
}

function NextStepLink({ row }: { readonly row: PetitionRow }): ReactElement {
  const say = useMessages(messages);
  const words = useWords();
  const awaited = awaitedAction(row);
  // Among the matters of a whole unit are some that wait for others.
  const mayAct = useMay(`petition.act.${awaited ?? ''}`);
  const action = mayAct ? awaited : undefined;
  const target = `/petitions/${row.petitionId}`;
  return (
    <Link className="x-step" to={action === undefined ? target : `${target}?do=${action}`}>
      {action === undefined ? say('row.open') : words.of('action', action)}
    </Link>
  );
}
