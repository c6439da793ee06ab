import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUnitTree, ROLES, type StaffId, type UnitId } from '../../organisation/domain/index.ts';
import { aHistory, aPost, aUnit } from '../../organisation/domain/testing/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import { bulkInsert } from '../../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { describePosts, matchesVisibility, PUBLIC_ACTOR, reachOf, visibleTo, type Actor, type PetitionAccessFacts, type StaffActor } from '../domain/index.ts';
import { PETITION_RULES, type PetitionPermission } from '../domain/decision-table.ts';
import { petitionIsVisible } from './visibility-sql.ts';

const today = parsePlainDate('2026-10-01');
const unitIds = Array.from({ length: 9 }, () => makeId() as UnitId);
const staffIds = Array.from({ length: 4 }, () => makeId() as StaffId);
const unit = fc.constantFrom(...unitIds);
const staff = fc.constantFrom(...staffIds);
const few = <Value>(one: fc.Arbitrary<Value>) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(one, { minLength: 1, maxLength: 2 }) });

const facts: fc.Arbitrary<PetitionAccessFacts> = fc.record({
  class: fc.constantFrom(null, 'APPEAL_RESOLUTION', 'SUGGESTION', 'REPORT'),
  isSealed: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  handlerId: fc.option(staff),
  participantStaffIds: few(staff),
  petitionOfficeUnitId: unit,
  responsibleUnitId: fc.option(unit),
  reviewUnitId: fc.option(unit),
  coHandlingUnitIds: few(unit),
  passedOnByUnitIds: few(unit),
  excludedUnitIds: few(unit),
  excludedStaffIds: few(staff),
});

const actor: fc.Arbitrary<Actor> = fc
  .record({
    parents: fc.array(fc.nat(), { minLength: unitIds.length, maxLength: unitIds.length }),
    offices: fc.array(fc.boolean(), { minLength: unitIds.length, maxLength: unitIds.length }),
    staffId: staff,
    posts: fc.array(fc.record({ role: fc.constantFrom(...ROLES), unitId: unit }), { maxLength: 3 }),
    standings: fc.array(fc.record({ principalId: staff, posts: fc.array(fc.record({ role: fc.constantFrom(...ROLES), unitId: unit }), { maxLength: 2 }) }), { maxLength: 2 }),
  })
  .map(({ parents, offices, staffId, posts, standings: wanted }): StaffActor => {
    const made = unitIds.map((code, index) =>
      aUnit(code, { kind: offices[index] === true ? 'OFFICE' : 'COMPANY', ...(index > 0 && { parentId: unitIds[(parents[index] ?? 0) % index] }) }),
    );
    const tree = buildUnitTree(aHistory(...made), today);
    const proof = { kind: 'token', tokenId: 'token' } as const;
    const standings = wanted.map(({ principalId, posts: held }) => {
      const described = describePosts(held.map((post) => aPost(post)), tree);
      return { principalId, principalName: 'y', posts: described, lineUnitIds: described.flatMap(({ lineUnitIds }) => lineUnitIds) };
    });
    return { kind: 'staff', staffId, username: 'x', displayName: 'x', locale: 'en', posts: describePosts(posts.map((post) => aPost(post)), tree), standings, proof };
  });

let database: TestDatabase;
const petitions = new Map<string, PetitionAccessFacts>();
beforeAll(async () => {
  database = await createTestDatabase();
  for (const each of fc.sample(facts, 300)) petitions.set(makeId(), each);
  await store();
});
afterAll(() => database.drop());

