// Who is away, and who acts for whom: shared by the desk and the tests.
import { z } from 'zod';
import { ROLES, type PostId, type StaffId } from '../organisation/domain/index.ts';
import type { Instant } from '../platform/kernel/index.ts';

// Plain string schemas, so that OpenAPI can describe them; parsing is what earns the brand.
const staffId = z.uuid() as unknown as z.ZodType<StaffId, string>;
const postId = z.uuid() as unknown as z.ZodType<PostId, string>;
const instant = z.iso.datetime({ precision: 3 }) as unknown as z.ZodType<Instant, string>;
const Named = z.object({ id: z.uuid(), name: z.string() });

export const DelegationView = z.object({
  delegationId: z.uuid(),
  role: z.enum(ROLES),
  unit: Named,
  holder: Named,
  /** Who handed the post on, if not its holder. */
  from: Named,
  to: Named,
  fromAt: instant,
  untilAt: instant,
  mayPassOn: z.boolean(),
  /** Whether it holds now: it has begun, and so has every link of its chain. */
  inForce: z.boolean(),
  mayRevoke: z.boolean(),
});
export const AbsenceView = z.object({ absenceId: z.uuid(), person: Named, fromAt: instant, untilAt: instant, isAway: z.boolean(), mayEnd: z.boolean() });

/** `GET /api/v1/delegations`: those that concern me or people whom I look after. */
export const DelegationList = z.object({ delegations: z.array(DelegationView), absences: z.array(AbsenceView) });
export type DelegationList = z.infer<typeof DelegationList>;

export const DelegatePost = z.object({ postId, toStaffId: staffId, fromAt: instant, untilAt: instant, mayPassOn: z.boolean().default(false) });
export type DelegatePost = z.infer<typeof DelegatePost>;
export const CreatedDelegation = z.object({ delegationId: z.uuid() });
export const DelegationParams = z.object({ delegationId: z.uuid() });

export const RecordAbsence = z.object({ staffId, fromAt: instant, untilAt: instant });
export type RecordAbsence = z.infer<typeof RecordAbsence>;
export const CreatedAbsence = z.object({ absenceId: z.uuid() });
export const AbsenceParams = z.object({ absenceId: z.uuid() });
