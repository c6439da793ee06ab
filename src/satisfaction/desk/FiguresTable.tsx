import type { ReactElement } from 'react';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnitFigures } from '../contract.ts';
import { messages } from './messages.ts';

interface Share {
  readonly count: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

export function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** By name and in no other order: it is no ranking. On a phone every unit is a card. */
export function FiguresTable({ units, caption }: { readonly units: readonly UnitFigures[]; readonly caption: string }): ReactElement {
  const say = useMessages(messages);
  const share = (value: Share | null | undefined): string =>
    value ? say('figures.share', { share: percent(value.count / value.of), low: percent(value.low), high: percent(value.high), count: value.count, of: value.of }) : say('figures.hidden');
  const columns = ['figures.rated', 'figures.asked', 'figures.solved', 'figures.gap', 'figures.verdict'] as const;
  return (
    <table className="x-table x-cards">
      <caption className="x-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('figures.unit')}</th>
          {columns.map((column) => <th key={column} scope="col">{say(column)}</th>)}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unitId, unitName, rated, asked, gap, verdict }) => {
          const cells = [
            share(rated), share(asked?.accepted), share(asked?.solved),
            gap ? say('figures.points', { value: percent(gap.value), low: percent(gap.low), high: percent(gap.high) }) : say('figures.hidden'),
            say(`verdict.${verdict}`),
          ];
          return (
            <tr key={unitId}>
              <th scope="row">{unitName}</th>
              {columns.map((column, index) => <td key={column} data-label={say(column)}>{cells[index]}</td>)}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
