import { intervalOfShare, judgeUnits, type RatedUnit } from '../src/satisfaction/domain/index.ts';
import { type BuyingManner, synthesiseOffice } from '../src/satisfaction/domain/testing/index.ts';
import type { BenchRow, Measured } from './frame/measure.ts';

export const name = 'rating-guards';

const UNITS = 12;
const HONEST_OFFICES = 25;
const OFFICES = 100;
/** Other seeds than those with which the floors were chosen. */
const FIRST_SEED = 700_000;

/** At how many ratings of a unit the target of 80 % is reached, for each share that is bought in mixed manners. */
const REACHED: readonly (readonly [share: number, ratings: number])[] = [[0.05, 400], [0.1, 150], [0.2, 50], [0.3, 50]];
const SIZES = [30, 50, 100, 150, 200, 400];
const MANNERS: readonly (readonly [BuyingManner, number, readonly number[]])[] = [
  ['desk', 0.05, [50, 100, 200]], ['desk', 0.1, [50, 100]],
  ['telephone', 0.05, [400]], ['telephone', 0.1, [100, 200]], ['telephone', 0.2, [50, 100]],
  ['untraced', 0.3, [400]],
];

/** How many units that buy ratings are found, and how many honest ones are suspected, in seeded synthetic offices. */
export function measure(): Promise<Measured> {
  const honest = [50, 100, 200, 400].flatMap((ratings) => [false, true].map((crowded) => countSuspected(ratings, crowded)));
  const mixed = REACHED.flatMap(([share, reached]) => SIZES.filter((ratings) => ratings >= reached / 3 && ratings <= reached * 2).map((ratings) => countFound('mixed', share, { ratings, reached })));
  const single = MANNERS.flatMap(([manner, share, sizes]) => sizes.map((ratings) => countFound(manner, share, { ratings, reached: Number.POSITIVE_INFINITY })));
  const unkeyed = [[0.05, 400], [0.1, 100], [0.1, 150], [0.1, 200], [0.2, 50], [0.2, 100], [0.3, 50]] as const;
  const without = unkeyed.map(([share, ratings]) => countFound('mixed', share, { ratings, reached: Number.POSITIVE_INFINITY, isUnkeyed: true }));
  const honestWithout = [100, 400].map((ratings) => countSuspected(ratings, true, true));
  return Promise.resolve({
    rows: [...honest, ...honestWithout, ...mixed, ...without, ...single],
    notes: [
      'Value: share in per cent. Beside it the limits of its 95 % interval (Wilson) and, in brackets, the number of units or offices.',
      `A quarter of an organisation with ${String(UNITS)} units; the first buys, the others rate between half and one and a half times as often. "Crowded": three in five people are served in groups of 5 to 20, twice as many friends rate beside each other, staff call back twice as often.`,
      'Mixed: 40 % entered at the unit\'s own computer, 40 % coached by telephone, 20 % paid for without any trace in the program. A unit is found or suspected when it is more than ordinary (family error 5 % per unit and period).',
      '"No network known": without keys of networks and devices, as the program feeds the guards today, which reads no address and marks no device.',
      'Ratings bought without a trace can only be told by what the independent sample hears: the last rows say how little that is at these sizes.',
    ],
  });
}

function countSuspected(ratings: number, crowded: boolean, isUnkeyed = false): BenchRow {
  let suspected = 0;
  for (let office = 0; office < HONEST_OFFICES; office += 1) {
    const findings = judgeUnits(withKeys(synthesiseOffice({ seed: FIRST_SEED + office, units: UNITS, ratings, crowded }), !isUnkeyed));
    suspected += findings.filter(({ verdict }) => verdict !== 'ORDINARY').length;
  }
  return toRow(`honest units suspected, about ${String(ratings)} ratings each${crowded ? ', crowded' : ''}${isUnkeyed ? ', no network known' : ''}`, suspected, HONEST_OFFICES * UNITS, '<= 5');
}

function countFound(manner: BuyingManner, bought: number, { ratings, reached, isUnkeyed = false }: { readonly ratings: number; readonly reached: number; readonly isUnkeyed?: boolean }): BenchRow {
  let found = 0;
  for (let office = 0; office < OFFICES; office += 1) {
    const [first] = judgeUnits(withKeys(synthesiseOffice({ seed: FIRST_SEED + office, units: UNITS, ratings, bought, manner }), !isUnkeyed));
    if (first && first.verdict !== 'ORDINARY') found += 1;
  }
  return toRow(`found: ${String(Math.round(bought * 100))} % of ${String(ratings)} ratings bought, ${manner}${isUnkeyed ? ', no network known' : ''}`, found, OFFICES, ratings >= reached ? '>= 80' : '');
}

/** As the program feeds them, which reads no address: without networks and devices. */
function withKeys(units: readonly RatedUnit[], areKnown: boolean): readonly RatedUnit[] {
  return areKnown ? units : units.map((unit) => ({ ...unit, ratings: unit.ratings.map((rating) => ({ ...rating, networkKey: null, deviceKey: null })) }));
}

function toRow(what: string, count: number, of: number, must: string): BenchRow {
  const { low, high } = intervalOfShare(count, of);
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  return { what, value: percent(count / of), unit: '%', must, spread: { min: percent(low), max: percent(high), count: of } };
}
