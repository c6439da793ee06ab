import { roundRun } from './clock-instances.ts';
import type { PetitionerId, PlainDate } from './ids.ts';
import type { PetitionCore } from './petition-core.ts';
import { servedOnOf } from './petition-facts.ts';

// One matter and one opinion, but each of several petitioners is served by himself, and his window runs from that day (art. 35).

type Served = Pick<PetitionCore, 'memberServices' | 'petitionerIds' | 'opinions' | 'round'>;

/** Those whom the opinion of this round has not reached yet, and of whom no ground is on file why it need not. */
export function listNotServed({ memberServices, petitionerIds, round }: Omit<Served, 'opinions'>): readonly PetitionerId[] {
  const reached = new Set(memberServices.filter((service) => service.round === round).flatMap((service) => service.petitionerIds));
  return petitionerIds.filter((id) => !reached.has(id));
}

/** The day on which the opinion of this round reached him; whose name the office does not know, and who was merged in, was served with the first. */
export function servedOnTo(petition: Served, petitionerId: PetitionerId | null): PlainDate | null {
  const { memberServices, petitionerIds, opinions, round } = petition;
  const own = memberServices.find((service) => service.round === round && petitionerId !== null && service.petitionerIds.includes(petitionerId));
  if (own) return servedOnOf(own.outcome);
  if (petitionerId !== null && petitionerIds.includes(petitionerId)) return null;
  return servedOnOf(opinions.findLast((opinion) => opinion.round === round)?.service ?? null);
}

/** The run of the window that a service opened: that of the round for the first, one a day for those who were served later. */
export function windowRun({ opinions, round }: Pick<Served, 'opinions' | 'round'>, servedOn: PlainDate): string {
  const first = servedOnOf(opinions.findLast((opinion) => opinion.round === round)?.service ?? null);
  return first === null || servedOn === first ? roundRun(round) : `${roundRun(round)}-${servedOn}`;
}

/** Every window of this round. */
export function isWindowOfRound(instance: string, round: number): boolean {
  return instance === roundRun(round) || instance.startsWith(`${roundRun(round)}-`);
}
