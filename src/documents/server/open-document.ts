import type { Readable } from 'node:stream';
import type { Reader } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import type { Storage } from '../../platform/storage/index.ts';
import { findDocument, type DocumentRecord } from './document-store.ts';

export interface OpenedDocument {
  readonly document: DocumentRecord;
  readonly file: Readable;
  readonly fileName: string;
  readonly mediaType: 'application/pdf';
}

/** The rendered file of a paper. Who may read it, and the journal entry, are the caller's. Throws `documents.not_found`. */
export async function openDocument(deps: { readonly storage: Storage }, db: Reader, petitionId: string, documentId: string): Promise<OpenedDocument> {
  const document = await findDocument(db, petitionId, documentId);
  if (!document?.storageKey) throw new AppError('not_found', 'documents.not_found');
  const file = await deps.storage.open(document.storageKey);
  return { document, file, fileName: `${document.number ?? document.title}.pdf`, mediaType: 'application/pdf' };
}
