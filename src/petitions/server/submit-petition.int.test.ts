import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyReceiptText } from '../../documents/server/index.ts';
import { PortalSubmission } from '../contract.ts';
import { openTestOffice, type TestOffice } from './testing/index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const NAME = '欧阳测试𠮷';
const PHONE = '13912345678';
const ADDRESS = '清溪市玉带河畔七号院';
const ID_NUMBER = '110101199003071234';

function aSubmission(changes: Record<string, unknown> = {}): PortalSubmission {
  return PortalSubmission.parse({
    officeCode: 'QXGT',
    requests: ['补发三个月工资'],
    facts: '五月至七月的工资没有发放。',
    petitioner: { name: NAME, phone: PHONE, address: ADDRESS, idType: 'RESIDENT_ID', idNumber: ID_NUMBER },
    ...changes,
  });
}

function submit(body: PortalSubmission, idempotencyKey?: string) {
  return office.petitioners.submit(body, { idempotencyKey, language: 'zh-CN' });
}

async function countPetitions(): Promise<number> {
  const result = await sql<{ count: number }>`select count(*) as count from petition`.execute(office.deps.db.reader);
  return result.rows[0]?.count ?? -1;
}

describe('a submission', () => {
  it('is answered with a number, a code, the dates that the law promises, and a receipt that verifies', async () => {
    const answer = await submit(aSubmission());
    expect(answer.number).toMatch(/^QXGT-20260310-\d{5}$/);
    // Regulation art. 23: 15 days from receipt; 2026-03-25 is a Wednesday.
    expect(answer.promises).toMatchObject([{ clock: 'NOTIFY', statutoryDueOn: '2026-03-25' }]);
    const verified = verifyReceiptText(answer.receipt, office.deps.keys.publicKeys);
    expect(verified).toMatchObject({ ok: true, value: { kind: 'receipt' } });
    const tracked = await office.petitioners.track({ number: answer.number, queryCode: answer.queryCode.toUpperCase() }, 'zh-CN');
    expect(tracked.requests.map((request) => request.text)).toEqual(['补发三个月工资']);
  });

  it('sent 50 times at once under one key makes one petition and one receipt', async () => {
    const before = await countPetitions();
    const body = aSubmission({ facts: '重复点击' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(body, 'one-key-for-all')));
    expect(await countPetitions()).toBe(before + 1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('under a used key with another content is refused, and harms nobody who sends at the same moment', async () => {
    await submit(aSubmission({ facts: '第一份' }), 'used-once');
    const outcomes = await Promise.allSettled([submit(aSubmission({ facts: '第二份' }), 'used-once'), submit(aSubmission({ facts: '旁人的' }), 'another')]);
    expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: { code: 'petitions.idempotency_key_reused' } });
    expect(outcomes[1].status).toBe('fulfilled');
  });

  it('gets numbers without gaps, also when many come together', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => submit(aSubmission({ facts: `同时第${index}份` }))));
    const numbers = await office.deps.db.reader.selectFrom('petition').select('number').orderBy('number').execute();
    const sequences = numbers.map((row) => Number(row.number.slice(-5)));
    expect(new Set(answers.map((answer) => answer.number)).size).toBe(30);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  });

  it('keeps names, numbers and addresses out of every column in clear', async () => {
    await submit(aSubmission({ facts: '身份字段不得明文存放' }));
    const tables = await sql<{ table_name: string }>`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(office.deps.db.reader);
    for (const { table_name } of tables.rows) {
      const dump = await sql<{ text: string | null }>`select string_agg(t::text, ' ') as text from ${sql.table(table_name)} t`.execute(office.deps.db.reader).catch(() => ({ rows: [{ text: '' }] }));
      const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');
      for (const planted of [NAME, PHONE, ADDRESS, ID_NUMBER]) {
        expect(`${table_name} ${dump.rows[0]?.text?.includes(planted) ?? false}`).toBe(`${table_name} false`);
        expect(`${table_name} ${dump.rows[0]?.text?.includes(hex(planted)) ?? false}`).toBe(`${table_name} false`);
      }
    }
  });

  it('answers a wrong code and a wrong number alike', async () => {
    const { number, queryCode } = await submit(aSubmission());
    const other = await submit(aSubmission({ facts: '另一份' }));
    const track = (proof: { number: string; queryCode: string }) => office.petitioners.track(proof, 'zh-CN');
    await expect(track({ number, queryCode: other.queryCode })).rejects.toMatchObject({ code: 'petitions.wrong_number_or_code' });
    await expect(track({ number: 'QXGT-20260310-99999', queryCode })).rejects.toMatchObject({ code: 'petitions.wrong_number_or_code' });
    await expect(office.petitioners.track({ number, queryCode: `${queryCode.slice(0, -1)}x` }, 'zh-CN')).rejects.toMatchObject({ code: 'petitions.code_mistyped' });
  });
});
