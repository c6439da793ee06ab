import { can, type StaffActor } from '../../access/domain/index.ts';
import { isInternalLetter, listsPeople } from '../../documents/domain/index.ts';
import { hasFile, listDocuments, openDocument, type OpenedDocument } from '../../documents/server/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { PetitionDetail } from '../contract.ts';
import { type LoadedPetition, type Moment, reviewUnitOf } from './load-petition.ts';
import { accessFactsOf } from './petition-parts.ts';
import type { PetitionDeps } from './petition-deps.ts';

/** A matter that the reader is known to see. */
interface Seen {
  readonly loaded: LoadedPetition;
  readonly moment: Moment;
}

/** The papers of a matter that the reader may open: what lists who came and spoke is for those who may know them. */
export async function listReadablePapers(deps: PetitionDeps, staff: StaffActor, visible: Seen): Promise<PetitionDetail['documents']> {
  const papers = await listDocuments(deps.db.reader, visible.loaded.petition.petitionId);
  return papers.filter((paper) => hasFile(paper) && mayRead(staff, visible, paper.type)).map(({ documentId, type, number, title, issuedOn }) => ({ documentId, type, number, title, issuedOn, isInternal: isInternalLetter(type) }));
}

/** Throws `documents.not_found`, also for what the reader may not open. */
export async function openReadablePaper(deps: PetitionDeps, staff: StaffActor, visible: Seen, documentId: string): Promise<OpenedDocument> {
  const opened = await openDocument(deps, deps.db.reader, visible.loaded.petition.petitionId, documentId);
  if (mayRead(staff, visible, opened.document.type)) return opened;
  opened.file.destroy();
  throw new AppError('not_found', 'documents.not_found');
}

/** Throws `documents.not_found` for a paper that is not there, has been sealed, or is not for the reader. */
export async function checkReadable(deps: PetitionDeps, staff: StaffActor, visible: Seen, documentId: string): Promise<void> {
  const papers = await listReadablePapers(deps, staff, visible);
  if (!papers.some((paper) => paper.documentId === documentId)) throw new AppError('not_found', 'documents.not_found');
}

function mayRead(staff: StaffActor, { loaded, moment }: Seen, type: string): boolean {
  return !listsPeople(type) || can(staff, 'identity.read', accessFactsOf(loaded.petition, reviewUnitOf(loaded.petition, moment.organisation))).allowed;
}
