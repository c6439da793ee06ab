import type { PetitionState } from './codes.ts';
import type { OpenPetition } from './petition.ts';
import { CLOSED_STATES, isOneOf } from './stages.ts';
import { hashGrams } from './text-grams.ts';

/** Why two matters are taken for one; the person who decides confirms them. */
export const REPEAT_GROUNDS = ['SAME_ID_NUMBER', 'SAME_NAME_AND_PHONE', 'SIMILAR_TEXT', 'SAME_THEME', 'DECLARED'] as const;
export type RepeatGround = (typeof REPEAT_GROUNDS)[number];

interface Told {
  /** Requests and facts. */
  readonly text: string;
  readonly themeId: string | null;
}

export interface PersonMatch {
  readonly byIdNumber: boolean;
  readonly byNameAndPhone: boolean;
}

export interface RepeatJudgement {
  readonly grounds: readonly RepeatGround[];
  readonly likenessPercent: number;
}

const LIKE_ENOUGH_IN_PERCENT = 40;
const FEWEST_GRAMS = 6;

/** How much of the shorter text stands in the other, by pairs of neighbouring characters, in percent. */
export function computeLikeness(one: string, other: string): number {
  const [few, many] = [hashGrams(plain(one)), hashGrams(plain(other))].toSorted((a, b) => a.length - b.length);
  if (!few || !many || few.length < FEWEST_GRAMS) return plain(one) === plain(other) && plain(one) !== '' ? 100 : 0;
  const found = new Set(many);
  return Math.round((few.filter((gram) => found.has(gram)).length * 100) / few.length);
}

/** Same person and same facts, both: a person who writes about something else does not repeat. */
export function judgeRepeat(repeat: Told, first: Told, person: PersonMatch): RepeatJudgement | undefined {
  const likenessPercent = computeLikeness(repeat.text, first.text);
  if ((!person.byIdNumber && !person.byNameAndPhone) || likenessPercent < LIKE_ENOUGH_IN_PERCENT) return undefined;
  const grounds: readonly (RepeatGround | false)[] = [
    person.byIdNumber && 'SAME_ID_NUMBER', person.byNameAndPhone && 'SAME_NAME_AND_PHONE', 'SIMILAR_TEXT',
    repeat.themeId !== null && repeat.themeId === first.themeId && 'SAME_THEME',
  ];
  return { grounds: grounds.filter((ground) => ground !== false), likenessPercent };
}

export const REPEAT_OUTCOMES = ['BEING_HANDLED', 'REVIEW_OPEN', 'RE_REVIEWED', 'ENDED'] as const;
export type RepeatOutcome = (typeof REPEAT_OUTCOMES)[number];

interface First {
  readonly state: PetitionState;
  readonly reviewRounds: OpenPetition['reviewRounds'];
  /** A window in which the answer may still be contested is open. */
  readonly isContestable: boolean;
}

/** What the petitioner is to be told, by where the first matter stands (domain reference 6.3). */
export function outcomeOfFirst({ state, reviewRounds, isContestable }: First): RepeatOutcome {
  if (reviewRounds.some((round) => 'findings' in round && round.request.level === 'RE_REVIEW' && round.service !== null)) return 'RE_REVIEWED';
  if (isContestable) return 'REVIEW_OPEN';
  return state === 'SERVED' || state === 'REVIEW_DONE' || isOneOf(state, CLOSED_STATES) ? 'ENDED' : 'BEING_HANDLED';
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{P}\p{S}]/gu, '');
}
