import type { ActionRule } from '../action-rule.ts';
import type { PetitionActionType } from '../petition-action.ts';
import { closingRules, executionRules, withdrawalRules } from './closing-rules.ts';
import { handlingRules } from './handling-rules.ts';
import { hearingRules } from './hearing-rules.ts';
import { intakeRules } from './intake-rules.ts';
import { leadershipRules } from './leadership-rules.ts';
import { memberRules } from './member-rules.ts';
import { mediationRules } from './mediation-rules.ts';
import { noticeRules } from './notice-rules.ts';
import { opinionRules } from './opinion-rules.ts';
import { outcomeRules } from './outcome-rules.ts';
import { evaluationRules, overlayRules } from './overlay-rules.ts';
import { repeatRules } from './repeat-rules.ts';
import { replyRules } from './reply-rules.ts';
import { outsideReviewRules } from './outside-review-rules.ts';
import { reReviewRules, reviewRules } from './review-rules.ts';
import { routingRules } from './routing-rules.ts';
import { screeningRules } from './screening-rules.ts';
import { serviceRules } from './service-rules.ts';
import { timeRules } from './time-rules.ts';

/** The whole lifecycle, one row an action; what decides, what the pages offer and what the diagram shows is this table. */
export const ACTION_RULES: readonly ActionRule[] = [
  ...intakeRules, ...memberRules, ...screeningRules, ...repeatRules, ...routingRules, ...outcomeRules, ...replyRules, ...noticeRules, ...handlingRules, ...hearingRules, ...mediationRules, ...timeRules,
  ...opinionRules, ...serviceRules, ...reviewRules, ...reReviewRules, ...outsideReviewRules, ...executionRules, ...withdrawalRules, ...closingRules, ...overlayRules,
  ...leadershipRules, ...evaluationRules,
];

const BY_TYPE: ReadonlyMap<PetitionActionType, ActionRule> = new Map(ACTION_RULES.map((rule) => [rule.type, rule]));

export function ruleOf(type: PetitionActionType): ActionRule {
  const rule = BY_TYPE.get(type);
  if (!rule) throw new Error(`no rule for ${type}`);
  return rule;
}
