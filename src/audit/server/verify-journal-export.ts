import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PublicKey } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { findJournalFaults, parseBatch, readEntryPosition, type CheckedEntry, type JournalFault, type JournalReport, type SealedBatch } from '../domain/index.ts';
import { EXPORT_FILES } from './export-journal.ts';
import { createJournalCrypto } from './journal-crypto.ts';
import { readLines } from './read-lines.ts';
import type { VerificationOptions } from './verify-journal.ts';

const KeySet = z.object({ keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(/^[\w-]{43}$/), kid: z.string() })) });

const MOST_UNREADABLE = 100;

export interface ExportVerificationOptions extends VerificationOptions {
  /** A JWK set that came another way than the export: whoever can rewrite an export can put his own keys into it. */
  readonly trustedKeysFile?: string | undefined;
}

export interface ExportReport extends JournalReport {
  /** The keys that it was checked with. */
  readonly publicKeys: readonly PublicKey[];
}

/** Checks an export without a database. Throws `audit.export_unreadable` when a file of it is missing or is no key set. */
export async function verifyJournalExport(directory: string, options: ExportVerificationOptions = {}): Promise<ExportReport> {
  const { trustedKeysFile, ...rest } = options;
  const unreadable: JournalFault[] = [];
  let unreadableCount = 0;
  const report = (fault: JournalFault) => {
    unreadableCount += 1;
    if (unreadable.length < MOST_UNREADABLE) unreadable.push(fault);
  };
  const keys = await readKeys(trustedKeysFile ?? join(directory, EXPORT_FILES.keys));
  const found = await findJournalFaults({
    ...rest,
    batches: readBatches(join(directory, EXPORT_FILES.batches), report),
    entries: readEntries(join(directory, EXPORT_FILES.entries), report),
    crypto: createJournalCrypto(keys),
    unsealed: 'refused',
  }).catch((cause: unknown) => {
    throw asUnreadable(cause, directory);
  });
  return { ...found, faults: [...unreadable, ...found.faults], faultCount: unreadableCount + found.faultCount, publicKeys: keys };
}

async function readKeys(path: string): Promise<readonly PublicKey[]> {
  try {
    return KeySet.parse(JSON.parse(await readFile(path, 'utf8'))).keys;
  } catch (cause) {
    throw new AppError('invalid', 'audit.export_unreadable', { path }, { cause });
  }
}

async function* readBatches(path: string, report: (fault: JournalFault) => void): AsyncGenerator<SealedBatch> {
  let line = 0;
  for await (const bytes of readLines(path)) {
    line += 1;
    const batch = parseBatch(bytes.toString('utf8'));
    if (batch) yield batch;
    else report({ kind: 'batch_unreadable', line });
  }
}

// The bytes are hashed as they lie in the file, so that no reading of them can hide a change.
async function* readEntries(path: string, report: (fault: JournalFault) => void): AsyncGenerator<CheckedEntry> {
  let line = 0;
  for await (const bytes of readLines(path)) {
    line += 1;
    const position = readEntryPosition(bytes.toString('utf8'));
    if (position) yield { position, bytes };
    else report({ kind: 'entry_unreadable', line });
  }
}

function asUnreadable(cause: unknown, directory: string): unknown {
  const isFileFault = (cause as { code?: unknown } | null)?.code === 'ENOENT' || (cause as { code?: unknown } | null)?.code === 'EACCES';
  return isFileFault ? new AppError('invalid', 'audit.export_unreadable', { path: directory }, { cause }) : cause;
}
