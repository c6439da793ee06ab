import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalSubmission } from '../contract.ts';
import { getPetition } from './get-petition.ts';
import { readLeaderDesk } from './read-leader-desk.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
let petitionId: string;
beforeAll(async () => {
  office = await openTestOffice();
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月没有发工资。', anonymous: true });
  const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  petitionId = (await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow()).petition_id;
  await office.act('registrar', petitionId, 'registerPetition');
}, 120_000);
afterAll(() => office.close());

const TASK = { text: '三日内见面', dueOn: '2026-03-13' };

it('puts an instruction on the desk of him who owes and of the leader who gave it, and on nobody else’s', async () => {
  const handler = await office.staff('handler');
  await office.act('signer', petitionId, 'instruct', { text: '请当面听取意见。', tasks: [{ ...TASK, staffId: handler.staffId }] });
  const owed = await readLeaderDesk(office.deps, handler);
  expect(owed.owed.map(({ petitionId: of, author, dueOn, overdue }) => [of, author.name, dueOn, overdue])).toEqual([[petitionId, 'signer', '2026-03-13', false]]);
  const given = await readLeaderDesk(office.deps, await office.staff('signer'));
  expect(given.given.map(({ bearer }) => bearer.id)).toEqual([handler.staffId]);
  expect(given.owed).toEqual([]);
  expect(await readLeaderDesk(office.deps, await office.staff('officeHead'))).toEqual({ owed: [], given: [], cases: [] });
});

it('lets him who was asked read the matter, though it is not his otherwise', async () => {
  const detail = await getPetition(office.deps, await office.staff('handler'), petitionId, 'zh-CN');
  expect(detail.instructions[0]?.text).toBe('请当面听取意见。');
  expect(detail.nextSteps.find(({ action }) => action === 'reportOnInstruction')?.available).toBe(true);
});

it('tells what is overdue, and keeps what was done before the leader until he closes the instruction', async () => {
  office.letTimePass(5 * 86_400_000);
  const handler = await office.staff('handler');
  expect((await readLeaderDesk(office.deps, handler)).owed[0]?.overdue).toBe(true);
  await office.act('handler', petitionId, 'reportOnInstruction', { instructionNo: 1, taskNo: 1, text: '已见面', done: true });
  const leader = await office.staff('signer');
  expect((await readLeaderDesk(office.deps, handler)).owed).toEqual([]);
  expect((await readLeaderDesk(office.deps, leader)).given[0]).toMatchObject({ doneOn: '2026-03-15', overdue: false });
  await office.act('signer', petitionId, 'closeInstruction', { instructionNo: 1, reason: '已落实' });
  expect((await readLeaderDesk(office.deps, leader)).given).toEqual([]);
  await expect(getPetition(office.deps, handler, petitionId, 'zh-CN')).rejects.toMatchObject({ code: 'access.petition_not_found' });
});

it('has a case on the desk of the leader in whose charge it is, with its trail in the matter', async () => {
  const leader = await office.staff('unitHead', office.group);
  await office.act('officeHead', petitionId, 'assignLeaderCase', { staffId: leader.staffId });
  expect((await readLeaderDesk(office.deps, leader)).cases.map((row) => row.petitionId)).toEqual([petitionId]);
  await office.act('officeHead', petitionId, 'endLeaderCase', { reason: '已化解' });
  expect((await readLeaderDesk(office.deps, leader)).cases).toEqual([]);
  const { caseOwnerships } = await getPetition(office.deps, await office.staff('officeHead'), petitionId, 'en');
  expect(caseOwnerships[0]?.trail.map(({ text }) => text)).toEqual(['已化解']);
});

it('leaves no word of an instruction in the journal', async () => {
  const entries = await office.database.db.reader.selectFrom('journal_entry').selectAll().where('petition_id', '=', petitionId).execute();
  expect(entries.some(({ action }) => action === 'petition.instruct')).toBe(true);
  expect(JSON.stringify(entries)).not.toContain('当面');
});
