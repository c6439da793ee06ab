import type { Measured } from './frame/measure.ts';
import { rowOf } from './frame/statistics.ts';
import { createChance, type Chance } from './stage/chance.ts';
import { createHttpClient, type HttpClient } from './stage/http-client.ts';
import { atLeastOne } from './stage/organisation.ts';
import { listPageCalls, type PageCalls } from './stage/page-calls.ts';
import type { Stage } from './stage/stage.ts';
import { aSubmission } from './stage/submission.ts';

export const name = 'memory';

const COUNT = 100_000;
const REQUESTS = 2000;
const CLIENTS = 8;
const REPETITIONS = 3;

/** What the server holds in memory in an office of 100,000 matters, after requests of every kind at once. */
export async function measure(stage: Stage): Promise<Measured> {
  const installation = await stage.officeWith(COUNT);
  const calls = await installation.withParts(() => listPageCalls(installation));
  const codes = atLeastOne(installation.organisation.codes);
  const runs: { readonly fresh: number; readonly after: number; readonly most: number }[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    const server = await installation.startServer();
    const fresh = await server.memoryInMB();
    const http = createHttpClient(server.url, CLIENTS);
    let most = fresh;
    const chance = createChance(10 + repetition);
    for (let sent = 0; sent < REQUESTS; sent += CLIENTS) {
      await Promise.all(Array.from({ length: CLIENTS }, () => sendOne(http, calls, codes, chance)));
      if (sent % 100 < CLIENTS) most = Math.max(most, await server.memoryInMB());
    }
    runs.push({ fresh, after: await server.memoryInMB(), most });
    http.close();
    await server.stop();
  }
  return {
    rows: [
      rowOf('resident set after the start', runs.map((run) => run.fresh), { unit: 'MB' }),
      rowOf(`resident set after ${REQUESTS} mixed requests`, runs.map((run) => run.after), { unit: 'MB', must: '<= 300' }),
      rowOf('the most that was seen meanwhile', runs.map((run) => run.most), { unit: 'MB' }),
    ],
    notes: [`The Node process of the server with jobs, without PostgreSQL; ${CLIENTS} clients: matters opened, desks, lists, searches, submissions and their tracking.`],
  };
}

async function sendOne(http: HttpClient, calls: PageCalls, codes: readonly [string, ...string[]], chance: Chance): Promise<void> {
  const kind = chance.below(10);
  if (kind >= 8) {
    const { number, queryCode } = await http.json<{ number: string; queryCode: string }>({ method: 'POST', path: '/api/v1/portal/submissions', body: aSubmission(chance, chance.pick(codes)) });
    await http.json({ method: 'POST', path: '/api/v1/portal/track', body: { number, queryCode } });
    return;
  }
  const reads = [calls.matter, calls.desk, calls.byState, calls.byUnit, calls.byTheme, calls.bySubject] as const;
  await http.json((reads[kind] ?? calls.matter)(chance));
}
