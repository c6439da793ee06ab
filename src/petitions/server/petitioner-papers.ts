import { isForPetitioner } from '../../documents/domain/index.ts';
import { type DocumentRecord, explainIssuedLetter, hasFile, listDocuments, openDocument, type OpenedDocument, readDocumentContent } from '../../documents/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { TrackedPetition } from '../contract.ts';
import { isDecidedReview, listNotServed, type OpenPetition, type Petition, type PetitionerId } from '../domain/index.ts';
import { foldRecords } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { listEvents } from './petition-store.ts';
import { petitionerActor } from './petitioner-actor.ts';
import type { ProvenPetitioner } from './prove-petitioner.ts';

interface ReadBy {
  readonly petitionerId: PetitionerId | null;
  readonly language: Language;
}

/** The papers of a matter that are the petitioner's, each with what it means in plain words. */
export async function listPetitionerPapers({ db, keys }: PetitionDeps, petition: Petition, { petitionerId, language }: ReadBy): Promise<TrackedPetition['documents']> {
  const papers = (await listDocuments(db.reader, petition.petitionId)).filter((paper) => hasFile(paper) && isOwnPaper(petition, paper, petitionerId));
  return Promise.all(papers.map(async ({ documentId, type, number, title, issuedOn }) => {
    const content = await readDocumentContent(db.reader, keys, petition.petitionId, documentId);
    return { documentId, type, number, title, issuedOn, plain: explainIssuedLetter(type, content, language) ?? null };
  }));
}

/** Throws `documents.not_found`, also for what units write to each other and for an opinion that has not been served to the reader. */
export async function openPetitionerPaper(deps: PetitionDeps, { petitionId, petitionerId }: ProvenPetitioner, documentId: string): Promise<OpenedDocument> {
  const petition = foldRecords(undefined, await listEvents(deps.db.reader, petitionId));
  const opened = await openDocument(deps, deps.db.reader, petitionId, documentId);
  if (petition && isOwnPaper(petition, opened.document, petitionerActor(petition, petitionerId).petitionerId)) return opened;
  opened.file.destroy();
  throw new AppError('not_found', 'documents.not_found');
}

/** Whether the opinion of a round has reached him; whose name the office does not know was served with the first. */
export function isServedTo(petition: OpenPetition, round: number, petitionerId: PetitionerId | null): boolean {
  return petitionerId === null || !listNotServed({ ...petition, round }).includes(petitionerId);
}

// An opinion, also one of a review, is issued, and becomes the petitioner's when it has been served (art. 35).
export function isOwnPaper(petition: Petition, { type, number }: Pick<DocumentRecord, 'type' | 'number'>, petitionerId: PetitionerId | null): boolean {
  if (!isForPetitioner(type)) return false;
  if (type !== 'OPINION' && type !== 'REVIEW_OPINION' && type !== 'REREVIEW_OPINION') return true;
  if (petition.state === 'HANDED_TO_DISCIPLINE') return false;
  if (type === 'OPINION') return petition.opinions.some((opinion) => opinion.documentNumber === number && opinion.service !== null && isServedTo(petition, opinion.round, petitionerId));
  return petition.reviewRounds.some((round) => isDecidedReview(round) && round.findings.documentNumber === number && round.service !== null);
}
