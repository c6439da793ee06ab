import type { ReactElement } from 'react';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnitFigures } from '../contract.ts';
import { percent } from './FiguresTable.tsx';
import { messages } from './messages.ts';

/** Why a unit is worth a closer look, and what that does not mean. */
export function EvidencePanel({ unit }: { readonly unit: UnitFigures }): ReactElement {
  const say = useMessages(messages);
  const title = say('evidence.title', { unit: unit.unitName });
  return (
    <Panel title={title}>
      <p>{say('evidence.intro')}</p>
      <table className="x-table x-cards">
        <caption className="x-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('evidence.guard')}</th>
            <th scope="col">{say('evidence.seen')}</th>
            <th scope="col">{say('evidence.expected')}</th>
            <th scope="col">{say('evidence.interval')}</th>
          </tr>
        </thead>
        <tbody>
          {unit.evidence.map(({ guard, seen, of, expected, low, high, standsOut }) => (
            <tr key={guard}>
              <th scope="row">
                {say(`guard.${guard}`)}
                {standsOut && <strong className="x-sub">{say('evidence.standsOut')}</strong>}
              </th>
              <td data-label={say('evidence.seen')}>{say('evidence.of', { seen, of })}</td>
              <td data-label={say('evidence.expected')}>{expected}</td>
              <td data-label={say('evidence.interval')}>{`${String(percent(low))}–${String(percent(high))} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
