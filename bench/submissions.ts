import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexTextsJob } from '../src/petitions/server/index.ts';
import { startEmbeddedPostgres } from '../src/platform/db/index.ts';
import type { Measured } from './frame/measure.ts';
import { median, quantile, rowOf } from './frame/statistics.ts';
import type { LoadOutcome } from './load/clients.ts';
import type { InsertWish } from './load/insert-raw.ts';
import { readRawSubmissions } from './load/raw-rows.ts';
import { runLoad } from './load/run-load.ts';
import type { SubmitWish } from './load/submit-over-http.ts';
import { type Installation, makeInstallation } from './stage/installation.ts';
import { atLeastOne } from './stage/organisation.ts';
import type { ServerProcess } from './stage/server-process.ts';
import type { Stage } from './stage/stage.ts';

export const name = 'submissions';

const CLIENTS = 8;
const ROUNDS = 7;
const SECONDS = 4;
const WARM_UP_IN_SECONDS = 3;
const SAMPLES = 300;

/**
 * Acknowledged submissions a second by the public form, against the rate at which the same rows go in when each submission is a
 * transaction of its own. Both take turns on one database; both are driven from a process of their own over eight connections.
 */
export async function measure(stage: Stage): Promise<Measured> {
  const installation = await makeInstallation('submissions');
  // The texts are indexed after the rounds and not during some of them.
  const server = await installation.startServer('web');
  try {
    const [rates, indexing] = [await measureRounds(stage, installation, server), await measureIndexing(installation)];
    const { served, rowByRow, inOneTrip } = rates;
    const ratios = served.map((each, round) => rateOf(each) / rateOf(rowByRow[round] ?? each));
    const tripRatios = served.map((each, round) => rateOf(each) / rateOf(inOneTrip[round] ?? each));
    const latencies = served.map((each) => quantile(each.latenciesInMs, 0.95));
    const sustained = 1 / (1 / median(served.map(rateOf)) + 1 / indexing);
    return {
      rows: [
        rowOf('acknowledged submissions', served.map(rateOf), { unit: '/s' }),
        rowOf('the same rows, one transaction a submission, row by row', rowByRow.map(rateOf), { unit: '/s' }),
        rowOf('ratio of the two', ratios, { must: '>= 0.25' }),
        rowOf('the same rows, one statement a submission', inOneTrip.map(rateOf), { unit: '/s' }),
        rowOf('ratio to that', tripRatios),
        rowOf('answer to a submission, 95th percentile', latencies, { unit: 'ms' }),
        rowOf('texts indexed after their commits', [indexing], { unit: '/s' }),
        rowOf('submissions with the indexing of their texts', [sustained], { unit: '/s' }),
      ],
      notes: [
        `${CLIENTS} clients over HTTP/1.1 with kept connections; server, PostgreSQL (fsync on) and load share the cores; ${SECONDS} s a round.`,
        'The rows inserted row by row are those that the program wrote, with other ids: the number counter, the key, the submission, the events, the list row, the content, the clocks, the search queue, the petitioner and the journal entry; prepared statements.',
      ],
    };
  } finally {
    await server.stop();
    installation.remove();
  }
}

interface Rates {
  readonly served: LoadOutcome[];
  readonly rowByRow: LoadOutcome[];
  readonly inOneTrip: LoadOutcome[];
}

async function measureRounds(stage: Stage, installation: Installation, server: ServerProcess): Promise<Rates> {
  const codes = atLeastOne(installation.organisation.codes);
  const submit = (seconds: number, seed: number) =>
    runLoad<SubmitWish, LoadOutcome>('./submit-over-http.ts', { url: server.url, codes, clients: CLIENTS, seconds, seed });
  await submit(WARM_UP_IN_SECONDS, 1);
  const file = join(dirname(installation.dataDirectory), 'submissions.json');
  writeFileSync(file, JSON.stringify(await installation.withOwner((client) => readRawSubmissions(client, SAMPLES))));
  const { appUrl: databaseUrl } = await startEmbeddedPostgres({ directory: join(installation.dataDirectory, 'postgres') });
  const insert = (inOneTrip: boolean, seconds: number) =>
    runLoad<InsertWish, LoadOutcome>('./insert-raw.ts', { databaseUrl, file, codes, clients: CLIENTS, seconds, inOneTrip });
  await insert(false, 1);
  const rates: Rates = { served: [], rowByRow: [], inOneTrip: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.served.push(await submit(SECONDS, round + 2));
    rates.rowByRow.push(await insert(false, SECONDS));
    rates.inOneTrip.push(await insert(true, SECONDS));
    stage.say(`  round ${round + 1}: ${Object.values(rates).map((each: LoadOutcome[]) => Math.round(rateOf(each.at(-1)))).join(', ')} /s`);
  }
  return rates;
}

function rateOf(outcome: LoadOutcome | undefined): number {
  return outcome ? outcome.done / outcome.seconds : Number.NaN;
}

async function measureIndexing(installation: Installation): Promise<number> {
  return installation.withParts(async ({ petitions: deps }) => {
    const { count } = await deps.db.reader.selectFrom('petition_search_queue').select((q) => q.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    const started = performance.now();
    await indexTextsJob(deps).handler({}, { jobId: 'bench', signal: new AbortController().signal });
    return (count / (performance.now() - started)) * 1000;
  });
}
