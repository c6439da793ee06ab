import { lineOf, servedUnitOf, subtreeOf, type Post, type Role, type StaffId, type UnitId, type UnitTree } from '../../organisation/domain/index.ts';
import type { Instant } from '../../platform/kernel/index.ts';

/** A post that is valid today, with the units that its scopes reach. */
export interface ActorPost {
  readonly role: Role;
  readonly unitId: UnitId;
  /** The unit of the post and, when that is an office, the unit that the office works for. */
  readonly homeUnitIds: readonly UnitId[];
  /** The home units and everything below them. */
  readonly subtreeUnitIds: readonly UnitId[];
  /** The unit of the post and everything above it: whoever is reported up there is a superior of this person. */
  readonly lineUnitIds: readonly UnitId[];
}

/** How the request proved who sends it. */
export type Proof =
  | { readonly kind: 'session'; readonly sessionId: string; readonly steppedUpAt: Instant | undefined; readonly mustEnrolTotp: boolean }
  | { readonly kind: 'token'; readonly tokenId: string };

export interface StaffActor {
  readonly kind: 'staff';
  readonly staffId: StaffId;
  readonly username: string;
  readonly displayName: string;
  readonly locale: string;
  readonly posts: readonly ActorPost[];
  readonly proof: Proof;
}

/** Everybody who has not signed in, petitioners among them: they prove themselves with a number and a query code. */
export interface PublicActor {
  readonly kind: 'public';
}

export type Actor = StaffActor | PublicActor;

export const PUBLIC_ACTOR: PublicActor = { kind: 'public' };

export function describePosts(posts: readonly Post[], tree: UnitTree): readonly ActorPost[] {
  return posts.map(({ role, unitId }) => {
    const servedUnitId = servedUnitOf(tree, unitId);
    return {
      role,
      unitId,
      homeUnitIds: servedUnitId === unitId ? [unitId] : [unitId, servedUnitId],
      subtreeUnitIds: subtreeOf(tree, servedUnitId),
      lineUnitIds: lineOf(tree, unitId),
    };
  });
}
