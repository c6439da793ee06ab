import { z } from 'zod';
import { type StaffActor, visibleTo } from '../../../access/domain/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import type { PrintQueuePage, PrintQueueQuery, QueuedLetter } from '../../print-contract.ts';
import type { OrganisationView } from '../organisation-source.ts';
import { readMoment } from '../load-petition.ts';
import type { PetitionDeps } from '../petition-deps.ts';
import { type LetterRow, listLetters } from './print-queue-store.ts';

/** The letters of the matters that the actor may print for. Throws `petitions.bad_cursor`. */
export async function listPrintQueue(deps: PetitionDeps, staff: StaffActor, { view, unit, cursor, limit }: PrintQueueQuery): Promise<PrintQueuePage> {
  const { organisation } = await readMoment(deps);
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rows = await listLetters(deps.db.reader, visibleTo(staff, 'letters.print'), { view, unitId: unit, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  await deps.reads.recordRead({
    actor: { kind: 'staff', staffId: staff.staffId },
    action: 'printQueue.list',
    objectKind: 'printQueue',
    objectId: view,
    detail: { shown: shown.length },
  });
  return {
    items: shown.map((row) => presentLetter(row, organisation)),
    nextCursor: last ? writeCursor([(view === 'waiting' ? last.queued_at : last.last_printed_at) ?? last.queued_at, last.document_id]) : null,
  };
}

function presentLetter(row: LetterRow, organisation: OrganisationView): QueuedLetter {
  const { last_batch: batchNumber, last_printed_at: printedAt } = row;
  return {
    petitionId: row.petition_id,
    documentId: row.document_id,
    petitionNumber: row.petition_number,
    type: row.type,
    title: row.title,
    number: row.number,
    issuedOn: row.issued_on,
    unitName: organisation.unitName(row.issuing_unit_id),
    printings: row.printings,
    lastPrinted: batchNumber === null || printedAt === null ? null : { batchNumber, printedAt },
  };
}

const Cursor = z.tuple([z.iso.datetime(), z.uuid()]);
type Cursor = z.infer<typeof Cursor>;

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function readCursor(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('invalid', 'petitions.bad_cursor', {}, { cause });
  }
}
