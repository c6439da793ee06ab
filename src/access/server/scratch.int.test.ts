import { sql } from 'kysely';
import { afterAll, beforeAll, it } from 'vitest';
import { buildUnitTree, type Role, type StaffId, type UnitId } from '../../organisation/domain/index.ts';
import { aHistory, aPost, aUnit } from '../../organisation/domain/testing/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import { describePosts, visibleTo, type StaffActor } from '../domain/index.ts';
import { petitionIsVisible } from './visibility-sql.ts';
let database: TestDatabase;
const units = Array.from({ length: 200 }, () => makeId() as UnitId);
const staff = Array.from({ length: 500 }, () => makeId() as StaffId);
beforeAll(async () => {
  database = await createTestDatabase();
  await sql`insert into petition (petition_id, number, version, state, channel, class, title, petition_office_unit_id, responsible_unit_id, handler_id, received_at, received_on, is_anonymous, is_notifiable, query_code_hash, updated_at, next_safe_due_on, closed_on)
   select gen_random_uuid(), i::text, 1, 'HANDLING', 'LETTER', case when i % 20 = 0 then 'REPORT' else 'APPEAL_RESOLUTION' end, 'x', (${units}::uuid[])[1 + i % 200], (${units}::uuid[])[1 + (i * 7) % 200], (${staff}::uuid[])[1 + i % 500], now(), date '2020-01-01' + i % 2000, false, true, '\\x00', now(), date '2020-01-01' + i % 2000, case when i % 10 < 8 then date '2026-01-01' end
   from generate_series(1, 300000) i`.execute(database.db.reader);
  await sql`insert into petition_exclusion select petition_id, gen_random_uuid(), null, handler_id, 'RECUSED', now() from petition limit 3000`.execute(database.db.reader);
  await sql`insert into petition_part select petition_id, gen_random_uuid(), 'CO_HANDLING', (${units}::uuid[])[1 + (random()*199)::int], null from petition limit 3000`.execute(database.db.reader);
});
afterAll(() => database.drop());
it('measures', async () => {
  const tree = buildUnitTree(aHistory(...units.map((code, index) => aUnit(code, index === 0 ? {} : { parentId: units[Math.floor((index - 1) / 6)] }))), parsePlainDate('2026-10-01'));
  const who = (role: Role, at: number): StaffActor => ({ kind: 'staff', staffId: staff[3] as StaffId, username: 'x', displayName: 'x', locale: 'en', proof: { kind: 'token', tokenId: 't' }, posts: describePosts([aPost({ role, unitId: units[at] as UnitId })], tree) });
  const client = database.db.reader;
  await sql`select count(*) from petition`.execute(client);
  for (const [role, at] of [['officeHead', 0], ['officeHead', 30], ['registrar', 100], ['handler', 100], ['disciplineOfficer', 0]] as const) {
    const visible = petitionIsVisible(visibleTo(who(role, at)));
    const time = async (query: ReturnType<typeof sql>) => { await query.execute(client); const t = performance.now(); for (let i = 0; i < 5; i++) await query.execute(client); return ((performance.now() - t) / 5).toFixed(1); };
    const list = sql`select petition_id from petition p where closed_on is null and ${visible} order by next_safe_due_on, petition_id limit 51`;
    const all = sql`select petition_id from petition p where ${visible} order by received_on desc, petition_id limit 51`;
    const count = sql`select count(*) from (select 1 from petition p where ${visible} limit 1001) as some`;
    console.log(role, at, 'open list', await time(list), 'all list', await time(all), 'count', await time(count));
  }
});
