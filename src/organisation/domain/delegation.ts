import type { Instant } from '../../platform/kernel/index.ts';
import type { PostId, StaffId } from './identifiers.ts';
import type { Post } from './post.ts';
import { ROLES, type Role } from './role.ts';

/**
 * What is personal is not handed on: the handler, co-handler, host, recorder and review officer of a matter were chosen for it and
 * have declared that they have no interest in it; another takes their place by being named. Reports stay with the discipline
 * officers (PP-2), and nobody runs the machine or checks the journal for another.
 */
const PERSONAL: readonly Role[] = ['handler', 'coHandler', 'hearingHost', 'hearingRecorder', 'reviewer', 'reReviewer', 'disciplineOfficer', 'administrator', 'auditor'];
export const DELEGABLE_ROLES: readonly Role[] = ROLES.filter((role) => !PERSONAL.includes(role));

export interface Absence {
  readonly absenceId: string;
  readonly staffId: StaffId;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
}

/** `fromStaffId` is the holder of the post, or the stand-in who passes it on. */
export interface Delegation {
  readonly delegationId: string;
  readonly postId: PostId;
  readonly fromStaffId: StaffId;
  readonly toStaffId: StaffId;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly mayPassOn: boolean;
  readonly revokedAt: Instant | undefined;
}

/** Somebody who acts for the holder of a post now. */
export interface StandIn {
  readonly staffId: StaffId;
  readonly post: Post;
}

export function isAway(absences: readonly Absence[], staffId: StaffId, now: Instant): boolean {
  return absences.some((absence) => absence.staffId === staffId && absence.fromAt <= now && now < absence.untilAt);
}

export function isInForce({ fromAt, untilAt, revokedAt }: Pick<Delegation, 'fromAt' | 'untilAt' | 'revokedAt'>, now: Instant): boolean {
  return fromAt <= now && now < untilAt && (revokedAt === undefined || now < revokedAt);
}

/**
 * Everybody who acts for somebody else now, by chains of delegations that are all in force. `posts` are those of today: with the
 * post everything that hangs on it ends. Nobody stands in for himself, however a chain turns.
 */
export function listStandIns(delegations: readonly Delegation[], posts: readonly Post[], now: Instant): readonly StandIn[] {
  const valid = Map.groupBy(delegations.filter((each) => isInForce(each, now)), ({ postId }) => postId);
  return posts.filter(({ role }) => DELEGABLE_ROLES.includes(role)).flatMap((post) => {
    const links = valid.get(post.postId) ?? [];
    const reached = new Set<StaffId>();
    // Who may hand the post on: its holder, and whoever got it with leave to pass it on.
    const givers: StaffId[] = [post.staffId];
    for (let giver = givers.pop(); giver !== undefined; giver = givers.pop()) {
      for (const { fromStaffId, toStaffId, mayPassOn } of links) {
        if (fromStaffId !== giver || toStaffId === post.staffId || reached.has(toStaffId)) continue;
        reached.add(toStaffId);
        if (mayPassOn) givers.push(toStaffId);
      }
    }
    return [...reached].map((staffId) => ({ staffId, post }));
  });
}
