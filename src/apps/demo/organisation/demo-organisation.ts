import { describePosts, type ActorPost } from '../../../access/domain/index.ts';
import { listPostsOn, type Role, type StaffId, type ThemeId, type UnitId } from '../../../organisation/domain/index.ts';
import { listPosts, listStaff, listThemes, type OrganisationDeps } from '../../../organisation/server/index.ts';
import { ROLES, type Actor, type HeldRole } from '../../../petitions/domain/index.ts';
import { AppError, dayInChina } from '../../../platform/kernel/index.ts';

export interface DemoStaff {
  readonly staffId: StaffId;
  readonly username: string;
  readonly displayName: string;
  readonly posts: readonly ActorPost[];
  /** As the rules of a petition ask: a post in an office stands for the unit that it works for as well. */
  readonly actor: Extract<Actor, { kind: 'staff' }>;
}

/** The example organisation as it stands in the database. */
export interface DemoOrganisation {
  readonly staff: readonly DemoStaff[];
  unitId(code: string): UnitId;
  unitCode(unitId: UnitId): string;
  unitName(unitId: UnitId): string;
  themeId(code: string): ThemeId;
  /** Who holds the role for the unit itself, by a post there or in its office. */
  holders(role: Role, unitId: UnitId): readonly DemoStaff[];
}

export async function loadDemoOrganisation(deps: OrganisationDeps): Promise<DemoOrganisation> {
  const today = dayInChina(deps.clock.now());
  const [tree, themes, people, posts] = await Promise.all([
    deps.units.treeOn(today), listThemes(deps.db.reader), listStaff(deps.db.reader), listPosts(deps.db.reader),
  ]);
  const postsByStaff = Map.groupBy(listPostsOn(posts, today), (post) => post.staffId);
  const staff = people.map((person) => toDemoStaff(person, describePosts(postsByStaff.get(person.staffId) ?? [], tree)));
  const unitByCode = new Map([...tree.nodes.values()].map((node) => [node.unit.code, node]));
  const codeById = new Map([...unitByCode].map(([code, node]) => [node.unit.unitId, code]));
  const themeByCode = new Map(themes.map((theme) => [theme.code, theme.themeId]));
  const byRoleAndUnit = indexHolders(staff);
  return {
    staff,
    unitId: (code) => need(unitByCode.get(code)?.unit.unitId, code),
    unitCode: (unitId) => need(codeById.get(unitId), unitId),
    unitName: (unitId) => need(tree.nodes.get(unitId)?.name, unitId),
    themeId: (code) => need(themeByCode.get(code), code),
    holders: (role, unitId) => byRoleAndUnit.get(`${role}@${unitId}`) ?? [],
  };
}

function toDemoStaff({ staffId, username, displayName }: Pick<DemoStaff, 'staffId' | 'username' | 'displayName'>, posts: readonly ActorPost[]): DemoStaff {
  return { staffId, username, displayName, posts, actor: { kind: 'staff', staffId, roles: posts.flatMap(rolesOf) } };
}

function rolesOf({ role, homeUnitIds }: ActorPost): readonly HeldRole[] {
  const known = ROLES.find((each) => each === role);
  return known ? homeUnitIds.map((unitId) => ({ role: known, unitId })) : [];
}

function indexHolders(staff: readonly DemoStaff[]): ReadonlyMap<string, readonly DemoStaff[]> {
  const entries = staff.flatMap((person) => person.posts.flatMap(({ role, homeUnitIds }) => homeUnitIds.map((unitId) => ({ key: `${role}@${unitId}`, person }))));
  const grouped = Map.groupBy(entries, ({ key }) => key);
  return new Map([...grouped].map(([key, found]) => [key, found.map(({ person }) => person)]));
}

function need<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new AppError('not_found', 'demo.not_in_organisation', { name });
  return value;
}
