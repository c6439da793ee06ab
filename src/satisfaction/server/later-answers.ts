import { can, type StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { ancestorsOf, type UnitId, type UnitTree } from '../../organisation/domain/index.ts';
import { findContent, findNumber, listKeptFrom, provePetitioner } from '../../petitions/server/index.ts';
import { isUniqueViolation } from '../../platform/db/index.ts';
import { addDays, AppError, dayInChina } from '../../platform/kernel/index.ts';
import type { LaterAnswerBody, UnsolvedList } from '../contract.ts';
import { findOpenAsking, insertCare, insertLaterAnswer, insertOptOut, listUnsolved, type Unsolved } from './later-store.ts';
import type { SatisfactionDeps } from './satisfaction-deps.ts';

/** So long a question waits for its answer. */
const OPEN_DAYS = 60;

/** Whether the petitioner is being asked now. Throws what a wrong number or code throws. */
export async function findQuestion(deps: SatisfactionDeps, proof: { readonly number: string; readonly queryCode: string }): Promise<{ readonly weeks: number } | undefined> {
  const { petitionId } = await provePetitioner(deps, deps.db.reader, proof);
  return findOpenAsking(deps.db.reader, petitionId, addDays(dayInChina(deps.clock.now()), -OPEN_DAYS));
}

/** The petitioner's word, by his own code alone. Throws `satisfaction.nothing_asked`. */
export async function answerLater(deps: SatisfactionDeps, { number, queryCode, answer, reason }: LaterAnswerBody): Promise<void> {
  const { petitionId } = await provePetitioner(deps, deps.db.reader, { number, queryCode });
  const at = deps.clock.now();
  try {
    await deps.db.transaction(async (tx) => {
      const asking = await findOpenAsking(tx, petitionId, addDays(dayInChina(at), -OPEN_DAYS));
      if (!asking) throw nothingAsked();
      if (answer === 'STOP') await insertOptOut(tx, petitionId, at);
      else await insertLaterAnswer(tx, deps.keys, { petitionId, weeks: asking.weeks, answer, reason: reason ?? null, at });
      await record(tx, { actor: { kind: 'petitioner' }, action: 'laterAnswer.give', objectKind: 'laterAnswer', objectId: `${petitionId}/${String(asking.weeks)}` });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw nothingAsked();
    throw error;
  }
}

/** What waits for the actor: unsolved again, of the units right below those that he heads. */
export async function listLaterAnswers(deps: SatisfactionDeps, staff: StaffActor): Promise<UnsolvedList> {
  const mine = await listMine(deps, staff);
  const { unitName } = await deps.organisation.on(dayInChina(deps.clock.now()));
  const items = [];
  for (const { petitionId, weeks, unitId, reason, answeredAt } of mine) {
    items.push({
      petitionId, weeks, reason, answeredOn: dayInChina(answeredAt), unitName: unitName(unitId),
      number: (await findNumber(deps.db.reader, petitionId)) ?? '', title: (await findContent(deps.db.reader, petitionId))?.title ?? '',
    });
  }
  await deps.reads.recordRead({ actor: { kind: 'staff', staffId: staff.staffId }, action: 'laterAnswer.list', objectKind: 'laterAnswerList', objectId: 'open', detail: { shown: items.length } });
  return { items };
}

/** Throws `satisfaction.later_answer_not_found`, for what somebody cared for meanwhile too. */
export async function careForLaterAnswer(deps: SatisfactionDeps, staff: StaffActor, of: { readonly petitionId: string; readonly weeks: number }, done: string): Promise<void> {
  const { petitionId, weeks } = of;
  const isMine = (await listMine(deps, staff)).some((each) => each.petitionId === petitionId && each.weeks === weeks);
  if (!isMine) throw notFound();
  try {
    await deps.db.transaction(async (tx) => {
      await insertCare(tx, { petitionId, weeks, done, by: staff.staffId, on: dayInChina(deps.clock.now()) });
      await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'laterAnswer.care', objectKind: 'laterAnswer', objectId: `${petitionId}/${String(weeks)}`, petitionId });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw notFound();
    throw error;
  }
}

async function listMine(deps: SatisfactionDeps, staff: StaffActor): Promise<readonly Unsolved[]> {
  const { tree } = await deps.organisation.on(dayInChina(deps.clock.now()));
  const reached = (await listUnsolved(deps.db.reader, deps.keys)).filter(({ unitId }) => can(staff, 'laterAnswer.care', unitAbove(tree, unitId as UnitId)).allowed);
  const kept = await listKeptFrom(deps.db.reader, reached.map(({ petitionId }) => petitionId), { staffId: staff.staffId, unitIds: staff.posts.flatMap(({ lineUnitIds }) => lineUnitIds) });
  return reached.filter(({ petitionId }) => !kept.has(petitionId));
}

/** Whoever answered does not judge whether it lasted; above the top there is nobody else. */
function unitAbove(tree: UnitTree, unitId: UnitId): UnitId {
  return ancestorsOf(tree, unitId)[0] ?? unitId;
}

function nothingAsked(): AppError {
  return new AppError('refused', 'satisfaction.nothing_asked');
}

function notFound(): AppError {
  return new AppError('not_found', 'satisfaction.later_answer_not_found');
}
