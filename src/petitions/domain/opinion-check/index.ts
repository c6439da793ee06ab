export { checkOpinion } from './check-opinion.ts';
export type { EarlierAnswer, OpinionSources } from './check-opinion.ts';
export { listEarlierAnswers } from './earlier-answers.ts';
export { canBeOverruled, FINDING_KINDS, FINDING_PARTS, SOFT_FINDINGS } from './finding.ts';
export type { Finding, FindingKind, SoftFindingKind } from './finding.ts';
