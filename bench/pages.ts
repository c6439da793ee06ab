import type { BenchRow, Measured } from './frame/measure.ts';
import { quantile, rowOf } from './frame/statistics.ts';
import { type Chance, createChance } from './stage/chance.ts';
import { createHttpClient, type HttpClient } from './stage/http-client.ts';
import type { Installation } from './stage/installation.ts';
import { listPageCalls, type PageCalls } from './stage/page-calls.ts';
import type { ServerProcess } from './stage/server-process.ts';
import type { Stage } from './stage/stage.ts';

export const name = 'pages';

const [FEW, MANY] = [1000, 100_000];
const ROUNDS = 5;
const CALLS_IN_ROUND = 150;
const WARM_UP = 100;
const TITLES = {
  matter: 'open a matter',
  desk: 'my desk',
  byState: 'list by state',
  byUnit: 'list of what is open in a unit, by due day',
  byTheme: 'list by theme',
  byCommonWords: 'list by words that a fifth of the texts have, or more',
  bySubject: 'list by words that one text in sixty has',
  byRareWords: 'list by words that hardly any text has',
} as const satisfies Record<keyof PageCalls, string>;

/** How long pages take in an office of 100,000 matters against one of 1,000: two servers, called in turns. */
export async function measure(stage: Stage): Promise<Measured> {
  const [few, many] = [await openOffice(stage, FEW), await openOffice(stage, MANY)];
  try {
    const rows: BenchRow[] = [];
    for (const page of Object.keys(TITLES) as (keyof PageCalls)[]) rows.push(...(await measurePage(page, few, many)));
    return {
      rows,
      notes: [
        `${MANY.toLocaleString('en-GB')} against ${FEW.toLocaleString('en-GB')} matters in an organisation of a group and eight companies; ${CALLS_IN_ROUND} calls a round and page, by staff of seven roles, one after another, in turns on both.`,
        'Every call is recorded in the journal before it is answered, so each waits for one synced commit.',
      ],
    };
  } finally {
    await few.close();
    await many.close();
  }
}

interface Office {
  readonly calls: PageCalls;
  readonly http: HttpClient;
  readonly chance: Chance;
  close(): Promise<void>;
}

async function openOffice(stage: Stage, count: number): Promise<Office> {
  const installation: Installation = await stage.officeWith(count);
  const server: ServerProcess = await installation.startServer();
  const http = createHttpClient(server.url, 1);
  const close = async (): Promise<void> => {
    http.close();
    await server.stop();
  };
  return { calls: await listPageCalls(installation), http, chance: createChance(3), close };
}

async function measurePage(page: keyof PageCalls, few: Office, many: Office): Promise<readonly BenchRow[]> {
  for (let call = 0; call < WARM_UP; call += 1) for (const office of [few, many]) await timeCall(office, page);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = { few: [] as number[], many: [] as number[] };
    for (let call = 0; call < CALLS_IN_ROUND; call += 1) {
      // Whoever comes second must not always be the same.
      if (call % 2 === 0) times.few.push(await timeCall(few, page));
      times.many.push(await timeCall(many, page));
      if (call % 2 === 1) times.few.push(await timeCall(few, page));
    }
    rounds.push({ few: quantile(times.few, 0.95), many: quantile(times.many, 0.95) });
  }
  return [
    rowOf(`${TITLES[page]}, p95 at ${FEW}`, rounds.map((round) => round.few), { unit: 'ms' }),
    rowOf(`${TITLES[page]}, p95 at ${MANY}`, rounds.map((round) => round.many), { unit: 'ms' }),
    rowOf(`${TITLES[page]}, ratio`, rounds.map((round) => round.many / round.few), { must: '<= 1.5' }),
  ];
}

async function timeCall({ calls, http, chance }: Office, page: keyof PageCalls): Promise<number> {
  const call = calls[page](chance);
  const answer = await http.call(call);
  if (answer.status !== 200) throw new Error(`${call.path} answered ${answer.status}: ${answer.body.toString('utf8').slice(0, 300)}`);
  return answer.ms;
}
