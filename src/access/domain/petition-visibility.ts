import type { Role, StaffId, UnitId } from '../../organisation/domain/index.ts';
import { listCapacities, type Actor, type StaffActor } from './actor.ts';
import { PETITION_RULES, type PetitionPermission } from './decision-table.ts';
import type { PetitionRow, PetitionScope } from './rule-row.ts';

/**
 * The petitions that somebody reaches with a permission, as data: `matchesVisibility` reads it for one petition in memory and
 * `petitionIsVisible` turns it into SQL, so that a list, a count, a search and a page can never disagree.
 */
export interface PetitionVisibility {
  readonly staffId: StaffId | undefined;
  /** Whether being the handler, or having a part of one's own, is enough. */
  readonly personally: boolean;
  readonly coHandlingUnitIds: readonly UnitId[];
  readonly officeUnitIds: readonly UnitId[];
  readonly responsibleUnitIds: readonly UnitId[];
  readonly reviewUnitIds: readonly UnitId[];
  /** Units that may have passed a matter on. */
  readonly passingUnitIds: readonly UnitId[];
  /** For reports and sealed matters nothing but these units counts. */
  readonly reportUnitIds: readonly UnitId[];
  /** The units of the actor's posts and all above: an exclusion of one of them hides the petition. */
  readonly lineUnitIds: readonly UnitId[];
  /** For whom the actor acts, if he does: what is kept from that person is kept from him too. */
  readonly principalId?: StaffId;
  /** What the same person reaches besides, acting for others. */
  readonly also?: readonly PetitionVisibility[];
}

/** What of a petition decides who sees it. */
export interface PetitionAccessFacts {
  readonly class: string | null;
  readonly isSealed: boolean;
  readonly handlerId: StaffId | null;
  /** Who mediates, holds the hearing, reviews or leads now. */
  readonly participantStaffIds: readonly StaffId[];
  readonly petitionOfficeUnitId: UnitId;
  readonly responsibleUnitId: UnitId | null;
  readonly reviewUnitId: UnitId | null;
  /** Units that handle it together with the responsible one, or were asked for an opinion. */
  readonly coHandlingUnitIds: readonly UnitId[];
  /** Units in whose hands it was before; they answer for having passed it on. */
  readonly passedOnByUnitIds: readonly UnitId[];
  readonly excludedUnitIds: readonly UnitId[];
  readonly excludedStaffIds: readonly StaffId[];
}

const NOTHING: PetitionVisibility = {
  staffId: undefined,
  personally: false,
  coHandlingUnitIds: [],
  officeUnitIds: [],
  responsibleUnitIds: [],
  reviewUnitIds: [],
  passingUnitIds: [],
  reportUnitIds: [],
  lineUnitIds: [],
};

export function visibleTo(actor: Actor, permission: PetitionPermission = 'petition.read'): PetitionVisibility {
  if (actor.kind !== 'staff') return NOTHING;
  const row = PETITION_RULES[permission];
  const [self, ...others] = listCapacities(actor).map((capacity) => collectScopes(capacity, row));
  if (!self) return NOTHING;
  return others.length === 0 ? self : { ...self, also: others };
}

/** The same question for one petition that is at hand. */
export function matchesVisibility(visibility: PetitionVisibility, facts: PetitionAccessFacts): boolean {
  return [visibility, ...(visibility.also ?? [])].some((each) => matchesOne(each, facts));
}

function matchesOne(visibility: PetitionVisibility, facts: PetitionAccessFacts): boolean {
  if (isExcluded(visibility, facts)) return false;
  const { petitionOfficeUnitId: office, responsibleUnitId: responsible } = facts;
  if (isReport(facts)) return includes(visibility.reportUnitIds, office) || includes(visibility.reportUnitIds, responsible);
  return (
    (visibility.personally && [facts.handlerId, ...facts.participantStaffIds].some((staffId) => staffId === visibility.staffId)) ||
    includes(visibility.officeUnitIds, office) ||
    includes(visibility.responsibleUnitIds, responsible) ||
    includes(visibility.reviewUnitIds, facts.reviewUnitId) ||
    facts.passedOnByUnitIds.some((unitId) => includes(visibility.passingUnitIds, unitId)) ||
    facts.coHandlingUnitIds.some((unitId) => includes(visibility.coHandlingUnitIds, unitId))
  );
}

