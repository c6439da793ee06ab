import { takeDocumentNumber } from '../../documents/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Petition, PetitionAction } from '../domain/index.ts';
import type { Moment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { issuerOf } from './issue-letters.ts';

export interface IncompleteAction {
  readonly action: PetitionAction;
  readonly petition: Petition;
  readonly moment: Moment;
}

/** Fills in what only the office can give: the number under which an opinion is issued. */
export async function completeAction(tx: Transaction, deps: PetitionDeps, { action, petition, moment }: IncompleteAction): Promise<PetitionAction> {
  if (action.type !== 'issueOpinion') return action;
  const number = await takeDocumentNumber(tx, deps.documents, { type: 'OPINION', unit: issuerOf(petition, moment), issuedOn: moment.today });
  return { ...action, documentNumber: number };
}
