export { FEWEST_RATINGS, GUARDS, judgeUnits } from './guards/judge-units.ts';
export type { Evidence, Guard, UnitFinding } from './guards/judge-units.ts';
export type { IndependentAnswer, RatedUnit, RatingTrace, RatingValue } from './guards/rated-period.ts';
export { intervalOfGap, intervalOfShare } from './guards/chance.ts';
export type { Interval } from './guards/chance.ts';
