import type { IndependentAnswer, RatedUnit, RatingTrace, RatingValue } from '../guards/rated-period.ts';
import { SyntheticRandom } from './synthetic-random.ts';

/** How a unit buys: at its own computer, by telephone with the hand on the receiver, or with money and no trace; or all three. */
export type BuyingManner = 'desk' | 'telephone' | 'untraced' | 'mixed';

export interface OfficePlan {
  readonly seed: number;
  readonly units: number;
  readonly ratings: number;
  /** The share of the ratings of the first unit that is bought; nobody else buys. */
  readonly bought?: number;
  readonly manner?: BuyingManner;
  /** Honest behaviour that is especially easy to suspect, in all units. */
  readonly crowded?: boolean;
}

const DAY = 1440;
const PERIOD_DAYS = 90;
const STOCK = 14;
const SENTENCE = ['问题', '解决', '及时', '态度', '很好', '感谢', '工作', '人员', '耐心', '答复', '清楚', '补发', '工资', '宿舍', '漏水', '修好', '等了', '两个月', '终于', '办成', '希望', '以后', '加快', '电话', '接听', '满意', '一般', '还行', '材料', '少跑', '当面', '说明', '依据', '合理'];

/** A quarter of an organisation in which everybody is honest but, if so planned, the first unit. */
export function synthesiseOffice(plan: OfficePlan): readonly RatedUnit[] {
  const random = new SyntheticRandom(plan.seed);
  const phrases = Array.from({ length: STOCK }, () => aSentence(random));
  return Array.from({ length: plan.units }, (_, index) => {
    const size = index === 0 ? plan.ratings : Math.max(12, Math.round(plan.ratings * random.between(0.5, 1.6)));
    const ways = habitsOf(random, index, plan.crowded ?? false);
    const honest = honestRatings(random, ways, size, phrases);
    const bought = index === 0 ? Math.round((plan.bought ?? 0) * size) : 0;
    const ratings = bought === 0 ? honest : [...honest.slice(bought), ...boughtRatings(random, ways, bought, plan.manner ?? 'mixed')];
    return { unitKey: `u${String(index)}`, ratings, answers: answersOf(random, ways, size, bought / size), periodEnd: PERIOD_DAYS };
  });
}

interface Habits {
  readonly key: string;
  readonly satisfied: number;
  readonly friends: number;
  readonly calledBack: number;
  readonly grouped: number;
  readonly opened: number;
  readonly falseYes: number;
}

function habitsOf(random: SyntheticRandom, index: number, crowded: boolean): Habits {
  return {
    key: String(index),
    satisfied: Math.min(0.92, Math.max(0.4, 0.7 + (random.next() + random.next() - 1) * 0.2)),
    friends: random.varied(crowded ? 0.04 : 0.02),
    calledBack: random.varied(crowded ? 0.02 : 0.01),
    grouped: crowded ? 0.6 : 0.3,
    opened: random.varied(0.08),
    falseYes: random.varied(0.01),
  };
}

function honestRatings(random: SyntheticRandom, ways: Habits, size: number, phrases: readonly string[]): RatingTrace[] {
  const ratings: RatingTrace[] = [];
  while (ratings.length < size) {
    const friend = ratings[ratings.length - 1];
    if (friend && random.yes(ways.friends)) ratings.push(aFriendOf(random, friend, ways));
    else if (random.yes(ways.grouped / 10)) ratings.push(...aGroup(random, ways, phrases));
    else ratings.push(anHonestRating(random, ways, random.below(PERIOD_DAYS - 12), phrases));
  }
  return shuffle(random, ratings.slice(0, size));
}

/** Ten people or so were served on one day; half of them rate in the same evening, when somebody writes to the others. */
function aGroup(random: SyntheticRandom, ways: Habits, phrases: readonly string[]): readonly RatingTrace[] {
  const servedOn = random.below(PERIOD_DAYS - 12);
  const evening = servedOn * DAY + random.between(19, 21) * 60;
  const sameRoof = `w${String(random.below(1e9))}`;
  const words = aSentence(random);
  return Array.from({ length: 5 + random.below(16) }, () => {
    const alone = anHonestRating(random, ways, servedOn, phrases);
    if (random.yes(0.5)) return alone;
    return { ...alone, castAt: evening + random.after(15), networkKey: random.yes(0.3) ? sameRoof : alone.networkKey, comment: random.yes(0.2) ? words : alone.comment };
  });
}

/** Two whom nothing on record connects sit beside each other and rate one after the other, and say much the same. */
function aFriendOf(random: SyntheticRandom, friend: RatingTrace, ways: Habits): RatingTrace {
  return {
    ...anHonestRating(random, ways, Math.max(0, friend.servedOn - 2 - random.below(20)), []),
    value: random.yes(0.7) ? friend.value : aValue(random, ways.satisfied),
    castAt: friend.castAt + random.after(6),
    networkKey: random.yes(0.7) ? friend.networkKey : networkOf(random, ways),
    comment: random.yes(0.25) ? friend.comment : null,
  };
}

