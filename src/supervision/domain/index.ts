export { CAUSES, findOccasions, RULE_OF } from './supervision-triggers.ts';
export type { Cause, Occasion } from './supervision-triggers.ts';
