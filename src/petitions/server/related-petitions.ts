import { sql } from 'kysely';
import { visibleTo, type StaffActor } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PetitionDetail } from '../contract.ts';
import type { OpenPetition } from '../domain/index.ts';

/** The main matter into which this one was merged, and those that were merged into it; what one may not see does not exist. */
export async function listRelated(db: Reader, staff: StaffActor, petition: OpenPetition): Promise<PetitionDetail['related']> {
  const main = petition.state === 'MERGED' ? petition.mainPetitionId : null;
  const merged = petition.mergedPetitions.map(({ petitionId }) => petitionId);
  const ids = [...(main === null ? [] : [main]), ...merged];
  if (ids.length === 0) return [];
  const { rows } = await sql<{ petition_id: string; number: string; title: string }>`
    select p.petition_id, p.number, p.title from petition p
    where p.petition_id = any(${ids}::uuid[]) and ${petitionIsVisible(visibleTo(staff, 'petition.read'))} order by p.number`.execute(db);
  return rows.map(({ petition_id: petitionId, number, title }) => ({ petitionId, number, title, relation: petitionId === main ? ('MAIN' as const) : ('MERGED' as const) }));
}
