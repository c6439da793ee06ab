import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { lawSourceOf } from '../../law/server/index.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadRecorder } from '../../audit/server/index.ts';
import { createCalendarSource } from '../../clock/server/index.ts';
import { createPdfRenderer } from '../../documents/server/index.ts';
import { createUnitDirectory } from '../../organisation/server/index.ts';
import { PETITION_STATES } from '../../petitions/domain/index.ts';
import { createOrganisationSource, type PetitionDeps, readMoment } from '../../petitions/server/index.ts';
import { createEphemeralKeyRing } from '../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { dayInChina, parseInstant } from '../../platform/kernel/index.ts';
import { openDiskStorage } from '../../platform/storage/index.ts';
import { DocumentNumbers } from './life/document-numbers.ts';
import { tellMatter } from './life/tell-matter.ts';
import { loadDemoOrganisation } from './organisation/demo-organisation.ts';
import { prepareDemo, type PreparedDemo } from './prepare-demo.ts';
import { createDemoPetitions } from './write/create-demo-petitions.ts';
import { openWorld, planAll } from './write/open-world.ts';

const COUNT = 300;
const SEED = 7;
const clock = { now: () => parseInstant('2026-11-20T06:00:00.000Z') };
const today = dayInChina(clock.now());
const dataDirectory = mkdtempSync(join(tmpdir(), 'xinqiao-demo-'));

let database: TestDatabase;
let deps: PetitionDeps;
let prepared: PreparedDemo;

async function openDeps(): Promise<PetitionDeps> {
  const { db } = database;
  const [units, keys] = [createUnitDirectory(db), createEphemeralKeyRing()];
  const storage = await openDiskStorage(mkdtempSync(join(tmpdir(), 'xinqiao-demo-files-')));
  return {
    db, keys, clock, storage, units,
    documents: { keys, storage, renderer: createPdfRenderer(), findSeal: () => Promise.resolve(undefined) },
    reads: createReadRecorder(db),
    organisation: createOrganisationSource(db, units),
    calendar: createCalendarSource(db),
    law: lawSourceOf(db),
    jobs: { enqueue: () => Promise.resolve() },
    publicUrl: 'https://petitions.example.cn',
    onPetitionChanged: () => undefined,
  };
}

async function select<Row>(query: string): Promise<readonly Row[]> {
  return (await sql.raw<Row>(query).execute(database.db.reader)).rows;
}

beforeAll(async () => {
  database = await createTestDatabase();
  deps = await openDeps();
  prepared = await prepareDemo(deps, { dataDirectory, language: 'zh-CN', petitions: COUNT, seed: SEED });
}, 120_000);

afterAll(async () => {
  await deps.documents.renderer.close();
  await database.drop();
});

