import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocumentContent } from '../../documents/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { parseInstant } from '../../platform/kernel/index.ts';
import { PortalSubmission } from '../contract.ts';
import { actOnPetition } from './act-on-petition.ts';
import type { ActionRequest } from '../action-contract.ts';
import { getPetition } from './get-petition.ts';
import { listPetitions } from './list-petitions.ts';
import { PetitionQuery } from '../contract.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const TODAY = '2026-03-10';
const byPost = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

async function submitted() {
  const body = PortalSubmission.parse({
    officeCode: 'QXGT', requests: ['补发工资', '出具证明'], facts: '三个月未发工资', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' },
  });
  const answer = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const row = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', answer.number).executeTakeFirstOrThrow();
  return { ...answer, petitionId: row.petition_id };
}

async function toAccepted(petitionId: string): Promise<void> {
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  const accepted = await office.act('screener', petitionId, 'acceptPetition', { coHandlers: [] });
  expect(accepted.documents.map((document) => document.type)).toEqual(['NOTICE_ACCEPT']);
  await office.act('registrar', petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: byPost });
  await office.act('unitHead', petitionId, 'assignHandler', { staffId: (await office.staff('handler')).staffId });
  await office.act('handler', petitionId, 'declareRecusal', { interest: 'NONE', note: null });
}

async function toHandling(petitionId: string): Promise<void> {
  await toAccepted(petitionId);
  await office.act('handler', petitionId, 'startHandling');
  await office.act('handler', petitionId, 'hearPetitioner', { statement: { heardOn: TODAY, place: '接待室', presentStaffIds: [], text: '陈述' } });
  await office.act('handler', petitionId, 'recordInvestigation', { investigation: { investigatedOn: TODAY, method: '查阅台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
}

async function draft(petitionId: string) {
  const detail = await getPetition(office.deps, await office.staff('handler'), petitionId, 'zh-CN');
  const { remedy } = detail;
  return {
    facts: '经查属实', reasons: '合同有约定',
    answers: detail.requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] })),
    remedyLine: remedy && { right: 'REVIEW', bodyUnitId: remedy.bodyUnitId, bodyName: remedy.bodyName, days: remedy.days },
  };
}

