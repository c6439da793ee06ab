import { type Deadline, foldClocks, getProfile, type Profile } from '../../clock/domain/index.ts';
import type { CurrentCalendar } from '../../clock/server/index.ts';
import { petitionNotFound } from '../../access/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { dayInChina, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import {
  type Actor, type ActionContext, clockEffectsOf, evolve, type LinkedPetition, NATIONAL_LIMITS, type Petition, type PetitionEvent,
  type PetitionEventRecord, type UnitId,
} from '../domain/index.ts';
import type { OrganisationView } from './organisation-source.ts';
import type { PetitionDeps } from './petition-deps.ts';
import type { RowFacts } from './petition-rows.ts';
import { findRowFacts, listEvents, type SavedPetition } from './petition-store.ts';

/** Today as the use-cases of one request see it. */
export interface Moment {
  readonly now: Instant;
  readonly today: PlainDate;
  readonly organisation: OrganisationView;
  readonly calendar: CurrentCalendar;
}

export async function readMoment(deps: Pick<PetitionDeps, 'clock' | 'organisation' | 'calendar'>): Promise<Moment> {
  const now = deps.clock.now();
  const today = dayInChina(now);
  const [organisation, calendar] = await Promise.all([deps.organisation.on(today), deps.calendar.current()]);
  return { now, today, organisation, calendar };
}

/** A matter with its history and the clocks that follow from it. */
export interface LoadedPetition {
  readonly petition: Petition;
  readonly records: readonly PetitionEventRecord[];
  readonly deadlines: readonly Deadline[];
  readonly facts: Omit<RowFacts, 'updatedAt' | 'lastOn' | 'reviewUnitId'>;
  readonly profile: Profile;
}

/** Throws `access.petition_not_found`. */
export async function getLoadedPetition(db: Reader, petitionId: string, moment: Moment): Promise<LoadedPetition> {
  const [records, facts] = [await listEvents(db, petitionId), await findRowFacts(db, petitionId)];
  const petition = foldRecords(undefined, records);
  if (!petition || !facts) throw petitionNotFound();
  return { petition, records, facts, ...clocksOf(petition, records, moment) };
}

export function foldRecords(petition: Petition | undefined, records: readonly PetitionEventRecord[]): Petition | undefined {
  return records.reduce<Petition | undefined>((before, record) => evolve(before, record), petition);
}

/** The clocks run by the rules of the jurisdiction in which the office stands. */
export function clocksOf(petition: Petition, records: readonly PetitionEventRecord[], { organisation, calendar }: Moment): Pick<LoadedPetition, 'deadlines' | 'profile'> {
  const profile = getProfile(organisation.unit(petition.petitionOfficeUnitId).jurisdiction);
  return { profile, deadlines: foldClocks(clockEffectsOf(records), profile, calendar.calendar) };
}

/** The body that reviews the matter now, or would if it were asked. */
export function reviewUnitOf(petition: Petition, { facts }: OrganisationView): UnitId | null {
  if (petition.state === 'HANDED_TO_DISCIPLINE' || !petition.responsibleUnitId) return null;
  if (petition.state === 'REVIEW_REQUESTED') return facts.reviewAuthorityOf(petition.responsibleUnitId);
  if (petition.state === 'REREVIEW_REQUESTED') return facts.reReviewAuthorityOf(petition.responsibleUnitId);
  return 'review' in petition && petition.review ? petition.review.bodyUnitId : null;
}

export function contextOf(actor: Actor, loaded: Pick<LoadedPetition, 'deadlines'> | undefined, moment: Moment, linked: readonly LinkedPetition[]): ActionContext {
  return {
    actor,
    now: moment.now,
    today: moment.today,
    deadlines: loaded?.deadlines ?? [],
    units: moment.organisation.facts,
    linked,
    limits: NATIONAL_LIMITS,
  };
}

/** The events as they are recorded: numbered on, dated, with who did it. */
export function recordEvents(events: readonly PetitionEvent[], actor: Actor, version: number, { now, today }: Moment): readonly PetitionEventRecord[] {
  const by = actor.kind === 'staff' ? ({ kind: 'staff', staffId: actor.staffId } as const) : actor;
  return events.map((event, index) => ({ seq: version + index + 1, at: now, on: today, actor: by, event }));
}

/** All that is written of a matter after new events. */
export function describeSaved(before: LoadedPetition | undefined, added: readonly PetitionEventRecord[], facts: LoadedPetition['facts'], moment: Moment): SavedPetition {
  const petition = foldRecords(before?.petition, added);
  if (!petition) throw petitionNotFound();
  const records = [...(before?.records ?? []), ...added];
  const { deadlines, profile } = clocksOf(petition, records, moment);
  const registered = records.find(({ event }) => event.type === 'petitionRegistered' || event.type === 'sealedReportRegistered');
  return {
    petition,
    deadlines,
    facts: {
      ...facts,
      registeredOn: registered?.on ?? null,
      reviewUnitId: reviewUnitOf(petition, moment.organisation),
      updatedAt: moment.now,
      lastOn: records.at(-1)?.on ?? moment.today,
    },
    deadlineFacts: { ownerUnitId: petition.petitionOfficeUnitId, profile: profile.id, calendarRevision: moment.calendar.revision },
  };
}
