import type { FileHandle } from 'node:fs/promises';

/** What a ZIP archive says about itself, without unpacking anything. */
export interface ZipSummary {
  readonly entries: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

interface Directory {
  readonly entries: number;
  readonly offset: number;
  readonly size: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCATOR_64_LENGTH = 20;
const LONGEST_COMMENT = 65_535;
const LARGEST_DIRECTORY = 8 * 1024 * 1024;
const IN_ZIP64 = 0xffff_ffff;

/** Reads the central directory (APPNOTE 4.3.12 to 4.3.16, ZIP64 too); `undefined` when it is missing or does not add up. */
export async function readZipDirectory(file: FileHandle, fileSize: number): Promise<ZipSummary | undefined> {
  const directory = await findDirectory(file, fileSize);
  if (!directory || directory.size > LARGEST_DIRECTORY || directory.offset + directory.size > fileSize) return undefined;
  const bytes = await readAt(file, directory.offset, directory.size);
  let [packedBytes, unpackedBytes, position] = [0, 0, 0];
  for (let entry = 0; entry < directory.entries; entry += 1) {
    if (position + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(position) !== ENTRY) return undefined;
    const extraStart = position + ENTRY_LENGTH + bytes.readUInt16LE(position + 28);
    const extraEnd = extraStart + bytes.readUInt16LE(position + 30);
    const sizes = readSizes(bytes, position, bytes.subarray(extraStart, extraEnd));
    packedBytes += sizes.packed;
    unpackedBytes += sizes.unpacked;
    position = extraEnd + bytes.readUInt16LE(position + 32);
  }
  return { entries: directory.entries, packedBytes, unpackedBytes };
}

async function findDirectory(file: FileHandle, fileSize: number): Promise<Directory | undefined> {
  const tailLength = Math.min(fileSize, END_LENGTH + LONGEST_COMMENT + LOCATOR_64_LENGTH);
  const tail = await readAt(file, fileSize - tailLength, tailLength);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    const plain = { entries: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    const isZip64 = plain.entries === 0xffff || plain.size === IN_ZIP64 || plain.offset === IN_ZIP64;
    return isZip64 && at >= LOCATOR_64_LENGTH ? readDirectory64(file, fileSize, tail.subarray(at - LOCATOR_64_LENGTH, at)) : plain;
  }
  return undefined;
}

async function readDirectory64(file: FileHandle, fileSize: number, locator: Buffer): Promise<Directory | undefined> {
  const offset = Number(locator.readBigUInt64LE(8));
  if (offset + 56 > fileSize) return undefined;
  const end = await readAt(file, offset, 56);
  if (end.readUInt32LE(0) !== END_64) return undefined;
  return { entries: Number(end.readBigUInt64LE(32)), size: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) };
}

// In ZIP64 a size that does not fit stands in extra field 1, unpacked before packed.
function readSizes(bytes: Buffer, position: number, extra: Buffer): { readonly packed: number; readonly unpacked: number } {
  const packed = bytes.readUInt32LE(position + 20);
  const unpacked = bytes.readUInt32LE(position + 24);
  const large = findExtraField(extra, 1);
  let at = 0;
  const next = (): number => {
    at += 8;
    return large && at <= large.length ? Number(large.readBigUInt64LE(at - 8)) : Infinity;
  };
  const realUnpacked = unpacked === IN_ZIP64 ? next() : unpacked;
  return { unpacked: realUnpacked, packed: packed === IN_ZIP64 ? next() : packed };
}

function findExtraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return undefined;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
