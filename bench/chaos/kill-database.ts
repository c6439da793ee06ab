import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { killProcess, listChildren } from '../stage/child-processes.ts';

/** Ends PostgreSQL as a power cut does: the postmaster and every process that it has started. */
export function killDatabase(dataDirectory: string): void {
  const postmaster = Number(readFileSync(join(dataDirectory, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  for (const id of [postmaster, ...listChildren(postmaster)]) killProcess(id);
}
