import type { LedgerMap } from '../../domain/ledger/ledger-map.ts';
import type { RowError } from '../../domain/ledger/ledger-item.ts';
import { readLedger, type MappedReadOptions } from './read-ledger.ts';

/** What an import of a file would do. */
export interface LedgerCheck {
  readonly rows: number;
  readonly items: number;
  readonly answered: number;
  readonly repeated: number;
  /** Items in which the person of an earlier row wrote the same again under another key. */
  readonly sameText: number;
  readonly rejected: number;
  /** Errors by reason; a row may have several. */
  readonly errorsByCode: Readonly<Record<string, number>>;
  /** Items by what was done to a value of theirs. */
  readonly noticesByCode: Readonly<Record<string, number>>;
  readonly readAs: string;
  readonly sha256: string;
}

/** The dry run: reads the whole file, stores nothing, hands every error to `onError`. */
export async function checkLedger(
  path: string,
  map: LedgerMap,
  options: MappedReadOptions & { readonly onError?: (error: RowError) => void } = {},
): Promise<LedgerCheck> {
  const file = await readLedger(path, map, options);
  const counts = { rows: 0, items: 0, answered: 0, repeated: 0, sameText: 0, rejected: 0 };
  const errorsByCode: Record<string, number> = {};
  const noticesByCode: Record<string, number> = {};
  for await (const outcome of file.outcomes) {
    counts.rows += 1;
    if (outcome.kind === 'repeated') counts.repeated += 1;
    else if (outcome.kind === 'rejected') {
      counts.rejected += 1;
      for (const error of outcome.errors) {
        errorsByCode[error.code] = (errorsByCode[error.code] ?? 0) + 1;
        options.onError?.(error);
      }
    } else {
      counts.items += 1;
      if (outcome.item.answer) counts.answered += 1;
      if (outcome.sameTextAs !== undefined) counts.sameText += 1;
      for (const code of new Set(outcome.item.notices.map((notice) => notice.code))) noticesByCode[code] = (noticesByCode[code] ?? 0) + 1;
    }
  }
  return { ...counts, errorsByCode, noticesByCode, readAs: file.readAs, sha256: file.sha256 };
}
