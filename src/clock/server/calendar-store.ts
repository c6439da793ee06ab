import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import type { DayException } from '../domain/index.ts';

export interface StoredCalendar {
  readonly revision: number;
  readonly exceptions: readonly DayException[];
  readonly publishedYears: readonly number[];
}

/** An installation has one calendar so far; the key leaves room for an enterprise's own. */
const CALENDAR = 'national';

export async function findCalendar(db: Reader): Promise<StoredCalendar | undefined> {
  const revision = await findRevision(db);
  if (revision === undefined) return undefined;
  const days = await db.selectFrom('calendar_day').selectAll().where('calendar_id', '=', CALENDAR).orderBy('day').execute();
  const years = await db.selectFrom('calendar_year').select('year').where('calendar_id', '=', CALENDAR).execute();
  return {
    revision,
    publishedYears: years.map((row) => row.year),
    exceptions: days.map((row) => ({ day: row.day, kind: row.kind === 'work' ? 'work' : 'off', name: { zh: row.name, en: row.name_en }, source: row.source })),
  };
}

export async function findRevision(db: Reader): Promise<number | undefined> {
  const row = await db.selectFrom('calendar_revision').select('revision').where('calendar_id', '=', CALENDAR).executeTakeFirst();
  return row?.revision;
}

/** Why days have moved since: which year was edited, and on whose decision. */
export async function insertChange(tx: Transaction, change: { readonly revision: number; readonly year: number; readonly source: string; readonly changedOn: PlainDate }): Promise<void> {
  const { revision, year, source, changedOn } = change;
  await tx.insertInto('calendar_change').values({ calendar_id: CALENDAR, revision, year, source, changed_on: changedOn }).execute();
}

/** Raises the revision if it still is the expected one; answers the new one. */
export async function raiseRevision(tx: Transaction, expected: number): Promise<number | undefined> {
  const row = await tx
    .updateTable('calendar_revision')
    .set({ revision: expected + 1 })
    .where('calendar_id', '=', CALENDAR)
    .where('revision', '=', expected)
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}

export async function replaceYear(tx: Transaction, year: number, exceptions: readonly DayException[], publishedOn: PlainDate | undefined): Promise<void> {
  await tx
    .deleteFrom('calendar_day')
    .where('calendar_id', '=', CALENDAR)
    .where('day', '>=', `${year}-01-01` as PlainDate)
    .where('day', '<=', `${year}-12-31` as PlainDate)
    .execute();
  await tx.deleteFrom('calendar_year').where('calendar_id', '=', CALENDAR).where('year', '=', year).execute();
  await insertDays(tx, exceptions);
  if (publishedOn !== undefined) await insertYears(tx, [year], publishedOn);
}

/** The first calendar of an installation; nothing happens when there is one. */
export async function insertFirstCalendar(tx: Transaction, calendar: Omit<StoredCalendar, 'revision'>): Promise<void> {
  const made = await tx.insertInto('calendar_revision').values({ calendar_id: CALENDAR }).onConflict((conflict) => conflict.doNothing()).returning('revision').executeTakeFirst();
  if (!made) return;
  await insertDays(tx, calendar.exceptions);
  await insertYears(tx, calendar.publishedYears, undefined);
}

async function insertDays(tx: Transaction, exceptions: readonly DayException[]): Promise<void> {
  if (exceptions.length === 0) return;
  const rows = exceptions.map(({ day, kind, name, source }) => ({ calendar_id: CALENDAR, day, kind, name: name.zh, name_en: name.en, source }));
  await tx.insertInto('calendar_day').values(rows).execute();
}

async function insertYears(tx: Transaction, years: readonly number[], publishedOn: PlainDate | undefined): Promise<void> {
  if (years.length === 0) return;
  const rows = years.map((year) => ({ calendar_id: CALENDAR, year, published_on: publishedOn ?? null, source: 'calendar' }));
  await tx.insertInto('calendar_year').values(rows).execute();
}
