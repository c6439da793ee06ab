import type { z } from 'zod';
import type { PetitionAction } from '../../domain/petition-action.ts';

type ActionInput = z.input<typeof PetitionAction>;
type ActionType = ActionInput['type'];

/** What the office itself gives: the content that was captured, the number of a document, the kind of the unit that receives. */
type CompletedByOffice = 'registerPetition' | 'issueOpinion' | 'receiveAtUnit' | Decision['type'];
type Decision = Extract<ActionInput, { readonly type: 'decideReview' | 'decideReReview' }>;

/** An action as the desk sends it: strings where the domain has parsed ids and days. */
export type ActionBody = Exclude<ActionInput, { readonly type: CompletedByOffice }> | { readonly type: 'registerPetition' | 'issueOpinion' } | { readonly type: 'receiveAtUnit'; readonly receivedOn: string }
  | { readonly type: Decision['type']; readonly findings: Omit<Decision['findings'], 'documentNumber'> };

export type BodyOf<Type extends ActionType> = Extract<ActionBody, { readonly type: Type }>;
