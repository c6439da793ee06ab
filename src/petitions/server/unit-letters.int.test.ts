import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INTERNAL_LETTER_TYPES, isInternalLetter } from '../../documents/domain/index.ts';
import { listDocuments, readDocumentContent } from '../../documents/server/index.ts';
import type { Role, UnitId } from '../../organisation/domain/index.ts';
import { StaffRegistration } from '../contract.ts';
import { actOnPetition, type ActOutcome } from './act-on-petition.ts';
import type { ActionRequest } from '../action-contract.ts';
import { exportCaseFile } from './case-file/export-case-file.ts';
import { createGate } from './case-file/gate.ts';
import { readPdf } from './case-file/testing/find-leaks.ts';
import { getPetition } from './get-petition.ts';
import { registerPetition } from './register-petition.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const TODAY = '2026-03-10';
const byPost = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };
// Whoever petitioned or signed along, in every text that people write into a letter.
const NAMES = ['欧阳秀兰', '司马建军'] as const;
const SPOKEN = `${NAMES.join('、')}（13912345678）反映的情况属实。`;

let office: TestOffice;
let matter: { petitionId: string; number: string; queryCode: string };

beforeAll(async () => {
  office = await openTestOffice();
  matter = await takeTheWholeWay();
}, 60_000);
afterAll(() => office.close());

async function actAt(unit: UnitId, role: Role, action: string, fields: Readonly<Record<string, unknown>> = {}, petitionId = matter.petitionId): Promise<ActOutcome> {
  const { version } = await office.database.db.reader.selectFrom('petition').select('version').where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
  const request = { action, expectedVersion: version, ...fields } as unknown as ActionRequest;
  return actOnPetition(office.deps, await office.staff(role, unit), { petitionId, request });
}

