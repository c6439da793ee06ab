import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedEntry } from './batch-tally.ts';
import { findJournalFaults, type JournalCheck } from './find-journal-faults.ts';
import { computeBatchHash, type SealedBatch } from './journal-batch.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { JournalFault } from './journal-fault.ts';
import { aJournal, anEntry, sealAfter, testCrypto, toChecked } from './testing/index.ts';

const SIZES = [3, 1, 6, 2] as const;
const journal = aJournal(SIZES);
const checked = journal.entries.map(toChecked);

async function faultsOf(change: Partial<JournalCheck>): Promise<readonly JournalFault[]> {
  const report = await findJournalFaults({ batches: journal.batches, entries: checked, crypto: testCrypto, unsealed: 'refused', ...change });
  expect(report.faultCount).toBe(report.faults.length);
  return report.faults;
}

function batchOf(index: number): SealedBatch {
  let first = 0;
  for (const batch of journal.batches) {
    if (index < first + batch.entryCount) return batch;
    first += batch.entryCount;
  }
  throw new RangeError(`no batch holds entry ${index}`);
}

function batchAt(index: number): SealedBatch {
  return journal.batches[index] ?? batchOf(0);
}

function entryAt(index: number): JournalEntry {
  return journal.entries[index] ?? anEntry();
}

const places = fc.nat({ max: journal.entries.length - 1 });
const code = fc.stringMatching(/^[a-z]{12}$/);
const otherValues: fc.Arbitrary<Partial<JournalEntry>> = fc.oneof(
  fc.integer({ min: 0, max: 999_999 }).map((fraction) => ({ recordedAt: `2026-10-02T15:40:00.${String(fraction).padStart(6, '0')}Z` })),
  fc.constantFrom('petitioner', 'public', 'system', 'cli').map((actorKind) => ({ actorKind })),
  fc.option(fc.uuid()).map((actorId) => ({ actorId })),
  code.map((action) => ({ action })),
  code.map((objectKind) => ({ objectKind })),
  code.map((objectId) => ({ objectId })),
  fc.option(fc.uuid()).map((petitionId) => ({ petitionId })),
  fc.option(code).map((purpose) => ({ purpose })),
  fc.dictionary(code, fc.oneof(code, fc.integer(), fc.boolean()), { minKeys: 1 }).map((detail) => ({ detail })),
);

function flipByte(entry: CheckedEntry, place: number, mask: number): CheckedEntry {
  const bytes = Uint8Array.from(entry.bytes);
  const at = place % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ mask;
  return { ...entry, bytes };
}