describe('the main way of a matter', () => {
  it('leads from a submission to a served opinion that the petitioner reads, rates and contests', async () => {
    const { number, queryCode, petitionId } = await submitted();
    await toHandling(petitionId);
    await office.act('handler', petitionId, 'draftOpinion', { content: await draft(petitionId), major: false });
    await office.act('legalReviewer', petitionId, 'recordLegalReview', { passed: true, comments: null });
    await office.act('signer', petitionId, 'approveOpinion');
    const issued = await office.act('signer', petitionId, 'issueOpinion');
    expect(issued.documents).toMatchObject([{ type: 'OPINION', number: '信处〔2026〕1号' }]);
    await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: { ...byPost, method: 'PERSONAL', signedBy: 'PETITIONER' } });

    const proof = { number, queryCode };
    const read = await office.petitioners.track(proof, 'zh-CN');
    expect(read.opinions).toMatchObject([{ documentNumber: '信处〔2026〕1号', servedOn: TODAY }]);
    // Regulation art. 35: 30 days from service; 2026-04-09 is a Thursday.
    expect(read.clocks.find((clock) => clock.clock === 'REVIEW_WINDOW')).toMatchObject({ statutoryDueOn: '2026-04-09', outcome: 'open' });
    expect(read.clocks.find((clock) => clock.clock === 'HANDLE')).toMatchObject({ outcome: 'met' });
    const rated = await office.petitioners.evaluate({ ...proof, target: 'UNIT', value: 'SATISFIED' }, 'zh-CN');
    expect(rated.evaluations).toMatchObject({ unit: { status: 'EVALUATED', value: 'SATISFIED' }, office: { status: 'PENDING' } });
    const contested = await office.petitioners.requestReview({ ...proof, requests: '请求复查', reasons: '金额有误' }, 'zh-CN');
    expect(contested.state).toBe('REVIEW_REQUESTED');
  });

  it('is short in the simple procedure: no investigation and no legal review, and still an opinion that is signed, numbered and served', async () => {
    const { petitionId } = await submitted();
    await toAccepted(petitionId);
    await office.act('handler', petitionId, 'chooseSimple', { basis: 'CLEAR_AND_EASY', expectedDecision: 'SUPPORT' });
    await office.act('handler', petitionId, 'draftOpinion', { content: await draft(petitionId), major: false });
    await office.act('signer', petitionId, 'approveOpinion');
    const issued = await office.act('signer', petitionId, 'issueOpinion');
    expect(issued.documents).toMatchObject([{ type: 'OPINION' }]);
    const served = await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: { ...byPost, method: 'PERSONAL', signedBy: 'PETITIONER' } });
    expect(served.state).toBe('SERVED');
  });

  it('prints the version of the law that it rests on, and refuses the signature while a finding is open', async () => {
    const { petitionId } = await submitted();
    await toHandling(petitionId);
    const content = await draft(petitionId);
    const answers = content.answers.map((answer) => ({ ...answer, legalBasis: ['《信访工作条例》第三十四条', '《员工手册》第三条'] }));
    await office.act('handler', petitionId, 'draftOpinion', { content: { ...content, answers }, major: false });
    await office.act('legalReviewer', petitionId, 'recordLegalReview', { passed: true, comments: null });
    await expect(office.act('signer', petitionId, 'approveOpinion')).rejects.toMatchObject({ code: 'petitions.findings_open' });
    const { draft: shown } = await getPetition(office.deps, await office.staff('legalReviewer'), petitionId, 'zh-CN');
    const findings = shown?.findings ?? [];
    // One at each answer that rests on it.
    expect(findings).toMatchObject(content.answers.map(({ requestId }) => ({ kind: 'BASIS_NOT_KNOWN', requestId, excerpt: '《员工手册》第三条', overruled: null })));
    await expect(office.act('signer', petitionId, 'overruleFinding', { finding: findings[0]?.key, reason: '已核对' })).rejects.toMatchObject({ kind: 'forbidden' });
    for (const { key } of findings) await office.act('legalReviewer', petitionId, 'overruleFinding', { finding: key, reason: '已核对原文' });
    await office.act('signer', petitionId, 'approveOpinion');
    const { documents: [letter] } = await office.act('signer', petitionId, 'issueOpinion');
    const printed = await readDocumentContent(office.deps.db.reader, office.deps.keys, petitionId, letter?.documentId ?? '');
    expect(printed).toMatchObject({ legalBasis: ['《信访工作条例》（2022年5月1日起施行）第三十四条', '《员工手册》第三条'], articles: [{ citation: '《信访工作条例》（2022年5月1日起施行）第三十四条' }] });
  });

  it('says in the notice until when another procedure can be begun', async () => {
    const { petitionId } = await submitted();
    await office.act('registrar', petitionId, 'registerPetition');
    await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'ARBITRATION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
    const guidance = { body: '仲裁委', legalBasis: ['《劳动争议调解仲裁法》第二十七条'], applyBefore: '一年内', materials: ['申请书'], procedure: 'LABOUR_ARBITRATION', limitation: { period: 'LABOUR_ARBITRATION', from: '2025-04-10' } };
    await expect(office.act('screener', petitionId, 'guidePetition', { guidance: { ...guidance, procedure: 'ADMIN_RECONSIDERATION' } })).rejects.toMatchObject({ code: 'petitions.procedure_of_another_route' });
    await expect(office.act('screener', petitionId, 'guidePetition', { guidance: { ...guidance, limitation: { period: 'LABOUR_ARBITRATION', from: '2027-01-01' } } })).rejects.toMatchObject({ code: 'petitions.date_in_the_future' });
    const { documents: [notice] } = await office.act('screener', petitionId, 'guidePetition', { guidance });
    const printed = await readDocumentContent(office.deps.db.reader, office.deps.keys, petitionId, notice?.documentId ?? '');
    expect(printed).toMatchObject({ limitation: { from: '2025-04-10', lastOn: '2026-04-10', daysLeft: 31, provisional: false } });
  });

  it('tells the petitioner the day in China on which a file was handed in', async () => {
    const { number, queryCode, petitionId } = await submitted();
    const { db, keys } = office.deps;
    const [attachmentId, submission] = [makeId(), await db.reader.selectFrom('submission').select('submission_id').where('petition_id', '=', petitionId).executeTakeFirstOrThrow()];
    await db.transaction((tx) => tx.insertInto('attachment').values({
      petition_id: petitionId, attachment_id: attachmentId, submission_id: submission.submission_id, file_name: keys.encryptText('a.txt', `attachment/${petitionId}/${attachmentId}`),
      media_type: 'text/plain', size_bytes: 1, sha256: Buffer.alloc(32), storage_key: 'k', uploaded_at: parseInstant('2026-03-10T18:00:00Z'), uploaded_by_kind: 'petitioner',
    }).execute());
    expect((await office.petitioners.track({ number, queryCode }, 'zh-CN')).attachments).toMatchObject([{ on: '2026-03-11' }]);
  });

  it('lets no one sign what he drafted, and no one issue what is unsigned', async () => {
    const { petitionId } = await submitted();
    await toHandling(petitionId);
    await office.act('handler', petitionId, 'draftOpinion', { content: await draft(petitionId), major: false });
    await expect(office.act('handler', petitionId, 'approveOpinion')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(office.act('signer', petitionId, 'issueOpinion')).rejects.toMatchObject({ code: 'petitions.not_approved' });
  });

  it('blocks the signature under an opinion without the line on review (PP-6)', async () => {
    const { petitionId } = await submitted();
    await toHandling(petitionId);
    await office.act('handler', petitionId, 'draftOpinion', { content: { ...(await draft(petitionId)), remedyLine: null }, major: false });
    await office.act('legalReviewer', petitionId, 'recordLegalReview', { passed: true, comments: null });
    await expect(office.act('signer', petitionId, 'approveOpinion')).rejects.toMatchObject({ kind: 'refused', code: 'petitions.remedy_line_missing' });
  });

  it('never takes a rating or a withdrawal from staff (PP-9)', async () => {
    const { petitionId } = await submitted();
    await office.act('registrar', petitionId, 'registerPetition');
    await expect(office.act('registrar', petitionId, 'evaluate', { target: 'UNIT', vote: { value: 'SATISFIED', reason: null } })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(office.act('registrar', petitionId, 'requestWithdrawal', { statement: 'x', ownFreeWill: true })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lets one of two who act at once win and tells the other that the page is stale', async () => {
    const { petitionId } = await submitted();
    await office.act('registrar', petitionId, 'registerPetition');
    const registrar = await office.staff('registrar');
    const request = { action: 'sendMessage', expectedVersion: 2, text: '请补充材料' } as unknown as ActionRequest;
    const outcomes = await Promise.allSettled([1, 2].map(() => actOnPetition(office.deps, registrar, { petitionId, request })));
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'petitions.stale_version' } });
  });

  it('is not there for a reported person: not by id, not in lists, not in counts (PP-2, PP-3)', async () => {
    const { petitionId } = await submitted();
    await office.act('registrar', petitionId, 'registerPetition');
    const screener = await office.staff('screener');
    const before = await listPetitions(office.deps, screener, PetitionQuery.parse({}));
    await office.act('registrar', petitionId, 'correctRegistration', {
      reason: '被反映人',
      correction: {
        requests: (await getPetition(office.deps, screener, petitionId, 'zh-CN')).requests, anonymous: false, contact: { nameClear: true, addressClear: true }, petitionerIds: [],
        petitionerCount: 1, representativeCount: 0, firstTime: { inThisOffice: true, nationally: null }, reported: { unitIds: [], staffIds: [screener.staffId] }, retaliationAlleged: false,
      },
    });
    await expect(getPetition(office.deps, screener, petitionId, 'zh-CN')).rejects.toMatchObject({ kind: 'not_found', code: 'access.petition_not_found' });
    const after = await listPetitions(office.deps, screener, PetitionQuery.parse({}));
    expect(after.count.value).toBe(before.count.value - 1);
    expect(after.items.map((item) => item.petitionId)).not.toContain(petitionId);
  });

  it('leaves an entry in the journal for every read of a person', async () => {
    const { petitionId } = await submitted();
    await office.act('registrar', petitionId, 'registerPetition');
    await getPetition(office.deps, await office.staff('registrar'), petitionId, 'zh-CN');
    const entries = await office.deps.db.reader.selectFrom('journal_entry').select(['action']).where('petition_id', '=', petitionId).orderBy('recorded_at').execute();
    expect(entries.map((entry) => entry.action)).toEqual(['petition.receive', 'petition.registerPetition', 'petition.read']);
  });
});
