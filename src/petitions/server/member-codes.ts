import type { AddedMembers } from '../domain/index.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { listPetitioners } from './petitioner-store.ts';
import { memberCodeFor } from './query-codes.ts';

/** The codes of all but the first petitioner, whose code is that of the matter; for the one who has just registered them. */
export async function listMemberCodes(deps: Pick<PetitionDeps, 'db' | 'keys'>, petitionId: string): Promise<AddedMembers['added']> {
  const [, ...others] = await listPetitioners(deps.db.reader, deps.keys, petitionId);
  return others.map(({ petitionerId, identity }) => ({ petitionerId, name: identity.name, queryCode: memberCodeFor(deps.keys, petitionId, petitionerId) }));
}
