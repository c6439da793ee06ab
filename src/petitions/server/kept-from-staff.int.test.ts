import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PortalSubmission } from '../contract.ts';
import { exportCaseFile } from './case-file/export-case-file.ts';
import { createGate } from './case-file/gate.ts';
import { readPdf } from './case-file/testing/find-leaks.ts';
import { explainClock } from './explain-clock.ts';
import { getPetition } from './get-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const REASON = '窗口的同志三次没有接电话';
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function rated() {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['请问补贴标准'], facts: '想了解高温补贴标准。', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const proof = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', proof.number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'ENQUIRY', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'replyToPetition', { text: '每月二百元。', adoption: null, reason: null });
  await office.act('registrar', petitionId, 'recordNotice', {
    kind: 'REPLY', outcome: { kind: 'SERVED', method: 'POST', servedOn: '2026-03-10', documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' },
  });
  office.letTimePass(7_200_000);
  await office.petitioners.evaluate({ number: proof.number, queryCode: proof.queryCode, target: 'UNIT', value: 'DISSATISFIED', reason: REASON }, 'zh-CN');
  await office.petitioners.sendMessage({ number: proof.number, queryCode: proof.queryCode, text: '还想问一句' }, 'zh-CN');
  return petitionId;
}

// PP-9, idea: a vote cannot be bought by who never learns of it.
it('no page, clock or case file tells the staff whether, when or how a petitioner rated, whatever their office', async () => {
  const petitionId = await rated();
  for (const role of ['screener', 'registrar', 'officeHead', 'supervisor'] as const) {
    const staff = await office.staff(role);
    const detail = await getPetition(office.deps, staff, petitionId, 'zh-CN');
    const told = JSON.stringify(detail);
    for (const trace of ['valuat', 'EVALUATE', 'DISSATISFIED', REASON, '评价']) expect(told, `${role}: ${trace}`).not.toContain(trace);
    expect(detail.timeline.map(({ seq }) => seq)).toEqual(detail.timeline.map((_, index) => index + 1));
    expect(detail.messages).toMatchObject([{ from: 'PETITIONER', text: '还想问一句' }]);
    await expect(explainClock(office.deps, staff, { petitionId, clock: 'EVALUATE', instance: 'unit' }, 'zh-CN')).rejects.toMatchObject({ code: 'petitions.no_such_clock' });
  }
  const wish = { petitionId, format: 'pdf', edition: 'full', language: 'zh-CN', purpose: null, alsoHide: [] } as const;
  const { content } = await exportCaseFile(office.deps, createGate(1), await office.staff('officeHead'), wish);
  const printed = (await readPdf(await buffer(content))).map(({ text }) => text.replaceAll(/[\s\u200B]/g, '')).join('');
  expect(printed).toContain('还想问一句');
  for (const trace of ['评价', REASON, '不满意']) expect(printed, trace).not.toContain(trace);
});
