import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentContent } from '../../documents/server/index.ts';
import { PortalSubmission } from '../contract.ts';
import { actOnPetition, type ActOutcome } from './act-on-petition.ts';
import type { ActionRequest } from '../action-contract.ts';
import { getPetition } from './get-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const TODAY = '2026-03-10';
const byPost = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function inHandling(): Promise<{ readonly number: string; readonly queryCode: string; readonly petitionId: string }> {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'acceptPetition', { coHandlers: [] });
  await office.act('registrar', petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: byPost });
  await office.act('unitHead', petitionId, 'assignHandler', { staffId: (await office.staff('handler')).staffId });
  await office.act('handler', petitionId, 'declareRecusal', { interest: 'NONE', note: null });
  return { number, queryCode, petitionId };
}

/** By the simple procedure, which is short. */
async function answer(petitionId: string): Promise<void> {
  await office.act('handler', petitionId, 'chooseSimple', { basis: 'CLEAR_AND_EASY', expectedDecision: 'SUPPORT' });
  const { remedy, requests } = await getPetition(office.deps, await office.staff('handler'), petitionId, 'zh-CN');
  const answers = requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] }));
  await office.act('handler', petitionId, 'draftOpinion', { content: { facts: '经查属实', reasons: '合同有约定', answers, remedyLine: remedy && { right: 'REVIEW', ...remedy } }, major: false });
  await office.act('signer', petitionId, 'approveOpinion');
  await office.act('signer', petitionId, 'issueOpinion');
  await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: { ...byPost, method: 'PERSONAL', signedBy: 'PETITIONER' } });
}

async function actOfGroup(petitionId: string, fields: object): Promise<ActOutcome> {
  const { version } = await office.deps.db.reader.selectFrom('petition').select('version').where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
  return actOnPetition(office.deps, await office.staff('officeHead', office.group), { petitionId, request: { expectedVersion: version, ...fields } as unknown as ActionRequest });
}

describe('a notice that must be served', () => {
  it('is written when a body does not take up a request for review, with its reason and in its own name', async () => {
    const matter = await inHandling();
    await answer(matter.petitionId);
    await office.petitioners.requestReview({ number: matter.number, queryCode: matter.queryCode, requests: '请求复查', reasons: '另一件事' }, 'zh-CN');
    const { documents: [notice] } = await actOfGroup(matter.petitionId, { action: 'rejectReviewRequest', rejection: { ground: 'OUT_OF_SCOPE', reason: '属于另一事项' } });
    expect(notice).toMatchObject({ type: 'NOTICE_REVIEW_REJECTED', number: '信不查〔2026〕1号', issuingUnitId: office.group });
    const said = await readDocumentContent(office.deps.db.reader, office.deps.keys, matter.petitionId, notice?.documentId ?? '');
    expect(said).toMatchObject({ petitionerName: '赵一', level: 'REVIEW', requestedOn: TODAY, contestedNumber: '信处〔2026〕1号', ground: 'OUT_OF_SCOPE', reason: '属于另一事项', contact: { name: '清溪集团' } });
    expect((await office.petitioners.track(matter, 'zh-CN')).documents.map(({ type }) => type)).toContain('NOTICE_REVIEW_REJECTED');
  });

  // PP-9
  it('is written when a matter ends because it was withdrawn, and says where to turn if somebody pressed for it', async () => {
    const { petitionId, ...proof } = await inHandling();
    await office.petitioners.withdraw({ ...proof, statement: '问题已经解决', ownFreeWill: true }, 'zh-CN');
    const { documents: [notice] } = await office.act('unitHead', petitionId, 'confirmWithdrawal', { othersAffected: false });
    expect(notice).toMatchObject({ type: 'NOTICE_WITHDRAWAL', number: '信撤〔2026〕1号' });
    expect(await readDocumentContent(office.deps.db.reader, office.deps.keys, petitionId, notice?.documentId ?? '')).toMatchObject({ withdrawnOn: TODAY, contact: { name: '清溪钢铁公司' } });
  });
});
