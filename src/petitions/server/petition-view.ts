import type { PetitionTable } from '../../platform/db/index.ts';
import type { Selectable } from 'kysely';
import { describeClock, isRunning, type Deadline } from '../../clock/domain/index.ts';
import { daysBetween, type PlainDate } from '../../platform/kernel/index.ts';
import type { Language } from '../../platform/ui/index.ts';
import { type ClockView, PetitionRow } from '../contract.ts';
import { describeMoves } from './describe-moves.ts';
import type { MovedDay } from './moved-day-store.ts';
import type { OrganisationView } from './organisation-source.ts';
import { sideOf } from './petition-rows.ts';

export type ListRow = Selectable<PetitionTable>;

/** When and in which language a clock is read, and what the calendar has moved in its matter. */
export interface ClockReading {
  readonly today: PlainDate;
  readonly language: Language;
  readonly moves: readonly MovedDay[];
}

export function presentRow(row: ListRow, organisation: OrganisationView): PetitionRow {
  // The table's codes were written by this program; parsing them again is what makes them codes here.
  return PetitionRow.parse({
    petitionId: row.petition_id,
    number: row.number,
    version: row.version,
    state: row.state,
    channel: row.channel,
    class: row.class,
    route: row.route,
    themeId: row.theme_id,
    title: row.title,
    receivedOn: row.received_on,
    officeUnit: { id: row.petition_office_unit_id, name: organisation.unitName(row.petition_office_unit_id) },
    responsibleUnit: row.responsible_unit_id && { id: row.responsible_unit_id, name: organisation.unitName(row.responsible_unit_id) },
    handler: row.handler_id && { id: row.handler_id, name: organisation.staffName(row.handler_id) },
    anonymous: row.is_anonymous,
    joint: row.is_joint,
    petitionerCount: row.petitioner_count,
    urgent: row.is_urgent,
    supervised: row.is_supervised,
    awaits: row.awaits,
    nextClock: row.next_clock,
    nextSafeDueOn: row.next_safe_due_on,
    nextStatutoryDueOn: row.next_statutory_due_on,
    closedOn: row.closed_on,
  } satisfies Record<keyof PetitionRow, unknown>);
}

export function presentClock(deadline: Deadline, { today, language, moves }: ClockReading): ClockView {
  return {
    clock: deadline.clock,
    instance: deadline.instance,
    side: sideOf(deadline.clock),
    what: describeClock(deadline.clock, language),
    startedOn: deadline.startedOn,
    statutoryDueOn: deadline.statutoryDueOn,
    assessmentDueOn: deadline.assessmentDueOn,
    safeDueOn: deadline.safeDueOn,
    dueAt: deadline.statutoryDueAt,
    provisional: deadline.provisional,
    outcome: deadline.outcome,
    stoppedOn: deadline.stoppedOn,
    moved: describeMoves(moves, deadline, language),
    daysLeft: isRunning(deadline) ? daysBetween(today, deadline.statutoryDueOn) : null,
  };
}
