import { randomBytes } from 'node:crypto';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { aLetter } from '../src/documents/domain/testing/index.ts';
import { issueDocument } from '../src/documents/server/index.ts';
import { dayInChina } from '../src/platform/kernel/index.ts';
import type { Measured } from './frame/measure.ts';
import { median, rowOf } from './frame/statistics.ts';
import { createChance } from './stage/chance.ts';
import { type Installation, makeInstallation } from './stage/installation.ts';
import { getOne, tokenOf } from './stage/organisation.ts';
import type { ServerProcess } from './stage/server-process.ts';
import type { Stage } from './stage/stage.ts';
import { aSubmission } from './stage/submission.ts';

export const name = 'case-file';

const SMALL = { what: '100 pages', letters: 6, scans: 2, pagesOfScan: 35 };
const LARGE = { what: '1,000 pages', letters: 60, scans: 24, pagesOfScan: 35 };
const BYTES_OF_A_SCANNED_PAGE = 200_000;
const REPETITIONS = 3;
const LOOK_EVERY_MS = 40;

type Size = typeof SMALL;

/** The file of a matter with 60 letters and 24 scans of 35 pages each, against one of a tenth of it: how long, and how much memory on top. */
export async function measure(stage: Stage): Promise<Measured> {
  const installation = await makeInstallation('case-file');
  try {
    const matters = new Map<Size, string>();
    for (const size of [SMALL, LARGE]) matters.set(size, await makeMatter(installation, size));
    const runs = new Map<Size, Run[]>([[SMALL, []], [LARGE, []]]);
    const packed: Run[] = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      for (const size of [SMALL, LARGE]) {
        runs.get(size)?.push(await exportOnFreshServer(installation, matters.get(size) ?? '', 'pdf'));
        stage.say(`  ${size.what}: ${JSON.stringify(runs.get(size)?.at(-1))}`);
      }
      packed.push(await exportOnFreshServer(installation, matters.get(LARGE) ?? '', 'zip'));
      stage.say(`  packed: ${JSON.stringify(packed.at(-1))}`);
    }
    return present(runs.get(SMALL) ?? [], runs.get(LARGE) ?? [], packed);
  } finally {
    installation.remove();
  }
}

function present(small: readonly Run[], large: readonly Run[], packed: readonly Run[]): Measured {
  const growthOfSmall = median(small.map(({ growthInMB }) => growthInMB));
  const secondsAPage = median(small.map(({ seconds, pages }) => seconds / pages));
  return {
    rows: [
      rowOf('pages of the small file', small.map(({ pages }) => pages), { unit: 'pages' }),
      rowOf('pages of the large file', large.map(({ pages }) => pages), { unit: 'pages', must: '>= 1000' }),
      rowOf('size of the large file', large.map(({ megabytes }) => megabytes), { unit: 'MB' }),
      rowOf('the small file as PDF', small.map(({ seconds }) => seconds), { unit: 's' }),
      rowOf('the large file as PDF', large.map(({ seconds }) => seconds), { unit: 's', must: '<= 60' }),
      rowOf('the large file as ZIP', packed.map(({ seconds }) => seconds), { unit: 's', must: '<= 60' }),
      rowOf('time for a page, large to small, ratio', large.map(({ seconds, pages }) => seconds / pages / secondsAPage), { must: '<= 1.5' }),
      rowOf('from the call to the first byte of the large file', large.map(({ firstByteInSeconds }) => firstByteInSeconds), { unit: 's' }),
      rowOf('memory on top while the small file is made', small.map(({ growthInMB }) => growthInMB), { unit: 'MB' }),
      rowOf('memory on top while the large file is made', large.map(({ growthInMB }) => growthInMB), { unit: 'MB' }),
      rowOf('memory on top, large to small, ratio', large.map(({ growthInMB }) => growthInMB / growthOfSmall), { must: '<= 2' }),
    ],
    notes: [
      `${LARGE.letters} opinions and ${LARGE.scans} scans of ${LARGE.pagesOfScan} pages of ${BYTES_OF_A_SCANNED_PAGE / 1000} kB against ${SMALL.letters} and ${SMALL.scans}; the rest are the clocks, the course and the journal.`,
      'The real program, started anew for each file; what is read is thrown away by the reader. Memory is the most of the resident set, seen every 40 ms, less what it was before the call.',
    ],
  };
}

interface Run {
  readonly seconds: number;
  readonly firstByteInSeconds: number;
  readonly megabytes: number;
  readonly pages: number;
  readonly growthInMB: number;
}

