import type { Deadline } from '../../clock/domain/index.ts';
import type { PetitionActionType, PetitionEventRecord } from '../domain/index.ts';

/*
 * PP-9: a rating cannot be bought by whoever never learns whether, when and how it was given. So no page, call, list or case file of the
 * staff says anything of a matter's ratings, not even that nobody rated; they are read as a unit's figures alone (src/satisfaction).
 */

const RATING_EVENTS: ReadonlySet<string> = new Set(['evaluated', 'evaluationExpired']);
const RATING_ACTIONS: ReadonlySet<PetitionActionType> = new Set<PetitionActionType>(['evaluate', 'expireEvaluation']);

/** What staff may know of a matter's course, counted through anew so that no gap tells of the rest. */
export function eventsForStaff(records: readonly PetitionEventRecord[]): readonly PetitionEventRecord[] {
  return records.filter(({ event }) => !RATING_EVENTS.has(event.type)).map((record, index) => ({ ...record, seq: index + 1 }));
}

export function clocksForStaff(deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.filter(({ clock }) => clock !== 'EVALUATE');
}

export function isRatingAction(action: PetitionActionType): boolean {
  return RATING_ACTIONS.has(action);
}

/** Of the journal, for the case file: it must not tell what the course leaves out. */
export function isRatingEntry({ action }: { readonly action: string }): boolean {
  return [...RATING_ACTIONS].some((kept) => action === `petition.${kept}`);
}
