import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends the database as a power cut does, and takes its data away so that it cannot be started again; the server lives on without it. */
export async function stopDatabase(dataDirectory: string): Promise<void> {
  const cluster = join(dataDirectory, 'postgres', 'cluster');
  const [postmaster] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  renameSync(cluster, `${cluster}.gone`);
  process.kill(Number(postmaster), 'SIGKILL');
  // What it had started ends by itself, a moment later.
  await pause(300);
}

/** Where files are kept there is suddenly no directory, as after a disk has gone. */
export function breakStorage(dataDirectory: string): void {
  const files = join(dataDirectory, 'files');
  rmSync(files, { recursive: true });
  writeFileSync(files, '');
}
