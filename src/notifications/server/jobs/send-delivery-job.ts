import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { SEND_DELIVERY, SendDeliveryPayload, type DeliveryDeps } from '../notification-deps.ts';
import { sendDelivery } from '../send-delivery.ts';

// Mail servers dislike many connections at once from one sender.
const CONCURRENCY = 4;

export function sendDeliveryJob(deps: DeliveryDeps): Job {
  return defineJob({
    name: SEND_DELIVERY,
    payload: SendDeliveryPayload,
    concurrency: CONCURRENCY,
    handler: async (payload) => {
      await sendDelivery(deps, payload);
    },
  });
}