/** Sent to the group, objected to, sent back, assigned, answered, reported, supervised, followed up: each step with its letter. */
async function takeTheWholeWay(): Promise<typeof matter> {
  const { company, group } = office;
  const body = StaffRegistration.parse({
    channel: 'LETTER', receivedOn: TODAY, title: `${NAMES[0]}反映欠薪`, requests: [`补发工资：${SPOKEN}`], facts: SPOKEN, reasons: SPOKEN,
    petitioners: [{ name: NAMES[0], phone: '13912345678', address: '东街1号', capacity: 'MAIN' }, { name: NAMES[1], capacity: 'SIGNATORY' }], petitionerCount: 2, channelDetails: {}, attachments: [],
  });
  const registered = await registerPetition(office.deps, office.receiver, await office.staff('registrar', group), { body, idempotencyKey: undefined, language: 'zh-CN' });
  matter = registered;
  await actAt(group, 'screener', 'screenPetition', { class: 'SUGGESTION', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  const passedOn = { toUnitId: company, suggestedRoute: 'PETITION', note: SPOKEN };
  await actAt(group, 'dispatcher', 'routePetition', passedOn);
  await actAt(company, 'registrar', 'objectToRouting', { reason: SPOKEN, competenceBasis: SPOKEN, suggestedUnitId: null });
  await actAt(group, 'dispatcher', 'decideObjection', { approve: true, reason: SPOKEN });
  await actAt(group, 'dispatcher', 'assignPetition', { ...passedOn, feedbackDueOn: '2026-04-20' });
  await actAt(company, 'registrar', 'receiveAtUnit', { receivedOn: TODAY, officeKind: 'COMPETENT_UNIT' });
  await actAt(company, 'screener', 'replyToPetition', { text: '已答复', adoption: 'ADOPTED', reason: '有益' });
  await actAt(company, 'registrar', 'recordNotice', { kind: 'REPLY', outcome: byPost });
  await actAt(company, 'dispatcher', 'reportBack', { assignmentNo: 1, summary: SPOKEN, petitionerAttitude: 'AGREES' });
  await actAt(group, 'officeHead', 'raiseSupervision', { ruleId: 'XF-29', demand: SPOKEN, listed: true });
  await actAt(company, 'dispatcher', 'replySupervision', { supervisionNo: 1, text: SPOKEN, adopted: false, reasonsNotAdopted: SPOKEN });
  await actAt(group, 'receptionist', 'recordFollowUp', { followUp: { madeOn: TODAY, method: 'PHONE', progress: SPOKEN, promiseOutstanding: SPOKEN, helpNeeded: null } });
  return registered;
}

async function contents(): Promise<ReadonlyMap<string, { readonly number: string | null; readonly content: Record<string, unknown> }>> {
  const { db, keys } = office.deps;
  const found = new Map<string, { number: string | null; content: Record<string, unknown> }>();
  for (const { documentId, type, number } of await listDocuments(db.reader, matter.petitionId)) {
    found.set(type, { number, content: (await readDocumentContent(db.reader, keys, matter.petitionId, documentId)) as Record<string, unknown> });
  }
  return found;
}

describe('the letters between units', () => {
  it('are issued with the step that the law ties them to, numbered in a series of the unit that writes', async () => {
    const issued = await contents();
    const numbers = Object.fromEntries(INTERNAL_LETTER_TYPES.filter((type) => issued.has(type)).map((type) => [type, issued.get(type)?.number]));
    expect(numbers).toEqual({
      LETTER_TRANSFER: '信转函〔2026〕1号', LETTER_ASSIGN: '信交办〔2026〕1号', OBJECTION: '信异〔2026〕1号', COMPLETION_REPORT: '信办结〔2026〕1号', LETTER_SUPERVISE: '信督〔2026〕1号',
      SUPERVISE_REPLY: '信督复〔2026〕1号', FOLLOW_UP: null,
    });
    expect(issued.get('LETTER_ASSIGN')?.content).toMatchObject({ addressee: '清溪钢铁公司', classLabel: '建议意见类', suggestedRouteLabel: '信访程序', feedbackDueOn: '2026-04-20', contact: { name: '清溪集团' } });
    expect(issued.get('OBJECTION')?.content).toMatchObject({ addressee: '清溪集团', receivedOn: TODAY });
    expect(issued.get('COMPLETION_REPORT')?.content).toMatchObject({ addressee: '清溪集团', attitude: 'AGREES', handling: ['2026年3月10日：收到'] });
    expect(issued.get('SUPERVISE_REPLY')?.content).toMatchObject({ addressee: '清溪集团', ruleId: 'XF-29', isAdopted: false });
  });

  it('say until when a supervision is answered as the clock says it', async () => {
    const clock = await office.database.db.reader.selectFrom('deadline').select('statutory_due_on').where('petition_id', '=', matter.petitionId).where('clock', '=', 'SUPERVISION_REPLY').executeTakeFirstOrThrow();
    expect((await contents()).get('LETTER_SUPERVISE')?.content).toMatchObject({ addressee: '清溪钢铁公司', replyDueOn: clock.statutory_due_on, isListed: true });
  });

  // PP-18
  it('name nobody who petitioned or signed along, whatever people wrote, while the notices name who petitioned', async () => {
    const issued = await contents();
    for (const [type, { content }] of issued) {
      const text = JSON.stringify(content);
      expect([...NAMES, '13912345678'].filter((each) => isInternalLetter(type) && text.includes(each)), type).toEqual([]);
    }
    expect(JSON.stringify(issued.get('LETTER_TRANSFER')?.content)).toContain('×××、×××（×××）反映的情况属实。');
    expect(issued.get('NOTICE_ROUTE')?.content).toMatchObject({ petitionerName: `${NAMES[0]}等2人` });
  });

  it('do not exist for the petitioner: neither in the list nor by their id', async () => {
    const proof = { number: matter.number, queryCode: matter.queryCode };
    const { documents } = await office.petitioners.track(proof, 'zh-CN');
    expect(new Set(documents.map(({ type }) => type))).toEqual(new Set(['NOTICE_ROUTE', 'REPLY']));
    for (const { documentId, type } of await listDocuments(office.deps.db.reader, matter.petitionId)) {
      const opening = office.petitioners.openDocument(proof, documentId).then(({ file }) => buffer(file as NodeJS.ReadableStream), (error: unknown) => error);
      if (isInternalLetter(type)) expect(await opening).toMatchObject({ kind: 'not_found', code: 'documents.not_found' });
      else expect((await opening) as Buffer).toBeInstanceOf(Buffer);
    }
  });

  it('stand in the complete case file and in no redacted one', async () => {
    const titles = async (edition: 'full' | 'redacted'): Promise<string> => {
      const wish = { petitionId: matter.petitionId, format: 'pdf', edition, language: 'zh-CN', purpose: edition === 'full' ? null : '提供给法院', alsoHide: [] } as const;
      const { content } = await exportCaseFile(office.deps, createGate(1), await office.staff('officeHead', office.group), wish);
      return (await readPdf(await buffer(content))).map(({ text }) => text.replaceAll(/[\s​]/g, '')).join('');
    };
    const [full, redacted] = [await titles('full'), await titles('redacted')];
    for (const title of ['信访事项转送函', '信访事项交办函', '信访事项转送（交办）异议函', '交办信访事项办结报告', '信访事项督办函', '关于督办意见的回复函', '信访事项回访记录']) {
      expect(full).toContain(title);
      expect(redacted).not.toContain(title);
    }
    expect(redacted).toContain('单位之间的往来文书和内部记录没有列入');
  });

  it('are read by the unit that they are written to, and by nobody who may not know of the matter', async () => {
    const { documents } = await getPetition(office.deps, await office.staff('dispatcher', office.company), matter.petitionId, 'zh-CN');
    expect(documents.map(({ type }) => type)).toEqual(expect.arrayContaining(['LETTER_ASSIGN', 'LETTER_SUPERVISE']));
    expect(documents.filter(({ isInternal }) => !isInternal).map(({ type }) => type)).toEqual(['NOTICE_ROUTE', 'NOTICE_ROUTE', 'REPLY']);
    const stranger = await office.staff('handler', office.company);
    await expect(getPetition(office.deps, stranger, matter.petitionId, 'zh-CN')).rejects.toMatchObject({ kind: 'not_found', code: 'access.petition_not_found' });
  });

  it('are not left behind by a step that is refused', async () => {
    const before = (await listDocuments(office.deps.db.reader, matter.petitionId)).length;
    await expect(actAt(office.company, 'dispatcher', 'replySupervision', { supervisionNo: 1, text: '再答', adopted: true, reasonsNotAdopted: null })).rejects.toMatchObject({ kind: 'refused' });
    expect(await listDocuments(office.deps.db.reader, matter.petitionId)).toHaveLength(before);
  });
});
