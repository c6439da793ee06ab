import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectOwner } from './connect-owner.ts';
import { migrate } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function changed(change: (url: URL) => void): string {
  const url = new URL(database.migratorUrl);
  change(url);
  return url.href;
}

it('connects to a database that is there', async () => {
  await (await connectOwner(database.migratorUrl)).end();
});

it('says that nothing listens there', async () => {
  const server = createServer().listen(0);
  const { port } = server.address() as { port: number };
  server.close();
  await expect(connectOwner(changed((url) => (url.port = String(port))))).rejects.toMatchObject({ code: 'db.cannot_connect', params: { port, reason: 'ECONNREFUSED' } });
});

it.each([
  ['a wrong password', (url: URL) => (url.password = 'wrong'), 'db.wrong_login'],
  ['a database that is not there', (url: URL) => (url.pathname = '/nowhere'), 'db.no_such_database'],
])('tells %s apart', async (_, change, code) => {
  await expect(connectOwner(changed(change))).rejects.toMatchObject({ kind: 'unavailable', code });
});

it('says which grant a login is missing', async () => {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const login = `login_${process.pid}`;
  await client.query(`create role ${login} login password 'x'`);
  try {
    const url = changed((each) => ([each.username, each.password] = [login, 'x']));
    await expect(migrate(url, { takesAppRole: true })).rejects.toMatchObject({ code: 'db.not_member_of_app_role', params: { user: login } });
  } finally {
    await client.query(`drop role ${login}`);
    await client.end();
  }
});
