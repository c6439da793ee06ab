import { ROLES, type Role } from '../../organisation/domain/index.ts';
import type { Route } from '../../platform/http/index.ts';
import { isPermission } from '../domain/index.ts';
import { GLOBAL_RULES, isPetitionPermission, isUnitPermission, PETITION_RULES, UNIT_RULES, type Permission } from '../domain/decision-table.ts';
import { scopesOf } from '../domain/petition-visibility.ts';

/** What one role may expect of one route: the whole of what may be tested against a running server. */
export interface MatrixCell {
  readonly method: string;
  readonly url: string;
  readonly permission: Permission;
  readonly role: Role;
  /** Where the role reaches, from its post; empty when it is refused whatever the object is. */
  readonly scopes: readonly string[];
}

/** Every staff route for every role. Throws when a route asks for a permission that the decision table does not have. */
export function enumerateMatrix(routes: readonly Route[]): readonly MatrixCell[] {
  return routes.flatMap(({ method, url, access }) => {
    if (access.kind !== 'staff') return [];
    const { permission } = access;
    if (!isPermission(permission)) throw new Error(`${method} ${url} asks for ${String(permission)}, for which there is no rule`);
    return ROLES.map((role) => ({ method, url, permission, role, scopes: scopesIn(permission, role) }));
  });
}

function scopesIn(permission: Permission, role: Role): readonly string[] {
  if (isPetitionPermission(permission)) return scopesOf(PETITION_RULES[permission], role);
  if (!isUnitPermission(permission)) return GLOBAL_RULES[permission].some((each) => each === role) ? ['any'] : [];
  const row: Readonly<Partial<Record<Role, string>>> = UNIT_RULES[permission];
  const scope = row[role];
  return scope === undefined ? [] : [scope];
}
