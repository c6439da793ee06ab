import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAddedLeaf } from './find-added-leaf.ts';
import { computeRootFromProof, proveInclusion } from './inclusion-proof.ts';
import { toHex } from './journal-crypto.ts';
import { computeMerkleRoot, hashLeaf, hashNode, splitPoint } from './merkle-tree.ts';
import { testCrypto } from './testing/index.ts';

const leavesOf = (count: number) => Array.from({ length: count }, (_, index) => hashLeaf(testCrypto, testCrypto.utf8(`entry ${index}`)));
const sizes = fc.integer({ min: 1, max: 70 });

// RFC 6962 section 2.1, word for word.
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  const split = splitPoint(leaves.length);
  return hashNode(testCrypto, rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

describe('the Merkle tree', () => {
  it('gives the roots of the RFC 6962 test vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map((hex) => hashLeaf(testCrypto, Buffer.from(hex, 'hex')));
    expect(toHex(computeMerkleRoot(testCrypto, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(computeMerkleRoot(testCrypto, leaves.slice(0, 1)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(toHex(computeMerkleRoot(testCrypto, leaves.slice(0, 7)))).toBe('ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c');
    expect(toHex(computeMerkleRoot(testCrypto, leaves))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('grown leaf by leaf, has the root of the definition', () => {
    for (let size = 1; size <= 70; size += 1) {
      const leaves = leavesOf(size);
      expect(toHex(computeMerkleRoot(testCrypto, leaves))).toBe(toHex(rootByDefinition(leaves)));
    }
  });
});

describe('an inclusion proof', () => {
  const claims = sizes.chain((treeSize) => fc.record({ treeSize: fc.constant(treeSize), index: fc.integer({ min: 0, max: treeSize - 1 }) }));

  it('leads from every leaf to the root', () => {
    fc.assert(
      fc.property(claims, ({ treeSize, index }) => {
        const leaves = leavesOf(treeSize);
        const proof = proveInclusion(testCrypto, leaves, index);
        const leafHash = leaves[index] ?? new Uint8Array();
        expect(computeRootFromProof(testCrypto, { leafHash, index, treeSize, proof })).toEqual(computeMerkleRoot(testCrypto, leaves));
      }),
      { numRuns: 300 },
    );
  });

  it('leads elsewhere for another leaf, another index or a changed, longer or shorter proof', () => {
    fc.assert(
      fc.property(claims, fc.nat(), ({ treeSize, index }, salt) => {
        const leaves = leavesOf(treeSize);
        const root = computeMerkleRoot(testCrypto, leaves);
        const proof = proveInclusion(testCrypto, leaves, index);
        const leafHash = leaves[index] ?? new Uint8Array();
        const stranger = hashLeaf(testCrypto, testCrypto.utf8(`stranger ${salt}`));
        const changed = proof.map((hash, at) => (at === salt % proof.length ? stranger : hash));
        const claimed = { leafHash, index, treeSize, proof };
        const forgeries = [
          { ...claimed, leafHash: stranger },
          { ...claimed, index: index + 1 },
          { ...claimed, proof: [...proof, stranger] },
          ...(proof.length > 0 ? [{ ...claimed, proof: changed }, { ...claimed, proof: proof.slice(1) }] : []),
        ];
        for (const forgery of forgeries) expect(computeRootFromProof(testCrypto, forgery)).not.toEqual(root);
      }),
      { numRuns: 300 },
    );
  });
});

describe('finding the added leaf', () => {
  it('names the one leaf without which the root is as it was', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, place) => {
        const leaves = leavesOf(size);
        const index = place % (size + 1);
        const added = leaves.toSpliced(index, 0, hashLeaf(testCrypto, testCrypto.utf8('added')));
        expect(findAddedLeaf(testCrypto, added, toHex(computeMerkleRoot(testCrypto, leaves)))).toBe(index);
      }),
      { numRuns: 200 },
    );
  });

  it('names none when another leaf has changed as well', () => {
    const leaves = leavesOf(9);
    expect(findAddedLeaf(testCrypto, leavesOf(10).toReversed(), toHex(computeMerkleRoot(testCrypto, leaves)))).toBeUndefined();
  });
});
