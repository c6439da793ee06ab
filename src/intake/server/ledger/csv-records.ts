import iconv from 'iconv-lite';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { AppError } from '../../../platform/kernel/index.ts';
import type { LedgerEncoding } from '../../domain/ledger/ledger-map.ts';
import { createCsvScanner, UnclosedQuote } from './csv-scanner.ts';
import type { SheetRow } from './headed-rows.ts';

export interface CsvOptions {
  readonly encoding: LedgerEncoding;
  readonly delimiter?: string | undefined;
  readonly headerRow: number;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const CHUNK_BYTES = 256 * 1024;
const LARGEST_RECORD = 16 * 1024 * 1024;

/**
 * The records of a CSV file, blank ones included, numbered as a spreadsheet shows them: a record whose quoted cell
 * has line breaks is still one row.
 */
export async function* readCsvRecords(path: string, options: CsvOptions): AsyncGenerator<SheetRow> {
  const scanner = createCsvScanner(options.delimiter ?? (await detectDelimiter(path, options)));
  const decoder = iconv.getDecoder(options.encoding);
  let [bytes, rowNumber] = [0, 0];
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    for (const record of scanner.write(decoder.write(chunk))) yield { rowNumber: (rowNumber += 1), cells: record };
    if (scanner.held > LARGEST_RECORD) throw new AppError('too_large', 'ledger.record_too_large', { row: rowNumber + 1, limit: LARGEST_RECORD });
    bytes += chunk.length;
    options.onBytes?.(bytes);
  }
  const last = [...scanner.write(decoder.end() ?? ''), ...endScan(scanner, rowNumber + 1)];
  for (const record of last) yield { rowNumber: (rowNumber += 1), cells: record };
}

function endScan(scanner: ReturnType<typeof createCsvScanner>, row: number): string[][] {
  try {
    return scanner.end();
  } catch (error) {
    if (error instanceof UnclosedQuote) throw new AppError('invalid', 'ledger.unclosed_quote', { row }, { cause: error });
    throw error;
  }
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The delimiter that cuts the header into the most cells. */
async function detectDelimiter(path: string, options: CsvOptions): Promise<string> {
  const start = iconv.decode(await readStart(path), options.encoding);
  const widths = DELIMITERS.map((delimiter) => createCsvScanner(delimiter).write(`${start}\n`)[options.headerRow - 1]?.length ?? 0);
  return DELIMITERS[widths.indexOf(Math.max(...widths))] ?? ',';
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
