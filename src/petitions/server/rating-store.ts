import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { Evaluation } from '../domain/index.ts';

export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A matter that was answered, so that its petitioner may rate the unit, with everybody who had a part in it. */
export interface AnsweredMatter {
  readonly petitionId: string;
  /** The unit that answered. */
  readonly unitId: string;
  readonly answeredOn: PlainDate;
  /** Whether somebody can be asked: with a name and an address, and not anonymous. */
  readonly isReachable: boolean;
  readonly partUnitIds: readonly string[];
  readonly partStaffIds: readonly string[];
}

/** Reports and sealed matters are never among them: they are not rated. */
export async function listAnsweredMatters(db: Reader, days: Days): Promise<readonly AnsweredMatter[]> {
  return selectAnswered(db, sql`d.started_on between ${days.from} and ${days.to}`);
}

export async function findAnsweredMatter(db: Reader, petitionId: string): Promise<AnsweredMatter | undefined> {
  const [found] = await selectAnswered(db, sql`d.petition_id = ${petitionId}::uuid`);
  return found;
}

async function selectAnswered(db: Reader, condition: ReturnType<typeof sql>): Promise<readonly AnsweredMatter[]> {
  const found = await sql<{
    petition_id: string; unit_id: string; answered_on: PlainDate; is_reachable: boolean; units: readonly string[]; staff: readonly (string | null)[];
  }>`
    select p.petition_id, coalesce(p.responsible_unit_id, p.petition_office_unit_id) as unit_id, d.started_on as answered_on,
      p.is_notifiable and not p.is_anonymous as is_reachable,
      array(
        select unit_id::text from petition_part x where x.petition_id = p.petition_id and unit_id is not null
        union select unit_id::text from petition_exclusion x where x.petition_id = p.petition_id and unit_id is not null
        union select unnest(array[p.petition_office_unit_id, p.responsible_unit_id, p.review_unit_id])::text
      ) as units,
      array(
        select staff_id::text from petition_part x where x.petition_id = p.petition_id and staff_id is not null
        union select staff_id::text from petition_exclusion x where x.petition_id = p.petition_id and staff_id is not null
        union select actor_id::text from petition_event x where x.petition_id = p.petition_id and actor_kind = 'staff'
        union select p.handler_id::text
      ) as staff
    from deadline d join petition p using (petition_id)
    where d.clock = 'EVALUATE' and d.instance = 'unit' and not p.is_sealed and p.class is distinct from 'REPORT' and ${condition}
    order by p.petition_id`.execute(db);
  return found.rows.map((row) => ({
    petitionId: row.petition_id, unitId: row.unit_id, answeredOn: row.answered_on, isReachable: row.is_reachable,
    partUnitIds: row.units.filter((each) => each !== null), partStaffIds: row.staff.filter((each) => each !== null),
  }));
}

/** A rating of the unit as it stands, for figures only. */
export interface GivenRating {
  readonly petitionId: string;
  readonly unitId: string;
  readonly answeredOn: PlainDate;
  readonly value: Evaluation;
  readonly reason: string | null;
  readonly givenAt: Instant;
  /** The same for matters of one person, a keyed hash; `null` when nothing is known of him. */
  readonly personKey: string | null;
}

/** The last rating of each matter that was answered in these days. */
export async function listGivenRatings(db: Reader, days: Days): Promise<readonly GivenRating[]> {
  const found = await sql<{ petition_id: string; unit_id: string; answered_on: PlainDate; value: Evaluation; reason: string | null; given_at: Instant; person: string | null }>`
    select distinct on (p.petition_id) p.petition_id, coalesce(p.responsible_unit_id, p.petition_office_unit_id) as unit_id, d.started_on as answered_on,
      e.payload->'vote'->>'value' as value, e.payload->'vote'->>'reason' as reason, e.occurred_at as given_at,
      (select encode(coalesce(phone_hash, name_hash), 'hex') from petitioner x where x.petition_id = p.petition_id order by position limit 1) as person
    from deadline d join petition p using (petition_id) join petition_event e using (petition_id)
    where d.clock = 'EVALUATE' and d.instance = 'unit' and not p.is_sealed and p.class is distinct from 'REPORT'
      and d.started_on between ${days.from} and ${days.to} and e.type = 'evaluated' and e.payload->>'target' = 'UNIT'
    order by p.petition_id, e.seq desc`.execute(db);
  return found.rows.map((row) => ({
    petitionId: row.petition_id, unitId: row.unit_id, answeredOn: row.answered_on, value: row.value, reason: row.reason,
    givenAt: row.given_at, personKey: row.person,
  }));
}

export async function findNumber(db: Reader, petitionId: string): Promise<string | undefined> {
  return (await db.selectFrom('petition').select('number').where('petition_id', '=', petitionId).executeTakeFirst())?.number;
}

/** Those of the matters that are kept from this person or from a unit in the line above one of his posts. */
export async function listKeptFrom(db: Reader, petitionIds: readonly string[], from: { readonly staffId: string; readonly unitIds: readonly string[] }): Promise<ReadonlySet<string>> {
  const found = await sql<{ petition_id: string }>`
    select distinct petition_id from petition_exclusion
    where petition_id = any(${[...petitionIds]}::uuid[]) and (staff_id = ${from.staffId}::uuid or unit_id = any(${[...from.unitIds]}::uuid[]))`.execute(db);
  return new Set(found.rows.map((row) => row.petition_id));
}
