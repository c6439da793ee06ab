import type { KeyRing } from '../../platform/crypto/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { AppError, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import type { Storage } from '../../platform/storage/index.ts';
import { checkLetter, letterSchemas, type Letter, type LetterType } from '../domain/index.ts';
import { messages } from '../messages.ts';
import { insertDocument, type DocumentRecord } from './document-store.ts';
import type { PdfRenderer } from './pdf-renderer.ts';
import { renderLetter } from './render-letter.ts';
import type { SiteTemplates } from './site-templates/read-site-templates.ts';
import { takeNumberIfAny, type NumberDeps } from './take-document-number.ts';

export interface DocumentDeps extends NumberDeps {
  readonly keys: KeyRing;
  readonly storage: Storage;
  readonly renderer: PdfRenderer;
  /** The templates that the office has in place of ours. */
  readonly siteTemplates?: SiteTemplates;
  /** The picture of a unit's seal, by the code of the unit. */
  findSeal(unitCode: string): Promise<Uint8Array | undefined>;
}

export interface IssueDocument {
  readonly petitionId: string;
  readonly petitionNumber: string;
  readonly type: LetterType;
  /** When `takeDocumentNumber` has given it already; otherwise the next of the series. */
  readonly number?: string;
  /** As `letterSchemas[type]` wants it; checked here. */
  readonly data: unknown;
  readonly unit: { readonly unitId: string; readonly code: string; readonly name: string };
  readonly issuedOn: PlainDate;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
  /** Where the petitioner follows the matter; printed on what goes to him. */
  readonly trackAt?: string;
}

const LIMIT_IN_BYTES = 50 * 1024 * 1024;

/**
 * Numbers, renders, stores and records a letter, all within the caller's transaction: there is never a row without its
 * file nor a number without its letter. Throws `documents.letter_incomplete` (PP-6: also for an opinion without the
 * line on review). Authorisation and the journal are the caller's.
 */
export async function issueDocument(tx: Transaction, deps: DocumentDeps, command: IssueDocument): Promise<DocumentRecord> {
  const { type, unit, issuedOn, petitionId } = command;
  const letter = parseLetter(type, command.data);
  const number = command.number ?? (await takeNumberIfAny(tx, deps, command)) ?? null;
  const sealImage = await deps.findSeal(unit.code);
  const stamp = { number: number ?? command.petitionNumber, unitName: unit.name, issuedOn, sealImage, trackAt: command.trackAt };
  const pdf = await renderLetter(deps.renderer, deps.keys.signer, letter, stamp);
  const file = await deps.storage.put(chunksOf(pdf), { limitInBytes: LIMIT_IN_BYTES, fileName: `${type}.pdf` });
  const record: DocumentRecord = {
    petitionId,
    documentId: makeId(),
    type,
    number,
    title: messages['zh-CN'][`documents.type.${type}`],
    issuingUnitId: unit.unitId,
    issuedOn,
    storageKey: file.storageKey,
    sha256: file.sha256,
    createdAt: command.createdAt,
    createdBy: command.createdBy,
  };
  await insertDocument(tx, deps.keys, { ...record, content: letter.data });
  return record;
}

function parseLetter(type: LetterType, data: unknown): Letter {
  const faults = checkLetter(type, data);
  if (faults.length > 0) throw new AppError('refused', 'documents.letter_incomplete', { fields: faults.map((fault) => fault.field) });
  // The data came out of the schema of this very type.
  return { type, data: letterSchemas[type].parse(data) } as Letter;
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
