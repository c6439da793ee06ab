import { randomUUID } from 'node:crypto';
import { createChance } from '../stage/chance.ts';
import { createHttpClient } from '../stage/http-client.ts';
import { aSubmission } from '../stage/submission.ts';
import { runClients } from './clients.ts';
import { readWish } from './read-wish.ts';

export interface SubmitWish {
  readonly url: string;
  readonly codes: readonly [string, ...string[]];
  readonly clients: number;
  readonly seconds: number;
  readonly seed: number;
}

const { url, codes, clients, seconds, seed } = await readWish<SubmitWish>();
const http = createHttpClient(url, clients);
const chance = createChance(seed);
const outcome = await runClients(clients, seconds, async () => {
  const receipt = await http.json<{ receipt: string }>({
    method: 'POST',
    path: '/api/v1/portal/submissions',
    headers: { 'idempotency-key': randomUUID() },
    body: aSubmission(chance, chance.pick(codes)),
  });
  if (receipt.receipt === '') throw new Error('a submission was answered without a receipt');
});
http.close();
process.stdout.write(JSON.stringify(outcome));
