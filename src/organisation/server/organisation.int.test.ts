import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing/index.ts';
import { isAppError, parseInstant, parsePlainDate } from '../../platform/kernel/index.ts';
import { findUnitNameOn, isWithin, type PublicInformation, type Role, type StaffId, type UnitId } from '../domain/index.ts';
import { changeUnit, setReviewAuthorities } from './change-unit.ts';
import { createUnit } from './create-unit.ts';
import { importThemes } from './import-themes.ts';
import { importUnits } from './import-units.ts';
import { assignPost, endPost } from './manage-posts.ts';
import { addStaff, setStaffDisabled } from './manage-staff.ts';
import type { OrganisationDeps } from './organisation-deps.ts';
import { readPublicInformation } from './public-information-routes.ts';
import { setPublicInformation } from './set-public-information.ts';
import { listHolders, listPosts } from './staff-store.ts';
import { listThemes } from './theme-store.ts';
import { createUnitDirectory } from './unit-directory.ts';

const today = parsePlainDate('2026-10-01');
const operator = { kind: 'cli' } as const;
let database: TestDatabase;
let deps: OrganisationDeps;
let units: Record<'HQ' | 'EAST' | 'WEST' | 'MINE' | 'SASAC', UnitId>;
beforeAll(async () => {
  database = await createTestDatabase();
  deps = { db: database.db, clock: { now: () => parseInstant('2026-10-01T02:00:00Z') }, units: createUnitDirectory(database.db) };
  const add = (code: string, kind: 'GROUP' | 'COMPANY' | 'DEPARTMENT' | 'EXTERNAL', parentId?: UnitId) =>
    createUnit(deps, operator, { code, kind, profile: 'COMPETENT_UNIT', jurisdiction: 'national', name: code, parentId, validFrom: parsePlainDate('2020-01-01') });
  const HQ = await add('HQ', 'GROUP');
  const EAST = await add('EAST', 'COMPANY', HQ);
  units = { HQ, EAST, WEST: await add('WEST', 'COMPANY', HQ), MINE: await add('MINE', 'DEPARTMENT', EAST), SASAC: await add('SASAC', 'EXTERNAL') };
});
afterAll(() => database.drop());

async function codeOf(work: Promise<unknown>): Promise<string> {
  const failure: unknown = await work.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  if (isAppError(failure)) return failure.code;
  throw failure;
}

function aPerson(username: string): Promise<StaffId> {
  return deps.db.transaction((tx) => addStaff({ ...deps, tx }, operator, { username, displayName: username, locale: 'zh-CN', posts: [] }));
}

const give = (staffId: StaffId, role: Role, unitId: UnitId) => assignPost(deps, operator, staffId, { role, unitId });

