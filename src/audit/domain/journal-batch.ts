import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { type Hashing, toHex } from './journal-crypto.ts';

/** What is signed. Hashes are lower-case hexadecimal; `fromXid` is inclusive, `toXid` exclusive. */
export interface BatchHeader {
  readonly batchNo: number;
  readonly epoch: number;
  readonly fromXid: string;
  readonly toXid: string;
  readonly entryCount: number;
  readonly merkleRoot: string;
  /** The batch hash of the batch before; 64 zeros for the first. */
  readonly previousHash: string;
  /** UTC with microseconds. */
  readonly sealedAt: string;
  readonly keyId: string;
}

export interface SealedBatch extends BatchHeader {
  readonly batchHash: string;
  readonly signature: string;
}

export const GENESIS_HASH = '0'.repeat(64);

// Part of what is signed, so that the signature cannot be taken for one over anything else that the key signs.
const FORMAT = 'xinqiao-journal-batch/1';

/** The header's one serialisation: RFC 8785 over its nine fields and `format`. It is hashed for the chain and signed. */
export function serialiseHeader(header: BatchHeader): string {
  return canonicalJson({
    format: FORMAT,
    batchNo: header.batchNo,
    epoch: header.epoch,
    fromXid: header.fromXid,
    toXid: header.toXid,
    entryCount: header.entryCount,
    merkleRoot: header.merkleRoot,
    previousHash: header.previousHash,
    sealedAt: header.sealedAt,
    keyId: header.keyId,
  });
}

export function computeBatchHash(hashing: Hashing, header: BatchHeader): string {
  return toHex(hashing.sha256(hashing.utf8(serialiseHeader(header))));
}

export function sealBatch(hashing: Hashing, header: BatchHeader, sign: (bytes: Uint8Array) => Uint8Array): SealedBatch {
  const signature = toHex(sign(hashing.utf8(serialiseHeader(header))));
  return { ...header, batchHash: computeBatchHash(hashing, header), signature };
}

const xid = z.string().regex(/^(?:0|[1-9]\d{0,19})$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const sealedBatch = z.strictObject({
  batchNo: z.int().positive(),
  epoch: z.int(),
  fromXid: xid,
  toXid: xid,
  entryCount: z.int(),
  merkleRoot: hash,
  previousHash: hash,
  sealedAt: z.string(),
  keyId: z.string(),
  batchHash: hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export function serialiseBatch(batch: SealedBatch): string {
  return canonicalJson({ ...batch });
}

/** Reads a serialised batch; `undefined` unless the line is exactly what `serialiseBatch` writes. */
export function parseBatch(line: string): SealedBatch | undefined {
  try {
    const batch = sealedBatch.parse(JSON.parse(line));
    return serialiseBatch(batch) === line ? batch : undefined;
  } catch {
    return undefined;
  }
}
