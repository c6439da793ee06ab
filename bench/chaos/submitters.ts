import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, createChance } from '../stage/chance.ts';
import { createHttpClient } from '../stage/http-client.ts';
import { aSubmission } from '../stage/submission.ts';

/** What a client has in hand once it was answered. */
export interface Acknowledged {
  readonly key: string;
  readonly body: object;
  readonly number: string;
  readonly queryCode: string;
  readonly receipt: string;
  readonly attempts: number;
}

export interface Submitters {
  readonly acknowledged: readonly Acknowledged[];
  /** Answers that no good client should get. */
  readonly refusals: readonly string[];
  /** Lets every client bring what it has begun to its end; resolves when the last is answered. */
  finish(): Promise<void>;
}

export interface SubmittersWish {
  readonly url: string;
  readonly codes: readonly [string, ...string[]];
  readonly clients: number;
}

const BETWEEN_SUBMISSIONS_IN_MS = 60;
const BEFORE_A_RETRY_IN_MS = 250;

/** Clients that submit one thing after another and send it again, under the same key, until it is acknowledged. */
export function startSubmitters({ url, codes, clients }: SubmittersWish): Submitters {
  const http = createHttpClient(url, clients);
  const acknowledged: Acknowledged[] = [];
  const refusals: string[] = [];
  const ending = new AbortController();

  async function submit(chance: Chance): Promise<void> {
    const [key, body] = [randomUUID(), aSubmission(chance, chance.pick(codes))];
    for (let attempts = 1; ; attempts += 1) {
      const answer = await http.call({ method: 'POST', path: '/api/v1/portal/submissions', body, headers: { 'idempotency-key': key } }).catch(() => undefined);
      if (answer?.status === 201) {
        const { number, queryCode, receipt } = JSON.parse(answer.body.toString('utf8')) as Acknowledged;
        acknowledged.push({ key, body, number, queryCode, receipt, attempts });
        return;
      }
      // A broken connection or a server in trouble is a reason to come again; anything else is an answer.
      if (answer !== undefined && answer.status < 500) {
        refusals.push(`${answer.status} ${answer.body.toString('utf8').slice(0, 200)}`);
        return;
      }
      await pause(BEFORE_A_RETRY_IN_MS + chance.below(BEFORE_A_RETRY_IN_MS));
    }
  }

  const working = Array.from({ length: clients }, async (_, client) => {
    const chance = createChance(client + 1);
    while (!ending.signal.aborted) {
      await submit(chance);
      await pause(chance.below(2 * BETWEEN_SUBMISSIONS_IN_MS));
    }
  });
  return {
    acknowledged,
    refusals,
    finish: async () => {
      ending.abort();
      await Promise.all(working);
      http.close();
    },
  };
}
