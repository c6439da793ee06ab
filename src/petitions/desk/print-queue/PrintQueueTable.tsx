import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../../../platform/ui/desk/format-moment.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { QueuedLetter } from '../../print-contract.ts';
import { messages } from './messages.ts';
import { pressKey, toggle } from './selection.ts';

interface PrintQueueTableProps {
  readonly letters: readonly QueuedLetter[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** A table on a wide screen, cards on a phone; each letter is chosen with its own box. */
export function PrintQueueTable({ letters, chosen, onChoose }: PrintQueueTableProps): ReactElement {
  const say = useMessages(messages);
  const body = useRef<HTMLTableSectionElement>(null);
  const ids = letters.map(({ documentId }) => documentId);
  const onKeyDown = (event: KeyboardEvent, focus: number): void => {
    const outcome = pressKey(event, ids, { focus, chosen });
    if (!outcome) return;
    event.preventDefault();
    onChoose(outcome.chosen);
    body.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[outcome.focus]?.focus();
  };
  const isPrinted = letters.some(({ printings }) => printings > 0);
  const columns = ['letter', 'matter', 'unit', 'issued', ...(isPrinted ? (['printed'] as const) : [])] as const;
  return (
    <table className="x-table x-cards x-print-queue" aria-label={say('title')}>
      <thead>
        <tr>{columns.map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}</tr>
      </thead>
      <tbody ref={body}>
        {letters.map((letter, index) => (
          <LetterRow
            key={letter.documentId}
            letter={letter}
            isChosen={chosen.has(letter.documentId)}
            onToggle={() => onChoose(toggle(chosen, letter.documentId))}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LetterRowProps {
  readonly letter: QueuedLetter;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function LetterRow({ letter, isChosen, onToggle, onKeyDown }: LetterRowProps): ReactElement {
  const say = useMessages(messages);
  const { petitionId, documentId, petitionNumber, title, number, unitName, issuedOn, printings, lastPrinted } = letter;
  return (
    <tr className={isChosen ? 'x-picked' : ''}>
      <td className="x-col-matter">
        <label className="x-pick">
          <input type="checkbox" checked={isChosen} onChange={onToggle} onKeyDown={onKeyDown} aria-label={say('pick', { title, number: number ?? petitionNumber })} />
          <span>{title}<span className="x-sub">{number ?? petitionNumber}</span></span>
        </label>
      </td>
      <td data-label={say('column.matter')}>
        <Link to={`/petitions/${petitionId}`}>{petitionNumber}</Link>
        <a className="x-pdf" href={`/api/v1/petitions/${petitionId}/documents/${documentId}`} target="_blank" rel="noreferrer" aria-label={`PDF: ${title} ${number ?? ''}`}>PDF</a>
      </td>
      <td data-label={say('column.unit')}>{unitName}</td>
      <td data-label={say('column.issued')} className="x-nowrap">{issuedOn}</td>
      {lastPrinted && (
        <td data-label={say('column.printed')}>
          {say('printed.last', { batch: lastPrinted.batchNumber, at: formatMoment(lastPrinted.printedAt) })}
          {printings > 1 && <span className="x-sub">{say('printed.count', { count: printings })}</span>}
        </td>
      )}
    </tr>
  );
}
