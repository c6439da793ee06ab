import { type RawBuilder, sql } from 'kysely';
import { type StaffActor, visibleTo } from '../../access/domain/index.ts';
import { petitionIsVisible } from '../../access/server/index.ts';
import { isAway, listPostsOn, listStandIns, servedUnitOf, type UnitTree } from '../../organisation/domain/index.ts';
import { listAbsences, listDelegations, listPosts, listStaff } from '../../organisation/server/index.ts';
import { AWAITED, type Awaited, hasOwner, type Presence, seatOfWork, type StaffId, type UnitId, type WaitingWork } from '../domain/index.ts';
import type { UnownedWork } from '../unowned-contract.ts';
import { type Moment, readMoment } from './load-petition.ts';
import type { PetitionDeps } from './petition-deps.ts';
import { listNotices, listWaiting, type WaitingRow } from './unowned-store.ts';

const MOST_SHOWN = 5;

export interface UnownedGroup extends WaitingWork {
  readonly unitId: UnitId;
  readonly count: number;
  readonly petitions: readonly { readonly petitionId: string; readonly number: string }[];
}

/** What nobody who is there can do, of the matters that the actor may see; counts and numbers, no content. */
export async function readUnownedWork(deps: PetitionDeps, staff: StaffActor): Promise<UnownedWork> {
  const moment = await readMoment(deps);
  const groups = await findUnowned(deps, moment, petitionIsVisible(visibleTo(staff, 'petition.list')));
  const since = new Map((await listNotices(deps.db.reader)).map(({ unitId, awaits, firstSeenAt }) => [`${unitId} ${awaits}`, firstSeenAt]));
  await deps.reads.recordRead({
    actor: { kind: 'staff', staffId: staff.staffId }, action: 'petition.list', objectKind: 'petitionList', objectId: 'unowned', detail: { shown: groups.length },
  });
  const { organisation } = moment;
  return {
    items: groups.map(({ unitId, awaits, handlerId, count, petitions }) => ({
      unit: { id: unitId, name: organisation.unitName(unitId) }, awaits, roles: [...AWAITED[awaits].roles], count, petitions: [...petitions],
      handler: handlerId !== null && AWAITED[awaits].byHandler ? { id: handlerId, name: organisation.staffName(handlerId) } : null,
      since: since.get(`${unitId} ${awaits}`) ?? null,
    })),
  };
}

export async function findUnowned(deps: Pick<PetitionDeps, 'db' | 'clock'>, moment: Moment, visible: RawBuilder<unknown> = sql`true`): Promise<readonly UnownedGroup[]> {
  const { tree, facts } = moment.organisation;
  const [rows, presences] = [await listWaiting(deps.db.reader, visible), await listPresences(deps, moment)];
  const groups = rows.flatMap((row) => {
    const work = workOf(row);
    const unitId = seatOfWork(work);
    // What lies with a body outside is done by its own people.
    if (unitId === null || tree.nodes.get(unitId)?.unit.isExternal !== false || hasOwner(work, presences, facts.issuingUnitOf)) return [];
    return [{ ...work, unitId, count: row.count, petitions: row.petition_ids.map((petitionId, index) => ({ petitionId, number: row.numbers[index] ?? '' })) }];
  });
  const keyOf = ({ unitId, awaits, handlerId }: UnownedGroup) => `${unitId} ${awaits} ${AWAITED[awaits].byHandler ? handlerId : ''}`;
  return [...Map.groupBy(groups, keyOf).values()].flatMap(joinGroups);
}

/** Several rows of the same work, told apart only by what does not matter here. */
function joinGroups(groups: readonly UnownedGroup[]): readonly UnownedGroup[] {
  const [first] = groups;
  if (!first) return [];
  return [{ ...first, count: groups.reduce((sum, { count }) => sum + count, 0), petitions: groups.flatMap(({ petitions }) => petitions).slice(0, MOST_SHOWN) }];
}

/** Everybody who is there now, by each post of his own and by each in which he acts for another. */
export async function listPresences({ db, clock }: Pick<PetitionDeps, 'db' | 'clock'>, { today, organisation: { tree } }: Moment): Promise<readonly Presence[]> {
  const now = clock.now();
  const { reader } = db;
  const [posts, delegations, absences, staff] = [listPostsOn(await listPosts(reader), today), await listDelegations(reader, now), await listAbsences(reader, now), await listStaff(reader)];
  const enabled = new Set(staff.filter(({ disabledAt }) => disabledAt === undefined).map(({ staffId }) => staffId));
  const isThere = ({ staffId }: { readonly staffId: StaffId }) => enabled.has(staffId) && !isAway(absences, staffId, now);
  const held = posts.map(({ staffId, role, unitId }) => ({ staffId, role, unitIds: homesOf(tree, unitId) }));
  const lent = listStandIns(delegations, posts.filter(({ staffId }) => enabled.has(staffId)), now).map(({ staffId, post }) => ({ staffId, role: post.role, unitIds: homesOf(tree, post.unitId) }));
  return [...held, ...lent].filter(isThere);
}

function homesOf(tree: UnitTree, unitId: UnitId): readonly UnitId[] {
  return [unitId, servedUnitOf(tree, unitId)];
}

function workOf(row: WaitingRow): WaitingWork {
  // The columns hold codes and ids that this program wrote.
  return {
    awaits: row.awaits as Awaited, handlerId: row.handler_id as StaffId | null, officeUnitId: row.petition_office_unit_id as UnitId,
    placeUnitId: (row.responsible_unit_id ?? row.petition_office_unit_id) as UnitId, reviewUnitId: row.review_unit_id as UnitId | null,
  };
}
