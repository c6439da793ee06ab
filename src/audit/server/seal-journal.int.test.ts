import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '../../platform/db/index.ts';
import { findLastBatch, streamBatches } from './journal-batch-store.ts';
import { listEntries, streamEntries } from './journal-entry-store.ts';
import { record } from './record.ts';
import { createReadRecorder } from './read-recorder.ts';
import { sealJournal } from './seal-journal.ts';
import { anInput, openJournal, someInputs, type JournalBench } from './testing/index.ts';
import { verifyJournal } from './verify-journal.ts';

let journal: JournalBench;
beforeEach(async () => {
  journal = await openJournal({ mostEntriesInBatch: 10 });
});
afterEach(() => journal.drop());

const verify = () => verifyJournal(journal.db, journal.keys.publicKeys);

async function listAll<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** A transaction that stays open until it is told to end. */
function openTransaction(work: (tx: Transaction) => Promise<void>): Promise<{ commit(): Promise<void> }> {
  return new Promise((ready, failed) => {
    const done = journal.db.transaction(async (tx) => {
      await work(tx);
      await new Promise<void>((release) => {
        ready({
          commit: async () => {
            release();
            await done;
          },
        });
      });
    });
    done.catch(failed);
  });
}

describe('writing into the journal', () => {
  it('keeps what was said, with the epoch, the transaction and the time of the database', async () => {
    await journal.write([anInput(), anInput({ actor: { kind: 'system' }, petitionId: null, purpose: undefined, detail: undefined })]);
    const entries = await listAll(streamEntries(journal.db.reader, {}));
    expect(entries.find((entry) => entry.actorKind === 'staff')).toMatchObject({
      epoch: 1,
      recordedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/),
      actorId: '0199bbbb-0000-7000-8000-000000000002',
      purpose: '核对办理进度',
      detail: { fields: ['facts'], count: 2 },
    });
    expect(entries.find((entry) => entry.actorKind === 'system')).toMatchObject({ actorId: null, petitionId: null, purpose: null, detail: {} });
    expect(new Set(entries.map((entry) => entry.xid)).size).toBe(1);
  });

  it('happens together with what it tells of, or not at all', async () => {
    const failed = journal.db.transaction(async (tx) => {
      await record(tx, anInput());
      throw new Error('refused by the rules');
    });
    await expect(failed).rejects.toThrow('refused by the rules');
    expect(await listAll(streamEntries(journal.db.reader, {}))).toEqual([]);
  });

  it('refuses an entry that could carry personal data, and the whole write with it', async () => {
    await expect(journal.write([anInput(), anInput({ detail: { name: '张三' } })])).rejects.toThrow();
    expect(await listAll(streamEntries(journal.db.reader, {}))).toEqual([]);
  });

  it('has the entry of a read in the database before the read is answered, and lets concurrent reads share commits', async () => {
    const recorder = createReadRecorder(journal.db);
    await Promise.all(someInputs(200).map((input) => recorder.recordRead(input)));
    const entries = await listAll(streamEntries(journal.db.reader, {}));
    expect(entries).toHaveLength(200);
    expect(new Set(entries.map((entry) => entry.xid)).size).toBeLessThan(5);
  });

  it('fails the read whose entry cannot be written', async () => {
    await journal.tamper('revoke insert on journal_entry from xinqiao_app');
    await expect(createReadRecorder(journal.db).recordRead(anInput())).rejects.toThrow('permission denied');
  });
});

