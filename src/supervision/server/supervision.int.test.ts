import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffActor } from '../../access/domain/index.ts';
import { PortalSubmission } from '../../petitions/contract.ts';
import { escalateSupervisionsJob, listSupervisionLetters } from '../../petitions/server/index.ts';
import { openTestOffice, type TestOffice } from '../../petitions/server/testing/index.ts';
import { isAppError } from '../../platform/kernel/index.ts';
import { acceptProposal, dismissProposal } from './decide-proposal.ts';
import { listOpenProposals } from './proposal-store.ts';
import { proposeSupervisions } from './propose-supervisions.ts';

const DAY = 86_400_000;
let office: TestOffice;
let supervisor: StaffActor;
beforeAll(async () => {
  office = await openTestOffice();
  supervisor = await office.staff('supervisor');
});
afterAll(() => office.close());

const { signal } = new AbortController();
const propose = () => proposeSupervisions(office.deps, signal);
const proposalsOf = async (staff: StaffActor) => (await listOpenProposals(office.deps.db.reader, staff, 100)).rows;

async function screened(): Promise<string> {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '五月至七月的工资没有发放。', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  return petitionId;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure: unknown = await work.then(() => new Error('it did not fail'), (error: unknown) => error);
  if (isAppError(failure)) return failure.code;
  throw failure;
}

it('lays a breach before the supervisor once, and before nobody who does not reach the matter', async () => {
  const petitionId = await screened();
  expect(await propose()).toBe(0);
  office.letTimePass(16 * DAY);
  expect(await propose()).toBe(1);
  expect(await propose()).toBe(0);
  expect(await proposalsOf(supervisor)).toMatchObject([{ petition_id: petitionId, cause: 'NOTICE_OVERDUE', times: 1 }]);
  expect(await proposalsOf(await office.staff('supervisor', office.group))).toHaveLength(1);
  expect(await proposalsOf(await office.staff('handler'))).toEqual([]);
  expect(await proposalsOf(await office.staff('unitHead'))).toEqual([]);
});

it('raises the letter in the supervisor’s words, together with the decision', async () => {
  const [proposal] = await proposalsOf(supervisor);
  const proposalId = proposal?.proposal_id ?? '';
  expect(await codeOf(acceptProposal(office.deps, await office.staff('unitHead'), proposalId, { demand: '请说明', listed: false }))).toBe('supervision.proposal_not_found');
  expect(await acceptProposal(office.deps, supervisor, proposalId, { demand: '请在十日内告知信访人并说明原因', listed: true })).toEqual({ petitionId: proposal?.petition_id, supervisionNo: 1 });
  expect(await codeOf(acceptProposal(office.deps, supervisor, proposalId, { demand: '请说明', listed: false }))).toBe('supervision.proposal_decided');
  expect(await proposalsOf(supervisor)).toEqual([]);
  expect(await listSupervisionLetters(office.deps, supervisor)).toMatchObject([{ no: 1, ruleId: 'XF-23-2', status: 'RAISED', listed: true, dueOn: '2026-04-27', escalatedToUnitId: null }]);
});

it('keeps a dismissal with its reason and does not propose the same again', async () => {
  const petitionId = await screened();
  office.letTimePass(16 * DAY);
  expect(await propose()).toBe(1);
  const [proposal] = await proposalsOf(supervisor);
  await dismissProposal(office.deps, supervisor, proposal?.proposal_id ?? '', { reason: '系统停机造成，已经补办' });
  office.letTimePass(DAY);
  expect(await propose()).toBe(0);
  const rows = await office.deps.db.reader.selectFrom('supervision_proposal').select(['status', 'dismissal', 'decided_by']).where('petition_id', '=', petitionId).execute();
  expect(rows).toEqual([{ status: 'DISMISSED', dismissal: '系统停机造成，已经补办', decided_by: supervisor.staffId }]);
  const entries = await office.deps.db.reader.selectFrom('journal_entry').select(['action', 'detail']).where('petition_id', '=', petitionId).where('action', 'like', 'supervision.%').orderBy('recorded_at').execute();
  expect(entries.map(({ action }) => action)).toEqual(['supervision.propose', 'supervision.decideProposal']);
});

it('lets a proposal lapse when its reason is gone before anybody decides', async () => {
  const petitionId = await screened();
  office.letTimePass(16 * DAY);
  await propose();
  expect(await proposalsOf(supervisor)).toMatchObject([{ petition_id: petitionId }]);
  await office.act('screener', petitionId, 'acceptPetition', { coHandlers: [] });
  await office.act('registrar', petitionId, 'recordNotice', {
    kind: 'NOTICE_ACCEPT', outcome: { kind: 'SERVED', method: 'POST', servedOn: '2026-04-28', documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' },
  });
  await propose();
  expect(await proposalsOf(supervisor)).toEqual([]);
});

it('takes an unanswered letter up a level at night and shows it with that level', async () => {
  const job = escalateSupervisionsJob(office.deps);
  await job.handler({}, { signal, jobId: 'night' });
  expect(await listSupervisionLetters(office.deps, supervisor)).toMatchObject([{ no: 1, escalatedToUnitId: office.group, escalatedOn: '2026-04-28' }]);
  await job.handler({}, { signal, jobId: 'night' });
  const events = await office.deps.db.reader.selectFrom('petition_event').select('type').where('type', '=', 'supervisionEscalated').execute();
  expect(events).toHaveLength(1);
});
