import { z } from 'zod';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import type { Log } from '../../platform/logging/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import type { Mailer } from './mailer.ts';

export const SEND_DELIVERY = 'notifications.send-delivery';

/** The job that sends one delivery; it names rows and holds nothing of them. */
export const SendDeliveryPayload = z.object({ petitionId: z.uuid(), deliveryId: z.uuid() });
export type SendDeliveryPayload = z.infer<typeof SendDeliveryPayload>;

export interface NotifyDeps {
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'enqueue'>;
}

export interface DeliveryDeps extends NotifyDeps {
  readonly db: Database;
  readonly log: Log;
  /** `undefined` while no mail server is set up. */
  readonly mailer: Mailer | undefined;
}
