import { arbiterOf, isPassedOnOften, type OpenPetition, type PetitionEventRecord, tracePassage, type UnitId } from '../domain/index.ts';
import type { PassageView, TrackedHop } from '../passage-contract.ts';
import type { Moment } from './load-petition.ts';

export const NO_PASSAGE: PassageView = { hops: [], hoursWithoutOwner: 0, arbiter: null, decidedFor: null };

/** The hops of a matter with the hours in which nobody had it, and who has to decide whose it is. */
export function presentPassage(petition: OpenPetition, records: readonly PetitionEventRecord[], { organisation, now }: Moment): PassageView {
  const unit = (id: UnitId) => ({ id, name: organisation.unitName(id) });
  const { hops, hoursWithoutOwner } = tracePassage(records, { officeUnitId: petition.petitionOfficeUnitId, now });
  // On its way, and once somebody has taken it up, nobody has to decide.
  const isStuck = petition.state === 'SCREENED' && isPassedOnOften(petition, organisation.facts);
  const arbiterId = isStuck ? arbiterOf(petition, organisation.facts) : null;
  const { jurisdiction } = petition;
  return {
    hops: hops.map(({ kind, fromUnitId, toUnitId, sentAt, end, hoursWithoutOwner: hours }) => ({
      kind, from: unit(fromUnitId), to: toUnitId && unit(toUnitId), sentAt, end: end && { how: end.how, at: end.at }, hoursWithoutOwner: hours,
    })),
    hoursWithoutOwner,
    arbiter: isStuck ? { unit: arbiterId && unit(arbiterId) } : null,
    decidedFor: jurisdiction?.isBinding === true ? unit(jurisdiction.leadUnitId) : null,
  };
}

/** OL-1: where the matter went and whether it came there; what units argue about among themselves is not told until it is settled. */
export function presentTrackedHops(petition: OpenPetition, records: readonly PetitionEventRecord[], { organisation, now }: Moment): TrackedHop[] {
  return tracePassage(records, { officeUnitId: petition.petitionOfficeUnitId, now })
    .hops.filter(({ kind, end }) => (kind === 'RETURN' ? end?.how === 'RECEIVED' : end?.how !== 'RECALLED'))
    .map(({ kind, toUnitId, sentOn, end }) => ({ unitName: toUnitId && organisation.unitName(toUnitId), isReturn: kind === 'RETURN', sentOn, receivedOn: end?.on ?? null }));
}
