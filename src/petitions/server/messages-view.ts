import type { TrackedPetition } from '../contract.ts';
import type { PetitionEventRecord } from '../domain/index.ts';

/** What petitioner and office wrote to each other. */
export function presentMessages(records: readonly PetitionEventRecord[]): TrackedPetition['messages'] {
  return records.flatMap(({ on, actor, event }) =>
    event.type === 'messageSent' ? [{ on, from: actor.kind === 'petitioner' ? ('PETITIONER' as const) : ('OFFICE' as const), text: event.text }] : [],
  );
}
