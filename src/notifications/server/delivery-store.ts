import { z } from 'zod';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';

export type DeliveryStatus = 'QUEUED' | 'SENT' | 'FAILED';

/** One message and how it went, without its address and text. */
export interface DeliveryRecord {
  readonly petitionId: string;
  readonly deliveryId: string;
  readonly channel: string;
  readonly template: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** A code of `messages.ts` under `notifications.error.`, for `refused` with the server's reply code. */
  readonly lastError: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
}

/** What is kept encrypted until it is sent: the address, and the words, which may hold the query code. */
export const Envelope = z.object({ address: z.email(), subject: z.string(), text: z.string() });
export type Envelope = z.infer<typeof Envelope>;

const Status = z.enum(['QUEUED', 'SENT', 'FAILED']);

export interface NewDelivery {
  readonly petitionId: string;
  readonly deliveryId: string;
  readonly template: string;
  readonly envelope: Envelope;
  readonly createdAt: Instant;
}

export async function insertDelivery(tx: Transaction, keys: KeyRing, delivery: NewDelivery): Promise<void> {
  await tx
    .insertInto('delivery')
    .values({
      petition_id: delivery.petitionId,
      delivery_id: delivery.deliveryId,
      channel: 'MAIL',
      template: delivery.template,
      recipient: keys.encryptJson(delivery.envelope, contextOf(delivery.deliveryId)),
      status: 'QUEUED',
      last_error: null,
      created_at: delivery.createdAt,
      sent_at: null,
    })
    .execute();
}

export async function findDelivery(db: Reader, petitionId: string, deliveryId: string): Promise<DeliveryRecord | undefined> {
  const row = await select(db).where('petition_id', '=', petitionId).where('delivery_id', '=', deliveryId).executeTakeFirst();
  return row && toRecord(row);
}

/** The messages about a matter, newest first. */
export async function listDeliveries(db: Reader, petitionId: string): Promise<readonly DeliveryRecord[]> {
  const rows = await select(db).where('petition_id', '=', petitionId).orderBy('created_at', 'desc').orderBy('delivery_id', 'desc').execute();
  return rows.map(toRecord);
}

/** Throws `crypto.cannot_decrypt`, or a ZodError, when it cannot be read. */
export async function readEnvelope(db: Reader, keys: KeyRing, delivery: Pick<DeliveryRecord, 'petitionId' | 'deliveryId'>): Promise<Envelope> {
  const { recipient } = await db
    .selectFrom('delivery')
    .select('recipient')
    .where('petition_id', '=', delivery.petitionId)
    .where('delivery_id', '=', delivery.deliveryId)
    .executeTakeFirstOrThrow();
  return Envelope.parse(keys.decryptJson(recipient, contextOf(delivery.deliveryId)));
}

export async function updateDelivery(
  tx: Transaction,
  delivery: DeliveryRecord,
  change: { readonly status: DeliveryStatus; readonly attempts: number; readonly lastError: string | null; readonly sentAt: Instant | null },
): Promise<void> {
  await tx
    .updateTable('delivery')
    .set({ status: change.status, attempts: change.attempts, last_error: change.lastError, sent_at: change.sentAt })
    .where('petition_id', '=', delivery.petitionId)
    .where('delivery_id', '=', delivery.deliveryId)
    .execute();
}

/** The deliveries that wait for a mail server, each handed out to one caller only. */
export async function takeWaitingDeliveries(tx: Transaction): Promise<readonly { readonly petitionId: string; readonly deliveryId: string }[]> {
  const rows = await tx
    .updateTable('delivery')
    .set({ last_error: null })
    .where('status', '=', 'QUEUED')
    .where('last_error', '=', 'no_smtp')
    .returning(['petition_id', 'delivery_id'])
    .execute();
  return rows.map((row) => ({ petitionId: row.petition_id, deliveryId: row.delivery_id }));
}

/** How many wait and how many could not be delivered: what an operator looks at. */
export async function countDeliveries(db: Reader): Promise<Readonly<Record<DeliveryStatus, number>>> {
  const rows = await db.selectFrom('delivery').select(['status', db.fn.countAll<number>().as('count')]).groupBy('status').execute();
  const counts = { QUEUED: 0, SENT: 0, FAILED: 0 };
  for (const row of rows) counts[Status.parse(row.status)] = row.count;
  return counts;
}

function select(db: Reader) {
  return db.selectFrom('delivery').select(['petition_id', 'delivery_id', 'channel', 'template', 'status', 'attempts', 'last_error', 'created_at', 'sent_at']);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function toRecord(row: Row): DeliveryRecord {
  return {
    petitionId: row.petition_id,
    deliveryId: row.delivery_id,
    channel: row.channel,
    template: row.template,
    status: Status.parse(row.status),
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

function contextOf(deliveryId: string): string {
  return `delivery/recipient/${deliveryId}`;
}
