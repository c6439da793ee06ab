import type { Actor, Petition, PetitionerId, PetitionEventRecord } from '../domain/index.ts';

type PetitionerActor = Extract<Actor, { kind: 'petitioner' }>;

/** The one who acts by a code. Whom a correction took out of the matter acts for it by its code alone; who left it stays who he is. */
export function petitionerActor(petition: Petition, petitionerId: PetitionerId | null): PetitionerActor {
  if (petition.state === 'HANDED_TO_DISCIPLINE' || petitionerId === null) return { kind: 'petitioner', petitionerId: null };
  const merged = petition.mergedPetitions.flatMap((each) => each.petitionerIds);
  const isKnown = [...petition.petitionerIds, ...petition.withdrawnPetitionerIds, ...merged].includes(petitionerId);
  return { kind: 'petitioner', petitionerId: isKnown ? petitionerId : null };
}

/** What one of several petitioners reads: what happened to the matter and what he did himself, never what another said or chose. */
export function recordsFor(records: readonly PetitionEventRecord[], { petitionerId, isFirst }: { readonly petitionerId: PetitionerId | null; readonly isFirst: boolean }): readonly PetitionEventRecord[] {
  return records.filter(({ actor, event, seq }) => {
    if (actor.kind !== 'petitioner' || seq === 1 || !PERSONAL.includes(event.type)) return true;
    // Before each had a code of his own there was only that of the first.
    return actor.petitionerId === petitionerId || (actor.petitionerId === null && isFirst);
  });
}

const PERSONAL: readonly string[] = ['messageSent', 'supplementAdded', 'evaluated', 'withdrawalRequested', 'reviewJoined'];
