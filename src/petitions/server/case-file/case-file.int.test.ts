import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Redactor } from '../../../documents/domain/index.ts';
import { AppError } from '../../../platform/kernel/index.ts';
import { openTestOffice, type TestOffice } from '../testing/index.ts';
import { type CaseFileWish, exportCaseFile, prepareCaseFile, streamCaseFile } from './export-case-file.ts';
import { createGate } from './gate.ts';
import { findLeaks, readPdf, readZip } from './testing/find-leaks.ts';
import { makePlantedMatter, PLANTED, THIRD } from './testing/planted-matter.ts';

let office: TestOffice;
let petitionId: string;
const gate = createGate(2);
beforeAll(async () => {
  office = await openTestOffice();
  petitionId = await makePlantedMatter(office);
}, 60_000);
afterAll(() => office.close());

const everything = [...PLANTED, THIRD];
const REDACTED = { edition: 'redacted', purpose: '提供给法院，不提欧阳秀兰', alsoHide: [THIRD] } as const;

function wishFor(wish: Partial<CaseFileWish>): CaseFileWish {
  return { petitionId, format: 'pdf', edition: 'full', language: 'zh-CN', purpose: null, alsoHide: [], ...wish };
}

async function make(wish: Partial<CaseFileWish>, deps = office.deps): Promise<Buffer> {
  const { content } = await exportCaseFile(deps, gate, await office.staff('officeHead'), wishFor(wish));
  return buffer(content);
}

/** The redacted edition by a redactor that has a fault. */
async function makeWith(spoil: (redactor: Redactor) => Redactor, format: 'pdf' | 'zip' = 'pdf'): Promise<Buffer> {
  const { redactor, ...prepared } = await prepareCaseFile(office.deps, await office.staff('officeHead'), wishFor({ ...REDACTED, format }));
  if (!redactor) throw new Error('the edition is not redacted');
  return buffer(streamCaseFile(office.deps, gate, { ...prepared, redactor: spoil(redactor) }).content);
}

async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  return (await readPdf(pdf)).filter(({ where }) => where.includes(', page ')).map(({ text }) => text.replaceAll(/[\s\u200B]/g, ''));
}

describe('a complete case file', () => {
  it('holds every chapter in its order under one count of pages, and says when and by whom it was made', async () => {
    const pages = await pagesOf(await make({ purpose: '移交档案' }));
    for (const [index, page] of pages.entries()) expect(page).toContain(`第${index + 1}页共${pages.length}页`);
    const chapters = ['一、登记信息', '二、请求、事实和理由', '三、陈述、调查和答复记录', '四、文书', '五、附件', '六、期限说明', '七、办理经过', '八、查阅和操作日志', '九、散列值清单'];
    const starts = chapters.map((chapter) => pages.findIndex((page, index) => index > 1 && page.includes(chapter)));
    expect(starts.every((start, index) => start > (starts[index - 1] ?? 1))).toBe(true);
    for (const [index, chapter] of chapters.entries()) expect(pages[1]).toMatch(new RegExp(`${chapter}[^0-9]*(?:256）)?\\.+${(starts[index] ?? 0) + 1}(?!\\d)`));
    for (const part of ['QXGT-20260310-00001', '移交档案', 'officeHead', '2026年3月10日']) expect(pages[0]).toContain(part);
    expect(pages.join('')).toContain('导出案卷');
  });

  it('holds everything that was planted, so that looking for it can fail', async () => {
    const readable = await readPdf(await make({}));
    expect(everything.filter((each) => findLeaks(readable, [each]).length === 0)).toEqual([]);
  });

  it('is packed with its papers, its attachments and a manifest that agrees with what was recorded', async () => {
    const files = unzipSync(await make({ format: 'zip' }));
    const { files: listed, missing } = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()) as { files: { path: string; bytes: number; asRecorded?: boolean }[]; missing: string[] };
    expect(Object.keys(files).toSorted()).toEqual([...listed.map(({ path }) => path), 'manifest.json'].toSorted());
    expect(listed.map(({ path, asRecorded }) => [path.split('/')[0], asRecorded])).toEqual([['案卷.pdf', undefined], ['papers', true], ['papers', true], ['papers', true], ['attachments', true], ['attachments', true], ['attachments', true]]);
    for (const { path, bytes } of listed) expect(files[path]?.length).toBe(bytes);
    expect(missing).toEqual([]);
  });

  it('names an attachment that the storage no longer has, and is still made', async () => {
    const row = await office.deps.db.reader.selectFrom('attachment').select('storage_key').where('petition_id', '=', petitionId).where('media_type', '=', 'application/pdf').executeTakeFirstOrThrow();
    const { storage } = office.deps;
    const open = (key: string) => (key === row.storage_key ? Promise.reject(new AppError('not_found', 'storage.file_missing')) : storage.open(key));
    const deps = { ...office.deps, storage: { ...storage, open } };
    const files = unzipSync(await make({ format: 'zip' }, deps));
    expect(JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString())).toMatchObject({ missing: [expect.stringContaining('身份证.pdf')] });
    expect((await pagesOf(Buffer.from(files['案卷.pdf'] ?? []))).join('')).toContain('存储中没有这个文件');
  });

  it('is left unfinished when its reader leaves, and the next is made', async () => {
    const narrow = createGate(1);
    for (const format of ['zip', 'pdf', 'zip'] as const) {
      const { content } = await exportCaseFile(office.deps, narrow, await office.staff('officeHead'), wishFor({ format }));
      await content.iterator({ destroyOnReturn: false }).next();
      content.destroy();
    }
    const { content } = await exportCaseFile(office.deps, narrow, await office.staff('officeHead'), wishFor({ format: 'zip' }));
    expect(Object.keys(unzipSync(await buffer(content)))).toContain('manifest.json');
  });

  it('breaks off when the storage fails, so that half a file is never taken for a whole one', async () => {
    const { storage } = office.deps;
    const open = () => Promise.reject(new AppError('unavailable', 'storage.failed'));
    for (const format of ['zip', 'pdf'] as const) await expect(make({ format }, { ...office.deps, storage: { ...storage, open } })).rejects.toMatchObject({ code: 'storage.failed' });
  });

  // PP-18
  it('shows the unit that handles the matter nobody who signed along', async () => {
    const { content } = await exportCaseFile(office.deps, gate, await office.staff('handler'), wishFor({}));
    const [, , registration = ''] = await pagesOf(await buffer(content));
    expect(registration).toContain('欧阳秀兰');
    expect(registration).toContain('联名人员名单只有信访工作机构可以查看');
    // Only the list of people has the county.
    expect(registration).not.toContain('平湖县');
  });

  it('leaves its trace in the journal, with the purpose', async () => {
    await make({ purpose: '复查机关调阅', format: 'zip' });
    const entry = await office.deps.db.reader.selectFrom('journal_entry').select(['action', 'purpose', 'detail']).where('petition_id', '=', petitionId).where('purpose', '=', '复查机关调阅').executeTakeFirstOrThrow();
    expect(entry).toEqual({ action: 'petition.exportFile', purpose: '复查机关调阅', detail: { edition: 'full', format: 'zip', alsoHidden: 0 } });
  });
});