// 10,000 random tamperings in all, each found and called by its name.
describe('the checker of the journal', { timeout: 30_000 }, () => {
  it('finds nothing in an untouched journal', async () => {
    const report = await findJournalFaults({ batches: journal.batches, entries: checked, crypto: testCrypto, unsealed: 'refused' });
    expect(report).toMatchObject({ faults: [], batchCount: SIZES.length, entryCount: 12, unsealedCount: 0, head: { batchNo: 4 } });
  });

  it('finds each of 2,500 changed values', async () => {
    await fc.assert(
      fc.asyncProperty(places, otherValues, async (index, change) => {
        const { batchNo, entryCount } = batchOf(index);
        const entries = checked.with(index, toChecked({ ...entryAt(index), ...change }));
        expect(await faultsOf({ entries })).toEqual([{ kind: 'entry_changed', batchNo, entryCount }]);
      }),
      { numRuns: 2500 },
    );
  });

  it('finds each of 2,500 changed bytes', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(), fc.integer({ min: 1, max: 255 }), async (index, place, mask) => {
        const { batchNo, entryCount } = batchOf(index);
        const entries = checked.with(index, flipByte(checked[index] ?? toChecked(anEntry()), place, mask));
        expect(await faultsOf({ entries })).toEqual([{ kind: 'entry_changed', batchNo, entryCount }]);
      }),
      { numRuns: 2500 },
    );
  });

  it('finds each of 1,500 deletions, of up to four entries in a row', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 4 }), async (index, count) => {
        const gone = new Map<SealedBatch, number>();
        for (let at = index; at < Math.min(index + count, checked.length); at += 1) gone.set(batchOf(at), (gone.get(batchOf(at)) ?? 0) + 1);
        const expected = [...gone].map(([{ batchNo, entryCount }, missing]) => ({ kind: 'entry_missing', batchNo, entryCount, count: missing }));
        expect(await faultsOf({ entries: checked.toSpliced(index, count) })).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds each of 1,500 insertions and names the entry', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.uuid(), async (index, entryId) => {
        const { batchNo } = batchOf(index);
        const added = toChecked({ ...entryAt(index), entryId });
        const entries = [...checked, added].toSorted(byPosition);
        expect(await faultsOf({ entries })).toEqual([{ kind: 'entry_added', batchNo, entryId }]);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds each of 1,500 re-orderings and names the line', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, async (from, to) => {
        fc.pre(from !== to);
        const moved = checked[from] ?? toChecked(anEntry());
        const entries = checked.toSpliced(from, 1).toSpliced(to, 0, moved);
        // What moved up stands before an entry that should precede it; what moved down follows one that should come after it.
        const line = from < to ? to + 1 : to + 2;
        expect(await faultsOf({ entries })).toEqual([{ kind: 'entry_out_of_order', entryId: entries[line - 1]?.position.entryId, line }]);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds each of 500 entries moved into another transaction: missing where it was, added where it is', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, async (from, to) => {
        const [left, entered] = [batchOf(from), batchOf(to)];
        fc.pre(left !== entered);
        const moved = toChecked({ ...entryAt(from), xid: entryAt(to).xid });
        const faults = await faultsOf({ entries: checked.with(from, moved).toSorted(byPosition) });
        expect(faults).toHaveLength(2);
        expect(faults).toContainEqual({ kind: 'entry_missing', batchNo: left.batchNo, entryCount: left.entryCount, count: 1 });
        expect(faults).toContainEqual({ kind: 'entry_added', batchNo: entered.batchNo, entryId: moved.position.entryId });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its memory small and still puts an entry back that stands far from its place', async () => {
    const long = aJournal(Array.from({ length: 30 }, () => 400));
    const lines = long.entries.map(toChecked);
    const moved = lines.splice(6000, 1);
    const faults = await faultsOf({ batches: long.batches, entries: [...lines.slice(0, 2500), ...moved, ...lines.slice(2500)] });
    expect(faults).toEqual([{ kind: 'entry_out_of_order', entryId: lines[2500]?.position.entryId, line: 2502 }]);
  });
});

const headerChanges: fc.Arbitrary<Partial<SealedBatch>> = fc.oneof(
  fc.integer({ min: 2, max: 9 }).map((epoch) => ({ epoch })),
  fc.integer({ min: 0, max: 2000 }).map((xid) => ({ fromXid: `${xid}1` })),
  fc.integer({ min: 0, max: 2000 }).map((xid) => ({ toXid: `${xid}1` })),
  fc.integer({ min: 20, max: 99 }).map((entryCount) => ({ entryCount })),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((merkleRoot) => ({ merkleRoot })),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((previousHash) => ({ previousHash })),
  fc.constant({ sealedAt: '2026-10-01T15:41:00.000001Z' }),
  fc.constant({ keyId: 'xq-other' }),
  fc.stringMatching(/^[0-9a-f]{64}$/).map((batchHash) => ({ batchHash })),
);

