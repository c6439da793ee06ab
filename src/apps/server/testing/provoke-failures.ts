import type { DocumentedApi, Operation, Sent } from './documented-api.ts';

interface Provocation {
  readonly api: DocumentedApi;
  readonly name: string;
  readonly operation: Operation;
  /** A call that succeeds. */
  readonly good: Sent;
}

export interface Provokers {
  /** Tokens of people who may do little, each something else. */
  readonly outsiders: readonly string[];
}

const MEGABYTE = 2 ** 20;
const OTHER_SITE = { 'sec-fetch-site': 'cross-site' };

/** Brings about, for every operation, the failures that follow from what it is: who calls, what he sends, how often. */
export async function provokeFailures(api: DocumentedApi, { outsiders }: Provokers): Promise<void> {
  for (const [name, operation] of api.operations) {
    const provocation = { api, name, operation, good: api.succeeded.get(name) ?? {} };
    const isDocumented = (status: number): boolean => operation.responses[status] !== undefined;
    if (isDocumented(401)) await api.call(name, withoutCredentials(provocation.good));
    if (isDocumented(403)) await callAsOutsider(provocation, outsiders);
    if (isDocumented(413)) await sendTooMuch(provocation);
    if (isDocumented(422)) await sendNonsense(provocation);
  }
}

/** Calls until it is too often. Last of all, since an empty bucket stays empty for the calls that share it. */
export async function emptyBuckets(api: DocumentedApi, largestBucket: number): Promise<void> {
  for (const [name, { responses }] of api.operations) {
    const good = api.succeeded.get(name);
    if (good && responses[429]) await callUntilTooOften(api, { name, good, atMost: largestBucket + 1 });
  }
}

async function callUntilTooOften(api: DocumentedApi, { name, good, atMost }: { readonly name: string; readonly good: Sent; readonly atMost: number }): Promise<void> {
  for (let time = 0; time < atMost; time += 1) {
    const { status } = await api.call(name, good);
    if (status === 429) return;
  }
}

function withoutCredentials({ as: _credentials, ...sent }: Sent): Sent {
  return sent;
}

async function callAsOutsider({ api, name, operation, good }: Provocation, outsiders: readonly string[]): Promise<void> {
  if (!name.startsWith('GET')) await api.call(name, { ...good, headers: { ...good.headers, ...OTHER_SITE } });
  if (!operation['x-access'].startsWith('staff:')) return;
  // Whoever may call it answers for himself; one of these may not.
  for (const as of outsiders) if ((await api.call(name, { ...good, as })).status === 403) return;
}

async function sendTooMuch({ api, name, good }: Provocation): Promise<void> {
  if (!good.form) {
    await api.call(name, { ...good, body: { text: 'a'.repeat(3 * MEGABYTE) } });
    return;
  }
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(101 * MEGABYTE)]), 'video.mp4');
  await api.call(name, { ...good, form });
}

// U+0000 is refused in any text, whatever its field.
async function sendNonsense({ api, name, operation, good }: Provocation): Promise<void> {
  const params = Object.fromEntries(operation.parameters.filter((each) => each.in === 'path').map((each) => [each.name, '\u0000']));
  const query = Object.fromEntries(operation.parameters.filter((each) => each.in === 'query').map((each) => [each.name, '\u0000']));
  const { form: _form, ...sent } = good;
  await api.call(name, { ...sent, params, query, ...(operation.requestBody ? { body: { text: '\u0000' } } : {}) });
}
