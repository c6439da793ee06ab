import { areUnrelated, isGood, type RatedUnit, type RatingTrace } from './rated-period.ts';
import type { SameWords } from './same-words.ts';

export const MARK_GUARDS = ['sameDevice', 'burst', 'afterStaff', 'sameWords', 'twoTraces', 'periodEnd'] as const;
export type MarkGuard = (typeof MARK_GUARDS)[number];

/** How many good ratings carry a mark, of how many that could, and how many would by chance alone. */
export interface Marks {
  readonly seen: number;
  readonly of: number;
  readonly byChance: number;
}

const BURST_MINUTES = 5;
const TOGETHER_MINUTES = 30;
const AROUND_MINUTES = 120;
const AFTER_STAFF_MINUTES = 15;
const AFTER_REMINDER_MINUTES = 60;
const LAST_DAYS = 3;
const DAY = 1440;

export function countMarks(unit: RatedUnit, said: ReadonlyMap<RatingTrace, SameWords>): Readonly<Record<MarkGuard, Marks>> {
  const ratings = unit.ratings.toSorted((one, other) => one.castAt - other.castAt);
  const good = ratings.map((rating, index) => ({ rating, index })).filter(({ rating }) => isGood(rating));
  const keys = { networks: tally(ratings.map(({ networkKey }) => networkKey)), devices: tally(ratings.map(({ deviceKey }) => deviceKey)), of: ratings.length };
  const texts = ratings.filter((rating) => said.has(rating));
  const each = good.map(({ rating, index }) => {
    const around = neighboursOf(ratings, index);
    const near = unexplained(rating, around);
    return {
      sameDevice: markSameDevice(rating, near, { around, keys }),
      burst: markBurst(rating, near),
      afterStaff: markAfterStaff(rating),
      sameWords: markSameWords(rating, said.get(rating), texts),
      periodEnd: { marked: isInLastDays(unit.periodEnd * DAY - rating.castAt), byChance: 0 },
    };
  });
  const add = (pick: (marks: (typeof each)[number]) => Mark): Marks => ({
    seen: each.filter((marks) => pick(marks).marked).length,
    of: each.length,
    byChance: each.reduce((sum, marks) => sum + pick(marks).byChance, 0),
  });
  return {
    sameDevice: add(({ sameDevice }) => sameDevice),
    burst: add(({ burst }) => burst),
    afterStaff: add(({ afterStaff }) => afterStaff),
    sameWords: add(({ sameWords }) => sameWords),
    twoTraces: add((marks) => markTwoTraces(marks)),
    periodEnd: add(({ periodEnd }) => periodEnd),
  };
}

function isInLastDays(minutesBeforeEnd: number): boolean {
  return minutesBeforeEnd >= 0 && minutesBeforeEnd <= LAST_DAYS * DAY;
}

interface Mark {
  readonly marked: boolean;
  readonly byChance: number;
}

/** The ratings of the same unit within two hours on either side. */
function neighboursOf(ratings: readonly RatingTrace[], index: number): readonly RatingTrace[] {
  const castAt = ratings[index]?.castAt ?? 0;
  let first = index;
  while (first > 0 && castAt - (ratings[first - 1]?.castAt ?? 0) <= AROUND_MINUTES) first -= 1;
  let last = index;
  while (last < ratings.length - 1 && (ratings[last + 1]?.castAt ?? 0) - castAt <= AROUND_MINUTES) last += 1;
  return ratings.slice(first, last + 1).filter((_, at) => first + at !== index);
}

/** Those neighbours that nothing explains: neither a cause in common nor a reminder that both had just received. */
function unexplained(rating: RatingTrace, around: readonly RatingTrace[]): readonly RatingTrace[] {
  return around.filter((other) => areUnrelated(rating, other) && !(isReminded(rating) && isReminded(other)));
}

function isReminded({ castAt, remindedAt }: RatingTrace): boolean {
  return remindedAt.some((at) => castAt >= at && castAt - at <= AFTER_REMINDER_MINUTES);
}

interface Keys {
  readonly networks: ReadonlyMap<string, number>;
  readonly devices: ReadonlyMap<string, number>;
  readonly of: number;
}

/**
 * The same network or device within half an hour, of ratings that have nothing else in common (after Knox 1964: close in time and in
 * place at once). A carrier's or a company's shared address is common at every hour: chance is how often it occurs at other hours.
 */
function markSameDevice(rating: RatingTrace, near: readonly RatingTrace[], { around, keys }: { around: readonly RatingTrace[]; keys: Keys }): Mark {
  const close = near.filter(({ castAt }) => Math.abs(castAt - rating.castAt) <= TOGETHER_MINUTES);
  const shares = (other: RatingTrace): boolean => sameKey(rating.networkKey, other.networkKey) || sameKey(rating.deviceKey, other.deviceKey);
  const atOtherHours = Math.max(1, keys.of - around.length - 1);
  const network = (keys.networks.get(rating.networkKey ?? '') ?? 1) - 1 - around.filter((other) => sameKey(rating.networkKey, other.networkKey)).length;
  const device = (keys.devices.get(rating.deviceKey ?? '') ?? 1) - 1 - around.filter((other) => sameKey(rating.deviceKey, other.deviceKey)).length;
  return { marked: close.some(shares), byChance: 1 - (1 - Math.max(network, device) / atOtherHours) ** close.length };
}

/** Within minutes of each other, against the same ratings spread evenly over their two hours: a lively evening alone is no burst. */
function markBurst(rating: RatingTrace, near: readonly RatingTrace[]): Mark {
  const chance = BURST_MINUTES / AROUND_MINUTES;
  return { marked: near.some(({ castAt }) => Math.abs(castAt - rating.castAt) <= BURST_MINUTES), byChance: 1 - (1 - chance) ** near.length };
}

/** Minutes after staff opened the matter or spoke with the petitioner, against any other moment of the surrounding hours. */
function markAfterStaff({ castAt, staffActsAt }: RatingTrace): Mark {
  const around = staffActsAt.filter((at) => Math.abs(castAt - at) <= AROUND_MINUTES);
  return {
    marked: around.some((at) => castAt >= at && castAt - at <= AFTER_STAFF_MINUTES),
    byChance: 1 - (1 - AFTER_STAFF_MINUTES / (2 * AROUND_MINUTES)) ** around.length,
  };
}

/** Nearly the same words in matters that have nothing in common, against how usual these words are among other units' petitioners. */
function markSameWords(rating: RatingTrace, same: SameWords | undefined, texts: readonly RatingTrace[]): Mark {
  if (same === undefined) return { marked: false, byChance: 0 };
  const others = texts.filter((other) => areUnrelated(rating, other)).length;
  return { marked: same.inUnit.some((other) => areUnrelated(rating, other)), byChance: 1 - (1 - same.usual) ** others };
}

/** Two different kinds of trace on one rating are rare among honest people: a burst and a shared device are one kind. */
function markTwoTraces({ sameDevice, burst, afterStaff, sameWords }: Readonly<Record<'sameDevice' | 'burst' | 'afterStaff' | 'sameWords', Mark>>): Mark {
  const together: Mark = { marked: sameDevice.marked || burst.marked, byChance: Math.max(sameDevice.byChance, burst.byChance) };
  const kinds = [together, afterStaff, sameWords];
  const [a, b, c] = kinds.map(({ byChance }) => byChance) as [number, number, number];
  return { marked: kinds.filter(({ marked }) => marked).length >= 2, byChance: a * b + a * c + b * c - 2 * a * b * c };
}

function sameKey(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}

function tally(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
