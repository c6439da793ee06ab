import type { Language } from '../../platform/ui/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { describeRefusal, labelOfAction, type NextStep } from '../domain/index.ts';

/** What can be done next, and why another step cannot. */
export function presentNextSteps(steps: readonly NextStep[], language: Language): PetitionDetail['nextSteps'] {
  return steps.map(({ action, refusal }) => ({
    action,
    label: labelOfAction(action, language),
    available: refusal === undefined,
    refusal: refusal ? { code: refusal.code, rule: refusal.rule, article: refusal.article, text: describeRefusal(refusal, language) } : null,
  }));
}