describe('the example', () => {
  it('has as many petitions as asked for, in every state of the lifecycle', async () => {
    const rows = await select<{ state: string; count: number }>('select state, count(*)::int as count from petition group by state');
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT);
    expect(rows.map(({ state }) => state).toSorted()).toEqual([...PETITION_STATES].toSorted());
  });

  it('has nothing that happens today or later', async () => {
    const [late] = await select<{ count: number }>(`select count(*)::int as count from petition_event where occurred_on >= '${today}'`);
    expect(late?.count).toBe(0);
  });

  it('leaves no old matter lying open', async () => {
    const old = await select(`select number, state, next_clock from petition where received_on < date '${today}' - 330 and closed_on is null and state <> 'SERVED'`);
    expect(old).toEqual([]);
  });

  it('gives every matter a number of its own and an entry in the journal', async () => {
    const [numbers] = await select<{ count: number }>('select count(distinct number)::int as count from petition');
    const [entries] = await select<{ count: number }>("select count(distinct petition_id)::int as count from journal_entry where action = 'petition.receive'");
    expect([numbers?.count, entries?.count]).toEqual([COUNT, COUNT]);
  });

  // PP-4: a sealed report has no content here.
  it('keeps nothing of what a report says', async () => {
    const rows = await select<{ requests: unknown; facts: string }>(
      "select c.requests, c.facts from petition p join petition_content c using (petition_id) where p.state = 'HANDED_TO_DISCIPLINE'",
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toEqual({ requests: [], facts: '' });
  });

  it('has work for every desk', async () => {
    const rows = await select<{ awaits: string }>('select distinct awaits from petition where awaits is not null');
    expect(rows.map(({ awaits }) => awaits)).toEqual(expect.arrayContaining([
      'REGISTRATION', 'SCREENING', 'DISPOSITION', 'RECEIPT', 'OBJECTION_RULING', 'HANDLING', 'SIGNATURE', 'SERVICE', 'EXECUTION', 'REVIEW', 'REREVIEW', 'REVIEW_SERVICE',
    ]));
  });

  it('has papers that can be opened', async () => {
    const rows = await select<{ storage_key: string }>('select storage_key from document');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const beginnings = await Promise.all(rows.map(async ({ storage_key }) => Buffer.concat(await (await deps.storage.open(storage_key)).toArray()).subarray(0, 5).toString()));
    expect(new Set(beginnings)).toEqual(new Set(['%PDF-']));
  });

  it('is lived through as the rules allow: no step of a story is refused', async () => {
    const { world, arrivals } = await rehearse();
    const refused = arrivals.flatMap((arrival) => tellMatter(world, SEED, arrival).life.refused.map(({ step, state, refusal }) => `${step.action.type} in ${state}: ${refusal.code}`));
    expect(refused).toEqual([]);
  });

  it('is told alike for the same seed', async () => {
    const gist = async () => {
      const { world, arrivals } = await rehearse();
      return arrivals.map((arrival) => {
        const { matter, life } = tellMatter(world, SEED, arrival);
        return [matter.title, matter.facts, ...life.records.map(({ at, event }) => `${at} ${event.type}`)];
      });
    };
    expect(await gist()).toEqual(await gist());
  });
});

async function rehearse() {
  const moment = await readMoment(deps);
  const organisation = await loadDemoOrganisation(deps);
  const world = openWorld({ organisation, view: moment.organisation, calendar: moment.calendar, numbers: new DocumentNumbers(), seed: SEED, today });
  return { world, arrivals: planAll(world, { count: COUNT, seed: SEED, today }) };
}

describe('the accounts of the example', () => {
  it('all share words that are kept in a file for its owner only', async () => {
    expect(prepared.isNew).toBe(true);
    const words = prepared.isNew ? prepared.words : '';
    const file = join(dataDirectory, 'demo-sign-in.txt');
    expect(readFileSync(file, 'utf8')).toContain(words);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const credentials = await select<{ staff_id: string }>('select staff_id from credential');
    const accounts = prepared.isNew ? prepared.accounts : [];
    expect(new Set(credentials.map(({ staff_id }) => staff_id))).toEqual(new Set<string>(accounts.map(({ staffId }) => staffId)));
  });

  it('show one for each kind of work, none twice for the same', () => {
    const accounts = prepared.isNew ? prepared.accounts : [];
    expect(accounts.length).toBeGreaterThanOrEqual(14);
    expect(new Set(accounts.map(({ role, unitName }) => `${role} ${unitName}`)).size).toBe(accounts.length);
  });
});

describe('a second start', () => {
  it('finds all as it was', async () => {
    const again = await prepareDemo(deps, { dataDirectory, language: 'en', petitions: COUNT * 2, seed: SEED });
    expect(again).toEqual({ isNew: false, file: join(dataDirectory, 'demo-sign-in.txt') });
    const [petitions] = await select<{ count: number }>('select count(*)::int as count from petition');
    expect(petitions?.count).toBe(COUNT);
  });

  it('goes on counting where the example ended when more is added', async () => {
    const organisation = await loadDemoOrganisation(deps);
    const made = await createDemoPetitions(deps, organisation, { count: 60, seed: SEED + 1 });
    expect(made).toEqual({ created: 60, refused: new Map() });
    const [numbers] = await select<{ count: number }>('select count(distinct number)::int as count from petition');
    expect(numbers?.count).toBe(COUNT + 60);
  });
});
