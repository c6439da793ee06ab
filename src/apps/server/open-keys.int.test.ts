import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { openKeys } from './open-keys.ts';

let database: TestDatabase;
const directory = mkdtempSync(join(tmpdir(), 'xinqiao-keys-'));
const path = join(directory, 'keys.json');
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('makes the ring on the first start and opens the same one later', async () => {
  const sealed = (await openKeys(database.db, path)).encryptText('kept', 'c');
  expect((await openKeys(database.db, path)).decryptText(sealed, 'c')).toBe('kept');
});

it('refuses to start without the ring of its data, and makes none in its place', async () => {
  copyFileSync(path, join(directory, 'backup.json'));
  rmSync(path);
  await expect(openKeys(database.db, path)).rejects.toMatchObject({ code: 'crypto.no_key_file', params: { path } });
  expect(existsSync(path)).toBe(false);
});

it('refuses the ring of other data, and opens again once its own is back', async () => {
  const other = await createTestDatabase();
  await openKeys(other.db, path);
  await expect(openKeys(database.db, path)).rejects.toMatchObject({ code: 'crypto.keys_of_other_data' });
  copyFileSync(join(directory, 'backup.json'), path);
  await expect(openKeys(database.db, path)).resolves.toBeDefined();
  await other.drop();
});
