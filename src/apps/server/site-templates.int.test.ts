import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../platform/config/index.ts';
import { makeScratchDirectory } from '../../platform/db/index.ts';
import { plan } from './features.ts';
import { startServer } from './start-server.ts';

const directory = makeScratchDirectory('templates');
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('does not start with a broken template of the office, and starts when it is moved away', async () => {
  const config = readConfig({ XINQIAO_DATA: directory, XINQIAO_PORT: '0', XINQIAO_LOG_LEVEL: 'silent', LANG: 'en' }, directory);
  const broken = join(directory, 'templates', 'OPINION.docx');
  mkdirSync(join(directory, 'templates'));
  writeFileSync(broken, 'no Word document');
  await expect(startServer(config, plan)).rejects.toMatchObject({ code: 'documents.site_templates_broken', params: { count: 1, faults: expect.stringContaining('OPINION.docx') } });
  rmSync(broken);
  const server = await startServer(config, plan);
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  await server.stop();
}, 120_000);
