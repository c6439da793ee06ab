import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toEpochMs } from '../kernel/index.ts';
import { systemClock } from '../time/index.ts';

export interface UnusedFiles {
  readonly root: string;
  readonly incoming: string;
  readonly olderThanMs: number;
  /** Which of these keys something still names. */
  listUsed(storageKeys: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Removes old files that nothing names; answers how many. One folder of the 256 at a time, so that memory stays small. */
export async function removeUnused(files: UnusedFiles): Promise<number> {
  const before = toEpochMs(systemClock.now()) - files.olderThanMs;
  const hashes = join(files.root, 'sha256');
  let removed = 0;
  for (const folder of await namesIn(hashes)) {
    const old: string[] = [];
    for (const name of await namesIn(join(hashes, folder))) if (await isOlder(join(hashes, folder, name), before)) old.push(`sha256/${folder}/${name}`);
    const used = old.length === 0 ? new Set<string>() : await files.listUsed(old);
    for (const key of old) if (!used.has(key) && (await removeOld(files, key, before))) removed += 1;
  }
  return removed;
}

// The same content may come again at this very moment: it is put aside first and comes back if it turns out to be young.
async function removeOld({ root, incoming }: UnusedFiles, key: string, before: number): Promise<boolean> {
  const [path, aside] = [join(root, key), join(incoming, randomBytes(12).toString('hex'))];
  await rename(path, aside);
  if (await isOlder(aside, before)) {
    await rm(aside, { force: true });
    return true;
  }
  await rename(aside, path);
  return false;
}

async function isOlder(path: string, before: number): Promise<boolean> {
  return (await stat(path)).mtimeMs < before;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
}
