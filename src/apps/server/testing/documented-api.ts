import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const Operation = z.looseObject({
  'x-access': z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });
export type Operation = z.infer<typeof Operation>;

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, with its own content type. */
  readonly form?: FormData;
  /** A bearer token, or a cookie. */
  readonly as?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Body = never> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Calls the API and holds every answer against what the document says of that call. */
export interface DocumentedApi {
  readonly operations: ReadonlyMap<string, Operation>;
  /** What differed from the document. */
  readonly faults: readonly string[];
  /** The last call of an operation that succeeded. */
  readonly succeeded: ReadonlyMap<string, Sent>;
  call<Body = never>(operation: string, sent?: Sent): Promise<Answer<Body>>;
  /** Documented answers that no call has brought about. */
  listUnseen(): readonly string[];
}

export async function openDocumentedApi(url: string): Promise<DocumentedApi> {
  const document = Document.parse(await (await fetch(`${url}/api/openapi.json`)).json());
  const operations: ReadonlyMap<string, Operation> = new Map(Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const)));
  const check = createCheck(document);
  const seen = new Set<string>();
  const faults = new Set<string>();
  const succeeded = new Map<string, Sent>();
  return {
    operations,
    succeeded,
    get faults() {
      return [...faults];
    },
    listUnseen: () => [...operations].flatMap(([name, { responses }]) => Object.keys(responses).map((status) => `${name} ${status}`)).filter((each) => !seen.has(each)),
    async call(name, sent = {}) {
      const operation = operations.get(name);
      if (!operation) throw new Error(`the document has no ${name}`);
      const response = await fetch(url + addressOf(name, sent), requestOf(name, sent));
      const bytes = Buffer.from(await response.arrayBuffer());
      const body: unknown = isJson(response) ? JSON.parse(bytes.toString('utf8')) : bytes;
      const answer = `${name} ${response.status}`;
      if (response.ok) succeeded.set(name, sent);
      seen.add(answer);
      for (const fault of check(name, operation, response, body)) faults.add(`${answer}: ${fault}`);
      // The caller names what this call answers.
      return { status: response.status, body: body as never, headers: response.headers };
    },
  };
}

function addressOf(name: string, { params = {}, query = {} }: Sent): string {
  const path = name.slice(name.indexOf(' ') + 1).replaceAll(/\{(\w+)\}/g, (_whole, key: string) => encodeURIComponent(params[key] ?? 'missing'));
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}

function requestOf(name: string, { body, form, as, headers }: Sent): RequestInit {
  const credentials: Record<string, string> = as === undefined ? {} : as.startsWith('xq_') ? { authorization: `Bearer ${as}` } : { cookie: as, 'sec-fetch-site': 'same-origin' };
  const content: RequestInit = form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) };
  return {
    method: name.slice(0, name.indexOf(' ')),
    ...content,
    headers: { ...credentials, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  };
}

function isJson(response: Response): boolean {
  return /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
}

/** What a body may be: the schema of the document, by its place there. */
function createCheck(document: object) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });
  return (name: string, { responses }: Operation, response: Response, body: unknown): readonly string[] => {
    const documented = responses[response.status];
    if (!documented) return [`this status is not documented: ${String((body as { code?: unknown }).code)}`];
    const { content } = documented;
    if (!content) return Buffer.isBuffer(body) && body.length === 0 ? [] : ['it has a body, and the document knows of none'];
    const [type = ''] = Object.keys(content);
    if (type === '*/*') return Buffer.isBuffer(body) && body.length > 0 ? [] : ['it is no file'];
    if (!response.headers.get('content-type')?.startsWith(type)) return [`its type is ${response.headers.get('content-type')} and not ${type}`];
    const [method = '', path = ''] = name.split(' ');
    const pointer = ['paths', path, method.toLowerCase(), 'responses', String(response.status), 'content', type, 'schema'].map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const validate = ajv.getSchema(`api#/${pointer.join('/')}`);
    if (!validate) return ['its schema is not in the document'];
    return validate(body) ? [] : [ajv.errorsText(validate.errors)];
  };
}
