// Writes the generated files, or with --check fails when one is not current.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { drawLifecycle } from './draw-lifecycle.ts';
import { generateSchema, generateTables, makeScratchDirectory, migrate, startEmbeddedPostgres } from '../src/platform/db/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function generateFromDatabase(): Promise<ReadonlyMap<string, string>> {
  const directory = makeScratchDirectory('generate');
  const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), settings: { fsync: 'off' } });
  try {
    await migrate(server.migratorUrl);
    const client = new pg.Client({ connectionString: server.migratorUrl });
    await client.connect();
    const files = new Map([
      ['src/platform/db/tables.ts', await generateTables(client)],
      ['db/schema.sql', await generateSchema(client)],
    ]);
    await client.end();
    return files;
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const files = new Map([...(await generateFromDatabase()), ['docs/lifecycle.md', drawLifecycle()]]);
const stale = [...files].filter(([name, text]) => readIfThere(join(root, name)) !== text);
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`${name} is not current: run \`npm run generate\` and commit it.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    writeFileSync(join(root, name), text);
    console.log(`wrote ${name}`);
  }
}
