import type { MatterReceiver, PetitionDeps, PetitionerService } from '../../petitions/server/index.ts';

export interface ReceptionDeps {
  /** What registering a matter needs, and the organisation with its people. */
  readonly petitions: PetitionDeps;
  readonly receiver: MatterReceiver;
  /** Proves number and code of a matter that a visit is about. */
  readonly petitioners: Pick<PetitionerService, 'track'>;
}
