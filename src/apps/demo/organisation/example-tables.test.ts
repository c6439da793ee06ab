import { describe, expect, it } from 'vitest';
import {
  buildUnitTree, findReviewAuthorities, findRoleConflicts, type Post, type PostId, type StaffId, type UnitHistory, type UnitId, type UnitTree,
} from '../../../organisation/domain/index.ts';
import { ROLES } from '../../../petitions/domain/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { Random } from '../random.ts';
import { inventDistinctNames } from './person-names.ts';
import { positionTable, SHOWN_ACCOUNTS } from './position-table.ts';
import { describePublicInformation } from './public-information.ts';
import { BRANCHES, GROUP, unitTable } from './unit-table.ts';

const COMPANIES = ['LJZZ', 'LJZY', 'LJJY'];
const day = parsePlainDate('2026-01-01');

/** The codes stand for the ids. */
function treeOfExample(): UnitTree {
  const history: UnitHistory = {
    units: unitTable.map((line) => ({
      unitId: line.code as UnitId, code: line.code, kind: line.kind, profile: 'COMPETENT_UNIT', jurisdiction: 'national', isExternal: line.kind === 'EXTERNAL',
      reviewAuthorityId: line.review_authority_code as UnitId | undefined, reReviewAuthorityId: line.re_review_authority_code as UnitId | undefined,
    })),
    versions: unitTable.map((line) => ({ unitId: line.code as UnitId, validFrom: day, validTo: undefined, name: line.name, nameEn: undefined, parentId: line.parent_code as UnitId | undefined })),
  };
  return buildUnitTree(history, day);
}

function postsOfExample(): readonly (readonly Post[])[] {
  return positionTable.map((position, person) =>
    position.flatMap(([code, ...roles]) =>
      roles.map((role) => ({ postId: `${person}-${code}-${role}` as PostId, staffId: String(person) as StaffId, unitId: code as UnitId, role, validFrom: day, validTo: undefined })),
    ),
  );
}

const tree = treeOfExample();
const within = (code: string, company: string) => code.startsWith(company);

describe('the example organisation', () => {
  it('has a group with three companies and forty units, and two bodies outside that review', () => {
    expect(unitTable.filter(({ kind }) => kind === 'COMPANY').map(({ code }) => code).toSorted()).toEqual([...COMPANIES, ...BRANCHES].toSorted());
    expect(unitTable.filter(({ kind }) => kind !== 'EXTERNAL')).toHaveLength(40);
    expect(unitTable.filter(({ kind }) => kind === 'EXTERNAL')).toHaveLength(2);
  });

  // Regulation arts. 35, 36: an opinion names the body that reviews it.
  it('names a body that reviews and one that re-reviews for every unit', () => {
    const lacking = [...tree.nodes.values()].filter(({ unit }) => {
      const { reviewAuthorityId, reReviewAuthorityId } = findReviewAuthorities(tree, unit.unitId);
      return !unit.isExternal && (!reviewAuthorityId || !reReviewAuthorityId);
    });
    expect(lacking.map(({ unit }) => unit.code)).toEqual([]);
  });

  it('has somebody for every role in the group, and in each company but for the re-review, which is above it', () => {
    const held = positionTable.flatMap((position) => position.flatMap(([code, ...roles]) => roles.map((role) => ({ code, role }))));
    const lackingIn = (company: string) => ROLES.filter((role) => !held.some((each) => each.role === role && within(each.code, company)));
    expect(lackingIn(GROUP)).toEqual([]);
    for (const company of COMPANIES) expect(lackingIn(company)).toEqual(['reReviewer']);
  });

  it('gives nobody two roles that are kept apart', () => {
    expect(postsOfExample().flatMap((posts) => findRoleConflicts(posts, tree)).map(({ rule, posts }) => `${rule.id} ${posts[0].unitId}`)).toEqual([]);
  });

  it('gives posts only in units that exist and in which somebody works', () => {
    const inside = new Set(unitTable.filter(({ kind }) => kind !== 'EXTERNAL').map(({ code }) => code));
    expect(positionTable.flatMap((position) => position.map(([code]) => code)).filter((code) => !inside.has(code))).toEqual([]);
    expect(SHOWN_ACCOUNTS.filter(([role, code]) => !positionTable.some((position) => position.some(([unit, ...roles]) => unit === code && roles.includes(role))))).toEqual([]);
  });

  it('gives everybody a sign-in name of their own, the same for the same seed', () => {
    const names = inventDistinctNames(new Random(5), positionTable.length);
    expect(new Set(names.map(({ spelling }) => spelling)).size).toBe(positionTable.length);
    expect(inventDistinctNames(new Random(5), positionTable.length)).toEqual(names);
    for (const { spelling } of names) expect(spelling).toMatch(/^[a-z]+\.[a-z]+$/);
  });

  // Regulation art. 18
  it('publishes in both languages for the group and each company', () => {
    const published = describePublicInformation(day);
    expect(published.map(({ code }) => code)).toEqual([GROUP, ...COMPANIES]);
    for (const { information } of published) expect(Object.keys(information.en ?? {})).toEqual(Object.keys(information.zh));
  });
});
