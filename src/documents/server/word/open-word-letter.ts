import type { Reader } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import { checkLetter, letterSchemas, LetterType, type Letter } from '../../domain/index.ts';
import { findDocument, readDocumentContent } from '../document-store.ts';
import type { DocumentDeps } from '../issue-document.ts';
import { makeWordTemplate, renderWordLetter, WORD_MEDIA_TYPE } from './render-word-letter.ts';

export interface WordLetterWanted {
  readonly petitionId: string;
  readonly documentId: string;
  /** For a form, which has no number of its own. */
  readonly petitionNumber: string;
  unitName(unitId: string): string;
}

export interface OpenedWordLetter {
  readonly content: Buffer;
  readonly fileName: string;
  readonly mediaType: typeof WORD_MEDIA_TYPE;
}

/**
 * A letter as a Word document, made from the data that it was issued with. Who may read it, and the journal entry, are the
 * caller's. Throws `documents.not_found`, and `documents.no_word_copy` for a paper that this program cannot make anew.
 */
export async function openWordLetter(deps: Pick<DocumentDeps, 'keys' | 'siteTemplates'>, db: Reader, wanted: WordLetterWanted): Promise<OpenedWordLetter> {
  const { petitionId, documentId, petitionNumber, unitName } = wanted;
  const document = await findDocument(db, petitionId, documentId);
  if (!document) throw new AppError('not_found', 'documents.not_found');
  const type = LetterType.safeParse(document.type);
  const data = await readDocumentContent(db, deps.keys, petitionId, documentId);
  if (!type.success || document.issuedOn === null || checkLetter(type.data, data).length > 0) throw new AppError('not_found', 'documents.no_word_copy');
  // The data came out of the schema of this very type.
  const letter = { type: type.data, data: letterSchemas[type.data].parse(data) } as Letter;
  const stamp = { number: document.number ?? petitionNumber, unitName: unitName(document.issuingUnitId), issuedOn: document.issuedOn };
  const content = renderWordLetter(deps.siteTemplates?.word.get(type.data) ?? makeWordTemplate(type.data), letter, stamp);
  return { content, fileName: `${document.number ?? document.title}.docx`, mediaType: WORD_MEDIA_TYPE };
}
