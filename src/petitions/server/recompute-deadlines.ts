import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { CLOCK_HANDLES, type ClockRun, type Deadline, getProfile, SUSPENSION_GROUNDS, settleRun } from '../../clock/domain/index.ts';
import { createCalendarSource, type CurrentCalendar } from '../../clock/server/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { findMoves, insertMoves, type StoredDay } from './moved-day-store.ts';
import { findNextDuty } from './petition-rows.ts';

// So few that a request which comes meanwhile waits for a moment only, and as long again is left to requests.
const BATCH = 100;
const REST_TO_WORK = 0.8;
const Day = z.iso.date() as unknown as z.ZodType<PlainDate, string>;
const Moment = z.iso.datetime() as unknown as z.ZodType<Instant, string>;

const StoredRun = z.object({
  clock: z.enum(CLOCK_HANDLES),
  instance: z.string(),
  startedOn: Day,
  startedAt: Moment.nullable(),
  fixedOn: Day.nullable(),
  extensions: z.array(z.object({ days: z.int(), reason: z.string().optional() })),
  suspensions: z.array(z.object({ ground: z.enum(SUSPENSION_GROUNDS), from: Day, to: Day.nullable(), reason: z.string().optional() })),
  stoppedOn: Day.nullable(),
  stoppedAt: Moment.nullable(),
  cancelledOn: Day.nullable(),
});

interface StaleRow extends StoredDay {
  readonly profile: string;
}

/**
 * Brings every open deadline to the present calendar, in short transactions so that nobody waits.
 * A date that was promised stays in the receipt, in the events, and among the moved days; here is what the law says now. Answers how many matters were looked at.
 */
export async function recomputeDeadlines(deps: Pick<PetitionDeps, 'db'>, onBatch: (count: number) => void = () => undefined): Promise<number> {
  // Read anew: the calendar that the server keeps may be from a moment before the change.
  const current = await createCalendarSource(deps.db).current();
  let total = 0;
  let after: string | undefined;
  for (;;) {
    const ids = await listStale(deps, current.revision, after);
    if (ids.length === 0) return total;
    const started = performance.now();
    await deps.db.transaction((tx) => recomputeBatch(tx, ids, current));
    await pause((performance.now() - started) * REST_TO_WORK);
    total += ids.length;
    after = ids.at(-1);
    onBatch(total);
  }
}

async function listStale({ db }: Pick<PetitionDeps, 'db'>, revision: number, after: string | undefined): Promise<readonly string[]> {
  const rows = await sql<{ petition_id: string }>`
    select distinct petition_id from deadline
    where outcome = 'open' and calendar_revision < ${revision} and petition_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by petition_id limit ${BATCH}`.execute(db.reader);
  return rows.rows.map((row) => row.petition_id);
}

async function recomputeBatch(tx: Transaction, ids: readonly string[], { calendar, revision }: CurrentCalendar): Promise<void> {
  const stale = await sql<StaleRow>`
    select petition_id, clock, instance, outcome, statutory_due_on, calendar_revision, profile, basis from deadline
    where petition_id = any(${[...ids]}::uuid[]) and outcome = 'open' order by petition_id, clock, instance for update`.execute(tx);
  const settled = stale.rows.map((row) => ({ row, deadline: settleRun(parseRun(row.basis), getProfile(row.profile), calendar) }));
  await insertMoves(tx, settled.flatMap(({ row, deadline }) => findMoves([row], [deadline], revision)), revision);
  await saveDeadlines(tx, settled, revision);
  await saveNextDuties(tx, Map.groupBy(settled, ({ row }) => row.petition_id));
}

function parseRun(basis: unknown): ClockRun {
  const { extensions, suspensions, ...run } = StoredRun.parse(basis);
  return {
    ...run,
    extensions: extensions.map(({ days, reason }) => (reason === undefined ? { days } : { days, reason })),
    suspensions: suspensions.map(({ reason, ...rest }) => (reason === undefined ? rest : { ...rest, reason })),
  };
}

interface Settled {
  readonly row: StaleRow;
  readonly deadline: Deadline;
}

async function saveDeadlines(tx: Transaction, settled: readonly Settled[], revision: number): Promise<void> {
  const rows = settled.map(({ row, deadline }) => ({
    petition_id: row.petition_id,
    clock: row.clock,
    instance: row.instance,
    statutory_due_on: deadline.statutoryDueOn,
    assessment_due_on: deadline.assessmentDueOn,
    safe_due_on: deadline.safeDueOn,
    due_at: deadline.statutoryDueAt,
    is_provisional: deadline.provisional,
    calendar_revision: revision,
  }));
  await sql`
    update deadline d set statutory_due_on = n.statutory_due_on, assessment_due_on = n.assessment_due_on, safe_due_on = n.safe_due_on,
      due_at = n.due_at, is_provisional = n.is_provisional, calendar_revision = n.calendar_revision
    from jsonb_populate_recordset(null::deadline, ${JSON.stringify(rows)}::jsonb) n
    where d.petition_id = n.petition_id and d.clock = n.clock and d.instance = n.instance`.execute(tx);
}

async function saveNextDuties(tx: Transaction, byPetition: ReadonlyMap<string, readonly Settled[]>): Promise<void> {
  const rows = [...byPetition].map(([petitionId, settled]) => {
    const next = findNextDuty(settled.map(({ deadline }) => deadline));
    return { petition_id: petitionId, next_clock: next?.clock ?? null, next_safe_due_on: next?.safeDueOn ?? null, next_statutory_due_on: next?.statutoryDueOn ?? null };
  });
  await sql`
    update petition p set next_clock = n.next_clock, next_safe_due_on = n.next_safe_due_on, next_statutory_due_on = n.next_statutory_due_on
    from jsonb_populate_recordset(null::petition, ${JSON.stringify(rows)}::jsonb) n
    where p.petition_id = n.petition_id
      and (p.next_clock, p.next_safe_due_on, p.next_statutory_due_on) is distinct from (n.next_clock, n.next_safe_due_on, n.next_statutory_due_on)`.execute(tx);
}
