import { sql } from 'kysely';
import { isAppError, type PlainDate } from '../../platform/kernel/index.ts';
import { takeStep } from './act-on-petition.ts';
import { readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';

const BATCH = 500;
const RUN = /^supervision-(\d+)$/;

interface OverdueLetter {
  readonly petition_id: string;
  readonly instance: string;
}

/** Takes what was not answered in time to the level above (Regulation art. 40). Answers how many letters went up; what does not go up now is left for another night. */
export async function escalateSupervisions(deps: PetitionDeps, signal: AbortSignal): Promise<number> {
  const { today } = await readMoment(deps);
  let escalated = 0;
  let after: OverdueLetter | undefined;
  do {
    const overdue: readonly OverdueLetter[] = await listOverdue(deps, today, after);
    for (const letter of overdue) {
      if (signal.aborted) return escalated;
      if (await escalateOne(deps, letter)) escalated += 1;
    }
    after = overdue.length === BATCH ? overdue.at(-1) : undefined;
  } while (after);
  return escalated;
}

async function listOverdue({ db }: PetitionDeps, today: PlainDate, after: OverdueLetter | undefined): Promise<readonly OverdueLetter[]> {
  const further = after ? sql`and (petition_id, instance) > (${after.petition_id}::uuid, ${after.instance})` : sql``;
  const found = await sql<OverdueLetter>`
    select petition_id, instance from deadline where clock = 'SUPERVISION_REPLY' and outcome = 'open' and statutory_due_on < ${today} ${further}
    order by petition_id, instance limit ${BATCH}`.execute(db.reader);
  return found.rows;
}

async function escalateOne(deps: PetitionDeps, { petition_id: petitionId, instance }: OverdueLetter): Promise<boolean> {
  const supervisionNo = Number(RUN.exec(instance)?.[1]);
  try {
    await takeStep(deps, { by: { kind: 'system' }, actor: { kind: 'system' }, petitionId }, ({ petition }) => ({
      actions: [{ type: 'escalateSupervision', supervisionNo }],
      expectedVersion: petition.version,
    }));
    return true;
  } catch (error) {
    if (isAppError(error) && (error.kind === 'conflict' || error.kind === 'refused')) return false;
    throw error;
  }
}
