import { openDocument, readDocumentContent, renderRedactedLetter, type DocumentRecord } from '../../../documents/server/index.ts';
import { safeFileName } from '../../../platform/storage/index.ts';
import type { OrganisationView } from '../organisation-source.ts';
import type { PetitionDeps } from '../petition-deps.ts';

/** A letter of the matter as the case file names it. */
export interface CaseFilePaper {
  readonly id: string;
  readonly title: string;
  /** Within the packed file. */
  readonly path: string;
  /** Of the original, as it was recorded when it was issued. */
  readonly sha256: string | null;
  readonly document: DocumentRecord;
}

/** The letters in the order in which they were issued: as they were served, or set anew from redacted data. */
export interface CaseFilePapers {
  readonly list: readonly CaseFilePaper[];
  canOpen(paper: CaseFilePaper): Promise<boolean>;
  open(paper: CaseFilePaper): Promise<AsyncIterable<Uint8Array>>;
}

export function listPapers(documents: readonly DocumentRecord[], redact: (text: string) => string = (text) => text): readonly CaseFilePaper[] {
  return documents.map((document, index) => {
    const { documentId, number, sha256 } = document;
    const title = redact(number === null ? document.title : `${document.title}（${number}）`);
    const no = String(index + 1).padStart(2, '0');
    return { id: documentId, title, path: `papers/${safeFileName(`${no}-${title}`, 'application/pdf')}`, sha256, document };
  });
}

export function originalPapers(deps: PetitionDeps, documents: readonly DocumentRecord[]): CaseFilePapers {
  return {
    list: listPapers(documents),
    canOpen: () => Promise.resolve(true),
    open: async ({ document: { petitionId, documentId } }) => (await openDocument(deps, deps.db.reader, petitionId, documentId)).file,
  };
}

export interface RedactedPapers {
  readonly documents: readonly DocumentRecord[];
  readonly organisation: OrganisationView;
  readonly petitionNumber: string;
  readonly redact: (text: string) => string;
}

export function redactedPapers(deps: PetitionDeps, { documents, organisation, petitionNumber, redact }: RedactedPapers): CaseFilePapers {
  const make = async ({ petitionId, documentId, type, number, issuingUnitId, issuedOn }: DocumentRecord): Promise<Buffer | undefined> => {
    const content = await readDocumentContent(deps.db.reader, deps.keys, petitionId, documentId);
    const letter = { type, content, number: number ?? petitionNumber, unitName: organisation.unitName(issuingUnitId), issuedOn };
    return renderRedactedLetter(deps.documents.renderer, letter, redact);
  };
  // Asked first whether it can be made and then for the bytes: made once.
  let last: { readonly id: string; readonly bytes: Buffer | undefined } | undefined;
  const get = async ({ id, document }: CaseFilePaper): Promise<Buffer | undefined> => {
    if (last?.id !== id) last = { id, bytes: await make(document) };
    return last.bytes;
  };
  return {
    list: listPapers(documents, redact),
    canOpen: async (paper) => (await get(paper)) !== undefined,
    open: async (paper) => chunksOf((await get(paper)) ?? Buffer.alloc(0)),
  };
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
