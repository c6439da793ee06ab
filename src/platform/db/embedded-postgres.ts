import { randomBytes } from 'node:crypto';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { AppError } from '../kernel/index.ts';
import { findEmbeddedBinaries, type EmbeddedBinaries } from './embedded-binaries.ts';
import { checkReachable, databaseEnvironment, databaseUser, giveToDatabaseUser } from './embedded-user.ts';

export interface EmbeddedOptions {
  /** Where the cluster and its passwords live. */
  readonly directory: string;
  /** Further `postgres -c` settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Other processes may use it too: who stops last stops the database, whoever has started it. */
  readonly isShared?: boolean;
}

export interface EmbeddedPostgres {
  readonly migratorUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  /** The postmaster's process id. */
  readonly processId: number;
  isAlive(): boolean;
  /** What it said of its end, or nothing when another process started it. */
  lastWords(): string;
  stop(): Promise<void>;
}

interface Secrets {
  readonly port: number;
  readonly superuser: string;
  readonly migrator: string;
  readonly app: string;
}

const START_LIMIT_IN_MS = 60_000;
const DATABASE = 'xinqiao';

/**
 * Starts the packaged PostgreSQL on a loopback port, or joins it when it already runs in this directory.
 * The first start makes the cluster, two roles and the database.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { directory, cluster } = placesOf(options);
  const binaries = findEmbeddedBinaries();
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  checkReachable(directory);
  const isNew = !existsSync(join(cluster, 'PG_VERSION'));
  const secrets = isNew ? await createCluster(binaries, directory, cluster) : readSecrets(directory);
  const stopUnused = async (processId: number): Promise<void> => {
    if (!(await isUsedByOthers(secrets))) await stopProcess(processId);
  };
  const running = await findRunning(cluster, secrets);
  if (running !== undefined) {
    return describeServer(secrets, { processId: running, stop: () => (options.isShared === true ? stopUnused(running) : Promise.resolve()), lastWords: () => '' });
  }
  const { processId, lastWords } = await launch(binaries, cluster, secrets, options.settings ?? {});
  if (isNew) await createRolesAndDatabase(secrets);
  return describeServer(secrets, { processId, stop: () => (options.isShared === true ? stopUnused(processId) : stopProcess(processId)), lastWords });
}

/** Starts it again after it has ended. Throws `db.cluster_gone` where there is none: an empty one in its place would look like a loss of everything. */
export async function restartEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { directory, cluster } = placesOf(options);
  if (!existsSync(join(cluster, 'PG_VERSION'))) throw new AppError('unavailable', 'db.cluster_gone', { directory });
  return startEmbeddedPostgres(options);
}

function placesOf(options: EmbeddedOptions): { directory: string; cluster: string } {
  const directory = resolve(options.directory);
  return { directory, cluster: join(directory, 'cluster') };
}

function describeServer(secrets: Secrets, server: Pick<EmbeddedPostgres, 'processId' | 'stop' | 'lastWords'>): EmbeddedPostgres {
  return {
    ...server,
    superuserUrl: urlFor(secrets, 'postgres', secrets.superuser, 'postgres'),
    migratorUrl: urlFor(secrets, 'xinqiao_migrator', secrets.migrator, DATABASE),
    appUrl: urlFor(secrets, 'xinqiao_app', secrets.app, DATABASE),
    isAlive: () => sendSignal(server.processId, 0),
  };
}

