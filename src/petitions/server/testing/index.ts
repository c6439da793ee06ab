import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describePosts, type StaffActor } from '../../../access/domain/index.ts';
import { createReadRecorder } from '../../../audit/server/index.ts';
import { createCalendarSource } from '../../../clock/server/index.ts';
import type { DocumentDeps } from '../../../documents/server/index.ts';
import { lawSourceOf } from '../../../law/server/index.ts';
import { createPdfRenderer } from '../../../documents/server/index.ts';
import { listPostsOn, type Role, type UnitId } from '../../../organisation/domain/index.ts';
import { addStaff, createUnit, createUnitDirectory, listPosts, setReviewAuthorities } from '../../../organisation/server/index.ts';
import { createEphemeralKeyRing } from '../../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/db/testing/index.ts';
import { dayInChina, fromEpochMs, type Instant, parseInstant, toEpochMs } from '../../../platform/kernel/index.ts';
import { openDiskStorage } from '../../../platform/storage/index.ts';
import { createMatterReceiver, createOrganisationSource, createPetitionerService, type PetitionDeps } from '../index.ts';
import { actOnPetition, type ActOutcome } from '../act-on-petition.ts';
import type { ActionRequest } from '../../action-contract.ts';

const OPERATOR = { kind: 'cli' } as const;

export interface TestOffice {
  readonly database: TestDatabase;
  readonly deps: PetitionDeps;
  readonly receiver: ReturnType<typeof createMatterReceiver>;
  readonly petitioners: ReturnType<typeof createPetitionerService>;
  readonly storageDirectory: string;
  readonly company: UnitId;
  readonly group: UnitId;
  /** A staff member with one post; made when asked for the first time. */
  staff(role: Role, unit?: UnitId): Promise<StaffActor>;
  /** A step by whoever holds the role; reads the version itself. */
  act(role: Role, petitionId: string, action: string, fields?: Readonly<Record<string, unknown>>): Promise<ActOutcome>;
  letTimePass(ms: number): void;
  close(): Promise<void>;
}

/** An office on a real database: a group, a company below it that handles, and bodies that review. */
export async function openTestOffice(startAt = '2026-03-10T02:00:00.000Z'): Promise<TestOffice> {
  const database = await createTestDatabase();
  const { db } = database;
  let now: Instant = parseInstant(startAt);
  const clock = { now: () => now };
  const units = createUnitDirectory(db);
  const keys = createEphemeralKeyRing();
  const storageDirectory = mkdtempSync(join(tmpdir(), 'xinqiao-files-'));
  const storage = await openDiskStorage(storageDirectory);
  const renderer = createPdfRenderer();
  const documents: DocumentDeps = { keys, storage, renderer, findSeal: () => Promise.resolve(undefined) };
  const deps: PetitionDeps = {
    db, keys, clock, storage, units, documents,
    reads: createReadRecorder(db),
    organisation: createOrganisationSource(db, units),
    calendar: createCalendarSource(db),
    law: lawSourceOf(db),
    jobs: { enqueue: () => Promise.resolve() },
    publicUrl: 'https://petitions.example.cn',
    onPetitionChanged: () => undefined,
  };
  const make = (code: string, name: string, kind: 'GROUP' | 'COMPANY' | 'EXTERNAL', parentId?: UnitId) =>
    createUnit({ db, clock, units }, OPERATOR, { code, name, kind, profile: 'COMPETENT_UNIT', jurisdiction: 'national', ...(parentId ? { parentId } : {}) });
  const group = await make('QXJT', '清溪集团', 'GROUP');
  const company = await make('QXGT', '清溪钢铁公司', 'COMPANY', group);
  const outside = await make('GZW', '市国资委', 'EXTERNAL');
  await setReviewAuthorities({ db, clock, units }, OPERATOR, company, { reviewAuthorityId: group, reReviewAuthorityId: outside });
  const known = new Map<string, Promise<StaffActor>>();

  async function appoint(role: Role, unitId: UnitId): Promise<StaffActor> {
    const username = `${role.toLowerCase()}-${known.size}`;
    const command = { username, displayName: role, locale: 'zh-CN' as const, posts: [{ unitId, role }] };
    const staffId = await db.transaction((tx) => addStaff({ db, clock, units, tx }, OPERATOR, command));
    const today = dayInChina(now);
    const posts = describePosts(listPostsOn(await listPosts(db.reader, staffId), today), await units.treeOn(today));
    return { kind: 'staff', staffId, username, displayName: role, locale: 'zh-CN', posts, proof: { kind: 'token', tokenId: staffId } };
  }

  function staff(role: Role, unit: UnitId = company): Promise<StaffActor> {
    const key = `${role}@${unit}`;
    const found = known.get(key) ?? appoint(role, unit);
    known.set(key, found);
    return found;
  }

  const receiver = createMatterReceiver(deps);
  return {
    database, deps, receiver, company, group, staff, storageDirectory,
    petitioners: createPetitionerService(deps, receiver),
    act: async (role, petitionId, action, fields = {}) => {
      const row = await db.reader.selectFrom('petition').select('version').where('petition_id', '=', petitionId).executeTakeFirstOrThrow();
      // The fields are those of the action that the test names.
      const request = { action, expectedVersion: row.version, ...fields } as unknown as ActionRequest;
      return actOnPetition(deps, await staff(role), { petitionId, request });
    },
    letTimePass: (ms) => {
      now = fromEpochMs(toEpochMs(now) + ms);
    },
    close: async () => {
      await renderer.close();
      await database.drop();
    },
  };
}

export { reviewUnitOf } from '../load-petition.ts';
export { accessFactsOf } from '../petition-parts.ts';
