import { authorise, type StaffActor } from '../../access/domain/index.ts';
import { bulkInsert, type Transaction } from '../../platform/db/index.ts';
import { type AddedMembers, findSamePerson, type MemberEntry, type MembersRequest } from '../domain/index.ts';
import { takeStep } from './act-on-petition.ts';
import { domainActorOf } from './domain-actor.ts';
import { getLoadedPetition, readMomentForStep, reviewUnitOf } from './load-petition.ts';
import { findKnownMembers, nextPosition } from './member-store.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { accessFactsOf } from './petition-parts.ts';
import { type NewPetitioner, newPetitioner, toPetitionerRows } from './petitioner-store.ts';
import { memberCodeFor } from './query-codes.ts';

export function toNewPetitioner({ representative, electronicService, ...identity }: MemberEntry): NewPetitioner {
  const known = Object.fromEntries(Object.entries(identity).filter(([, value]) => value !== ''));
  return newPetitioner({ ...identity, ...known, kind: 'PERSON', electronicService }, representative ? 'REPRESENTATIVE' : 'SIGNATORY');
}

/**
 * Adds people to a matter that lives, and answers each one's own code, which is told this once. Who stands in it already is
 * left out and named, so that the same list can be sent again. Throws what the rules refuse, and `petitions.stale_version`.
 */
export async function addMembers(deps: PetitionDeps, staff: StaffActor, petitionId: string, { expectedVersion, members }: MembersRequest): Promise<AddedMembers> {
  await authoriseFor(deps, staff, petitionId);
  const isThere = await listThereAlready(deps, petitionId, members);
  const fresh = members.filter((_, index) => !isThere[index]).map(toNewPetitioner);
  const thereAlready = isThere.flatMap((there, index) => (there ? [index] : []));
  if (fresh.length === 0) return { version: expectedVersion, added: [], thereAlready };
  const outcome = await takeStep(
    deps,
    { by: { kind: 'staff', staffId: staff.staffId }, actor: domainActorOf(staff), petitionId, also: (tx) => insertMembers(tx, deps, petitionId, fresh) },
    ({ petition }, moment) => {
      authorise(staff, 'petition.act.addMembers', accessFactsOf(petition, reviewUnitOf(petition, moment.organisation)));
      const representatives = fresh.filter(({ capacity }) => capacity === 'REPRESENTATIVE').length;
      return { actions: [{ type: 'addMembers', petitionerIds: fresh.map((each) => each.petitionerId), representatives }], expectedVersion };
    },
  );
  const added = fresh.map(({ petitionerId, identity }) => ({ petitionerId, name: identity.name, queryCode: memberCodeFor(deps.keys, petitionId, petitionerId) }));
  return { version: outcome.version, added, thereAlready };
}

/** Which of the entries stand in the matter already, told to those who keep its list. Leaves the trace of a read. */
export async function checkMembers(deps: PetitionDeps, staff: StaffActor, petitionId: string, entries: readonly Pick<MemberEntry, 'name' | 'idNumber' | 'phone'>[]): Promise<readonly boolean[]> {
  await authoriseFor(deps, staff, petitionId);
  const actor = { kind: 'staff', staffId: staff.staffId } as const;
  await deps.reads.recordRead({ actor, action: 'member.compare', objectKind: 'petition', objectId: petitionId, petitionId, detail: { entries: entries.length } });
  return findKnownMembers(deps.db.reader, deps.keys, petitionId, entries);
}

async function authoriseFor(deps: PetitionDeps, staff: StaffActor, petitionId: string): Promise<void> {
  const moment = await readMomentForStep(deps);
  const { petition } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  const facts = accessFactsOf(petition, reviewUnitOf(petition, moment.organisation));
  authorise(staff, 'petition.read', facts);
  authorise(staff, 'petition.act.addMembers', facts);
}

async function listThereAlready(deps: PetitionDeps, petitionId: string, members: readonly MemberEntry[]): Promise<readonly boolean[]> {
  const known = await findKnownMembers(deps.db.reader, deps.keys, petitionId, members);
  const same = findSamePerson(members);
  return members.map((_, index) => known[index] === true || same[index]?.certain === true);
}

async function insertMembers(tx: Transaction, deps: PetitionDeps, petitionId: string, members: readonly NewPetitioner[]): Promise<void> {
  const first = await nextPosition(tx, petitionId);
  await bulkInsert(tx, 'petitioner', toPetitionerRows(deps.keys, petitionId, members, first));
}
