import type { ActionContext, LinkedPetition } from './action-context.ts';
import type { NoLongerGround, NotAcceptedGround } from './codes.ts';
import type { PetitionId } from './ids.ts';
import type { PetitionIn } from './petition.ts';
import { refuseIf, type Refusal } from './refusal.ts';
import { isOneOf, WORKING_STATES } from './stages.ts';

interface NotAccepted {
  readonly ground: NotAcceptedGround;
  readonly linkedPetitionId: PetitionId | null;
}

/** Whether the ground of 不予受理 holds (domain reference 2.5). */
export function findNotAcceptedFault(petition: PetitionIn<'SCREENED'>, refusal: NotAccepted, context: ActionContext): Refusal | undefined {
  switch (refusal.ground) {
    case 'NA_LEVEL_SKIP':
      // Art. 20 para 1 speaks of visits; a letter or an online matter may go to any level.
      return refuseIf(petition.channel !== 'VISIT', 'petitions.level_rule_is_for_visits');
    case 'NA_LITIGATION':
      return refuseIf(petition.route !== 'LITIGATION', 'petitions.litigation_ground_mismatch');
    case 'NA_PENDING':
      return findPendingFault(petition, findLinked(context, refusal.linkedPetitionId), context);
    case 'NA_COMPETENCE':
    case 'NA_AGENT_NO_AUTH':
      return undefined;
  }
}

// Art. 19 para 3: only the superior of the unit that is handling the same matter, and only while that unit is in time.
function findPendingFault({ custody }: PetitionIn<'SCREENED'>, first: LinkedPetition | undefined, { units }: ActionContext): Refusal | undefined {
  const isOpen = first !== undefined && (isOneOf(first.state, WORKING_STATES) || first.state === 'OPINION_ISSUED');
  return (
    refuseIf(!isOpen, 'petitions.pending_petition_unknown') ??
    refuseIf(first?.overdue === true, 'petitions.pending_petition_overdue') ??
    refuseIf(first !== undefined && !units.ancestorsOf(first.custodyUnitId).includes(custody.unitId), 'petitions.not_the_superior')
  );
}

interface NoLonger {
  readonly ground: NoLongerGround;
  readonly linkedPetitionId: PetitionId | null;
  readonly priorOpinionNumber: string | null;
  readonly comparison: string | null;
}

/** Whether the ground of 不再受理 holds; every one of them rests on a person's written comparison. */
export function findNoLongerFault(petition: PetitionIn<'SCREENED' | 'FINAL'>, refusal: NoLonger, context: ActionContext): Refusal | undefined {
  return refuseIf(refusal.comparison === null, 'petitions.comparison_missing') ?? findEndFault(petition, refusal, context);
}

function findEndFault(petition: PetitionIn<'SCREENED' | 'FINAL'>, refusal: NoLonger, context: ActionContext): Refusal | undefined {
  const { ground, priorOpinionNumber } = refusal;
  switch (ground) {
    case 'NL_FINAL': {
      const number = finalOpinionNumber(petition, findLinked(context, refusal.linkedPetitionId));
      return refuseIf(number === null || number !== priorOpinionNumber, 'petitions.no_final_opinion');
    }
    case 'NL_LEGAL_END':
      // The political-legal organ has ended it; its document is quoted and it notifies.
      return refuseIf(petition.route !== 'LITIGATION' || priorOpinionNumber === null, 'petitions.litigation_ground_mismatch');
    case 'NL_LOCAL_END':
      return refuseIf(petition.state === 'SCREENED' && !findLinked(context, refusal.linkedPetitionId), 'petitions.linked_petition_unknown');
  }
}

function finalOpinionNumber(petition: PetitionIn<'SCREENED' | 'FINAL'>, linked: LinkedPetition | undefined): string | null {
  if (petition.state === 'FINAL') return petition.end.kind === 'RE_REVIEWED' ? petition.end.opinionNumber : null;
  return linked?.reReviewOpinionNumber ?? null;
}

function findLinked({ linked }: ActionContext, petitionId: PetitionId | null): LinkedPetition | undefined {
  return linked.find((each) => each.petitionId === petitionId);
}
