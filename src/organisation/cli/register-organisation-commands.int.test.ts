import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { parseInstant } from '../../platform/kernel/index.ts';
import { createUnitDirectory } from '../server/index.ts';
import { registerOrganisationCommands } from './index.ts';

let database: TestDatabase;
let directory: string;
beforeAll(async () => {
  database = await createTestDatabase();
  directory = mkdtempSync(join(tmpdir(), 'xinqiao-import-'));
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await database.drop();
});

async function run(command: string, table: string, ...options: string[]): Promise<string> {
  const path = join(directory, 'table.csv');
  writeFileSync(path, table);
  let out = '';
  const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text) });
  const deps = { db: database.db, clock: { now: () => parseInstant('2026-10-01T02:00:00Z') }, units: createUnitDirectory(database.db) };
  registerOrganisationCommands(program, { language: 'zh-CN', withDeps: (work) => work(deps) });
  await program.parseAsync([command, 'import', path, ...options], { from: 'user' });
  return out;
}

it('imports an organisation, and says what it did', async () => {
  const table = 'code,kind,name,parent_code,review_authority_code\nEAST,COMPANY,东区公司,HQ,HQ\nHQ,GROUP,集团公司,,\n';
  expect(await run('unit', table)).toBe('已建立 2 个单位，更新 0 个单位\n');
  expect(await run('unit', table.replace('东区公司', '东区有限公司'), '--json')).toBe('{"created":0,"changed":1}\n');
});

it('imports nothing from a table with a wrong line', async () => {
  await expect(run('unit', 'code,kind,name,parent_code\nWEST,COMPANY,西区公司,HQ\n?,COMPANY,x,HQ\n')).rejects.toMatchObject({ code: 'organisation.bad_table' });
  const rows = await database.db.reader.selectFrom('unit').select('code').orderBy('code').execute();
  expect(rows.map((row) => row.code)).toEqual(['EAST', 'HQ']);
});

it('imports themes once', async () => {
  const table = '一级分类,二级分类,三级分类\n劳动,工资,拖欠\n劳动,工资,其他\n';
  expect(await run('theme', table)).toBe('已新增 4 个分类\n');
  expect(await run('theme', table, '--json')).toBe('{"added":0}\n');
});
