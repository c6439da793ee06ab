import { openOnly, brokenHistory } from './core-of.ts';
import { closingEvolvers } from './evolve-closing.ts';
import { entryEvolvers } from './evolve-entry.ts';
import { handlingEvolvers } from './evolve-handling.ts';
import { opinionEvolvers } from './evolve-opinion.ts';
import { outcomeEvolvers } from './evolve-outcome.ts';
import { reviewEvolvers } from './evolve-review.ts';
import { routingEvolvers } from './evolve-routing.ts';
import { screeningEvolvers } from './evolve-screening.ts';
import { leadershipEvolvers } from './evolve-leadership.ts';
import type { EntryEventType, Evolvers, LaterEventType } from './evolver.ts';
import { participantsAfter } from './participations.ts';
import type { Petition } from './petition.ts';
import type { PetitionEvent, PetitionEventRecord } from './petition-event.ts';

/** Complete by type: an event without an evolver does not compile. */
const laterEvolvers: Evolvers<LaterEventType> = {
  ...screeningEvolvers, ...routingEvolvers, ...outcomeEvolvers, ...handlingEvolvers, ...opinionEvolvers, ...reviewEvolvers, ...closingEvolvers,
  ...leadershipEvolvers,
};

/** The petition after one more event. Throws `petitions.broken_history` when the event cannot follow. */
export function evolve(petition: Petition | undefined, record: PetitionEventRecord): Petition {
  if (record.seq !== (petition?.version ?? 0) + 1) return brokenHistory(record.event.type, `version ${petition?.version ?? 0}`);
  const next = apply(petition, record);
  if (next.state === 'HANDED_TO_DISCIPLINE') return { ...next, version: record.seq };
  const before = petition === undefined ? undefined : openOnly(petition, record.event.type);
  return { ...next, version: record.seq, participants: participantsAfter(before, record) };
}

export function foldPetition(records: Iterable<PetitionEventRecord>): Petition | undefined {
  let petition: Petition | undefined;
  for (const record of records) petition = evolve(petition, record);
  return petition;
}

function apply(petition: Petition | undefined, record: PetitionEventRecord): Petition {
  const { event } = record;
  return isEntry(event) ? applyEntry(petition, event.type, event, record) : applyLater(petition, event.type, event, record);
}

type EntryEvents = { [Type in EntryEventType]: Extract<PetitionEvent, { type: Type }> };
type LaterEvents = { [Type in LaterEventType]: Extract<PetitionEvent, { type: Type }> };

function isEntry(event: PetitionEvent): event is EntryEvents[EntryEventType] {
  return event.type in entryEvolvers;
}

function applyEntry<Type extends EntryEventType>(petition: Petition | undefined, type: Type, event: EntryEvents[Type], record: PetitionEventRecord) {
  return entryEvolvers[type](petition, event, record);
}

function applyLater<Type extends LaterEventType>(petition: Petition | undefined, type: Type, event: LaterEvents[Type], record: PetitionEventRecord) {
  return laterEvolvers[type](openOnly(petition, type), event, record);
}
