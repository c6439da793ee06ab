import { Agent, request } from 'node:http';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly token?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a browser sends a form. */
  readonly form?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** From the first byte sent to the last byte read. */
  readonly ms: number;
}

export interface HttpClient {
  call(call: Call): Promise<Answer>;
  /** The answer's JSON. Throws when the status is not 2xx. */
  json<Answered>(call: Call): Promise<Answered>;
  close(): void;
}

const PATIENCE_IN_MS = 30_000;

/** Plain HTTP/1.1 with connections that are kept open, as a browser or a proxy does. */
export function createHttpClient(url: string, connections = 8): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call = (wanted: Call): Promise<Answer> => send(agent, url, wanted);
  return {
    call,
    json: async <Answered>(wanted: Call) => {
      const answer = await call(wanted);
      if (answer.status >= 300) throw new Error(`${wanted.method ?? 'GET'} ${wanted.path} answered ${answer.status}: ${answer.body.toString('utf8').slice(0, 300)}`);
      // The shape is the contract of the route that the caller names.
      return JSON.parse(answer.body.toString('utf8')) as Answered;
    },
    close: () => agent.destroy(),
  };
}

function send(agent: Agent, url: string, { method = 'GET', path, token, body, form, headers = {} }: Call): Promise<Answer> {
  const started = performance.now();
  const payload = body === undefined ? form?.toString() : JSON.stringify(body);
  const mediaType = body === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, {
      agent,
      method,
      timeout: PATIENCE_IN_MS,
      headers: {
        ...(payload === undefined ? {} : { 'content-type': mediaType, 'content-length': Buffer.byteLength(payload) }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    sent.once('error', reject);
    sent.once('timeout', () => sent.destroy(new Error('timed out')));
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('aborted', () => reject(new Error('the answer broke off')));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), ms: performance.now() - started }));
    });
    sent.end(payload);
  });
}
