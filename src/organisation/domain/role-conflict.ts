import { doPostsOverlap, type Post } from './post.ts';
import { ROLES, type Role } from './role.ts';
import { areInOneLine, type UnitTree } from './unit-tree.ts';

export interface RoleConflict {
  readonly id: string;
  readonly role: Role;
  readonly excludes: readonly Role[];
  /** `one-line`: only when one unit stands at or above the other; `anywhere`: in the whole organisation. */
  readonly where: 'one-line' | 'anywhere';
}

const HANDLING: readonly Role[] = ['handler', 'coHandler', 'legalReviewer', 'signer'];
const TECHNICAL: readonly Role[] = ['administrator', 'trainer', 'dutyOfficer', 'spokesperson'];

/**
 * Roles that one person may not hold together. Rules about one matter (the drafter does not sign, the host of a hearing
 * did not investigate) are decided on the matter, not here.
 */
export const ROLE_CONFLICTS: readonly RoleConflict[] = [
  // Who runs the machine reads no petition, so that the machine opens no door to one.
  { id: 'administrator-apart', role: 'administrator', excludes: ROLES.filter((role) => !TECHNICAL.includes(role)), where: 'anywhere' },
  // Who checks the journal did none of the deeds in it.
  { id: 'auditor-apart', role: 'auditor', excludes: ROLES.filter((role) => role !== 'auditor' && role !== 'trainer'), where: 'anywhere' },
  // Regulation arts. 35 and 36: three different bodies decide, review and re-review.
  { id: 'reviewer-apart', role: 'reviewer', excludes: [...HANDLING, 'reReviewer'], where: 'one-line' },
  { id: 're-reviewer-apart', role: 'reReviewer', excludes: HANDLING, where: 'one-line' },
  // Regulation art. 30: what is reported about a unit does not pass through hands that work for it.
  { id: 'discipline-apart', role: 'disciplineOfficer', excludes: [...HANDLING, 'unitHead', 'officeHead'], where: 'one-line' },
  // Supervision of delay and evasion (art. 40) is not done by those supervised.
  { id: 'supervisor-apart', role: 'supervisor', excludes: HANDLING, where: 'one-line' },
];

export interface FoundRoleConflict {
  readonly rule: RoleConflict;
  readonly posts: readonly [Post, Post];
}

/** Every pair among one person's posts that the rules keep apart. */
export function findRoleConflicts(posts: readonly Post[], tree: UnitTree): readonly FoundRoleConflict[] {
  return posts.flatMap((one, index) =>
    posts.slice(index + 1).flatMap((other) => {
      const rule = findRule(one, other, tree);
      return rule && doPostsOverlap(one, other) ? [{ rule, posts: [one, other] as const }] : [];
    }),
  );
}

function findRule(one: Post, other: Post, tree: UnitTree): RoleConflict | undefined {
  return ROLE_CONFLICTS.find(
    (rule) => keepsApart(rule, one.role, other.role) && (rule.where === 'anywhere' || areInOneLine(tree, one.unitId, other.unitId)),
  );
}

function keepsApart(rule: RoleConflict, one: Role, other: Role): boolean {
  return (rule.role === one && rule.excludes.includes(other)) || (rule.role === other && rule.excludes.includes(one));
}