describe('units', () => {
  it('keep their old name and place for the days before a change', async () => {
    await changeUnit(deps, operator, units.MINE, { from: parsePlainDate('2026-07-01'), name: '一矿', parentId: units.WEST });
    const history = await deps.units.history();
    expect(findUnitNameOn(history, units.MINE, parsePlainDate('2026-06-30'))).toBe('MINE');
    expect(findUnitNameOn(history, units.MINE, today)).toBe('一矿');
    expect(isWithin(await deps.units.treeOn(parsePlainDate('2026-06-30')), units.MINE, units.EAST)).toBe(true);
    expect(isWithin(await deps.units.treeOn(today), units.MINE, units.WEST)).toBe(true);
  });

  it('moved below each other at the same time do not close a circle', async () => {
    const move = (unitId: UnitId, parentId: UnitId) => changeUnit(deps, operator, unitId, { from: parsePlainDate('2026-08-01'), parentId });
    const moves = await Promise.allSettled([move(units.EAST, units.WEST), move(units.WEST, units.EAST)]);
    expect(moves.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const tree = await deps.units.treeOn(today);
    expect(tree.nodes.get(units.MINE)?.line.at(-1)).toBe(units.HQ);
    await changeUnit(deps, operator, units.EAST, { from: parsePlainDate('2026-08-01'), parentId: units.HQ });
    await changeUnit(deps, operator, units.WEST, { from: parsePlainDate('2026-08-01'), parentId: units.HQ });
  });

  it.each([
    ['EAST', 'COMPANY', 'organisation.unit_code_taken'],
    ['SECOND', 'GROUP', 'organisation.parent_missing'],
  ] as const)('%s as a further %s on top is refused', async (code, kind, expected) => {
    expect(await codeOf(createUnit(deps, operator, { code, kind, profile: 'COMPETENT_UNIT', jurisdiction: 'national', name: 'x', parentId: kind === 'GROUP' ? undefined : units.HQ }))).toBe(expected);
  });

  // Regulation art. 35: never by the handling unit itself.
  it('name bodies above themselves to review them', async () => {
    await setReviewAuthorities(deps, operator, units.EAST, { reviewAuthorityId: units.HQ, reReviewAuthorityId: units.SASAC });
    expect((await deps.units.treeOn(today)).nodes.get(units.EAST)?.unit).toMatchObject({ reviewAuthorityId: units.HQ, reReviewAuthorityId: units.SASAC });
    expect(await codeOf(setReviewAuthorities(deps, operator, units.EAST, { reviewAuthorityId: units.EAST }))).toBe('organisation.review_authority_not_superior');
  });

  it('changed elsewhere are noticed within seconds', async () => {
    let elapsed = 0;
    const other = createUnitDirectory(database.db, () => elapsed);
    await other.treeOn(today);
    await changeUnit(deps, operator, units.HQ, { from: parsePlainDate('2026-09-01'), name: '集团' });
    expect((await other.treeOn(today)).nodes.get(units.HQ)?.name).toBe('HQ');
    elapsed = 5000;
    expect((await other.treeOn(today)).nodes.get(units.HQ)?.name).toBe('集团');
  });
});

describe('posts', () => {
  it('that exclude each other are refused, also when given at the same time', async () => {
    const staffId = await aPerson('both');
    const outcomes = await Promise.allSettled([give(staffId, 'handler', units.EAST), give(staffId, 'reviewer', units.HQ)]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await listPosts(deps.db.reader, staffId)).toHaveLength(1);
  });

  it('that a move would bring into one line keep the unit where it is', async () => {
    const staffId = await aPerson('sideways');
    await give(staffId, 'handler', units.MINE);
    await give(staffId, 'supervisor', units.EAST);
    const move = changeUnit(deps, operator, units.MINE, { from: today, parentId: units.EAST });
    expect(await codeOf(move)).toBe('organisation.move_makes_role_conflict');
  });

  it('are not given in an outside body, twice, or to oneself', async () => {
    const staffId = await aPerson('asker');
    expect(await codeOf(give(staffId, 'reviewer', units.SASAC))).toBe('organisation.post_in_external_unit');
    await give(staffId, 'registrar', units.EAST);
    expect(await codeOf(give(staffId, 'registrar', units.EAST))).toBe('organisation.post_held_already');
    expect(await codeOf(assignPost(deps, { kind: 'staff', staffId }, staffId, { role: 'officeHead', unitId: units.HQ }))).toBe('organisation.own_post');
    expect(await codeOf(setStaffDisabled(deps, { kind: 'staff', staffId }, staffId, true))).toBe('organisation.own_account');
  });

  it('end on a day and leave the days before as they were', async () => {
    const staffId = await aPerson('parting');
    const postId = await assignPost(deps, operator, staffId, { role: 'archivist', unitId: units.EAST, validFrom: parsePlainDate('2026-01-01') });
    await endPost(deps, operator, { staffId, postId }, today);
    const holdersOn = async (day: string) => (await listHolders(deps.db.reader, { unitIds: [units.EAST], roles: ['archivist'] }, parsePlainDate(day))).map((post) => post.staffId);
    expect(await holdersOn('2026-09-30')).toEqual([staffId]);
    expect(await holdersOn('2026-10-01')).toEqual([]);
    expect(await codeOf(endPost(deps, operator, { staffId, postId }))).toBe('organisation.post_ended');
  });

  it('leave their trace in the journal', async () => {
    const staffId = await aPerson('traced');
    await give(staffId, 'registrar', units.EAST);
    const entries = await deps.db.reader.selectFrom('journal_entry').select(['action', 'actor_kind', 'detail']).where('object_id', '=', staffId).orderBy('recorded_at').execute();
    expect(entries.map((entry) => entry.action)).toEqual(['organisation.createStaff', 'organisation.assignPost']);
    expect(entries[1]?.detail).toMatchObject({ role: 'registrar', unit: units.EAST });
  });
});

describe('a table of units', () => {
  const line = (code: string, parent: string, name = code) => ({ code, kind: 'COMPANY' as const, name, parent_code: parent });

  it('may name children before their parents, and changes nothing the second time', async () => {
    const table = [line('NORTH2', 'NORTH1', '北二'), { ...line('NORTH1', 'HQ', '北一'), review_authority_code: 'HQ', re_review_authority_code: 'SASAC' }];
    expect(await importUnits(deps, operator, table)).toEqual({ created: 2, changed: 0 });
    expect(await importUnits(deps, operator, table)).toEqual({ created: 0, changed: 0 });
    expect(await importUnits(deps, operator, [line('NORTH2', 'HQ', '北二')])).toEqual({ created: 0, changed: 1 });
    expect(await importUnits(deps, operator, [{ ...line('NORTH2', 'HQ', '北二'), review_authority_code: 'HQ', re_review_authority_code: 'SASAC' }])).toEqual({ created: 0, changed: 1 });
    const tree = await deps.units.treeOn(today);
    const found = [...tree.nodes.values()].find((node) => node.unit.code === 'NORTH1');
    expect(found?.unit.reviewAuthorityId).toBe(units.HQ);
  });

  it('is taken whole or not at all', async () => {
    const bad = [line('SOUTH1', 'HQ'), { ...line('SOUTH2', 'HQ'), review_authority_code: 'SOUTH2' }];
    expect(await codeOf(importUnits(deps, operator, bad))).toBe('organisation.review_authority_not_superior');
    expect((await deps.units.history()).units.filter((unit) => unit.code.startsWith('SOUTH'))).toEqual([]);
  });

  it.each([
    [[line('LOOP1', 'LOOP2'), line('LOOP2', 'LOOP1')], 'organisation.unknown_parent_codes'],
    [[line('TWICE', 'HQ'), line('TWICE', 'HQ')], 'organisation.unit_code_twice'],
  ])('is refused when it cannot be a tree', async (table, code) => {
    expect(await codeOf(importUnits(deps, operator, table))).toBe(code);
  });
});

describe('themes', () => {
  it('imported by two at once are there once', async () => {
    const table = [{ path: ['劳动', '工资', '拖欠'] }, { path: ['劳动', '工资', '其他'] }, { path: ['住房'] }];
    const added = await Promise.all([importThemes(deps, operator, table), importThemes(deps, operator, table)]);
    expect(added.toSorted()).toEqual([0, 5]);
    const themes = await listThemes(deps.db.reader);
    expect(themes.map((theme) => theme.code)).toEqual(['01', '0101', '010101', '010199', '02']);
    expect(themes[2]?.parentId).toBe(themes[1]?.themeId);
  });
});

describe('public information', () => {
  const zh = {
    onlineChannel: 'https://petition.example.cn', postalAddress: '示例路1号', phone: '010-12345678', receptionTime: '工作日 9:00-11:30',
    receptionPlace: '接待室', howToQuery: '凭编号和查询码', laws: ['《信访工作条例》'], procedure: '登记、办理、答复',
  };
  const information = (lastReviewedOn: string): PublicInformation => ({ zh, lastReviewedOn: parsePlainDate(lastReviewedOn) });

  it('is kept as it was last reviewed, under the present name of the unit', async () => {
    await setPublicInformation(deps, operator, units.HQ, information('2026-01-01'));
    await setPublicInformation(deps, operator, units.HQ, information('2026-10-01'));
    expect(await readPublicInformation(deps)).toMatchObject([{ unitCode: 'HQ', unitName: '集团', information: { lastReviewedOn: '2026-10-01' } }]);
  });

  it('is never reviewed in the future, and never that of an outside body', async () => {
    expect(await codeOf(setPublicInformation(deps, operator, units.HQ, information('2026-10-02')))).toBe('organisation.reviewed_in_the_future');
    expect(await codeOf(setPublicInformation(deps, operator, units.SASAC, information('2026-10-01')))).toBe('organisation.information_of_external_unit');
  });
});
