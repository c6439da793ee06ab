import type { Language } from '../../platform/ui/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { type Actor, describeRefusal, listNextSteps, type PetitionActionType } from '../domain/index.ts';
import { contextOf, type LoadedPetition, type Moment, NO_STEP_FACTS } from './load-petition.ts';

const RIGHTS: readonly PetitionActionType[] = ['addSupplement', 'sendMessage', 'evaluate', 'requestReview', 'requestReReview', 'requestWithdrawal', 'requestRecusal'];

/** What the petitioner may do today, and why not another thing; the same rules answer as for staff. */
export function presentRights({ petition, deadlines }: LoadedPetition, moment: Moment, { actor, language }: { readonly actor: Actor; readonly language: Language }): TrackedPetition['rights'] {
  const context = contextOf(actor, { deadlines }, moment, NO_STEP_FACTS);
  return listNextSteps(petition, context)
    .filter(({ action }) => RIGHTS.includes(action))
    .map(({ action, refusal }) => ({ action, available: refusal === undefined, why: refusal ? describeRefusal(refusal, language) : null }));
}