describe('the checker of the batches', () => {
  const numbers = fc.nat({ max: SIZES.length - 1 });

  it('finds each of 500 changed headers, and does not blame the entries', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, headerChanges, async (index, change) => {
        const changed = { ...batchAt(index), ...change };
        fc.pre(JSON.stringify(changed) !== JSON.stringify(batchAt(index)));
        expect(await faultsOf({ batches: journal.batches.with(index, changed) })).toEqual([{ kind: 'batch_changed', batchNo: index + 1 }]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a header that was changed together with its hash: the signature fails and the chain breaks', async () => {
    for (const index of [0, 1, 2]) {
      const header = { ...batchAt(index), merkleRoot: 'ab'.repeat(32) };
      const forged = { ...header, batchHash: computeBatchHash(testCrypto, header) };
      expect(await faultsOf({ batches: journal.batches.with(index, forged) })).toEqual([
        { kind: 'signature_invalid', batchNo: index + 1, keyId: 'xq-test' },
        { kind: 'chain_broken', batchNo: index + 2 },
      ]);
    }
  });

  it('finds a changed signature and one by a key that nobody vouches for', async () => {
    const signature = `${batchAt(1).signature.slice(0, -1)}${batchAt(1).signature.endsWith('0') ? '1' : '0'}`;
    expect(await faultsOf({ batches: journal.batches.with(1, { ...batchAt(1), signature }) })).toEqual([{ kind: 'signature_invalid', batchNo: 2, keyId: 'xq-test' }]);
    const header = { ...batchAt(3), keyId: 'xq-stranger' };
    const stranger = { ...header, batchHash: computeBatchHash(testCrypto, header) };
    expect(await faultsOf({ batches: journal.batches.with(3, stranger) })).toEqual([{ kind: 'key_unknown', batchNo: 4, keyId: 'xq-stranger' }]);
  });

  it('finds missing, repeated and re-ordered batches', async () => {
    expect(await faultsOf({ batches: journal.batches.toSpliced(1, 2) })).toEqual([{ kind: 'batch_missing', batchNo: 2, count: 2 }]);
    expect(await faultsOf({ batches: journal.batches.toSpliced(0, 1) })).toEqual([{ kind: 'batch_missing', batchNo: 1, count: 1 }]);
    expect(await faultsOf({ batches: journal.batches.toSpliced(1, 0, batchAt(1)) })).toEqual([{ kind: 'batch_repeated', batchNo: 2 }]);
    expect(await faultsOf({ batches: journal.batches.with(1, batchAt(2)).with(2, batchAt(1)) })).toEqual([{ kind: 'batch_out_of_order', batchNo: 2, line: 3 }]);
  });

  it('finds that the newest batches were cut off only by a batch noted elsewhere', async () => {
    const cut = { batches: journal.batches.slice(0, 3), entries: checked.slice(0, 10) };
    const expectedHead = { batchNo: 4, batchHash: batchAt(3).batchHash };
    expect(await faultsOf(cut)).toEqual([]);
    expect(await faultsOf({ ...cut, expectedHead })).toEqual([{ kind: 'head_missing', batchNo: 4 }]);
    expect(await faultsOf({ expectedHead })).toEqual([]);
    expect(await faultsOf({ expectedHead: { batchNo: 2, batchHash: 'ab'.repeat(32) } })).toEqual([{ kind: 'head_changed', batchNo: 2 }]);
  });
});

const entry = (xid: string, epoch = 1) => anEntry({ xid, epoch, entryId: `0199aaaa-0000-7000-8000-0000000${epoch}${xid.padStart(4, '0')}` });

describe('the ranges of the batches', () => {
  const first = sealAfter(undefined, [entry('10')], { fromXid: '0', toXid: '20' });

  it.each([
    ['leaves transactions out', sealAfter(first, [entry('40')], { fromXid: '30', toXid: '50' }), 'range_gap'],
    ['begins inside the one before', sealAfter(first, [entry('40')], { fromXid: '15', toXid: '50' }), 'range_overlap'],
    ['does not begin its epoch at the beginning', sealAfter(first, [entry('40', 2)], { fromXid: '30', toXid: '50', epoch: 2 }), 'range_gap'],
    ['falls back into an earlier epoch', sealAfter(first, [], { fromXid: '0', toXid: '50', epoch: 0 }), 'range_overlap'],
  ] as const)('names a batch that %s', async (_title, second, kind) => {
    const entries = [entry('10'), entry('40', second.epoch)].slice(0, 1 + second.entryCount).map(toChecked);
    expect(await faultsOf({ batches: [first, second], entries })).toEqual([{ kind, batchNo: 2 }]);
  });

  it('begins anew in the epoch after a restore', async () => {
    const second = sealAfter(first, [entry('5', 2)], { fromXid: '0', toXid: '9', epoch: 2 });
    const entries = [entry('10'), entry('5', 2)].map(toChecked);
    expect(await faultsOf({ batches: [first, second], entries })).toEqual([]);
    const late = toChecked(entry('90'));
    expect(await faultsOf({ batches: [first, second], entries: entries.toSpliced(1, 0, late) })).toEqual([{ kind: 'entry_uncovered', entryId: late.position.entryId }]);
  });

  it('lets the newest entries wait for their seal in a living journal, not in an export', async () => {
    const entries = [entry('10'), entry('25')].map(toChecked);
    const report = await findJournalFaults({ batches: [first], entries, crypto: testCrypto, unsealed: 'allowed' });
    expect(report).toMatchObject({ faults: [], entryCount: 1, unsealedCount: 1 });
    expect(await faultsOf({ batches: [first], entries })).toEqual([{ kind: 'entry_uncovered', entryId: entry('25').entryId }]);
  });
});

function byPosition(left: CheckedEntry, right: CheckedEntry): number {
  return Number(left.position.xid) - Number(right.position.xid) || (left.position.entryId < right.position.entryId ? -1 : 1);
}
