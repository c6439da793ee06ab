import type { OpenPetition, Petition } from './petition.ts';
import type { PetitionCore } from './petition-core.ts';
import type { EventOf, PetitionEventRecord, PetitionEventType } from './petition-event.ts';

/** Events that bring a petition into being, or that happen to a sealed stub. */
export type EntryEventType =
  | 'intakeCaptured' | 'petitionRegistered' | 'sealedReportRegistered' | 'stubAcknowledged' | 'reporterTold' | 'reportConcluded'
  | 'supplementAdded';
export type LaterEventType = Exclude<PetitionEventType, EntryEventType>;

export type Evolvers<Type extends LaterEventType> = {
  readonly [Each in Type]: (petition: OpenPetition, event: EventOf<Each>, record: PetitionEventRecord) => Petition;
};

/** Facts that every state has alike and that an event may therefore change without changing the state. */
export type LooseFacts = Partial<Omit<PetitionCore, 'number' | 'class' | 'acceptance' | 'responsibleUnitId' | 'extension' | 'execution' | 'version' | 'petitionId'>>;

/** The same state with other facts. */
export function stay<Same extends OpenPetition>(petition: Same, facts: LooseFacts): Same {
  return { ...petition, ...facts };
}

export function without<Value>(list: readonly Value[], gone: readonly Value[]): readonly Value[] {
  return list.filter((value) => !gone.includes(value));
}

export function union<Value>(list: readonly Value[], more: readonly Value[]): readonly Value[] {
  return [...list, ...more.filter((value) => !list.includes(value))];
}
