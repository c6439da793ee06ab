/**
 * One record of a register as it was read, before anything is understood.
 * `rowNumber` is the number that the spreadsheet program shows beside the row, so that a clerk finds it again.
 */
export interface LedgerRow {
  readonly rowNumber: number;
  /** Header to text; a cell that the file does not have is ''. */
  readonly cells: Readonly<Record<string, string>>;
  /** SHA-256 (hex) over headers and cells: the same content has the same hash wherever the row stands. */
  readonly contentHash: string;
  /** True when the workbook counts its day numbers from 1904. */
  readonly countsFrom1904: boolean;
  /** What is wrong with the row as a whole; such a row cannot be mapped. */
  readonly fault?: RowFault;
}

export type RowFault = 'ledger.too_many_cells';

/**
 * How a header is compared: full-width and half-width forms are one, line breaks inside a header cell vanish,
 * other blanks count once.
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\0', '')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
