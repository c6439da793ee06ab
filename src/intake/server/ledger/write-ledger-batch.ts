import { makeId } from '../../../platform/crypto/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import type { SubmissionId, UnitId } from '../../../petitions/domain/index.ts';
import {
  assembleMatter, claimKeys, contentOf, findKnownKeys, insertMatters, type Moment, type PetitionDeps, readMoment, type ReceivedMatter, takePetitionNumbers,
} from '../../../petitions/server/index.ts';
import type { LedgerItem, RowError } from '../../domain/index.ts';
import type { ThemeFinder } from './find-theme.ts';
import { recordLedgerHistory } from './ledger-events.ts';
import { toReceivedMatter } from './ledger-matter.ts';
import { writeAhead } from './write-ahead.ts';

const SLICE = 125;

export interface LedgerRun {
  readonly importId: string;
  readonly source: string;
  readonly sha256: string;
  readonly officeUnitId: UnitId;
  readonly themes: ThemeFinder;
}

export interface RunCounts {
  readonly imported: number;
  readonly repeated: number;
  readonly rejected: number;
}

export interface WrittenBatch {
  readonly imported: number;
  readonly repeated: number;
  readonly rejected: readonly RowError[];
}

export async function startRun(deps: PetitionDeps, run: LedgerRun): Promise<void> {
  await deps.db.transaction((tx) =>
    tx
      .insertInto('ledger_import')
      .values({ import_id: run.importId, source: run.source, file_sha256: Buffer.from(run.sha256, 'hex'), started_at: deps.clock.now() })
      .execute(),
  );
}

export async function finishRun(deps: PetitionDeps, run: LedgerRun, counts: RunCounts & { readonly rows: number }): Promise<void> {
  await deps.db.transaction((tx) => saveProgress(tx, run, counts, deps.clock.now()));
}

async function saveProgress(tx: Transaction, run: LedgerRun, counts: RunCounts & { readonly rows: number }, finishedAt: Parameters<typeof finishColumn>[0]): Promise<void> {
  await tx
    .updateTable('ledger_import')
    .set({
      last_row: counts.rows, imported_count: counts.imported, repeated_count: counts.repeated, error_count: counts.rejected, ...finishColumn(finishedAt),
    })
    .where('import_id', '=', run.importId)
    .execute();
}

function finishColumn(finishedAt: ReturnType<PetitionDeps['clock']['now']> | undefined) {
  return finishedAt === undefined ? {} : { finished_at: finishedAt };
}

/** Writes the rows that are not there yet, all or none, with how far the run has come. */
export async function writeBatch(deps: PetitionDeps, run: LedgerRun, items: readonly LedgerItem[], soFar: RunCounts & { readonly rows: number }): Promise<WrittenBatch> {
  if (items.length === 0) return { imported: 0, repeated: 0, rejected: [] };
  const moment = await readMoment(deps);
  return deps.db.transaction(async (tx) => {
    const claims = items.map((item) => ({ key: item.idempotencyKey, request: Buffer.from(item.contentHash, 'utf8') }));
    const known = await findKnownKeys(tx, deps.keys, claims);
    const fresh = items.filter((_item, index) => known[index] === 'new');
    await writeItems(tx, deps, { run, items: fresh, moment });
    const rejected = items.filter((_item, index) => known[index] === 'other').map(({ rowNumber }) => changedSince(rowNumber));
    const repeated = items.length - fresh.length - rejected.length;
    await saveProgress(tx, run, { ...soFar, imported: soFar.imported + fresh.length, repeated: soFar.repeated + repeated }, undefined);
    return { imported: fresh.length, repeated, rejected };
  });
}

async function writeItems(tx: Transaction, deps: PetitionDeps, { run, items, moment }: { run: LedgerRun; items: readonly LedgerItem[]; moment: Moment }): Promise<void> {
  const matters = items.map((item) => toReceivedMatter(item, run.officeUnitId, run.source));
  const claims = items.map((item, index) => ({ key: item.idempotencyKey, petitionId: matters[index]?.petitionId ?? '', request: Buffer.from(item.contentHash, 'utf8') }));
  await claimKeys(tx, deps.keys, claims, moment.now);
  const unitCode = moment.organisation.unit(run.officeUnitId).code;
  const numbers = await takePetitionNumbers(tx, items.map((item) => ({ unitCode, day: item.receivedOn })));
  const rows = items.flatMap((item, index) => {
    const [matter, number] = [matters[index], numbers[index]];
    return matter && number ? [{ item, matter, number, run }] : [];
  });
  await writeAhead(rows, { sliceLength: SLICE, prepare: (row) => assemble(deps, row, moment), write: (written) => insertMatters(tx, written) });
}

interface Row {
  readonly item: LedgerItem;
  readonly matter: ReceivedMatter;
  readonly number: string;
  readonly run: LedgerRun;
}

function assemble(deps: PetitionDeps, { item, matter, number, run }: Row, moment: Moment) {
  const submissionId = makeId() as SubmissionId;
  const content = contentOf(matter, submissionId, moment.organisation);
  const records = recordLedgerHistory({ item, number, content, themeId: run.themes.find(item.theme) });
  return assembleMatter(deps, { matter, submissionId, number, records }, moment);
}

function changedSince(rowNumber: number): RowError {
  return { rowNumber, field: 'row', code: 'ledger.key_repeated_with_other_content' };
}
