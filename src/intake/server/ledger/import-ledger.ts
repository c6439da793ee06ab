import type { PlainDate } from '../../../platform/kernel/index.ts';
import type { LedgerItem, LedgerMap, RowError } from '../../domain/index.ts';
import type { PetitionDeps } from '../../../petitions/server/index.ts';
import type { UnitId } from '../../../petitions/domain/index.ts';
import { makeId } from '../../../platform/crypto/index.ts';
import { createThemeFinder } from './find-theme.ts';
import { readLedger } from './read-ledger.ts';
import { finishRun, startRun, type RunCounts, writeBatch } from './write-ledger-batch.ts';

export interface ImportLedger {
  readonly path: string;
  readonly map: LedgerMap;
  readonly officeUnitId: UnitId;
  readonly today: PlainDate;
  readonly onError: (error: RowError) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportedLedger extends RunCounts {
  readonly rows: number;
  readonly sha256: string;
}

const BATCH = 1000;

/**
 * Imports a register. Rows go in by batches, each in one transaction; a row that is already there is counted and left alone,
 * so that an interrupted import is finished by running it again.
 */
export async function importLedger(deps: PetitionDeps, command: ImportLedger): Promise<ImportedLedger> {
  const { map, today, onError, onProgress } = command;
  const file = await readLedger(command.path, map, { today, ...(onProgress ? { onProgress } : {}) });
  const run = { importId: makeId(), source: map.source, sha256: file.sha256, officeUnitId: command.officeUnitId, themes: await createThemeFinder(deps) };
  await startRun(deps, run);
  const counts = { rows: 0, imported: 0, repeated: 0, rejected: 0 };
  const reject = (errors: readonly RowError[]): void => {
    counts.rejected += 1;
    errors.forEach(onError);
  };
  let batch: LedgerItem[] = [];
  let writing = Promise.resolve();
  const write = async (items: readonly LedgerItem[]): Promise<void> => {
    const written = await writeBatch(deps, run, items, { ...counts });
    counts.imported += written.imported;
    counts.repeated += written.repeated;
    written.rejected.forEach((error) => reject([error]));
  };
  // One batch is written while the rows of the next are read.
  const flush = async (): Promise<void> => {
    await writing;
    writing = write(batch);
    // Whether it went well is heard where it is waited for.
    writing.catch(() => undefined);
    batch = [];
  };
  for await (const outcome of file.outcomes) {
    counts.rows += 1;
    if (outcome.kind === 'repeated') counts.repeated += 1;
    else if (outcome.kind === 'rejected') reject(outcome.errors);
    else if (batch.push(outcome.item) === BATCH) await flush();
  }
  await flush();
  await writing;
  await finishRun(deps, run, counts);
  return { ...counts, sha256: file.sha256 };
}
