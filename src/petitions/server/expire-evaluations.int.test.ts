import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalSubmission } from '../contract.ts';
import { expireEvaluations } from './expire-evaluations.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const DAY = 86_400_000;
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const { signal } = new AbortController();

async function replied() {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['请问补贴标准'], facts: '想了解高温补贴标准。', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'ENQUIRY', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'replyToPetition', { text: '每月二百元。', adoption: null, reason: null });
  await office.act('registrar', petitionId, 'recordNotice', {
    kind: 'REPLY', outcome: { kind: 'SERVED', method: 'POST', servedOn: '2026-03-10', documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' },
  });
  return { number, queryCode };
}

async function sheetsOf(proof: { number: string; queryCode: string }) {
  return (await office.petitioners.track(proof, 'zh-CN')).evaluations;
}

// SE-5, SE-8: 30 days, and no vote is no vote.
it('a rating that nobody gave is closed on the day after its last, and one that was given stays', async () => {
  const [silent, rated] = [await replied(), await replied()];
  await office.petitioners.evaluate({ ...rated, target: 'UNIT', value: 'DISSATISFIED', reason: '没有说清' }, 'zh-CN');
  expect(await expireEvaluations(office.deps, signal)).toBe(0);
  office.letTimePass(40 * DAY);
  expect(await expireEvaluations(office.deps, signal)).toBe(3);
  expect(await sheetsOf(silent)).toMatchObject({ unit: { status: 'EXPIRED', value: null }, office: { status: 'EXPIRED' } });
  expect(await sheetsOf(rated)).toMatchObject({ unit: { status: 'EVALUATED', value: 'DISSATISFIED' }, office: { status: 'EXPIRED' } });
  expect(await expireEvaluations(office.deps, signal)).toBe(0);
});
