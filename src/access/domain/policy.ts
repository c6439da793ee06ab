import type { UnitId } from '../../organisation/domain/index.ts';
import { AppError } from '../../platform/kernel/index.ts';
import { allPostsOf, type Actor, type ActorPost } from './actor.ts';
import {
  GLOBAL_RULES,
  isPetitionPermission,
  isUnitPermission,
  PERMISSIONS,
  PETITION_RULES,
  UNIT_RULES,
  type Permission,
  type PetitionPermission,
  type UnitPermission,
} from './decision-table.ts';
import { matchesVisibility, scopesOf, visibleTo, type PetitionAccessFacts } from './petition-visibility.ts';
import type { UnitRow, UnitScope } from './rule-row.ts';

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly hidden: boolean };

const ALLOWED: Verdict = { allowed: true };
const FORBIDDEN: Verdict = { allowed: false, hidden: false };

/** What the permission is asked on: a petition's facts, a unit, or nothing. A forgotten one does not compile. */
export type Resource<P extends Permission> = P extends PetitionPermission ? [facts: PetitionAccessFacts] : P extends UnitPermission ? [unitId: UnitId] : [];

/** `hidden`: the actor may not even know that the petition exists. */
export function can<P extends Permission>(actor: Actor, permission: P, ...resource: Resource<P>): Verdict {
  // Resource<P> pairs the two; TypeScript does not follow that through the narrowing of `permission`.
  const [target] = resource as readonly [unknown?];
  if (isPetitionPermission(permission)) return canOnPetition(actor, permission, target as PetitionAccessFacts);
  if (isUnitPermission(permission)) return canOnUnit(actor, permission, target as UnitId);
  return mayEver(actor, permission) ? ALLOWED : FORBIDDEN;
}

/** Throws `access.forbidden`, or `access.petition_not_found` for what the actor may not know of. */
export function authorise<P extends Permission>(actor: Actor, permission: P, ...resource: Resource<P>): void {
  const verdict = can(actor, permission, ...resource);
  if (!verdict.allowed) throw verdict.hidden ? petitionNotFound() : forbidden(permission);
}

/** Whether some post gives the permission on anything at all: what a route asks before it reads more. */
export function mayEver(actor: Actor, permission: Permission): boolean {
  return postsOf(actor).some(({ role }) => {
    if (isPetitionPermission(permission)) return scopesOf(PETITION_RULES[permission], role).length > 0;
    if (isUnitPermission(permission)) return Object.hasOwn(UNIT_RULES[permission], role);
    return GLOBAL_RULES[permission].some((each) => each === role);
  });
}

export function listPermissions(actor: Actor): readonly Permission[] {
  return PERMISSIONS.filter((permission) => mayEver(actor, permission));
}

/** The one answer for a petition that does not exist and for one that the reader may not know of. */
export function petitionNotFound(): AppError {
  return new AppError('not_found', 'access.petition_not_found');
}

export function forbidden(permission: Permission): AppError {
  return new AppError('forbidden', 'access.forbidden', { permission });
}

function canOnPetition(actor: Actor, permission: PetitionPermission, facts: PetitionAccessFacts): Verdict {
  if (matchesVisibility(visibleTo(actor, permission), facts)) return ALLOWED;
  return { allowed: false, hidden: !matchesVisibility(visibleTo(actor, 'petition.read'), facts) };
}

function canOnUnit(actor: Actor, permission: UnitPermission, unitId: UnitId): Verdict {
  const row: UnitRow = UNIT_RULES[permission];
  return postsOf(actor).some((post) => reachesUnit(row[post.role], post, unitId)) ? ALLOWED : FORBIDDEN;
}

function reachesUnit(scope: UnitScope | undefined, post: ActorPost, unitId: UnitId): boolean {
  switch (scope) {
    case 'any':
      return true;
    case 'subtree':
      return post.subtreeUnitIds.includes(unitId);
    case 'unit':
      return post.homeUnitIds.includes(unitId);
    case undefined:
      return false;
  }
}

function postsOf(actor: Actor): readonly ActorPost[] {
  return actor.kind === 'staff' ? allPostsOf(actor) : [];
}
