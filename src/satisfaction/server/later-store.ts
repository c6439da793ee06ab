import { sql } from 'kysely';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';

export type StillSolved = 'YES' | 'PARTLY' | 'NO';

export interface Asking {
  readonly petitionId: string;
  readonly weeks: number;
  readonly unitId: string;
  readonly on: PlainDate;
}

/** Answers whether it was new, and does nothing for who does not want to be asked. */
export async function insertAsking(tx: Transaction, { petitionId, weeks, unitId, on }: Asking): Promise<boolean> {
  const result = await sql`
    insert into later_asking (petition_id, weeks, unit_id, asked_on)
    select ${petitionId}::uuid, ${weeks}, ${unitId}::uuid, ${on}::date
    where not exists (select from later_opt_out where petition_id = ${petitionId}::uuid)
    on conflict do nothing`.execute(tx);
  return result.numAffectedRows === 1n;
}

/** The last question that waits for an answer; `undefined` when none does. */
export async function findOpenAsking(db: Reader, petitionId: string, askedFrom: PlainDate): Promise<{ readonly weeks: number; readonly askedOn: PlainDate } | undefined> {
  const row = await db
    .selectFrom('later_asking')
    .leftJoin('later_answer', (join) => join.onRef('later_answer.petition_id', '=', 'later_asking.petition_id').onRef('later_answer.weeks', '=', 'later_asking.weeks'))
    .leftJoin('later_opt_out', 'later_opt_out.petition_id', 'later_asking.petition_id')
    .select(['later_asking.weeks', 'asked_on'])
    .where('later_asking.petition_id', '=', petitionId)
    .where('asked_on', '>=', askedFrom)
    .where('later_answer.petition_id', 'is', null)
    .where('later_opt_out.petition_id', 'is', null)
    .orderBy('later_asking.weeks', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { weeks: row.weeks, askedOn: row.asked_on };
}

export interface NewLaterAnswer {
  readonly petitionId: string;
  readonly weeks: number;
  readonly answer: StillSolved;
  readonly reason: string | null;
  readonly at: Instant;
}

export async function insertLaterAnswer(tx: Transaction, keys: KeyRing, { petitionId, weeks, answer, reason, at }: NewLaterAnswer): Promise<void> {
  await tx
    .insertInto('later_answer')
    .values({ petition_id: petitionId, weeks, answer, reason: reason === null ? null : keys.encryptText(reason, contextOf(petitionId, weeks)), answered_at: at })
    .execute();
}

export async function insertOptOut(tx: Transaction, petitionId: string, at: Instant): Promise<void> {
  await tx.insertInto('later_opt_out').values({ petition_id: petitionId, opted_out_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
}

export interface Unsolved {
  readonly petitionId: string;
  readonly weeks: number;
  readonly unitId: string;
  readonly reason: string | null;
  readonly answeredAt: Instant;
}

/** What petitioners call unsolved again and nobody has cared for, the oldest first. */
export async function listUnsolved(db: Reader, keys: KeyRing): Promise<readonly Unsolved[]> {
  const rows = await db
    .selectFrom('later_answer')
    .innerJoin('later_asking', (join) => join.onRef('later_asking.petition_id', '=', 'later_answer.petition_id').onRef('later_asking.weeks', '=', 'later_answer.weeks'))
    .leftJoin('later_care', (join) => join.onRef('later_care.petition_id', '=', 'later_answer.petition_id').onRef('later_care.weeks', '=', 'later_answer.weeks'))
    .select(['later_answer.petition_id', 'later_answer.weeks', 'unit_id', 'reason', 'answered_at'])
    .where('answer', '=', 'NO')
    .where('later_care.petition_id', 'is', null)
    .orderBy('answered_at')
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    petitionId: row.petition_id, weeks: row.weeks, unitId: row.unit_id, answeredAt: row.answered_at,
    reason: row.reason === null ? null : keys.decryptText(row.reason, contextOf(row.petition_id, row.weeks)),
  }));
}

export async function insertCare(tx: Transaction, care: { readonly petitionId: string; readonly weeks: number; readonly done: string; readonly by: string; readonly on: PlainDate }): Promise<void> {
  await tx.insertInto('later_care').values({ petition_id: care.petitionId, weeks: care.weeks, done: care.done, cared_by: care.by, cared_on: care.on }).execute();
}

function contextOf(petitionId: string, weeks: number): string {
  return `later/${petitionId}/${String(weeks)}`;
}
