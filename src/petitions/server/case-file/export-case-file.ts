import { Readable } from 'node:stream';
import { can, petitionNotFound, type StaffActor } from '../../../access/domain/index.ts';
import { createRedactor, isInternalLetter, type Redactor } from '../../../documents/domain/index.ts';
import { type CaseFileEntry, listDocuments, packCaseFile, renderCaseFile } from '../../../documents/server/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import { safeFileName } from '../../../platform/storage/index.ts';
import { openAttachment } from '../attachment-store.ts';
import { getVisiblePetition, readDetail, type VisiblePetition } from '../get-petition.ts';
import { reviewUnitOf } from '../load-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { accessFactsOf } from '../petition-parts.ts';
import { listPetitioners } from '../petitioner-store.ts';
import { originalPapers, redactedPapers } from './case-file-papers.ts';
import type { CaseFileSource, Edition } from './case-file-source.ts';
import { createCaseFileWords } from './case-file-words.ts';
import { composeCover, composeParts, type Composition } from './compose-case-file.ts';
import type { Gate } from './gate.ts';
import { readHidden } from './read-hidden.ts';
import { listSupplements } from './supplement-store.ts';

export interface CaseFileWish {
  readonly petitionId: string;
  readonly format: 'pdf' | 'zip';
  readonly edition: Edition;
  readonly language: Language;
  readonly purpose: string | null;
  /** Further texts that a redacted edition must not show. */
  readonly alsoHide: readonly string[];
}

export interface ExportedCaseFile {
  readonly content: Readable;
  readonly fileName: string;
  readonly mediaType: 'application/pdf' | 'application/zip';
}

/** What is made of a wish once it has been granted and written into the journal. */
export interface PreparedCaseFile {
  readonly wish: CaseFileWish;
  readonly source: CaseFileSource;
  /** Of a redacted edition only. */
  readonly redactor?: Redactor;
}

/**
 * The whole matter as one file, made while it is sent: who may have it, the trace of it, what it is made of, and the pages
 * one after the other. Throws `access.petition_not_found`, `access.forbidden`.
 */
export async function exportCaseFile(deps: PetitionDeps, gate: Gate, staff: StaffActor, wish: CaseFileWish): Promise<ExportedCaseFile> {
  return streamCaseFile(deps, gate, await prepareCaseFile(deps, staff, wish));
}

export async function prepareCaseFile(deps: PetitionDeps, staff: StaffActor, wish: CaseFileWish): Promise<PreparedCaseFile> {
  const visible = await getVisiblePetition(deps, staff, wish.petitionId, 'petition.exportFile');
  // PP-4: of a sealed report there is no file here.
  if (visible.loaded.petition.state === 'HANDED_TO_DISCIPLINE') throw petitionNotFound();
  if (wish.edition === 'full') {
    await recordExport(deps, staff, wish);
    return { wish, source: await readSource(deps, staff, visible, wish) };
  }
  const hidden = await readHidden(deps, visible, wish.alsoHide);
  // The reason is read by others than the file: it names nobody either, on the cover and in the journal.
  const told = { ...wish, purpose: wish.purpose === null ? null : createRedactor(hidden).redact(wish.purpose) };
  await recordExport(deps, staff, told);
  return { wish: told, source: await readSource(deps, staff, visible, told), redactor: createRedactor(hidden) };
}

