import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDocuments, readDocumentContent } from '../../documents/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { PortalSubmission } from '../contract.ts';
import { exportCaseFile } from './case-file/export-case-file.ts';
import { createGate } from './case-file/gate.ts';
import { readPdf } from './case-file/testing/find-leaks.ts';
import { getPetition, getVisiblePetition } from './get-petition.ts';
import { openReadablePaper } from './readable-papers.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

const TODAY = '2026-03-10';
const byPost = { kind: 'SERVED', method: 'POST', servedOn: TODAY, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' };
const call = { heldOn: '2026-03-20', time: '09:30', place: '三楼会议室', otherParties: ['清溪钢铁公司'], witnesses: ['公孙大力'], materials: ['考勤记录'] };
const minutes = {
  heldOn: TODAY, place: '三楼会议室', present: [{ name: '欧阳秀兰', role: '信访人' }, { name: '公孙大力', role: '证人' }], statements: '欧阳秀兰陈述，公孙大力作证。', questions: null, debate: null, evidence: ['考勤记录'],
  panelOpinions: null, refusals: null,
};

let office: TestOffice;
let matter: { readonly number: string; readonly queryCode: string; readonly petitionId: string };

beforeAll(async () => {
  office = await openTestOffice();
  matter = await submit();
  await toHandling(matter.petitionId);
  const [hostId, recorderId] = [(await office.staff('hearingHost')).staffId, (await office.staff('hearingRecorder')).staffId];
  await office.act('handler', matter.petitionId, 'openHearing', { hostId, recorderId, because: 'COMPLEX', decidedOn: TODAY, partiesNotified: false, call });
}, 60_000);
afterAll(() => office.close());

async function submit(): Promise<typeof matter> {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner: { name: '欧阳秀兰', phone: '13900000000', address: '东街1号' } });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const row = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  return { number, queryCode, petitionId: row.petition_id };
}

async function toHandling(petitionId: string): Promise<void> {
  await office.act('registrar', petitionId, 'registerPetition');
  await office.act('screener', petitionId, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', petitionId, 'acceptPetition', { coHandlers: [] });
  await office.act('registrar', petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: byPost });
  await office.act('unitHead', petitionId, 'assignHandler', { staffId: (await office.staff('handler')).staffId });
  await office.act('handler', petitionId, 'declareRecusal', { interest: 'NONE', note: null });
  await office.act('handler', petitionId, 'startHandling');
}

async function contentOf(type: string): Promise<unknown> {
  const { db, keys } = office.deps;
  const paper = (await listDocuments(db.reader, matter.petitionId)).find((each) => each.type === type);
  return readDocumentContent(db.reader, keys, matter.petitionId, paper?.documentId ?? '');
}

async function typesFor(role: 'handler' | 'legalReviewer'): Promise<readonly string[]> {
  return (await getPetition(office.deps, await office.staff(role), matter.petitionId, 'zh-CN')).documents.map(({ type }) => type);
}

async function typesOnPortal(): Promise<readonly string[]> {
  return (await office.petitioners.track(matter, 'zh-CN')).documents.map(({ type }) => type);
}

