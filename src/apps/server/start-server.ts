import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { configMessages, localUrl, type Config } from '../../platform/config/index.ts';
import { cryptoMessages } from '../../platform/crypto/index.ts';
import { databaseMessages, toDatabaseError } from '../../platform/db/index.ts';
import { closeHttpServer, createHttpServer, httpMessages, type AccessHooks, type FeatureModule, type ServerDeps } from '../../platform/http/index.ts';
import { jobsMessages } from '../../platform/jobs/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { createLog } from '../../platform/logging/index.ts';
import { storageMessages } from '../../platform/storage/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import { createTranslator, type Messages, type Translator } from '../../platform/ui/index.ts';
import { createClosers, type Closers } from './closers.ts';
import { renderErrorPage } from '../portal/index.ts';
import { healthChecks, platformGauges } from './health-checks.ts';
import { openPlatform } from './open-platform.ts';

export interface ServerPlan {
  readonly features: readonly FeatureModule[];
  readonly createAccess: (deps: ServerDeps) => AccessHooks;
  /** Fill the installation with an example. */
  readonly demo?: boolean;
  /** Where the present comes from; the machine's clock unless a test lets time pass. */
  readonly clock?: Clock;
}

export interface RunningServer {
  /** Where it listens. */
  readonly url: string;
  /** What features want the operator to know. */
  readonly notices: readonly string[];
  stop(): Promise<void>;
}

const DESK = fileURLToPath(new URL('../../../dist/desk', import.meta.url));
const GRACE_IN_MS = 10_000;

/** Opens the platform, starts the features in their order and serves, as the role of this process wants it. */
export async function startServer(wanted: Config, plan: ServerPlan): Promise<RunningServer> {
  const config = await settlePort(wanted);
  const log = createLog({ level: config.logLevel });
  const closers = createClosers((error) => log.error({ err: error }, 'failed to stop cleanly'));
  try {
    const closing = new AbortController();
    const platform = await openPlatform(config, log, closers, 'server');
    const deps = { ...platform, clock: plan.clock ?? platform.clock, closing: closing.signal };
    const notices = await startFeatures(plan, deps);
    const url = await serve(plan, deps, closers);
    // Added last, so that it comes first: open streams end before the server waits for its connections.
    closers.add(() => Promise.resolve(closing.abort()));
    return { url, notices, stop: () => closers.closeAll() };
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

export function createServerTranslator(features: readonly FeatureModule[], further: readonly Messages[] = []): Translator {
  return createTranslator([configMessages, cryptoMessages, databaseMessages, httpMessages, jobsMessages, storageMessages, ...further, ...features.flatMap(({ messages }) => messages ?? [])]);
}

async function startFeatures({ features, demo }: ServerPlan, deps: ServerDeps): Promise<readonly string[]> {
  const notices: string[] = [];
  for (const feature of features) {
    for (const job of feature.jobs?.(deps) ?? []) await deps.jobs.add(job);
    notices.push(...((await feature.start?.(deps)) ?? []));
  }
  if (demo === true) for (const feature of features) await feature.seedDemo?.(deps);
  return notices;
}

async function serve({ features, createAccess }: ServerPlan, deps: ServerDeps, closers: Closers): Promise<string> {
  const { config, log } = deps;
  const app = await createHttpServer({
    log,
    publicUrl: config.publicUrl,
    access: createAccess(deps),
    // A worker answers for its health only.
    routes: config.role === 'worker' ? [] : features.flatMap((feature) => feature.routes?.(deps) ?? []),
    translator: createServerTranslator(features),
    renderErrorPage,
    explainFailure: toDatabaseError,
    healthChecks: healthChecks(deps),
    gauges: platformGauges(deps),
    metricsToken: config.metricsToken,
    deskDirectory: DESK,
  });
  closers.add(() => closeHttpServer(app, GRACE_IN_MS));
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (cause) {
    throw new AppError('unavailable', 'http.cannot_listen', { host: config.host, port: config.port }, { cause });
  }
  return localUrl(config.host, config.port);
}

// Port 0 means any: it must be known before the features start, since links name it.
async function settlePort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const port = await findFreePort(config.host);
  const isLocal = config.publicUrl === localUrl(config.host, 0);
  return { ...config, port, publicUrl: isLocal ? localUrl(config.host, port) : config.publicUrl };
}

function findFreePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
