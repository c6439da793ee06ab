import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StaffActor } from '../../access/domain/index.ts';
import { RegistrationContent } from '../../petitions/domain/index.ts';
import { PortalSubmission } from '../../petitions/contract.ts';
import { openTestOffice, type TestOffice } from '../../petitions/server/testing/index.ts';
import { isAppError } from '../../platform/kernel/index.ts';
import { answerSuggestion, getVisibleSuggestion } from './answer-suggestion.ts';
import { escalateSuggestions } from './escalate-suggestions.ts';
import { presentSuggestionDetail } from './suggestion-view.ts';
import { writeSuggestion } from './write-suggestion.ts';

const DAY = 86_400_000;
let office: TestOffice;
let supervisor: StaffActor;
let head: StaffActor;
beforeAll(async () => {
  office = await openTestOffice();
  supervisor = await office.staff('supervisor', office.group);
  head = await office.staff('unitHead');
});
afterAll(() => office.close());

const { signal } = new AbortController();
const aSuggestion = (changes: object = {}) => ({ kind: 'IMPROVE_WORK' as const, toUnitId: office.company, petitionNumber: null, subject: '工资发放流程', content: '建议每月公示工资发放日期。', ...changes });
const answered = { adoption: 'ADOPTED' as const, answer: '自四月起每月五日公示。', reasons: null };

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure: unknown = await work.then(() => new Error('it did not fail'), (error: unknown) => error);
  if (isAppError(failure)) return failure.code;
  throw failure;
}

it('is due in thirty days and answered once, in writing', async () => {
  const { suggestionId, dueOn } = await writeSuggestion(office.deps, supervisor, aSuggestion());
  expect(dueOn).toBe('2026-04-09');
  expect(await codeOf(answerSuggestion(office.deps, head, suggestionId, { ...answered, adoption: 'NOT_ADOPTED' }))).toBe('supervision.reasons_missing');
  await answerSuggestion(office.deps, head, suggestionId, answered);
  expect(await codeOf(answerSuggestion(office.deps, head, suggestionId, answered))).toBe('supervision.suggestion_answered');
  const detail = await presentSuggestionDetail(office.deps, await getVisibleSuggestion(office.deps.db, supervisor, suggestionId), supervisor);
  expect(detail).toMatchObject({ adoption: 'ADOPTED', answer: '自四月起每月五日公示。', answeredBy: 'unitHead', fromUnit: { name: '清溪集团' }, mayAnswer: false });
});

it('is written by those above the unit, and read by nobody else', async () => {
  expect(await codeOf(writeSuggestion(office.deps, head, aSuggestion()))).toBe('access.forbidden');
  expect(await codeOf(writeSuggestion(office.deps, await office.staff('supervisor'), aSuggestion({ toUnitId: office.group })))).toBe('access.forbidden');
  const { suggestionId } = await writeSuggestion(office.deps, supervisor, aSuggestion());
  expect(await codeOf(answerSuggestion(office.deps, await office.staff('handler'), suggestionId, answered))).toBe('supervision.suggestion_not_found');
  expect(await codeOf(answerSuggestion(office.deps, supervisor, suggestionId, answered))).toBe('access.forbidden');
});

it('goes to the unit above on the day after its last, and stays there for thirty days', async () => {
  const { suggestionId } = await writeSuggestion(office.deps, supervisor, aSuggestion({ subject: '无人答复' }));
  office.letTimePass(30 * DAY);
  expect(await escalateSuggestions(office.deps, signal)).toBe(0);
  office.letTimePass(DAY);
  expect(await escalateSuggestions(office.deps, signal)).toBe(2);
  expect(await escalateSuggestions(office.deps, signal)).toBe(0);
  expect(await getVisibleSuggestion(office.deps.db, supervisor, suggestionId)).toMatchObject({ level_unit_id: office.group, escalated_on: '2026-04-10' });
});

it('names a matter only to those who reach it', async () => {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '工资没有发放。', petitioner: { name: '赵一', phone: '13900000000', address: '东街1号' } });
  const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  expect(await codeOf(writeSuggestion(office.deps, supervisor, aSuggestion({ petitionNumber: 'QXGT-20260310-99999' })))).toBe('supervision.matter_not_found');
  const { suggestionId } = await writeSuggestion(office.deps, supervisor, aSuggestion({ petitionNumber: number }));
  const seenBy = async (staff: StaffActor) => (await presentSuggestionDetail(office.deps, await getVisibleSuggestion(office.deps.db, staff, suggestionId), staff)).matter;
  expect(await seenBy(head)).toMatchObject({ number });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', petitionId, 'registerPetition');
  const { payload } = await office.deps.db.reader.selectFrom('petition_event').select('payload').where('petition_id', '=', petitionId).where('type', '=', 'petitionRegistered').executeTakeFirstOrThrow();
  const { requests, anonymous, contact, petitionerIds, petitionerCount, representativeCount, firstTime } = RegistrationContent.parse((payload as { content: unknown }).content);
  await office.act('registrar', petitionId, 'correctRegistration', {
    correction: { requests, anonymous, contact, petitionerIds, petitionerCount, representativeCount, firstTime, reported: { unitIds: [office.company], staffIds: [] }, retaliationAlleged: true }, reason: '补充举报对象',
  });
  // From now on it is kept from the company (PP-1).
  expect(await seenBy(head)).toBeNull();
  expect(await seenBy(supervisor)).toMatchObject({ number });
  expect(await codeOf(writeSuggestion(office.deps, supervisor, aSuggestion({ petitionNumber: number })))).toBe('supervision.unit_is_excluded');
});
