import { sql } from 'kysely';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import type { CheckInMonth } from '../domain/index.ts';

export interface NewReport {
  readonly petitionId: string;
  readonly aboutPetitionId: string;
  readonly via: 'PETITIONER' | 'STAFF' | 'CHECK_IN';
  readonly at: Instant;
  readonly by: string | null;
}

/** Told twice it is one report. */
export async function insertReport(tx: Transaction, { petitionId, aboutPetitionId, via, at, by }: NewReport): Promise<void> {
  await tx
    .insertInto('retaliation_report').values({ petition_id: petitionId, about_petition_id: aboutPetitionId, via, reported_at: at, reported_by: by })
    .onConflict((conflict) => conflict.column('petition_id').doNothing()).execute();
}

export interface Watch {
  readonly isAgreed: boolean;
  readonly language: Language;
}

export async function findWatch(db: Reader, petitionId: string): Promise<Watch | undefined> {
  const row = await db.selectFrom('retaliation_watch').selectAll().where('petition_id', '=', petitionId).executeTakeFirst();
  return row && { isAgreed: row.stopped_at === null, language: row.language === 'en' ? 'en' : 'zh-CN' };
}

export async function saveWatch(tx: Transaction, petitionId: string, { isAgreed, language, at }: Watch & { readonly at: Instant }): Promise<void> {
  const stopped_at = isAgreed ? null : at;
  await tx
    .insertInto('retaliation_watch').values({ petition_id: petitionId, language, agreed_at: at, stopped_at })
    .onConflict((conflict) => conflict.column('petition_id').doUpdateSet(isAgreed ? { language, agreed_at: at, stopped_at } : { stopped_at })).execute();
}

/** The question that waits for an answer; an earlier one that was never answered is not asked any more. */
export async function findOpenCheckIn(db: Reader, petitionId: string): Promise<CheckInMonth | undefined> {
  const last = await db.selectFrom('retaliation_check_in').selectAll().where('petition_id', '=', petitionId).orderBy('month_no', 'desc').executeTakeFirst();
  return last && last.answered_on === null ? (last.month_no as CheckInMonth) : undefined;
}

/** Whether the question still waited. */
export async function saveCheckInAnswer(tx: Transaction, petitionId: string, answer: { readonly month: CheckInMonth; readonly isRetaliation: boolean; readonly on: PlainDate }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('retaliation_check_in').set({ answered_on: answer.on, is_retaliation: answer.isRetaliation })
    .where('petition_id', '=', petitionId).where('month_no', '=', answer.month).where('answered_on', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface WatchedMatter {
  readonly petition_id: string;
  readonly language: Language;
  readonly ended_on: PlainDate;
  readonly number: string;
  readonly asked: readonly number[];
}

/** Keeps the day on which a matter came to its end: what is recorded later does not move it, and a matter that is opened again has no end. */
export async function keepEnds(tx: Transaction): Promise<void> {
  await sql`
    update retaliation_watch w set ended_on = case when p.closed_on is null then null else coalesce(w.ended_on, p.closed_on) end
    from petition p where p.petition_id = w.petition_id and w.stopped_at is null and (w.ended_on is null) <> (p.closed_on is null)`.execute(tx);
}

/** Matters at rest whose petitioner agreed, with the months in which he was asked already. */
export async function listWatched(db: Reader, page: { readonly after: string | undefined; readonly limit: number }): Promise<readonly WatchedMatter[]> {
  const rows = await sql<WatchedMatter>`
    select w.petition_id, w.language, w.ended_on, p.number, array(select c.month_no from retaliation_check_in c where c.petition_id = w.petition_id) as asked
    from retaliation_watch w join petition p on p.petition_id = w.petition_id
    where w.stopped_at is null and w.ended_on is not null and w.petition_id > ${page.after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by w.petition_id limit ${page.limit}`.execute(db);
  return rows.rows;
}

/** Whether it was not asked before. */
export async function insertCheckIn(tx: Transaction, petitionId: string, { month, on }: { readonly month: CheckInMonth; readonly on: PlainDate }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('retaliation_check_in').values({ petition_id: petitionId, month_no: month, asked_on: on })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