/** The units and persons of whom every matter that is visible so names at least one. */
export function reachOf(visibility: PetitionVisibility): readonly string[] {
  const { staffId, personally, coHandlingUnitIds, officeUnitIds, responsibleUnitIds, reviewUnitIds, passingUnitIds, reportUnitIds } = visibility;
  const person = personally && staffId !== undefined ? [staffId] : [];
  const besides = (visibility.also ?? []).flatMap((each) => reachOf(each));
  return [...new Set<string>([...besides, ...person, ...coHandlingUnitIds, ...officeUnitIds, ...responsibleUnitIds, ...reviewUnitIds, ...passingUnitIds, ...reportUnitIds])];
}

/** PP-2: a report, or what has been sealed, is for the discipline officers alone (Regulation art. 30). */
export function isReport(facts: Pick<PetitionAccessFacts, 'class' | 'isSealed'>): boolean {
  return facts.isSealed || facts.class === 'REPORT';
}

// PP-1 and PP-3: one post in the reported unit, or below it, hides the petition from the whole person.
function isExcluded(visibility: PetitionVisibility, facts: PetitionAccessFacts): boolean {
  return (
    facts.excludedStaffIds.some((staffId) => staffId === visibility.staffId || staffId === visibility.principalId) ||
    facts.excludedUnitIds.some((unitId) => includes(visibility.lineUnitIds, unitId))
  );
}

function collectScopes(actor: StaffActor, row: PetitionRow): PetitionVisibility {
  const reached = actor.posts.flatMap((post) => scopesOf(row, post.role).map((scope) => ({ scope, post })));
  const home = unitsBy('homeUnitIds');
  const subtree = unitsBy('subtreeUnitIds');
  return {
    staffId: actor.staffId,
    // Parts of one's own in a matter are not handed on.
    personally: actor.principal === undefined && reached.some(({ scope }) => scope === 'own'),
    coHandlingUnitIds: home('co'),
    officeUnitIds: distinct([...home('office'), ...home('unit'), ...subtree('subtree')]),
    responsibleUnitIds: distinct([...home('unit'), ...subtree('subtree')]),
    reviewUnitIds: home('review'),
    passingUnitIds: distinct([...home('unit'), ...home('subtree')]),
    reportUnitIds: subtree('reports'),
    lineUnitIds: distinct([...actor.posts.flatMap((post) => post.lineUnitIds), ...(actor.principal?.lineUnitIds ?? [])]),
    ...(actor.principal && { principalId: actor.principal.principalId }),
  };

  function unitsBy(which: 'homeUnitIds' | 'subtreeUnitIds') {
    return (scope: PetitionScope) => distinct(reached.flatMap((each) => (each.scope === scope ? each.post[which] : [])));
  }
}

/** From where in the organisation the role reaches a petition with this permission; empty when it never does. */
export function scopesOfRole(permission: PetitionPermission, role: Role): readonly PetitionScope[] {
  return scopesOf(PETITION_RULES[permission], role);
}

export function scopesOf(row: PetitionRow, role: Role): readonly PetitionScope[] {
  const scopes = row[role];
  if (scopes === undefined) return [];
  return typeof scopes === 'string' ? [scopes] : scopes;
}

function includes(unitIds: readonly UnitId[], unitId: UnitId | null): boolean {
  return unitId !== null && unitIds.includes(unitId);
}

function distinct(unitIds: readonly UnitId[]): readonly UnitId[] {
  return [...new Set(unitIds)];
}
