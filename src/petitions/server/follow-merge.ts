import type { JournalActor } from '../../audit/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { decide, type Petition, type PetitionAction } from '../domain/index.ts';
import { contextOf, describeSaved, getLoadedPetition, type Moment, NO_STEP_FACTS, recordEvents } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { appendEvents } from './petition-store.ts';
import { refusedError } from './refused-error.ts';

interface Link {
  readonly mainPetitionId: string;
  readonly action: PetitionAction;
}

export interface MergeStep {
  readonly action: PetitionAction;
  /** The matter as it stood before the step. */
  readonly before: Petition;
  readonly by: JournalActor;
  readonly moment: Moment;
}

/** Joined and taken apart on both sides at once: a merge that only one of the two knows of would lose somebody's right. */
export async function followMerge(tx: Transaction, deps: PetitionDeps, { action, before, by, moment }: MergeStep): Promise<void> {
  const link = linkOf(action, before);
  if (!link) return;
  const loaded = await getLoadedPetition(tx, link.mainPetitionId, moment);
  if (loaded.petition.state === 'HANDED_TO_DISCIPLINE' || isLinked(loaded.petition, before) === (link.action.type === 'attachMerged')) return;
  const decided = decide(loaded.petition, link.action, contextOf({ kind: 'system' }, loaded, moment, NO_STEP_FACTS));
  if (!decided.ok) throw refusedError(decided.failure);
  const records = recordEvents(decided.value, { kind: 'system' }, loaded.petition.version, moment);
  await appendEvents(tx, describeSaved(loaded, records, loaded.facts, moment), records);
  await record(tx, {
    actor: by, action: `petition.${link.action.type}`, objectKind: 'petition', objectId: link.mainPetitionId, petitionId: link.mainPetitionId,
    detail: { version: loaded.petition.version + records.length, other: before.petitionId },
  });
  afterCommit(tx, () => deps.onPetitionChanged(link.mainPetitionId));
}

function isLinked(main: Exclude<Petition, { state: 'HANDED_TO_DISCIPLINE' }>, { petitionId }: Petition): boolean {
  return main.mergedPetitions.some((merged) => merged.petitionId === petitionId);
}

function linkOf(action: PetitionAction, before: Petition): Link | undefined {
  const { petitionId } = before;
  if (action.type === 'mergeInto' && before.state !== 'HANDED_TO_DISCIPLINE') {
    return { mainPetitionId: action.mainPetitionId, action: { type: 'attachMerged', petitionId, petitionerIds: [...before.petitionerIds] } };
  }
  return action.type === 'unmerge' && before.state === 'MERGED' ? { mainPetitionId: before.mainPetitionId, action: { type: 'detachMerged', petitionId } } : undefined;
}
