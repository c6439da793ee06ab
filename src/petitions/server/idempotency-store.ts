import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { KeyRing } from '../../platform/crypto/index.ts';
import type { Reader, Transaction } from '../../platform/db/index.ts';
import { AppError, type Instant } from '../../platform/kernel/index.ts';

export interface KeyClaim {
  readonly key: string | undefined;
  readonly petitionId: string;
  /** What is sent, so that another request under the same key is told apart from a repeat. */
  readonly request: Buffer;
}

/**
 * Claims the keys of a group of writes. Answers for each whose matter it stands for: its own when it is new, an earlier one
 * when it is a repeat. A repeat in another process waits here until the first has committed.
 * Throws `petitions.idempotency_key_reused` when a key comes with another request.
 */
export async function claimKeys(tx: Transaction, keys: KeyRing, claims: readonly KeyClaim[], now: Instant): Promise<readonly string[]> {
  const firsts = new Map<string, ClaimRow>();
  const hashes = claims.map((claim) => {
    if (claim.key === undefined) return undefined;
    const row = toRow(keys, claim.key, claim);
    const first = firsts.get(row.hash);
    if (!first) firsts.set(row.hash, row);
    else checkSame(first.sha256, row.sha256);
    return row.hash;
  });
  const owners = await insertKeys(tx, [...firsts.values()], now);
  return claims.map((claim, index) => owners.get(hashes[index] ?? '') ?? claim.petitionId);
}

interface ClaimRow {
  readonly hash: string;
  readonly sha256: string;
  readonly petitionId: string;
}

function toRow(keys: KeyRing, key: string, claim: KeyClaim): ClaimRow {
  return {
    hash: keys.keyedHash('idempotency', key).toString('hex'),
    sha256: createHash('sha256').update(claim.request).digest('hex'),
    petitionId: claim.petitionId,
  };
}

async function insertKeys(tx: Transaction, rows: readonly ClaimRow[], now: Instant): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  // In one order everywhere, so that two transactions never wait for each other.
  const sorted = rows.toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
  const columns = [sorted.map((row) => row.hash), sorted.map((row) => row.petitionId), sorted.map((row) => row.sha256)] as const;
  await sql`
    insert into idempotency_key (key_hash, petition_id, request_sha256, created_at)
    select decode(hash, 'hex'), petition_id, decode(sha256, 'hex'), ${now}::timestamptz
    from unnest(${columns[0]}::text[], ${columns[1]}::uuid[], ${columns[2]}::text[]) as claim (hash, petition_id, sha256)
    on conflict do nothing`.execute(tx);
  const stored = await readKeys(tx, columns[0]);
  const claimed = new Map(rows.map((row) => [row.hash, row.sha256]));
  for (const row of stored) checkSame(row.sha256, claimed.get(row.hash));
  return new Map(stored.map((row) => [row.hash, row.petition_id]));
}

function checkSame(known: string, sent: string | undefined): void {
  if (known !== sent) throw new AppError('conflict', 'petitions.idempotency_key_reused');
}

/** For each key: whether it is new, has been used for the same request, or for another. Locks nothing. */
export async function findKnownKeys(db: Reader, keys: KeyRing, claims: readonly Omit<KeyClaim, 'petitionId'>[]): Promise<readonly ('new' | 'same' | 'other')[]> {
  const rows = claims.map((claim) => toRow(keys, claim.key ?? '', { ...claim, petitionId: '' }));
  const stored = await readKeys(db, rows.map((row) => row.hash));
  const known = new Map(stored.map((row) => [row.hash, row.sha256]));
  return rows.map((row) => {
    const sha256 = known.get(row.hash);
    if (sha256 === undefined) return 'new';
    return sha256 === row.sha256 ? 'same' : 'other';
  });
}

interface StoredKey {
  readonly hash: string;
  readonly petition_id: string;
  readonly sha256: string;
}

async function readKeys(db: Reader, hashes: readonly string[]): Promise<readonly StoredKey[]> {
  const stored = await sql<StoredKey>`
    select encode(key_hash, 'hex') as hash, petition_id, encode(request_sha256, 'hex') as sha256
    from idempotency_key where key_hash in (select decode(hash, 'hex') from unnest(${[...hashes]}::text[]) as claim (hash))`.execute(db);
  return stored.rows;
}
