import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { AppError } from '../../platform/kernel/index.ts';

export interface TableLine {
  /** As a spreadsheet counts: the header is line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file with a header line; UTF-8, or GB18030 as Chinese spreadsheet programs write it. */
export function readTable(path: string): readonly TableLine[] {
  try {
    const rows: unknown = parse(decode(readFileSync(path)), { bom: true, columns: true, skip_empty_lines: true, trim: true, relax_column_count_less: true });
    // `columns: true` makes one object of texts out of each line.
    return (rows as Record<string, string>[]).map((cells, index) => ({ line: index + 2, cells }));
  } catch (cause) {
    throw new AppError('invalid', 'organisation.unreadable_table', { file: path }, { cause });
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
