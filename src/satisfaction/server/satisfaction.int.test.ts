import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journalOfMatter } from '../../audit/server/index.ts';
import { PortalSubmission } from '../../petitions/contract.ts';
import { openTestOffice, type TestOffice } from '../../petitions/server/testing/index.ts';
import { isAppError } from '../../platform/kernel/index.ts';
import type { InterviewAnswer } from '../contract.ts';
import { getInterview, listInterviews, recordInterview } from './conduct-interviews.ts';
import { keepSamples } from './draw-samples.ts';
import { readFigures } from './read-figures.ts';
import { listPeriods } from './sample-store.ts';

const DAY = 86_400_000;
const ANSWER: InterviewAnswer = { outcome: 'ANSWERED', method: 'PHONE', processed: 'YES', processFair: 'PARTLY', result: 'NO', solved: 'NO', toldHow: 'YES', comment: '说我不满意就不给补贴' };
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
}, 60_000);
afterAll(() => office.close());

async function replied(person: number): Promise<{ petitionId: string; number: string; queryCode: string }> {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['请问补贴标准'], facts: '想了解高温补贴标准。', petitioner: { name: `赵${String(person)}`, phone: `1390000${String(person).padStart(4, '0')}`, address: '东街1号' } });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'ENQUIRY', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'replyToPetition', { text: '每月二百元。', adoption: null, reason: null });
  await office.act('registrar', petitionId, 'recordNotice', {
    kind: 'REPLY', outcome: { kind: 'SERVED', method: 'POST', servedOn: '2026-03-10', documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' },
  });
  return { petitionId, number, queryCode };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure: unknown = await work.then(() => new Error('it did not fail'), (error: unknown) => error);
  if (isAppError(failure)) return failure.code;
  throw failure;
}

it('a quarter is drawn once, by a seed whose hash was fixed before, and anybody can repeat it', async () => {
  const matters = [];
  for (let person = 1; person <= 12; person += 1) matters.push(await replied(person));
  await office.staff('registrar', office.group);
  await keepSamples(office.deps);
  const [opened] = await listPeriods(office.deps.db.reader);
  expect(opened).toMatchObject({ name: '2026-Q1', draw: null });
  for (const { number, queryCode } of matters) {
    office.letTimePass(5 * 3_600_000);
    await office.petitioners.evaluate({ number, queryCode, target: 'UNIT', value: 'SATISFIED' }, 'zh-CN');
  }
  expect(await codeOf(readFigures(office.deps, await office.staff('officeHead', office.group), '2026-Q1'))).toBe('satisfaction.period_runs');
  office.letTimePass(30 * DAY);
  await keepSamples(office.deps);
  await keepSamples(office.deps);
  const [, drawn] = await listPeriods(office.deps.db.reader);
  expect(drawn?.draw).toMatchObject({ matters: 12, drawn: 12 });
  expect(createHash('sha256').update(drawn?.draw?.seed ?? '').digest()).toEqual(opened?.seedCommitment);
  const tasks = await office.deps.db.reader.selectFrom('interview_task').selectAll().execute();
  expect(tasks.every((task) => task.office_unit_id === office.group && task.unit_id === office.company)).toBe(true);
  expect(createHmac('sha256', drawn?.draw?.seed ?? '').update(matters[0]?.petitionId ?? '').digest('hex')).toHaveLength(64);
  await expect(office.deps.db.transaction((tx) => tx.deleteFrom('satisfaction_draw').execute())).rejects.toThrow(/permission denied/);
  await expect(office.deps.db.transaction((tx) => tx.updateTable('interview_task').set({ office_unit_id: office.company }).execute())).rejects.toThrow(/permission denied/);
});

it('only an office that had no part asks; who handled sees no task, no answer and no trace of it', async () => {
  const asking = await office.staff('registrar', office.group);
  const { items } = await listInterviews(office.deps, asking);
  expect(items).toHaveLength(12);
  const taskId = items[0]?.taskId ?? '';
  for (const role of ['registrar', 'screener', 'officeHead', 'unitHead', 'supervisor'] as const) {
    const handling = await office.staff(role);
    expect((await listInterviews(office.deps, handling)).items, role).toEqual([]);
    expect(await codeOf(getInterview(office.deps, handling, taskId)), role).toBe('satisfaction.interview_not_found');
    expect(await codeOf(recordInterview(office.deps, handling, taskId, ANSWER)), role).toBe('satisfaction.interview_not_found');
  }
  const sheet = await getInterview(office.deps, asking, taskId);
  expect(sheet).toMatchObject({ requests: ['请问补贴标准'], petitioners: [{ address: '东街1号' }] });
  expect(JSON.stringify(sheet)).not.toContain('SATISFIED');
  await recordInterview(office.deps, asking, taskId, ANSWER);
  expect(await codeOf(recordInterview(office.deps, asking, taskId, ANSWER))).toBe('satisfaction.interview_not_found');
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('interview_task').select('petition_id').where('task_id', '=', taskId).executeTakeFirstOrThrow();
  const traces: string[] = [];
  for await (const entries of journalOfMatter(office.deps.db.reader, petitionId)) traces.push(...entries.map(({ action }) => action));
  expect(traces.filter((action) => action.startsWith('interview'))).toEqual([]);
  const events = await office.deps.db.reader.selectFrom('petition_event').select('type').where('petition_id', '=', petitionId).execute();
  expect(events.map(({ type }) => type)).not.toContain('interviewed');
  const stored = await office.deps.db.reader.selectFrom('interview_answer').select('comment').executeTakeFirstOrThrow();
  expect(stored.comment?.toString('utf8')).not.toContain('补贴');
});

it('the figures set both beside each other with their intervals, hide what fewer than ten said, and are for those above', async () => {
  const head = await office.staff('officeHead', office.group);
  const [hidden] = (await readFigures(office.deps, head, '2026-Q1')).units;
  expect(hidden).toMatchObject({ unitId: office.company, rated: { count: 12, of: 12 }, asked: null, gap: null });
  const asking = await office.staff('registrar', office.group);
  for (const { taskId } of (await listInterviews(office.deps, asking)).items.slice(0, 10)) await recordInterview(office.deps, asking, taskId, { ...ANSWER, comment: null });
  const [shown] = (await readFigures(office.deps, head, '2026-Q1')).units;
  expect(shown).toMatchObject({ asked: { accepted: { count: 0, of: 11 }, solved: { count: 0, of: 11 } }, gap: { value: 1 }, verdict: 'STANDS_OUT' });
  expect(shown?.evidence.filter(({ standsOut }) => standsOut).map(({ guard }) => guard)).toEqual(expect.arrayContaining(['gap', 'toldHow']));
  expect((await readFigures(office.deps, await office.staff('handler'), '2026-Q1')).units).toEqual([]);
  expect(await codeOf(readFigures(office.deps, head, '2026-Q9'))).toBe('satisfaction.period_not_found');
});
