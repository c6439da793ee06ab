import { fieldsOf, LetterType } from '../../../documents/domain/index.ts';
import type { DocumentRecord } from '../../../documents/server/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import type { PetitionEvent } from '../../domain/index.ts';
import { insertWaiting, stopWaiting } from './print-queue-store.ts';

/** Letters to a petitioner wait for the printer from now on. */
export async function queueForPrinting(tx: Transaction, issued: readonly DocumentRecord[]): Promise<void> {
  await insertWaiting(tx, issued.filter(({ type }) => isToPetitioner(type)));
}

/** What is known to have reached the petitioner, or needs not, is not printed any more. */
export async function leavePrintQueue(tx: Transaction, petitionId: string, events: readonly PetitionEvent[]): Promise<void> {
  await stopWaiting(tx, petitionId, events.flatMap(servedType));
}

// A letter that is addressed to the petitioner says so in its data.
function isToPetitioner(type: string): boolean {
  const known = LetterType.safeParse(type);
  return known.success && fieldsOf(known.data).has('petitionerName');
}

function servedType(event: PetitionEvent): readonly string[] {
  switch (event.type) {
    case 'noticeServed':
    case 'noticeExempted':
      return [event.kind];
    case 'opinionServed':
      return ['OPINION'];
    case 'reviewServed':
      return ['REVIEW_OPINION'];
    case 'reReviewServed':
      return ['REREVIEW_OPINION'];
    default:
      return [];
  }
}
