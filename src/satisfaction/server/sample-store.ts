import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { Period, SampleRule } from '../domain/index.ts';

/** How large the sample is and when people are asked again, unless somebody has set it otherwise. */
export const DEFAULT_RULE: FollowUpRule = { percent: 10, minimum: 30, laterWeeks: [4, 12] };

export interface FollowUpRule extends SampleRule {
  readonly laterWeeks: readonly number[];
}

export async function readRule(db: Reader): Promise<FollowUpRule> {
  const last = await db.selectFrom('satisfaction_rule').selectAll().orderBy('set_at', 'desc').orderBy('rule_id', 'desc').limit(1).executeTakeFirst();
  return last ? { percent: last.sample_percent, minimum: last.sample_minimum, laterWeeks: last.later_weeks } : DEFAULT_RULE;
}

export async function insertRule(tx: Transaction, { percent, minimum, laterWeeks }: FollowUpRule, by: { readonly ruleId: string; readonly staffId: string; readonly at: Instant }): Promise<void> {
  await tx.insertInto('satisfaction_rule').values({ rule_id: by.ruleId, sample_percent: percent, sample_minimum: minimum, later_weeks: [...laterWeeks], set_by: by.staffId, set_at: by.at }).execute();
}

export interface OpenedPeriod extends Period, SampleRule {
  readonly seedCommitment: Buffer;
  readonly openedAt: Instant;
  readonly draw: { readonly seed: Buffer; readonly matters: number; readonly drawn: number; readonly drawnAt: Instant } | null;
}

export async function listPeriods(db: Reader): Promise<readonly OpenedPeriod[]> {
  const rows = await db
    .selectFrom('satisfaction_period')
    .leftJoin('satisfaction_draw', 'satisfaction_draw.period', 'satisfaction_period.period')
    .selectAll('satisfaction_period')
    .select(['seed', 'matters', 'drawn', 'drawn_at'])
    .orderBy('first_on', 'desc')
    .execute();
  return rows.map((row) => ({
    name: row.period, firstOn: row.first_on, lastOn: row.last_on, percent: row.sample_percent, minimum: row.sample_minimum,
    seedCommitment: row.seed_commitment, openedAt: row.opened_at,
    draw: row.seed && row.drawn_at ? { seed: row.seed, matters: row.matters ?? 0, drawn: row.drawn ?? 0, drawnAt: row.drawn_at } : null,
  }));
}

/** Answers whether it was new. */
export async function insertPeriod(tx: Transaction, { name, firstOn, lastOn }: Period, opened: SampleRule & { readonly seedCommitment: Buffer; readonly at: Instant }): Promise<boolean> {
  const { percent, minimum, seedCommitment, at } = opened;
  const result = await tx
    .insertInto('satisfaction_period')
    .values({ period: name, first_on: firstOn, last_on: lastOn, sample_percent: percent, sample_minimum: minimum, seed_commitment: seedCommitment, opened_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export interface NewTask {
  readonly petitionId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly officeUnitId: string | undefined;
}

export interface NewDraw {
  readonly period: string;
  readonly seed: Buffer;
  readonly matters: number;
  readonly at: Instant;
}

/** The primary key of the draw lets a quarter be drawn once; whoever comes second fails. */
export async function insertDraw(tx: Transaction, { period, seed, matters, at }: NewDraw, tasks: readonly NewTask[]): Promise<void> {
  await tx.insertInto('satisfaction_draw').values({ period, seed, matters, drawn: tasks.length, drawn_at: at }).execute();
  for (const task of tasks) {
    await tx.insertInto('interview_task').values({ petition_id: task.petitionId, period, task_id: task.taskId, unit_id: task.unitId, office_unit_id: task.officeUnitId ?? null }).execute();
  }
}

/** The quarters that have ended and were not drawn. */
export async function listUndrawn(db: Reader, today: PlainDate): Promise<readonly OpenedPeriod[]> {
  return (await listPeriods(db)).filter(({ lastOn, draw }) => lastOn < today && draw === null).toReversed();
}