// In the order in which they happen: one matter is heard, reported on and settled.
describe('a hearing', () => {
  it('is called by a notice that the petitioner sees', async () => {
    expect(await contentOf('HEARING_NOTICE')).toMatchObject({ petitionerName: '欧阳秀兰', heldOn: '2026-03-20', time: '09:30', hostName: 'hearingHost', recorderName: 'hearingRecorder', witnesses: ['公孙大力'] });
    expect(await typesOnPortal()).toContain('HEARING_NOTICE');
    const { steps } = await office.petitioners.track(matter, 'zh-CN');
    expect(steps.find(({ code }) => code === 'HEARING_CALLED')).toMatchObject({ on: TODAY, text: '通知听证：2026-03-20 09:30，三楼会议室' });
  });

  it('is not opened for a day that has passed, nor while the parties know nothing of it', async () => {
    const other = await submit();
    await toHandling(other.petitionId);
    const [hostId, recorderId] = [(await office.staff('hearingHost')).staffId, (await office.staff('hearingRecorder')).staffId];
    const open = { hostId, recorderId, because: 'COMPLEX', decidedOn: TODAY, partiesNotified: false };
    await expect(office.act('handler', other.petitionId, 'openHearing', open)).rejects.toMatchObject({ code: 'petitions.parties_not_notified' });
    await expect(office.act('handler', other.petitionId, 'openHearing', { ...open, call: { ...call, heldOn: '2026-03-09' } })).rejects.toMatchObject({ code: 'petitions.hearing_date_past' });
  });

  it('is recorded by its recorder in minutes that stay in the office', async () => {
    await expect(office.act('handler', matter.petitionId, 'recordHearing', { minutes })).rejects.toMatchObject({ kind: 'forbidden' });
    const { documents } = await office.act('hearingRecorder', matter.petitionId, 'recordHearing', { minutes });
    expect(documents).toMatchObject([{ type: 'HEARING_MINUTES', number: null }]);
    expect(await contentOf('HEARING_MINUTES')).toMatchObject({ present: minutes.present, hostName: 'hearingHost' });
    expect(await typesOnPortal()).not.toContain('HEARING_MINUTES');
    const proof = { number: matter.number, queryCode: matter.queryCode };
    await expect(office.petitioners.openDocument(proof, documents[0]?.documentId ?? '')).rejects.toMatchObject({ code: 'documents.not_found' });
  });

  // PP-18: whoever only advises on the law needs no names.
  it('is not told by name to staff who may not know who petitioned', async () => {
    const legal = await office.staff('legalReviewer');
    expect(await typesFor('handler')).toEqual(expect.arrayContaining(['HEARING_NOTICE', 'HEARING_MINUTES']));
    expect(await typesFor('legalReviewer')).not.toEqual(expect.arrayContaining(['HEARING_NOTICE']));
    expect(await typesFor('legalReviewer')).not.toEqual(expect.arrayContaining(['HEARING_MINUTES']));
    const papers = await listDocuments(office.deps.db.reader, matter.petitionId);
    const visible = await getVisiblePetition(office.deps, legal, matter.petitionId, 'documents.read');
    const opening = papers.filter(({ type }) => type.startsWith('HEARING')).map(({ documentId }) => openReadablePaper(office.deps, legal, visible, documentId));
    for (const each of await Promise.allSettled(opening)) expect(each).toMatchObject({ status: 'rejected', reason: { kind: 'not_found', code: 'documents.not_found' } });
    const { timeline } = await getPetition(office.deps, legal, matter.petitionId, 'zh-CN');
    expect(JSON.stringify(timeline)).not.toMatch(/公孙大力|欧阳秀兰/);
    expect(timeline.find(({ type }) => type === 'hearingRecorded')?.detail).toEqual({ minutes: { heldOn: TODAY, place: '三楼会议室' } });
  });

  it('is reported on without names when it closes', async () => {
    const report = { agreedFacts: '欧阳秀兰在岗', disputedFacts: null, proposals: '支持' };
    const { documents } = await office.act('hearingHost', matter.petitionId, 'closeHearing', { minutesDocumentId: makeId(), minutesSigned: true, summary: '双方到场', report });
    expect(documents).toMatchObject([{ type: 'HEARING_REPORT', number: '信听报〔2026〕1号' }]);
    expect(await contentOf('HEARING_REPORT')).toMatchObject({ agreedFacts: '×××在岗', closedOn: TODAY, addressee: '清溪钢铁公司' });
    expect(await typesOnPortal()).not.toContain('HEARING_REPORT');
  });
});

describe('a settlement', () => {
  it('is written down with its parties, facts and terms, and the petitioner has it', async () => {
    await office.act('handler', matter.petitionId, 'startMediation', { mediatorId: (await office.staff('handler')).staffId, petitionerConsented: true, otherPartyConsented: true, consentDocumentId: makeId() });
    const result = { kind: 'SETTLED', agreementDocumentId: makeId(), terms: '四月底前付清，由公孙大力担保', otherParty: '诸葛长风', facts: '拖欠三个月工资', performBy: '2026-04-30' };
    const { documents } = await office.act('handler', matter.petitionId, 'concludeMediation', { result });
    expect(documents).toMatchObject([{ type: 'AGREEMENT', number: '信调〔2026〕1号' }]);
    expect(await contentOf('AGREEMENT')).toMatchObject({ petitionerName: '欧阳秀兰', otherParties: ['诸葛长风'], mediatorName: 'handler', terms: result.terms, performBy: '2026-04-30' });
    expect(await typesOnPortal()).toContain('AGREEMENT');
    expect((await office.petitioners.track(matter, 'zh-CN')).steps.map(({ code }) => code)).toContain('SETTLED');
  });

  it('and the hearing before it name nobody in a redacted case file, neither petitioner nor witness nor the other party', async () => {
    const wish = { petitionId: matter.petitionId, format: 'pdf', edition: 'redacted', language: 'zh-CN', purpose: '提供给法院', alsoHide: [] } as const;
    const { content } = await exportCaseFile(office.deps, createGate(1), await office.staff('officeHead'), wish);
    const text = (await readPdf(await buffer(content))).map((each) => each.text.replaceAll(/[\s​]/g, '')).join('');
    expect(['欧阳秀兰', '公孙大力', '诸葛长风', '信访听证笔录'].filter((each) => text.includes(each))).toEqual([]);
    for (const title of ['信访听证通知书', '信访事项调解协议书']) expect(text).toContain(title);
    expect(text).toContain('清溪钢铁公司');
  });
});
