import { can, isPermission, isPetitionPermission, type PetitionAccessFacts, type StaffActor } from '../../access/domain/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { describeRefusal, labelOfAction, type NextStep } from '../domain/index.ts';
import { isRatingAction } from './kept-from-staff.ts';

interface Reader {
  readonly staff: StaffActor;
  readonly facts: PetitionAccessFacts;
  readonly language: Language;
}

/** What can be done next, and why another step cannot; `mine` are those that the posts of the reader reach on this very matter. */
export function presentNextSteps(steps: readonly NextStep[], { staff, facts, language }: Reader): PetitionDetail['nextSteps'] {
  return steps.filter(({ action }) => !isRatingAction(action)).map(({ action, refusal }) => ({
    action,
    label: labelOfAction(action, language),
    available: refusal === undefined,
    mine: isWithinReach(`petition.act.${action}`, staff, facts),
    refusal: refusal ? { code: refusal.code, rule: refusal.rule, article: refusal.article, text: describeRefusal(refusal, language) } : null,
  }));
}

function isWithinReach(permission: string, staff: StaffActor, facts: PetitionAccessFacts): boolean {
  return isPermission(permission) && isPetitionPermission(permission) && can(staff, permission, facts).allowed;
}
