import { sql } from 'kysely';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { exportJournal } from './export-journal.ts';
import { openJournal, someInputs, type JournalBench } from './testing/index.ts';
import { verifyJournalExport } from './verify-journal-export.ts';
import { verifyJournal } from './verify-journal.ts';

let journal: JournalBench;
let directory: string;
beforeEach(async () => {
  journal = await openJournal({ mostEntriesInBatch: 5 });
  // Four batches of five entries and three entries that wait.
  for (let round = 0; round < 4; round += 1) {
    await journal.write(someInputs(5));
    await journal.sealAll();
  }
  await journal.write(someInputs(3));
  directory = join(await mkdtemp(join(tmpdir(), 'journal-')), 'export');
});
afterEach(async () => {
  await journal.drop();
  await rm(join(directory, '..'), { recursive: true });
});

const verify = () => verifyJournal(journal.db, journal.keys.publicKeys);
const path = (name: string) => join(directory, name);
const inBatch = (batchNo: number, objectId = 'XF-2') => `object_id = '${objectId}' and xid >= (select from_xid from journal_batch where batch_no = ${batchNo}) and xid < (select to_xid from journal_batch where batch_no = ${batchNo})`;

describe('the living journal', () => {
  it('is whole when nobody has touched it', async () => {
    expect(await verify()).toMatchObject({ faults: [], batchCount: 4, entryCount: 20, unsealedCount: 3, head: { batchNo: 4 } });
  });

  it('cannot be changed by the program', async () => {
    for (const table of ['journal_entry', 'journal_batch']) {
      for (const statement of [`update ${table} set epoch = epoch`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(sql.raw(statement).execute(journal.db.reader)).rejects.toThrow('permission denied');
      }
    }
  });

  it.each([
    ['who', `actor_id = '0199dddd-0000-7000-8000-000000000009'`],
    ['what', `action = 'petitions.print'`],
    ['on what', `object_id = 'XF-9'`],
    ['on which petition', 'petition_id = null'],
    ['why', `purpose = '核对办理进度。'`],
    ['when, by a microsecond', `recorded_at = recorded_at + interval '1 microsecond'`],
    ['when, by two thousand years', `recorded_at = (extract(year from recorded_at)::text || to_char(recorded_at, '-MM-DD HH24:MI:SS.US') || '+00 BC')::timestamptz`],
    ['when, for ever', `recorded_at = 'infinity'`],
    ['a detail', `detail = jsonb_set(detail, '{count}', '3')`],
    ['a detail in a way that JSON parsers overlook', `detail = jsonb_set(detail, '{count}', '2.0')`],
    ['its id', `entry_id = '0199dddd-0000-7000-8000-000000000001'`],
  ])('shows that a database administrator changed %s', async (_title, change) => {
    expect(await journal.tamper(`update journal_entry set ${change} where ${inBatch(2)}`)).toBe(1);
    expect((await verify()).faults).toEqual([{ kind: 'entry_changed', batchNo: 2, entryCount: 5 }]);
  });

  it('shows that entries were deleted, and how many', async () => {
    await journal.tamper(`delete from journal_entry where ${inBatch(3)} or ${inBatch(3, 'XF-4')}`);
    expect((await verify()).faults).toEqual([{ kind: 'entry_missing', batchNo: 3, entryCount: 5, count: 2 }]);
  });

  it('shows which entry was slipped in behind the seals', async () => {
    const entryId = '0199aaaa-0000-7000-8000-00000000000f';
    await journal.tamper(`insert into journal_entry select '${entryId}', epoch, xid, recorded_at, actor_kind, actor_id, action, object_kind, object_id, petition_id, purpose, detail from journal_entry where ${inBatch(1)}`);
    expect((await verify()).faults).toEqual([{ kind: 'entry_added', batchNo: 1, entryId }]);
  });

  it('shows that entries changed places', async () => {
    await journal.tamper(`update journal_entry set xid = xid8 '1' where ${inBatch(4)}`);
    expect((await verify()).faults).toMatchObject([{ kind: 'entry_added', batchNo: 1 }, { kind: 'entry_missing', batchNo: 4, count: 1 }]);
  });

  it('shows an entry in an epoch that is long closed', async () => {
    await journal.tamper(`update journal_entry set epoch = 0 where ${inBatch(2)}`);
    expect((await verify()).faults).toMatchObject([{ kind: 'entry_uncovered' }, { kind: 'entry_missing', batchNo: 2, count: 1 }]);
  });

  it.each([
    ['a changed count', 'update journal_batch set entry_count = 4 where batch_no = 2', { kind: 'batch_changed', batchNo: 2 }],
    ['a changed time', `update journal_batch set sealed_at = sealed_at + interval '1 microsecond' where batch_no = 2`, { kind: 'batch_changed', batchNo: 2 }],
    ['a changed chain', `update journal_batch set previous_hash = '\\x00' where batch_no = 3`, { kind: 'batch_changed', batchNo: 3 }],
    ['a cut signature', `update journal_batch set signature = '\\x00' where batch_no = 1`, { kind: 'signature_invalid', batchNo: 1 }],
    ['a missing batch', 'delete from journal_batch where batch_no = 2', { kind: 'batch_missing', batchNo: 2, count: 1 }],
  ])('shows %s', async (_title, statement, fault) => {
    await journal.tamper(statement);
    expect((await verify()).faults).toMatchObject([fault]);
  });

  it('does not believe batches that another key has signed', async () => {
    const stranger = await verifyJournal(journal.db, createEphemeralKeyRing().publicKeys);
    expect(stranger.faults.map((fault) => fault.kind)).toEqual(['key_unknown', 'key_unknown', 'key_unknown', 'key_unknown']);
  });

  it('shows that its end was cut off to someone who noted an earlier batch', async () => {
    const { head } = await verify();
    await journal.tamper('delete from journal_batch where batch_no = 4');
    expect((await verifyJournal(journal.db, journal.keys.publicKeys, { expectedHead: head })).faults).toEqual([{ kind: 'head_missing', batchNo: 4 }]);
  });
});

describe('an export of the journal', () => {
  it('holds what is sealed and is checked without a database', async () => {
    await exportJournal(journal, directory);
    expect(await verifyJournalExport(directory)).toMatchObject({ faults: [], batchCount: 4, entryCount: 20, unsealedCount: 0 });
    expect((await readFile(path('entries.jsonl'), 'utf8')).split('\n')).toHaveLength(21);
  });

  it('does not overwrite an earlier one', async () => {
    await exportJournal(journal, directory);
    await expect(exportJournal(journal, directory)).rejects.toMatchObject({ code: 'audit.export_exists' });
  });

  it('shows every changed byte of its entries and batches, except a last line end', { timeout: 120_000 }, async () => {
    await exportJournal(journal, directory);
    for (const name of ['entries.jsonl', 'batches.jsonl']) {
      const original = await readFile(path(name));
      for (let at = 0; at < original.length - 1; at += 37) {
        const changed = Buffer.from(original);
        changed[at] = (changed[at] ?? 0) ^ 0x01;
        await writeFile(path(name), changed);
        expect({ at, faults: (await verifyJournalExport(directory)).faultCount }).not.toEqual({ at, faults: 0 });
      }
      await writeFile(path(name), original);
    }
  });

  it('names the line that is no longer an entry, and the batch that misses it', async () => {
    await exportJournal(journal, directory);
    const lines = (await readFile(path('entries.jsonl'), 'utf8')).split('\n');
    await writeFile(path('entries.jsonl'), lines.with(7, 'nonsense').join('\n'));
    expect((await verifyJournalExport(directory)).faults).toEqual([{ kind: 'entry_unreadable', line: 8 }, { kind: 'entry_missing', batchNo: 2, entryCount: 5, count: 1 }]);
  });

  it('shows entries that stand behind its last batch, and ones out of order', async () => {
    await exportJournal(journal, directory);
    const lines = (await readFile(path('entries.jsonl'), 'utf8')).trimEnd().split('\n');
    await writeFile(path('entries.jsonl'), [...lines.slice(1, 4), lines[0], ...lines.slice(4), ''].join('\n'));
    expect((await verifyJournalExport(directory)).faults).toMatchObject([{ kind: 'entry_out_of_order', line: 4 }]);
    await writeFile(path('entries.jsonl'), `${lines.join('\n')}\n`);
    await appendFile(path('entries.jsonl'), '{"entryId":"late","epoch":1,"xid":"18446744073709551615"}\n');
    expect((await verifyJournalExport(directory)).faults).toEqual([{ kind: 'entry_uncovered', entryId: 'late' }]);
  });

  it('is checked against keys that came another way', async () => {
    await exportJournal(journal, directory);
    const trusted = join(directory, '..', 'trusted.json');
    await writeFile(trusted, JSON.stringify({ keys: createEphemeralKeyRing().publicKeys }));
    expect((await verifyJournalExport(directory, { trustedKeysFile: trusted })).faultCount).toBe(4);
    await writeFile(trusted, JSON.stringify({ keys: journal.keys.publicKeys }));
    expect((await verifyJournalExport(directory, { trustedKeysFile: trusted })).faultCount).toBe(0);
  });

  it('says so when a file of it is missing', async () => {
    await expect(verifyJournalExport(directory)).rejects.toMatchObject({ code: 'audit.export_unreadable' });
    await exportJournal(journal, directory);
    await rm(path('entries.jsonl'));
    await expect(verifyJournalExport(directory)).rejects.toMatchObject({ code: 'audit.export_unreadable' });
  });
});
