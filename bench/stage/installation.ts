import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openForCommand, type Parts, partsOf } from '../../src/apps/server/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { makeScratchDirectory, startEmbeddedPostgres } from '../../src/platform/db/index.ts';
import { findFreePort } from './free-port.ts';
import { createOrganisation, type Organisation } from './organisation.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

export interface Installation {
  readonly dataDirectory: string;
  readonly port: number;
  readonly organisation: Organisation;
  /** Works on the data within this process, beside the server when one runs. */
  withParts<Result>(work: (parts: Parts) => Promise<Result>): Promise<Result>;
  /** Runs SQL as the owner of the database; it must be running. */
  withOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  startServer(role?: 'all' | 'web'): Promise<ServerProcess>;
  remove(): void;
}

/** A fresh data directory with an organisation in it, on the packaged PostgreSQL with the settings that a user gets. */
export async function makeInstallation(purpose: string): Promise<Installation> {
  const directory = makeScratchDirectory(purpose);
  const dataDirectory = join(directory, 'data');
  const port = await findFreePort();
  const config = readConfig({ XINQIAO_DATA: dataDirectory, XINQIAO_PORT: String(port), XINQIAO_LOG_LEVEL: 'error', LANG: 'en' }, directory);
  const withParts = <Result>(work: (parts: Parts) => Promise<Result>): Promise<Result> => openForCommand(config, (deps) => work(partsOf(deps)));
  return {
    dataDirectory,
    port,
    organisation: await withParts(createOrganisation),
    withParts,
    withOwner: (work) => connectAsOwner(dataDirectory, work),
    startServer: (role) => startServerProcess({ dataDirectory, port, ...(role === undefined ? {} : { role }) }),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function connectAsOwner<Result>(dataDirectory: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const server = await startEmbeddedPostgres({ directory: join(dataDirectory, 'postgres') });
  const client = new pg.Client({ connectionString: server.migratorUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
