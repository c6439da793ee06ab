import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visibleTo } from '../../../access/domain/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import { PortalSubmission } from '../../contract.ts';
import { PrintBatchRequest, PrintQueueQuery, type QueuedLetter } from '../../print-contract.ts';
import { createGate } from '../case-file/gate.ts';
import { openTestOffice, type TestOffice } from '../testing/index.ts';
import { listPrintQueue } from './list-print-queue.ts';
import { printBatch } from './print-batch.ts';
import { findLetters } from './print-queue-store.ts';

let office: TestOffice;
const gate = createGate(1);
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const TODAY = '2026-03-10';
const served = (method: object) => ({ kind: 'SERVED', servedOn: TODAY, documentId: null, documentNumber: null, ...method });
const ELECTRONIC = served({ method: 'ELECTRONIC', consented: true, receiptConfirmed: true });
const PERSON = { name: '欧阳秀兰', phone: '13900000000', address: '清溪市东街1号 312000' };

async function accepted(petitioner: object = PERSON): Promise<string> {
  const body = PortalSubmission.parse({ officeCode: 'QXGT', requests: ['补发工资'], facts: '三个月未发工资', petitioner });
  const { number } = await office.petitioners.submit(body, { idempotencyKey: undefined, language: 'zh-CN' });
  const { petition_id: id } = await office.deps.db.reader.selectFrom('petition').select('petition_id').where('number', '=', number).executeTakeFirstOrThrow();
  await office.act('registrar', id, 'registerPetition');
  await office.act('screener', id, 'screenPetition', { class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null });
  await office.act('screener', id, 'acceptPetition', { coHandlers: [] });
  return id;
}

async function queueOf(view: 'waiting' | 'printed', petitionId?: string, unit = office.company): Promise<readonly QueuedLetter[]> {
  const { items } = await listPrintQueue(office.deps, await office.staff('serviceClerk', unit), PrintQueueQuery.parse({ view, limit: 100 }));
  return items.filter((item) => petitionId === undefined || item.petitionId === petitionId);
}

async function print(letters: readonly QueuedLetter[], wish: object = {}, unit = office.company, deps = office.deps) {
  const request = PrintBatchRequest.parse({ letters: letters.map(({ petitionId, documentId }) => ({ petitionId, documentId })), ...wish });
  return printBatch(deps, gate, await office.staff('serviceClerk', unit), { wish: request, language: 'zh-CN' });
}

async function journalOf(petitionId: string): Promise<readonly string[]> {
  const rows = await office.deps.db.reader.selectFrom('journal_entry').select(['action', 'detail']).where('petition_id', '=', petitionId).where('action', 'in', ['letter.print', 'letter.reprint', 'petitioner.readAddress']).execute();
  return rows.map(({ action, detail }) => `${action} ${JSON.stringify(detail)}`).toSorted();
}

describe('a letter', () => {
  it('waits from the moment it is issued, under its number and without a name', async () => {
    const petitionId = await accepted();
    const [letter] = await queueOf('waiting', petitionId);
    expect(letter).toMatchObject({ type: 'NOTICE_ACCEPT', title: '信访事项受理告知书', issuedOn: TODAY, unitName: '清溪钢铁公司', printings: 0, lastPrinted: null });
    expect(JSON.stringify(letter)).not.toMatch(/欧阳|东街/);
  });

  it('waits no more once it was served otherwise', async () => {
    const petitionId = await accepted();
    await office.act('registrar', petitionId, 'recordNotice', { kind: 'NOTICE_ACCEPT', outcome: ELECTRONIC });
    expect(await queueOf('waiting', petitionId)).toEqual([]);
    expect(await queueOf('printed', petitionId)).toEqual([]);
  });

  it('waits no more once it was printed, and stands among the printed with its batch', async () => {
    const petitionId = await accepted();
    const { fileName, content } = await print(await queueOf('waiting', petitionId));
    expect(fileName).toMatch(/^P20260310-\d{3}\.pdf$/);
    expect((await PDFDocument.load(content)).getPageCount()).toBeGreaterThan(0);
    expect(await queueOf('waiting', petitionId)).toEqual([]);
    expect(await queueOf('printed', petitionId)).toMatchObject([{ printings: 1, lastPrinted: { batchNumber: fileName.slice(0, -4) } }]);
    expect(await journalOf(petitionId)).toEqual([expect.stringContaining('letter.print {"batch"')]);
  });

  it('is printed twice only when that is said, and each time is counted and in the journal', async () => {
    const petitionId = await accepted();
    await print(await queueOf('waiting', petitionId));
    const [printed] = await queueOf('printed', petitionId);
    const letters = printed ? [printed] : [];
    await expect(print(letters)).rejects.toMatchObject({ kind: 'conflict', code: 'petitions.printed_already', params: { numbers: [printed?.number] } });
    await print(letters, { reprint: true });
    expect(await queueOf('printed', petitionId)).toMatchObject([{ printings: 2 }]);
    expect((await journalOf(petitionId)).map((entry) => entry.split(' ')[0])).toEqual(['letter.print', 'letter.reprint']);
    const rows = await office.deps.db.reader.selectFrom('letter_printing').select(['printing_no', 'batch_number']).where('petition_id', '=', petitionId).orderBy('printing_no').execute();
    expect(rows.map((row) => row.printing_no)).toEqual([1, 2]);
  });

  it('is not printed by two at once', async () => {
    const waiting = await queueOf('waiting', await accepted());
    const [one, other] = await Promise.allSettled([print(waiting), print(waiting)]);
    expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect([one, other].flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []))).toEqual(['petitions.printed_already']);
  });
});

