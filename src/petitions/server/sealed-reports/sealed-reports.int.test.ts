import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '../../../access/domain/index.ts';
import type { AppError } from '../../../platform/kernel/index.ts';
import { parsePetitionEvent, type PetitionEvent } from '../../domain/index.ts';
import { walk } from '../../domain/testing/index.ts';
import { PortalSubmission } from '../../contract.ts';
import { getPetition } from '../get-petition.ts';
import { readPdf } from '../case-file/testing/find-leaks.ts';
import { openTestOffice, type TestOffice } from '../testing/index.ts';
import { openIdentity, decideIdentity, listOpenings, requestIdentity } from './identity-openings.ts';
import { readMoment } from '../load-petition.ts';
import { setOfficerKey, viewOfficerKey } from './officer-key.ts';
import { openReport, openSealedFile } from './open-report.ts';
import { makeRedactedCopy } from './redacted-copy.ts';
import { registerSealedReceipt } from './register-sealed-receipt.ts';
import { shareReport, viewSealed } from './share-report.ts';

const PASSPHRASE = '清风入户·2026·开封';
const HOUR = 3_600_000;

// No part of these stands anywhere else in the program.
const PLANTED = ['柴油采购回扣', '胡某某收受三十万元', '举报人吕守正', '13877665544', '青杨巷七号', 'planted-file-9f3a', '欧阳补充线索', '440101198001011234', '登记员手误'];

let office: TestOffice;
let first: StaffActor;
let second: StaffActor;
beforeAll(async () => {
  office = await openTestOffice();
  first = await office.staff('disciplineOfficer', office.company);
  second = await office.staff('disciplineOfficer', office.group);
});
afterAll(() => office.close());

const PERSON = { name: '举报人吕守正', phone: '13877665544', address: '青杨巷七号', idType: 'RESIDENT_ID', idNumber: '440101198001011234' } as const;

async function upload(text: string) {
  return office.petitioners.stageUpload(Readable.from([Buffer.from(text)]), 'planted-file-9f3a.txt');
}

async function report({ isReport, anonymous = false }: { isReport: boolean; anonymous?: boolean }) {
  const { uploadToken } = await upload(`planted-file-9f3a ${Math.random()}`);
  const body = PortalSubmission.parse({
    officeCode: 'QXGT', requests: ['查处柴油采购回扣'], facts: '胡某某收受三十万元，举报人吕守正亲眼所见。', reasons: '', isReport,
    ...(anonymous ? { anonymous } : { petitioner: PERSON }), attachments: [{ uploadToken, fileName: 'planted-file-9f3a.txt' }],
  });
  const { number, queryCode } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: petitionId } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  return { number, queryCode, petitionId };
}

