import type { MatterReceiver, PetitionDeps } from '../../petitions/server/index.ts';

/** Supervision stands on the matters that it is about. */
export type SupervisionDeps = PetitionDeps;

/** Who reports retaliation makes a new one. */
export interface ProtectionDeps extends PetitionDeps {
  readonly receiver: MatterReceiver;
}
