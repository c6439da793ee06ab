import { statusOf } from './problem.ts';
import type { Route } from './route.ts';

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
const BINARY = { schema: { type: 'string', format: 'binary' } };

const REASONS: Readonly<Record<number, string>> = {
  401: 'Not signed in, or no longer',
  403: 'Not allowed to this caller',
  404: 'Not there, or not for this caller to know of',
  409: 'Changed by somebody else meanwhile (`type` is `conflict`), or refused by the rules as things stand (`refused`)',
  413: 'Too large',
  422: 'What was sent has faults; `fields` names them',
  429: 'Too often; `Retry-After` says when to try again',
  503: 'Not available at the moment; nothing was done',
};

/** The failures that a route can answer with: those that follow from what it is, and those that it names. */
function failuresOf({ method, access, schema, accepts, limits, standsAlone, fails = [] }: Route): readonly number[] {
  const isForStaff = access.kind === 'staff' || access.kind === 'signed-in';
  const takesBody = schema.body !== undefined || accepts !== undefined;
  const takesInput = takesBody || schema.params !== undefined || schema.query !== undefined;
  const statuses = new Set([
    ...(isForStaff ? [401] : []),
    // A form on another site must not act for who is signed in here.
    ...(access.kind === 'staff' || method !== 'GET' ? [403] : []),
    ...(takesBody ? [413] : []),
    ...(takesInput ? [422] : []),
    ...(limits.length > 0 ? [429] : []),
    ...fails.map(statusOf),
    ...(standsAlone ? [] : [503]),
  ]);
  return [...statuses].toSorted((one, other) => one - other);
}

/** What Zod cannot say of a route: its failures, an answer without content or with bytes, a form with a file. */
export function completeOperation(operation: Record<string, unknown>, route: Route): void {
  const responses: Record<string, unknown> = {};
  const status = route.status ?? 200;
  const described = (operation['responses'] ?? {}) as Record<string, { content?: unknown } | undefined>;
  if (status === 204) responses[status] = { description: 'Done; there is no content' };
  else if (route.produces === 'file') responses[status] = { description: 'The file', content: { '*/*': BINARY } };
  else responses[status] = described[status] ?? { description: 'Done' };
  for (const failure of failuresOf(route)) responses[failure] = { description: REASONS[failure] ?? 'A failure', content: PROBLEM };
  if (route.alsoAnswers !== undefined) responses[route.alsoAnswers] = responses[status];
  operation['responses'] = responses;
  if (route.accepts === 'file') {
    const form = { type: 'object', required: ['file'], properties: { file: BINARY.schema } };
    operation['requestBody'] = { required: true, content: { 'multipart/form-data': { schema: form } } };
  }
}
