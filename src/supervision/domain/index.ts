export { CHECK_IN_MONTHS, findDueCheckIn, findUnitAbove } from './retaliation.ts';
export type { CheckInMonth } from './retaliation.ts';
export { findNextLevel, lacksReasons, SUGGESTION_KINDS } from './suggestion.ts';
export type { SuggestionKind, Unanswered } from './suggestion.ts';
export { CAUSES, findOccasions, RULE_OF } from './supervision-triggers.ts';
export type { Cause, Occasion } from './supervision-triggers.ts';
