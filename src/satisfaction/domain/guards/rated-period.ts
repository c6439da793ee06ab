export type RatingValue = 'SATISFIED' | 'MOSTLY' | 'DISSATISFIED';

/**
 * One rating that a petitioner gave, as the guards see it. There is no petitioner, no number and no address in it: keys are keyed
 * hashes that are forgotten soon, and mean nothing but "the same" or "another". Instants are minutes, days are whole numbers.
 */
export interface RatingTrace {
  readonly value: RatingValue;
  readonly castAt: number;
  /** The day on which the answer was served that is rated. */
  readonly servedOn: number;
  /** Matters that are known to belong together (joint, merged, of one person) carry the same key. */
  readonly togetherKey: string;
  readonly networkKey: string | null;
  readonly deviceKey: string | null;
  readonly comment: string | null;
  /** When staff of the rated unit opened the matter or spoke with the petitioner, unless the petitioner had just come forward. */
  readonly staffActsAt: readonly number[];
  /** When the program itself wrote to the petitioner that he may rate. */
  readonly remindedAt: readonly number[];
}

/** What one person said whom the program drew at random and somebody from elsewhere asked. */
export interface IndependentAnswer {
  readonly satisfied: boolean;
  /** Whether somebody had told this person how to rate; `null` when it was not answered. */
  readonly toldHowToRate: boolean | null;
}

/** The ratings of one unit in one period, with what the independent sample heard about it. */
export interface RatedUnit {
  readonly unitKey: string;
  readonly ratings: readonly RatingTrace[];
  readonly answers: readonly IndependentAnswer[];
  /** The day after the last of the period. */
  readonly periodEnd: number;
}

const DAYS_APART = 2;

/**
 * Whether two ratings have no known cause in common. Who was served on the same day, or belongs to one matter, may well rate in the
 * same evening from the same place with the same words: that is how people live, and no guard counts it.
 */
export function areUnrelated(one: RatingTrace, other: RatingTrace): boolean {
  return one.togetherKey !== other.togetherKey && Math.abs(one.servedOn - other.servedOn) >= DAYS_APART;
}

/** Bought are good ratings only; a bad one is never counted, so that nobody's anger can be held against a unit or a person. */
export function isGood({ value }: RatingTrace): boolean {
  return value !== 'DISSATISFIED';
}
