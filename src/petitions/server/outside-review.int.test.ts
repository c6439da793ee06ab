import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUnit, setReviewAuthorities } from '../../organisation/server/index.ts';
import type { UnitId } from '../../organisation/domain/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { PortalSubmission } from '../contract.ts';
import { getPetition } from './get-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const TODAY = '2026-03-10';
const byPost = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

let office: TestOffice;
let province: UnitId;
beforeAll(async () => {
  office = await openTestOffice();
  const { db, clock, units } = office.deps;
  const outside = async (code: string, name: string) =>
    createUnit({ db, clock, units }, { kind: 'cli' }, { code, name, kind: 'EXTERNAL', profile: 'COMPETENT_UNIT', jurisdiction: 'national' });
  const city = await outside('SZF', '市政府');
  province = await outside('SGZW', '省国资委');
  await setReviewAuthorities({ db, clock, units }, { kind: 'cli' }, office.company, { reviewAuthorityId: city, reReviewAuthorityId: province });
});
afterAll(() => office.close());

/** Answered by the simple procedure, which is short, and contested by its petitioner. */
async function contested() {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const proof = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', proof.number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'acceptPetition', { coHandlers: [] });
  await office.act('registrar', petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: byPost });
  await office.act('unitHead', petitionId, 'assignHandler', { staffId: (await office.staff('handler')).staffId });
  await office.act('handler', petitionId, 'declareRecusal', { interest: 'NONE', note: null });
  await office.act('handler', petitionId, 'chooseSimple', { basis: 'CLEAR_AND_EASY', expectedDecision: 'SUPPORT' });
  const { remedy, requests } = await getPetition(office.deps, await office.staff('handler'), petitionId, 'zh-CN');
  const answers = requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] }));
  await office.act('handler', petitionId, 'draftOpinion', { content: { facts: '经查属实', reasons: '合同有约定', answers, remedyLine: remedy && { right: 'REVIEW', ...remedy } }, major: false });
  await office.act('signer', petitionId, 'approveOpinion');
  await office.act('signer', petitionId, 'issueOpinion');
  await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: { ...byPost, method: 'PERSONAL', signedBy: 'PETITIONER' } });
  await contest(proof);
  return { proof, petitionId };
}

function contest({ number, queryCode }: { readonly number: string; readonly queryCode: string }) {
  return office.petitioners.requestReview({ number, queryCode, requests: '请求改变', reasons: '金额不对' }, 'zh-CN');
}

function decision(fields: object = {}) {
  return {
    decidedOn: TODAY, receivedOn: TODAY, documentId: makeId(),
    findings: { decision: 'UPHOLD', facts: '查明属实', reasons: '原意见正确', legalBasis: [], answers: [], remedyLine: null, documentNumber: '市府信查〔2026〕8号', ...fields },
  };
}

async function awaits(petitionId: string): Promise<string | null> {
  return (await office.deps.db.reader.selectFrom('petition').select('awaits').where('petition_id', '=', petitionId).executeTakeFirstOrThrow()).awaits;
}

// Regulation arts. 35, 36
describe('a matter whose review and re-review lie with outside bodies', () => {
  it('comes to its end by what the petition office passes on and enters, and no letter of ours stands for their decisions', async () => {
    const { proof, petitionId } = await contested();
    expect(await awaits(petitionId)).toBe('PASSING_ON');
    await expect(office.act('handler', petitionId, 'passReviewOn', { passedOn: TODAY, receiptReference: 'EMS-7', receiptDocumentId: null })).rejects.toMatchObject({ kind: 'forbidden' });
    await office.act('registrar', petitionId, 'passReviewOn', { passedOn: TODAY, receiptReference: 'EMS-7', receiptDocumentId: null });
    expect(await awaits(petitionId)).toBe('OUTSIDE_DECISION');
    const remedyLine = { right: 'RE_REVIEW', bodyUnitId: province, bodyName: '省国资委', days: 30 };
    const entered = await office.act('registrar', petitionId, 'recordOutsideDecision', decision({ remedyLine }));
    expect(entered).toMatchObject({ state: 'REVIEW_DONE', documents: [] });
    expect(await awaits(petitionId)).toBe('OUTSIDE_SERVICE');
    // Regulation art. 35: the petitioner reads it once it has reached him.
    expect((await office.petitioners.track(proof, 'zh-CN')).reviews).toMatchObject([{ bodyName: '市政府', decision: null }]);
    await office.act('serviceClerk', petitionId, 'serveOutsideDecision', { servedBy: 'BODY', outcome: { ...byPost, receiptReference: null } });

    const read = await office.petitioners.track(proof, 'zh-CN');
    expect(read.reviews).toMatchObject([{ bodyName: '市政府', decision: { documentNumber: '市府信查〔2026〕8号', servedOn: TODAY }, outside: { receivedOn: TODAY, servedBy: 'BODY', enteredBy: null, receiptReference: null } }]);
    expect(read.steps.map(({ text }) => text)).toEqual(expect.arrayContaining(['您的复查（复核）请求已转送市政府', '收到市政府作出的决定（市府信查〔2026〕8号）']));
    expect(read.clocks.find(({ clock }) => clock === 'REREVIEW_WINDOW')).toMatchObject({ statutoryDueOn: '2026-04-09', outcome: 'open' });
    const { reviews } = await getPetition(office.deps, await office.staff('registrar'), petitionId, 'zh-CN');
    expect(reviews).toMatchObject([{ outside: { receiptReference: 'EMS-7', enteredBy: 'registrar' } }]);

    await contest(proof);
    expect(await awaits(petitionId)).toBe('PASSING_ON');
    await office.act('officeHead', petitionId, 'passReviewOn', { passedOn: TODAY, receiptReference: 'EMS-8', receiptDocumentId: null });
    await office.act('officeHead', petitionId, 'recordOutsideDecision', decision({ documentNumber: '省国资信核〔2026〕2号' }));
    const final = await office.act('registrar', petitionId, 'serveOutsideDecision', { servedBy: 'OFFICE', outcome: byPost });
    expect(final).toMatchObject({ state: 'FINAL', documents: [] });
    const letters = await office.deps.db.reader.selectFrom('document').select('type').where('petition_id', '=', petitionId).where('type', 'in', ['REVIEW_OPINION', 'REREVIEW_OPINION']).execute();
    expect(letters).toEqual([]);
  });

  it('is handled anew, under a clock of its own, when the outside body revokes the opinion', async () => {
    const { petitionId } = await contested();
    await office.act('registrar', petitionId, 'passReviewOn', { passedOn: TODAY, receiptReference: 'EMS-9', receiptDocumentId: null });
    await expect(office.act('registrar', petitionId, 'recordOutsideDecision', { ...decision(), decidedOn: '2026-03-01' })).rejects.toMatchObject({ code: 'petitions.decided_before_passed_on' });
    await office.act('registrar', petitionId, 'recordOutsideDecision', decision({ decision: 'REVOKE_REMAND' }));
    await expect(office.act('registrar', petitionId, 'redoHandling')).rejects.toMatchObject({ code: 'petitions.not_served_yet' });
    await office.act('registrar', petitionId, 'serveOutsideDecision', { servedBy: 'OFFICE', outcome: byPost });
    const redone = await office.act('registrar', petitionId, 'redoHandling');
    expect(redone.state).toBe('HANDLING');
    const { clocks } = await getPetition(office.deps, await office.staff('registrar'), petitionId, 'zh-CN');
    expect(clocks.findLast(({ clock }) => clock === 'HANDLE')).toMatchObject({ outcome: 'open' });
  });
});
