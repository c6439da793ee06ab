import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortalSubmission } from '../contract.ts';
import { addMembers } from './add-members.ts';
import { getPetition } from './get-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const TODAY = '2026-03-10';
const DAY_IN_MS = 86_400_000;
const byPost = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** A joint letter of so many members besides the first, with each one's number and code. */
async function aJointLetter(count: number) {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: { name: '赵一', phone: '13700000000', address: '东街1号' } });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  const members = Array.from({ length: count }, (_, index) => ({ name: `联名人${index}`, phone: `139${String(index).padStart(8, '0')}`, representative: false, electronicService: false }));
  const { added } = await addMembers(office.deps, await office.staff('registrar'), petitionId, { expectedVersion: 2, members });
  return { petitionId, first: { number, queryCode }, members: added.map((each) => ({ petitionerId: each.petitionerId, proof: { number, queryCode: each.queryCode } })) };
}

async function toHandling(petitionId: string) {
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'acceptPetition', { coHandlers: [] });
  await office.act('registrar', petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: byPost });
  await office.act('unitHead', petitionId, 'assignHandler', { staffId: (await office.staff('handler')).staffId });
  await office.act('handler', petitionId, 'declareRecusal', { interest: 'NONE', note: null });
  await office.act('handler', petitionId, 'startHandling');
}

async function toIssued(petitionId: string) {
  await toHandling(petitionId);
  await office.act('handler', petitionId, 'hearPetitioner', { statement: { heardOn: TODAY, place: '接待室', presentStaffIds: [], text: '陈述' } });
  await office.act('handler', petitionId, 'recordInvestigation', { investigation: { investigatedOn: TODAY, method: '查阅台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
  const { requests, remedy } = await getPetition(office.deps, await office.staff('handler'), petitionId, 'zh-CN');
  const answers = requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] }));
  const remedyLine = remedy && { right: 'REVIEW', bodyUnitId: remedy.bodyUnitId, bodyName: remedy.bodyName, days: remedy.days };
  await office.act('handler', petitionId, 'draftOpinion', { content: { facts: '经查属实', reasons: '合同有约定', answers, remedyLine }, major: false });
  await office.act('legalReviewer', petitionId, 'recordLegalReview', { passed: true, comments: null });
  await office.act('signer', petitionId, 'approveOpinion');
  return office.act('signer', petitionId, 'issueOpinion');
}

