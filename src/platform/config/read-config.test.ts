import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../kernel/index.ts';
import { readConfig, type Environment } from './read-config.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'xinqiao-config-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function faultsOf(environment: Environment): string {
  try {
    readConfig({ LANG: 'en_GB.UTF-8', ...environment }, directory);
  } catch (error) {
    if (error instanceof AppError && error.code === 'config.invalid') return String(error.params['faults']);
    throw error;
  }
  return 'none';
}

describe('the settings', () => {
  it('have a default for everything', () => {
    expect(readConfig({}, directory)).toEqual({
      role: 'all',
      isDemo: false,
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://localhost:8080',
      dataDirectory: join(directory, 'data'),
      databaseUrl: undefined,
      mail: { smtpUrl: undefined, from: 'xinqiao@localhost' },
      logLevel: 'info',
      metricsToken: undefined,
      language: 'zh-CN',
      settingsWithoutEffect: [],
    });
  });

  it('come from the file, and from the environment before it', () => {
    writeFileSync(join(directory, 'xinqiao.config.json'), '{"XINQIAO_PORT": 9000, "XINQIAO_ROLE": "web"}');
    const config = readConfig({ XINQIAO_PORT: '9001' }, directory);
    expect([config.port, config.role, config.publicUrl]).toEqual([9001, 'web', 'http://localhost:9001']);
  });

  it('list every fault at once and say what each should be', () => {
    writeFileSync(join(directory, 'xinqiao.config.json'), '{"MAIL_FROM": "nobody"}');
    const faults = faultsOf({ XINQIAO_PORT: '70000', XINQIAO_ROLE: 'boss', DATABASE_URL: 'mysql://x', XINQIAO_PUBLIC_URL: 'https://a.cn/x' });
    expect(faults.split('\n')).toHaveLength(5);
    expect(faults).toContain('XINQIAO_PORT (from the environment) must be a port from 0 to 65535');
    expect(faults).toContain('XINQIAO_ROLE (from the environment) must be all, web or worker');
    expect(faults).toContain('MAIL_FROM (from xinqiao.config.json) must be');
  });

  it('never repeat a wrong value, which may be a password', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres//me:hunter2@host' })).not.toContain('hunter2');
  });

  it('suggest the name that was meant', () => {
    expect(faultsOf({ XINQIAO_PROT: '1' })).toContain('did you mean XINQIAO_PORT?');
    expect(faultsOf({ XINQIAO_SOMETHING_ELSE: '1' })).toContain('XINQIAO_SOMETHING_ELSE (from the environment) is no setting; remove');
  });

  it('leave the names of others alone', () => {
    expect(faultsOf({ PATH: '/bin', XINQIAO_TEST_RUN: '1', NODE_ENV: 'x' })).toBe('none');
  });

  it('take an empty variable as not set', () => {
    expect(readConfig({ XINQIAO_PORT: '' }, directory).port).toBe(8080);
  });

  it.each(['[]', '"text"', '{', 'null'])('refuse the file %j', (content) => {
    writeFileSync(join(directory, 'xinqiao.config.json'), content);
    expect(faultsOf({})).toContain('is no JSON object');
  });

  it('name what is set without effect', () => {
    expect(readConfig({ S3_BUCKET: 'files' }, directory).settingsWithoutEffect).toEqual(['S3_BUCKET']);
  });

  it.each([
    ['zh_CN.UTF-8', '', 'zh-CN'],
    ['en_US.UTF-8', '', 'en'],
    ['zh_CN.UTF-8', 'en_US.UTF-8', 'en'],
    ['C', '', 'zh-CN'],
  ])('speak the language of LANG=%s LC_ALL=%s', (LANG, LC_ALL, expected) => {
    expect(readConfig({ LANG, LC_ALL }, directory).language).toBe(expected);
  });

  it('write an IPv6 address as an address', () => {
    expect(readConfig({ XINQIAO_HOST: 'fe80::1' }, directory).publicUrl).toBe('http://[fe80::1]:8080');
  });
});