async function store(): Promise<void> {
  const rows = [...petitions];
  const now = parseInstant('2026-10-01T02:00:00Z');
  await database.db.transaction(async (tx) => {
    await bulkInsert(tx, 'petition', rows.map(([petition_id, each]) => ({
      petition_id, number: petition_id, version: 1, state: 'HANDLING', channel: 'LETTER', class: each.class, title: 'x', petition_office_unit_id: each.petitionOfficeUnitId,
      responsible_unit_id: each.responsibleUnitId, review_unit_id: each.reviewUnitId, handler_id: each.handlerId, received_at: now, received_on: today,
      is_anonymous: false, is_notifiable: true, petitioner_count: 1, is_joint: false, is_first_time: true, is_urgent: false, is_supervised: false,
      is_sealed: each.isSealed, query_code_hash: Buffer.alloc(32), updated_at: now,
    })));
    await bulkInsert(tx, 'petition_part', rows.flatMap(([petition_id, each]) => [
      ...each.participantStaffIds.map((staff_id) => ({ petition_id, part_id: makeId(), part: 'MEDIATING', unit_id: null, staff_id })),
      ...each.coHandlingUnitIds.map((unit_id) => ({ petition_id, part_id: makeId(), part: 'CO_HANDLING', unit_id, staff_id: null })),
      ...each.passedOnByUnitIds.map((unit_id) => ({ petition_id, part_id: makeId(), part: 'PASSED_ON', unit_id, staff_id: null })),
    ]));
    await bulkInsert(tx, 'petition_exclusion', rows.flatMap(([petition_id, each]) => [
      ...each.excludedStaffIds.map((staff_id) => ({ petition_id, exclusion_id: makeId(), unit_id: null, staff_id, ground: 'RECUSED', created_at: now })),
      ...each.excludedUnitIds.map((unit_id) => ({ petition_id, exclusion_id: makeId(), unit_id, staff_id: null, ground: 'REPORTED_PARTY', created_at: now })),
    ]));
  });
}

async function listVisible(who: Actor, permission: PetitionPermission): Promise<readonly string[]> {
  const rows = await database.db.reader.selectFrom('petition as p').select('petition_id').where(petitionIsVisible(visibleTo(who, permission))).execute();
  return rows.map((row) => row.petition_id).toSorted();
}

function listMatching(who: Actor, permission: PetitionPermission): readonly string[] {
  const visibility = visibleTo(who, permission);
  return [...petitions].filter(([, each]) => matchesVisibility(visibility, each)).map(([petitionId]) => petitionId).toSorted();
}

describe('the condition in the database', () => {
  it('shows exactly what the policy shows in memory, whoever asks for whatever', async () => {
    const permission = fc.constantFrom(...(Object.keys(PETITION_RULES) as PetitionPermission[]), ...Array.from({ length: 40 }, () => 'petition.read' as const));
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(actor, permission, async (who, what) => {
        const visible = await listVisible(who, what);
        shown += visible.length;
        expect(visible).toEqual(listMatching(who, what));
      }),
      { numRuns: 150 },
    );
    // Else it would agree on nothing.
    expect(shown).toBeGreaterThan(500);
  });

  it('shows no matter that names nobody of those whom the visibility reaches by', () => {
    let shown = 0;
    fc.assert(
      fc.property(actor, facts, fc.constantFrom(...(Object.keys(PETITION_RULES) as PetitionPermission[])), (who, each, what) => {
        const visibility = visibleTo(who, what);
        if (!matchesVisibility(visibility, each)) return;
        shown += 1;
        const named: readonly (string | null)[] = [
          each.handlerId, each.petitionOfficeUnitId, each.responsibleUnitId, each.reviewUnitId, ...each.participantStaffIds, ...each.coHandlingUnitIds, ...each.passedOnByUnitIds,
        ];
        expect(named.some((id) => id !== null && reachOf(visibility).includes(id))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(shown).toBeGreaterThan(20);
  });

  it('shows the public nothing', async () => {
    expect(await listVisible(PUBLIC_ACTOR, 'petition.read')).toEqual([]);
  });

  it('can be asked under another name of the table', async () => {
    const everything = aHistory(...unitIds.map((code, index) => aUnit(code, index === 0 ? {} : { parentId: unitIds[0] })));
    const head: Actor = {
      kind: 'staff', staffId: makeId() as StaffId, username: 'x', displayName: 'x', locale: 'en', proof: { kind: 'token', tokenId: 'token' },
      posts: describePosts([aPost({ role: 'disciplineOfficer', unitId: unitIds[0] ?? ('' as UnitId) })], buildUnitTree(everything, today)),
    };
    const rows = await database.db.reader.selectFrom('petition').select('petition_id').where(petitionIsVisible(visibleTo(head), 'petition')).execute();
    expect(rows.map((row) => row.petition_id).toSorted()).toEqual(listMatching(head, 'petition.read'));
    expect(rows.length).toBeGreaterThan(10);
  });
});
