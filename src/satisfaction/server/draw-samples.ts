import { createHash, createHmac } from 'node:crypto';
import { record } from '../../audit/server/index.ts';
import { listPostsOn, type Role, servedUnitOf, type UnitId } from '../../organisation/domain/index.ts';
import { listPosts } from '../../organisation/server/index.ts';
import { listAnsweredMatters } from '../../petitions/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { isUniqueViolation, type Reader } from '../../platform/db/index.ts';
import { AppError, dayInChina, type PlainDate } from '../../platform/kernel/index.ts';
import { chooseOffice, drawSample, periodOf } from '../domain/index.ts';
import { insertDraw, insertPeriod, listUndrawn, type OpenedPeriod, readRule } from './sample-store.ts';
import type { SatisfactionDeps } from './satisfaction-deps.ts';

/** Whose posts make an office one that can ask people. */
export const INTERVIEWERS: readonly Role[] = ['receptionist', 'registrar', 'onlineClerk', 'serviceClerk', 'officeHead'];

/** Opens the quarter that runs, with its seed committed, and draws each one that has ended. Repeating it changes nothing. */
export async function keepSamples(deps: SatisfactionDeps): Promise<void> {
  const now = deps.clock.now();
  const today = dayInChina(now);
  await openPeriod(deps, today);
  for (const period of await listUndrawn(deps.db.reader, today)) await drawPeriod(deps, period, today);
}

/**
 * The seed comes from the installation's key and the quarter's name, so that nobody chooses it; its hash goes into the journal, which is
 * sealed and signed, while what will be drawn has not happened yet.
 */
async function openPeriod({ db, keys, clock }: SatisfactionDeps, today: PlainDate): Promise<void> {
  const period = periodOf(today);
  const seedCommitment = hashOf(seedOf(keys, period.name));
  await db.transaction(async (tx) => {
    const { percent, minimum } = await readRule(tx);
    if (!(await insertPeriod(tx, period, { percent, minimum, seedCommitment, at: clock.now() }))) return;
    await record(tx, {
      actor: { kind: 'system' }, action: 'satisfaction.openPeriod', objectKind: 'satisfactionPeriod', objectId: `${period.name}/${seedCommitment.toString('hex')}`,
      detail: { percent, minimum },
    });
  });
}

/** Throws `satisfaction.seed_changed` when the installation's key is another than the one that made the commitment. */
async function drawPeriod(deps: SatisfactionDeps, period: OpenedPeriod, today: PlainDate): Promise<void> {
  const seed = seedOf(deps.keys, period.name);
  if (!hashOf(seed).equals(period.seedCommitment)) throw new AppError('unavailable', 'satisfaction.seed_changed', { period: period.name });
  const { tree } = await deps.organisation.nowOn(today);
  const all = await listAnsweredMatters(deps.db.reader, { from: period.firstOn, to: period.lastOn });
  const matters = all.filter(({ isReachable }) => isReachable).map((matter) => ({ ...matter, rank: createHmac('sha256', seed).update(matter.petitionId).digest('hex') }));
  const offices = await listOffices(deps.db.reader, tree, today);
  const tasks = drawSample(matters, period).map((matter) => ({ petitionId: matter.petitionId, taskId: makeId(), unitId: matter.unitId, officeUnitId: chooseOffice(tree, offices, matter) }));
  try {
    await deps.db.transaction(async (tx) => {
      await insertDraw(tx, { period: period.name, seed, matters: matters.length, at: deps.clock.now() }, tasks);
      await record(tx, { actor: { kind: 'system' }, action: 'satisfaction.draw', objectKind: 'satisfactionPeriod', objectId: period.name, detail: { matters: matters.length, drawn: tasks.length } });
    });
  } catch (error) {
    // Another process drew it at the same moment, with the same seed.
    if (!isUniqueViolation(error)) throw error;
  }
}

async function listOffices(db: Reader, tree: Parameters<typeof servedUnitOf>[0], today: PlainDate): Promise<readonly UnitId[]> {
  const posts = listPostsOn(await listPosts(db), today).filter(({ role }) => INTERVIEWERS.includes(role));
  return [...new Set(posts.map(({ unitId }) => servedUnitOf(tree, unitId)))];
}

function seedOf(keys: SatisfactionDeps['keys'], period: string): Buffer {
  return keys.deriveBytes('satisfaction-sample', period, 32);
}

function hashOf(seed: Buffer): Buffer {
  return createHash('sha256').update(seed).digest();
}
