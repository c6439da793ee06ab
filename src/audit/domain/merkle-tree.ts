import type { Hashing } from './journal-crypto.ts';

// RFC 6962 section 2.1: leaves and nodes are hashed apart, so that a node can never be passed off as an entry.
const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;
const HASH_LENGTH = 32;

export function hashLeaf(hashing: Hashing, bytes: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + bytes.length);
  input[0] = LEAF_PREFIX;
  input.set(bytes, 1);
  return hashing.sha256(input);
}

export function hashNode(hashing: Hashing, left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_LENGTH);
  input[0] = NODE_PREFIX;
  input.set(left, 1);
  input.set(right, 1 + HASH_LENGTH);
  return hashing.sha256(input);
}

/** Where RFC 6962 splits a list of `size` > 1 leaves: the largest power of two below it. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** A Merkle tree that grows by one leaf at a time and keeps one hash a level. */
export interface MerkleTree {
  readonly size: number;
  add(leafHash: Uint8Array): void;
  /** Of an empty tree: the hash of nothing. */
  root(): Uint8Array;
}

export function createMerkleTree(hashing: Hashing): MerkleTree {
  // Complete subtrees from left to right, each smaller than the one before it.
  const subtrees: { hash: Uint8Array; size: number }[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(leafHash) {
      size += 1;
      let joined = { hash: leafHash, size: 1 };
      for (let last = subtrees.at(-1); last?.size === joined.size; last = subtrees.at(-1)) {
        joined = { hash: hashNode(hashing, last.hash, joined.hash), size: last.size * 2 };
        subtrees.pop();
      }
      subtrees.push(joined);
    },
    root() {
      const [last, ...rest] = subtrees.toReversed();
      if (!last) return hashing.sha256(new Uint8Array(0));
      return rest.reduce((right, left) => hashNode(hashing, left.hash, right), last.hash);
    },
  };
}

export function computeMerkleRoot(hashing: Hashing, leafHashes: Iterable<Uint8Array>): Uint8Array {
  const tree = createMerkleTree(hashing);
  for (const leafHash of leafHashes) tree.add(leafHash);
  return tree.root();
}
