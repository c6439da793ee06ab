import { buffer } from 'node:stream/consumers';
import { can, petitionNotFound, type StaffActor, visibleTo } from '../../../access/domain/index.ts';
import { record } from '../../../audit/server/index.ts';
import { type LetterToPrint, openDocument, renderPrintBatch } from '../../../documents/server/index.ts';
import { listPublicInformation } from '../../../organisation/server/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import { splitPostcode } from '../../domain/index.ts';
import type { PrintBatchRequest } from '../../print-contract.ts';
import type { Gate } from '../case-file/gate.ts';
import { getVisiblePetition } from '../get-petition.ts';
import { type Moment, readMoment, reviewUnitOf } from '../load-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { accessFactsOf } from '../petition-parts.ts';
import { listPetitioners } from '../petitioner-store.ts';
import { findLetters, type LetterRow, markPrinted, takeBatchNumber } from './print-queue-store.ts';

export interface PrintedBatch {
  readonly content: Buffer;
  readonly fileName: string;
  readonly mediaType: 'application/pdf';
}

interface Batch {
  readonly staff: StaffActor;
  readonly wish: PrintBatchRequest;
  readonly language: Language;
  readonly moment: Moment;
  readonly letters: readonly LetterRow[];
}

/**
 * The chosen letters as one file, in the order in which they were chosen. Nothing counts as printed before the file is
 * whole; what somebody else has printed meanwhile is not printed twice. Throws `access.petition_not_found`,
 * `petitions.printed_already`, `petitions.no_postal_address`.
 */
export async function printBatch(deps: PetitionDeps, gate: Gate, staff: StaffActor, { wish, language }: Pick<Batch, 'wish' | 'language'>): Promise<PrintedBatch> {
  const letters = await chooseLetters(deps, staff, wish);
  const batch: Batch = { staff, wish, language, moment: await readMoment(deps), letters };
  const toPrint = { title: batch.moment.today, language, layout: wish.layout, letters: await prepareLetters(deps, batch) };
  const content = await buffer(gate(() => renderPrintBatch(deps.documents.renderer, toPrint)));
  const batchNumber = await deps.db.transaction(async (tx) => recordBatch(tx, batch, await takeBatchNumber(tx, batch.moment.today)));
  return { content, fileName: `${batchNumber}.pdf`, mediaType: 'application/pdf' };
}

async function chooseLetters(deps: PetitionDeps, staff: StaffActor, { letters, reprint }: PrintBatchRequest): Promise<readonly LetterRow[]> {
  const found = new Map((await findLetters(deps.db.reader, visibleTo(staff, 'letters.print'), letters)).map((row) => [row.document_id, row]));
  const chosen = [...new Map(letters.map((letter) => [letter.documentId, letter])).values()].map(({ documentId }) => {
    const row = found.get(documentId);
    // What one may not see is not there.
    if (!row) throw petitionNotFound();
    return row;
  });
  const printed = chosen.filter(({ printings }) => printings > 0);
  if (printed.length > 0 && !reprint) throw printedAlready(printed);
  return chosen;
}

async function prepareLetters(deps: PetitionDeps, batch: Batch): Promise<readonly LetterToPrint[]> {
  const posts = batch.wish.layout === 'LETTERS' ? undefined : await readPosts(deps, batch);
  return batch.letters.map((row) => ({
    title: `${row.title}（${row.number ?? row.petition_number}）`,
    open: async () => buffer((await openDocument(deps, deps.db.reader, row.petition_id, row.document_id)).file),
    post: posts?.get(row.document_id) ?? null,
  }));
}

type Post = NonNullable<LetterToPrint['post']>;

/** To whom each letter goes and where it comes from, by letter. */
async function readPosts(deps: PetitionDeps, { staff, letters, moment }: Batch): Promise<ReadonlyMap<string, Post>> {
  const published = new Map((await listPublicInformation(deps.db.reader)).map(({ unitId, information }) => [unitId as string, information.zh.postalAddress]));
  const posts = new Map<string, Post>();
  const lacking: LetterRow[] = [];
  for (const row of letters) {
    const to = await readAddressee(deps, staff, row.petition_id);
    const from = splitPostcode((published.get(row.issuing_unit_id) ?? '').split('\n')[0] ?? '');
    if (to) posts.set(row.document_id, { to, from: { ...from, name: moment.organisation.unitName(row.issuing_unit_id) } });
    else lacking.push(row);
  }
  if (lacking.length > 0) throw new AppError('refused', 'petitions.no_postal_address', { numbers: lacking.map((row) => row.number ?? row.petition_number) });
  return posts;
}

/** Of the main petitioner, for whoever may read who it is; nothing where no address was given. */
async function readAddressee(deps: PetitionDeps, staff: StaffActor, petitionId: string): Promise<Post['to'] | undefined> {
  const { loaded, moment } = await getVisiblePetition(deps, staff, petitionId, 'petition.read');
  if (!can(staff, 'identity.read', accessFactsOf(loaded.petition, reviewUnitOf(loaded.petition, moment.organisation))).allowed) throw petitionNotFound();
  const [main] = await listPetitioners(deps.db.reader, deps.keys, petitionId);
  const address = main?.identity.address;
  return main && address ? { name: main.identity.name, ...splitPostcode(address) } : undefined;
}

async function recordBatch(tx: Transaction, { staff, wish, moment, letters }: Batch, batchNumber: string): Promise<string> {
  const actor = { kind: 'staff', staffId: staff.staffId } as const;
  const printing = { batchNumber, layout: wish.layout, printedAt: moment.now, printedBy: staff.staffId };
  const overtaken: LetterRow[] = [];
  for (const row of letters) {
    const of = { petitionId: row.petition_id, documentId: row.document_id };
    if (!(await markPrinted(tx, { ...of, printings: row.printings }, printing))) overtaken.push(row);
    const detail = { batch: batchNumber, layout: wish.layout, printing: row.printings + 1 };
    await record(tx, { actor, action: row.printings > 0 ? 'letter.reprint' : 'letter.print', objectKind: 'document', objectId: of.documentId, petitionId: of.petitionId, detail });
    if (wish.layout !== 'LETTERS') await record(tx, { actor, action: 'petitioner.readAddress', objectKind: 'petition', objectId: of.petitionId, petitionId: of.petitionId, detail: { batch: batchNumber } });
  }
  if (overtaken.length > 0) throw printedAlready(overtaken);
  return batchNumber;
}

function printedAlready(rows: readonly LetterRow[]): AppError {
  return new AppError('conflict', 'petitions.printed_already', { numbers: rows.map((row) => row.number ?? row.petition_number) });
}
