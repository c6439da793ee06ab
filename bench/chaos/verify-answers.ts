import { join } from 'node:path';
import { verifyReceiptText } from '../../src/documents/server/index.ts';
import { openKeyRing } from '../../src/platform/crypto/index.ts';
import { createHttpClient, type HttpClient } from '../stage/http-client.ts';
import type { Acknowledged } from './submitters.ts';
import type { Violation } from './verify-store.ts';

const AT_ONCE = 8;

/** What the clients hold against what the server says now. */
export async function findAnswerViolations(url: string, dataDirectory: string, acknowledged: readonly Acknowledged[]): Promise<readonly Violation[]> {
  const http = createHttpClient(url, AT_ONCE);
  const keyFile = join(dataDirectory, 'keys.json');
  const { publicKeys } = openKeyRing(keyFile, { mayMake: false });
  const checks: readonly { readonly rule: string; readonly holds: (each: Acknowledged) => boolean | Promise<boolean> }[] = [
    { rule: 'the receipt verifies and names the number', holds: ({ receipt, number }) => receiptNames(verifyReceiptText(receipt, publicKeys), number) },
    { rule: 'number and code open the matter', holds: (each) => opensMatter(http, each) },
    { rule: 'the same key answers the same number and receipt', holds: (each) => answersAgain(http, each) },
  ];
  const found: Violation[] = [];
  for (const { rule, holds } of checks) {
    const count = await countThatFail(acknowledged, holds);
    if (count > 0) found.push({ rule, count });
  }
  http.close();
  return found;
}

function receiptNames(verified: ReturnType<typeof verifyReceiptText>, number: string): boolean {
  return verified.ok && verified.value.kind === 'receipt' && verified.value.signed.receipt.number === number;
}

async function opensMatter(http: HttpClient, { number, queryCode }: Acknowledged): Promise<boolean> {
  const answer = await http.call({ method: 'POST', path: '/api/v1/portal/track', body: { number, queryCode } });
  return answer.status === 200 && (JSON.parse(answer.body.toString('utf8')) as { number: string }).number === number;
}

async function answersAgain(http: HttpClient, { key, body, number, queryCode, receipt }: Acknowledged): Promise<boolean> {
  const answer = await http.call({ method: 'POST', path: '/api/v1/portal/submissions', body, headers: { 'idempotency-key': key } });
  if (answer.status !== 201) return false;
  const again = JSON.parse(answer.body.toString('utf8')) as Acknowledged;
  return again.number === number && again.queryCode === queryCode && again.receipt === receipt;
}

async function countThatFail(acknowledged: readonly Acknowledged[], holds: (each: Acknowledged) => boolean | Promise<boolean>): Promise<number> {
  let [next, failed] = [0, 0];
  const work = async (): Promise<void> => {
    for (let each = acknowledged[next++]; each !== undefined; each = acknowledged[next++]) if (!(await holds(each))) failed += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed;
}