function anHonestRating(random: SyntheticRandom, ways: Habits, servedOn: number, phrases: readonly string[]): RatingTrace {
  const reminded = (servedOn + 10) * DAY + 9 * 60;
  const byReminder = random.yes(0.15);
  const calledBack = random.yes(ways.calledBack);
  const day = servedOn + Math.min(11, Math.floor(random.after(3)));
  const castAt = byReminder ? reminded + random.after(30) : day * DAY + (calledBack ? random.between(9, 17) * 60 : anHour(random) * 60);
  const routine = Array.from({ length: 12 }, (_, index) => index).filter(() => random.yes(ways.opened)).map((later) => (servedOn + later) * DAY + random.between(8.5, 17.5) * 60);
  const comment = random.yes(0.35) ? (random.yes(0.35) && phrases.length > 0 ? (phrases[random.often(phrases.length)] ?? null) : aSentence(random)) : null;
  return {
    value: aValue(random, ways.satisfied),
    castAt,
    servedOn,
    togetherKey: `m${String(random.below(1e9))}`,
    networkKey: networkOf(random, ways),
    deviceKey: `d${String(random.below(1e9))}`,
    comment,
    staffActsAt: calledBack ? [...routine, castAt - random.between(2, 14)] : routine,
    remindedAt: byReminder ? [reminded] : [],
  };
}

/** Two in five share a carrier's address with thousands, one in four sits behind the company's own, the others at home. */
function networkOf(random: SyntheticRandom, { key }: Habits): string {
  const draw = random.next();
  if (draw < 0.4) return `c${String(random.often(40))}`;
  return draw < 0.65 ? `firm${key}-${String(random.below(2))}` : `h${String(random.below(1e9))}`;
}

function anHour(random: SyntheticRandom): number {
  const draw = random.next();
  if (draw < 0.2) return random.between(11.5, 13.5);
  return draw < 0.6 ? random.between(18.5, 22.5) : random.between(7.5, 18.5);
}

function aValue(random: SyntheticRandom, satisfied: number): RatingValue {
  if (!random.yes(satisfied)) return 'DISSATISFIED';
  return random.yes(0.65) ? 'SATISFIED' : 'MOSTLY';
}

function aSentence(random: SyntheticRandom): string {
  return Array.from({ length: 4 + random.below(6) }, () => random.pick(SENTENCE)).join('');
}

function boughtRatings(random: SyntheticRandom, ways: Habits, count: number, manner: BuyingManner): readonly RatingTrace[] {
  const templates = [aSentence(random), aSentence(random)];
  const ratings: RatingTrace[] = [];
  while (ratings.length < count) {
    const drawn = random.next();
    const now = manner === 'mixed' ? (drawn < 0.4 ? 'desk' : drawn < 0.8 ? 'telephone' : 'untraced') : manner;
    const many = Math.min(count - ratings.length, now === 'untraced' ? 1 : 3 + random.below(6));
    let at = (PERIOD_DAYS - 1 - random.below(60)) * DAY + random.between(9, 15.5) * 60;
    const device = `d${String(random.below(1e9))}`;
    for (let made = 0; made < many; made += 1) {
      at += now === 'desk' ? 1 + random.after(3) : random.between(5, 15);
      ratings.push(aBought(random, ways, { manner: now, at, device, templates }));
    }
  }
  return ratings;
}

interface Deal {
  readonly manner: Exclude<BuyingManner, 'mixed'>;
  readonly at: number;
  readonly device: string;
  readonly templates: readonly string[];
}

function aBought(random: SyntheticRandom, ways: Habits, { manner, at, device, templates }: Deal): RatingTrace {
  const own = anHonestRating(random, ways, Math.max(0, Math.floor(at / DAY) - 1 - random.below(14)), []);
  if (manner === 'untraced') return { ...own, value: 'SATISFIED' };
  const isDesk = manner === 'desk';
  return {
    ...own,
    value: 'SATISFIED',
    castAt: at,
    networkKey: isDesk ? `firm${ways.key}-0` : own.networkKey,
    deviceKey: isDesk ? device : own.deviceKey,
    comment: random.yes(isDesk ? 0.6 : 0.25) ? `${random.pick(templates)}${random.yes(0.3) ? '！' : ''}` : null,
    staffActsAt: random.yes(isDesk ? 0.8 : 0.7) ? [...own.staffActsAt, at - random.between(1, isDesk ? 5 : 12)] : own.staffActsAt,
    remindedAt: [],
  };
}

/** Every eighth served matter is drawn, at least 30 of a unit; two of three answer. Who sold his rating says so in two of five cases. */
function answersOf(random: SyntheticRandom, ways: Habits, ratings: number, bought: number): readonly IndependentAnswer[] {
  const count = Math.round(Math.max(30, ratings * 0.25) * 0.66);
  return Array.from({ length: count }, () => ({
    satisfied: random.yes(ways.satisfied - 0.03),
    // Half of those who are drawn had rated at all.
    toldHowToRate: random.yes(0.1) ? null : random.yes(0.5 * bought) ? random.yes(0.4) : random.yes(ways.falseYes),
  }));
}

function shuffle<T>(random: SyntheticRandom, values: T[]): T[] {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}
