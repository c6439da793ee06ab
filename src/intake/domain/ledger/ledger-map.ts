import { z } from 'zod';
import { AppError } from '../../../platform/kernel/index.ts';
import { LEDGER_FIELDS } from './ledger-fields.ts';
import { normaliseHeader } from './ledger-row.ts';

const LEDGER_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'gb2312', 'big5'] as const;
export type LedgerEncoding = (typeof LEDGER_ENCODINGS)[number];

const ColumnName = z.string().min(1).max(200).transform(normaliseHeader);

const ColumnRule = z.strictObject({
  /** Several columns are joined by `join`, blank ones left out. */
  column: z.union([ColumnName, z.array(ColumnName).min(1).max(20)]),
  /** Cell text to the value that is meant. */
  values: z.record(z.string(), z.string()).optional(),
  /** Stands in for a blank cell. */
  default: z.string().min(1).optional(),
  /** The order of day and month in `2/3/2019`. */
  format: z.enum(['YMD', 'MDY', 'DMY']).optional(),
  allowMonthOnly: z.boolean().optional(),
  /** Cuts one cell into several requests. */
  split: z.string().min(1).max(10).optional(),
  join: z.string().max(10).optional(),
});

const Answers = z.strictObject({
  /** `note`: a text without an answer date is the state of work and becomes a note; the matter stays open. */
  textWithoutDate: z.enum(['error', 'note']).default('error'),
  /** The text of an answer of which the register holds only the date. */
  textWhenMissing: z.string().min(1).max(1000).optional(),
  /** `on_answer`: an answer given on a public page is served on the day it is given. */
  served: z.enum(['by_column', 'on_answer']).default('by_column'),
});

export const LedgerMap = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    name: z.string().min(1).max(200),
    description: z.string().max(2000).optional(),
    /** A short name of the register that never changes: rows are recognised by it and their key. */
    source: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'use 1-64 of a-z 0-9 . _ -'),
    /** Name of the sheet or its position from 1; else the first visible sheet. */
    sheet: z.union([z.string().min(1), z.int().min(1)]).optional(),
    headerRow: z.int().min(1).max(1000).default(1),
    encoding: z.enum(LEDGER_ENCODINGS).optional(),
    delimiter: z.enum([',', '\t', ';', '|']).optional(),
    key: z.union([ColumnName.transform((name) => [name]), z.array(ColumnName).min(1).max(10)]).optional(),
    rowsWithoutKey: z.enum(['error', 'by_content']).default('error'),
    constants: z.partialRecord(z.enum(LEDGER_FIELDS), z.string().min(1)).default({}),
    columns: z.partialRecord(
      z.enum(LEDGER_FIELDS),
      z.union([ColumnName.transform((column): z.infer<typeof ColumnRule> => ({ column })), ColumnRule]),
    ),
    /** Cells that mean "nothing"; replaces the usual list. */
    blanks: z.array(z.string()).optional(),
    answers: Answers.prefault({}),
  })
  .check((context) => {
    const { columns, constants } = context.value;
    const isGiven = (field: (typeof LEDGER_FIELDS)[number]): boolean => columns[field] !== undefined || constants[field] !== undefined;
    const demand = (isMet: boolean, message: string): void => {
      if (!isMet) context.issues.push({ code: 'custom', message, path: ['columns'], input: columns });
    };
    demand(columns.receivedOn !== undefined, 'receivedOn needs a column');
    demand(columns.facts !== undefined || columns.subject !== undefined, 'facts or subject needs a column');
    demand(isGiven('channel'), 'channel needs a column or a constant');
  });

export type LedgerMap = z.infer<typeof LedgerMap>;
export type LedgerColumnRule = z.infer<typeof ColumnRule>;

/** Checks a mapping file. Throws `ledger.map_invalid` with every fault at once. */
export function parseLedgerMap(json: unknown): LedgerMap {
  const parsed = LedgerMap.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || '.'}: ${issue.message}`);
  throw new AppError('invalid', 'ledger.map_invalid', { problems });
}
