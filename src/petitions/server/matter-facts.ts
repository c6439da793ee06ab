import type { PetitionAccessFacts } from '../../access/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { getLoadedPetition, readMoment, reviewUnitOf } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { accessFactsOf } from './petition-parts.ts';
import { findIdByNumber } from './petition-store.ts';

export async function findMatterByNumber(db: Reader, number: string): Promise<string | undefined> {
  return (await findIdByNumber(db, number.normalize('NFKC').trim().toUpperCase()))?.petitionId;
}

/** What decides who reaches the matter, for features that speak of it. Throws `access.petition_not_found`. */
export async function findMatterFacts(deps: PetitionDeps, petitionId: string): Promise<{ readonly number: string; readonly access: PetitionAccessFacts }> {
  const moment = await readMoment(deps);
  const { petition, facts } = await getLoadedPetition(deps.db.reader, petitionId, moment);
  return { number: facts.number, access: accessFactsOf(petition, reviewUnitOf(petition, moment.organisation)) };
}
