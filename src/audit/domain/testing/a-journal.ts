import { generateKeyPairSync, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { CheckedEntry } from '../batch-tally.ts';
import { GENESIS_HASH, sealBatch, type SealedBatch } from '../journal-batch.ts';
import { type JournalCrypto, toHex } from '../journal-crypto.ts';
import { serialiseEntry, type JournalEntry } from '../journal-entry.ts';
import { computeMerkleRoot, hashLeaf } from '../merkle-tree.ts';

const KEY_ID = 'xq-test';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

const hashing = {
  sha256: (bytes: Uint8Array) => hash('sha256', bytes, 'buffer'),
  utf8: (text: string) => Buffer.from(text, 'utf8'),
};

/** The test key's crypto; each signature is checked once, however often it is asked about. */
export const testCrypto: JournalCrypto = { ...hashing, checkSignature: rememberVerdicts(publicKey) };

interface TestJournal {
  readonly batches: readonly SealedBatch[];
  readonly entries: readonly JournalEntry[];
}

export function anEntry(overrides: Partial<JournalEntry> = {}): JournalEntry {
  return {
    entryId: '0199aaaa-0000-7000-8000-000000000001',
    epoch: 1,
    xid: '1000',
    recordedAt: '2026-10-01T15:40:00.000000Z',
    actorKind: 'staff',
    actorId: '0199bbbb-0000-7000-8000-000000000002',
    action: 'petitions.read',
    objectKind: 'petition',
    objectId: 'XF-20261001-0001',
    petitionId: '0199cccc-0000-7000-8000-000000000003',
    purpose: '核对办理进度',
    detail: { fields: ['facts', 'reasons'], count: 2 },
    ...overrides,
  };
}

/** A sealed journal: `sizes` says how many entries each batch holds, two to a transaction; transaction numbers pass from 3 to 4 digits. */
export function aJournal(sizes: readonly number[]): TestJournal {
  const entries: JournalEntry[] = [];
  const batches: SealedBatch[] = [];
  let xid = 990;
  for (const size of sizes) {
    const fromXid = xid;
    const own = Array.from({ length: size }, (_, index) => anEntry({ entryId: idOf(entries.length + index), xid: String(fromXid + Math.floor(index / 2)), objectId: `XF-${index}` }));
    xid = fromXid + Math.ceil(size / 2) + 1;
    entries.push(...own);
    batches.push(sealAfter(batches.at(-1), own, { fromXid: batches.length === 0 ? '0' : String(fromXid), toXid: String(xid) }));
  }
  return { batches, entries };
}

export function toChecked(entry: JournalEntry): CheckedEntry {
  const { epoch, xid, entryId } = entry;
  return { position: { epoch, xid, entryId }, bytes: hashing.utf8(serialiseEntry(entry)) };
}

function hashEntry(entry: JournalEntry): Uint8Array {
  return hashLeaf(hashing, hashing.utf8(serialiseEntry(entry)));
}

export function sealAfter(previous: SealedBatch | undefined, entries: readonly JournalEntry[], range: { readonly fromXid: string; readonly toXid: string; readonly epoch?: number }): SealedBatch {
  const header = {
    batchNo: (previous?.batchNo ?? 0) + 1,
    epoch: 1,
    ...range,
    entryCount: entries.length,
    merkleRoot: toHex(computeMerkleRoot(hashing, entries.map(hashEntry))),
    previousHash: previous?.batchHash ?? GENESIS_HASH,
    sealedAt: '2026-10-01T15:41:00.000000Z',
    keyId: KEY_ID,
  };
  return sealBatch(hashing, header, (bytes) => sign(null, bytes, privateKey));
}

function idOf(index: number): string {
  return `0199aaaa-0000-7000-8000-${String(index).padStart(12, '0')}`;
}

function rememberVerdicts(key: KeyObject): JournalCrypto['checkSignature'] {
  const verdicts = new Map<string, boolean>();
  return (keyId, bytes, signature) => {
    if (keyId !== KEY_ID) return 'unknown_key';
    const name = `${signature} ${Buffer.from(bytes).toString('latin1')}`;
    const isValid = verdicts.get(name) ?? verify(null, bytes, key, Buffer.from(signature, 'hex'));
    verdicts.set(name, isValid);
    return isValid ? 'valid' : 'invalid';
  };
}
