import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import { Fetched } from '../../../platform/ui/desk/Fetched.tsx';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';
import type { ExplanationRow } from '../../action-contract.ts';
import { explainDeadline, type DeadlineName } from '../api/explain-deadline.ts';
import { PETITIONS_KEY } from '../use-petition-list.ts';
import { messages } from './messages.ts';

/** Every day between start and end: counted or not, why, on which text. */
export function ClockExplanation({ name }: { readonly name: DeadlineName }): ReactElement {
  const say = useMessages(messages);
  const explanation = useQuery({ queryKey: [PETITIONS_KEY, 'explanation', name], queryFn: ({ signal }) => explainDeadline(name, signal) });
  return (
    <Fetched query={explanation} rows={10}>
      {({ summary, rows, clock }) => (
        <>
          <p>{summary}</p>
          {clock.moved.map((text) => <p key={text}>{text}</p>)}
          <div className="x-scroll x-ledger" tabIndex={0} role="region" aria-label={say('explain.why')}>
            <table className="x-table">
              <thead>
                <tr>
                  <th scope="col">{say('explain.day')}</th>
                  <th scope="col">{say('explain.counted')}</th>
                  <th scope="col">{say('explain.why')}</th>
                </tr>
              </thead>
              <tbody>{rows.map((row, index) => <LedgerRow key={`${row.day} ${index}`} row={row} />)}</tbody>
            </table>
          </div>
        </>
      )}
    </Fetched>
  );
}

function LedgerRow({ row }: { readonly row: z.infer<typeof ExplanationRow> }): ReactElement {
  const say = useMessages(messages);
  const counted = row.number === null ? say('explain.yesPlain') : say('explain.yes', { number: row.number });
  return (
    <tr className={row.counted ? undefined : 'x-uncounted'}>
      <th scope="row">{row.day}</th>
      <td>{row.counted ? counted : say('explain.no')}</td>
      <td>{withoutDay(row)}</td>
    </tr>
  );
}

// The sentence begins with the day, which has its own column here.
function withoutDay({ day, text }: z.infer<typeof ExplanationRow>): string {
  return text.startsWith(day) ? text.slice(day.length).trimStart() : text;
}