export function streamCaseFile(deps: PetitionDeps, gate: Gate, prepared: PreparedCaseFile): ExportedCaseFile {
  const { wish, source } = prepared;
  const composition = compose(deps, prepared);
  const { say } = source.words;
  const baseName = `${say(wish.edition === 'redacted' ? 'redactedFileName' : 'fileName')}-${source.detail.number}`;
  const pdf = (): AsyncGenerator<Uint8Array> =>
    renderCaseFile(deps.documents.renderer, { language: wish.language, title: source.detail.number, cover: () => composeCover(composition), parts: composeParts(deps, composition) });
  if (wish.format === 'pdf') return { content: Readable.from(gate(pdf)), fileName: `${baseName}.pdf`, mediaType: 'application/pdf' };
  const about = { number: source.detail.number, edition: wish.edition, madeAt: source.moment.now };
  const entries = [{ path: `${say('fileName')}.pdf`, open: () => Promise.resolve(pdf()) }, ...listEntries(deps, composition)];
  const pack = (): AsyncIterable<Uint8Array> => packCaseFile(entries, about, new Date(source.moment.now));
  return { content: Readable.from(gate(pack)), fileName: `${baseName}.zip`, mediaType: 'application/zip' };
}

function compose(deps: PetitionDeps, { wish, source, redactor }: PreparedCaseFile): Composition {
  if (!redactor) return { source, papers: originalPapers(deps, source.papers) };
  const papers = redactedPapers(deps, { documents: source.papers.filter(({ type }) => !isInternalLetter(type)), organisation: source.moment.organisation, petitionNumber: source.detail.number, redact: redactor.redact });
  return { source, papers, redaction: { redactor, reason: wish.purpose ?? source.words.say('redactedByDefault'), alsoHidden: wish.alsoHide.length } };
}

function listEntries(deps: PetitionDeps, { source: { detail }, papers, redaction }: Composition): readonly CaseFileEntry[] {
  const letters = papers.list.map((paper): CaseFileEntry => ({
    path: paper.path,
    ...(paper.sha256 === null || redaction ? {} : { recordedSha256: paper.sha256 }),
    open: async () => ((await papers.canOpen(paper)) ? await orNothing(() => papers.open(paper)) : undefined),
  }));
  if (redaction) return letters;
  const attachments = detail.attachments.map(({ attachmentId, fileName, mediaType, sha256 }, index): CaseFileEntry => ({
    path: `attachments/${safeFileName(`${String(index + 1).padStart(2, '0')}-${fileName}`, mediaType)}`,
    recordedSha256: sha256,
    open: () => orNothing(async () => (await openAttachment(deps, detail.petitionId, attachmentId)).file),
  }));
  return [...letters, ...attachments];
}

/** What the storage no longer has is named in the manifest; the rest is still packed. */
async function orNothing(open: () => Promise<AsyncIterable<Uint8Array>>): Promise<AsyncIterable<Uint8Array> | undefined> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Error && 'kind' in error && error.kind === 'not_found') return undefined;
    throw error;
  }
}

async function readSource(deps: PetitionDeps, staff: StaffActor, visible: VisiblePetition, { language, purpose }: CaseFileWish): Promise<CaseFileSource> {
  const { loaded, moment } = visible;
  const { petitionId } = loaded.petition;
  const everybody = await listPetitioners(deps.db.reader, deps.keys, petitionId);
  const facts = accessFactsOf(loaded.petition, reviewUnitOf(loaded.petition, moment.organisation));
  return {
    detail: await readDetail(deps, staff, visible, language),
    loaded,
    moment,
    papers: await listDocuments(deps.db.reader, petitionId),
    supplements: await listSupplements(deps.db.reader, deps.keys, petitionId),
    hidesSignatories: everybody.some(({ capacity }) => capacity === 'SIGNATORY') && !can(staff, 'signatories.read', facts).allowed,
    words: createCaseFileWords(language),
    makerName: staff.displayName,
    purpose,
  };
}

async function recordExport(deps: PetitionDeps, staff: StaffActor, { petitionId, edition, format, alsoHide, purpose }: CaseFileWish): Promise<void> {
  await deps.reads.recordRead({
    actor: { kind: 'staff', staffId: staff.staffId },
    action: 'petition.exportFile',
    objectKind: 'petition',
    objectId: petitionId,
    petitionId,
    purpose,
    detail: { edition, format, alsoHidden: alsoHide.length },
  });
}
