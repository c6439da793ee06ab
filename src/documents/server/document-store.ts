import { z } from 'zod';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';

/** One official paper as lists show it; what it says is read with `readDocumentContent`. */
export interface DocumentRecord {
  readonly petitionId: string;
  readonly documentId: string;
  readonly type: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuingUnitId: string;
  readonly issuedOn: PlainDate | null;
  readonly storageKey: string | null;
  readonly sha256: string | null;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
}

export interface NewDocument extends DocumentRecord {
  /** The data the paper was made from. It names people, so it is kept encrypted. */
  readonly content: unknown;
}

const SealedContent = z.object({ sealed: z.base64() });

export async function insertDocument(tx: Transaction, keys: KeyRing, document: NewDocument): Promise<void> {
  const sealed = keys.encryptJson(document.content, contextOf(document)).toString('base64');
  await tx
    .insertInto('document')
    .values({
      petition_id: document.petitionId,
      document_id: document.documentId,
      type: document.type,
      number: document.number,
      title: document.title,
      issuing_unit_id: document.issuingUnitId,
      issued_on: document.issuedOn,
      content: JSON.stringify({ sealed } satisfies z.infer<typeof SealedContent>),
      storage_key: document.storageKey,
      sha256: document.sha256 === null ? null : Buffer.from(document.sha256, 'hex'),
      created_at: document.createdAt,
      created_by: document.createdBy,
    })
    .execute();
}

export async function findDocument(db: Reader, petitionId: string, documentId: string): Promise<DocumentRecord | undefined> {
  const row = await select(db, petitionId).where('document_id', '=', documentId).executeTakeFirst();
  return row && toRecord(row);
}

/** The papers of a matter, oldest first. */
export async function listDocuments(db: Reader, petitionId: string): Promise<readonly DocumentRecord[]> {
  const rows = await select(db, petitionId).orderBy('created_at').orderBy('document_id').execute();
  return rows.map(toRecord);
}

/** Not so when the matter has been sealed since: the paper keeps its number and nothing else. */
export function hasFile({ storageKey }: Pick<DocumentRecord, 'storageKey'>): boolean {
  return storageKey !== null;
}

/** The data a paper was made from; `undefined` when there is no such paper. */
export async function readDocumentContent(db: Reader, keys: KeyRing, petitionId: string, documentId: string): Promise<unknown> {
  const row = await db
    .selectFrom('document')
    .select('content')
    .where('petition_id', '=', petitionId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { sealed } = SealedContent.parse(row.content);
  return keys.decryptJson(Buffer.from(sealed, 'base64'), contextOf({ petitionId, documentId }));
}

/** Raises the counter of a series in this very transaction: no gap when it fails, no number given twice. */
export async function takeNumber(tx: Transaction, series: { readonly scope: string; readonly period: string }): Promise<number> {
  const { last_number } = await tx
    .insertInto('number_counter')
    .values({ ...series, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'period']).doUpdateSet((update) => ({ last_number: update('number_counter.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return last_number;
}

function select(db: Reader, petitionId: string) {
  return db
    .selectFrom('document')
    .select(['petition_id', 'document_id', 'type', 'number', 'title', 'issuing_unit_id', 'issued_on', 'storage_key', 'sha256', 'created_at', 'created_by'])
    .where('petition_id', '=', petitionId);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function toRecord(row: Row): DocumentRecord {
  return {
    petitionId: row.petition_id,
    documentId: row.document_id,
    type: row.type,
    number: row.number,
    title: row.title,
    issuingUnitId: row.issuing_unit_id,
    issuedOn: row.issued_on,
    storageKey: row.storage_key,
    sha256: row.sha256?.toString('hex') ?? null,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

function contextOf(document: { readonly petitionId: string; readonly documentId: string }): string {
  return `document/content/${document.petitionId}/${document.documentId}`;
}
