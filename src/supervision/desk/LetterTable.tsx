import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { DueBadge, dueDays } from '../../platform/ui/desk/DueBadge.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { LetterView } from '../contract.ts';
import { letterTableMessages } from './letter-table-messages.ts';
import { supervisionMessages } from './supervision-messages.ts';

/** A table on a wide screen and on paper, cards on a phone. */
export function LetterTable({ letters }: { readonly letters: readonly LetterView[] }): ReactElement {
  const say = useMessages(supervisionMessages);
  const columns = useMessages(letterTableMessages);
  return (
    <table className="x-table x-cards" aria-label={say('letters')}>
      <thead>
        <tr>{(['due', 'matter', 'unit', 'state', 'next'] as const).map((column) => <th key={column} scope="col">{columns(`column.${column}`)}</th>)}</tr>
      </thead>
      <tbody>{letters.map((letter) => <LetterRow key={`${letter.petitionId} ${letter.no}`} letter={letter} />)}</tbody>
    </table>
  );
}

function LetterRow({ letter }: { readonly letter: LetterView }): ReactElement {
  const say = useMessages(supervisionMessages);
  const columns = useMessages(letterTableMessages);
  const { petitionId, number, title, unit, no, listed, dueOn, status, byUnit, raisedOn, escalatedTo, escalatedOn, isWithYou, demand } = letter;
  return (
    <tr>
      <td className="x-col-due">
        {dueOn === null ? <span className="x-fine">—</span> : <><DueBadge due={dueDays(dueOn, dueOn)} /><span className="x-sub">{say('letter.due', { day: dueOn })}</span></>}
      </td>
      <td className="x-col-matter">
        <Link to={`/petitions/${petitionId}`} className="x-matter">{title}</Link>
        <span className="x-fine">{number} · {say('letter.no', { no })}{listed && ` · ${say('letter.listed')}`}</span>
        <span className="x-sub">{demand}</span>
      </td>
      <td data-label={columns('column.unit')}>
        {unit.name}
        <span className="x-sub">{say('letter.by', { unit: byUnit.name, day: raisedOn })}</span>
      </td>
      <td data-label={columns('column.state')}>
        <span className="x-state">{say(`letter.${status}`)}</span>
        {escalatedTo && <span className="x-sub">{escalatedOn === null ? say('letter.above', { unit: escalatedTo.name }) : say('letter.escalated', { unit: escalatedTo.name, day: escalatedOn })}</span>}
        {isWithYou && status === 'RAISED' && <strong className="x-sub">{say('letter.withYou')}</strong>}
      </td>
      <td className="x-col-next x-no-print">
        <Link className="x-step" to={status === 'REPLIED' ? `/petitions/${petitionId}?do=closeSupervision` : `/petitions/${petitionId}`}>{say(status === 'REPLIED' ? 'letter.review' : 'letter.open')}</Link>
      </td>
    </tr>
  );
}
