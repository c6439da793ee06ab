import { sql } from 'kysely';
import { isAppError, type PlainDate } from '../../platform/kernel/index.ts';
import { takeStep } from './act-on-petition.ts';
import { readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';

const BATCH = 500;

interface OpenRating {
  readonly petition_id: string;
  readonly instance: string;
}

/**
 * Closes the ratings whose days are over without one: no vote is no vote and never counts as satisfied (domain rules SE-5, SE-8).
 * Answers how many were closed; what somebody changes at the same moment is left for the next run.
 */
export async function expireEvaluations(deps: PetitionDeps, signal: AbortSignal): Promise<number> {
  const { today } = await readMoment(deps);
  let closed = 0;
  let after: OpenRating | undefined;
  do {
    const due: readonly OpenRating[] = await listOverdue(deps, today, after);
    for (const rating of due) {
      if (signal.aborted) return closed;
      if (await expireOne(deps, rating)) closed += 1;
    }
    after = due.length === BATCH ? due.at(-1) : undefined;
  } while (after);
  return closed;
}

async function listOverdue({ db }: PetitionDeps, today: PlainDate, after: OpenRating | undefined): Promise<readonly OpenRating[]> {
  const further = after ? sql`and (petition_id, instance) > (${after.petition_id}::uuid, ${after.instance})` : sql``;
  const found = await sql<OpenRating>`
    select petition_id, instance from deadline where clock = 'EVALUATE' and outcome = 'open' and statutory_due_on < ${today} ${further}
    order by petition_id, instance limit ${BATCH}`.execute(db.reader);
  return found.rows;
}

async function expireOne(deps: PetitionDeps, { petition_id: petitionId, instance }: OpenRating): Promise<boolean> {
  const target = instance === 'unit' ? 'UNIT' : 'OFFICE';
  try {
    await takeStep(deps, { by: { kind: 'system' }, actor: { kind: 'system' }, petitionId }, ({ petition }) => ({
      actions: [{ type: 'expireEvaluation', target }],
      expectedVersion: petition.version,
    }));
    return true;
  } catch (error) {
    if (isAppError(error) && (error.kind === 'conflict' || error.kind === 'refused')) return false;
    throw error;
  }
}
