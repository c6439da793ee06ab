import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../platform/kernel/index.ts';
import type { LedgerEncoding } from '../../domain/ledger/ledger-map.ts';
import type { LedgerRow } from '../../domain/ledger/ledger-row.ts';
import { readCsvRecords } from './csv-records.ts';
import { readHeader } from './headed-rows.ts';
import { examineTextFile } from './text-encoding.ts';
import { readXlsxRows } from './xlsx-rows.ts';
import { chooseSheet, readWorkbook } from './xlsx-workbook.ts';
import { isZip, openZip, type ZipLimits } from './zip-archive.ts';

export interface ReadLedgerOptions {
  /** Name of the sheet, or its position from 1. */
  readonly sheet?: string | number | undefined;
  readonly headerRow?: number | undefined;
  readonly encoding?: LedgerEncoding | undefined;
  readonly delimiter?: string | undefined;
  readonly limits?: Partial<WorkbookLimits> | undefined;
  /** Told while rows are read; `done` reaches `total` at the end. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface WorkbookLimits extends ZipLimits {
  readonly packedBytes: number;
}

export interface OpenLedger {
  readonly format: 'csv' | 'xlsx';
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<LedgerRow>;
  readonly bytes: number;
  readonly sha256: string;
  /** The encoding of a text file, the sheet of a workbook. */
  readonly readAs: string;
}

const LIMITS: WorkbookLimits = { packedBytes: 100 * 1024 * 1024, unpackedBytes: 256 * 1024 * 1024, ratio: 200 };

/** Every row below the header of a CSV file or workbook. The kind is told by the content, not by the file's name. */
export async function* readLedgerRows(path: string, options: ReadLedgerOptions = {}): AsyncGenerator<LedgerRow> {
  yield* (await openLedger(path, options)).rows;
}

/** Opens a register up to its header; `rows` can be read once. Throws `ledger.…` when the file cannot be a register. */
export async function openLedger(path: string, options: ReadLedgerOptions = {}): Promise<OpenLedger> {
  const start = await readStart(path);
  if (start.length === 0) throw new AppError('invalid', 'ledger.empty_file');
  if (isZip(start)) return openWorkbook(path, options);
  await refuseOtherKinds(path, start, options.encoding);
  const file = await examineTextFile(path, options.encoding);
  const headerRow = options.headerRow ?? 1;
  const records = readCsvRecords(path, {
    encoding: file.encoding,
    delimiter: options.delimiter,
    headerRow,
    onBytes: (done) => options.onProgress?.(done, file.bytes),
  });
  const { headers, rows } = await readHeader(records, { headerRow, countsFrom1904: false, refuseWiderRows: true });
  return { format: 'csv', headers, rows, bytes: file.bytes, sha256: file.sha256, readAs: file.encoding };
}

async function openWorkbook(path: string, options: ReadLedgerOptions): Promise<OpenLedger> {
  const limits = { ...LIMITS, ...options.limits };
  if ((await stat(path)).size > limits.packedBytes) throw new AppError('too_large', 'ledger.workbook_too_large', { limit: limits.packedBytes });
  const bytes = await readFile(path);
  const zip = openZip(bytes, limits);
  const workbook = readWorkbook(zip);
  const chosen = chooseSheet(workbook.sheets, options.sheet);
  const sheet = zip.read(chosen.part);
  const records = readXlsxRows(sheet, workbook, (done) => options.onProgress?.(done, sheet.length));
  const { headers, rows } = await readHeader(records, {
    headerRow: options.headerRow ?? 1,
    countsFrom1904: workbook.countsFrom1904,
    refuseWiderRows: false,
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { format: 'xlsx', headers, rows, bytes: bytes.length, sha256, readAs: chosen.name };
}

const START_BYTES = 8192;

async function readStart(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new AppError('not_found', 'ledger.file_not_found', {}, { cause: error });
  }
}

const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** Names the kinds of file that people take for a register, so that they know what to do. */
async function refuseOtherKinds(path: string, start: Buffer, encoding: LedgerEncoding | undefined): Promise<void> {
  if (start.subarray(0, 8).equals(COMPOUND_FILE)) {
    const isEncrypted = (await readFile(path)).includes(ENCRYPTED_PACKAGE);
    throw new AppError('invalid', isEncrypted ? 'ledger.encrypted_workbook' : 'ledger.old_workbook');
  }
  // Many systems export a web page under the name .xls.
  if (/^[\ufeff\s]*<(?:html|!doctype|table|\?xml|meta|style)/i.test(start.toString('utf8'))) throw new AppError('invalid', 'ledger.html_table');
  const isUtf16 = encoding?.startsWith('utf-16') ?? (start[0] === 0xff || start[0] === 0xfe);
  const nuls = start.filter((byte) => byte === 0).length;
  if (start.subarray(0, 5).toString('latin1') === '%PDF-' || (!isUtf16 && nuls > start.length / 20)) {
    throw new AppError('invalid', 'ledger.not_a_register');
  }
}
