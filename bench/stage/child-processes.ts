import { execFileSync } from 'node:child_process';

/** The processes that a process has started and that still run. */
export function listChildren(parent: number): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.flatMap((line) => {
    const [id = 0, startedBy = 0] = line.trim().split(/\s+/).map(Number);
    return startedBy === parent ? [id] : [];
  });
}

export function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    // It may have left by itself, as children do whose parent is gone.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
