import type { TrackedPetition } from '../contract.ts';
import type { PetitionEventRecord } from '../domain/index.ts';
import { SEALED_MARK } from './sealed-reports/sealed-material.ts';

/** What petitioner and office wrote to each other; what has been sealed is not among it. */
export function presentMessages(records: readonly PetitionEventRecord[]): TrackedPetition['messages'] {
  return records.flatMap(({ on, actor, event }) =>
    event.type === 'messageSent' && event.text !== SEALED_MARK ? [{ on, from: actor.kind === 'petitioner' ? ('PETITIONER' as const) : ('OFFICE' as const), text: event.text }] : [],
  );
}
