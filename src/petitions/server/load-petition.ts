import { type Deadline, foldClocks, getProfile, type Profile } from '../../clock/domain/index.ts';
import type { CurrentCalendar } from '../../clock/server/index.ts';
import { petitionNotFound } from '../../access/domain/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import { dayInChina, type Instant, type PlainDate } from '../../platform/kernel/index.ts';
import {
  type Actor, type ActionContext, clockEffectsOf, evolve, NATIONAL_LIMITS, type Petition, type PetitionEvent,
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

export function readMoment(deps: MomentDeps): Promise<Moment> {
  return readMomentWith(deps, (today) => deps.organisation.on(today));
}

/** For a step, which somebody must be entitled to at this very moment. */
export function readMomentForStep(deps: MomentDeps): Promise<Moment> {
  return readMomentWith(deps, (today) => deps.organisation.nowOn(today));
}

type MomentDeps = Pick<PetitionDeps, 'clock' | 'organisation' | 'calendar'>;

async function readMomentWith({ clock, calendar }: MomentDeps, readOrganisation: (today: PlainDate) => Promise<OrganisationView>): Promise<Moment> {
  const now = clock.now();
  const today = dayInChina(now);
  const [organisation, current] = await Promise.all([readOrganisation(today), calendar.current()]);
  return { now, today, organisation, calendar: current };
}

/** A matter with its history and the clocks that follow from it. */
export interface LoadedPetition {
  readonly petition: Petition;
  readonly records: readonly PetitionEventRecord[];
  readonly deadlines: readonly Deadline[];
  readonly facts: Omit<RowFacts, 'updatedAt' | 'lastOn' | 'reviewUnitId' | 'reviewIsOutside'>;
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

/** The body that reviews the matter now or would if it were asked, or that last did: its file, its notices and its publication go on. */
export function reviewUnitOf(petition: Petition, { facts }: Pick<OrganisationView, 'facts'>): UnitId | null {
  if (petition.state === 'HANDED_TO_DISCIPLINE' || !petition.responsibleUnitId) return null;
  if (petition.state === 'REVIEW_REQUESTED') return facts.reviewAuthorityOf(petition.responsibleUnitId);
  if (petition.state === 'REREVIEW_REQUESTED') return facts.reReviewAuthorityOf(petition.responsibleUnitId);
  if ('review' in petition && petition.review) return petition.review.bodyUnitId;
  const last = petition.reviewRounds.at(-1);
  if (last === undefined) return null;
  if ('bodyUnitId' in last) return last.bodyUnitId;
  return last.request.level === 'REVIEW' ? facts.reviewAuthorityOf(petition.responsibleUnitId) : facts.reReviewAuthorityOf(petition.responsibleUnitId);
}

/** What a step stands on besides the matter itself. */
export type StepFacts = Pick<ActionContext, 'linked' | 'findings'>;

export const NO_STEP_FACTS: StepFacts = { linked: [], findings: [] };

export function contextOf(actor: Actor, loaded: Pick<LoadedPetition, 'deadlines'> | undefined, moment: Moment, facts: StepFacts): ActionContext {
  return {
    actor,
    now: moment.now,
    today: moment.today,
    deadlines: loaded?.deadlines ?? [],
    units: moment.organisation.facts,
    limits: NATIONAL_LIMITS,
    ...facts,
  };
}

/** The events as they are recorded: numbered on, dated, with who did it. */
export function recordEvents(events: readonly PetitionEvent[], actor: Actor, version: number, { now, today }: Moment): readonly PetitionEventRecord[] {
  const by = actor.kind === 'staff' ? ({ kind: 'staff', staffId: actor.staffId, ...(actor.actingFor && { actingFor: actor.actingFor }) } as const) : actor;
  return events.map((event, index) => ({ seq: version + index + 1, at: now, on: today, actor: by, event }));
}

/** All that is written of a matter after new events. */
export function describeSaved(before: LoadedPetition | undefined, added: readonly PetitionEventRecord[], facts: LoadedPetition['facts'], moment: Moment): SavedPetition {
  const petition = foldRecords(before?.petition, added);
  if (!petition) throw petitionNotFound();
  const records = [...(before?.records ?? []), ...added];
  const { deadlines, profile } = clocksOf(petition, records, moment);
  const reviewUnitId = reviewUnitOf(petition, moment.organisation);
  const registered = records.find(({ event }) => event.type === 'petitionRegistered' || event.type === 'sealedReportRegistered');
  return {
    petition,
    deadlines,
    facts: {
      ...facts,
      registeredOn: registered?.on ?? null,
      reviewUnitId,
      reviewIsOutside: reviewUnitId !== null && moment.organisation.facts.isOutside(reviewUnitId),
      updatedAt: moment.now,
      lastOn: records.at(-1)?.on ?? moment.today,
    },
    deadlineFacts: { ownerUnitId: petition.petitionOfficeUnitId, profile: profile.id, calendarRevision: moment.calendar.revision },
  };
}
