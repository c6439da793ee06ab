import { type ClockHandle, type ClockRun, type Deadline, getProfile, isRunning } from '../../clock/domain/index.ts';
import type { BulkRow } from '../../platform/db/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import { CLOSED_STATES, isOneOf, type OpenPetition, type Petition, type PetitionEventRecord, type UnitId, whatAwaits } from '../domain/index.ts';

/** Nothing is owed by the office or the unit any more, or it waits for what the petitioner chooses to do. */
function isAtRest(petition: Petition, next: Deadline | undefined): boolean {
  const awaits = whatAwaits(petition);
  // Even after the end a refusal that was drafted lies with who approves it.
  if (next || awaits === 'REFUSAL_APPROVAL') return false;
  return isOneOf(petition.state, CLOSED_STATES) || (isOneOf(petition.state, ['SERVED', 'REVIEW_DONE']) && awaits === null);
}

/** Whose time it is. The rights are all in the national rules; what only local rules know is a duty. */
export function sideOf(clock: ClockHandle): 'UNIT_DUTY' | 'PETITIONER_RIGHT' {
  return getProfile('national').clocks.get(clock)?.side ?? 'UNIT_DUTY';
}

export type Row = BulkRow;

/** What the list row holds besides the fold of the events. */
export interface RowFacts {
  /** Given when the matter was received; its registration takes it over. */
  readonly number: string;
  readonly title: string;
  readonly queryCodeHash: Buffer;
  readonly registeredOn: PlainDate | null;
  /** The body that reviews, from the request on. */
  readonly reviewUnitId: UnitId | null;
  /** That body is not of this organisation. */
  readonly reviewIsOutside: boolean;
  readonly updatedAt: Instant;
  /** The day of the last event. */
  readonly lastOn: PlainDate;
}

export function toEventRow(petitionId: string, record: PetitionEventRecord): Row {
  const { type, ...payload } = record.event;
  return {
    petition_id: petitionId,
    seq: record.seq,
    type,
    payload: { json: payload },
    actor_kind: record.actor.kind,
    actor_id: actorIdOf(record),
    acting_for_id: record.actor.kind === 'staff' ? (record.actor.actingFor ?? null) : null,
    occurred_at: record.at,
    occurred_on: record.on,
  };
}

function actorIdOf({ actor }: PetitionEventRecord): string | null {
  if (actor.kind === 'staff') return actor.staffId;
  return actor.kind === 'petitioner' ? actor.petitionerId : null;
}

export function toPetitionRow(petition: Petition, deadlines: readonly Deadline[], facts: RowFacts): Row {
  const next = findNextDuty(deadlines);
  return {
    petition_id: petition.petitionId,
    number: facts.number,
    version: petition.version,
    state: petition.state,
    channel: petition.channel,
    title: facts.title,
    petition_office_unit_id: petition.petitionOfficeUnitId,
    received_at: petition.receivedAt,
    received_on: petition.receivedOn,
    registered_on: facts.registeredOn,
    closed_on: isAtRest(petition, next) ? facts.lastOn : null,
    awaits: whatAwaits(petition, facts),
    next_clock: next?.clock ?? null,
    next_safe_due_on: next?.safeDueOn ?? null,
    next_statutory_due_on: next?.statutoryDueOn ?? null,
    review_unit_id: facts.reviewUnitId,
    query_code_hash: facts.queryCodeHash,
    updated_at: facts.updatedAt,
    ...(petition.state === 'HANDED_TO_DISCIPLINE' ? SEALED_COLUMNS : matterColumns(petition)),
  };
}

// PP-4: of a sealed report nothing is known but that it came.
const SEALED_COLUMNS: Row = {
  class: 'REPORT', route: null, theme_id: null, responsible_unit_id: null, handler_id: null, is_anonymous: false,
  is_notifiable: false, petitioner_count: 1, is_joint: false, is_first_time: true, is_urgent: false, is_supervised: false, is_sealed: true,
};

function matterColumns(petition: OpenPetition): Row {
  const { overlays } = petition;
  return {
    class: petition.class,
    route: petition.route,
    theme_id: petition.themeId,
    responsible_unit_id: placeOf(petition),
    handler_id: petition.handlerId,
    is_anonymous: petition.anonymous,
    is_notifiable: petition.notifiable,
    petitioner_count: petition.petitionerCount,
    is_joint: petition.joint,
    is_first_time: petition.firstTime.inThisOffice,
    is_urgent: overlays.urgent,
    is_supervised: overlays.supervised,
    is_sealed: overlays.sealed,
  };
}

/** The running duty of the office or unit that must be done first; a right of the petitioner is nobody's duty. */
export function findNextDuty(deadlines: readonly Deadline[]): Deadline | undefined {
  return deadlines
    .filter((deadline) => isRunning(deadline) && sideOf(deadline.clock) === 'UNIT_DUTY')
    .reduce<Deadline | undefined>((first, each) => (first === undefined || each.safeDueOn < first.safeDueOn ? each : first), undefined);
}

/** The unit that answers for the matter now: where it is handled, where it lies, or where it is on its way to. */
export function placeOf(petition: OpenPetition): UnitId | null {
  if (petition.responsibleUnitId) return petition.responsibleUnitId;
  if (petition.state === 'ROUTED' || petition.state === 'ASSIGNED') return petition.routing.toUnitId;
  return petition.custody.unitId === petition.petitionOfficeUnitId ? null : petition.custody.unitId;
}

export interface DeadlineFacts {
  readonly petitionId: string;
  readonly ownerUnitId: UnitId | null;
  readonly profile: string;
  readonly calendarRevision: number;
}

export function toDeadlineRow(deadline: Deadline, facts: DeadlineFacts): Row {
  return {
    petition_id: facts.petitionId,
    clock: deadline.clock,
    instance: deadline.instance,
    owner_unit_id: facts.ownerUnitId,
    profile: facts.profile,
    calendar_revision: facts.calendarRevision,
    started_on: deadline.startedOn,
    statutory_due_on: deadline.statutoryDueOn,
    assessment_due_on: deadline.assessmentDueOn,
    safe_due_on: deadline.safeDueOn,
    due_at: deadline.statutoryDueAt,
    is_provisional: deadline.provisional,
    stopped_on: deadline.stoppedOn,
    outcome: deadline.outcome,
    basis: { json: runOf(deadline) },
  };
}

/** What the dates follow from, without the dates. */
export function runOf(deadline: Deadline): ClockRun {
  const { clock, instance, startedOn, startedAt, fixedOn, extensions, suspensions, stoppedOn, stoppedAt, cancelledOn } = deadline;
  return { clock, instance, startedOn, startedAt, fixedOn, extensions, suspensions, stoppedOn, stoppedAt, cancelledOn };
}
