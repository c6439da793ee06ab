import { takeDocumentNumber } from '../../documents/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Petition, PetitionAction } from '../domain/index.ts';
import type { Moment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { issuerNamed, issuerOf } from './issue-letters.ts';

export interface IncompleteAction {
  readonly action: PetitionAction;
  readonly petition: Petition;
  readonly moment: Moment;
}

/** Fills in what only the office can give: the number under which an opinion, or a decision on one, goes out. */
export async function completeAction(tx: Transaction, deps: PetitionDeps, { action, petition, moment }: IncompleteAction): Promise<PetitionAction> {
  const take = (type: 'OPINION' | 'REVIEW_OPINION' | 'REREVIEW_OPINION') => takeDocumentNumber(tx, deps.documents, { type, unit: issuerOfNext(petition, moment), issuedOn: moment.today });
  switch (action.type) {
    case 'issueOpinion':
      return { ...action, documentNumber: await take('OPINION') };
    case 'decideReview':
      return { ...action, findings: { ...action.findings, documentNumber: await take('REVIEW_OPINION') } };
    case 'decideReReview':
      return { ...action, findings: { ...action.findings, documentNumber: await take('REREVIEW_OPINION') } };
    default:
      return action;
  }
}

/** While a body reviews, papers are its own. */
function issuerOfNext(petition: Petition, moment: Moment) {
  const isReviewing = petition.state === 'REVIEWING' || petition.state === 'REREVIEWING';
  return isReviewing ? issuerNamed(petition.review.bodyUnitId, moment) : issuerOf(petition, moment);
}
