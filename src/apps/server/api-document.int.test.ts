import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeQueryCode } from '../../petitions/domain/index.ts';
import type { PetitionDetail, SubmissionReceipt, Uploaded } from '../../petitions/contract.ts';
import { parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { openDocumentedApi, type DocumentedApi, type Sent } from './testing/documented-api.ts';
import { emptyBuckets, provokeFailures } from './testing/provoke-failures.ts';
import { openTestSite, type TestSite } from './testing/test-site.ts';
import { breakStorage, stopDatabase } from './testing/break-down.ts';
import { plantFollowUp } from './testing/plant-follow-up.ts';

const LARGEST_BUCKET = 40;
const PASSWORD = 'four plain words together';
const NOBODY = '00000000-0000-7000-8000-000000000001';
// A code that is well formed and opens nothing.
const NO_BOOKING = makeQueryCode(new Uint8Array(10));
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const SERVED = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };

let site: TestSite;
let api: DocumentedApi;
let answered = { id: '', proof: { number: '', queryCode: '' } };
const who = { clerk: '', handler: '', lawyer: '', head: '', auditor: '', postless: '', administrator: '' };

beforeAll(async () => {
  site = await openTestSite({ largestBucket: LARGEST_BUCKET });
  api = await openDocumentedApi(site.url);
  who.clerk = await site.tokenOf(['registrar', 'screener', 'serviceClerk']);
  who.handler = await site.tokenOf(['handler']);
  who.lawyer = await site.tokenOf(['legalReviewer']);
  who.head = await site.tokenOf(['unitHead', 'signer', 'officeHead']);
  who.auditor = await site.tokenOf(['auditor']);
  who.postless = await site.tokenOf([]);
}, 120_000);
afterAll(() => site.close());

