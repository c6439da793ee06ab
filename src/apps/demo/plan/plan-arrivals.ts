import type { WorkingCalendar } from '../../../clock/domain/index.ts';
import { addDays, fromEpochMs, type PlainDate, toEpochMs } from '../../../platform/kernel/index.ts';
import { BRANCHES } from '../organisation/unit-table.ts';
import { Random } from '../random.ts';
import type { Arrival, Fate } from './arrival.ts';
import { ArrivalDays } from './arrival-days.ts';
import { planBursts } from './bursts.ts';
import { ArrivalMaker, type Wishes } from './make-arrival.ts';

export const HISTORY_IN_DAYS = 3 * 365;
const MINUTE_IN_MS = 60_000;

export interface PlanInput {
  readonly count: number;
  readonly seed: number;
  /** The first day on which nothing has happened yet. */
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
}

/** How many in a hundred have a special fate; at least one of each. */
const QUOTAS: readonly (readonly [fate: Fate, percent: number, wishes: Wishes])[] = [
  ['SEALED', 4, {}],
  ['LEVEL_SKIPPED', 0.7, { channel: 'VISIT', officeCode: 'LJJT', class: 'APPEAL_RESOLUTION', route: 'PETITION' }],
  ['NOT_COMPETENT', 1.1, { class: 'APPEAL_RESOLUTION' }],
  ['NO_AUTHORITY', 0.4, { class: 'APPEAL_RESOLUTION', route: 'PETITION', channel: 'VISIT' }],
  ['ENDED_BY_COURT', 0.2, { class: 'APPEAL_RESOLUTION', route: 'LITIGATION' }],
  ['RETALIATION', 0.5, { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeCode: '010302', unitCode: 'LJJTRL', officeCode: 'LJJT' }],
];

const APPEAL: Wishes = { class: 'APPEAL_RESOLUTION', route: 'PETITION' };

/** Everything that will come in, in the order in which it comes. */
export function planArrivals({ count, seed, today, calendar }: PlanInput): readonly Arrival[] {
  const random = new Random(seed, 1);
  const maker = new ArrivalMaker(random, calendar, 0);
  const days = new ArrivalDays(addDays(today, -HISTORY_IN_DAYS), HISTORY_IN_DAYS, calendar);
  const arrivals = [...planSpecial(random, maker, days, count), ...planFamilies(random, maker, { count, today }), ...planBursts(random, maker, { count, today })];
  while (arrivals.length < count) arrivals.push(maker.make(days.pick(random)));
  return arrivals.slice(0, count).sort(byReceipt);
}

export function byReceipt(one: Arrival, other: Arrival): number {
  return one.receivedAt < other.receivedAt ? -1 : 1;
}

function planSpecial(random: Random, maker: ArrivalMaker, days: ArrivalDays, count: number): readonly Arrival[] {
  return QUOTAS.flatMap(([fate, percent, wishes]) =>
    Array.from({ length: Math.max(1, Math.round((count * percent) / 100)) }, () => maker.make(days.pick(random), { ...wishes, fate })),
  );
}

interface Scope {
  readonly count: number;
  readonly today: PlainDate;
}

/** First matters with what follows them. */
function planFamilies(random: Random, maker: ArrivalMaker, scope: Scope): readonly Arrival[] {
  const repeat = (percent: number, plan: () => readonly Arrival[]) => Array.from({ length: Math.max(1, Math.round((scope.count * percent) / 100)) }, plan).flat();
  return [
    ...repeat(2, () => planRepeat(random, maker, scope)),
    ...repeat(0.4, () => planDouble(random, maker, scope)),
    ...repeat(0.45, () => planPendingBelow(random, maker, scope)),
    ...repeat(0.35, () => planToTheEnd(random, maker, scope)),
  ];
}

function withFollowers(first: Arrival, follow: (first: Arrival) => readonly Arrival[]): readonly Arrival[] {
  const followers: Arrival[] = [];
  const linked = { ...first, followers };
  followers.push(...follow(linked));
  return [linked, ...followers];
}

function planRepeat(random: Random, maker: ArrivalMaker, { today }: Scope): readonly Arrival[] {
  const first = maker.make(addDays(today, -random.int(26, HISTORY_IN_DAYS)), { ...APPEAL, demand: 'UNHURRIED' });
  return withFollowers(first, (linked) => [
    maker.follow(linked, addDays(linked.receivedOn, random.int(12, 18)), { fate: 'REPEAT' }),
    ...(random.chance(0.2) ? [maker.follow(linked, addDays(linked.receivedOn, random.int(19, 24)), { fate: 'REPEAT' })] : []),
  ]);
}

function planDouble(random: Random, maker: ArrivalMaker, { today }: Scope): readonly Arrival[] {
  const first = maker.make(addDays(today, -random.int(5, HISTORY_IN_DAYS)), { ...APPEAL, channel: 'ONLINE' });
  return withFollowers(first, (linked) => {
    const second = maker.follow(linked, linked.receivedOn, { fate: 'DOUBLE', channel: 'ONLINE' });
    return [{ ...second, receivedAt: fromEpochMs(toEpochMs(linked.receivedAt) + random.int(2, 12) * MINUTE_IN_MS) }];
  });
}

// Art. 19: brought to the group while the company handles it in time.
function planPendingBelow(random: Random, maker: ArrivalMaker, { today }: Scope): readonly Arrival[] {
  const company = random.pick(['LJZZ', 'LJZY', 'LJJY'] as const);
  const [unitCode, themeCode] = { LJZZ: ['LJZZRL', '010101'], LJZY: ['LJZYKF', '030101'], LJJY: ['LJJYFW', '050201'] }[company] as [string, string];
  const first = maker.make(addDays(today, -random.int(60, HISTORY_IN_DAYS)), { ...APPEAL, unitCode, themeCode, officeCode: company, demand: 'UNHURRIED' });
  return withFollowers(first, (linked) => [maker.follow(linked, addDays(linked.receivedOn, random.int(26, 34)), { fate: 'PENDING_BELOW', officeCode: 'LJJT' })]);
}

function planToTheEnd(random: Random, maker: ArrivalMaker, { today }: Scope): readonly Arrival[] {
  const unitCode = random.pick(BRANCHES);
  const themeCode = unitCode.startsWith('LJZZ') ? '010101' : unitCode.startsWith('LJZY') ? '030201' : '050201';
  const first = maker.make(addDays(today, -random.int(420, HISTORY_IN_DAYS)), { ...APPEAL, unitCode, themeCode, demand: 'TO_THE_END' });
  return withFollowers(first, (linked) =>
    random.chance(0.7) ? [maker.follow(linked, addDays(linked.receivedOn, random.int(290, 400)), { fate: 'AFTER_THE_END' })] : [],
  );
}
