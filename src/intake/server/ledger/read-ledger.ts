import { hash } from 'node:crypto';
import type { PlainDate } from '../../../platform/kernel/index.ts';
import { bindLedgerMap } from '../../domain/ledger/bind-map.ts';
import type { LedgerItem, RowError } from '../../domain/ledger/ledger-item.ts';
import type { LedgerMap } from '../../domain/ledger/ledger-map.ts';
import { mapLedgerRow } from '../../domain/ledger/map-row.ts';
import { createRepeatIndex } from '../../domain/ledger/repeats.ts';
import { openLedger, type OpenLedger, type ReadLedgerOptions } from './read-rows.ts';

/** What became of one row. Every row of the file has exactly one outcome. */
export type LedgerOutcome =
  | { readonly kind: 'item'; readonly rowNumber: number; readonly item: LedgerItem; readonly sameTextAs?: number }
  | { readonly kind: 'repeated'; readonly rowNumber: number; readonly firstRow: number }
  | { readonly kind: 'rejected'; readonly rowNumber: number; readonly errors: readonly RowError[] };

export interface ReadLedgerResult extends Omit<OpenLedger, 'rows'> {
  readonly outcomes: AsyncIterable<LedgerOutcome>;
}

export interface MappedReadOptions extends Pick<ReadLedgerOptions, 'limits' | 'onProgress'> {
  /** The day of the import: a register holds no later date. */
  readonly today?: PlainDate | undefined;
}

/**
 * Reads a register through its map. Nothing here depends on the time or on earlier runs (but for `today`): a second
 * run gives the same outcomes with the same keys, so an import that was interrupted starts again from the top and
 * passes over the keys that it finds stored.
 */
export async function readLedger(path: string, map: LedgerMap, options: MappedReadOptions = {}): Promise<ReadLedgerResult> {
  const { rows, ...file } = await openLedger(path, {
    sheet: map.sheet,
    headerRow: map.headerRow,
    encoding: map.encoding,
    delimiter: map.delimiter,
    limits: options.limits,
    onProgress: options.onProgress,
  });
  const bound = bindLedgerMap(map, file.headers);
  const repeats = createRepeatIndex((text) => hash('sha256', text, 'base64'));
  async function* read(): AsyncGenerator<LedgerOutcome> {
    for await (const row of rows) {
      const { rowNumber } = row;
      const mapped = mapLedgerRow(bound, row, options.today);
      if (!mapped.ok) {
        yield { kind: 'rejected', rowNumber, errors: mapped.failure };
        continue;
      }
      const item = mapped.value;
      const repeat = repeats.see(item);
      if (repeat.kind === 'contradicted') {
        const error: RowError = { rowNumber, field: 'row', code: 'ledger.key_repeated_with_other_content', params: { firstRow: repeat.firstRow } };
        yield { kind: 'rejected', rowNumber, errors: [error] };
      } else if (repeat.kind === 'repeated') yield { kind: 'repeated', rowNumber, firstRow: repeat.firstRow };
      else yield { kind: 'item', rowNumber, item, ...(repeat.sameTextAs === undefined ? {} : { sameTextAs: repeat.sameTextAs }) };
    }
  }
  return { ...file, outcomes: read() };
}