describe('a batch', () => {
  it('is one file in the chosen order, and every batch of a day has a number of its own', async () => {
    const letters = [...(await queueOf('waiting', await accepted())), ...(await queueOf('waiting', await accepted()))];
    const first = await print(letters.toReversed());
    const second = await print(await queueOf('waiting', await accepted()));
    expect(Number(second.fileName.slice(10, 13)) - Number(first.fileName.slice(10, 13))).toBe(1);
    const printed = await queueOf('printed');
    expect(printed.filter(({ lastPrinted }) => lastPrinted?.batchNumber === first.fileName.slice(0, -4))).toHaveLength(2);
  });

  it('with envelopes reads the addresses, which the journal says', async () => {
    const petitionId = await accepted();
    const { content } = await print(await queueOf('waiting', petitionId), { layout: 'DL' });
    const pages = (await PDFDocument.load(content)).getPages();
    expect(pages.at(-1)?.getWidth()).toBeCloseTo(220 / 25.4 * 72, 0);
    expect(await journalOf(petitionId)).toEqual([expect.stringContaining('letter.print'), expect.stringContaining('petitioner.readAddress')]);
  });

  it('with envelopes is not begun while an address is not known; the letters alone are', async () => {
    const petitionId = await accepted({ name: '欧阳秀兰', phone: '13900000000' });
    const waiting = await queueOf('waiting', petitionId);
    await expect(print(waiting, { layout: 'C5' })).rejects.toMatchObject({ kind: 'refused', code: 'petitions.no_postal_address', params: { numbers: [waiting[0]?.number] } });
    expect([await queueOf('waiting', petitionId), await journalOf(petitionId)]).toMatchObject([[{ printings: 0 }], []]);
    await print(waiting);
  });

  it('counts as printed only when the file was made', async () => {
    const petitionId = await accepted();
    const waiting = await queueOf('waiting', petitionId);
    const open = () => Promise.reject(new AppError('not_found', 'storage.file_missing'));
    await expect(print(waiting, {}, office.company, { ...office.deps, storage: { ...office.deps.storage, open } })).rejects.toMatchObject({ code: 'storage.file_missing' });
    expect(await queueOf('waiting', petitionId)).toHaveLength(1);
  });
});

describe('who prints', () => {
  it('sees and prints only letters of matters that he may see', async () => {
    const petitionId = await accepted();
    const waiting = await queueOf('waiting', petitionId);
    expect(waiting).toHaveLength(1);
    expect(await queueOf('waiting', petitionId, office.group)).toEqual([]);
    await expect(print(waiting, {}, office.group)).rejects.toMatchObject({ kind: 'not_found', code: 'access.petition_not_found' });
    expect(await findLetters(office.deps.db.reader, visibleTo(await office.staff('handler'), 'letters.print'), waiting)).toEqual([]);
  });

  it('may look at the letters of one issuing unit alone', async () => {
    const petitionId = await accepted();
    const clerk = await office.staff('serviceClerk');
    const shownOf = async (unit: string) => (await listPrintQueue(office.deps, clerk, PrintQueueQuery.parse({ unit, limit: 100 }))).items.filter((item) => item.petitionId === petitionId);
    expect([(await shownOf(office.company)).length, (await shownOf(office.group)).length]).toEqual([1, 0]);
  });

  it('pages through the queue, who waited longest first', async () => {
    for (let count = 0; count < 3; count += 1) await accepted();
    const clerk = await office.staff('serviceClerk');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPrintQueue(office.deps, clerk, PrintQueueQuery.parse({ limit: 2, ...(cursor === undefined ? {} : { cursor }) }));
      seen.push(...page.items.map((item) => item.documentId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual((await queueOf('waiting')).map((item) => item.documentId));
    await expect(listPrintQueue(office.deps, clerk, PrintQueueQuery.parse({ cursor: 'nonsense' }))).rejects.toMatchObject({ code: 'petitions.bad_cursor' });
  });
});
