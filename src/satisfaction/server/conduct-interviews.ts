import { can, type StaffActor } from '../../access/domain/index.ts';
import { record } from '../../audit/server/index.ts';
import { type AnsweredMatter, findAnsweredMatter, findContent, findNumber, listPetitioners } from '../../petitions/server/index.ts';
import type { UnitId } from '../../organisation/domain/index.ts';
import { isUniqueViolation } from '../../platform/db/index.ts';
import { AppError, dayInChina } from '../../platform/kernel/index.ts';
import type { InterviewAnswer, InterviewList, InterviewSheet } from '../contract.ts';
import { isIndependent } from '../domain/index.ts';
import { findOpenTask, insertAnswer, listOpenTasks, type StoredTask } from './interview-store.ts';
import type { SatisfactionDeps } from './satisfaction-deps.ts';

/** The people whom the actor may ask: those of his office, in whose matters neither it nor he had any part. */
export async function listInterviews(deps: SatisfactionDeps, staff: StaffActor): Promise<InterviewList> {
  const offices = staff.posts.flatMap(({ homeUnitIds }) => homeUnitIds).filter((unit) => can(staff, 'interview.conduct', unit).allowed);
  const items: InterviewList['items'] = [];
  for (const task of await listOpenTasks(deps.db.reader, [...new Set(offices)])) {
    const matter = await findMine(deps, staff, task);
    if (matter) items.push(await describeTask(deps, task, matter));
  }
  await deps.reads.recordRead({ actor: { kind: 'staff', staffId: staff.staffId }, action: 'interview.list', objectKind: 'interviewList', objectId: 'open', detail: { shown: items.length } });
  return { items };
}

/** What one must know to ask. The trace in the journal names the task and not the matter, so that the matter's own file does not tell. */
export async function getInterview(deps: SatisfactionDeps, staff: StaffActor, taskId: string): Promise<InterviewSheet> {
  const { task, matter } = await getMine(deps, staff, taskId);
  await deps.reads.recordRead({ actor: { kind: 'staff', staffId: staff.staffId }, action: 'interview.read', objectKind: 'interviewTask', objectId: taskId });
  const [content, people] = [await findContent(deps.db.reader, task.petitionId), await listPetitioners(deps.db.reader, deps.keys, task.petitionId)];
  return {
    ...(await describeTask(deps, task, matter)),
    title: content?.title ?? '',
    requests: [...(content?.requests ?? [])],
    // PP-18: who only signed along is not sought out.
    petitioners: people.filter(({ capacity }) => capacity !== 'SIGNATORY').map(({ identity }) => ({ name: identity.name ?? '', phone: identity.phone ?? '', address: identity.address ?? '' })),
  };
}

/** Throws `satisfaction.interview_not_found` for what was answered meanwhile too. */
export async function recordInterview(deps: SatisfactionDeps, staff: StaffActor, taskId: string, answer: InterviewAnswer): Promise<void> {
  const { task } = await getMine(deps, staff, taskId);
  const at = deps.clock.now();
  try {
    await deps.db.transaction(async (tx) => {
      await insertAnswer(tx, deps.keys, { task, answer, askedBy: staff.staffId, on: dayInChina(at), at });
      await record(tx, { actor: { kind: 'staff', staffId: staff.staffId }, action: 'interview.record', objectKind: 'interviewTask', objectId: taskId, detail: { outcome: answer.outcome } });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw notFound();
    throw error;
  }
}

async function getMine(deps: SatisfactionDeps, staff: StaffActor, taskId: string): Promise<{ readonly task: StoredTask; readonly matter: AnsweredMatter }> {
  const task = await findOpenTask(deps.db.reader, taskId);
  const matter = task && (await findMine(deps, staff, task));
  if (!task || !matter) throw notFound();
  return { task, matter };
}

/**
 * The matter of the task, if the actor may ask about it: his office must be the one that the lot chose and still be independent, and
 * none of his posts may lie where the matter was handled or had a part.
 */
async function findMine(deps: SatisfactionDeps, staff: StaffActor, task: StoredTask): Promise<AnsweredMatter | undefined> {
  if (task.officeUnitId === null || !can(staff, 'interview.conduct', task.officeUnitId as UnitId).allowed) return undefined;
  const matter = await findAnsweredMatter(deps.db.reader, task.petitionId);
  if (!matter || matter.partStaffIds.includes(staff.staffId)) return undefined;
  const { tree } = await deps.organisation.on(dayInChina(deps.clock.now()));
  const concerned = { unitId: task.unitId, partUnitIds: matter.partUnitIds };
  const places = [task.officeUnitId as UnitId, ...staff.posts.flatMap(({ unitId, homeUnitIds }) => [unitId, ...homeUnitIds])];
  return places.every((place) => isIndependent(tree, place, concerned)) ? matter : undefined;
}

async function describeTask({ db, organisation, clock }: SatisfactionDeps, task: StoredTask, { answeredOn }: AnsweredMatter): Promise<InterviewList['items'][number]> {
  const { unitName } = await organisation.on(dayInChina(clock.now()));
  return { taskId: task.taskId, period: task.period, number: (await findNumber(db.reader, task.petitionId)) ?? '', unitName: unitName(task.unitId), answeredOn };
}

/** The same for what does not exist and for what one may not know of. */
function notFound(): AppError {
  return new AppError('not_found', 'satisfaction.interview_not_found');
}
