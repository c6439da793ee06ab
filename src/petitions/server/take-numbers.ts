import { sql } from 'kysely';
import type { Transaction } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { formatPetitionNumber } from '../domain/index.ts';

export interface NumberWanted {
  readonly unitCode: string;
  readonly day: PlainDate;
}

/**
 * The next numbers of the offices on those days, in the order asked for. Without gaps: the counters are raised in the
 * transaction that uses the numbers, and their rows are locked until then.
 */
export async function takePetitionNumbers(tx: Transaction, wanted: readonly NumberWanted[]): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const each of wanted) counts.set(seriesOf(each), (counts.get(seriesOf(each)) ?? 0) + 1);
  const next = await raiseCounters(tx, counts);
  return wanted.map((each) => {
    const sequence = next.get(seriesOf(each)) ?? 1;
    next.set(seriesOf(each), sequence + 1);
    return formatPetitionNumber({ orgCode: each.unitCode, day: each.day, sequence });
  });
}

function seriesOf({ unitCode, day }: NumberWanted): string {
  return `${unitCode} ${day.replaceAll('-', '')}`;
}

/** The first number that each series gives now. */
async function raiseCounters(tx: Transaction, counts: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  if (counts.size === 0) return new Map();
  // In one order everywhere, so that two transactions never wait for each other.
  const series = [...counts.keys()].sort();
  const raised = await sql<{ unit_code: string; period: string; last_number: number }>`
    insert into number_counter (scope, period, last_number)
    select 'petition/' || split_part(series, ' ', 1), split_part(series, ' ', 2), wanted
    from unnest(${series}::text[], ${series.map((each) => counts.get(each) ?? 0)}::integer[]) as raise (series, wanted)
    on conflict (scope, period) do update set last_number = number_counter.last_number + excluded.last_number
    returning substr(scope, length('petition/') + 1) as unit_code, period, last_number`.execute(tx);
  return new Map(
    raised.rows.map(({ unit_code, period, last_number }) => {
      const key = `${unit_code} ${period}`;
      return [key, last_number - (counts.get(key) ?? 0) + 1];
    }),
  );
}
