import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { killProcess, listChildren } from '../stage/child-processes.ts';

/** Ends PostgreSQL as a power cut does: the postmaster and every process that it has started. Answers when another runs in its place. */
export function killDatabase(dataDirectory: string): { replaced(): Promise<void> } {
  const postmaster = readPostmaster(dataDirectory);
  if (postmaster === undefined) throw new Error('the database does not run');
  for (const id of [postmaster, ...listChildren(postmaster)]) killProcess(id);
  return {
    replaced: async () => {
      const giveUpAt = performance.now() + REPLACED_WITHIN_MS;
      while ([postmaster, undefined].includes(readPostmaster(dataDirectory))) {
        if (performance.now() > giveUpAt) throw new Error('nobody has started the database again');
        await pause(20);
      }
    },
  };
}

const REPLACED_WITHIN_MS = 60_000;

function readPostmaster(dataDirectory: string): number | undefined {
  const file = join(dataDirectory, 'postgres/cluster/postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}
