import { describePosts } from '../../../access/domain/index.ts';
import { listPostsOn } from '../../../organisation/domain/index.ts';
import { listPosts, listStaff } from '../../../organisation/server/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { UnitId } from '../../domain/index.ts';
import type { Moment } from '../load-petition.ts';
import { listOfficerKeys, type OfficerKey } from './officer-key-store.ts';

/** Who is complained about: neither they nor anybody of a unit complained about may hold a key to the report (PP-3). */
export interface Reported {
  readonly unitIds: readonly string[];
  readonly staffIds: readonly string[];
}

export interface Officer {
  readonly staffId: string;
  /** Of his post. */
  readonly unitId: UnitId;
}

/** The discipline officers who may open reports that came to an office: those above it, in post today, whom it does not concern. */
export async function findOfficersFor(db: Reader, officeUnitId: UnitId, reported: Reported, { organisation, today }: Moment): Promise<readonly Officer[]> {
  const [posts, staff] = await Promise.all([listPosts(db), listStaff(db)]);
  const present = new Set<string>(staff.filter((each) => each.disabledAt === undefined).map((each) => each.staffId));
  const byStaff = Map.groupBy(listPostsOn(posts, today), (post) => post.staffId);
  return [...byStaff].flatMap(([staffId, held]) => {
    const described = describePosts(held, organisation.tree);
    const post = described.find(({ role, subtreeUnitIds }) => role === 'disciplineOfficer' && subtreeUnitIds.includes(officeUnitId));
    const concerned = reported.staffIds.includes(staffId) || described.some(({ lineUnitIds }) => lineUnitIds.some((unitId) => reported.unitIds.includes(unitId)));
    return post && !concerned && present.has(staffId) ? [{ staffId, unitId: post.unitId }] : [];
  });
}

export async function listOfficersFor(db: Reader, officeUnitId: UnitId, reported: Reported, moment: Moment): Promise<readonly string[]> {
  return (await findOfficersFor(db, officeUnitId, reported, moment)).map(({ staffId }) => staffId);
}

/** Of these officers, who has a key. */
export async function listKeysOf(db: Reader, staffIds: readonly string[]): Promise<readonly OfficerKey[]> {
  return (await listOfficerKeys(db)).filter((key) => staffIds.includes(key.staffId));
}
