import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const KIB_IN_MB = 1024 / 1e6;

/** What a process holds in memory now (its resident set), in MB of a million bytes. */
export async function memoryOf(processId: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(processId)]);
  return Number(stdout.trim()) * KIB_IN_MB;
}
