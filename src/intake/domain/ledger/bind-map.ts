import { AppError } from '../../../platform/kernel/index.ts';
import { LEDGER_FIELDS, type LedgerField } from './ledger-fields.ts';
import type { LedgerColumnRule, LedgerMap } from './ledger-map.ts';

/** A field of a row: the columns it comes from in this file, or the fixed text of the map. */
export interface BoundField {
  readonly columns: readonly string[];
  readonly rule: LedgerColumnRule | undefined;
  readonly constant: string | undefined;
}

/** A mapping whose columns have been found in a file. */
export interface BoundLedgerMap {
  readonly map: LedgerMap;
  readonly fields: Readonly<Partial<Record<LedgerField, BoundField>>>;
  readonly keyColumns: readonly string[];
  readonly blanks: ReadonlySet<string>;
}

const USUAL_BLANKS = [
  '-', '--', '—', '——', '/', '\\', '无', '空', '暂无', 'N/A', 'n/a', 'NULL', 'null',
  '#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NULL!', '#NUM!',
];

/** Throws `ledger.columns_missing`, which lists the columns that the file has. */
export function bindLedgerMap(map: LedgerMap, headers: readonly string[]): BoundLedgerMap {
  const present = new Set(headers);
  const fields: Partial<Record<LedgerField, BoundField>> = {};
  const named = new Set(map.key);
  for (const field of LEDGER_FIELDS) {
    const rule = map.columns[field];
    const columns = rule === undefined ? [] : [rule.column].flat();
    for (const column of columns) named.add(column);
    const constant = map.constants[field];
    if (rule !== undefined || constant !== undefined) fields[field] = { columns, rule, constant };
  }
  const missing = [...named].filter((column) => !present.has(column));
  if (missing.length > 0) throw new AppError('invalid', 'ledger.columns_missing', { missing, present: [...headers] });
  return { map, fields, keyColumns: map.key ?? [], blanks: new Set(map.blanks ?? USUAL_BLANKS) };
}
