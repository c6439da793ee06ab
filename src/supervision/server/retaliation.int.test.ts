import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffActor } from '../../access/domain/index.ts';
import { matchesVisibility, visibleTo } from '../../access/domain/index.ts';
import { PortalSubmission } from '../../petitions/contract.ts';
import { findMatterFacts } from '../../petitions/server/index.ts';
import { openTestOffice, type TestOffice } from '../../petitions/server/testing/index.ts';
import { dayInChina, isAppError } from '../../platform/kernel/index.ts';
import { askAfterEnd } from './ask-after-end.ts';
import { createProtectionService, type ProtectionService } from './protection-service.ts';
import { reportRetaliation } from './report-retaliation.ts';
import type { ProtectionDeps } from './supervision-deps.ts';

const DAY = 86_400_000;
let office: TestOffice;
let deps: ProtectionDeps;
let protection: ProtectionService;
beforeAll(async () => {
  office = await openTestOffice();
  deps = { ...office.deps, receiver: office.receiver };
  protection = createProtectionService(deps);
});
afterAll(() => office.close());

const { signal } = new AbortController();
const served = (servedOn: string) => ({ kind: 'SERVED', method: 'POST', servedOn, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' });

async function answered(email?: string) {
  const body = PortalSubmission.parse({
    officeCode: 'QXGT', requests: ['请问补贴标准'], facts: '想了解高温补贴标准。', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号', ...(email && { email }) },
  });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await idOf(number);
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'ENQUIRY', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'replyToPetition', { text: '每月二百元。', adoption: null, reason: null });
  await office.act('registrar', petitionId, 'recordNotice', { kind: 'REPLY', outcome: served(dayInChina(office.deps.clock.now())) });
  return { proof: { number, queryCode }, petitionId };
}

const idOf = (number: string) => office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
const sees = async (staff: StaffActor, petitionId: string) => matchesVisibility(visibleTo(staff), (await findMatterFacts(deps, petitionId)).access);

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure: unknown = await work.then(() => new Error('it did not fail'), (error: unknown) => error);
  if (isAppError(failure)) return failure.code;
  throw failure;
}

it('PP-1: a report goes to the unit above, and nobody of the unit accused sees that there is one', async () => {
  const { proof, petitionId } = await answered('zhao@example.cn');
  const before = await office.deps.db.reader.selectFrom('journal_entry').select('entry_id').where('petition_id', '=', petitionId).execute();
  const told = { unitIds: [], facts: '上访后被调离岗位，奖金停发。', language: 'zh-CN' } as const;
  const receipt = await protection.report(proof, told);
  expect(receipt.number).toMatch(/^QXJT-/);
  for (const role of ['registrar', 'screener', 'handler', 'unitHead', 'officeHead', 'supervisor', 'legalReviewer'] as const) {
    expect([role, await sees(await office.staff(role), receipt.petitionId)]).toEqual([role, false]);
  }
  for (const role of ['registrar', 'supervisor', 'officeHead'] as const) expect([role, await sees(await office.staff(role, office.group), receipt.petitionId)]).toEqual([role, true]);
  // Nothing of it in the earlier matter: no event, no entry of the journal.
  expect(await office.deps.db.reader.selectFrom('journal_entry').select('entry_id').where('petition_id', '=', petitionId).execute()).toHaveLength(before.length);
  // The petitioner follows it with its own number and code, and the same words are one report.
  expect((await office.petitioners.track(receipt, 'zh-CN')).title).toBe('反映因信访受到打击报复');
  expect((await protection.report(proof, told)).number).toBe(receipt.number);
  const { awaits } = await office.deps.db.reader.selectFrom('petition').select('awaits').where('petition_id', '=', receipt.petitionId).executeTakeFirstOrThrow();
  expect(awaits).toBe('REGISTRATION');
});

it('staff pass on what they are told, and see it no more than others of their unit', async () => {
  const { petitionId } = await answered();
  const handler = await office.staff('handler');
  const receipt = await reportRetaliation(deps, { aboutPetitionId: petitionId, unitIds: [office.company], facts: '来访人说被班长威胁。', language: 'zh-CN', via: { staff: handler } });
  expect(await sees(handler, receipt.petitionId)).toBe(false);
  const row = await office.deps.db.reader.selectFrom('retaliation_report').select(['about_petition_id', 'via', 'reported_by']).where('petition_id', '=', receipt.petitionId).executeTakeFirstOrThrow();
  expect(row).toEqual({ about_petition_id: petitionId, via: 'STAFF', reported_by: handler.staffId });
});

it('says where else to go when the highest unit itself is accused', async () => {
  const { proof } = await answered();
  expect(await codeOf(protection.report(proof, { unitIds: [office.group], facts: '被辞退。', language: 'zh-CN' }))).toBe('supervision.nobody_above');
  expect(await codeOf(protection.report({ ...proof, queryCode: 'baba-dita-fumo-gira-hozu-kinu' }, { unitIds: [], facts: '被辞退。', language: 'zh-CN' }))).toMatch(/^petitions\.(wrong_number_or_code|code_mistyped)$/);
});

it('asks one, three and six months after the end, whoever agreed and nobody else', async () => {
  const [willing, silent] = [await answered('qian@example.cn'), await answered('sun@example.cn')];
  await protection.agree(willing.proof, { isAgreed: true, language: 'zh-CN' });
  expect(await askAfterEnd(deps, signal)).toBe(0);
  office.letTimePass(100 * DAY);
  expect(await askAfterEnd(deps, signal)).toBe(1);
  expect(await askAfterEnd(deps, signal)).toBe(0);
  expect((await protection.show(willing.proof)).question).toBe(3);
  expect((await protection.show(silent.proof)).question).toBeNull();
  const mails = await office.deps.db.reader.selectFrom('delivery').select('petition_id').where('template', '=', 'PROTECTION_QUESTION').execute();
  expect(mails).toEqual([{ petition_id: willing.petitionId }]);
});

it('keeps a no as no more than an answer, and opens a matter above for a yes', async () => {
  const { proof } = await answered();
  expect(await codeOf(protection.answer(proof, { facts: null, language: 'zh-CN' }))).toBe('supervision.no_question_open');
  await protection.agree(proof, { isAgreed: true, language: 'zh-CN' });
  await askAfterEnd(deps, signal);
  office.letTimePass(20 * DAY);
  // What happens later does not move the end.
  await office.petitioners.evaluate({ ...proof, target: 'UNIT', value: 'MOSTLY', reason: '' }, 'zh-CN');
  office.letTimePass(11 * DAY);
  expect(await askAfterEnd(deps, signal)).toBeGreaterThan(0);
  expect(await protection.answer(proof, { facts: null, language: 'zh-CN' })).toBeUndefined();
  expect((await protection.show(proof)).question).toBeNull();
  office.letTimePass(62 * DAY);
  await askAfterEnd(deps, signal);
  const receipt = await protection.answer(proof, { facts: '第二个月被辞退。', language: 'zh-CN' });
  expect(receipt?.number).toMatch(/^QXJT-/);
  const row = await office.deps.db.reader.selectFrom('retaliation_report').select('via').where('petition_id', '=', receipt?.petitionId ?? '').executeTakeFirstOrThrow();
  expect(row.via).toBe('CHECK_IN');
  await protection.agree(proof, { isAgreed: false, language: 'zh-CN' });
  office.letTimePass(120 * DAY);
  expect((await protection.show(proof)).isAgreed).toBe(false);
  await askAfterEnd(deps, signal);
  expect((await protection.show(proof)).question).toBeNull();
});
