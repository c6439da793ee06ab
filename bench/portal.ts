import { brotliDecompressSync, gzipSync } from 'node:zlib';
import type { BenchRow, Measured } from './frame/measure.ts';
import { round } from './frame/statistics.ts';
import { createChance } from './stage/chance.ts';
import { createHttpClient, type HttpClient } from './stage/http-client.ts';
import { makeInstallation } from './stage/installation.ts';
import { getOne } from './stage/organisation.ts';
import { aSubmission } from './stage/submission.ts';

export const name = 'portal';

const PAGES = ['/', '/submit', '/track', '/verify', '/privacy', '/accessibility'];
const LANGUAGES = ['zh-CN', 'en'] as const;
const LIMIT_IN_KB = 14;

/** What a browser must load for each public page, as it comes over the wire, from the home page to a matter's own page. */
export async function measure(): Promise<Measured> {
  const installation = await makeInstallation('portal');
  const server = await installation.startServer();
  const http = createHttpClient(server.url, 2);
  try {
    const sizes = new Map<string, number>();
    let scripts = 0;
    for (const language of LANGUAGES) {
      for (const page of await openAll(http, getOne(installation.organisation.codes), language)) {
        sizes.set(page.title, Math.max(sizes.get(page.title) ?? 0, page.bytes + page.styleBytes));
        scripts += page.scripts;
      }
    }
    const rows: BenchRow[] = [...sizes].map(([title, bytes]) => ({ what: title, value: round(bytes / 1000), unit: 'kB', must: `<= ${LIMIT_IN_KB}` }));
    return {
      rows: [...rows, { what: 'scripts on these pages', value: scripts, unit: '', must: '= 0' }],
      notes: ['HTML and style sheets together, compressed, the larger of Brotli and gzip and of the two languages; the style sheet is kept by the browser after the first page.'],
    };
  } finally {
    http.close();
    await server.stop();
    installation.remove();
  }
}

interface Page {
  readonly title: string;
  readonly bytes: number;
  readonly styleBytes: number;
  readonly scripts: number;
  readonly html: string;
}

/** Every page that can be opened by its address, and those that a petitioner comes to by the form. */
async function openAll(http: HttpClient, officeCode: string, language: string): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const open = async (title: string, path: string, fields?: Fields): Promise<Page> => {
    const page = await openPage(http, { title, path, language, ...(fields ? { fields } : {}) });
    pages.push(page);
    return page;
  };
  for (const path of PAGES) await open(path, path);
  const empty = pages.find(({ title }) => title === '/submit');
  const { requests, facts, reasons, petitioner } = aSubmission(createChance(8), officeCode);
  const filled: Fields = [
    ...hiddenFieldsOf(empty?.html ?? ''), ['office', officeCode], ['request', getOne(requests)], ['facts', facts], ['reasons', reasons], ['name', petitioner.name],
    ['phone', petitioner.phone], ['address', petitioner.address], ['truth', 'yes'],
  ];
  const check = await open('/submit, to be checked before it is sent', '/submit', [...filled, ['do', 'check']]);
  await open('/submit, with what is missing', '/submit', [...hiddenFieldsOf(empty?.html ?? ''), ['do', 'check']]);
  const receipt = await open('/submit/send, with number, code and receipt', '/submit/send', [...hiddenFieldsOf(check.html), ['do', 'send']]);
  const [number, queryCode] = [/[A-Z0-9]+-\d{8}-\d{5}/.exec(receipt.html)?.[0] ?? '', /\b(?:[a-z]{4}-){5}[a-z]{4}\b/.exec(receipt.html)?.[0] ?? ''];
  const matter = await open('/track, where the matter stands', '/track', [['number', number], ['queryCode', queryCode]]);
  if (!matter.html.includes(number)) throw new Error('number and code did not open the matter');
  return pages;
}

type Fields = readonly (readonly [name: string, value: string])[];

interface Wanted {
  readonly title: string;
  readonly path: string;
  readonly language: string;
  readonly fields?: Fields;
}

async function openPage(http: HttpClient, { title, path, language, fields }: Wanted): Promise<Page> {
  const answer = await load(http, path, language, fields);
  const html = answer.text;
  if (!html.includes('<html')) throw new Error(`${title} is no page: ${html.slice(0, 200)}`);
  let styleBytes = 0;
  for (const [, href = ''] of html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)) styleBytes += (await load(http, href.replaceAll('&amp;', '&'), language)).bytes;
  return { title, bytes: answer.bytes, styleBytes, scripts: [...html.matchAll(/<script|\son[a-z]+=|javascript:/gi)].length, html };
}

async function load(http: HttpClient, path: string, language: string, fields?: Fields): Promise<{ bytes: number; text: string }> {
  const headers = { 'accept-language': language, 'accept-encoding': 'br' };
  const answer = await http.call(
    fields === undefined ? { path, headers } : { method: 'POST', path, headers, form: new URLSearchParams(fields.map(([field, value]): [string, string] => [field, value])) },
  );
  const text = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(answer.body) : answer.body;
  return { bytes: Math.max(answer.body.length, gzipSync(text).length), text: text.toString('utf8') };
}

/** What the page would send along if its form were sent as it stands. */
function hiddenFieldsOf(html: string): Fields {
  const decode = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, field = '', value = '']) => [field, decode(value)]);
}
