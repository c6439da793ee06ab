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

/** Posts of another person in which one acts for him now; what he may not touch, one may not touch for him. */
export interface Standing {
  readonly principalId: StaffId;
  readonly principalName: string;
  readonly posts: readonly ActorPost[];
  /** The units of all posts of the principal and everything above them. */
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
  /** For whom this person acts besides himself. */
  readonly standings?: readonly Standing[];
  /** When only one of these capacities is looked at: for whom, and the lines of both. */
  readonly principal?: Pick<Standing, 'principalId' | 'lineUnitIds'>;
  readonly proof: Proof;
}

/** Everybody who has not signed in, petitioners among them: they prove themselves with a number and a query code. */
export interface PublicActor {
  readonly kind: 'public';
}

export type Actor = StaffActor | PublicActor;

export const PUBLIC_ACTOR: PublicActor = { kind: 'public' };

/** What a person is, capacity by capacity: himself first, then for each whom he acts for. */
export function listCapacities({ standings = [], ...self }: StaffActor): readonly StaffActor[] {
  return [self, ...standings.map(({ principalId, lineUnitIds, posts }) => ({ ...self, posts, principal: { principalId, lineUnitIds: [...lineUnitIds, ...self.posts.flatMap((post) => post.lineUnitIds)] } }))];
}

/** The posts that a person has, and those in which he acts for another. */
export function allPostsOf(actor: StaffActor): readonly ActorPost[] {
  return listCapacities(actor).flatMap(({ posts }) => posts);
}

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
