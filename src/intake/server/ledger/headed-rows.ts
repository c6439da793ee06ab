import { hash } from 'node:crypto';
import { AppError } from '../../../platform/kernel/index.ts';
import { normaliseHeader, type LedgerRow } from '../../domain/ledger/ledger-row.ts';

/** A row as it lies in a sheet; `cells` may have holes. */
export interface SheetRow {
  readonly rowNumber: number;
  readonly cells: readonly (string | undefined)[];
}

export interface HeadedRows {
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<LedgerRow>;
}

export interface HeaderOptions {
  readonly headerRow: number;
  readonly countsFrom1904: boolean;
  /** Text files: a row that is wider than the header has been cut wrongly. In a sheet it is a note in the margin. */
  readonly refuseWiderRows: boolean;
}

interface NamingOptions extends HeaderOptions {
  /** Cells of the header row, those without a name included. */
  readonly width: number;
}

/** Puts the header's names on the rows below it. Blank rows are left out, with their numbers. */
export async function readHeader(source: AsyncIterator<SheetRow>, options: HeaderOptions): Promise<HeadedRows> {
  for (let next = await source.next(); !next.done; next = await source.next()) {
    if (next.value.rowNumber > options.headerRow) break;
    if (next.value.rowNumber === options.headerRow) {
      const headers = nameColumns(next.value.cells);
      if (headers.length > 0) return { headers, rows: nameCells(source, headers, { ...options, width: next.value.cells.length }) };
    }
  }
  await source.return?.();
  throw new AppError('invalid', 'ledger.header_missing', { headerRow: options.headerRow });
}

/** A column without a name is called by its position, the second of a name gets `#2`. */
function nameColumns(cells: SheetRow['cells']): string[] {
  const names = Array.from(cells, (cell) => normaliseHeader(cell ?? ''));
  const width = names.findLastIndex((name) => name !== '') + 1;
  const taken = new Set<string>();
  return names.slice(0, width).map((given, index) => {
    const name = given === '' ? positionName(index) : given;
    let unique = name;
    for (let n = 2; taken.has(unique); n += 1) unique = `${name}#${n}`;
    taken.add(unique);
    return unique;
  });
}

function positionName(index: number): string {
  return `列${index + 1}`;
}

async function* nameCells(source: AsyncIterator<SheetRow>, headers: readonly string[], options: NamingOptions): AsyncGenerator<LedgerRow> {
  // Columns may be put in another order between two exports; the row stays the same.
  const order = [...headers.keys()].sort((a, b) => ((headers[a] ?? '') < (headers[b] ?? '') ? -1 : 1));
  const names = spell(order.map((index) => headers[index] ?? ''));
  try {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      const { rowNumber, cells } = next.value;
      if (isBlank(cells)) continue;
      const named = headers.map((header, index): [string, string] => [header, cells[index] ?? '']);
      const wider = cells.length > headers.length ? nameWiderCells(cells, headers.length) : [];
      const content = names + spell(order.map((index) => cells[index] ?? '')) + spell(wider.flat());
      yield {
        rowNumber,
        cells: Object.fromEntries(wider.length > 0 ? [...named, ...wider] : named),
        contentHash: hash('sha256', content),
        countsFrom1904: options.countsFrom1904,
        ...(isCutWrongly(cells, options) ? { fault: 'ledger.too_many_cells' } : {}),
      };
    }
  } finally {
    await source.return?.();
  }
}

function isCutWrongly(cells: SheetRow['cells'], options: NamingOptions): boolean {
  return options.refuseWiderRows && cells.length > options.width && !isBlank(cells.slice(options.width));
}

function nameWiderCells(cells: SheetRow['cells'], width: number): [string, string][] {
  return cells.slice(width).flatMap((cell, index): [string, string][] =>
    cell === undefined || cell.trim() === '' ? [] : [[positionName(width + index), cell]],
  );
}

/** Each text behind its length, so that no two lists are spelt alike. */
function spell(texts: readonly string[]): string {
  let spelt = '';
  for (const text of texts) spelt += `${text.length}:${text}`;
  return spelt;
}

function isBlank(cells: SheetRow['cells']): boolean {
  return cells.every((cell) => cell === undefined || cell.trim() === '');
}
