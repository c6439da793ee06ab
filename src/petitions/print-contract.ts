// The queue of letters that wait for the printer.
import { z } from 'zod';

const Uuid = z.uuid();

/** The letters alone; each behind a sheet with the address for a window envelope; or with envelopes of a size after them. */
export const PRINT_LAYOUTS = ['LETTERS', 'WINDOW', 'DL', 'C5'] as const;
export type PrintLayout = (typeof PRINT_LAYOUTS)[number];

/** Takes a printer some minutes; and is put into envelopes by one person at a time. */
export const MOST_LETTERS_IN_A_BATCH = 100;

/** `GET /api/v1/print-queue` */
export const PrintQueueQuery = z.object({
  view: z.enum(['waiting', 'printed']).default('waiting'),
  /** Letters that this unit issued; a matter may have some of several. */
  unit: Uuid.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type PrintQueueQuery = z.infer<typeof PrintQueueQuery>;

/** Names nobody: whom a letter goes to is printed on it. */
export const QueuedLetter = z.object({
  petitionId: Uuid,
  documentId: Uuid,
  petitionNumber: z.string(),
  type: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: z.iso.date(),
  unitName: z.string(),
  printings: z.int(),
  lastPrinted: z.object({ batchNumber: z.string(), printedAt: z.iso.datetime({ precision: 3 }) }).nullable(),
});
export type QueuedLetter = z.infer<typeof QueuedLetter>;

export const PrintQueuePage = z.object({ items: z.array(QueuedLetter), nextCursor: z.string().nullable() });
export type PrintQueuePage = z.infer<typeof PrintQueuePage>;

/** `POST /api/v1/print-queue/batches`; the answer is the file. A letter that was printed before is printed again only when that is said. */
export const PrintBatchRequest = z.object({
  letters: z.array(z.object({ petitionId: Uuid, documentId: Uuid })).min(1).max(MOST_LETTERS_IN_A_BATCH),
  layout: z.enum(PRINT_LAYOUTS).default('LETTERS'),
  reprint: z.boolean().default(false),
});
export type PrintBatchRequest = z.infer<typeof PrintBatchRequest>;
