import { sql } from 'kysely';
import { type StaffActor, visibleTo } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PetitionDeps } from './petition-deps.ts';

/** The matter with that number, if the actor may see it; one that he may not see is as one that does not exist. */
export async function findVisibleIdByNumber({ db }: Pick<PetitionDeps, 'db'>, staff: StaffActor, number: string): Promise<string | undefined> {
  const found = await sql<{ petition_id: string }>`
    select p.petition_id from petition p where p.number = ${number.trim().toUpperCase()} and ${petitionIsVisible(visibleTo(staff))} order by p.petition_id limit 1`.execute(db.reader);
  return found.rows[0]?.petition_id;
}

export async function findNumberOf(db: Reader, petitionId: string): Promise<string | undefined> {
  return (await db.selectFrom('petition').select('number').where('petition_id', '=', petitionId).executeTakeFirst())?.number;
}
