import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PublicKey } from '../../platform/crypto/index.ts';
import type { Database, Reader } from '../../platform/db/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { serialiseBatch, serialiseEntry } from '../domain/index.ts';
import { findLastBatch, streamBatches } from './journal-batch-store.ts';
import { streamEntries } from './journal-entry-store.ts';

interface ExportDeps {
  readonly db: Database;
  readonly keys: { readonly publicKeys: readonly PublicKey[] };
}

export const EXPORT_FILES = { entries: 'entries.jsonl', batches: 'batches.jsonl', keys: 'keys.json' } as const;

/**
 * Writes everything that is sealed, as it stands at one moment, so that it can be checked without this program:
 * one serialised entry a line, one serialised batch a line, and the public keys as a JWK set (RFC 7517).
 * Throws `audit.export_exists` rather than overwrite an earlier export.
 */
export function exportJournal(deps: ExportDeps, directory: string): Promise<void> {
  const snapshot = deps.db.reader.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute((tx) => writeExport(tx, deps, directory));
}

async function writeExport(reader: Reader, deps: ExportDeps, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  try {
    await writeFile(join(directory, EXPORT_FILES.keys), `${JSON.stringify({ keys: deps.keys.publicKeys }, undefined, 2)}\n`, { flag: 'wx' });
    await writeLines(join(directory, EXPORT_FILES.batches), mapLines(streamBatches(reader), serialiseBatch));
    const last = await findLastBatch(reader);
    const entries = last ? streamEntries(reader, { before: { epoch: last.epoch, xid: last.toXid } }) : [];
    await writeLines(join(directory, EXPORT_FILES.entries), mapLines(entries, serialiseEntry));
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'EEXIST') throw new AppError('conflict', 'audit.export_exists', { directory }, { cause });
    throw cause;
  }
}

async function* mapLines<T>(items: AsyncIterable<T> | Iterable<T>, serialise: (item: T) => string): AsyncGenerator<string> {
  let chunk = '';
  for await (const item of items) {
    chunk += `${serialise(item)}\n`;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function writeLines(path: string, chunks: AsyncIterable<string>): Promise<void> {
  return pipeline(Readable.from(chunks), createWriteStream(path, { flags: 'wx' }));
}
