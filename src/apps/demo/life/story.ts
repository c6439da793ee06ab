import type { WorkingCalendar } from '../../../clock/domain/index.ts';
import type { Actor, LinkedPetition, OpenPetition, PetitionAction, PetitionEventRecord, PetitionId, SubmissionId, UnitId } from '../../../petitions/domain/index.ts';
import type { OrganisationView, ReceivedMatter } from '../../../petitions/server/index.ts';
import type { Instant } from '../../../platform/kernel/index.ts';
import type { DemoOrganisation } from '../organisation/demo-organisation.ts';
import type { Arrival } from '../plan/arrival.ts';
import type { Random } from '../random.ts';
import type { Scene } from '../texts/scene.ts';
import type { DocumentNumbers } from './document-numbers.ts';
import type { MatterLife, Step } from './matter-life.ts';
import type { TimeLine } from './time-line.ts';

/** What all stories have in common. */
export interface World {
  readonly organisation: DemoOrganisation;
  readonly view: OrganisationView;
  readonly calendar: WorkingCalendar;
  readonly numbers: DocumentNumbers;
  /** Nothing happens at or after this moment. */
  readonly end: Instant;
  /** Histories of matters that others follow. */
  readonly histories: Map<PetitionId, readonly PetitionEventRecord[]>;
  matterOf(arrival: Arrival): ReceivedMatter;
  makeSubmissionId(): SubmissionId;
}

/** A course of steps. It goes on only when the last step was allowed. */
export type Script = Generator<Step, void, void>;

export interface Supplement {
  readonly submissionId: SubmissionId;
  readonly receivedAt: Instant;
  readonly text: string;
}

export interface Story {
  readonly world: World;
  readonly arrival: Arrival;
  readonly matter: ReceivedMatter;
  readonly submissionId: SubmissionId;
  readonly scene: Scene;
  readonly random: Random;
  readonly life: MatterLife;
  readonly time: TimeLine;
  readonly supplements: Supplement[];
  /** Scripts that go on beside the main one. */
  readonly waiting: Script[];
}

export const PETITIONER: Actor = { kind: 'petitioner', petitionerId: null };
export const PROGRAM: Actor = { kind: 'system' };

export function step(at: Instant, by: Actor, action: PetitionAction, linked?: readonly LinkedPetition[]): Step {
  return linked ? { at, by, action, linked } : { at, by, action };
}

export function mayFail(at: Instant, by: Actor, action: PetitionAction): Step {
  return { at, by, action, isOptional: true };
}

type Roles = Parameters<DemoOrganisation['holders']>[0];

type Staff = Extract<Actor, { kind: 'staff' }>;

/** Somebody who holds the role for the unit, or for the nearest above it; never one who is excluded from the matter. */
export function who(story: Story, role: Roles, unitId: UnitId, but: readonly string[] = []): Staff {
  const able = listWho(story, role, unitId, but);
  if (able.length === 0) throw new RangeError(`nobody is ${role} for ${story.world.organisation.unitCode(unitId)}`);
  return story.random.pick(able);
}

/** All of them in the nearest unit that has one. */
export function listWho({ world, life }: Story, role: Roles, unitId: UnitId, but: readonly string[] = []): readonly Staff[] {
  const { current } = life;
  const excluded = current !== undefined && current.state !== 'HANDED_TO_DISCIPLINE' ? current.excludedStaffIds : [];
  for (const unit of [unitId, ...world.view.facts.ancestorsOf(unitId)]) {
    const able = world.organisation.holders(role, unit).filter(({ staffId }) => !excluded.includes(staffId) && !but.includes(staffId));
    if (able.length > 0) return able.map(({ actor }) => actor);
  }
  return [];
}

/** The unit that answers for the matter: who accepted it, else where it lies. */
export function unitOf({ responsibleUnitId, custody }: OpenPetition): UnitId {
  return responsibleUnitId ?? custody.unitId;
}

/** The time of a script beside the main one: it begins with what has just happened. */
export function beside({ time, life }: Story): TimeLine {
  return time.branch(life.records.at(-1)?.at ?? time.now);
}

/** Lives the story to its end, or until now. Beside the main script others take their steps when their time comes. */
export function tell(story: Story, main: Script): void {
  const { life, world, arrival, waiting } = story;
  const running: { script: Script; next: Step }[] = [];
  const admit = (script: Script): void => {
    const begun = script.next();
    if (begun.done !== true) running.push({ script, next: begun.value });
  };
  admit(main);
  for (let first = earliest(running); first && first.next.at < world.end; first = earliest(running)) {
    // What was planned for an earlier moment happens now: a history never goes back.
    const now = life.records.at(-1)?.at;
    const isTaken = life.take(now !== undefined && first.next.at < now ? { ...first.next, at: now } : first.next);
    if (isTaken && life.current?.state === arrival.stopIn) return;
    const after = isTaken ? first.script.next() : undefined;
    if (after?.done === false) first.next = after.value;
    else running.splice(running.indexOf(first), 1);
    for (let script = waiting.shift(); script; script = waiting.shift()) admit(script);
  }
}

function earliest<Running extends { readonly next: Step }>(running: readonly Running[]): Running | undefined {
  return running.reduce<Running | undefined>((first, each) => (first === undefined || each.next.at < first.next.at ? each : first), undefined);
}
