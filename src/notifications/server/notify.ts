import { makeId } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { Message } from '../domain/index.ts';
import { insertDelivery } from './delivery-store.ts';
import { SEND_DELIVERY, type NotifyDeps } from './notification-deps.ts';
import { renderMessage } from './render-message.ts';

export interface Notification {
  /** The matter it is about; a digest is filed under the most urgent of its matters. */
  readonly petitionId: string;
  readonly message: Message;
  readonly recipient: { readonly address: string; readonly language: Language };
}

/** Writes a message into the outbox. It is sent after the commit; when the transaction fails it never existed. */
export async function notify(tx: Transaction, deps: NotifyDeps, { petitionId, message, recipient }: Notification): Promise<{ readonly deliveryId: string }> {
  const deliveryId = makeId();
  const envelope = { address: recipient.address, ...renderMessage(message, recipient.language) };
  await insertDelivery(tx, deps.keys, { petitionId, deliveryId, template: message.template, envelope, createdAt: deps.clock.now() });
  await deps.jobs.enqueue(tx, SEND_DELIVERY, { petitionId, deliveryId });
  return { deliveryId };
}
