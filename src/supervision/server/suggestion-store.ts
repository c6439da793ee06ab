import { sql, type Selectable } from 'kysely';
import type { ImprovementSuggestionTable, Reader, Transaction } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import type { WriteSuggestion } from '../contract.ts';

export type SuggestionRow = Selectable<ImprovementSuggestionTable>;

export interface NewSuggestion extends Omit<WriteSuggestion, 'petitionNumber'> {
  readonly suggestionId: string;
  readonly fromUnitId: string;
  readonly petitionId: string | null;
  readonly writtenBy: string;
  readonly writtenOn: PlainDate;
  readonly dueOn: PlainDate;
}

export async function insertSuggestion(tx: Transaction, suggestion: NewSuggestion): Promise<void> {
  const { suggestionId, kind, fromUnitId, toUnitId, petitionId, subject, content, writtenBy, writtenOn, dueOn } = suggestion;
  await tx
    .insertInto('improvement_suggestion')
    .values({
      suggestion_id: suggestionId, kind, from_unit_id: fromUnitId, to_unit_id: toUnitId, petition_id: petitionId, subject, content, written_by: writtenBy,
      written_on: writtenOn, due_on: dueOn,
    })
    .execute();
}

export async function findSuggestion(db: Reader, suggestionId: string): Promise<SuggestionRow | undefined> {
  return db.selectFrom('improvement_suggestion').selectAll().where('suggestion_id', '=', suggestionId).executeTakeFirst();
}

/** Those to the units given; what waits for an answer first, by its last day, then the latest. */
export async function listSuggestions(
  db: Reader,
  wanted: { readonly toUnitIds: readonly string[]; readonly answered: boolean | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly SuggestionRow[]; readonly count: number }> {
  const { toUnitIds, answered, limit } = wanted;
  const state = answered === undefined ? sql`true` : answered ? sql`answered_on is not null` : sql`answered_on is null`;
  const found = await sql<SuggestionRow & { total: number }>`
    select *, (count(*) over ())::int as total from improvement_suggestion where to_unit_id = any(${[...toUnitIds]}::uuid[]) and ${state}
    order by answered_on is not null, case when answered_on is null then due_on end, answered_on desc, suggestion_id limit ${limit}`.execute(db);
  return { rows: found.rows, count: found.rows[0]?.total ?? 0 };
}

export interface Answer {
  readonly suggestionId: string;
  readonly adoption: string;
  readonly answer: string;
  readonly reasons: string | null;
  readonly answeredBy: string;
  readonly answeredOn: PlainDate;
}

/** Whether it still waited for an answer. */
export async function saveAnswer(tx: Transaction, { suggestionId, adoption, answer, reasons, answeredBy, answeredOn }: Answer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('improvement_suggestion').set({ adoption, answer, reasons, answered_by: answeredBy, answered_on: answeredOn })
    .where('suggestion_id', '=', suggestionId).where('answered_on', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function listOverdueSuggestions(db: Reader, today: PlainDate): Promise<readonly SuggestionRow[]> {
  return db.selectFrom('improvement_suggestion').selectAll().where('answered_on', 'is', null).where('due_on', '<', today).orderBy('due_on').orderBy('suggestion_id').execute();
}

/** Whether it still waited there. */
export async function raiseLevel(tx: Transaction, { suggestion_id: suggestionId, level_unit_id: from }: SuggestionRow, to: { readonly unitId: string; readonly on: PlainDate }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('improvement_suggestion').set({ level_unit_id: to.unitId, escalated_on: to.on })
    .where('suggestion_id', '=', suggestionId).where('answered_on', 'is', null).where('level_unit_id', 'is not distinct from', from).executeTakeFirst();
  return numUpdatedRows === 1n;
}
