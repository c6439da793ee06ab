import { lineText, plainText, type PlainDate } from '../platform/kernel/index.ts';
import { z } from 'zod';
import { PublicInformation, ROLES, ThemeLine, UNIT_KINDS, UNIT_PROFILES, type PostId, type StaffId, type ThemeId, type UnitId } from './domain/index.ts';

// Plain string schemas, so that OpenAPI can describe them; parsing is what earns the brand.
const unitId = z.uuid() as unknown as z.ZodType<UnitId, string>;
const staffId = z.uuid() as unknown as z.ZodType<StaffId, string>;
const postId = z.uuid() as unknown as z.ZodType<PostId, string>;
const themeId = z.uuid() as unknown as z.ZodType<ThemeId, string>;
const day = z.iso.date() as unknown as z.ZodType<PlainDate, string>;

const unitCode = z.string().regex(/^[A-Z0-9]{2,16}$/);
const unitName = lineText({ min: 1, max: 120 });

export const UnitParams = z.object({ unitId });
export const StaffParams = z.object({ staffId });
export const PostParams = z.object({ staffId, postId });
export const UnitCodeParams = z.object({ code: unitCode });
export const OnDay = z.object({ on: day.optional() });

export const UnitView = z.object({
  unitId,
  code: unitCode,
  kind: z.enum(UNIT_KINDS),
  profile: z.enum(UNIT_PROFILES),
  jurisdiction: z.string(),
  isExternal: z.boolean(),
  name: z.string(),
  nameEn: z.string().optional(),
  parentId: unitId.optional(),
  reviewAuthorityId: unitId.optional(),
  reReviewAuthorityId: unitId.optional(),
  /** Nobody is named to review what this unit decides (Regulation art. 35): its opinions cannot name the body. */
  isReviewAuthorityMissing: z.boolean(),
});
export type UnitView = z.infer<typeof UnitView>;
export const UnitList = z.object({ items: z.array(UnitView) });

export const CreateUnit = z.object({
  code: unitCode,
  kind: z.enum(UNIT_KINDS),
  profile: z.enum(UNIT_PROFILES).default('COMPETENT_UNIT'),
  jurisdiction: z.string().regex(/^[a-z0-9-]{1,40}$/).default('national'),
  name: unitName,
  nameEn: unitName.optional(),
  parentId: unitId.optional(),
  validFrom: day.optional(),
});
export type CreateUnit = z.infer<typeof CreateUnit>;

export const ChangeUnit = z
  .object({ from: day, name: unitName.optional(), nameEn: unitName.optional(), parentId: unitId.optional() })
  .refine((change) => change.name !== undefined || change.nameEn !== undefined || change.parentId !== undefined, 'organisation.nothing_to_change');
export type ChangeUnit = z.infer<typeof ChangeUnit>;

export const SetReviewAuthorities = z.object({ reviewAuthorityId: unitId.optional(), reReviewAuthorityId: unitId.optional() });
export type SetReviewAuthorities = z.infer<typeof SetReviewAuthorities>;

export const CreatedUnit = z.object({ unitId });

export const UnitVersionView = z.object({ validFrom: day, validTo: day.optional(), name: z.string(), nameEn: z.string().optional(), parentId: unitId.optional() });
export const UnitVersionList = z.object({ items: z.array(UnitVersionView) });

export const PostView = z.object({ postId, unitId, role: z.enum(ROLES), validFrom: day, validTo: day.optional() });
export type PostView = z.infer<typeof PostView>;

export const StaffView = z.object({
  staffId,
  username: z.string(),
  displayName: z.string(),
  email: z.string().optional(),
  locale: z.enum(['zh-CN', 'en']),
  isDisabled: z.boolean(),
  posts: z.array(PostView),
});
export type StaffView = z.infer<typeof StaffView>;
export const StaffList = z.object({ items: z.array(StaffView) });

/** Colleagues as everybody may see them: to choose a handler, to know who did what. */
export const StaffName = z.object({ staffId, displayName: z.string(), posts: z.array(PostView) });
export const StaffDirectory = z.object({ items: z.array(StaffName) });

export const CreateStaff = z.object({
  username: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/),
  displayName: lineText({ min: 1, max: 60 }),
  email: z.email().max(254).optional(),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  posts: z.array(z.object({ unitId, role: z.enum(ROLES) })).max(20).default([]),
});
export type CreateStaff = z.infer<typeof CreateStaff>;

export const AssignPost = z.object({ unitId, role: z.enum(ROLES), validFrom: day.optional() });
export type AssignPost = z.infer<typeof AssignPost>;
export const CreatedPost = z.object({ postId });
/** `on` is the first day without the post; today when not given. */
export const EndPost = z.object({ on: day.optional() });
export const SetStaffDisabled = z.object({ isDisabled: z.boolean() });

export const ThemeView = z.object({ themeId, code: z.string(), parentId: themeId.optional(), name: z.string(), nameEn: z.string().optional(), level: z.int() });
export type ThemeView = z.infer<typeof ThemeView>;
export const ThemeList = z.object({ items: z.array(ThemeView) });
export const ImportThemes = z.object({ lines: z.array(ThemeLine).min(1).max(5000) });
export const ImportedThemes = z.object({ added: z.int() });

export const PublicInformationView = z.object({ unitCode, unitName: z.string(), unitNameEn: z.string().optional(), information: PublicInformation });
export type PublicInformationView = z.infer<typeof PublicInformationView>;
export const PublicInformationList = z.object({ items: z.array(PublicInformationView) });
export const SetPublicInformation = PublicInformation;

/** One line of the table that `xinqiao unit import` reads. */
export const UnitCsvLine = z.object({
  code: unitCode,
  kind: z.enum(UNIT_KINDS),
  name: unitName,
  name_en: plainText({ max: 120 }).optional(),
  parent_code: unitCode.or(z.literal('')).optional(),
  profile: z.enum(UNIT_PROFILES).or(z.literal('')).optional(),
  review_authority_code: unitCode.or(z.literal('')).optional(),
  re_review_authority_code: unitCode.or(z.literal('')).optional(),
});
export type UnitCsvLine = z.infer<typeof UnitCsvLine>;
