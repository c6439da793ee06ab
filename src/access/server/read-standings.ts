import { lineOf, listPostsOn, listStandIns, type StaffId, type UnitTree } from '../../organisation/domain/index.ts';
import { listDelegations, listPosts, listStaff, todayOf } from '../../organisation/server/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import { describePosts, type Standing } from '../domain/index.ts';

/** For whom each person acts now, by all delegations and chains of them that are in force. */
export async function readStandings(deps: { readonly db: Database; readonly clock: Clock }, tree: UnitTree): Promise<(staffId: StaffId) => readonly Standing[]> {
  const now = deps.clock.now();
  const { reader } = deps.db;
  const [posts, delegations, people] = [listPostsOn(await listPosts(reader), todayOf(deps)), await listDelegations(reader, now), await listStaff(reader)];
  const names = new Map(people.filter(({ disabledAt }) => disabledAt === undefined).map(({ staffId, displayName }) => [staffId, displayName]));
  // With his account a person also loses what others do in his name.
  const standIns = listStandIns(delegations, posts.filter(({ staffId }) => names.has(staffId)), now);
  return (staffId) => {
    const byPrincipal = Map.groupBy(standIns.filter((each) => each.staffId === staffId), ({ post }) => post.staffId);
    return [...byPrincipal].map(([principalId, each]) => ({
      principalId,
      principalName: names.get(principalId) ?? '',
      posts: describePosts(each.map(({ post }) => post), tree),
      lineUnitIds: posts.filter((post) => post.staffId === principalId).flatMap(({ unitId }) => lineOf(tree, unitId)),
    }));
  };
}
