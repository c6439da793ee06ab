import { lineText } from '../platform/kernel/index.ts';
import { z } from 'zod';
import { CreateStaff } from '../organisation/contract.ts';
import { ROLES, UNIT_PROFILES, type StaffId, type UnitId } from '../organisation/domain/index.ts';

// Plain string schemas, so that OpenAPI can describe them; parsing is what earns the brand.
const staffId = z.uuid() as unknown as z.ZodType<StaffId, string>;
const unitId = z.uuid() as unknown as z.ZodType<UnitId, string>;
const instant = z.iso.datetime();

const username = z.string().trim().toLowerCase().min(1).max(64);
/** As typed; what makes a password good enough is checked where one is set. */
const password = z.string().min(1).max(1024);
const totpCode = z.string().trim().regex(/^\d{6}$/);

export const SignIn = z.object({ username, password, totp: totpCode.optional() });
export type SignIn = z.infer<typeof SignIn>;

/** With a confirmed authenticator the code is asked for, otherwise the password. */
export const StepUp = z.object({ totp: totpCode.optional(), password: password.optional() });
export type StepUp = z.infer<typeof StepUp>;

/** Who is signed in, and what the pages may offer; the server decides each thing again. */
export const Me = z.object({
  staffId,
  username: z.string(),
  displayName: z.string(),
  locale: z.enum(['zh-CN', 'en']),
  posts: z.array(z.object({ unitId, unitName: z.string(), unitNameEn: z.string().optional(), role: z.enum(ROLES) })),
  permissions: z.array(z.string()),
  /** Nothing but setting up an authenticator is possible until that is done. */
  needsTotp: z.boolean(),
  hasTotp: z.boolean(),
  /** Until then sensitive acts need no further proof; absent when one is needed now. */
  steppedUpUntil: instant.optional(),
});
export type Me = z.infer<typeof Me>;

export const EnrolmentParams = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** What the page behind a one-time link asks for. */
export const Enrolment = z.object({
  purpose: z.enum(['FIRST_ADMINISTRATOR', 'ENROL']),
  username: z.string().optional(),
  displayName: z.string().optional(),
  /** The first administrator of an empty installation also names the organisation. */
  needsOrganisation: z.boolean(),
  expiresAt: instant,
});
export type Enrolment = z.infer<typeof Enrolment>;

export const CompleteEnrolment = z.object({
  password,
  username: CreateStaff.shape.username.optional(),
  displayName: lineText({ min: 1, max: 60 }).optional(),
  organisation: z
    .object({ code: z.string().regex(/^[A-Z0-9]{2,16}$/), name: lineText({ min: 1, max: 120 }), profile: z.enum(UNIT_PROFILES) })
    .optional(),
});
export type CompleteEnrolment = z.infer<typeof CompleteEnrolment>;
export const EnrolmentDone = z.object({ username: z.string() });

/** `uri` is what the QR code shows; `secret` is for typing it in. */
export const StartedTotp = z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() });
/** A second authenticator replaces the first one only with a code of the first. */
export const StartTotp = z.object({ currentCode: totpCode.optional() });
export const ConfirmTotp = z.object({ totp: totpCode });

export const ChangePassword = z.object({ currentPassword: password, newPassword: password });

export const TokenParams = z.object({ tokenId: z.uuid() });
export const CreateToken = z.object({ label: lineText({ min: 1, max: 80 }), validForDays: z.int().min(1).max(366).default(90) });
export const CreatedToken = z.object({ tokenId: z.uuid(), token: z.string(), expiresAt: instant });
export const TokenView = z.object({ tokenId: z.uuid(), label: z.string(), createdAt: instant, expiresAt: instant, revokedAt: instant.optional() });
export const TokenList = z.object({ items: z.array(TokenView) });

export const InvitedStaff = z.object({ staffId, enrolmentUrl: z.url(), expiresAt: instant });
export const StaffParams = z.object({ staffId });
export const EnrolmentLink = z.object({ enrolmentUrl: z.url(), expiresAt: instant });
