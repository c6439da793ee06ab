import type { ActionContext } from './action-context.ts';
import { findRefusal } from './decide.ts';
import type { Petition } from './petition.ts';
import type { PetitionActionType } from './petition-action.ts';
import type { Refusal } from './refusal.ts';
import { ACTION_RULES } from './rules/index.ts';

export interface NextStep {
  readonly action: PetitionActionType;
  /** Why it is not open now; nothing when it is. */
  readonly refusal: Refusal | undefined;
}

/** The steps that the present state knows: those that are open to the actor, and the others with the reason why not. */
export function listNextSteps(petition: Petition, context: ActionContext): readonly NextStep[] {
  return ACTION_RULES.filter((rule) => petition.state in rule.moves).map((rule) => ({ action: rule.type, refusal: findRefusal(rule, petition, context) }));
}
