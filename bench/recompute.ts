import { setTimeout as pause } from 'node:timers/promises';
import type { Measured } from './frame/measure.ts';
import { quantile, round, rowOf } from './frame/statistics.ts';
import { createChance } from './stage/chance.ts';
import { createHttpClient, type HttpClient } from './stage/http-client.ts';
import { type Installation, makeInstallation } from './stage/installation.ts';
import { tokenOf } from './stage/organisation.ts';
import { listPageCalls, type PageCalls } from './stage/page-calls.ts';
import { fillInstallation, type Stage } from './stage/stage.ts';

export const name = 'recompute';

const COUNT = 100_000;
// So young that every matter has clocks that run.
const SPAN_IN_DAYS = 70;
const REPETITIONS = 3;
const CALLS_BEFORE = 200;
const LONGEST_IN_MS = 180_000;

/** A calendar change in an office of 100,000 matters that all have running clocks, while staff go on reading. */
export async function measure(stage: Stage): Promise<Measured> {
  const installation = await makeInstallation('recompute');
  try {
    await fillInstallation(installation, { count: COUNT, spanInDays: SPAN_IN_DAYS, say: stage.say });
    const server = await installation.startServer();
    const http = createHttpClient(server.url, 2);
    const runs: Run[] = [];
    const calls = await listPageCalls(installation);
    await openMatters(http, calls, { until: (count) => count >= CALLS_BEFORE });
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      runs.push(await changeCalendar(installation, http, calls));
      stage.say(`  ${runs.at(-1)?.seconds.toFixed(1)} s`);
    }
    http.close();
    await server.stop();
    return {
      rows: [
        rowOf('from the calendar change to the last deadline', runs.map((run) => run.seconds), { unit: 's', must: '<= 20' }),
        rowOf('running clocks computed again', runs.map((run) => run.clocks), { unit: 'clocks' }),
        rowOf('open a matter before, p95', runs.map((run) => run.before), { unit: 'ms' }),
        rowOf('open a matter meanwhile, p95', runs.map((run) => run.meanwhile), { unit: 'ms' }),
        rowOf('ratio of the two', runs.map((run) => run.meanwhile / run.before), { must: '<= 2' }),
      ],
      notes: [`${COUNT.toLocaleString('en-GB')} matters of the last ${SPAN_IN_DAYS} days; the change comes by the calendar page's call, the clocks are computed by the server's own job; one reader opens matters without a pause.`],
    };
  } finally {
    installation.remove();
  }
}

interface Run {
  readonly seconds: number;
  readonly clocks: number;
  readonly before: number;
  readonly meanwhile: number;
}

async function changeCalendar({ organisation, withOwner }: Installation, http: HttpClient, calls: PageCalls): Promise<Run> {
  const before = await openMatters(http, calls, { until: (count) => count >= CALLS_BEFORE });
  const clocks = await withOwner(async (client) => Number((await client.query<{ count: string }>(`select count(*) from deadline where outcome = 'open'`)).rows[0]?.count));
  const token = tokenOf(organisation, 'officeHead');
  const year = new Date().getUTCFullYear();
  const { revision, published, days } = await http.json<{ revision: number; published: boolean; days: readonly CalendarDay[] }>({ path: `/api/v1/calendar?year=${year}`, token });
  const started = performance.now();
  await http.json({ method: 'PUT', path: `/api/v1/calendar/${year}`, token, body: { published, expectedRevision: revision, source: '测速', days: toggleDay(days, `${year}-12-31`) } });
  let isDone = false;
  const reading = openMatters(http, calls, { until: () => isDone });
  const finish = waitForDeadlines(withOwner, revision + 1).finally(() => (isDone = true));
  const [, meanwhile] = await Promise.all([finish, reading]);
  return { seconds: (performance.now() - started) / 1000, clocks, before: round(quantile(before, 0.95)), meanwhile: round(quantile(meanwhile, 0.95)) };
}

interface CalendarDay {
  readonly day: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A holiday that comes and goes, so that every change is one. */
function toggleDay(days: readonly CalendarDay[], day: string): readonly CalendarDay[] {
  const rest = days.filter((each) => each.day !== day).map(({ day: on, kind, name: zh, nameEn }) => ({ day: on, kind, name: zh, nameEn }));
  return rest.length < days.length ? rest : [...rest, { day, kind: 'off', name: '厂庆', nameEn: 'Founding Day' }];
}

async function waitForDeadlines(withOwner: Installation['withOwner'], revision: number): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_IN_MS;
  await withOwner(async (client) => {
    while (performance.now() < giveUpAt) {
      const left = await client.query(`select 1 from deadline where outcome = 'open' and calendar_revision < $1 limit 1`, [revision]);
      if (left.rowCount === 0) return;
      await pause(100);
    }
    throw new Error('the deadlines were not computed again in time');
  });
}

async function openMatters(http: HttpClient, calls: PageCalls, { until }: { until: (count: number) => boolean }): Promise<readonly number[]> {
  const chance = createChance(6);
  const times: number[] = [];
  while (!until(times.length)) times.push((await http.call(calls.matter(chance))).ms);
  return times;
}
