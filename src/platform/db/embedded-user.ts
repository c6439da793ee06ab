import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../kernel/index.ts';
import type { EmbeddedBinaries } from './embedded-binaries.ts';

// PostgreSQL refuses to run as root; `nobody` exists on every Unix.
const NOBODY = 65_534;

// As root the database runs as `nobody`, who must be able to pass through every folder above.
export function checkReachable(directory: string): void {
  if (!isRoot()) return;
  for (let path = directory; path !== dirname(path); path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0 && path !== directory) throw new AppError('unavailable', 'db.directory_not_reachable', { directory, blocked: path });
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function databaseUser(): { uid?: number; gid?: number; cwd: string } {
  return isRoot() ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : { cwd: process.cwd() };
}

export function giveToDatabaseUser(path: string): void {
  if (isRoot()) chownSync(path, NOBODY, NOBODY);
}

export function databaseEnvironment(binaries: EmbeddedBinaries): Record<string, string> {
  return { LD_LIBRARY_PATH: binaries.libraryDirectory, LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
}