describe('of several petitioners', () => {
  it('each of 200 finds the one opinion under his own code, once, and nobody misses it', async () => {
    const { petitionId, first, members } = await aJointLetter(200);
    const issued = await toIssued(petitionId);
    expect(issued.documents).toHaveLength(1);
    await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: byPost });
    const { reader } = office.deps.db;
    expect(await reader.selectFrom('document').select('document_id').where('petition_id', '=', petitionId).where('type', '=', 'OPINION').execute()).toHaveLength(1);
    const replies = new Map<string, readonly string[]>();
    for (const proof of [first, ...members.map((each) => each.proof)]) {
      const read = await office.petitioners.track(proof, 'zh-CN');
      replies.set(proof.queryCode, read.opinions.map(({ documentNumber }) => documentNumber));
    }
    expect(replies.size).toBe(201);
    expect([...replies.values()].filter((numbers) => numbers.length !== 1)).toEqual([]);
  }, 120_000);

  it('each acts as himself: the event carries his name, and reads only what he said', async () => {
    const { petitionId, first, members: [one, two] } = await aJointLetter(2);
    if (!one || !two) throw new Error('two members were added');
    await office.petitioners.sendMessage({ ...one.proof, text: '只有我知道的事' }, 'zh-CN');
    await office.petitioners.supplement({ ...two.proof, text: '补充一份工资条', attachments: [] }, 'zh-CN');
    const texts = async (proof: typeof first) => (await office.petitioners.track(proof, 'zh-CN')).messages.map(({ text }) => text);
    expect([await texts(first), await texts(one.proof), await texts(two.proof)]).toEqual([[], ['只有我知道的事'], ['补充一份工资条']]);
    const events = await office.deps.db.reader.selectFrom('petition_event').select(['type', 'actor_kind', 'actor_id']).where('petition_id', '=', petitionId).where('type', '=', 'messageSent').orderBy('seq').execute();
    expect(events.map(({ actor_id: actor }) => actor)).toEqual([one.petitionerId, two.petitionerId]);
  });

  it('each rates unit and office for himself', async () => {
    const { petitionId, first, members: [one] } = await aJointLetter(1);
    if (!one) throw new Error('a member was added');
    await toIssued(petitionId);
    await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: byPost });
    await office.petitioners.evaluate({ ...one.proof, target: 'UNIT', value: 'DISSATISFIED', reason: '太慢' }, 'zh-CN');
    expect((await office.petitioners.track(first, 'zh-CN')).evaluations.unit).toMatchObject({ status: 'PENDING', value: null });
    await office.petitioners.evaluate({ ...first, target: 'UNIT', value: 'SATISFIED' }, 'zh-CN');
    await office.petitioners.evaluate({ ...first, target: 'OFFICE', value: 'SATISFIED' }, 'zh-CN');
    expect((await office.petitioners.track(one.proof, 'zh-CN')).evaluations).toMatchObject({ unit: { status: 'EVALUATED', value: 'DISSATISFIED' }, office: { status: 'PENDING' } });
    expect((await office.petitioners.track(first, 'zh-CN')).evaluations.unit).toMatchObject({ status: 'EVALUATED', value: 'SATISFIED' });
  });

  it('only the one who withdraws leaves, and his code does nothing more; the matter of the others goes on (PP-9)', async () => {
    const { petitionId, first, members: [one, two] } = await aJointLetter(2);
    if (!one || !two) throw new Error('two members were added');
    await toHandling(petitionId);
    await office.petitioners.withdraw({ ...one.proof, statement: '我不再参加', ownFreeWill: true }, 'zh-CN');
    await office.act('unitHead', petitionId, 'confirmWithdrawal', { othersAffected: true });
    const shown = await office.petitioners.track(first, 'zh-CN');
    expect(shown.state).toBe('HANDLING');
    await expect(office.petitioners.sendMessage({ ...one.proof, text: '还在吗' }, 'zh-CN')).rejects.toMatchObject({ code: 'petitions.not_your_petition' });
    await office.petitioners.sendMessage({ ...two.proof, text: '我还在' }, 'zh-CN');
    await office.petitioners.sendMessage({ ...first, text: '我也在' }, 'zh-CN');
  });

  it('each has 30 days from the day on which it reached him, and the 60 days end with the last (art. 35)', async () => {
    const { petitionId, first, members: [one, two] } = await aJointLetter(2);
    if (!one || !two) throw new Error('two members were added');
    await toIssued(petitionId);
    const firstId = (await getPetition(office.deps, await office.staff('registrar'), petitionId, 'zh-CN')).petitioners?.[0]?.petitionerId;
    await office.act('serviceClerk', petitionId, 'serveOpinion', { outcome: byPost, petitionerIds: [firstId, one.petitionerId] });
    const clocks = async (proof: typeof first) => (await office.petitioners.track(proof, 'zh-CN')).clocks;
    expect((await clocks(first)).find(({ clock }) => clock === 'HANDLE')).toMatchObject({ outcome: 'open' });
    expect((await clocks(two.proof)).find(({ clock }) => clock === 'REVIEW_WINDOW')).toBeUndefined();
    expect((await office.petitioners.track(two.proof, 'zh-CN')).opinions).toEqual([]);
    await expect(office.act('serviceClerk', petitionId, 'serveMembers', { outcome: byPost, petitionerIds: [one.petitionerId] })).rejects.toMatchObject({ code: 'petitions.member_served_already' });
    office.letTimePass(5 * DAY_IN_MS);
    await office.act('serviceClerk', petitionId, 'serveMembers', { outcome: { ...byPost, servedOn: '2026-03-15' }, petitionerIds: [two.petitionerId] });
    const windows = [await clocks(first), await clocks(one.proof), await clocks(two.proof)].map((list) => list.filter(({ clock }) => clock === 'REVIEW_WINDOW').map((clock) => clock.statutoryDueOn));
    expect(windows).toEqual([['2026-04-09'], ['2026-04-09'], ['2026-04-14']]);
    expect((await clocks(first)).find(({ clock }) => clock === 'HANDLE')).toMatchObject({ outcome: 'met', stoppedOn: '2026-03-15' });
    // 2026-04-12: the window of the first is over, that of the second member is not; both are heard, and nobody's request takes away another's.
    office.letTimePass(28 * DAY_IN_MS);
    await expect(office.petitioners.evaluate({ ...first, target: 'UNIT', value: 'SATISFIED', reason: '' }, 'zh-CN')).rejects.toMatchObject({ code: 'petitions.evaluation_closed' });
    const rated = await office.petitioners.evaluate({ ...two.proof, target: 'UNIT', value: 'MOSTLY', reason: '' }, 'zh-CN');
    expect(rated.evaluations.unit).toMatchObject({ value: 'MOSTLY', closesOn: '2026-04-14' });
    await office.petitioners.requestReview({ ...two.proof, requests: '请求复查', reasons: '金额有误' }, 'zh-CN');
    const late = await office.petitioners.requestReview({ ...first, requests: '我也请求复查', reasons: '日期有误', lateReason: '住院' }, 'zh-CN');
    expect(late.reviews).toMatchObject([{ late: true, requests: '我也请求复查', joined: [] }]);
    expect((await office.petitioners.track(two.proof, 'zh-CN')).reviews).toMatchObject([{ late: false, requests: '请求复查' }]);
    expect((await office.petitioners.track(one.proof, 'zh-CN')).reviews).toMatchObject([{ requests: '', reasons: '' }]);
    await expect(office.petitioners.requestReview({ ...two.proof, requests: '再请求', reasons: '再次' }, 'zh-CN')).rejects.toMatchObject({ code: 'petitions.review_already_requested' });
    const registrar = await office.staff('registrar', office.group);
    expect((await getPetition(office.deps, registrar, petitionId, 'zh-CN')).reviews).toMatchObject([{ requests: '请求复查', joined: [{ requests: '我也请求复查', late: true }] }]);
  });
});
