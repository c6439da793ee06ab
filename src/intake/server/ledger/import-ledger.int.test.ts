import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { verifyJournal } from '../../../audit/server/index.ts';
import { openTestOffice, type TestOffice } from '../../../petitions/server/testing/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { parseLedgerMap, type RowError } from '../../domain/index.ts';
import { importLedger } from './import-ledger.ts';
import { useScratchFiles } from './testing/scratch-files.ts';

const MAP = parseLedgerMap({
  version: 1, name: '登记簿', source: 'register', constants: { channel: 'ONLINE' }, key: ['编号'],
  columns: { number: '编号', receivedOn: '日期', petitionerName: '姓名', subject: '标题', facts: '内容', answeredOn: '答复日期', answerText: '答复' },
});
const ROWS = 2300;
const write = useScratchFiles();
let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

function aRegister(rows: readonly number[], changed?: number): string {
  const lines = rows.map((row) => `R${row},2025-0${1 + (row % 6)}-1${row % 9},张三${row},路灯不亮,${row === changed ? '改过' : '第'}${row}件,${row % 2 ? '2025-09-01,已经修好。' : ','}`);
  return ['编号,日期,姓名,标题,内容,答复日期,答复', ...lines].join('\n');
}

async function importFile(text: string, deps: TestOffice['deps'] = office.deps) {
  const errors: RowError[] = [];
  const path = write('register.csv', text);
  const done = await importLedger(deps, { path, map: MAP, officeUnitId: office.company, today: parsePlainDate('2026-03-10'), onError: (error) => errors.push(error) });
  return { ...done, errors };
}

async function readCounts() {
  const { rows } = await sql<{ petitions: number; events: number; clocks: number; numbers: number; claims: number }>`
    select (select count(*) from petition) as petitions, (select count(*) from petition_event) as events,
           (select count(distinct petition_id) from deadline) as clocks, (select count(distinct number) from petition) as numbers,
           (select count(*) from idempotency_key) as claims`.execute(office.deps.db.reader);
  return rows[0];
}

it('an import that fails in the middle leaves whole batches, and the same command finishes it', async () => {
  const rows = Array.from({ length: ROWS }, (_, index) => index);
  let signatures = 0;
  const sign: TestOffice['deps']['keys']['signer']['sign'] = (bytes) => {
    if ((signatures += 1) > 1500) throw new Error('the machine went away');
    return office.deps.keys.signer.sign(bytes);
  };
  const failing = { ...office.deps, keys: { ...office.deps.keys, signer: { ...office.deps.keys.signer, sign } } };
  await expect(importFile(aRegister(rows), failing)).rejects.toThrow('the machine went away');
  const between = await readCounts();
  expect(between).toMatchObject({ petitions: 1000, clocks: 1000, claims: 1000 });

  const done = await importFile(aRegister(rows));
  expect(done).toMatchObject({ rows: ROWS, imported: ROWS - 1000, repeated: 1000, rejected: 0, errors: [] });
  expect(await readCounts()).toMatchObject({ petitions: ROWS, clocks: ROWS, numbers: ROWS, claims: ROWS });
  expect(await verifyJournal(office.deps.db, office.deps.keys.publicKeys)).toMatchObject({ faultCount: 0 });
});

it('a matter whose register knows no request asks for what it is about, so that it can be answered', async () => {
  const { rows } = await sql<{ requests: readonly string[] }>`select requests from petition_content limit 1`.execute(office.deps.db.reader);
  expect(rows[0]?.requests).toEqual(['路灯不亮']);
});

it('a repeat writes nothing, and a row whose words have changed since stands among the errors', async () => {
  const before = await readCounts();
  const rows = Array.from({ length: 10 }, (_, index) => index);
  const done = await importFile(aRegister(rows, 7));
  expect(done).toMatchObject({ imported: 0, repeated: 9, rejected: 1, errors: [{ rowNumber: 9, code: 'ledger.key_repeated_with_other_content' }] });
  expect(await readCounts()).toEqual(before);
});
