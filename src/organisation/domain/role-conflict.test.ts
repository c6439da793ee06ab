import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import type { UnitId } from './identifiers.ts';
import { ROLES, type Role } from './role.ts';
import { findRoleConflicts, ROLE_CONFLICTS } from './role-conflict.ts';
import { anOrganisation, aPost } from './testing/index.ts';
import { buildUnitTree } from './unit-tree.ts';

const tree = buildUnitTree(anOrganisation(), parsePlainDate('2026-10-01'));

function conflictsOf(one: [Role, string], other: [Role, string]): readonly string[] {
  const posts = [one, other].map(([role, unit]) => aPost({ role, unitId: unit as UnitId }));
  return findRoleConflicts(posts, tree).map((found) => found.rule.id);
}

describe('roles that one person may not hold together', () => {
  it.each<[Role, string, Role, string, string]>([
    ['administrator', 'WEST', 'handler', 'EAST', 'administrator-apart'],
    ['administrator', 'GROUP', 'auditor', 'GROUP', 'administrator-apart'],
    ['auditor', 'GROUP', 'registrar', 'WEST', 'auditor-apart'],
    ['handler', 'EAST', 'reviewer', 'GROUP', 'reviewer-apart'],
    ['reviewer', 'GROUP', 'reReviewer', 'GROUP', 'reviewer-apart'],
    ['signer', 'EAST', 'reReviewer', 'GROUP', 're-reviewer-apart'],
    ['disciplineOfficer', 'GROUP', 'unitHead', 'EAST', 'discipline-apart'],
    ['supervisor', 'GROUP', 'handler', 'MINE', 'supervisor-apart'],
  ])('%s in %s and %s in %s', (role, unit, otherRole, otherUnit, rule) => {
    expect(conflictsOf([role, unit], [otherRole, otherUnit])).toEqual([rule]);
    expect(conflictsOf([otherRole, otherUnit], [role, unit])).toEqual([rule]);
  });

  it.each<[Role, string, Role, string]>([
    ['registrar', 'OFFICE', 'screener', 'OFFICE'],
    ['handler', 'EAST', 'reviewer', 'WEST'],
    ['administrator', 'GROUP', 'trainer', 'GROUP'],
    ['unitHead', 'EAST', 'signer', 'EAST'],
  ])('but %s in %s and %s in %s may go together', (role, unit, otherRole, otherUnit) => {
    expect(conflictsOf([role, unit], [otherRole, otherUnit])).toEqual([]);
  });

  it('may follow each other', () => {
    const day = parsePlainDate('2026-05-01');
    const handler = aPost({ role: 'handler', unitId: 'EAST' as UnitId, validTo: day });
    const reviewer = aPost({ role: 'reviewer', unitId: 'GROUP' as UnitId, validFrom: day });
    expect(findRoleConflicts([handler, reviewer], tree)).toEqual([]);
    expect(findRoleConflicts([{ ...handler, validTo: parsePlainDate('2026-05-02') }, reviewer], tree)).toHaveLength(1);
  });

  it('keep the administrator away from every role that touches petitions', () => {
    const rule = ROLE_CONFLICTS.find((each) => each.role === 'administrator');
    const free = ROLES.filter((role) => role !== 'administrator' && !rule?.excludes.includes(role));
    expect(free).toEqual(['dutyOfficer', 'spokesperson', 'trainer']);
  });

  it('never forbid a role to itself', () => {
    expect(ROLE_CONFLICTS.filter((rule) => rule.excludes.includes(rule.role))).toEqual([]);
  });
});
