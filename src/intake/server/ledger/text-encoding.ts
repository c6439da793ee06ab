import iconv from 'iconv-lite';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { AppError } from '../../../platform/kernel/index.ts';
import type { LedgerEncoding } from '../../domain/ledger/ledger-map.ts';

export interface TextFile {
  readonly encoding: LedgerEncoding;
  readonly sha256: string;
  readonly bytes: number;
}

const SAMPLE_BYTES = 256 * 1024;

/**
 * Reads a text file once to tell its encoding and its hash. The whole file is looked at: the first character that is
 * not UTF-8 may stand in the last row. What is no UTF-8 and has no byte order mark is GB18030, which contains GBK.
 */
export async function examineTextFile(path: string, given: LedgerEncoding | undefined): Promise<TextFile> {
  const hash = createHash('sha256');
  const utf8 = createUtf8Check();
  const sample: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: SAMPLE_BYTES }) as AsyncIterable<Buffer>) {
    if (bytes < SAMPLE_BYTES) sample.push(chunk);
    bytes += chunk.length;
    hash.update(chunk);
    utf8.write(chunk);
  }
  const known = given ?? markOf(Buffer.concat(sample));
  const faultAt = utf8.end();
  const encoding = known ?? (faultAt === undefined ? 'utf-8' : await guessOther(path, faultAt));
  return { encoding, sha256: hash.digest('hex'), bytes };
}

function markOf(start: Buffer): LedgerEncoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : undefined;
}

/** Finds the first byte that is no UTF-8, over chunks that may cut a character. */
function createUtf8Check(): { write(chunk: Buffer): void; end(): number | undefined } {
  let held: Buffer = Buffer.alloc(0);
  let seen = 0;
  let faultAt: number | undefined;
  return {
    write(chunk) {
      if (faultAt !== undefined) return;
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      const cut = bytes.length - lengthOfUnfinished(bytes);
      if (!isUtf8(bytes.subarray(0, cut))) faultAt = seen + firstFault(bytes.subarray(0, cut));
      seen += cut;
      held = Buffer.from(bytes.subarray(cut));
    },
    end: () => faultAt ?? (held.length > 0 ? seen : undefined),
  };
}

/** How many bytes at the end belong to a character whose other bytes have not come yet. */
function lengthOfUnfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

/** The valid start is found by halving: a cut inside a character is moved to the character's first byte. */
function firstFault(bytes: Buffer): number {
  let [valid, broken] = [0, bytes.length];
  while (broken - valid > 4) {
    const middle = (valid + broken) >> 1;
    const cut = middle - lengthOfUnfinished(bytes.subarray(0, middle));
    if (cut <= valid) break;
    if (isUtf8(bytes.subarray(0, cut))) valid = cut;
    else broken = middle;
  }
  return valid;
}

/**
 * Text that is almost wholly UTF-8 is damaged UTF-8: read as GB18030 it would be nonsense without a complaint.
 * A damaged place is looked at where it stands, with what surrounds it.
 */
async function guessOther(path: string, faultAt: number): Promise<LedgerEncoding> {
  const around = countFaults(await readPart(path, Math.max(0, faultAt - SAMPLE_BYTES / 2)), 'utf-8');
  if (around.faults < around.foreign / 10) throw new AppError('invalid', 'ledger.damaged_utf8', { byte: faultAt + 1 });
  // From the beginning, so that no character of two bytes is cut in the middle; the sample may cut the last one.
  const start = countFaults(await readPart(path, 0), 'gb18030');
  if (start.faults > 1 + start.foreign / 100) throw new AppError('invalid', 'ledger.unknown_encoding');
  return 'gb18030';
}

function countFaults(bytes: Buffer, encoding: LedgerEncoding): { foreign: number; faults: number } {
  const foreign = iconv.decode(bytes, encoding).match(/[^\0-\x7f]/gu) ?? [];
  return { foreign: foreign.length, faults: foreign.filter((character) => character === '\ufffd').length };
}

async function readPart(path: string, start: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(path, { start, end: start + SAMPLE_BYTES - 1 }) as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
