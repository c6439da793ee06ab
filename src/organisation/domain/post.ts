import type { PlainDate } from '../../platform/kernel/index.ts';
import type { PostId, StaffId, UnitId } from './identifiers.ts';
import type { Role } from './role.ts';
import { isValidOn } from './unit.ts';

/** One role that one person holds in one unit from `validFrom` until the day before `validTo`. */
export interface Post {
  readonly postId: PostId;
  readonly staffId: StaffId;
  readonly unitId: UnitId;
  readonly role: Role;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | undefined;
}

export function listPostsOn(posts: readonly Post[], day: PlainDate): readonly Post[] {
  return posts.filter((post) => isValidOn(post, day));
}

/** True when there is a day on which both are held. */
export function doPostsOverlap(one: Post, other: Post): boolean {
  const oneBegins = other.validTo === undefined || one.validFrom < other.validTo;
  const otherBegins = one.validTo === undefined || other.validFrom < one.validTo;
  return oneBegins && otherBegins;
}
