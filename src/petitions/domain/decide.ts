import type { ActionContext } from './action-context.ts';
import type { ActionRule } from './action-rule.ts';
import { actorIsExcluded } from './guard-people.ts';
import { isPermitted } from './permits.ts';
import type { Petition } from './petition.ts';
import type { PetitionAction } from './petition-action.ts';
import { type Outcome, refuse, refuseIf, unless, type Refusal } from './refusal.ts';
import { ruleOf } from './rules/index.ts';
import type { StageName } from './petition.ts';

/** What an action makes happen, or the rule that forbids it. Pure and total: every state and action has an answer. */
export function decide(petition: Petition | undefined, action: PetitionAction, context: ActionContext): Outcome {
  const principal = asPrincipal(context);
  // Nobody can do for another what that person could not do himself.
  if (principal) {
    const tried = decideAlone(petition, action, principal);
    if (!tried.ok) return tried;
  }
  return decideAlone(petition, action, context);
}

function decideAlone(petition: Petition | undefined, action: PetitionAction, context: ActionContext): Outcome {
  const rule = ruleOf(action.type);
  const refusal = refusalAlone(rule, petition, context);
  if (refusal) return unless(refusal);
  return rule.decide(petition, action, context) ?? unless(notInThisState(petition));
}

/** The same question for the person in whose place somebody acts. */
function asPrincipal(context: ActionContext): ActionContext | undefined {
  const { actor } = context;
  if (actor.kind !== 'staff' || actor.actingFor === undefined) return undefined;
  return { ...context, actor: { kind: 'staff', staffId: actor.actingFor, roles: actor.roles } };
}

/** Why the step is not open to this actor now, before anything is filled in: state, role, exclusion, readiness, in this order. */
export function findRefusal(rule: ActionRule, petition: Petition | undefined, context: ActionContext): Refusal | undefined {
  const principal = asPrincipal(context);
  return (principal && refusalAlone(rule, petition, principal)) ?? refusalAlone(rule, petition, context);
}

function refusalAlone(rule: ActionRule, petition: Petition | undefined, context: ActionContext): Refusal | undefined {
  const stage: StageName = petition?.state ?? 'NEW';
  const permits = rule.by[stage];
  if (!(stage in rule.moves) || permits === undefined) return wrongActorFirst(rule, context) ?? notInThisState(petition);
  return (
    refuseIf(!isPermitted(permits, petition, context), rule.wrongActor) ??
    (petition && petition.state !== 'HANDED_TO_DISCIPLINE' ? actorIsExcluded(petition, context) : undefined) ??
    rule.ready(petition, context)
  );
}

// PP-9: staff who try what only a petitioner may do are told so in every state.
function wrongActorFirst(rule: ActionRule, { actor }: ActionContext): Refusal | undefined {
  const isForPetitionersAlone = Object.values(rule.by).every((permits) => permits?.every((permit) => permit === 'petitioner') ?? false);
  return refuseIf(isForPetitionersAlone && actor.kind !== 'petitioner', rule.wrongActor);
}

function notInThisState(petition: Petition | undefined): Refusal {
  return refuse('petitions.not_in_this_state', { state: petition?.state ?? 'NEW' });
}
