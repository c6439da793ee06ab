import type { BoundField, BoundLedgerMap } from './bind-map.ts';
import { cleanText, type CleanText } from './cell-text.ts';
import type { LedgerField } from './ledger-fields.ts';
import type { RowError, RowErrorCode, RowNotice, RowNoticeCode } from './ledger-item.ts';
import type { LedgerColumnRule } from './ledger-map.ts';
import type { LedgerRow } from './ledger-row.ts';

/** Reads the fields of one row and gathers every fault of it, so that a clerk mends a row once. */
export interface FieldReader {
  readonly row: LedgerRow;
  readonly errors: readonly RowError[];
  readonly notices: readonly RowNotice[];
  /** The text of a field: its cells, else its default, else the constant of the map. Blank is `undefined`. */
  read(field: LedgerField, isLong: boolean): string | undefined;
  ruleOf(field: LedgerField): LedgerColumnRule | undefined;
  refuse(field: LedgerField | 'row', code: RowErrorCode, params?: RowError['params']): void;
  notice(field: LedgerField | 'row', code: RowNoticeCode): void;
}

export function createFieldReader(bound: BoundLedgerMap, row: LedgerRow): FieldReader {
  const errors: RowError[] = [];
  const notices: RowNotice[] = [];
  const ruleOf = (field: LedgerField): LedgerColumnRule | undefined => bound.fields[field]?.rule;
  return {
    row,
    errors,
    notices,
    ruleOf,
    read(field, isLong) {
      const from = bound.fields[field];
      if (!from) return undefined;
      const cell = readCells(bound, from, row, isLong);
      for (const code of cell.notices) notices.push({ field, code });
      const text = cell.text || from.rule?.default || from.constant;
      return text === undefined ? undefined : translate(from.rule, text);
    },
    refuse(field, code, params) {
      const column = field === 'row' ? undefined : bound.fields[field]?.columns.join('、');
      errors.push({ rowNumber: row.rowNumber, field, code, ...(column ? { column } : {}), ...(params ? { params } : {}) });
    },
    notice(field, code) {
      notices.push({ field, code });
    },
  };
}

function readCells(bound: BoundLedgerMap, field: BoundField, row: LedgerRow, isLong: boolean): CleanText {
  const [first, ...more] = field.columns;
  if (first === undefined) return { text: '', notices: [] };
  if (more.length === 0) return readCell(bound, row.cells[first] ?? '', isLong);
  const parts = field.columns.map((column) => readCell(bound, row.cells[column] ?? '', isLong));
  const text = parts
    .map((part) => part.text)
    .filter((part) => part !== '')
    .join(field.rule?.join ?? (isLong ? '\n' : ' '));
  return { text, notices: [...new Set(parts.flatMap((part) => part.notices))] };
}

function readCell(bound: BoundLedgerMap, value: string, isLong: boolean): CleanText {
  const clean = cleanText(value, isLong);
  return bound.blanks.has(clean.text) ? { text: '', notices: clean.notices } : clean;
}

function translate(rule: LedgerColumnRule | undefined, text: string): string {
  return rule?.values && Object.hasOwn(rule.values, text) ? (rule.values[text] ?? text) : text;
}
