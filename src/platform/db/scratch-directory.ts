import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new directory for a throw-away database, passable for the database's own user. */
export function makeScratchDirectory(purpose: string): string {
  const directory = mkdtempSync(join(tmpdir(), `xinqiao-${purpose}-`));
  chmodSync(directory, 0o755);
  return directory;
}
