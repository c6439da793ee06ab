import { sql } from 'kysely';
import type { PetitionVisibility } from '../../../access/domain/index.ts';
import { petitionIsVisible } from '../../../access/server/index.ts';
import type { DocumentRecord } from '../../../documents/server/index.ts';
import type { Reader, Transaction } from '../../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../../platform/kernel/index.ts';
import type { PrintLayout } from '../../print-contract.ts';

export interface LetterRow {
  readonly petition_id: string;
  readonly document_id: string;
  readonly petition_number: string;
  readonly type: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuing_unit_id: string;
  readonly issued_on: PlainDate;
  readonly queued_at: Instant;
  readonly printings: number;
  readonly last_batch: string | null;
  readonly last_printed_at: Instant | null;
}

export interface LetterKey {
  readonly petitionId: string;
  readonly documentId: string;
}

export interface QueueCut {
  readonly view: 'waiting' | 'printed';
  readonly unitId: string | undefined;
  /** The moment and the document of the last row before. */
  readonly after: readonly [at: string, documentId: string] | undefined;
  readonly limit: number;
}

export async function insertWaiting(tx: Transaction, letters: readonly DocumentRecord[]): Promise<void> {
  const rows = letters.flatMap(({ petitionId, documentId, type, number, title, issuingUnitId, issuedOn, createdAt }) =>
    issuedOn === null ? [] : [{ petition_id: petitionId, document_id: documentId, type, number, title, issuing_unit_id: issuingUnitId, issued_on: issuedOn, queued_at: createdAt }]);
  if (rows.length > 0) await tx.insertInto('letter_to_print').values(rows).execute();
}

export async function stopWaiting(tx: Transaction, petitionId: string, types: readonly string[]): Promise<void> {
  if (types.length === 0) return;
  await tx.updateTable('letter_to_print').set({ waits: false }).where('petition_id', '=', petitionId).where('type', 'in', types).where('waits', '=', true).execute();
}

/** Who waited longest stands first; of the printed ones the last. */
export async function listLetters(db: Reader, visibility: PetitionVisibility, { view, unitId, after, limit }: QueueCut): Promise<readonly LetterRow[]> {
  const [at, documentId] = after ?? [];
  const isIn = view === 'waiting' ? sql`l.waits` : sql`l.printings > 0`;
  const isAfter = view === 'waiting' ? sql`(l.queued_at, l.document_id) > (${at}::timestamptz, ${documentId}::uuid)` : sql`(l.last_printed_at, l.document_id) < (${at}::timestamptz, ${documentId}::uuid)`;
  const order = view === 'waiting' ? sql`l.queued_at, l.document_id` : sql`l.last_printed_at desc, l.document_id desc`;
  const found = await sql<LetterRow>`
    select l.petition_id, l.document_id, p.number as petition_number, l.type, l.number, l.title, l.issuing_unit_id, l.issued_on, l.queued_at, l.printings, l.last_batch, l.last_printed_at
    from letter_to_print l join petition p using (petition_id)
    where ${isIn} and ${petitionIsVisible(visibility)}${unitId === undefined ? sql`` : sql` and l.issuing_unit_id = ${unitId}::uuid`}${after ? sql` and ${isAfter}` : sql``}
    order by ${order} limit ${limit}`.execute(db);
  return found.rows;
}

/** The chosen letters that the actor may see, in no order. */
export async function findLetters(db: Reader, visibility: PetitionVisibility, keys: readonly LetterKey[]): Promise<readonly LetterRow[]> {
  const found = await sql<LetterRow>`
    select l.petition_id, l.document_id, p.number as petition_number, l.type, l.number, l.title, l.issuing_unit_id, l.issued_on, l.queued_at, l.printings, l.last_batch, l.last_printed_at
    from unnest(${keys.map(({ petitionId }) => petitionId)}::uuid[], ${keys.map(({ documentId }) => documentId)}::uuid[]) as chosen (petition_id, document_id)
    join letter_to_print l using (petition_id, document_id) join petition p using (petition_id)
    where ${petitionIsVisible(visibility)}`.execute(db);
  return found.rows;
}

export interface Printing {
  readonly batchNumber: string;
  readonly layout: PrintLayout;
  readonly printedAt: Instant;
  readonly printedBy: string;
}

/** False when somebody has printed the letter since `printings` was read. */
export async function markPrinted(tx: Transaction, letter: LetterKey & { readonly printings: number }, printing: Printing): Promise<boolean> {
  const { petitionId, documentId, printings } = letter;
  const { batchNumber, layout, printedAt, printedBy } = printing;
  const marked = await tx
    .updateTable('letter_to_print')
    .set({ waits: false, printings: printings + 1, last_batch: batchNumber, last_printed_at: printedAt })
    .where('petition_id', '=', petitionId)
    .where('document_id', '=', documentId)
    .where('printings', '=', printings)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) return false;
  await tx
    .insertInto('letter_printing')
    .values({ petition_id: petitionId, document_id: documentId, printing_no: printings + 1, batch_number: batchNumber, layout, printed_at: printedAt, printed_by: printedBy })
    .execute();
  return true;
}

/** The next batch of the day; without gaps, as the counter is raised in the transaction that prints. */
export async function takeBatchNumber(tx: Transaction, today: PlainDate): Promise<string> {
  const period = today.replaceAll('-', '');
  const raised = await sql<{ last_number: number }>`
    insert into number_counter (scope, period, last_number) values ('print-batch', ${period}, 1)
    on conflict (scope, period) do update set last_number = number_counter.last_number + 1
    returning last_number`.execute(tx);
  return `P${period}-${String(raised.rows[0]?.last_number ?? 1).padStart(3, '0')}`;
}
