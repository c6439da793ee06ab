import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError, toEpochMs } from '../kernel/index.ts';
import { systemClock } from '../time/index.ts';
import { toDiskFailure } from './disk-failure.ts';
import { removeUnused } from './remove-unused.ts';
import { sniffMediaType } from './sniff-media-type.ts';
import type { PutOptions, Storage, StoredFile } from './storage.ts';

const KEY = /^sha256\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/;
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/**
 * Files on disk, named after the SHA-256 of their content. A file is written beside, made durable and then renamed,
 * so that a crash never leaves half a file under its name.
 */
export async function openDiskStorage(directory: string): Promise<Storage> {
  const root = resolve(directory);
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeAbandoned(incoming);
  return {
    put: (source, options) => putFile(root, join(incoming, randomBytes(12).toString('hex')), { source, options }),
    open: async (key) => (await openFile(pathOf(root, key))).createReadStream(),
    removeUnused: (olderThanMs, listUsed) => removeUnused({ root, incoming, olderThanMs, listUsed }),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
  };
}

async function putFile(root: string, temporary: string, upload: { source: AsyncIterable<Uint8Array>; options: PutOptions }): Promise<StoredFile> {
  let file: FileHandle | undefined;
  try {
    file = await open(temporary, 'wx+', 0o600);
    const { sha256, size } = await writeAll(file, upload.source, upload.options.limitInBytes);
    const mediaType = await sniffMediaType({ path: temporary, file, size, fileName: upload.options.fileName });
    await file.sync();
    const storageKey = `sha256/${sha256.slice(0, 2)}/${sha256}`;
    await moveDurably(temporary, pathOf(root, storageKey));
    return { sha256, size, mediaType, storageKey };
  } catch (error) {
    // What went wrong first is what is told.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw toDiskFailure(error);
  } finally {
    await file?.close();
  }
}

async function writeAll(file: FileHandle, source: AsyncIterable<Uint8Array>, limitInBytes: number): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limitInBytes) throw new AppError('too_large', 'storage.too_large', { limitInMegabytes: Math.round((limitInBytes / 1024 ** 2) * 10) / 10 });
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

// A rename is durable once the folder that holds the name is. An equal file under the name is replaced by its equal.
async function moveDurably(temporary: string, target: string): Promise<void> {
  const folder = dirname(target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(temporary, target);
  for (const each of [folder, dirname(folder)]) await syncFolder(each);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there a rename is durable by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ENOENT') throw new AppError('not_found', 'storage.file_missing', {}, { cause });
    throw toDiskFailure(cause);
  }
}

// The key comes from a row; it is checked all the same, since it becomes a path.
function pathOf(root: string, storageKey: string): string {
  if (!KEY.test(storageKey)) throw new AppError('not_found', 'storage.file_missing');
  return join(root, storageKey);
}

async function removeAbandoned(incoming: string): Promise<void> {
  const oldest = toEpochMs(systemClock.now()) - ABANDONED_AFTER_MS;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < oldest) await rm(path, { force: true });
  }
}