/** Calls and expects that status, so that a scenario that goes astray says where. */
async function call<Body = never>(status: number, operation: string, sent?: Sent): Promise<Body> {
  const answer = await api.call<Body>(operation, sent);
  expect(answer.status, `${operation}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBe(status);
  return answer.body;
}

/** A person who has signed in, since a key is made by nobody else; answers the cookie. */
async function enrol(role: 'disciplineOfficer'): Promise<string> {
  const { username, enrolmentToken: token } = await site.invite([role]);
  await call(201, 'POST /api/v1/enrolment/{token}', { params: { token }, body: { password: PASSWORD } });
  const signedIn = await api.call('POST /api/v1/session', { body: { username, password: PASSWORD } });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { secret } = await call<{ secret: string }>(200, 'POST /api/v1/totp', { as: cookie, body: {} });
  await call(204, 'POST /api/v1/totp/confirm', { as: cookie, body: { totp: new TOTP({ secret }).generate() } });
  return cookie;
}

function aFile(content: string | Buffer = '五月 0 元'): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))], { type: 'text/plain' }), '工资条.txt');
  return form;
}

// The tests stand on one another: what one has made the next reads.
describe('the API reference is true:', () => {
  it('somebody new enrols, signs in and proves himself again', async () => {
    const { username, enrolmentToken: token } = await site.invite(['administrator']);
    await call(200, 'GET /api/v1/enrolment/{token}', { params: { token } });
    await call(422, 'POST /api/v1/enrolment/{token}', { params: { token }, body: { password: 'short' } });
    await call(201, 'POST /api/v1/enrolment/{token}', { params: { token }, body: { password: PASSWORD } });
    await call(404, 'GET /api/v1/enrolment/{token}', { params: { token: 'x'.repeat(43) } });
    await call(404, 'POST /api/v1/enrolment/{token}', { params: { token: 'x'.repeat(43) }, body: { password: PASSWORD } });
    await call(401, 'POST /api/v1/session', { body: { username, password: 'quite another password' } });
    const signedIn = await api.call('POST /api/v1/session', { body: { username, password: PASSWORD } });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { secret } = await call<{ secret: string }>(200, 'POST /api/v1/totp', { as: cookie, body: {} });
    await call(422, 'POST /api/v1/totp/confirm', { as: cookie, body: { totp: '000000' } });
    await call(204, 'POST /api/v1/totp/confirm', { as: cookie, body: { totp: new TOTP({ secret }).generate() } });
    who.administrator = cookie;
    await call(200, 'GET /api/v1/session', { as: cookie });
    await call(200, 'GET /api/v1/staff/me', { as: cookie });
    const totp = new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 });
    await call(200, 'POST /api/v1/session/step-up', { as: cookie, body: { totp } });
    await call(403, 'POST /api/v1/session/step-up', { as: cookie, body: { totp: '000000' } });
    await call(403, 'POST /api/v1/password', { as: cookie, body: { currentPassword: 'not this one at all', newPassword: 'five other plain words here' } });
    await call(204, 'POST /api/v1/password', { as: cookie, body: { currentPassword: PASSWORD, newPassword: 'five other plain words here' } });
    const made = await call<{ tokenId: string }>(201, 'POST /api/v1/tokens', { as: cookie, body: { label: 'a program' } });
    await call(200, 'GET /api/v1/tokens', { as: cookie });
    await call(204, 'DELETE /api/v1/tokens/{tokenId}', { as: cookie, params: { tokenId: made.tokenId } });
    await call(404, 'DELETE /api/v1/tokens/{tokenId}', { as: cookie, params: { tokenId: NOBODY } });
  });

  it('an administrator keeps units, people, themes and what is published', async () => {
    const as = who.administrator;
    const unitId = site.unitId('QXJT');
    const company = await call<{ unitId: string }>(201, 'POST /api/v1/units', { as, body: { code: 'QXNY', kind: 'COMPANY', name: '清溪能源公司', parentId: unitId } });
    await call(409, 'POST /api/v1/units', { as, body: { code: 'QXNY', kind: 'COMPANY', name: '清溪能源公司', parentId: unitId } });
    await call(200, 'GET /api/v1/units', { as });
    await call(200, 'GET /api/v1/units/{unitId}/history', { as, params: company });
    await call(204, 'POST /api/v1/units/{unitId}/changes', { as, params: company, body: { from: TODAY, name: '清溪新能源公司' } });
    await call(404, 'POST /api/v1/units/{unitId}/changes', { as, params: { unitId: NOBODY }, body: { from: TODAY, name: '无此单位' } });
    await call(204, 'PUT /api/v1/units/{unitId}/review-authorities', { as, params: company, body: { reviewAuthorityId: unitId } });
    await call(404, 'PUT /api/v1/units/{unitId}/review-authorities', { as, params: { unitId: NOBODY }, body: { reviewAuthorityId: unitId } });
    const person = await call<{ staffId: string }>(201, 'POST /api/v1/staff', { as, body: { username: 'li.si', displayName: '李四', posts: [] } });
    await call(409, 'POST /api/v1/staff', { as, body: { username: 'li.si', displayName: '李四', posts: [] } });
    await call(200, 'GET /api/v1/staff', { as });
    await call(200, 'GET /api/v1/staff/directory', { as });
    await call(201, 'POST /api/v1/staff/{staffId}/enrolment-link', { as, params: { staffId: person.staffId } });
    await call(404, 'POST /api/v1/staff/{staffId}/enrolment-link', { as, params: { staffId: NOBODY } });
    const post = await call<{ postId: string }>(201, 'POST /api/v1/staff/{staffId}/posts', { as, params: { staffId: person.staffId }, body: { unitId, role: 'handler' } });
    await call(404, 'POST /api/v1/staff/{staffId}/posts', { as, params: { staffId: NOBODY }, body: { unitId, role: 'handler' } });
    await call(409, 'POST /api/v1/staff/{staffId}/posts/{postId}/end', { as, params: { staffId: person.staffId, ...post }, body: {} });
    await call(204, 'POST /api/v1/staff/{staffId}/posts/{postId}/end', { as, params: { staffId: person.staffId, ...post }, body: { on: '2090-01-01' } });
    await call(404, 'POST /api/v1/staff/{staffId}/posts/{postId}/end', { as, params: { staffId: person.staffId, postId: NOBODY }, body: {} });
    await call(204, 'PUT /api/v1/staff/{staffId}/disabled', { as, params: { staffId: person.staffId }, body: { isDisabled: true } });
    await call(404, 'PUT /api/v1/staff/{staffId}/disabled', { as, params: { staffId: NOBODY }, body: { isDisabled: true } });
    await call(200, 'POST /api/v1/themes/import', { as, body: { lines: [{ path: ['劳动社保', '工资'] }] } });
    await call(200, 'GET /api/v1/themes', { as });
    const text = {
      onlineChannel: '本网站', postalAddress: '东街一号', phone: '0571-1', receptionTime: '工作日', receptionPlace: '一楼', howToQuery: '凭编号', laws: ['《信访工作条例》'], procedure: '登记、受理、办理、答复',
    };
    await call(204, 'PUT /api/v1/public-information/{code}', { as, params: { code: 'QXJT' }, body: { zh: text, lastReviewedOn: TODAY } });
    await call(404, 'PUT /api/v1/public-information/{code}', { as, params: { code: 'NONE' }, body: { zh: text, lastReviewedOn: TODAY } });
    await call(200, 'GET /api/v1/public-information');
    await call(200, 'GET /api/v1/public-information/{code}', { params: { code: 'QXJT' } });
    await call(404, 'GET /api/v1/public-information/{code}', { params: { code: 'NONE' } });
    const year = new Date().getUTCFullYear();
    const calendar = await call<{ revision: number; published: boolean }>(200, 'GET /api/v1/calendar', { as: who.head, query: { year: String(year) } });
    const change = { published: calendar.published, expectedRevision: calendar.revision, source: '国办通知', days: [] };
    await call(200, 'PUT /api/v1/calendar/{year}', { as: who.head, params: { year: String(year) }, body: change });
    await call(409, 'PUT /api/v1/calendar/{year}', { as: who.head, params: { year: String(year) }, body: change });
  });

  it('a legal reviewer keeps the library of law', async () => {
    const as = who.lawyer;
    const version = { title: '考勤管理办法', kind: 'INTERNAL', validFrom: '2024-01-01', source: '公司〔2024〕3号', text: '第一条 甲\n第二条 乙' };
    await call(201, 'POST /api/v1/law/versions', { as, body: version });
    await call(422, 'POST /api/v1/law/versions', { as, body: { ...version, text: '没有条款' } });
    await call(200, 'GET /api/v1/law/instruments', { as });
    await call(200, 'GET /api/v1/law/articles', { as, query: { title: '考勤管理办法', validFrom: '2024-01-01' } });
    await call(404, 'GET /api/v1/law/articles', { as, query: { title: '考勤管理办法', validFrom: '2024-01-02' } });
    await call(200, 'GET /api/v1/law/citations', { as, query: { text: '考勤管理办法 第二条' } });
    const repeal = { title: '考勤管理办法', lastDay: '2030-12-31', source: '公司〔2030〕1号' };
    await call(201, 'POST /api/v1/law/repeals', { as, body: repeal });
    await call(404, 'POST /api/v1/law/repeals', { as, body: { ...repeal, title: '没有的办法' } });
  });

  it('a matter goes its main way, and the petitioner follows it', async () => {
    const uploaded = await call<Uploaded>(201, 'POST /api/v1/portal/uploads', { form: aFile() });
    const body = {
      requests: ['补发工资'], facts: '五月至七月的工资没有发放。', petitioner: { name: '赵一', phone: '13900000000', address: '东街二号' }, officeCode: 'QXJT',
      attachments: [{ uploadToken: uploaded.uploadToken, fileName: '工资条.txt' }],
    };
    const headers = { 'idempotency-key': randomUUID() };
    const { number, queryCode } = await call<SubmissionReceipt>(201, 'POST /api/v1/portal/submissions', { body, headers });
    await call(409, 'POST /api/v1/portal/submissions', { body: { ...body, facts: '别的内容' }, headers });
    await call(422, 'POST /api/v1/portal/submissions', { body: { ...body, officeCode: 'NONE' } });
    const proof = { number, queryCode };
    await call(200, 'POST /api/v1/portal/track', { body: proof });
    await call(200, 'POST /api/v1/portal/messages', { body: { ...proof, text: '请问进展' } });
    await call(200, 'POST /api/v1/portal/supplements', { body: { ...proof, text: '补充一份材料' } });
    await call(200, 'POST /api/v1/portal/receipt', { body: proof });
    await call(409, 'POST /api/v1/portal/evaluations', { body: { ...proof, target: 'UNIT', value: 'SATISFIED' } });
    await call(409, 'POST /api/v1/portal/review-requests', { body: { ...proof, requests: '请求复查', reasons: '金额有误' } });

    const list = await call<{ items: { petitionId: string }[] }>(200, 'GET /api/v1/petitions', { as: who.clerk, query: { text: number } });
    await call(200, 'GET /api/v1/leader-desk', { as: who.head });
    await call(200, 'GET /api/v1/unowned-work', { as: who.head });
    const id = list.items[0]?.petitionId ?? '';
    const open = () => call<PetitionDetail>(200, 'GET /api/v1/petitions/{id}', { as: who.head, params: { id } });
    const act = async (as: string, action: string, fields: object = {}) =>
      call<{ documents: { documentId: string }[] }>(200, 'POST /api/v1/petitions/{id}/actions', { as, params: { id }, body: { action, expectedVersion: (await open()).version, ...fields } });
    await act(who.clerk, 'registerPetition');
    await act(who.clerk, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
    const { documents } = await act(who.clerk, 'acceptPetition', { coHandlers: [] });
    await call(409, 'POST /api/v1/petitions/{id}/actions', { as: who.clerk, params: { id }, body: { action: 'acceptPetition', expectedVersion: 1, coHandlers: [] } });
    const queue = await call<{ items: { petitionId: string; documentId: string }[] }>(200, 'GET /api/v1/print-queue', { as: who.clerk });
    const letters = queue.items.filter(({ petitionId }) => petitionId === id).map(({ petitionId, documentId }) => ({ petitionId, documentId }));
    await call(200, 'POST /api/v1/print-queue/batches', { as: who.clerk, body: { letters, layout: 'DL' } });
    await call(409, 'POST /api/v1/print-queue/batches', { as: who.clerk, body: { letters } });
    await call(404, 'POST /api/v1/print-queue/batches', { as: who.clerk, body: { letters: [{ petitionId: NOBODY, documentId: NOBODY }] } });
    await call(200, 'POST /api/v1/print-queue/batches', { as: who.clerk, body: { letters, reprint: true } });
    await act(who.clerk, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: SERVED });
    const { staffId } = await call<{ staffId: string }>(200, 'GET /api/v1/session', { as: who.handler });
    await act(who.head, 'assignHandler', { staffId });
    await act(who.handler, 'declareRecusal', { interest: 'NONE', note: null });
    await act(who.handler, 'startHandling');
    await act(who.handler, 'hearPetitioner', { statement: { heardOn: TODAY, place: '接待室', presentStaffIds: [], text: '陈述' } });
    await act(who.handler, 'recordInvestigation', { investigation: { investigatedOn: TODAY, method: '查阅台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
    const { requests, remedy, attachments } = await open();
    const answers = requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] }));
    await act(who.handler, 'draftOpinion', { content: { facts: '经查属实', reasons: '合同有约定', answers, remedyLine: remedy && { right: 'REVIEW', ...remedy } }, major: false });
    await act(who.lawyer, 'recordLegalReview', { passed: true, comments: null });
    await act(who.head, 'approveOpinion');
    await act(who.head, 'issueOpinion');
    await act(who.clerk, 'serveOpinion', { outcome: { ...SERVED, method: 'PERSONAL', signedBy: 'PETITIONER' } });

    const { uploadToken } = await call<Uploaded>(201, 'POST /api/v1/uploads', { as: who.clerk, form: aFile('回执') });
    const scan = { attachments: [{ uploadToken, fileName: '回执.txt' }] };
    await call(201, 'POST /api/v1/petitions/{id}/attachments', { as: who.clerk, params: { id }, body: scan });
    await call(404, 'POST /api/v1/petitions/{id}/attachments', { as: who.clerk, params: { id: NOBODY }, body: scan });
    await call(200, 'GET /api/v1/member-sheets/template', { as: who.clerk });
    const roll = new FormData();
    roll.append('file', new Blob(['姓名,手机号\n钱二,13800000000\n']), '名单.csv');
    await call(200, 'POST /api/v1/member-sheets', { as: who.clerk, form: roll, query: { petition: id } });
    await call(404, 'POST /api/v1/member-sheets', { as: who.clerk, form: roll, query: { petition: NOBODY } });
    const members = { members: [{ name: '钱二', phone: '13800000000' }] };
    await call(409, 'POST /api/v1/petitions/{id}/members', { as: who.clerk, params: { id }, body: { ...members, expectedVersion: 1 } });
    await call(404, 'POST /api/v1/petitions/{id}/members', { as: who.clerk, params: { id: NOBODY }, body: { ...members, expectedVersion: 1 } });
    await call(201, 'POST /api/v1/petitions/{id}/members', { as: who.clerk, params: { id }, body: { ...members, expectedVersion: (await open()).version } });
    const documentId = documents[0]?.documentId ?? '';
    const reads: readonly (readonly [string, Sent])[] = [
      ['GET /api/v1/petitions/{id}', {}],
      ['GET /api/v1/petitions/{id}/events', {}],
      ['GET /api/v1/petitions/{id}/repeat-suggestions', {}],
      ['GET /api/v1/petitions/{id}/deadlines', {}],
      ['GET /api/v1/petitions/{id}/deadlines/{clock}/explanation', { params: { clock: 'HANDLE' } }],
      ['GET /api/v1/petitions/{id}/documents/{documentId}', { params: { documentId } }],
      ['GET /api/v1/petitions/{id}/documents/{documentId}/letter.docx', { params: { documentId } }],
      ['GET /api/v1/petitions/{id}/attachments/{attachmentId}', { params: { attachmentId: attachments[0]?.attachmentId ?? '' } }],
    ];
    const files: readonly (readonly [string, Sent])[] = [
      ['GET /api/v1/petitions/{id}/file.pdf', {}],
      ['GET /api/v1/petitions/{id}/file.zip', { query: { edition: 'redacted' } }],
      ['POST /api/v1/petitions/{id}/redacted-file', { body: { reason: '提供给法院', alsoHide: ['赵一的同事'] } }],
    ];
    for (const [as, some] of [[who.clerk, reads], [who.head, files]] as const) {
      for (const [operation, sent] of some) {
        await call(200, operation, { ...sent, as, params: { id, ...sent.params } });
        await call(404, operation, { ...sent, as, params: { ...sent.params, id: NOBODY } });
      }
    }
    await call(404, 'POST /api/v1/petitions/{id}/actions', { as: who.clerk, params: { id: NOBODY }, body: { action: 'registerPetition', expectedVersion: 1 } });
    await call(200, 'POST /api/v1/portal/documents/{documentId}', { params: { documentId }, body: proof });
    await call(404, 'POST /api/v1/portal/documents/{documentId}', { params: { documentId: NOBODY }, body: proof });
    await call(200, 'POST /api/v1/portal/evaluations', { body: { ...proof, target: 'UNIT', value: 'SATISFIED' } });
    await call(200, 'POST /api/v1/portal/review-requests', { body: { ...proof, requests: '请求复查', reasons: '金额有误' } });
    answered = { id, proof };
  });

  it('people who are drawn are asked by others, a petitioner says that it came back, and those above read the figures', async () => {
    const { taskId } = await plantFollowUp(site, answered.id);
    const { token: asking } = await site.appoint(['registrar'], 'QXKY');
    const params = { taskId };
    const said = { outcome: 'ANSWERED', method: 'PHONE', processed: 'YES', processFair: 'YES', result: 'PARTLY', solved: 'NO', toldHow: 'NO', comment: null };
    await call(200, 'GET /api/v1/satisfaction/interviews', { as: asking });
    await call(200, 'GET /api/v1/satisfaction/interviews/{taskId}', { as: asking, params });
    await call(404, 'GET /api/v1/satisfaction/interviews/{taskId}', { as: who.clerk, params });
    await call(201, 'POST /api/v1/satisfaction/interviews/{taskId}/answer', { as: asking, params, body: said });
    await call(404, 'POST /api/v1/satisfaction/interviews/{taskId}/answer', { as: asking, params, body: said });
    await call(200, 'POST /api/v1/portal/later-answers', { body: { ...answered.proof, answer: 'NO', reason: '又拖欠了' } });
    await call(409, 'POST /api/v1/portal/later-answers', { body: { ...answered.proof, answer: 'YES' } });
    await call(200, 'GET /api/v1/satisfaction/later-answers', { as: who.head });
    const care = { as: who.head, params: { petitionId: answered.id, weeks: '4' }, body: { done: '责成补发' } };
    await call(201, 'POST /api/v1/satisfaction/later-answers/{petitionId}/{weeks}/care', care);
    await call(404, 'POST /api/v1/satisfaction/later-answers/{petitionId}/{weeks}/care', care);
    await call(200, 'GET /api/v1/satisfaction/periods', { as: who.auditor });
    await call(200, 'GET /api/v1/satisfaction/figures', { as: who.auditor, query: { period: '2020-Q1' } });
    await call(404, 'GET /api/v1/satisfaction/figures', { as: who.auditor, query: { period: '2020-Q7' } });
    await call(409, 'GET /api/v1/satisfaction/figures', { as: who.auditor, query: { period: '2999-Q1' } });
    await call(200, 'PUT /api/v1/satisfaction/rule', { as: who.head, body: { percent: 20, minimum: 30, laterWeeks: [4, 12] } });
  });

  it('a supervisor decides on what the program found, and a unit answers a suggestion', async () => {
    const as = who.head;
    const { items: [matter] } = await call<{ items: { petitionId: string }[] }>(200, 'GET /api/v1/petitions', { as });
    const propose = async () => {
      const proposal_id = randomUUID();
      const found = { petition_id: matter?.petitionId ?? '', proposal_id, cause: 'PASSED_ON_THRICE', occasion: proposal_id, since_on: parsePlainDate(TODAY), times: 3, found_at: parseInstant(new Date().toISOString()), status: 'OPEN' };
      await site.db.transaction((tx) => tx.insertInto('supervision_proposal').values(found).execute());
      return { proposalId: proposal_id };
    };
    const [taken, dismissed] = [await propose(), await propose()];
    await call(200, 'GET /api/v1/supervision/proposals', { as });
    await call(201, 'POST /api/v1/supervision/proposals/{proposalId}/acceptance', { as, params: taken, body: { demand: '请说明原因' } });
    await call(409, 'POST /api/v1/supervision/proposals/{proposalId}/acceptance', { as, params: taken, body: { demand: '请说明原因' } });
    await call(404, 'POST /api/v1/supervision/proposals/{proposalId}/acceptance', { as, params: { proposalId: NOBODY }, body: { demand: '请说明原因' } });
    await call(204, 'POST /api/v1/supervision/proposals/{proposalId}/dismissal', { as, params: dismissed, body: { reason: '已经办结' } });
    await call(409, 'POST /api/v1/supervision/proposals/{proposalId}/dismissal', { as, params: dismissed, body: { reason: '已经办结' } });
    await call(404, 'POST /api/v1/supervision/proposals/{proposalId}/dismissal', { as, params: { proposalId: NOBODY }, body: { reason: '已经办结' } });
    await call(200, 'GET /api/v1/supervision/letters', { as });

    const told = { unitIds: [site.unitId('QXGT')], facts: '来访人说被调离岗位。' };
    const id = matter?.petitionId ?? '';
    await call(204, 'POST /api/v1/petitions/{id}/retaliation-reports', { as, params: { id }, body: told });
    await call(409, 'POST /api/v1/petitions/{id}/retaliation-reports', { as, params: { id }, body: { ...told, unitIds: [site.unitId('QXJT')] } });
    await call(404, 'POST /api/v1/petitions/{id}/retaliation-reports', { as, params: { id: NOBODY }, body: told });

    const suggestion = { kind: 'IMPROVE_WORK', toUnitId: site.unitId('QXJT'), subject: '工资发放流程', content: '建议每月公示。' };
    const params = await call<{ suggestionId: string }>(201, 'POST /api/v1/suggestions', { as, body: suggestion });
    await call(404, 'POST /api/v1/suggestions', { as, body: { ...suggestion, petitionNumber: 'QXJT-20200101-00001' } });
    await call(409, 'POST /api/v1/suggestions', { as, body: { ...suggestion, petitionNumber: await numberKeptFrom('QXGT'), toUnitId: site.unitId('QXGT') } });
    await call(422, 'POST /api/v1/suggestions', { as, body: { ...suggestion, toUnitId: NOBODY } });
    await call(200, 'GET /api/v1/suggestions', { as, query: { answered: 'no' } });
    await call(200, 'GET /api/v1/suggestions/{suggestionId}', { as, params });
    await call(404, 'GET /api/v1/suggestions/{suggestionId}', { as, params: { suggestionId: NOBODY } });
    const answer = { adoption: 'ADOPTED', answer: '每月五日公示。' };
    await call(204, 'POST /api/v1/suggestions/{suggestionId}/answer', { as, params, body: answer });
    await call(409, 'POST /api/v1/suggestions/{suggestionId}/answer', { as, params, body: answer });
    await call(404, 'POST /api/v1/suggestions/{suggestionId}/answer', { as, params: { suggestionId: NOBODY }, body: answer });
  });

  /** A matter that the unit may not know of. */
  async function numberKeptFrom(unit: 'QXGT'): Promise<string> {
    const body = { channel: 'LETTER', receivedOn: TODAY, requests: ['制止打击报复'], facts: '被调离岗位。', petitioners: [{ name: '钱二', address: '西街一号' }], reportedUnitIds: [site.unitId(unit)], retaliationAlleged: true };
    return (await call<{ number: string }>(201, 'POST /api/v1/petitions', { as: who.clerk, body })).number;
  }

  it('of a report only more material is taken once it was handed to the discipline officers', async () => {
    const { number, queryCode } = await call<SubmissionReceipt>(201, 'POST /api/v1/portal/submissions', { body: { requests: ['查处'], facts: '有人收钱。', anonymous: true, officeCode: 'QXJT' } });
    const { items: [row] } = await call<{ items: { petitionId: string }[] }>(200, 'GET /api/v1/petitions', { as: who.clerk, query: { text: number } });
    const seal = { bagId: 'B-1', ground: 'REPORT_CLASS', handedOverTo: '纪委办公室', realName: false };
    for (const [index, step] of [{ action: 'registerPetition' }, { action: 'sealToDiscipline', seal }].entries()) {
      await call(200, 'POST /api/v1/petitions/{id}/actions', { as: who.clerk, params: { id: row?.petitionId ?? '' }, body: { ...step, expectedVersion: index + 1 } });
    }
    await call(409, 'POST /api/v1/portal/messages', { body: { number, queryCode, text: '请问进展' } });
    await call(200, 'POST /api/v1/portal/supplements', { body: { number, queryCode, text: '补充一份材料' } });
  });

  it('to what was entered twice nothing is added any more', async () => {
    const sent = { requests: ['修桥'], facts: '桥坏了。', anonymous: true, officeCode: 'QXJT' };
    const [kept, twice] = [await call<SubmissionReceipt>(201, 'POST /api/v1/portal/submissions', { body: sent }), await call<SubmissionReceipt>(201, 'POST /api/v1/portal/submissions', { body: sent })];
    const idOf = async (number: string) => (await site.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow()).petition_id;
    const step = { action: 'voidIntake', expectedVersion: 1, because: 'ENTERED_TWICE', enteredAs: await idOf(kept.number), note: '重复提交' };
    await call(200, 'POST /api/v1/petitions/{id}/actions', { as: who.clerk, params: { id: await idOf(twice.number) }, body: step });
    await call(409, 'POST /api/v1/portal/supplements', { body: { number: twice.number, queryCode: twice.queryCode, text: '补充一份材料' } });
  });

  it('discipline officers open what is sealed with a key, and who reported with the consent of another', async () => {
    const { uploadToken } = await call<Uploaded>(201, 'POST /api/v1/portal/uploads', { form: aFile('证据') });
    const body = { requests: ['查处'], facts: '有人收钱。', petitioner: { name: '孙三' }, officeCode: 'QXJT', isReport: true, attachments: [{ uploadToken, fileName: '证据.txt' }] };
    const { number } = await call<SubmissionReceipt>(201, 'POST /api/v1/portal/submissions', { body });
    const { petition_id: id } = await site.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
    const [as, second] = [await enrol('disciplineOfficer'), await enrol('disciplineOfficer')];
    const sealed = { as, params: { id }, body: { passphrase: PASSWORD } };
    await call(409, 'POST /api/v1/petitions/{id}/sealed/open', sealed);
    await call(200, 'GET /api/v1/officer-key', { as });
    await call(200, 'POST /api/v1/officer-key', { as, body: { passphrase: PASSWORD } });
    await call(409, 'POST /api/v1/officer-key', { as, body: { passphrase: PASSWORD } });
    await call(200, 'POST /api/v1/officer-key', { as, body: { passphrase: PASSWORD, oldPassphrase: PASSWORD } });
    await call(200, 'GET /api/v1/petitions/{id}/sealed', { as, params: { id } });
    const { files } = await call<{ files: { itemId: string }[] }>(200, 'POST /api/v1/petitions/{id}/sealed/open', sealed);
    const itemId = files[0]?.itemId ?? '';
    await call(200, 'POST /api/v1/petitions/{id}/sealed/files/{itemId}', { ...sealed, params: { id, itemId } });
    await call(200, 'POST /api/v1/petitions/{id}/sealed/redacted', sealed);
    await call(200, 'POST /api/v1/petitions/{id}/sealed/share', sealed);
    const { items } = await call<{ items: { openingId: string }[] }>(200, 'POST /api/v1/petitions/{id}/identity-openings', { as, params: { id }, body: { purpose: '核实证据', hours: 2 } });
    const opening = { id, openingId: items[0]?.openingId ?? '' };
    const decision = { as: second, params: opening, body: { approve: true, reason: '理由成立' } };
    await call(409, 'POST /api/v1/petitions/{id}/identity-openings/{openingId}/open', { ...sealed, params: opening });
    await call(409, 'POST /api/v1/petitions/{id}/identity-openings/{openingId}/decision', { ...decision, as });
    await call(200, 'POST /api/v1/petitions/{id}/identity-openings/{openingId}/decision', decision);
    await call(200, 'POST /api/v1/petitions/{id}/identity-openings/{openingId}/open', { ...sealed, params: opening });
    await call(403, 'POST /api/v1/petitions/{id}/identity-openings/{openingId}/open', { ...sealed, params: opening, body: { passphrase: 'not the passphrase' } });
    for (const operation of [...api.operations.keys()].filter((name) => /\{id\}\/(?:sealed|identity-openings)/.test(name))) {
      const params = { id: NOBODY, itemId: NOBODY, openingId: NOBODY };
      await call(404, operation, { as, params, ...(operation.startsWith('GET') ? {} : { body: { passphrase: PASSWORD, purpose: '核实证据', hours: 2, approve: true, reason: '理由成立' } }) });
    }
    const asked = [...api.operations].filter(([name, { responses }]) => responses[429] && /officer-key|\/(?:sealed|identity-openings)\b/.test(name)).map(([name]) => name);
    for (const operation of asked.filter((name) => name.includes('/sealed/'))) await call(409, operation, { ...sealed, as: second, params: { id, itemId } });
    const often = { as: second, params: { id: NOBODY, itemId: NOBODY, openingId: NOBODY }, body: { passphrase: PASSWORD } };
    for (let time = 0; time < LARGEST_BUCKET; time += 1) await api.call('POST /api/v1/petitions/{id}/sealed/open', often);
    for (const operation of asked) await call(429, operation, often);
    const receipt = { channel: 'LETTER', receivedOn: TODAY, bagId: 'MF-1', ground: 'PRINCIPAL_LEADER', handedOverTo: '上级纪委', realName: false };
    const headers = { 'idempotency-key': randomUUID() };
    await call(201, 'POST /api/v1/sealed-receipts', { as: who.clerk, body: receipt, headers });
    await call(409, 'POST /api/v1/sealed-receipts', { as: who.clerk, body: { ...receipt, bagId: 'MF-2' }, headers });
  });

  it('a petitioner withdraws what he has sent, of his own free will only', async () => {
    const { number, queryCode } = await call<SubmissionReceipt>(201, 'POST /api/v1/portal/submissions', { body: { requests: ['修路'], facts: '路坏了。', petitioner: { name: '赵一' }, officeCode: 'QXJT' } });
    const { items: [row] } = await call<{ items: { petitionId: string }[] }>(200, 'GET /api/v1/petitions', { as: who.clerk, query: { text: number } });
    const steps = [
      { action: 'registerPetition' },
      { action: 'screenPetition', class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null },
      { action: 'acceptPetition', coHandlers: [] },
    ];
    for (const [index, step] of steps.entries()) {
      await call(200, 'POST /api/v1/petitions/{id}/actions', { as: who.clerk, params: { id: row?.petitionId ?? '' }, body: { ...step, expectedVersion: index + 1 } });
    }
    const wish = { number, queryCode, statement: '路已修好', ownFreeWill: true };
    await call(409, 'POST /api/v1/portal/withdrawals', { body: { ...wish, ownFreeWill: false } });
    await call(200, 'POST /api/v1/portal/withdrawals', { body: wish });
  });

  it('staff register what came by post, keep drafts and files, and the auditor reads the journal', async () => {
    await call(201, 'POST /api/v1/uploads', { as: who.clerk, form: aFile() });
    const body = { channel: 'LETTER', receivedOn: TODAY, requests: ['修路'], facts: '路坏了。', petitioners: [{ name: '钱二', address: '西街一号' }] };
    const headers = { 'idempotency-key': randomUUID() };
    await call(201, 'POST /api/v1/petitions', { as: who.clerk, body, headers });
    await call(409, 'POST /api/v1/petitions', { as: who.clerk, body: { ...body, facts: '桥坏了。' }, headers });
    const params = { key: 'register:new' };
    await call(204, 'PUT /api/v1/drafts/{key}', { as: who.clerk, params, body: { body: { facts: '路' } } });
    await call(200, 'GET /api/v1/drafts/{key}', { as: who.clerk, params });
    await call(204, 'DELETE /api/v1/drafts/{key}', { as: who.clerk, params });
    const { items } = await call<{ items: { entryId: string }[] }>(200, 'GET /api/v1/journal', { as: who.auditor });
    await call(200, 'GET /api/v1/journal/batches', { as: who.auditor });
    const newest = { as: who.auditor, params: { entryId: items[0]?.entryId ?? '' } };
    await call(409, 'GET /api/v1/journal/{entryId}/proof', newest);
    await site.sealJournal();
    await call(200, 'GET /api/v1/journal/{entryId}/proof', newest);
    await call(404, 'GET /api/v1/journal/{entryId}/proof', { as: who.auditor, params: { entryId: NOBODY } });
  });

  it('those who run it ask whether it is alive and well, and how it fares', async () => {
    await call(200, 'GET /health/live');
    await call(200, 'GET /health/ready');
    await call(200, 'GET /metrics');
    await call(403, 'GET /metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    await call(200, 'GET /api/openapi.json');
  });

  it('somebody is away, and another acts for him', async () => {
    const clerk = await site.appoint(['registrar'], 'QXJT');
    const deputy = await site.appoint(['screener'], 'QXJT');
    const { items } = await call<{ items: { staffId: string; posts: { postId: string }[] }[] }>(200, 'GET /api/v1/staff/directory', { as: clerk.token });
    const postId = items.find(({ staffId }) => staffId === clerk.staffId)?.posts[0]?.postId;
    const time = { fromAt: new Date().toISOString(), untilAt: new Date(Date.now() + 86_400_000).toISOString() };
    const wanted = { postId, toStaffId: deputy.staffId, ...time };
    await call(404, 'POST /api/v1/delegations', { as: clerk.token, body: { ...wanted, postId: NOBODY } });
    await call(409, 'POST /api/v1/delegations', { as: clerk.token, body: { ...wanted, toStaffId: clerk.staffId } });
    const { delegationId } = await call<{ delegationId: string }>(201, 'POST /api/v1/delegations', { as: clerk.token, body: wanted });
    const seen = await call<{ delegations: { inForce: boolean }[] }>(200, 'GET /api/v1/delegations', { as: deputy.token });
    expect(seen.delegations.map(({ inForce }) => inForce)).toEqual([true]);
    // The deputy registers by the post that is lent to him.
    await call(201, 'POST /api/v1/petitions', { as: deputy.token, body: { channel: 'LETTER', receivedOn: TODAY, requests: ['修路'], facts: '路坏了。' } });
    await call(204, 'DELETE /api/v1/delegations/{delegationId}', { as: deputy.token, params: { delegationId } });
    await call(404, 'DELETE /api/v1/delegations/{delegationId}', { as: clerk.token, params: { delegationId } });
    await call(403, 'POST /api/v1/petitions', { as: deputy.token, body: { channel: 'LETTER', receivedOn: TODAY, requests: ['修路'], facts: '路坏了。' } });
    await call(201, 'POST /api/v1/petitions', { as: clerk.token, body: { channel: 'LETTER', receivedOn: TODAY, requests: ['修路'], facts: '路坏了。' } });
    const { absenceId } = await call<{ absenceId: string }>(201, 'POST /api/v1/absences', { as: clerk.token, body: { staffId: clerk.staffId, ...time } });
    await call(204, 'DELETE /api/v1/absences/{absenceId}', { as: clerk.token, params: { absenceId } });
    await call(404, 'DELETE /api/v1/absences/{absenceId}', { as: clerk.token, params: { absenceId: NOBODY } });
  });

  it('leaders receive, people book, and the clerk registers who came', async () => {
    const { staffId: leaderId } = await site.appoint(['unitHead'], 'QXJT');
    const receptionist = await site.tokenOf(['receptionist', 'registrar'], 'QXJT');
    const unitId = site.unitId('QXJT');
    const plan = { unitId, leaderId, kind: 'RECEPTION', heldOn: TODAY, beginsAt: '23:40', minutesPerVisit: 5, visits: 2, place: '接待室' };
    const { receptionDayId: id } = await call<{ receptionDayId: string }>(201, 'POST /api/v1/reception-days', { as: receptionist, body: plan });
    await call(409, 'POST /api/v1/reception-days', { as: receptionist, body: { ...plan, leaderId: NOBODY } });
    const { receptionDayId: later } = await call<{ receptionDayId: string }>(201, 'POST /api/v1/reception-days', { as: receptionist, body: { ...plan, heldOn: '2099-03-10' } });
    await call(200, 'GET /api/v1/portal/reception-days');
    await call(200, 'GET /api/v1/reception-days', { as: receptionist, query: { from: '2099-01-01', to: '2099-12-31' } });
    const visitId = randomUUID();
    const booking = { visitId, slotNo: 1, name: '赵一' };
    const { code } = await call<{ code: string }>(201, 'POST /api/v1/portal/reception-days/{id}/visits', { params: { id: later }, body: booking });
    await call(409, 'POST /api/v1/portal/reception-days/{id}/visits', { params: { id: later }, body: { ...booking, visitId: randomUUID() } });
    await call(404, 'POST /api/v1/portal/reception-days/{id}/visits', { params: { id: NOBODY }, body: booking });
    await call(403, 'POST /api/v1/portal/reception-days/{id}/visits', { params: { id: later }, body: { ...booking, number: 'QXJT-20260101-00001', queryCode: 'bababababababababababa' } });
    await call(200, 'POST /api/v1/portal/reception-bookings', { body: { code } });
    await call(404, 'POST /api/v1/portal/reception-bookings', { body: { code: NO_BOOKING } });
    await call(200, 'GET /api/v1/reception-days/{id}', { as: receptionist, params: { id: later } });
    await call(404, 'GET /api/v1/reception-days/{id}', { as: receptionist, params: { id: NOBODY } });
    const act = { as: receptionist, params: { id: later, visitId } };
    const nobody = { as: receptionist, params: { id: later, visitId: NOBODY } };
    const said = { requests: ['补发工资'], facts: '三个月没有发工资。' };
    await call(409, 'POST /api/v1/reception-days/{id}/visits/{visitId}/register', { ...act, body: said });
    await call(404, 'POST /api/v1/reception-days/{id}/visits/{visitId}/register', { ...nobody, body: said });
    await call(409, 'POST /api/v1/reception-days/{id}/visits/{visitId}/join', { ...act, body: { number: 'QXJT-1' } });
    await call(404, 'POST /api/v1/reception-days/{id}/visits/{visitId}/join', { ...nobody, body: { number: 'QXJT-1' } });
    await call(200, 'POST /api/v1/portal/reception-bookings/cancel', { body: { code } });
    await call(404, 'POST /api/v1/portal/reception-bookings/cancel', { body: { code: NO_BOOKING } });
    const today = (fields: object) => ({ as: receptionist, params: { id }, body: { visitId: randomUUID(), slotNo: 2, name: '钱二', ...fields } });
    const last = today({});
    await call(201, 'POST /api/v1/reception-days/{id}/visits', last);
    await call(409, 'POST /api/v1/reception-days/{id}/visits', today({}));
    await call(404, 'POST /api/v1/reception-days/{id}/visits', { ...today({}), params: { id: NOBODY } });
    const came = { as: receptionist, params: { id, visitId: last.body.visitId } };
    const { number } = await call<{ number: string }>(201, 'POST /api/v1/reception-days/{id}/visits/{visitId}/register', { ...came, body: said });
    await call(409, 'POST /api/v1/reception-days/{id}/visits/{visitId}/cancel', { ...came, body: {} });
    const again = today({ slotNo: 1 });
    await call(201, 'POST /api/v1/reception-days/{id}/visits', again);
    await call(204, 'POST /api/v1/reception-days/{id}/visits/{visitId}/join', { as: receptionist, params: { id, visitId: again.body.visitId }, body: { number } });
    const kept = await call<{ code: string }>(201, 'POST /api/v1/portal/reception-days/{id}/visits', { params: { id: later }, body: { ...booking, visitId: randomUUID() } });
    const joining = { ...today({}), params: { id: later } };
    await call(201, 'POST /api/v1/reception-days/{id}/visits', joining);
    await call(204, 'POST /api/v1/reception-days/{id}/visits/{visitId}/cancel', { as: receptionist, params: { id: later, visitId: joining.body.visitId }, body: {} });
    await call(404, 'POST /api/v1/reception-days/{id}/visits/{visitId}/cancel', { ...nobody, body: {} });
    expect(number).toMatch(/^QXJT-/);
    await call(204, 'POST /api/v1/reception-days/{id}/call-off', { as: receptionist, params: { id: later }, body: { reason: '改期' } });
    await call(409, 'POST /api/v1/portal/reception-bookings/cancel', { body: { code: kept.code } });
    await call(409, 'POST /api/v1/reception-days/{id}/call-off', { as: receptionist, params: { id: later }, body: { reason: '改期' } });
    await call(404, 'POST /api/v1/reception-days/{id}/call-off', { as: receptionist, params: { id: NOBODY }, body: { reason: '改期' } });
  });

  it('failures that every call of a kind shares are answered as documented', async () => {
    await provokeFailures(api, { outsiders: [who.postless, who.auditor] });
    await call(204, 'DELETE /api/v1/session', { as: who.administrator });
  });

  it('without its database and its disk every call says that it is not available', async () => {
    await stopDatabase(site.dataDirectory);
    breakStorage(site.dataDirectory);
    for (const [operation, sent] of api.succeeded) await api.call(operation, sent);
  });

  it('whoever calls too often is told when to come again', async () => {
    await emptyBuckets(api, LARGEST_BUCKET);
  });

  it('nothing was answered that is not documented, and nothing is documented that was not answered', () => {
    expect(api.faults).toEqual([]);
    expect(api.listUnseen()).toEqual([]);
  });
});
