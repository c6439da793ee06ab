import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PizZip from 'pizzip';
import { afterAll, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../../platform/crypto/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { LETTER_TYPES, type TemplateFault } from '../../domain/index.ts';
import { aLetter } from '../../domain/testing/index.ts';
import { composeLetter } from '../compose-letter.ts';
import { createPdfRenderer } from '../pdf-renderer.ts';
import { makeWordTemplate } from '../word/render-word-letter.ts';
import { checkTemplates } from './check-templates.ts';
import { describeTemplateFault } from './describe-template-fault.ts';
import { exportTemplates } from './export-templates.ts';
import { readSiteTemplates } from './read-site-templates.ts';
import { refuseBrokenTemplates } from './refuse-broken-templates.ts';

const root = mkdtempSync(join(tmpdir(), 'xinqiao-templates-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

function put(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = join(root, String((count += 1)));
  mkdirSync(directory);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return directory;
}

async function faultsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly TemplateFault[]> {
  const site = readSiteTemplates(put(files));
  const renderer = createPdfRenderer({ siteTemplates: site.typst });
  try {
    return (await checkTemplates(renderer, site, 'site')).flatMap(({ faults }) => faults);
  } finally {
    await renderer.close();
  }
}

function ownTypst(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../templates/${name}.typ`, import.meta.url)), 'utf8');
}

function opinionWith(change: (xml: string) => string): Buffer {
  const zip = new PizZip(makeWordTemplate('OPINION'));
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const changed = change(xml);
  if (changed === xml) throw new Error('nothing was changed');
  return zip.file('word/document.xml', changed).generate({ type: 'nodebuffer' });
}

describe('a Word template of the site', () => {
  it('that says the same in other words is good', async () => {
    expect(await faultsOf({ 'OPINION.docx': opinionWith((xml) => xml.replace('现提出处理意见如下', '现答复如下')) })).toEqual([]);
  });

  it.each<readonly [string, (xml: string) => string, TemplateFault]>([
    ['names the tag that no opinion has', (xml) => xml.replace('{petitionerName}', '{信访人}'), { kind: 'unknown_tag', file: 'OPINION.docx', tag: '信访人' }],
    ['names the tag that is not closed', (xml) => xml.replace('{/requests}', ''), { kind: 'broken_tag', file: 'OPINION.docx', tag: 'requests' }],
    // PP-6
    ['names the days of review that it has lost', (xml) => xml.replace('{remedy.days}', '三十'), { kind: 'missing_field', file: 'OPINION.docx', field: 'remedy.days' }],
    ['names the number that it has lost', (xml) => xml.replace('{letter.number}', ''), { kind: 'missing_field', file: 'OPINION.docx', field: 'letter.number' }],
  ])('%s', async (_title, change, fault) => {
    expect(await faultsOf({ 'OPINION.docx': opinionWith(change) })).toContainEqual(fault);
  });

  it.each([['no archive', Buffer.from('nonsense')], ['another archive', new PizZip().file('a.txt', 'x').generate({ type: 'nodebuffer' })]])('that is %s is said to be no Word document', async (_what, bytes) => {
    expect(await faultsOf({ 'OPINION.docx': bytes })).toEqual([{ kind: 'unreadable', file: 'OPINION.docx' }]);
  });
});

describe('a Typst template of the site', () => {
  it('prints the letters in place of ours, and imports our frame by its name', async () => {
    const site = readSiteTemplates(put({ 'reply.typ': ownTypst('reply').replace('感谢您对我们工作的关心和支持', '谢谢您的来信') }));
    const renderer = createPdfRenderer({ siteTemplates: site.typst });
    const request = composeLetter(createEphemeralKeyRing().signer, { type: 'REPLY', data: aLetter('REPLY') }, { number: '信复〔2026〕1号', unitName: '清溪集团', issuedOn: parsePlainDate('2026-05-11') });
    try {
      expect(await checkTemplates(renderer, site, 'site')).toEqual([{ file: 'reply.typ', isOfSite: true, faults: [] }]);
      expect(await renderer.read(request, 'site')).toContain('谢谢您的来信');
      expect(await renderer.read(request, 'own')).toContain('感谢您对我们工作的关心和支持');
      expect(await renderer.read(request, 'site')).toContain('谢谢您的来信');
    } finally {
      await renderer.close();
    }
  });

  it('that cannot be set names file, line and reason', async () => {
    const [fault] = await faultsOf({ 'reply.typ': ownTypst('reply').replace('#paragraphs(data.text)', '#paragraphs(data.txt)') });
    expect(fault).toMatchObject({ kind: 'not_compiled', file: 'reply.typ', reason: expect.stringMatching(/reply\.typ:\d+.*txt/) });
  });

  // PP-6
  it('that has lost the line on review names what is missing', async () => {
    const faults = await faultsOf({ 'opinion.typ': ownTypst('opinion').replace('书面请求#{data.remedy.bodyName}复查', '请求复查') });
    expect(faults).toEqual([{ kind: 'missing_field', file: 'opinion.typ', field: 'remedy.bodyName' }]);
  });

  it('of the frame that all share is tried with every letter', async () => {
    const faults = await faultsOf({ 'gbt9704.typ': ownTypst('gbt9704').replace('#let plain-head = {', '#let plain-head = if true { } else {') });
    expect(faults).toContainEqual({ kind: 'missing_field', file: 'gbt9704.typ', field: 'letter.number' });
  }, 30_000);
});

describe('the directory of the site', () => {
  it('may hold what editors leave beside, and nothing else that has no effect', async () => {
    expect(await faultsOf({ '~$PINION.docx': 'lock', '.DS_Store': '', '字段说明.txt': '' })).toEqual([]);
    const faults = await faultsOf({ 'opinion.docx': makeWordTemplate('OPINION'), 'opinon.typ': '' });
    expect(faults.map(({ kind, file }) => [kind, file])).toEqual([['unknown_file', 'opinion.docx'], ['unknown_file', 'opinon.typ']]);
    expect(faults[0]).toMatchObject({ known: expect.arrayContaining(['OPINION.docx']) });
  });

  it('that does not exist has no effect', () => {
    expect(readSiteTemplates(join(root, 'nowhere'))).toMatchObject({ word: new Map(), typst: new Map(), unknown: [] });
  });

  it('with a broken template keeps the program from starting, and says in one go what to do', async () => {
    const siteTemplates = readSiteTemplates(put({ 'OPINION.docx': 'nonsense', 'letter.docx': '' }));
    const renderer = createPdfRenderer();
    try {
      const refused = refuseBrokenTemplates({ renderer, siteTemplates }, 'en');
      await expect(refused).rejects.toMatchObject({ code: 'documents.site_templates_broken', params: { count: 2, directory: siteTemplates.directory, faults: expect.stringContaining('OPINION.docx: this is no Word document') } });
      expect(await refuseBrokenTemplates({ renderer }, 'en')).toEqual([]);
    } finally {
      await renderer.close();
    }
  });
});

describe('the exported templates', () => {
  it('are ours, good as they are, with what their fields mean', async () => {
    const directory = join(root, 'export');
    const files = exportTemplates(directory, 'zh-CN');
    expect(files).toEqual(expect.arrayContaining([...LETTER_TYPES.map((type) => `${type}.docx`), 'opinion.typ', 'gbt9704.typ']));
    const fields = readFileSync(join(directory, '字段说明.txt'), 'utf8');
    for (const part of ['信访事项处理意见书（OPINION）', 'remedy  一组', 'SUPPORT、EXPLAIN、NOT_SUPPORT']) expect(fields).toContain(part);
    const site = readSiteTemplates(directory);
    const renderer = createPdfRenderer({ siteTemplates: site.typst });
    try {
      expect((await checkTemplates(renderer, site, 'site')).flatMap(({ faults }) => faults)).toEqual([]);
    } finally {
      await renderer.close();
    }
  }, 30_000);

  it('are never written over what is there', () => {
    const directory = put({ 'OPINION.docx': 'changed by hand' });
    expect(() => exportTemplates(directory, 'en')).toThrowError('documents.template.not_empty');
    expect(readFileSync(join(directory, 'OPINION.docx'), 'utf8')).toBe('changed by hand');
  });
});

it.each(['zh-CN', 'en'] as const)('every fault is told in %s with its file and no blank', (language) => {
  const faults: readonly TemplateFault[] = [
    { kind: 'unknown_file', file: 'a.docx', known: ['OPINION.docx'] }, { kind: 'unreadable', file: 'a.docx' }, { kind: 'broken_tag', file: 'a.docx', tag: 'x' },
    { kind: 'unknown_tag', file: 'a.docx', tag: 'x' }, { kind: 'missing_field', file: 'a.docx', field: 'remedy.days' }, { kind: 'not_compiled', file: 'a.docx', reason: 'r' },
  ];
  for (const fault of faults) expect(describeTemplateFault(fault, language)).toMatch(/a\.docx/);
  expect(describeTemplateFault({ kind: 'unknown_tag', file: 'a.docx', tag: 'x' }, language)).toContain('{x}');
});
