import { toEpochMs } from '../../platform/kernel/index.ts';
import { retryDelayInSeconds } from '../domain/index.ts';
import { findDelivery, readEnvelope, takeWaitingDeliveries, updateDelivery, type DeliveryRecord, type Envelope } from './delivery-store.ts';
import type { MailFailure } from './mailer.ts';
import { SEND_DELIVERY, type DeliveryDeps, type SendDeliveryPayload } from './notification-deps.ts';

/** What became of one attempt. */
export type DeliveryOutcome = 'sent' | 'done_before' | 'waits_for_mail_server' | 'will_retry' | 'failed';

/**
 * Sends one delivery. Repeating it is harmless: what was sent is not sent again, save when the program died between the
 * server's answer and the commit. Without a mail server the delivery waits and says so.
 */
export async function sendDelivery(deps: DeliveryDeps, job: SendDeliveryPayload): Promise<DeliveryOutcome> {
  const delivery = await findDelivery(deps.db.reader, job.petitionId, job.deliveryId);
  if (!delivery || delivery.status !== 'QUEUED') return 'done_before';
  if (!deps.mailer) {
    await settle(deps, delivery, { status: 'QUEUED', attempts: delivery.attempts, lastError: 'no_smtp' });
    return 'waits_for_mail_server';
  }
  const envelope = await openEnvelope(deps, delivery);
  if (!envelope) {
    await settle(deps, delivery, { status: 'FAILED', attempts: delivery.attempts + 1, lastError: 'unreadable' });
    return 'failed';
  }
  const sent = await deps.mailer.send({ deliveryId: delivery.deliveryId, ...envelope });
  if (!sent.ok) return recordFailure(deps, delivery, sent.failure);
  await settle(deps, delivery, { status: 'SENT', attempts: delivery.attempts + 1, lastError: null });
  return 'sent';
}

/** Takes up what waited for a mail server; call it when a worker starts. */
export async function resumeWaitingDeliveries(deps: DeliveryDeps): Promise<number> {
  if (!deps.mailer) return 0;
  return deps.db.transaction(async (tx) => {
    const waiting = await takeWaitingDeliveries(tx);
    for (const job of waiting) await deps.jobs.enqueue(tx, SEND_DELIVERY, job);
    return waiting.length;
  });
}

async function recordFailure(deps: DeliveryDeps, delivery: DeliveryRecord, failure: MailFailure): Promise<DeliveryOutcome> {
  const attempts = delivery.attempts + 1;
  const delay = failure.isPermanent ? undefined : retryDelayInSeconds(attempts);
  const lastError = failure.isPermanent ? `refused:${failure.reply}` : delay === undefined ? 'gave_up' : 'unreachable';
  deps.log.warn({ deliveryId: delivery.deliveryId, attempts, reply: failure.reply, lastError }, 'delivery failed');
  // The next attempt is queued in the transaction that counts this one, so a delivery can neither be forgotten nor doubled.
  await deps.db.transaction(async (tx) => {
    await updateDelivery(tx, delivery, { status: delay === undefined ? 'FAILED' : 'QUEUED', attempts, lastError, sentAt: null });
    if (delay === undefined) return;
    const startAfter = new Date(toEpochMs(deps.clock.now()) + delay * 1_000);
    await deps.jobs.enqueue(tx, SEND_DELIVERY, { petitionId: delivery.petitionId, deliveryId: delivery.deliveryId }, { startAfter });
  });
  return delay === undefined ? 'failed' : 'will_retry';
}

async function settle(deps: DeliveryDeps, delivery: DeliveryRecord, change: Pick<DeliveryRecord, 'status' | 'attempts' | 'lastError'>): Promise<void> {
  const sentAt = change.status === 'SENT' ? deps.clock.now() : null;
  await deps.db.transaction((tx) => updateDelivery(tx, delivery, { ...change, sentAt }));
}

async function openEnvelope(deps: DeliveryDeps, delivery: DeliveryRecord): Promise<Envelope | undefined> {
  try {
    return await readEnvelope(deps.db.reader, deps.keys, delivery);
  } catch (error) {
    deps.log.error({ err: error, deliveryId: delivery.deliveryId }, 'delivery cannot be read');
    return undefined;
  }
}
