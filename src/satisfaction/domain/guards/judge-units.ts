import { type Background, expectCount, learnBackground } from './background.ts';
import { type Interval, intervalOfGap, intervalOfShare, tailOfCount, tailOfNormal } from './chance.ts';
import { countMarks, MARK_GUARDS, type MarkGuard, type Marks } from './count-marks.ts';
import { chanceOfFamily, holdFamilyError } from './hold-family-error.ts';
import { isGood, type RatedUnit } from './rated-period.ts';
import { findSameWords } from './same-words.ts';

export const GUARDS = [...MARK_GUARDS, 'gap', 'toldHow'] as const;
export type Guard = (typeof GUARDS)[number];

/** Below this, figures say more about chance and about single people than about a unit: nothing is shown. */
export const FEWEST_RATINGS = 10;

/** The share of honest units that may be looked at for nothing, per unit and period. */
const ERROR = 0.05;

/** What a unit's ratings look like beside what was to be expected. */
export interface Evidence {
  readonly guard: Guard;
  readonly seen: number;
  readonly of: number;
  readonly expected: number;
  /** 95 %, of the share that was seen; of the gap for the comparison with the independent sample. */
  readonly interval: Interval;
  readonly chance: number;
  /** Whether it stands out by itself, the error of all guards of this unit being held together. */
  readonly standsOut: boolean;
}

/** `LOOK_CLOSER`: one of twenty honest units would look so. `STANDS_OUT`: in one of twenty periods would any honest unit look so. */
export type Verdict = 'TOO_FEW' | 'ORDINARY' | 'LOOK_CLOSER' | 'STANDS_OUT';

export interface UnitFinding {
  readonly unitKey: string;
  readonly ratings: number;
  readonly verdict: Verdict;
  readonly chance: number;
  /** The most improbable first. */
  readonly evidence: readonly Evidence[];
}

interface Manners extends Background {
  readonly weight: number;
}

/** Floors of the honest background, and how much each guard is believed; the simulation in bench/rating-guards.ts chose and checks them. */
const MANNERS: Readonly<Record<MarkGuard | 'toldHow', Manners>> = {
  sameDevice: { share: 0.02, dispersion: 2, spread: 0.8, weight: 3 },
  burst: { share: 0.02, dispersion: 2, spread: 1, weight: 1 },
  afterStaff: { share: 0.015, dispersion: 1.3, spread: 0.6, weight: 4 },
  sameWords: { share: 0.01, dispersion: 2, spread: 0.5, weight: 2 },
  twoTraces: { share: 0.0035, dispersion: 1.45, spread: 0.6, weight: 6 },
  periodEnd: { share: 0.02, dispersion: 2, spread: 0.5, weight: 0.5 },
  toldHow: { share: 0.015, dispersion: 1.3, spread: 0.5, weight: 2 },
};
/** Who rates by himself is not who is drawn: so much more satisfied may the former be without a word about it. */
const GAP = { usual: 0.05, dispersion: 1.3, weight: 1.5 };

/** Judges every unit against the others of the same period. The order of units and of ratings makes no difference. */
export function judgeUnits(units: readonly RatedUnit[]): readonly UnitFinding[] {
  const sameWords = findSameWords(units);
  const counted = units.map((unit) => ({ unit, counts: countAll(unit, sameWords) }));
  const enough = counted.filter(({ unit }) => unit.ratings.length >= FEWEST_RATINGS);
  return counted.map((one) => {
    const { unitKey, ratings } = one.unit;
    if (!enough.includes(one)) return { unitKey, ratings: ratings.length, verdict: 'TOO_FEW', chance: 1, evidence: [] };
    return conclude(one.unit, weighAll(one.counts, enough.filter((other) => other !== one).map(({ counts }) => counts)), enough.length);
  });
}

interface Share {
  readonly count: number;
  readonly of: number;
}

interface Counts {
  readonly marks: Readonly<Record<MarkGuard, Marks>>;
  readonly toldHow: Marks;
  readonly good: Share;
  readonly sampled: Share;
}

function countAll(unit: RatedUnit, sameWords: Parameters<typeof countMarks>[1]): Counts {
  const asked = unit.answers.filter(({ toldHowToRate }) => toldHowToRate !== null);
  return {
    marks: countMarks(unit, sameWords),
    toldHow: { seen: asked.filter(({ toldHowToRate }) => toldHowToRate).length, of: asked.length, byChance: 0 },
    good: { count: unit.ratings.filter(isGood).length, of: unit.ratings.length },
    sampled: { count: unit.answers.filter(({ satisfied }) => satisfied).length, of: unit.answers.length },
  };
}

type Weighed = Omit<Evidence, 'standsOut'> & { readonly weight: number };

function weighAll(counts: Counts, peers: readonly Counts[]): readonly Weighed[] {
  const marks = MARK_GUARDS.map((guard) => weighCount(guard, counts.marks[guard], peers.map((peer) => peer.marks[guard])));
  const told = counts.toldHow.of < FEWEST_RATINGS ? [] : [weighCount('toldHow', counts.toldHow, peers.map((peer) => peer.toldHow))];
  return [...marks, ...told, ...weighGap(counts, peers)];
}

function weighCount(guard: MarkGuard | 'toldHow', marks: Marks, peers: readonly Marks[]): Weighed {
  const { mean, dispersion } = expectCount(marks, learnBackground(peers, MANNERS[guard]));
  const { seen, of } = marks;
  return { guard, seen, of, expected: mean, interval: intervalOfShare(seen, of), chance: tailOfCount(seen, mean, dispersion), weight: MANNERS[guard].weight };
}

/** Two shares compared, with the gap that is usual between those who come forward and those who are drawn. */
function weighGap({ good, sampled }: Counts, peers: readonly Counts[]): readonly Weighed[] {
  if (sampled.of < FEWEST_RATINGS) return [];
  const gaps = peers.filter((peer) => peer.sampled.of >= FEWEST_RATINGS).map(gapOf).toSorted((one, other) => one - other);
  const usual = Math.max(GAP.usual, gaps.length < 4 ? 0 : (gaps[Math.floor(gaps.length / 2)] ?? 0));
  const pooled = (good.count + sampled.count) / (good.of + sampled.of);
  const error = Math.sqrt(GAP.dispersion * Math.max(1e-9, pooled * (1 - pooled)) * (1 / good.of + 1 / sampled.of));
  return [{
    guard: 'gap', seen: good.count, of: good.of, expected: Math.min(1, sampled.count / sampled.of + usual) * good.of,
    interval: intervalOfGap(good, sampled), chance: tailOfNormal((gapOf({ good, sampled }) - usual) / error), weight: GAP.weight,
  }];
}

function gapOf({ good, sampled }: Pick<Counts, 'good' | 'sampled'>): number {
  return good.count / good.of - sampled.count / sampled.of;
}

function conclude({ unitKey, ratings }: RatedUnit, weighed: readonly Weighed[], judged: number): UnitFinding {
  const chance = chanceOfFamily(weighed);
  const standing = holdFamilyError(weighed, ERROR);
  const evidence = weighed.toSorted((one, other) => one.chance - other.chance).map((each) => {
    const { weight: _, ...shown } = each;
    return { ...shown, standsOut: standing.has(each) };
  });
  const verdict = chance * judged <= ERROR ? 'STANDS_OUT' : chance <= ERROR ? 'LOOK_CLOSER' : 'ORDINARY';
  return { unitKey, ratings: ratings.length, verdict, chance, evidence };
}
