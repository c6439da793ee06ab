export { DELEGABLE_ROLES, isAway, isInForce, listStandIns } from './delegation.ts';
export type { Absence, Delegation, StandIn } from './delegation.ts';
export type { PostId, StaffId, ThemeId, UnitId } from './identifiers.ts';
export { listPostsOn } from './post.ts';
export type { Post } from './post.ts';
export { PublicInformation, PublicInformationText } from './public-information.ts';
export { checkReviewAuthorities, findReviewAuthorities } from './review-authority.ts';
export type { ReviewAuthorities } from './review-authority.ts';
export { ROLES } from './role.ts';
export type { Role } from './role.ts';
export { findRoleConflicts, ROLE_CONFLICTS } from './role-conflict.ts';
export type { FoundRoleConflict, RoleConflict } from './role-conflict.ts';
export { planThemes, ThemeLine } from './theme-table.ts';
export type { KnownTheme, PlannedTheme } from './theme-table.ts';
export { buildThemeTree, pathOfTheme } from './theme-tree.ts';
export type { Theme, ThemeTree } from './theme-tree.ts';
export { isValidOn, UNIT_KINDS, UNIT_PROFILES } from './unit.ts';
export type { Unit, UnitHistory, UnitKind, UnitProfile, UnitVersion } from './unit.ts';
export { applyUnitChange, planUnitChange } from './unit-change.ts';
export type { PlannedUnitChange, UnitChange } from './unit-change.ts';
export {
  ancestorsOf,
  buildUnitTree,
  findUnit,
  findUnitNameOn,
  getUnit,
  isWithin,
  lineOf,
  servedUnitOf,
  subtreeOf,
} from './unit-tree.ts';
export type { UnitNode, UnitTree } from './unit-tree.ts';
