import type { Hashing } from './journal-crypto.ts';
import { hashNode, splitPoint } from './merkle-tree.ts';
import { toHex } from './journal-crypto.ts';

/**
 * The index of the one leaf without which the others have this root, if there is one.
 * Without leaf `i`, everything before it stays and everything after it moves one place to the left: each candidate
 * mixes the tree over the leaves as they are with the tree over the leaves moved, so that it costs a path and not a tree.
 */
export function findAddedLeaf(hashing: Hashing, leafHashes: readonly Uint8Array[], root: string): number | undefined {
  const size = leafHashes.length - 1;
  if (size < 1) return undefined;
  const kept = createRangeHashes(hashing, leafHashes.slice(0, size));
  const moved = createRangeHashes(hashing, leafHashes.slice(1));

  function rootWithout(index: number, from: number, count: number): Uint8Array {
    if (from + count <= index) return kept(from, count);
    if (from >= index) return moved(from, count);
    const split = splitPoint(count);
    return hashNode(hashing, rootWithout(index, from, split), rootWithout(index, from + split, count - split));
  }

  for (let index = 0; index <= size; index += 1) {
    if (toHex(rootWithout(index, 0, size)) === root) return index;
  }
  return undefined;
}

type RangeHash = (from: number, count: number) => Uint8Array;

function createRangeHashes(hashing: Hashing, leafHashes: readonly Uint8Array[]): RangeHash {
  const known = new Map<string, Uint8Array>();
  function rangeHash(from: number, count: number): Uint8Array {
    const leaf = leafHashes[from];
    if (!leaf) throw new RangeError(`no leaf ${from} in ${leafHashes.length}`);
    if (count === 1) return leaf;
    const name = `${from}+${count}`;
    const found = known.get(name);
    if (found) return found;
    const split = splitPoint(count);
    const hash = hashNode(hashing, rangeHash(from, split), rangeHash(from + split, count - split));
    known.set(name, hash);
    return hash;
  }
  return rangeHash;
}
