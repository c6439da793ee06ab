import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterCommit, isUniqueViolation } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function addCounter(scope: string) {
  return database.db.transaction((tx) => tx.insertInto('number_counter').values({ scope, period: '2026', last_number: 1 }).execute());
}

describe('the database', () => {
  it('runs after-commit work only once the transaction has committed', async () => {
    const seen: string[] = [];
    await database.db.transaction(async (tx) => {
      afterCommit(tx, () => void seen.push('committed'));
      await sql`select 1`.execute(tx);
      expect(seen).toEqual([]);
    });
    const failed = database.db.transaction((tx) => {
      afterCommit(tx, () => void seen.push('never'));
      return Promise.reject(new Error('rolled back'));
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(seen).toEqual(['committed']);
  });

  it('names a broken unique rule', async () => {
    await addCounter('twice');
    const error = await addCounter('twice').catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error, 'number_counter_pkey')).toBe(true);
  });

  it.each([
    ['alter a table', 'alter table petition add column risk_score integer'],
    ['create a table', 'create table blacklist (name text)'],
    ['change an event', `update petition_event set type = 'x'`],
    ['delete an event', 'delete from petition_event'],
    ['change the journal', `update journal_entry set action = 'x'`],
    ['delete from the journal', 'delete from journal_entry'],
    ['change what was received', `update submission set source = 'x'`],
  ])('does not let the program %s', async (_title, statement) => {
    await expect(sql.raw(statement).execute(database.db.reader)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('returns days and instants as text, whatever the zone of the process', async () => {
    const result = await sql<{ day: string; at: string }>`select date '2026-05-09' as day, timestamptz '2026-10-01 23:40:00.123456+08' as at`.execute(database.db.reader);
    expect(result.rows[0]).toEqual({ day: '2026-05-09', at: '2026-10-01T15:40:00.123Z' });
  });
});
