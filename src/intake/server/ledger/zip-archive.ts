import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../../platform/kernel/index.ts';

export interface ZipLimits {
  /** Bytes of everything that is unpacked together. */
  readonly unpackedBytes: number;
  /** Unpacked to packed; only looked at above `RATIO_MATTERS_FROM`, since small files may repeat themselves. */
  readonly ratio: number;
}

export interface ZipArchive {
  has(name: string): boolean;
  /** Unpacks one part; names are compared without case. Throws `ledger.workbook_too_large` before more than the limit is in memory. */
  read(name: string): Buffer;
}

interface Entry {
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  readonly headerAt: number;
  readonly checksum: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;

/**
 * The parts of a ZIP file by name, read from its directory. What the directory claims is checked before anything is
 * unpacked, and unpacking stops where the limit is, whatever it claims.
 */
export function openZip(bytes: Buffer, limits: ZipLimits): ZipArchive {
  const entries = readDirectory(bytes);
  let [claimed, packed] = [0, 0];
  for (const entry of entries.values()) {
    claimed += entry.unpackedBytes;
    packed += entry.packedBytes;
  }
  if (claimed > RATIO_MATTERS_FROM && claimed > packed * limits.ratio) {
    throw new AppError('too_large', 'ledger.workbook_inflates_too_much', { limit: limits.ratio });
  }
  if (claimed > limits.unpackedBytes) throw new AppError('too_large', 'ledger.workbook_too_large', { limit: limits.unpackedBytes });
  let left = limits.unpackedBytes;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw damaged();
      const part = unpack(bytes, entry, left);
      if (part.length > left) throw new AppError('too_large', 'ledger.workbook_too_large', { limit: limits.unpackedBytes });
      // A changed byte may still unpack, to another text.
      if (crc32(part) !== entry.checksum) throw damaged();
      left -= part.length;
      return part;
    },
  };
}

export function isZip(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === LOCAL_HEADER;
}

function damaged(cause?: unknown): AppError {
  return new AppError('invalid', 'ledger.damaged_workbook', {}, { cause });
}

function readDirectory(bytes: Buffer): Map<string, Entry> {
  const endAt = findEnd(bytes);
  const entries = new Map<string, Entry>();
  const count = bytes.readUInt16LE(endAt + 10);
  let at = bytes.readUInt32LE(endAt + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > endAt || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    // Some writers part folders with a backslash or begin names with a slash.
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/').replace(/^\//, '');
    entries.set(name.toLowerCase(), {
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      unpackedBytes: bytes.readUInt32LE(at + 24),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      headerAt: bytes.readUInt32LE(at + 42),
      checksum: bytes.readUInt32LE(at + 16),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record is the last thing in the file, before a comment of at most 65,535 bytes. */
function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

function unpack(bytes: Buffer, entry: Entry, limit: number): Buffer {
  const { headerAt } = entry;
  if (headerAt + 30 > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL_HEADER) throw damaged();
  if (entry.isEncrypted) throw new AppError('invalid', 'ledger.encrypted_workbook');
  const start = headerAt + 30 + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('too_large', 'ledger.workbook_too_large', { limit }, { cause: error });
    throw damaged(error);
  }
}
