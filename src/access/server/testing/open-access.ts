import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import type { Role, StaffId, UnitId } from '../../../organisation/domain/index.ts';
import { addStaff, createUnit, organisationRoutes, unitDirectoryOf } from '../../../organisation/server/index.ts';
import { createEphemeralKeyRing } from '../../../platform/crypto/index.ts';
import { createTestDatabase } from '../../../platform/db/testing/index.ts';
import { createHttpServer, httpMessages, type Route } from '../../../platform/http/index.ts';
import { parseInstant, type Instant } from '../../../platform/kernel/index.ts';
import { createLog } from '../../../platform/logging/index.ts';
import { createTranslator } from '../../../platform/ui/index.ts';
import { authorise } from '../../domain/index.ts';
import { later } from '../../domain/session-life.ts';
import { messages } from '../../messages.ts';
import type { AccessDeps } from '../access-deps.ts';
import { accessHooks } from '../access-hooks.ts';
import { accessRoutes } from '../access-routes.ts';
import { createAttemptQueue } from '../attempt-queue.ts';
import { saveTotp } from '../credential-store.ts';
import { totpContext } from '../prove-identity.ts';
import { setCredential } from '../set-credential.ts';

export const PASSWORD = 'correct horse battery';
const SECRET = new Secret({ size: 20 }).base32;
const PUBLIC_URL = 'http://localhost:8080';

export interface OpenAccess {
  readonly deps: AccessDeps;
  readonly app: FastifyInstance;
  readonly units: Readonly<Record<'GROUP' | 'EAST' | 'WEST', UnitId>>;
  passTime(ms: number): void;
  /** With the password above and, unless told otherwise, a confirmed authenticator. */
  addPerson(username: string, posts: readonly { role: Role; unitId: UnitId }[], withTotp?: boolean): Promise<StaffId>;
  /** What the authenticator of everybody here shows now, or so many steps from now. */
  code(steps?: number): string;
  send(options: InjectOptions, cookie?: string): Promise<LightMyRequestResponse>;
  /** Signs in and answers the cookie; the clock goes one step on, so that the next code is a new one. */
  signIn(username: string): Promise<string>;
  close(): Promise<void>;
}

/** A database with a group of two companies, and the routes that sign people in, over a clock that the test moves. */
export async function openAccess(options: { requireTotp?: boolean; routes?: readonly Route[] } = {}): Promise<OpenAccess> {
  const database = await createTestDatabase();
  let now: Instant = parseInstant('2026-10-01T02:00:00Z');
  const deps: AccessDeps = {
    db: database.db,
    clock: { now: () => now },
    keys: createEphemeralKeyRing(),
    config: { publicUrl: PUBLIC_URL },
    units: unitDirectoryOf(database.db),
    requireTotp: options.requireTotp ?? true,
    attempts: createAttemptQueue(),
  };
  const routes = [...accessRoutes(deps), ...organisationRoutes({ ...deps, authoriseOnUnit: authorise }), ...(options.routes ?? [])];
  const app = await serve(deps, routes);
  const code = (steps = 0) => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate({ timestamp: Date.parse(later(now, steps * 30_000)) });
  const send = (request: InjectOptions, cookie?: string) =>
    app.inject({ ...request, headers: { 'sec-fetch-site': 'same-origin', ...request.headers, ...(cookie !== undefined && { cookie }) } });
  return {
    deps,
    app,
    units: await makeUnits(deps),
    code,
    send,
    passTime: (ms) => {
      now = later(now, ms);
    },
    addPerson: (username, posts, withTotp = true) => addPerson(deps, { username, posts, withTotp }),
    signIn: async (username) => {
      const response = await send({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD, totp: code() } });
      if (response.statusCode !== 200) throw new Error(response.body);
      now = later(now, 30_000);
      return cookieOf(response);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

export function cookieOf(response: LightMyRequestResponse): string {
  const [cookie] = response.cookies;
  return cookie ? `${cookie.name}=${cookie.value}` : '';
}

function serve(deps: AccessDeps, routes: readonly Route[]): Promise<FastifyInstance> {
  return createHttpServer({
    log: createLog({ level: 'silent' }),
    publicUrl: deps.config.publicUrl,
    access: accessHooks(deps),
    routes,
    translator: createTranslator([httpMessages, messages]),
    renderErrorPage: (problem) => problem.title,
    explainFailure: (error) => error,
    healthChecks: {},
    gauges: [],
    metricsToken: undefined,
    deskDirectory: '/nowhere',
  });
}

async function makeUnits(deps: AccessDeps): Promise<OpenAccess['units']> {
  const add = (code: string, parentId?: UnitId) =>
    createUnit(deps, { kind: 'cli' }, { code, kind: parentId ? 'COMPANY' : 'GROUP', profile: 'COMPETENT_UNIT', jurisdiction: 'national', name: code, parentId });
  const GROUP = await add('GROUP');
  return { GROUP, EAST: await add('EAST', GROUP), WEST: await add('WEST', GROUP) };
}

interface Person {
  readonly username: string;
  readonly posts: readonly { role: Role; unitId: UnitId }[];
  readonly withTotp: boolean;
}

async function addPerson(deps: AccessDeps, { username, posts, withTotp }: Person): Promise<StaffId> {
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const staffId = await addStaff({ ...deps, tx }, { kind: 'cli' }, { username, displayName: username, locale: 'zh-CN', posts: [...posts] });
    await setCredential(tx, staffId, PASSWORD, now);
    if (withTotp) await saveTotp(tx, staffId, { secret: deps.keys.encryptText(SECRET, totpContext(staffId)), confirmedAt: now, step: 0 });
    return staffId;
  });
}
