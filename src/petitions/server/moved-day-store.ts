import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Deadline } from '../../clock/domain/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import { runOf } from './petition-rows.ts';

/** One edit of the calendar. */
export interface CalendarEdit {
  readonly year: number;
  readonly source: string;
  readonly changedOn: PlainDate;
}

/** A last day that edits of the calendar moved, and which they were. */
export interface MovedDay {
  readonly clock: string;
  readonly instance: string;
  readonly wasDueOn: PlainDate;
  readonly isDueOn: PlainDate;
  readonly edits: readonly CalendarEdit[];
}

/** A stored deadline as it stood before it is written anew. */
export interface StoredDay {
  readonly petition_id: string;
  readonly clock: string;
  readonly instance: string;
  readonly outcome: string;
  readonly statutory_due_on: PlainDate;
  readonly calendar_revision: number;
  readonly basis: unknown;
}

export interface DayMove {
  readonly stored: StoredDay;
  readonly isDueOn: PlainDate;
}

/** Of the stored days those that the calendar alone moved: the clock runs on from the same facts, and ends on another day. */
export function findMoves(stored: readonly StoredDay[], deadlines: readonly Deadline[], revision: number): readonly DayMove[] {
  return stored.flatMap((before) => {
    if (before.outcome !== 'open' || before.calendar_revision >= revision) return [];
    const now = deadlines.find(({ clock, instance }) => clock === before.clock && instance === before.instance);
    if (!now || now.statutoryDueOn === before.statutory_due_on || !isDeepStrictEqual(JSON.parse(JSON.stringify(runOf(now))), before.basis)) return [];
    return [{ stored: before, isDueOn: now.statutoryDueOn }];
  });
}

/** A process that still held the calendar of before may have written the old day back: the same move is noted once. */
export async function insertMoves(tx: Transaction, moves: readonly DayMove[], revision: number): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ stored, isDueOn }) => ({
    petition_id: stored.petition_id, clock: stored.clock, instance: stored.instance, from_revision: stored.calendar_revision, to_revision: revision,
    was_due_on: stored.statutory_due_on, is_due_on: isDueOn, told_at: null,
  }));
  await tx.insertInto('deadline_move').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}

/** What edits have moved in a matter, the first first. */
export async function listMovedDays(db: Reader, petitionId: string): Promise<readonly MovedDay[]> {
  const moves = await db.selectFrom('deadline_move').selectAll().where('petition_id', '=', petitionId).orderBy('to_revision').execute();
  if (moves.length === 0) return [];
  const edits = await db.selectFrom('calendar_change').select(['revision', 'year', 'source', 'changed_on']).orderBy('revision').execute();
  return moves.map(({ clock, instance, was_due_on: wasDueOn, is_due_on: isDueOn, from_revision: from, to_revision: to }) => ({
    clock, instance, wasDueOn, isDueOn,
    edits: edits.filter(({ revision }) => revision > from && revision <= to).map(({ year, source, changed_on: changedOn }) => ({ year, source, changedOn })),
  }));
}

export interface UntoldMove {
  readonly clock: string;
  readonly instance: string;
  readonly was_due_on: PlainDate;
  readonly is_due_on: PlainDate;
  readonly is_open: boolean;
}

/** Matters of which somebody must still be told that a day has moved. */
export async function listUntold(db: Reader, limit: number): Promise<readonly string[]> {
  const rows = await db.selectFrom('deadline_move').select('petition_id').distinct().where('told_at', 'is', null).orderBy('petition_id').limit(limit).execute();
  return rows.map((row) => row.petition_id);
}

/** Marks the moves of a matter as told, and answers them; nothing when another has done so meanwhile. */
export async function claimMoves(tx: Transaction, petitionId: string, toldAt: Instant): Promise<readonly UntoldMove[]> {
  const claimed = await sql<UntoldMove>`
    update deadline_move m set told_at = ${toldAt}
    where m.petition_id = ${petitionId} and m.told_at is null
    returning m.clock, m.instance, m.was_due_on, m.is_due_on,
      exists (select from deadline d where d.petition_id = m.petition_id and d.clock = m.clock and d.instance = m.instance and d.outcome = 'open') as is_open`.execute(tx);
  return claimed.rows;
}
