import { sql } from 'kysely';
import { type StaffActor, visibleTo } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PersonMatch } from '../domain/index.ts';

export interface EarlierMatter extends PersonMatch {
  readonly petitionId: string;
  readonly number: string;
  readonly title: string;
  readonly receivedOn: string;
  readonly themeId: string | null;
  /** Requests and facts. */
  readonly text: string;
}

const MOST_LOOKED_AT = 100;

/** Earlier matters, visible to the actor, with a petitioner who by identity number, or by name and telephone together, is one of this matter's. */
export async function listEarlierOfSamePeople(db: Reader, staff: StaffActor, petitionId: string): Promise<readonly EarlierMatter[]> {
  const found = await sql<{ petition_id: string; number: string; title: string; received_on: string; theme_id: string | null; text: string; by_id_number: boolean; by_name_and_phone: boolean }>`
    with matched as (
      select other.petition_id, bool_or(other.id_number_hash = own.id_number_hash) as by_id_number,
        bool_or(other.name_hash = own.name_hash and other.phone_hash = own.phone_hash) as by_name_and_phone
      from petitioner own join petitioner other
        on other.id_number_hash = own.id_number_hash or (other.phone_hash = own.phone_hash and other.name_hash = own.name_hash)
      where own.petition_id = ${petitionId} and other.petition_id <> ${petitionId}
      group by other.petition_id)
    select p.petition_id, p.number, p.title, p.received_on, p.theme_id, coalesce(m.by_id_number, false) as by_id_number, coalesce(m.by_name_and_phone, false) as by_name_and_phone,
      coalesce((select string_agg(request ->> 'text', ' ') from jsonb_array_elements(c.requests) request), '') || ' ' || c.facts as text
    from matched m join petition p using (petition_id) join petition_content c using (petition_id) join petition this on this.petition_id = ${petitionId}
    where p.received_on <= this.received_on and not p.is_sealed and p.state not in ('INTAKE', 'VOIDED', 'MERGED', 'HANDED_TO_DISCIPLINE')
      and ${petitionIsVisible(visibleTo(staff, 'petition.list'))}
    order by p.received_on desc, p.petition_id limit ${MOST_LOOKED_AT}`.execute(db);
  return found.rows.map((row) => ({
    petitionId: row.petition_id, number: row.number, title: row.title, receivedOn: row.received_on, themeId: row.theme_id, text: row.text,
    byIdNumber: row.by_id_number, byNameAndPhone: row.by_name_and_phone,
  }));
}