describe('sealing the journal', () => {
  it('covers every entry by signed and chained batches that end between transactions', async () => {
    await journal.write(...[4, 4, 4, 25, 3].map(someInputs));
    await journal.sealAll();
    const batches = await listAll(streamBatches(journal.db.reader));
    expect(batches.reduce((sum, batch) => sum + batch.entryCount, 0)).toBe(40);
    expect(Math.max(...batches.map((batch) => batch.entryCount))).toBe(25);
    expect(batches.map((batch) => batch.previousHash)).toEqual(['0'.repeat(64), ...batches.slice(0, -1).map((batch) => batch.batchHash)]);
    expect(await verify()).toMatchObject({ faults: [], entryCount: 40, unsealedCount: 0, batchCount: batches.length });
  });

  it('reads a transaction page by page, however many entries it has', async () => {
    await journal.write(someInputs(11_000));
    await journal.sealAll();
    expect(await findLastBatch(journal.db.reader)).toMatchObject({ batchNo: 1, entryCount: 11_000 });
    expect(await verify()).toMatchObject({ faults: [], entryCount: 11_000 });
  });

  it('never overtakes a running transaction: nothing of it or after it is sealed before it has ended', async () => {
    await journal.write(someInputs(2));
    await journal.sealAll();
    const slow = await openTransaction((tx) => record(tx, anInput({ objectId: 'slow' })));
    await journal.write(someInputs(3));
    expect(await sealJournal(journal.sealing)).toBe(0);
    await slow.commit();
    await journal.sealAll();
    expect(await verify()).toMatchObject({ faults: [], entryCount: 6, unsealedCount: 0 });
  });

  it('takes transactions in the order of their numbers, not of their digits', async () => {
    for (const xid of ['9', '10', '99', '100']) {
      await journal.tamper(`insert into journal_entry (entry_id, epoch, xid, recorded_at, actor_kind, action, object_kind, object_id, detail)
        values (gen_random_uuid(), 1, '${xid}', now(), 'system', 'x.y', 'x', 'x', '{}')`);
    }
    await journal.sealAll();
    expect((await listAll(streamEntries(journal.db.reader, {}))).map((entry) => entry.xid)).toEqual(['9', '10', '99', '100']);
    expect((await listEntries(journal.db.reader, {}, undefined, 9)).map((entry) => entry.xid)).toEqual(['100', '99', '10', '9']);
    expect(await verify()).toMatchObject({ faults: [], entryCount: 4 });
  });

  it('is not held back for ever by a transaction that rolls back, nor does it need the numbers to be without gaps', async () => {
    await journal.write(someInputs(1));
    await expect(journal.db.transaction((tx) => record(tx, anInput()).then(() => Promise.reject(new Error('rolled back'))))).rejects.toThrow('rolled back');
    await journal.write(someInputs(1));
    await journal.sealAll();
    expect(await verify()).toMatchObject({ faults: [], entryCount: 2, unsealedCount: 0 });
  });

  it('does nothing when there is nothing to seal', async () => {
    await journal.write(someInputs(3));
    await journal.sealAll();
    const head = await findLastBatch(journal.db.reader);
    expect(await sealJournal(journal.sealing)).toBe(0);
    expect(await findLastBatch(journal.db.reader)).toEqual(head);
  });

  it('seals every entry once, however many sealers run while others write', async () => {
    const writing = Promise.all(Array.from({ length: 4 }, () => journal.write(...Array.from({ length: 15 }, () => someInputs(3)))));
    const sealing = Promise.all(Array.from({ length: 4 }, async () => {
      for (let round = 0; round < 15; round += 1) await sealJournal(journal.sealing);
    }));
    await Promise.all([writing, sealing]);
    await journal.sealAll();
    expect(await verify()).toMatchObject({ faults: [], entryCount: 180, unsealedCount: 0 });
  });

  it('goes on after the last whole batch when a sealer dies in the middle', async () => {
    await journal.write(...Array.from({ length: 6 }, () => someInputs(5)));
    let signatures = 0;
    const { signer } = journal.keys;
    const dying = { ...signer, sign: (bytes: Uint8Array) => (++signatures > 1 ? fail() : signer.sign(bytes)) };
    let failure: unknown;
    while (!failure) failure = await sealJournal({ ...journal.sealing, keys: { signer: dying } }).then(() => undefined, (error: unknown) => error);
    expect(await findLastBatch(journal.db.reader)).toMatchObject({ batchNo: 1 });
    await journal.sealAll();
    expect(await verify()).toMatchObject({ faults: [], entryCount: 30, unsealedCount: 0 });
  });

  it('leaves the work to the sealer that holds the lock', async () => {
    await journal.write(someInputs(3));
    const other = await openTransaction(async (tx) => {
      await sql`select pg_advisory_xact_lock(7301120)`.execute(tx);
    });
    expect(await sealJournal(journal.sealing)).toBe(0);
    await other.commit();
    await journal.sealAll();
    expect(await verify()).toMatchObject({ faults: [], entryCount: 3 });
  });

  it('closes the epoch before a restore and begins a new one', async () => {
    await journal.write(someInputs(3));
    await journal.sealAll();
    await journal.write(someInputs(2));
    await journal.tamper('update installation set journal_epoch = 2');
    await journal.write(someInputs(4));
    await journal.sealAll();
    expect((await listAll(streamBatches(journal.db.reader))).map(({ epoch, entryCount }) => [epoch, entryCount])).toEqual([[1, 3], [1, 2], [2, 4]]);
    expect(await verify()).toMatchObject({ faults: [], entryCount: 9, unsealedCount: 0 });
  });
});

function fail(): never {
  throw new Error('the sealer dies');
}