function urlFor(secrets: Secrets, user: string, password: string, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${secrets.port}/${database}`;
}

async function createCluster(binaries: EmbeddedBinaries, directory: string, cluster: string): Promise<Secrets> {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  giveToDatabaseUser(directory);
  giveToDatabaseUser(cluster);
  const secrets: Secrets = {
    port: await findFreePort(),
    superuser: randomBytes(24).toString('hex'),
    migrator: randomBytes(24).toString('hex'),
    app: randomBytes(24).toString('hex'),
  };
  const passwordFile = join(directory, 'initdb-password');
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  giveToDatabaseUser(passwordFile);
  const made = spawnSync(
    binaries.initdb,
    ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    { ...databaseUser(), env: databaseEnvironment(binaries), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new AppError('unavailable', 'db.cannot_create_cluster', { directory, reason: `${made.stderr ?? ''}${made.error?.message ?? ''}`.slice(0, 500) });
  }
  writeFileSync(secretsPath(directory), JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function secretsPath(directory: string): string {
  return join(directory, 'postgres.json');
}

function readSecrets(directory: string): Secrets {
  try {
    return JSON.parse(readFileSync(secretsPath(directory), 'utf8')) as Secrets;
  } catch (cause) {
    throw new AppError('unavailable', 'db.secrets_missing', { file: secretsPath(directory) }, { cause });
  }
}

async function findRunning(cluster: string, secrets: Secrets): Promise<number | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  if (!(await canConnect(secrets))) return undefined;
  return Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
}

const [LEAST_SHARE_IN_MB, LARGEST_SHARE_IN_MB] = [128, 1024];
const BYTES_IN_MB = 2 ** 20;

/** A quarter of what the machine, or the container, has: the manual's advice for a database that is not alone (PostgreSQL 20.4.1). */
function shareOfMemoryInMB(): number {
  const available = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.round(Math.min(Math.max(available / 4 / BYTES_IN_MB, LEAST_SHARE_IN_MB), LARGEST_SHARE_IN_MB));
}

type Launched = Pick<EmbeddedPostgres, 'processId' | 'lastWords'>;

async function launch(binaries: EmbeddedBinaries, cluster: string, secrets: Secrets, settings: Readonly<Record<string, string>>): Promise<Launched> {
  const chosen: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(secrets.port),
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: `${shareOfMemoryInMB()}MB`,
    // Of a solid disk, where a page is read as fast anywhere.
    random_page_cost: '1.1',
    max_wal_size: '1GB',
    log_min_messages: 'warning',
    timezone: 'UTC',
    ...settings,
  };
  const args = ['-D', cluster, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const giveUpAt = performance.now() + START_LIMIT_IN_MS;
  let lastWords = '';
  // After a crash the old processes may still be letting go of the directory: try until they have.
  while (performance.now() < giveUpAt) {
    const child = spawn(binaries.postgres, args, {
      ...databaseUser(),
      env: databaseEnvironment(binaries),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const words = collectLastWords(child);
    if (await waitUntilReady(child, secrets, giveUpAt)) {
      child.unref();
      return { processId: child.pid as number, lastWords: words };
    }
    lastWords = words() || lastWords;
    await pause(300);
  }
  throw new AppError('unavailable', 'db.cannot_start', { reason: lastWords.slice(0, 500) });
}

const WORDS_KEPT = 4;
// What it says of its own end; that it is still starting is none. Other lines may quote what people wrote.
const OF_ITS_END = /\b(?:PANIC|FATAL): +(?!the database system is )(.*)/;

function collectLastWords(child: ChildProcess): () => string {
  let words: readonly string[] = [];
  const keep = (said: string) => {
    words = [...words.filter((each) => each !== said), said].slice(-WORDS_KEPT);
  };
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const said = OF_ITS_END.exec(line)?.[1];
      if (said !== undefined) keep(said);
    });
  }
  child.on('error', (error) => keep(error.message));
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  return () => words.join('; ');
}

async function waitUntilReady(child: ChildProcess, secrets: Secrets, giveUpAt: number): Promise<boolean> {
  const end = new AbortController();
  child.on('exit', () => end.abort());
  child.on('error', () => end.abort());
  while (!end.signal.aborted && performance.now() < giveUpAt) {
    if (await canConnect(secrets)) return true;
    await pause(40);
  }
  return false;
}

async function withSuperuser<T>(secrets: Secrets, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlFor(secrets, 'postgres', secrets.superuser, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function canConnect(secrets: Secrets): Promise<boolean> {
  return withSuperuser(secrets, () => Promise.resolve(true)).catch(() => false);
}

// One's own connections, just closed, end a moment later on its side.
const [GRACE_IN_MS, LOOK_EVERY_MS] = [1000, 50];

async function isUsedByOthers(secrets: Secrets): Promise<boolean> {
  const count = async (client: pg.Client): Promise<number> => {
    const result = await client.query<{ count: string }>(`select count(*) from pg_stat_activity where usename = 'xinqiao_app'`);
    return Number(result.rows[0]?.count ?? 0);
  };
  const isUsed = withSuperuser(secrets, async (client) => {
    const giveUpAt = performance.now() + GRACE_IN_MS;
    while ((await count(client)) > 0) {
      if (performance.now() > giveUpAt) return true;
      await pause(LOOK_EVERY_MS);
    }
    return false;
  });
  // One that is dead already is used by nobody.
  return isUsed.catch(() => false);
}

async function createRolesAndDatabase(secrets: Secrets): Promise<void> {
  await withSuperuser(secrets, async (client) => {
    await client.query(`create role xinqiao_migrator login createrole password '${secrets.migrator}'`);
    await client.query(`create role xinqiao_app login password '${secrets.app}'`);
    await client.query(`create database ${DATABASE} owner xinqiao_migrator`);
  });
}

async function stopProcess(processId: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is kept.
  if (!sendSignal(processId, 'SIGINT')) return;
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (!sendSignal(processId, 0)) return;
    await pause(50);
  }
  sendSignal(processId, 'SIGQUIT');
}

function sendSignal(processId: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(processId, signal);
    return true;
  } catch {
    return false;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolvePort(address.port) : reject(new Error('no port'))));
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
