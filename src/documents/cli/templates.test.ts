import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { registerTemplateCommands } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'xinqiao-templates-cli-'));
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
});

async function run(...args: readonly string[]): Promise<{ readonly written: string; readonly exitCode: number }> {
  let written = '';
  let exitCode = 0;
  const program = new Command().exitOverride((error) => {
    exitCode = error.exitCode;
    throw error;
  });
  program.configureOutput({ writeOut: (text) => (written += text), writeErr: (text) => (written += text) });
  registerTemplateCommands(program, { language: 'en', findDirectories: () => ({ templates: join(root, 'site'), fonts: join(root, 'fonts') }) });
  try {
    await program.parseAsync(['node', 'xinqiao', 'templates', ...args]);
  } catch {
    return { written, exitCode };
  }
  return { written, exitCode: Number(process.exitCode ?? 0) };
}

describe('xinqiao templates', () => {
  it('writes ours for editing, and does not write over them', async () => {
    const directory = join(root, 'export');
    expect(await run('export', directory)).toMatchObject({ exitCode: 0, written: expect.stringContaining(`Put only those that you change into ${join(root, 'site')}`) });
    expect(readdirSync(directory)).toEqual(expect.arrayContaining(['OPINION.docx', 'opinion.typ', '字段说明.txt']));
    expect(await run('export', directory)).toMatchObject({ exitCode: 2, written: expect.stringContaining('nothing was written') });
  });

  it('tries every template in use, those of the site in place of ours, and ends with 1 when one fails', async () => {
    expect(await run('check')).toMatchObject({ exitCode: 0, written: expect.stringMatching(/good {2}OPINION\.docx {2}\(ours\)[^]*good {2}opinion\.typ/) });
    mkdirSync(join(root, 'site'));
    writeFileSync(join(root, 'site', 'OPINION.docx'), 'nonsense');
    expect(await run('check')).toMatchObject({ exitCode: 1, written: expect.stringMatching(/FAULTY {2}OPINION\.docx {2}\(of this office\)\n {2}- OPINION\.docx: this is no Word document/) });
    const { written } = await run('check', join(root, 'site'), '--json');
    expect(JSON.parse(written)).toMatchObject({ directory: join(root, 'site'), templates: expect.arrayContaining([{ file: 'OPINION.docx', isOfSite: true, faults: [{ kind: 'unreadable', file: 'OPINION.docx' }] }]) });
  }, 30_000);
});
