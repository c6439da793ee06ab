import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../kernel/index.ts';
import { createLog } from '../../logging/index.ts';
import { createTranslator, type Messages } from '../../ui/index.ts';
import type { AccessHooks } from '../access-hooks.ts';
import { messages } from '../messages.ts';
import type { RequestActor } from '../route-access.ts';
import { createHttpServer, type HttpServerDeps } from '../server.ts';

export interface TestServer {
  readonly app: FastifyInstance;
  /** Everything that was logged. */
  log(): string;
}

const MESSAGES: Messages = {
  'zh-CN': { 'tests.late': '已超过 {days} 天', 'tests.bad_phone': '请填写 11 位手机号' },
  en: { 'tests.late': '{days} days late', 'tests.bad_phone': 'Give a phone number of 11 digits' },
};

/** A server with the given routes and, at its rim, an access feature that knows the token `good` and one permission. */
export async function aServer(overrides: Partial<HttpServerDeps> = {}): Promise<TestServer> {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  const app = await createHttpServer({
    log: createLog({ level: 'trace', destination }),
    publicUrl: 'http://localhost:8080',
    access: fakeAccess,
    routes: [],
    translator: createTranslator([messages, MESSAGES]),
    renderErrorPage: (problem, language) => `<!doctype html><html lang="${language}"><h1>${problem.title}</h1><p>${problem.detail}</p></html>`,
    explainFailure: (error) => error,
    healthChecks: {},
    gauges: [],
    metricsToken: undefined,
    deskDirectory: '/nowhere',
    ...overrides,
  });
  return { app, log: () => lines.join('') };
}

// What stands in `actor` belongs to the access feature; here only its kind matters.
const anonymous = { kind: 'public' } as RequestActor;
const staff = { kind: 'staff' } as RequestActor;

const fakeAccess: AccessHooks = {
  anonymous,
  authenticate: (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return Promise.resolve(anonymous);
    if (authorization === 'Bearer good') return Promise.resolve(staff);
    return Promise.reject(new AppError('unauthenticated', 'tests.bad_token'));
  },
  authorise: (actor, access) => {
    if (access.kind === 'public' || access.kind === 'petitioner') return Promise.resolve();
    if (actor === anonymous) return Promise.reject(new AppError('unauthenticated', 'tests.sign_in'));
    if (access.kind === 'staff' && access.permission !== 'petition.read') return Promise.reject(new AppError('forbidden', 'tests.forbidden'));
    return Promise.resolve();
  },
};