async function exportOnFreshServer(installation: Installation, petitionId: string, format: 'pdf' | 'zip'): Promise<Run> {
  const server = await installation.startServer();
  try {
    const token = tokenOf(installation.organisation, 'officeHead');
    // The compiler and its fonts belong to the program and not to the file.
    await (await call(server, token, `/api/v1/petitions/${await makeEmptyMatter(installation, server)}/file.pdf`)).arrayBuffer();
    const before = await server.memoryInMB();
    const watch = watchMemory(server);
    const started = performance.now();
    const read = await readAll(await call(server, token, `/api/v1/petitions/${petitionId}/file.${format}`), started);
    const seconds = (performance.now() - started) / 1000;
    return { seconds, ...read, growthInMB: Math.max(1, (await watch.stop()) - before) };
  } finally {
    await server.stop();
  }
}

async function call(server: ServerProcess, token: string, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(server.url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return response;
}

async function readAll(response: Response, started: number): Promise<Pick<Run, 'firstByteInSeconds' | 'megabytes' | 'pages'>> {
  let [bytes, pages, firstByteInSeconds] = [0, 0, 0];
  let tail = '';
  for await (const chunk of response.body ?? []) {
    if (bytes === 0) firstByteInSeconds = (performance.now() - started) / 1000;
    bytes += chunk.length;
    // The list of pages is the last but one thing in the file.
    const text = tail + Buffer.from(chunk).toString('latin1');
    pages = Number(/\/Type \/Pages[^>]*?\/Count (\d+)/.exec(text)?.[1] ?? pages);
    tail = text.slice(-20_000);
  }
  return { firstByteInSeconds, megabytes: bytes / 1e6, pages };
}

function watchMemory(server: ServerProcess): { stop(): Promise<number> } {
  let most = 0;
  const stopping = new AbortController();
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      most = Math.max(most, await server.memoryInMB());
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      return most;
    },
  };
}

async function makeEmptyMatter(installation: Installation, server: ServerProcess): Promise<string> {
  return register(installation, server, []);
}

async function makeMatter(installation: Installation, { letters, scans, pagesOfScan }: Size): Promise<string> {
  const server = await installation.startServer();
  let petitionId: string;
  try {
    const token = tokenOf(installation.organisation, 'registrar');
    const uploads: { uploadToken: string; fileName: string }[] = [];
    for (let scan = 1; scan <= scans; scan += 1) uploads.push({ uploadToken: await upload(server, token, await aScan(pagesOfScan)), fileName: `扫描件${scan}.pdf` });
    petitionId = await register(installation, server, uploads.slice(0, 20));
    const rest = uploads.slice(20);
    if (rest.length > 0) await call(server, token, `/api/v1/petitions/${petitionId}/attachments`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ attachments: rest }) });
  } finally {
    await server.stop();
  }
  await issueLetters(installation, petitionId, letters);
  return petitionId;
}

async function register(installation: Installation, server: ServerProcess, attachments: readonly object[]): Promise<string> {
  const { petitioner, requests, facts, reasons } = aSubmission(createChance(1), getOne(installation.organisation.codes));
  const body = { channel: 'LETTER', receivedOn: new Date().toISOString().slice(0, 10), requests, facts, reasons, petitioners: [petitioner], attachments };
  const answer = await call(server, tokenOf(installation.organisation, 'registrar'), '/api/v1/petitions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return ((await answer.json()) as { petitionId: string }).petitionId;
}

async function upload(server: ServerProcess, token: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), '扫描件.pdf');
  return ((await (await call(server, token, '/api/v1/uploads', { method: 'POST', body: form })).json()) as { uploadToken: string }).uploadToken;
}

/** Pages of a picture each, as a scanner makes them: what is in it cannot be packed further. */
async function aScan(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  for (let page = 0; page < pages; page += 1) {
    const picture = context.obj({ Type: 'XObject', Subtype: 'Image', Width: 400, Height: BYTES_OF_A_SCANNED_PAGE / 400, ColorSpace: 'DeviceGray', BitsPerComponent: 8 });
    const sheet = document.addPage([595, 842]);
    const key = sheet.node.newXObject('Scan', context.register(PDFRawStream.of(picture, randomBytes(BYTES_OF_A_SCANNED_PAGE))));
    sheet.node.addContentStream(context.register(context.stream(`q 560 0 0 800 17 20 cm ${key.toString()} Do Q`)));
  }
  return document.save();
}

function issueLetters({ withParts, organisation }: Installation, petitionId: string, count: number): Promise<void> {
  return withParts(async ({ petitions: { db, documents, clock } }) => {
    const createdAt = clock.now();
    const unit = { unitId: organisation.companies[0], code: getOne(organisation.codes), name: '清溪第1公司' };
    for (let letter = 0; letter < count; letter += 1) {
      const command = { petitionId, petitionNumber: 'QXC1-1', type: 'OPINION', data: aLetter('OPINION'), unit, issuedOn: dayInChina(createdAt), createdAt, createdBy: null } as const;
      await db.transaction((tx) => issueDocument(tx, documents, command));
    }
  });
}
