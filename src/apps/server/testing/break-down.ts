import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Ends the database as a power cut does; the server lives on without it. */
export async function stopDatabase(dataDirectory: string): Promise<void> {
  const file = join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid');
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
  // What it had started ends by itself, a moment later.
  await pause(300);
}

/** Where files are kept there is suddenly no directory, as after a disk has gone. */
export function breakStorage(dataDirectory: string): void {
  const files = join(dataDirectory, 'files');
  rmSync(files, { recursive: true });
  writeFileSync(files, '');
}
