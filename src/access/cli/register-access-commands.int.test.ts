import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccess, type OpenAccess } from '../server/testing/index.ts';
import { registerAccessCommands } from './index.ts';

let access: OpenAccess;
beforeAll(async () => {
  access = await openAccess();
});
afterAll(() => access.close());

async function run(args: string, language: 'zh-CN' | 'en' = 'en'): Promise<string> {
  let out = '';
  const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text), writeErr: () => undefined });
  registerAccessCommands(program, { language, withDeps: (work) => work(access.deps) });
  await program.parseAsync(args.split(' '), { from: 'user' });
  return out;
}

const JIN = '--username jin --name 金星 --role registrar --unit EAST';

describe('staff create', () => {
  it('prints the one-time link by which the person sets a password', async () => {
    const created = JSON.parse(await run(`staff create ${JIN} --json`)) as { staffId: string; enrolmentUrl: string };
    expect(created.enrolmentUrl).toMatch(/\/desk\/enrol\/[\w-]{43}$/);
    const posts = await access.deps.db.reader.selectFrom('post').select(['role', 'unit_id']).where('staff_id', '=', created.staffId).execute();
    expect(posts).toEqual([{ role: 'registrar', unit_id: access.units.EAST }]);
    const [entry] = await access.deps.db.reader.selectFrom('journal_entry').select('actor_kind').where('object_id', '=', created.staffId).execute();
    expect(entry?.actor_kind).toBe('cli');
  });

  it.each([
    [JIN, 'organisation.username_taken'],
    [JIN.replace('jin', 'Jin'), 'access.cli_bad_option'],
    [JIN.replace('jin', 'jin2').replace('registrar', 'king'), 'access.cli_bad_option'],
    [JIN.replace('jin', 'jin2').replace('EAST', 'NOWHERE'), 'organisation.unknown_unit_code'],
  ])('refuses %s', async (args, code) => {
    await expect(run(`staff create ${args}`)).rejects.toMatchObject({ code });
  });

  it('asks for what is missing', async () => {
    await expect(run('staff create --username jin3')).rejects.toMatchObject({ code: 'commander.missingMandatoryOptionValue' });
  });
});

describe('staff link', () => {
  it('prints a new link in either language', async () => {
    expect(await run('staff link --username jin', 'zh-CN')).toMatch(/^请将此一次性链接交给 jin 本人.*\nhttp:\/\/localhost:8080\/desk\/enrol\/[\w-]{43}\n$/);
    await expect(run('staff link --username nobody')).rejects.toMatchObject({ code: 'access.unknown_username' });
  });
});

describe('token create', () => {
  it('prints a token that acts for its owner', async () => {
    const created = JSON.parse(await run('token create --username jin --label export --days 1 --json')) as { token: string };
    const response = await access.app.inject({ method: 'GET', url: '/api/v1/staff/me', headers: { authorization: `Bearer ${created.token}` } });
    expect(response.json()).toMatchObject({ username: 'jin', posts: [{ role: 'registrar' }] });
  });

  it.each([
    ['token create --username jin --label x --days 0', 'access.cli_bad_option'],
    ['token create --username jin --label x --days soon', 'access.cli_bad_option'],
    ['token create --username nobody --label x', 'access.unknown_username'],
  ])('refuses %s', async (args, code) => {
    await expect(run(args)).rejects.toMatchObject({ code });
  });
});
