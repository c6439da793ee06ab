import { randomUUID } from 'node:crypto';
import { aLetter } from '../src/documents/domain/testing/index.ts';
import { type DocumentRecord, type IssueDocument, issueDocument, openDocument, verifyReceiptFile } from '../src/documents/server/index.ts';
import { dayInChina } from '../src/platform/kernel/index.ts';
import type { Measured } from './frame/measure.ts';
import { quantile, rowOf } from './frame/statistics.ts';
import { type Installation, makeInstallation } from './stage/installation.ts';
import { getOne } from './stage/organisation.ts';
import type { Stage } from './stage/stage.ts';

export const name = 'letters';

const KINDS = ['NOTICE_ACCEPT', 'NOTICE_ROUTE', 'NOTICE_NOT_ACCEPT', 'NOTICE_NO_LONGER', 'NOTICE_GUIDE', 'NOTICE_EXTEND', 'OPINION', 'REVIEW_OPINION', 'REREVIEW_OPINION', 'REPLY'] as const;
const LETTERS = 1000;
const REPETITIONS = 3;
const AT_ONCE = 4;
const CHECKED = 50;

type Parts = Parameters<Parameters<Installation['withParts']>[0]>[0];

interface Wanted {
  readonly type: (typeof KINDS)[number];
  readonly no: number;
}

/** A thousand letters of ten kinds: each checked, numbered, rendered, sealed, stored and recorded in a transaction of its own. */
export async function measure(stage: Stage): Promise<Measured> {
  const installation = await makeInstallation('letters');
  try {
    const runs: Run[] = [];
    await installation.withParts(async (parts) => {
      // The compiler and its fonts are loaded once in the life of the program.
      await issue(parts, installation, { type: KINDS[0], no: 0 });
      for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
        runs.push(await issueAll(parts, installation, repetition * LETTERS));
        stage.say(`  ${JSON.stringify(runs.at(-1))}`);
      }
    });
    return present(runs);
  } finally {
    installation.remove();
  }
}

function present(runs: readonly Run[]): Measured {
  return {
    rows: [
      rowOf(`${LETTERS.toLocaleString('en-GB')} letters of ${KINDS.length} kinds`, runs.map(({ seconds }) => seconds), { unit: 's', must: '<= 60' }),
      rowOf('letters', runs.map(({ seconds }) => LETTERS / seconds), { unit: '/s' }),
      rowOf('one letter, from the call to the commit, p95', runs.map(({ slowest }) => slowest), { unit: 'ms' }),
      rowOf('one letter on disk', runs.map(({ kilobytes }) => kilobytes), { unit: 'kB' }),
      rowOf('gaps and doubles in the numbers', runs.map(({ wrongNumbers }) => wrongNumbers), { must: '= 0' }),
      rowOf(`seals that do not verify, of ${CHECKED}`, runs.map(({ brokenSeals }) => brokenSeals), { must: '= 0' }),
    ],
    notes: [`${LETTERS / KINDS.length} of each kind in turns, no two alike, ${AT_ONCE} at once, one thread that renders; PDF/A-2a, PostgreSQL on the same cores with fsync on. Letters are ${KINDS.join(', ')}.`],
  };
}

interface Run {
  readonly seconds: number;
  readonly slowest: number;
  readonly kilobytes: number;
  readonly wrongNumbers: number;
  readonly brokenSeals: number;
}

async function issueAll(parts: Parts, installation: Installation, firstNo: number): Promise<Run> {
  const issued: DocumentRecord[] = [];
  const times: number[] = [];
  const left = Array.from({ length: LETTERS }, (_, index): Wanted => ({ type: KINDS[index % KINDS.length] ?? KINDS[0], no: firstNo + index }));
  const work = async (): Promise<void> => {
    for (let wanted = left.pop(); wanted !== undefined; wanted = left.pop()) {
      const started = performance.now();
      issued.push(await issue(parts, installation, wanted));
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - started) / 1000;
  return { seconds, slowest: quantile(times, 0.95), wrongNumbers: countWrongNumbers(issued), ...(await readSome(parts, issued)) };
}

function issue({ petitions: { db, documents, clock } }: Parts, { organisation }: Installation, { type, no }: Wanted): Promise<DocumentRecord> {
  const createdAt = clock.now();
  const unit = { unitId: organisation.companies[0], code: getOne(organisation.codes), name: '清溪第1公司' };
  const command: IssueDocument = { petitionId: randomUUID(), petitionNumber: 'QXC1-1', type, data: makeUnlike(aLetter(type), no), unit, issuedOn: dayInChina(createdAt), createdAt, createdBy: null, trackAt: 'https://xinfang.example.cn/track' };
  return db.transaction((tx) => issueDocument(tx, documents, command));
}

/** No two letters alike: what the compiler remembers of the last ones must not count. */
function makeUnlike(value: unknown, no: number): unknown {
  if (typeof value === 'string') return /[\u4e00-\u9fff]/.test(value) ? `${no}、${value}` : value;
  if (Array.isArray(value)) return value.map((each: unknown) => makeUnlike(each, no));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, makeUnlike(each, no)])) : value;
}

/** What is missing between the least and the greatest number of each kind, and what was given twice. */
function countWrongNumbers(issued: readonly DocumentRecord[]): number {
  return KINDS.reduce((wrong, kind) => {
    const numbers = issued.filter(({ type }) => type === kind).map(({ number }) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]));
    const span = Math.max(...numbers) - Math.min(...numbers) + 1;
    return wrong + Math.abs(span - numbers.length) + (numbers.length - new Set(numbers).size);
  }, 0);
}

async function readSome({ petitions: { db, documents, keys } }: Parts, issued: readonly DocumentRecord[]): Promise<Pick<Run, 'kilobytes' | 'brokenSeals'>> {
  let [bytes, brokenSeals] = [0, 0];
  for (const { petitionId, documentId } of issued.slice(0, CHECKED)) {
    const { file } = await openDocument(documents, db.reader, petitionId, documentId);
    const pdf = Buffer.concat(await file.toArray());
    bytes += pdf.length;
    if (!verifyReceiptFile(pdf, keys.publicKeys).ok) brokenSeals += 1;
  }
  return { kilobytes: bytes / CHECKED / 1000, brokenSeals };
}
