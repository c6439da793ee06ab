export interface CsvScanner {
  /** The records that end in what has been written so far. */
  write(chunk: string): string[][];
  /** The last record, which may lack its line break. Throws `UnclosedQuote`. */
  end(): string[][];
  /** How much of an unfinished record is held back. */
  readonly held: number;
}

export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';
}

/**
 * Cuts CSV text into records (RFC 4180, any of CRLF, LF and CR). What the RFC does not foresee is taken as it stands:
 * a quote inside an unquoted cell is a character, and a cell with text behind its closing quote keeps its quotes.
 *
 * Written for this because a register must not be the slow part of an import: it jumps from mark to mark with
 * `indexOf` where csv-parse looks at every byte, and reads long Chinese cells several times as fast.
 */
export function createCsvScanner(delimiter: string): CsvScanner {
  let rest = '';
  const scan = (text: string, isEnd: boolean): string[][] => {
    const { records, used } = readRecords(text, delimiter, isEnd);
    rest = text.slice(used);
    return records;
  };
  return {
    write: (chunk) => scan(rest + chunk, false),
    end: () => scan(rest, true),
    get held() {
      return rest.length;
    },
  };
}

function readRecords(text: string, delimiter: string, isEnd: boolean): { records: string[][]; used: number } {
  const records: string[][] = [];
  const breaks = createBreakFinder(text);
  let record: string[] = [];
  let used = 0;
  let at = 0;
  while (at < text.length || record.length > 0) {
    const end = endOfCell(text, at, { delimiter, breaks, isEnd });
    if (end === undefined) break;
    record.push(unwrapFormula(readCell(text, at, end)));
    if (text.startsWith(delimiter, end)) {
      at = end + 1;
      continue;
    }
    // A line break that is cut between CR and LF waits for the LF.
    if (!isEnd && end + 1 >= text.length && text[end] !== '\n') break;
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    records.push(record);
    record = [];
    used = at;
  }
  return { records, used: Math.min(used, text.length) };
}

interface Marks {
  readonly delimiter: string;
  readonly breaks: (from: number) => number;
  readonly isEnd: boolean;
}

/** Where the cell that begins at `at` ends, or `undefined` when more text is needed to know. */
function endOfCell(text: string, at: number, marks: Marks): number | undefined {
  let from = at;
  if (text[at] === '"') {
    let quote = text.indexOf('"', at + 1);
    while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
    if (quote === -1 && marks.isEnd) throw new UnclosedQuote();
    if (quote === -1) return undefined;
    from = quote + 1;
  }
  const mark = text.indexOf(marks.delimiter, from);
  const lineBreak = marks.breaks(from);
  const end = Math.min(mark === -1 ? text.length : mark, lineBreak);
  return end < text.length || marks.isEnd ? end : undefined;
}

function readCell(text: string, at: number, end: number): string {
  if (text[at] !== '"' || text[end - 1] !== '"' || end - at < 2) return text.slice(at, end);
  const inner = text.slice(at + 1, end - 1);
  if (!inner.includes('"')) return inner;
  // A single quote inside means that text stands behind the closing one.
  const isRegular = !inner.replaceAll('""', '').includes('"');
  return isRegular ? inner.replaceAll('""', '"') : text.slice(at, end);
}

/** Excel keeps leading zeros in CSV when a cell is written as the formula `="0139"`. */
function unwrapFormula(cell: string): string {
  return cell.startsWith('="') ? (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell) : cell;
}

/** The next CR or LF; what was found stays known until it is passed, so that no stretch is searched twice. */
function createBreakFinder(text: string): (from: number) => number {
  let [carriage, feed] = [-1, -1];
  const next = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found === -1 ? text.length : found;
  };
  return (from) => {
    if (carriage < from) carriage = next('\r', from);
    if (feed < from) feed = next('\n', from);
    return Math.min(carriage, feed);
  };
}