describe('a redacted case file', () => {
  it('as PDF lets nothing be read that was planted: not in its text, its metadata nor any unpacked object', async () => {
    const readable = await readPdf(await make(REDACTED));
    expect(findLeaks(readable, everything)).toEqual([]);
    expect(readable.length).toBeGreaterThan(500);
  });

  it('as ZIP lets nothing be read that was planted: not in the names of its entries nor in any of them', async () => {
    const zip = await make({ ...REDACTED, format: 'zip' });
    expect(findLeaks(await readZip(zip), everything)).toEqual([]);
    expect(Object.keys(unzipSync(zip)).filter((name) => name.startsWith('attachments/'))).toEqual([]);
  });

  it('says on its front what was taken out and why, and shows that its letters are copies', async () => {
    const pages = await pagesOf(await make(REDACTED));
    for (const part of ['脱敏版', '■■■', '姓名（名称）、电话号码、住址、证件号码', '另按制作人列出的1项文字隐去', '提供给法院，不提■■■']) expect(pages[0]).toContain(part);
    const letter = pages.find((page) => page.includes('信处〔2026〕1号') && page.includes('脱敏副本，非原件')) ?? '';
    for (const part of ['清溪钢铁公司', '■■■：', '现提出处理意见如下']) expect(letter).toContain(part);
    expect(pages.at(-1)).toMatch(/附件\dtext\/plain\d+没有列入/);
  });

  it('keeps what its maker listed out of the journal too', async () => {
    await make({ ...REDACTED, purpose: `${THIRD}案调阅` });
    const rows = await office.deps.db.reader.selectFrom('journal_entry').select(['purpose', 'detail']).where('petition_id', '=', petitionId).where('action', '=', 'petition.exportFile').execute();
    expect(JSON.stringify(rows)).toContain('■■■案调阅');
    expect(JSON.stringify(rows)).not.toContain(THIRD);
  });
});

describe('the search for leaks', () => {
  it.each<readonly [what: string, text: RegExp, leak: string]>([
    ['the title of the matter', /^欧阳秀兰反映欠薪$/, '欧阳秀兰'],
    ['the place of a hearing', /槐荫路27号院3单元402室$/, '槐荫路27号'],
    ['the method of an investigation', /^走访欧阳秀兰$/, '秀兰'],
    ['the proof of service in the course of the matter', /欧阳秀兰签收/, '欧阳秀兰'],
  ])('finds %s when that alone is not redacted', async (_, text, leak) => {
    const spoilt = await makeWith((redactor) => ({ ...redactor, redact: (given) => (text.test(given) ? given : redactor.redact(given)) }));
    expect(findLeaks(await readPdf(spoilt), everything)).toContainEqual(expect.stringContaining(`${leak} in `));
  });

  it('finds what one letter in the ZIP still names', async () => {
    let calls = 0;
    const spoilt = await makeWith((redactor) => ({ ...redactor, redact: (given) => (given.startsWith('补发工资') && (calls += 1) > 0 ? given : redactor.redact(given)) }), 'zip');
    const leaks = findLeaks(await readZip(spoilt), everything);
    expect(leaks).toContainEqual(expect.stringMatching(/^司马建军 in papers\/03/));
  });
});
