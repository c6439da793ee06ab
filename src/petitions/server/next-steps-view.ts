import type { Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { type ActionContext, describeRefusal, labelOfAction, listNextSteps, type Petition } from '../domain/index.ts';
import { isRatingAction } from './kept-from-staff.ts';

/** What can be done next, and why another step cannot. */
export function presentNextSteps(petition: Petition, context: ActionContext, language: Language): PetitionDetail['nextSteps'] {
  return listNextSteps(petition, context).filter(({ action }) => !isRatingAction(action)).map(({ action, refusal }) => ({
    action,
    label: labelOfAction(action, language),
    available: refusal === undefined,
    refusal: refusal ? { code: refusal.code, rule: refusal.rule, article: refusal.article, text: describeRefusal(refusal, language) } : null,
  }));
}
