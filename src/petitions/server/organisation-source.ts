import {
  ancestorsOf, findReviewAuthorities, getUnit, lineOf, listPostsOn, type Post, servedUnitOf, type Unit, type UnitTree,
} from '../../organisation/domain/index.ts';
import { listPosts, listStaff, type UnitDirectory } from '../../organisation/server/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { PlainDate } from '../../platform/kernel/index.ts';
import { type OfficeKind, ROLES, type StaffId, type UnitFacts, type UnitId } from '../domain/index.ts';

/** The organisation of one day as petitions ask about it. */
export interface OrganisationView {
  readonly tree: UnitTree;
  readonly facts: UnitFacts;
  unit(unitId: UnitId): Unit;
  unitName(unitId: string): string;
  staffName(staffId: string): string;
}

export interface OrganisationSource {
  on(day: PlainDate): Promise<OrganisationView>;
  /** With the people as they are now: for a decision that hangs on who holds which post. */
  nowOn(day: PlainDate): Promise<OrganisationView>;
}

/** Which clocks run from the receipt: those of a petition department, or of a unit that is competent itself (Regulation arts. 22, 23). */
export function officeKindOf(organisation: Pick<OrganisationView, 'unit'>, unitId: UnitId): OfficeKind {
  return organisation.unit(unitId).profile === 'GOV_PETITION_DEPT' ? 'PETITION_DEPARTMENT' : 'COMPETENT_UNIT';
}

interface People {
  readonly loadedAtMs: number;
  readonly posts: readonly Post[];
  readonly names: ReadonlyMap<string, string>;
}

// As for the tree of units: an appointment made in another process is noticed within that time.
const KEPT_FOR_MS = 5000;

export function createOrganisationSource(db: Database, units: UnitDirectory): OrganisationSource {
  let people: Promise<People> | undefined;
  let view: { readonly tree: UnitTree; readonly people: People; readonly view: OrganisationView } | undefined;

  async function loadPeople(): Promise<People> {
    const known = await people?.catch(() => undefined);
    if (known && performance.now() - known.loadedAtMs < KEPT_FOR_MS) return known;
    people = readPeople(db);
    return people;
  }

  async function on(day: PlainDate): Promise<OrganisationView> {
    const [tree, current] = await Promise.all([units.treeOn(day), loadPeople()]);
    if (view?.tree !== tree || view.people !== current) view = { tree, people: current, view: viewOf(tree, current, day) };
    return view.view;
  }

  return {
    on,
    nowOn: (day) => {
      people = readPeople(db);
      return on(day);
    },
  };
}

async function readPeople(db: Database): Promise<People> {
  const [posts, staff] = await Promise.all([listPosts(db.reader), listStaff(db.reader)]);
  return { loadedAtMs: performance.now(), posts, names: new Map(staff.map((each) => [each.staffId, each.displayName])) };
}

function viewOf(tree: UnitTree, people: People, day: PlainDate): OrganisationView {
  const posts = listPostsOn(people.posts, day);
  return {
    tree,
    facts: factsOf(tree, posts),
    unit: (unitId) => getUnit(tree, unitId).unit,
    unitName: (unitId) => tree.nodes.get(unitId as UnitId)?.name ?? unitId,
    staffName: (staffId) => people.names.get(staffId) ?? staffId,
  };
}

function factsOf(tree: UnitTree, posts: readonly Post[]): UnitFacts {
  const byStaff = Map.groupBy(posts, (post) => post.staffId);
  const heads = new Map(posts.filter((post) => post.role === 'unitHead').map((post) => [post.unitId, post.staffId]));
  const unitsOf = (staff: StaffId, keep: (post: Post) => boolean): readonly UnitId[] => (byStaff.get(staff) ?? []).filter(keep).map((post) => post.unitId);
  return {
    ancestorsOf: (unit) => ancestorsOf(tree, unit),
    headOf: (unit) => heads.get(unit) ?? null,
    issuingUnitOf: (unit) => issuingUnitOf(tree, unit),
    unitsOf: (staff) => unitsOf(staff, () => true).flatMap((unit) => [unit, servedUnitOf(tree, unit)]),
    unitsHeadedBy: (staff) => unitsOf(staff, (post) => post.role === 'unitHead'),
    rolesOf: (staff) => (byStaff.get(staff) ?? []).flatMap(({ role, unitId }) => {
      const known = ROLES.find((each) => each === role);
      return known ? [...new Set([unitId, servedUnitOf(tree, unitId)])].map((unit) => ({ role: known, unitId: unit })) : [];
    }),
    reviewAuthorityOf: (unit) => findReviewAuthorities(tree, unit).reviewAuthorityId ?? null,
    reReviewAuthorityOf: (unit) => findReviewAuthorities(tree, unit).reReviewAuthorityId ?? null,
    isOutside: (unit) => tree.nodes.get(unit)?.unit.isExternal ?? false,
  };
}

/** Papers are issued by a unit, never by a department or an office within it (P12): the nearest above that is one. */
function issuingUnitOf(tree: UnitTree, unit: UnitId): UnitId {
  return lineOf(tree, unit).find((each) => !['DEPARTMENT', 'OFFICE'].includes(tree.nodes.get(each)?.unit.kind ?? '')) ?? unit;
}
