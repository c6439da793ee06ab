import type { z } from 'zod';
import type { PostView, PublicInformationView, StaffName, StaffView, ThemeView, UnitVersionView, UnitView } from '../contract.ts';
import { findReviewAuthorities, type Post, type Theme, type UnitNode, type UnitTree, type UnitVersion } from '../domain/index.ts';
import type { StoredPublicInformation } from './public-information-store.ts';
import type { Staff } from './staff-store.ts';

export function presentUnit(tree: UnitTree, node: UnitNode): UnitView {
  const { unit, name, nameEn, parentId } = node;
  return {
    unitId: unit.unitId,
    code: unit.code,
    kind: unit.kind,
    profile: unit.profile,
    jurisdiction: unit.jurisdiction,
    isExternal: unit.isExternal,
    name,
    nameEn,
    parentId,
    reviewAuthorityId: unit.reviewAuthorityId,
    reReviewAuthorityId: unit.reReviewAuthorityId,
    isReviewAuthorityMissing: !unit.isExternal && findReviewAuthorities(tree, unit.unitId).reviewAuthorityId === undefined,
  };
}

export function presentUnitVersion({ validFrom, validTo, name, nameEn, parentId }: UnitVersion): z.infer<typeof UnitVersionView> {
  return { validFrom, validTo, name, nameEn, parentId };
}

export function presentPost({ postId, unitId, role, validFrom, validTo }: Post): PostView {
  return { postId, unitId, role, validFrom, validTo };
}

export function presentStaff(staff: Staff, posts: readonly Post[]): StaffView {
  const { staffId, username, displayName, email, locale } = staff;
  return { staffId, username, displayName, email, locale, isDisabled: staff.disabledAt !== undefined, posts: posts.map(presentPost) };
}

export function presentStaffName({ staffId, displayName }: Staff, posts: readonly Post[]): z.infer<typeof StaffName> {
  return { staffId, displayName, posts: posts.map(presentPost) };
}

export function presentTheme({ themeId, code, parentId, name, nameEn, level }: Theme): ThemeView {
  return { themeId, code, parentId, name, nameEn, level };
}

export function presentPublicInformation(node: UnitNode, { information }: StoredPublicInformation): PublicInformationView {
  return { unitCode: node.unit.code, unitName: node.name, unitNameEn: node.nameEn, information };
}
