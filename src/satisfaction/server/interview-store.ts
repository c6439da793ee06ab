import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { InterviewAnswer } from '../contract.ts';

export interface StoredTask {
  readonly petitionId: string;
  readonly period: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly officeUnitId: string | null;
}

/** Those that nobody has closed, of these offices. */
export async function listOpenTasks(db: Reader, officeUnitIds: readonly string[]): Promise<readonly StoredTask[]> {
  if (officeUnitIds.length === 0) return [];
  return (await selectOpen(db).where('interview_task.office_unit_id', 'in', officeUnitIds).orderBy('interview_task.task_id').limit(500).execute()).map(toTask);
}

export async function findOpenTask(db: Reader, taskId: string): Promise<StoredTask | undefined> {
  const row = await selectOpen(db).where('interview_task.task_id', '=', taskId).executeTakeFirst();
  return row && toTask(row);
}

function selectOpen(db: Reader) {
  return db
    .selectFrom('interview_task')
    .leftJoin('interview_answer', (join) => join.onRef('interview_answer.petition_id', '=', 'interview_task.petition_id').onRef('interview_answer.period', '=', 'interview_task.period'))
    .selectAll('interview_task')
    .where('interview_answer.petition_id', 'is', null);
}

function toTask(row: { petition_id: string; period: string; task_id: string; unit_id: string; office_unit_id: string | null }): StoredTask {
  return { petitionId: row.petition_id, period: row.period, taskId: row.task_id, unitId: row.unit_id, officeUnitId: row.office_unit_id };
}

export interface NewAnswer {
  readonly task: StoredTask;
  readonly answer: InterviewAnswer;
  readonly askedBy: string;
  readonly on: PlainDate;
  readonly at: Instant;
}

/** The primary key lets a person be asked once. */
export async function insertAnswer(tx: Transaction, keys: KeyRing, { task, answer, askedBy, on, at }: NewAnswer): Promise<void> {
  const said = answer.outcome === 'ANSWERED' ? answer : null;
  await tx
    .insertInto('interview_answer')
    .values({
      petition_id: task.petitionId, period: task.period, outcome: answer.outcome, method: answer.method,
      processed: said?.processed ?? null, process_fair: said?.processFair ?? null, result: said?.result ?? null, solved: said?.solved ?? null, told_how: said?.toldHow ?? null,
      comment: said?.comment ? keys.encryptText(said.comment, `interview/${task.taskId}`) : null,
      asked_by: askedBy, asked_on: on, recorded_at: at,
    })
    .execute();
}

/** What was said about one unit, without who said it. */
export interface SaidOfUnit {
  readonly unitId: string;
  readonly accepts: boolean;
  readonly isSolved: boolean;
  readonly toldHow: boolean | null;
}

export async function listSaid(db: Reader, period: string): Promise<readonly SaidOfUnit[]> {
  const rows = await db
    .selectFrom('interview_answer')
    .innerJoin('interview_task', (join) => join.onRef('interview_answer.petition_id', '=', 'interview_task.petition_id').onRef('interview_answer.period', '=', 'interview_task.period'))
    .select(['unit_id', 'result', 'solved', 'told_how'])
    .where('interview_answer.period', '=', period)
    .where('outcome', '=', 'ANSWERED')
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, accepts: row.result !== 'NO', isSolved: row.solved === 'YES', toldHow: row.told_how === null ? null : row.told_how === 'YES' }));
}
