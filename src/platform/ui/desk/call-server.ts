import { askToSignInAgain, askToStepUp } from './interruptions.ts';
import { readPreferences } from './preferences.ts';
import { codeOf, noAnswer, readProblem } from './server-problem.ts';

export type QueryValue = string | number | boolean | undefined;

export interface ServerCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, starting with `/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** JSON, or a form with files. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Lets a repeated write happen once. */
  readonly idempotencyKey?: string;
  /** `false` for the calls that ask who somebody is: they must not open the dialog that they serve. */
  readonly mayInterrupt?: boolean;
}

const STEP_UP_CODE = 'access.step_up_required';

/**
 * One call to the server. Throws `ServerProblem`.
 * When the session has ended, or a fresh proof is asked for, it waits for the person and repeats itself once.
 */
export async function callServer<Answer>(call: ServerCall): Promise<Answer> {
  const response = await getAnswer(call);
  // The contract of the route gives the type; the server lets nothing else out.
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

export interface ServedFile {
  readonly content: Blob;
  readonly fileName: string;
}

/** As `callServer`, for a call that answers with a file. Throws `ServerProblem` also when the file breaks off. */
export async function callForFile(call: ServerCall): Promise<ServedFile> {
  const response = await getAnswer(call);
  const [, encoded = 'file'] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  try {
    return { content: await response.blob(), fileName: decodeURIComponent(encoded) };
  } catch (cause) {
    throw noAnswer(cause);
  }
}

async function getAnswer(call: ServerCall): Promise<Response> {
  const response = await send(call);
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (call.mayInterrupt !== false) {
    if (response.status === 401 && (await askToSignInAgain())) return getAnswer({ ...call, mayInterrupt: false });
    if (codeOf(problem) === STEP_UP_CODE && (await askToStepUp())) return getAnswer({ ...call, mayInterrupt: false });
  }
  throw problem;
}

export function pathWith(path: string, query: Readonly<Record<string, QueryValue>> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
}

async function send(call: ServerCall): Promise<Response> {
  const isForm = call.body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': readPreferences().language };
  if (call.body !== undefined && !isForm) headers['content-type'] = 'application/json';
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey;
  const init: RequestInit = { method: call.method ?? 'GET', headers, credentials: 'same-origin' };
  if (call.body !== undefined) init.body = call.body instanceof FormData ? call.body : JSON.stringify(call.body);
  if (call.signal) init.signal = call.signal;
  try {
    return await fetch(pathWith(call.path, call.query), init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw noAnswer(cause);
  }
}
