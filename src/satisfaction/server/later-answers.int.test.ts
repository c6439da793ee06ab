import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalSubmission } from '../../petitions/contract.ts';
import { openTestOffice, type TestOffice } from '../../petitions/server/testing/index.ts';
import { isAppError } from '../../platform/kernel/index.ts';
import { askLater } from './ask-later.ts';
import { answerLater, careForLaterAnswer, findQuestion, listLaterAnswers } from './later-answers.ts';

const DAY = 86_400_000;
const { signal } = new AbortController();
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
}, 60_000);
afterAll(() => office.close());

async function replied(email?: string) {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['修好宿舍漏水'], facts: '三楼漏水。', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号', ...(email === undefined ? {} : { email }) } });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'ENQUIRY', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'replyToPetition', { text: '已经派人修理。', adoption: null, reason: null });
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

it('asks four and twelve weeks later, once each and by mail too, and no more once the petitioner has had enough', async () => {
  const [written, quiet] = [await replied('zhao@example.cn'), await replied()];
  expect(await askLater(office.deps, signal)).toBe(0);
  expect(await findQuestion(office.deps, written)).toBeUndefined();
  office.letTimePass(28 * DAY);
  expect(await askLater(office.deps, signal)).toBe(2);
  expect(await askLater(office.deps, signal)).toBe(0);
  const mails = await office.deps.db.reader.selectFrom('delivery').select(['petition_id', 'template']).where('template', '=', 'STILL_SOLVED_ASKED').execute();
  expect(mails).toEqual([{ petition_id: written.petitionId, template: 'STILL_SOLVED_ASKED' }]);
  expect(await findQuestion(office.deps, written)).toMatchObject({ weeks: 4 });
  await answerLater(office.deps, { ...quiet, answer: 'STOP' });
  expect(await findQuestion(office.deps, quiet)).toBeUndefined();
  await answerLater(office.deps, { ...written, answer: 'YES' });
  expect(await codeOf(answerLater(office.deps, { ...written, answer: 'NO' }))).toBe('satisfaction.nothing_asked');
  office.letTimePass(56 * DAY);
  expect(await askLater(office.deps, signal)).toBe(1);
  expect(await findQuestion(office.deps, written)).toMatchObject({ weeks: 12 });
  expect(await codeOf(answerLater(office.deps, { ...written, queryCode: quiet.queryCode, answer: 'NO' }))).toBe('petitions.wrong_number_or_code');
  await answerLater(office.deps, { ...written, answer: 'NO', reason: '又漏了' });
});

it('a no waits for the head above the unit until he has cared for it, and is not for the unit itself', async () => {
  const above = await office.staff('unitHead', office.group);
  const [item] = (await listLaterAnswers(office.deps, above)).items;
  expect(item).toMatchObject({ weeks: 12, reason: '又漏了', unitName: '清溪钢铁公司' });
  const of = { petitionId: item?.petitionId ?? '', weeks: 12 };
  for (const role of ['unitHead', 'officeHead', 'handler'] as const) {
    const own = await office.staff(role);
    expect((await listLaterAnswers(office.deps, own)).items, role).toEqual([]);
    expect(await codeOf(careForLaterAnswer(office.deps, own, of, '已安排')), role).toBe('satisfaction.later_answer_not_found');
  }
  await careForLaterAnswer(office.deps, above, of, '责成钢铁公司一周内修复并回告。');
  expect((await listLaterAnswers(office.deps, above)).items).toEqual([]);
  expect(await codeOf(careForLaterAnswer(office.deps, above, of, '再次安排'))).toBe('satisfaction.later_answer_not_found');
});
