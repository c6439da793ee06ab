import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../platform/config/index.ts';
import { AppError, ERROR_KINDS } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { exitCodeOf } from './output.ts';
import { runCommandLine } from './run-command-line.ts';
import { describeServer, speak } from './start-command.ts';

async function run(args: readonly string[], language: Language = 'en', failure?: unknown) {
  const printed = { out: '', err: '' };
  const terminal = { language, out: (text: string) => void (printed.out += text), err: (text: string) => void (printed.err += text) };
  const register = (program: Command): void => {
    program
      .command('greet')
      .argument('<name>')
      .option('--json')
      .action((name: string) => {
        if (failure !== undefined) throw failure;
        terminal.out(`hello ${name}\n`);
      });
    program.command('refuse').action((_options: object, command: Command) => command.error('no', { exitCode: 1 }));
  };
  const exitCode = await runCommandLine(args, terminal, register);
  return { exitCode, ...printed };
}

describe('the command line', () => {
  it('runs a command and ends with 0', async () => {
    expect(await run(['greet', 'Wang'])).toEqual({ exitCode: 0, out: 'hello Wang\n', err: '' });
  });

  it.each([[['--help']], [['greet', '--help']], [['help', 'greet']]])('explains itself for %j and ends with 0', async (args) => {
    const { exitCode, out } = await run(args);
    expect(exitCode).toBe(0);
    expect(out).toContain('Usage: xinqiao');
  });

  it.each([[['greet']], [['greet', 'a', '--nope']], [['gret', 'a']], [[]]])('answers bad usage %j with 2 and where to find help', async (args) => {
    const { exitCode, err } = await run(args);
    expect(exitCode).toBe(2);
    expect(err).toContain('Usage: xinqiao');
  });

  it('lets a command choose its own code', async () => {
    expect(await run(['refuse'])).toEqual({ exitCode: 1, out: '', err: 'no\n' });
  });

  it.each([
    ['en', 'Cannot listen on ::1:80'],
    ['zh-CN', '无法在 ::1:80 上监听'],
  ] as const)('says in %s what failed and what to do, and ends with 1', async (language, expected) => {
    const { exitCode, out, err } = await run(['greet', 'a'], language, new AppError('unavailable', 'http.cannot_listen', { host: '::1', port: 80 }));
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain(expected);
  });

  it('describes a failure that nobody foresaw without what people wrote', async () => {
    const { exitCode, err } = await run(['greet', 'a'], 'en', new TypeError('cannot greet "王小明"'));
    expect(exitCode).toBe(1);
    expect(err).toContain('Unexpected failure (TypeError)');
    expect(err).toContain('run-command-line.test.ts');
    expect(err).not.toContain('王小明');
  });

  it('tells bad usage from failure', () => {
    expect(ERROR_KINDS.filter((kind) => exitCodeOf(kind) === 2)).toEqual(['invalid']);
  });
});

describe('what start prints', () => {
  it('names the addresses, what features want to say, and how to let others in', () => {
    const config = readConfig({ LANG: 'en', XINQIAO_DATA: '/data', S3_BUCKET: 'b' }, '/nowhere');
    const text = describeServer({ url: 'http://localhost:8080', notices: ['Make the first administrator at /first'] }, config, speak('en'));
    for (const expected of ['http://localhost:8080/desk', 'http://localhost:8080/api/docs', '/data', '/first', 'XINQIAO_HOST=0.0.0.0', 'no effect in this version: S3_BUCKET']) {
      expect(text).toContain(expected);
    }
    expect(describeServer({ url: 'u', notices: [] }, { ...config, host: '0.0.0.0' }, speak('en'))).not.toContain('Only this machine');
  });
});
