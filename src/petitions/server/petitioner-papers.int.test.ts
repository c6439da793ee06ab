import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NumberAndCode, PortalSubmission } from '../contract.ts';
import { addMembers } from './add-members.ts';
import { getPetition } from './get-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const TODAY = '2026-03-10';
const byPost = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** A joint letter of two whose opinion is issued and not yet served, by the ordinary road. */
async function anIssuedOpinion() {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  const members = [{ name: '钱二', phone: '13900000001', representative: false, electronicService: false }];
  const { added } = await addMembers(office.deps, await office.staff('registrar'), petitionId, { expectedVersion: 2, members });
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'acceptPetition', { coHandlers: [] });
  await office.act('registrar', petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: byPost });
  await office.act('unitHead', petitionId, 'assignHandler', { staffId: (await office.staff('handler')).staffId });
  await office.act('handler', petitionId, 'declareRecusal', { interest: 'NONE', note: null });
  await office.act('handler', petitionId, 'startHandling');
  await office.act('handler', petitionId, 'hearPetitioner', { statement: { heardOn: TODAY, place: '接待室', presentStaffIds: [], text: '陈述' } });
  await office.act('handler', petitionId, 'recordInvestigation', { investigation: { investigatedOn: TODAY, method: '查阅台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
  const { remedy, requests, petitioners } = await getPetition(office.deps, await office.staff('handler'), petitionId, 'zh-CN');
  const answers = requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] }));
  await office.act('handler', petitionId, 'draftOpinion', { content: { facts: '经查属实', reasons: '合同有约定', answers, remedyLine: remedy && { right: 'REVIEW', bodyUnitId: remedy.bodyUnitId, bodyName: remedy.bodyName, days: remedy.days } }, major: false });
  await office.act('legalReviewer', petitionId, 'recordLegalReview', { passed: true, comments: null });
  await office.act('signer', petitionId, 'approveOpinion');
  const { documents: [opinion] } = await office.act('signer', petitionId, 'issueOpinion');
  const firstId = petitioners?.[0]?.petitionerId;
  return { petitionId, opinionId: opinion?.documentId ?? '', firstId, first: { number, queryCode }, other: { number, queryCode: added[0]?.queryCode ?? '' } };
}

async function typesShownTo(proof: NumberAndCode) {
  return (await office.petitioners.track(proof, 'zh-CN')).documents.map(({ type }) => type);
}

async function opens(proof: NumberAndCode, documentId: string): Promise<string> {
  return office.petitioners.openDocument(proof, documentId).then(({ fileName }) => fileName, (error: { readonly code: string }) => error.code);
}

describe('the papers on the page of a petitioner', () => {
  it('have the opinion only for him whom it has been served on, and open it for nobody else', async () => {
    const { petitionId, opinionId, firstId, first, other } = await anIssuedOpinion();
    expect([await typesShownTo(first), await typesShownTo(other)]).toEqual([['NOTICE_ACCEPT'], ['NOTICE_ACCEPT']]);
    expect([await opens(first, opinionId), await opens(other, opinionId)]).toEqual(['documents.not_found', 'documents.not_found']);
    await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: byPost, petitionerIds: [firstId] });
    expect([await typesShownTo(first), await typesShownTo(other)]).toEqual([['NOTICE_ACCEPT', 'OPINION'], ['NOTICE_ACCEPT']]);
    expect([await opens(first, opinionId), await opens(other, opinionId)]).toEqual(['信处〔2026〕1号.pdf', 'documents.not_found']);
  });

  it('say in plain words what each means, in the language of the reader', async () => {
    const { petitionId, first } = await anIssuedOpinion();
    await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: byPost });
    const shown = async (language: 'zh-CN' | 'en') => (await office.petitioners.track(first, language)).documents.map(({ type, plain }) => ({ type, ...plain }));
    expect(await shown('en')).toMatchObject([
      { type: 'NOTICE_ACCEPT', whatHappensNext: expect.stringContaining('清溪钢铁公司 will handle it') },
      { type: 'OPINION', whatHappensNext: expect.stringContaining('1. granted'), byWhen: expect.stringContaining('30 days'), howToDisagree: expect.stringContaining('清溪集团') },
    ]);
    expect(await shown('zh-CN')).toMatchObject([{ type: 'NOTICE_ACCEPT', byWhen: expect.stringMatching(/^最晚在2026年\d+月\d+日前办结/) }, { type: 'OPINION', howToDisagree: expect.stringContaining('书面向清溪集团请求复查') }]);
  });
});
