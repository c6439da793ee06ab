import type { PetitionState } from './codes.ts';

/** Registered, and neither sealed away nor archived: the states in which the matter lives. */
export const LIVE_STATES = [
  'REGISTERED', 'SCREENED', 'ROUTED', 'ASSIGNED', 'OBJECTED', 'ACCEPTED', 'NOT_ACCEPTED', 'NO_LONGER_ACCEPTED', 'GUIDED', 'SIMPLE', 'HANDLING',
  'HEARING', 'MEDIATING', 'EXTENDED', 'OPINION_DRAFT', 'OPINION_ISSUED', 'SERVED', 'REPLIED', 'REVIEW_REQUESTED', 'REVIEWING', 'REVIEW_DONE',
  'REREVIEW_REQUESTED', 'REREVIEWING', 'REREVIEW_DONE', 'FINAL', 'EXECUTING', 'WITHDRAWN', 'MERGED', 'FILED_ONLY',
] as const satisfies readonly PetitionState[];

/** The unit has taken the matter up and has not answered yet. */
export const WORKING_STATES = ['ACCEPTED', 'SIMPLE', 'HANDLING', 'EXTENDED', 'HEARING', 'MEDIATING', 'OPINION_DRAFT'] as const satisfies readonly PetitionState[];

/** The matter has an outcome that can be reported to whoever assigned it. */
export const ANSWERED_STATES = [
  'SERVED', 'EXECUTING', 'REPLIED', 'GUIDED', 'NOT_ACCEPTED', 'NO_LONGER_ACCEPTED', 'FILED_ONLY', 'WITHDRAWN', 'REVIEW_REQUESTED', 'REVIEWING',
  'REVIEW_DONE', 'REREVIEW_REQUESTED', 'REREVIEWING', 'REREVIEW_DONE', 'FINAL',
] as const satisfies readonly PetitionState[];

export const CLOSABLE_STATES = [
  'SERVED', 'REPLIED', 'GUIDED', 'NOT_ACCEPTED', 'NO_LONGER_ACCEPTED', 'FILED_ONLY', 'WITHDRAWN', 'MERGED', 'REVIEW_DONE', 'FINAL',
] as const satisfies readonly PetitionState[];

/** States in which nothing more is owed to the petitioner for now; lists call these closed. */
export const CLOSED_STATES = [
  'VOIDED', 'HANDED_TO_DISCIPLINE', 'NOT_ACCEPTED', 'NO_LONGER_ACCEPTED', 'GUIDED', 'REPLIED', 'FILED_ONLY', 'FINAL', 'WITHDRAWN', 'MERGED', 'ARCHIVED',
] as const satisfies readonly PetitionState[];

export function isOneOf<State extends string>(state: string, states: readonly State[]): state is State {
  return states.some((each) => each === state);
}
