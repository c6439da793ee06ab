import { sql } from 'kysely';
import { z } from 'zod';
import type { Reader } from '../../../platform/db/index.ts';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import type { PetitionDeps } from '../petition-deps.ts';

// Twice as long as an upload can still become part of a matter.
const OLDER_THAN_MS = 48 * 3_600_000;

/** Every night: what was uploaded and never sent, so that nothing of a person stays that no matter holds (PIPL art. 47). */
export function removeUnusedFilesJob({ db, storage }: Pick<PetitionDeps, 'db' | 'storage'>): Job {
  return defineJob({
    name: 'petitions.remove-unused-files',
    cron: '10 3 * * *',
    payload: z.object({}),
    concurrency: 1,
    handler: async () => {
      await storage.removeUnused(OLDER_THAN_MS, (keys) => listUsed(db.reader, keys));
    },
  });
}

async function listUsed(db: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const used = await sql<{ storage_key: string }>`
    select storage_key from attachment where storage_key = any(${[...keys]}::text[])
    union select storage_key from document where storage_key = any(${[...keys]}::text[])
    union select storage_key from sealed_item where storage_key = any(${[...keys]}::text[])`.execute(db);
  return new Set(used.rows.map((row) => row.storage_key));
}
