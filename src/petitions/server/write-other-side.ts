import type { JournalActor } from '../../audit/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { decide, otherSideOf, type Petition, type PetitionAction } from '../domain/index.ts';
import { contextOf, describeSaved, getLoadedPetition, type Moment, NO_STEP_FACTS, recordEvents } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { appendEvents } from './petition-store.ts';
import { refusedError } from './refused-error.ts';

export interface TwoSidedStep {
  readonly action: PetitionAction;
  /** The matter as it stood before the step. */
  readonly before: Petition;
  readonly by: JournalActor;
  readonly moment: Moment;
}

/** Tied and untied on both sides at once: a tie that only one of the two knows of would lose somebody's right. */
export async function writeOtherSide(tx: Transaction, deps: PetitionDeps, { action, before, by, moment }: TwoSidedStep): Promise<void> {
  const side = otherSideOf(action, before);
  if (!side) return;
  const { petitionId } = side;
  const loaded = await getLoadedPetition(tx, petitionId, moment);
  // Of a matter that has become a sealed stub nothing is left to be untied.
  if (loaded.petition.state === 'HANDED_TO_DISCIPLINE') return;
  const decided = decide(loaded.petition, side.action, contextOf({ kind: 'system' }, loaded, moment, NO_STEP_FACTS));
  if (!decided.ok) throw refusedError(decided.failure);
  const records = recordEvents(decided.value, { kind: 'system' }, loaded.petition.version, moment);
  await appendEvents(tx, describeSaved(loaded, records, loaded.facts, moment), records);
  await record(tx, {
    actor: by, action: `petition.${side.action.type}`, objectKind: 'petition', objectId: petitionId, petitionId,
    detail: { version: loaded.petition.version + records.length, other: before.petitionId },
  });
  afterCommit(tx, () => deps.onPetitionChanged(petitionId));
}
