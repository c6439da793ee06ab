import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openJournal, someInputs, type JournalBench } from '../server/testing/index.ts';
import { registerAuditCommands, type AuditCli, type JournalVerifyOptions, runJournalVerify } from './index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'journal-cli-'));
const directory = join(scratch, 'export');

let journal: JournalBench;
beforeAll(async () => {
  journal = await openJournal();
  await journal.write(someInputs(3));
  await journal.sealAll();
});
afterAll(async () => {
  await journal.drop();
  rmSync(scratch, { recursive: true });
});
afterEach(() => {
  process.exitCode = undefined;
});

const online = (language: AuditCli['language'] = 'en'): AuditCli => ({ language, withDeps: (work) => work(journal) });
const offline: AuditCli = { language: 'en', withDeps: () => Promise.reject(new Error('there is no database here')) };

async function run(args: readonly string[], cli: AuditCli): Promise<{ out: string; exitCode: unknown }> {
  let out = '';
  const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text) });
  registerAuditCommands(program, cli);
  await program.parseAsync(['journal', 'verify', ...args], { from: 'user' });
  return { out, exitCode: process.exitCode };
}

describe('xinqiao journal verify', () => {
  it('says in either language that the journal is whole, what to note, and by which keys', async () => {
    const { out, exitCode } = await run([], online());
    expect(exitCode).toBeUndefined();
    expect(out).toMatch(/^The journal is whole: 1 batches, 3 entries, 0 more wait for their seal\nNewest batch 1:[0-9a-f]{64} .*\nChecked with the public keys xq-[0-9a-f]{8} \([\w-]{43}\)\n$/);
    expect((await run([], online('zh-CN'))).out).toContain('操作日志完整：1 批，3 条，另有 0 条等待封存');
  });

  it('writes an export and checks it where there is no database', async () => {
    expect((await run(['--export', directory], online())).out).toContain(`Exported to ${directory}`);
    const { out, exitCode } = await run(['--file', directory], offline);
    expect(exitCode).toBeUndefined();
    expect(out).toContain('these keys come from the export itself');
    expect((await run(['--file', directory, '--keys', join(directory, 'keys.json')], offline)).out).not.toContain('from the export itself');
    await expect(run(['--export', directory], online())).rejects.toMatchObject({ code: 'audit.export_exists' });
  });

  it('names each fault in a line of its own and exits with 1', async () => {
    const changed = join(scratch, 'changed');
    await run(['--export', changed], online());
    const path = join(changed, 'entries.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('XF-1', 'XF-9'));
    const { out, exitCode } = await run(['--file', changed], offline);
    expect(exitCode).toBe(1);
    expect(out).toContain('The journal has 1 faults (1 batches and 3 entries were checked)\n  batch 1: some of its 3 entries have been changed\n');
    const json: unknown = JSON.parse((await run(['--file', changed, '--json'], { ...offline, language: 'zh-CN' })).out);
    expect(json).toMatchObject({ intact: false, faultCount: 1, faults: [{ kind: 'entry_changed', batchNo: 1, text: '第 1 批：3 条日志中有内容被改动' }], areKeysItsOwn: true });
  });

  it('notices that a batch which was noted earlier is gone', async () => {
    const { isIntact, text } = await runJournalVerify({ head: `7:${'ab'.repeat(32)}` }, online());
    expect(isIntact).toBe(false);
    expect(text).toContain('batch 7: noted earlier and no longer there');
  });

  it.each<[JournalVerifyOptions, string]>([
    [{ file: '/nowhere' }, 'audit.export_unreadable'],
    [{ file: '/nowhere', export: '/nowhere' }, 'audit.options_conflict'],
    [{ keys: 'keys.json' }, 'audit.options_conflict'],
    [{ head: '7' }, 'audit.bad_head'],
  ])('refuses %j', async (options, code) => {
    await expect(runJournalVerify(options, online())).rejects.toMatchObject({ kind: 'invalid', code });
  });
});
