import type { Hashing } from './journal-crypto.ts';
import { computeMerkleRoot, hashNode, splitPoint } from './merkle-tree.ts';

/** RFC 6962 section 2.1.1: the hashes beside the way from leaf `index` up to the root, lowest first. */
export function proveInclusion(hashing: Hashing, leafHashes: readonly Uint8Array[], index: number): Uint8Array[] {
  if (index < 0 || index >= leafHashes.length) throw new RangeError(`no leaf ${index} in ${leafHashes.length}`);
  if (leafHashes.length === 1) return [];
  const split = splitPoint(leafHashes.length);
  const [left, right] = [leafHashes.slice(0, split), leafHashes.slice(split)];
  return index < split
    ? [...proveInclusion(hashing, left, index), computeMerkleRoot(hashing, right)]
    : [...proveInclusion(hashing, right, index - split), computeMerkleRoot(hashing, left)];
}

export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly treeSize: number;
  readonly proof: readonly Uint8Array[];
}

/** The root that the claim leads to (RFC 9162 section 2.1.3.2), to be compared with the signed one; `undefined` when the proof has the wrong length. */
export function computeRootFromProof(hashing: Hashing, claim: InclusionClaim): Uint8Array | undefined {
  if (claim.index < 0 || claim.index >= claim.treeSize) return undefined;
  let [position, last] = [claim.index, claim.treeSize - 1];
  let hash = claim.leafHash;
  for (const beside of claim.proof) {
    if (last === 0) return undefined;
    if (position % 2 === 1 || position === last) {
      hash = hashNode(hashing, beside, hash);
      // A last node without a right neighbour rises until it is a right child itself.
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      hash = hashNode(hashing, hash, beside);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}
