import { describe, expect, it } from 'vitest';
import { parseBatch, serialiseBatch, serialiseHeader } from './journal-batch.ts';
import { compareEntryPositions, readEntryPosition, serialiseEntry } from './journal-entry.ts';
import { JournalEntryInput } from './journal-entry-input.ts';
import { aJournal, anEntry } from './testing/index.ts';

describe('the serialisation of an entry', () => {
  it('is what the README promises to those who check it themselves', () => {
    expect(serialiseEntry(anEntry({ actorId: null, petitionId: null }))).toBe(
      '{"action":"petitions.read","actorId":null,"actorKind":"staff","detail":{"count":2,"fields":["facts","reasons"]},' +
        '"entryId":"0199aaaa-0000-7000-8000-000000000001","epoch":1,"objectId":"XF-20261001-0001","objectKind":"petition",' +
        '"petitionId":null,"purpose":"核对办理进度","recordedAt":"2026-10-01T15:40:00.000000Z","xid":"1000"}',
    );
  });

  it('tells where the entry stands', () => {
    expect(readEntryPosition(serialiseEntry(anEntry()))).toEqual({ epoch: 1, xid: '1000', entryId: anEntry().entryId });
    for (const line of ['', '[]', 'null', '{"epoch":1,"xid":"01","entryId":"a"}', '{"epoch":"1","xid":"1","entryId":"a"}']) expect(readEntryPosition(line)).toBeUndefined();
  });

  it('orders by epoch, then by the number of the transaction, then by id', () => {
    const inOrder = [['1', 'b'], ['9', 'a'], ['10', 'a'], ['10', 'b'], ['18446744073709551615', 'a']].map(([xid = '', entryId = '']) => ({ epoch: 1, xid, entryId }));
    const all = [...inOrder, { epoch: 2, xid: '0', entryId: 'a' }];
    expect(all.toReversed().toSorted(compareEntryPositions)).toEqual(all);
  });
});

describe('the serialisation of a batch', () => {
  const [batch] = aJournal([2]).batches;
  const line = batch ? serialiseBatch(batch) : '';

  it('signs nine fields and the name of the format', () => {
    expect(batch && serialiseHeader(batch)).toBe(
      `{"batchNo":1,"entryCount":2,"epoch":1,"format":"xinqiao-journal-batch/1","fromXid":"0","keyId":"xq-test","merkleRoot":"${batch?.merkleRoot}",` +
        `"previousHash":"${'0'.repeat(64)}","sealedAt":"2026-10-01T15:41:00.000000Z","toXid":"992"}`,
    );
  });

  it('is read back only when not a byte differs', () => {
    expect(parseBatch(line)).toEqual(batch);
    for (const other of [` ${line}`, line.replace('"batchNo":1', '"batchNo":1.0'), line.replace('{', '{"more":1,'), line.replace('"signature":"', '"signature":"F'), '{}']) {
      expect(parseBatch(other)).toBeUndefined();
    }
  });
});

describe('what a use-case may write into the journal', () => {
  const input = { actor: { kind: 'staff', staffId: '0199bbbb-0000-7000-8000-000000000002' }, action: 'petitions.read', objectKind: 'petition', objectId: 'XF-20261001-0001' } as const;

  it('takes ids, codes, days, instants and counts', () => {
    const detail = { from: 'REGISTERED', to: 'SCREENED', dueOn: '2026-10-16', at: '2026-10-01T15:40:00.000Z', rows: 12, fields: ['facts'], isUrgent: false, unitId: null };
    expect(JournalEntryInput.safeParse({ ...input, detail, purpose: '核对办理进度' }).success).toBe(true);
  });

  // PIPL art. 6: no more than the purpose needs.
  it.each([
    ['a name', { name: '张三' }],
    ['a sentence', { reason: 'the petitioner asks for wages' }],
    ['an e-mail address', { to: 'zhangsan@example.org' }],
    ['a long code', { code: 'a'.repeat(121) }],
    ['nested data', { petitioner: { phone: '13800000000' } }],
    ['a number that JSON cannot carry exactly', { amount: 0.1 }],
    ['very many keys', Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, 1]))],
  ])('refuses %s as detail', (_title, detail) => {
    expect(JournalEntryInput.safeParse({ ...input, detail }).success).toBe(false);
  });

  it.each([
    { action: 'read' },
    { action: 'petitions read.it' },
    { objectId: '张三' },
    { objectKind: 'Some Thing' },
    { purpose: 'x'.repeat(201) },
    { purpose: 'two\nlines' },
    { actor: { kind: 'staff', staffId: 'zhangsan' } },
    { actor: { kind: 'staff' } },
    { actor: { kind: 'robot' } },
  ])('refuses %j', (change) => {
    expect(JournalEntryInput.safeParse({ ...input, ...change }).success).toBe(false);
  });
});