/** Every row of every table as text and as bytes, as a copy of the whole database would hold them. */
async function dumpDatabase(): Promise<string> {
  const { reader } = office.deps.db;
  const tables = await sql<{ schema: string; name: string }>`select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(reader);
  let dump = '';
  for (const { schema, name } of tables.rows) {
    const rows = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(reader);
    for (const { row } of rows.rows) dump += row;
  }
  return dump;
}

function findPlanted(text: string): readonly string[] {
  return PLANTED.filter((word) => text.includes(word) || text.includes(Buffer.from(word, 'utf8').toString('hex')));
}

/** All that the key file of the program opens by itself, besides what is kept for the officers. */
async function listWhatTheKeyFileOpens(petitionId: string): Promise<string> {
  const { db, keys } = office.deps;
  const submissions = await db.reader.selectFrom('submission').selectAll().where('petition_id', '=', petitionId).execute();
  const people = await db.reader.selectFrom('petitioner').selectAll().where('petition_id', '=', petitionId).execute();
  const deliveries = await db.reader.selectFrom('delivery').selectAll().where('petition_id', '=', petitionId).execute();
  const raws = submissions.filter(({ raw }) => raw.length > 0).map(({ raw, submission_id }) => keys.decryptText(raw, `submission/${submission_id}`));
  return JSON.stringify({ raws, people: people.length, deliveries: deliveries.length });
}

describe('before any officer has a key', () => {
  it('a report waits in the keeping of the program, and the first key takes it over', async () => {
    const { petitionId } = await report({ isReport: true });
    expect(await viewOfficerKey(office.deps, first)).toMatchObject({ exists: false, reportsWaiting: 1 });
    await expect(openReport(office.deps, first, petitionId, PASSPHRASE)).rejects.toMatchObject({ code: 'petitions.no_officer_key' });
    expect(await setOfficerKey(office.deps, first, { passphrase: PASSPHRASE, forgotten: false })).toMatchObject({ exists: true, reportsWaiting: 0 });
    expect(await openReport(office.deps, first, petitionId, PASSPHRASE)).toMatchObject({ requests: ['查处柴油采购回扣'], facts: '胡某某收受三十万元，举报人吕守正亲眼所见。' });
    const kept = await office.deps.db.reader.selectFrom('sealed_item').select('custody_key').where('custody_key', 'is not', null).execute();
    expect(kept).toEqual([]);
  });
});

describe('a report from the portal', () => {
  it('is nowhere in a copy of the database, nor under the key file alone', async () => {
    const { petitionId, number, queryCode } = await report({ isReport: true });
    const { uploadToken } = await upload('planted-file-9f3a later');
    await office.petitioners.supplement({ number, queryCode, text: '欧阳补充线索', attachments: [{ uploadToken, fileName: 'planted-file-9f3a.txt' }] }, 'zh-CN');
    expect(findPlanted(await dumpDatabase())).toEqual([]);
    expect(findPlanted(await listWhatTheKeyFileOpens(petitionId))).toEqual([]);
  });

  it('can be found by the search for planted words when it is not sealed, so that the search can fail', async () => {
    const { petitionId } = await report({ isReport: false });
    expect(findPlanted(await dumpDatabase())).toEqual(expect.arrayContaining(['柴油采购回扣', '胡某某收受三十万元']));
    expect(findPlanted(await listWhatTheKeyFileOpens(petitionId))).toEqual(expect.arrayContaining(['举报人吕守正', '13877665544']));
    await office.act('registrar', petitionId, 'registerPetition');
    await office.act('screener', petitionId, 'screenPetition', { class: 'REPORT', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  });

  it('is opened by an officer with his passphrase alone, files and additions with it', async () => {
    const { petitionId, number, queryCode } = await report({ isReport: true });
    await office.petitioners.supplement({ number, queryCode, text: '欧阳补充线索', attachments: [] }, 'zh-CN');
    await expect(openReport(office.deps, first, petitionId, 'not the passphrase')).rejects.toMatchObject({ code: 'petitions.wrong_passphrase' });
    const opened = await openReport(office.deps, first, petitionId, PASSPHRASE);
    expect(opened.additions.map(({ text }) => text)).toEqual(['欧阳补充线索']);
    expect(JSON.stringify(opened)).not.toContain('13877665544');
    const [file] = opened.files;
    const { file: bytes, fileName } = await openSealedFile(office.deps, first, { petitionId, itemId: file?.itemId ?? '' }, PASSPHRASE);
    expect([bytes.toString('utf8').slice(0, 17), fileName]).toEqual(['planted-file-9f3a', 'planted-file-9f3a.txt']);
  });

  it.each(['registrar', 'receptionist', 'screener', 'unitHead', 'officeHead', 'supervisor', 'administrator', 'auditor', 'dpo', 'handler'] as const)('is not there for %s', async (role) => {
    const { petitionId } = await report({ isReport: true });
    const actor = await office.staff(role);
    await expect(getPetition(office.deps, actor, petitionId, 'zh-CN')).rejects.toMatchObject({ kind: 'not_found' });
    await expect(viewSealed(office.deps, actor, petitionId)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(openReport(office.deps, actor, petitionId, PASSPHRASE)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('of somebody who stays anonymous says so in the stub, and of another that he gave his name', async () => {
    const seals = [];
    for (const anonymous of [true, false]) {
      const { petitionId } = await report({ isReport: true, anonymous });
      const { payload } = await office.deps.db.reader.selectFrom('petition_event').select('payload').where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
      seals.push((payload as { seal: { realName: boolean } }).seal.realName);
    }
    expect(seals).toEqual([false, true]);
  });

  it('sent twice under one key is one report', async () => {
    const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['查处柴油采购回扣'], facts: '同一件', petitioner: PERSON, isReport: true });
    const [one, two] = await Promise.all([1, 2].map(() => office.petitioners.submit(body, { idempotencyKey: 'sealed-report-key-1', language: 'zh-CN' })));
    expect(one?.number).toBe(two?.number);
  });
});

describe('a matter that turns out to be a report', () => {
  it.each(['screenPetition', 'sealToDiscipline'] as const)('loses its words in every table by %s, whatever was written before, and keeps its history', async (step) => {
    const { petitionId, number, queryCode } = await report({ isReport: false });
    await office.petitioners.sendMessage({ number, queryCode, text: '欧阳补充线索' }, 'zh-CN');
    await office.petitioners.supplement({ number, queryCode, text: '欧阳补充线索二', attachments: [] }, 'zh-CN');
    await office.act('registrar', petitionId, 'registerPetition');
    await office.act('registrar', petitionId, 'markUrgent', { knownAt: '2026-03-10T01:00:00.000Z', reason: '登记员手误：胡某某收受三十万元' });
    const draft = { staff_id: (await office.staff('screener')).staffId, draft_key: `step:${petitionId}:screenPetition`, body: Buffer.from('胡某某收受三十万元'), updated_at: office.deps.clock.now() };
    await office.deps.db.transaction((tx) => tx.insertInto('draft').values(draft).execute());
    if (step === 'screenPetition') await office.act('screener', petitionId, 'screenPetition', { class: 'REPORT', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
    else await office.act('screener', petitionId, 'sealToDiscipline', { seal: { bagId: 'B-1', realName: true, ground: 'REPORT_CLASS', handedOverTo: '纪委' } });
    expect(findPlanted(await dumpDatabase())).toEqual([]);
    expect(findPlanted(await listWhatTheKeyFileOpens(petitionId))).toEqual([]);
    const opened = await openReport(office.deps, first, petitionId, PASSPHRASE);
    expect(opened.facts).toContain('胡某某');
    expect(opened.files).toHaveLength(1);
    // The petitioner still finds it under his code, and what he adds goes under seal as well.
    expect(await office.petitioners.track({ number, queryCode }, 'zh-CN')).toMatchObject({ number, requests: [], messages: [] });
    await office.petitioners.supplement({ number, queryCode, text: '欧阳补充线索三', attachments: [] }, 'zh-CN');
    expect((await openReport(office.deps, first, petitionId, PASSPHRASE)).additions.map(({ text }) => text)).toEqual(['欧阳补充线索', '欧阳补充线索二', '欧阳补充线索三']);
    expect(findPlanted(await dumpDatabase())).toEqual([]);
  });

  it('is handed on by a discipline officer after it was screened as one, without a second sealing', async () => {
    const { petitionId } = await report({ isReport: false });
    await office.act('registrar', petitionId, 'registerPetition');
    await office.act('screener', petitionId, 'screenPetition', { class: 'REPORT', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
    await office.act('disciplineOfficer', petitionId, 'sealToDiscipline', { seal: { bagId: 'B-2', realName: true, ground: 'REPORT_CLASS', handedOverTo: '纪委' } });
    expect(await openReport(office.deps, first, petitionId, PASSPHRASE)).toMatchObject({ requests: ['查处柴油采购回扣'] });
  });

  it('keeps no key for an officer whom it reports', async () => {
    const { petitionId } = await report({ isReport: false });
    await office.act('registrar', petitionId, 'registerPetition');
    await office.act('screener', petitionId, 'screenPetition', { class: 'REPORT', route: null, themeId: null, reported: { unitIds: [], staffIds: [first.staffId] }, suggestion: null });
    await expect(openReport(office.deps, first, petitionId, PASSPHRASE)).rejects.toMatchObject({ code: 'petitions.report_not_shared' });
  });
});

describe('the history that only grows', () => {
  it('is blanked by the program only where the words have been sealed before', async () => {
    const { petitionId } = await report({ isReport: false });
    await expect(office.deps.db.transaction((tx) => sql`select blank_sealed_history(${petitionId})`.execute(tx))).rejects.toThrow(/sealed/);
    await expect(office.deps.db.transaction((tx) => sql`update petition_event set payload = '{}' where petition_id = ${petitionId}`.execute(tx))).rejects.toThrow();
    await office.act('registrar', petitionId, 'registerPetition');
    await office.act('screener', petitionId, 'sealToDiscipline', { seal: { bagId: 'B-1', realName: true, ground: 'REPORT_CLASS', handedOverTo: '纪委' } });
  });
});

it('a history from which the words were taken can still be read, whatever happened in it', async () => {
  const events = new Map<string, PetitionEvent>();
  for (let seed = 1; seed <= 60; seed += 1) walk(seed * 7919, 40, ({ records }) => records.forEach(({ event }) => events.set(JSON.stringify({ ...event, at: undefined }).slice(0, 400), event)));
  const wanted = [...events.values()];
  const payloads = JSON.stringify(wanted);
  const { rows } = await sql<{ blank: object }>`select blank_words(each, '') as blank from jsonb_array_elements(${payloads}::jsonb) with ordinality as t (each, place) order by place`.execute(office.deps.db.reader);
  const unreadable = rows.flatMap(({ blank }, index) => {
    try {
      parsePetitionEvent({ ...blank, type: wanted[index]?.type });
      return [];
    } catch (error) {
      return [[wanted[index]?.type, (error as AppError).params]];
    }
  });
  expect(unreadable).toEqual([]);
  expect(new Set(wanted.map(({ type }) => type)).size).toBeGreaterThan(60);
});

describe('colleagues', () => {
  it('open a report once it is shared with them, and a new passphrase keeps what the old one opened', async () => {
    const { petitionId } = await report({ isReport: true });
    await setOfficerKey(office.deps, second, { passphrase: '第二把钥匙·很长的开封口令', forgotten: false });
    await expect(openReport(office.deps, second, petitionId, '第二把钥匙·很长的开封口令')).rejects.toMatchObject({ code: 'petitions.report_not_shared' });
    expect(await viewSealed(office.deps, first, petitionId)).toMatchObject({ iHoldKey: true, inCustody: false, without: [{ staffId: second.staffId }] });
    expect((await shareReport(office.deps, first, petitionId, PASSPHRASE)).keys).toBeGreaterThan(2);
    expect(await openReport(office.deps, second, petitionId, '第二把钥匙·很长的开封口令')).toMatchObject({ requests: ['查处柴油采购回扣'] });
    await expect(setOfficerKey(office.deps, second, { passphrase: '换一个更长更长的开封口令', forgotten: false })).rejects.toMatchObject({ code: 'petitions.officer_key_exists' });
    await expect(setOfficerKey(office.deps, second, { passphrase: '换一个更长更长的开封口令吧', oldPassphrase: 'wrong', forgotten: false })).rejects.toMatchObject({ code: 'petitions.wrong_passphrase' });
    await setOfficerKey(office.deps, second, { passphrase: '换一个更长更长的开封口令吧', oldPassphrase: '第二把钥匙·很长的开封口令', forgotten: false });
    await expect(openReport(office.deps, second, petitionId, '第二把钥匙·很长的开封口令')).rejects.toMatchObject({ code: 'petitions.wrong_passphrase' });
    expect(await openReport(office.deps, second, petitionId, '换一个更长更长的开封口令吧')).toMatchObject({ requests: ['查处柴油采购回扣'] });
    await setOfficerKey(office.deps, second, { passphrase: '忘了以后另外再建一把新钥匙', forgotten: true });
    await expect(openReport(office.deps, second, petitionId, '忘了以后另外再建一把新钥匙')).rejects.toMatchObject({ code: 'petitions.report_not_shared' });
  });
});

describe('the identity of a reporter', () => {
  it('is opened by the officer who asked, for the hours that another allowed, and the reporter sees when and what for', async () => {
    const { petitionId, number, queryCode } = await report({ isReport: true });
    const [asked] = await requestIdentity(office.deps, first, petitionId, { purpose: '核实举报人是否愿意作证', hours: 2 });
    const of = { petitionId, openingId: asked?.openingId ?? '' };
    await expect(openIdentity(office.deps, first, of, PASSPHRASE)).rejects.toMatchObject({ code: 'petitions.opening_not_approved' });
    await expect(decideIdentity(office.deps, first, of, { approve: true, reason: '自己批准自己' })).rejects.toMatchObject({ code: 'petitions.needs_second_officer' });
    await decideIdentity(office.deps, second, of, { approve: true, reason: '理由成立，同意' });
    await expect(decideIdentity(office.deps, second, of, { approve: false, reason: '改变主意' })).rejects.toMatchObject({ code: 'petitions.opening_decided' });
    await expect(openIdentity(office.deps, second, of, '忘了以后另外再建一把新钥匙')).rejects.toMatchObject({ code: 'petitions.opening_not_yours' });
    expect((await office.petitioners.track({ number, queryCode }, 'zh-CN')).identityOpenings).toEqual([]);
    expect(await openIdentity(office.deps, first, of, PASSPHRASE)).toMatchObject({ petitioners: [{ name: '举报人吕守正', phone: '13877665544' }] });
    expect((await office.petitioners.track({ number, queryCode }, 'zh-CN')).identityOpenings).toMatchObject([{ purpose: '核实举报人是否愿意作证' }]);
    office.letTimePass(2 * HOUR);
    await expect(openIdentity(office.deps, first, of, PASSPHRASE)).rejects.toMatchObject({ code: 'petitions.opening_expired' });
    expect(findPlanted(await dumpDatabase())).toEqual([]);
    const entries = await office.deps.db.reader.selectFrom('journal_entry').select(['action', 'actor_id']).where('petition_id', '=', petitionId).where('action', 'like', 'identity.%').orderBy('entry_id').execute();
    expect(entries.map(({ action }) => action)).toEqual(['identity.request', 'identity.approve', 'identity.open']);
  });

  it('stays closed when the second officer declines, and the first one reads why', async () => {
    const { petitionId } = await report({ isReport: true });
    const [asked] = await requestIdentity(office.deps, first, petitionId, { purpose: '想知道是谁', hours: 1 });
    const of = { petitionId, openingId: asked?.openingId ?? '' };
    await decideIdentity(office.deps, second, of, { approve: false, reason: '与核查无关，不予同意' });
    await expect(openIdentity(office.deps, first, of, PASSPHRASE)).rejects.toMatchObject({ code: 'petitions.opening_not_approved' });
    expect(await listOpenings(office.deps, first, petitionId, await readMoment(office.deps))).toMatchObject([{ status: 'DENIED', reason: '与核查无关，不予同意' }]);
  });
});

it('a redacted copy for the inquiry tells what was reported and not by whom', async () => {
  const { petitionId } = await report({ isReport: true });
  const { content } = await makeRedactedCopy(office.deps, first, { petitionId, language: 'zh-CN' }, { passphrase: PASSPHRASE, alsoHide: [] });
  const text = (await readPdf(await buffer(content))).map((part) => part.text).join('').replaceAll(/[\s\u200B]/g, '');
  expect(text).toContain('胡某某收受三十万元');
  expect(text).toContain('■■■亲眼所见');
  expect(['举报人吕守正', '吕守正', '13877665544', '青杨巷'].filter((word) => text.includes(word))).toEqual([]);
});

it('of a sealed letter only the receipt is entered', async () => {
  const registrar = await office.staff('registrar');
  const body = { channel: 'LETTER', receivedOn: '2026-03-10', bagId: 'MF-2026-7', realName: false, ground: 'PRINCIPAL_LEADER', handedOverTo: '上级纪委' } as const;
  const { petitionId } = await registerSealedReceipt(office.deps, office.receiver, registrar, { body, idempotencyKey: undefined });
  const detail = await getPetition(office.deps, first, petitionId, 'zh-CN');
  expect(detail).toMatchObject({ state: 'HANDED_TO_DISCIPLINE', requests: [], facts: '' });
  await expect(getPetition(office.deps, registrar, petitionId, 'zh-CN')).rejects.toMatchObject({ kind: 'not_found' });
  await expect(openReport(office.deps, first, petitionId, PASSPHRASE)).rejects.toMatchObject({ code: 'petitions.report_not_shared' });
});

it('no planted word is in the storage but in the files that wait for the nightly removal', async () => {
  // What was sealed is stored under a mark and unreadable; originals are named by nothing any more.
  const named = new Set((await sql<{ storage_key: string }>`select storage_key from sealed_item where storage_key is not null union select storage_key from attachment union select storage_key from document where storage_key is not null`.execute(office.deps.db.reader)).rows.map((row) => row.storage_key));
  const root = office.storageDirectory;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(root, name)).isFile());
  const readable = files.filter((name) => named.has(name.replaceAll('\\', '/')) && findPlanted(readFileSync(join(root, name), 'latin1')).length > 0);
  expect(files.length).toBeGreaterThan(10);
  expect(readable).toEqual([]);
});
