import type { Actor } from '../action-context.ts';
import type { PetitionId } from '../ids.ts';
import { isInstructed, isInstructing } from '../leadership.ts';
import type { Petition } from '../petition.ts';
import { PETITION_ACTION_TYPES, type PetitionActionType } from '../petition-action.ts';
import { ACTION_RULES, ruleOf } from '../rules/index.ts';
import { COMPANY, id, STAFF } from './an-office.ts';
import { aHandledStory, anAcceptedStory, aRegisteredStory, aScreenedStory, aServedStory, Story } from './a-story.ts';
import { type Chooser, petitioner, plausibleAction } from './plausible-action.ts';

export const ACTORS: readonly Actor[] = [...STAFF.map((person): Actor => ({ kind: 'staff', staffId: person.staffId, roles: [...person.roles] })), petitioner, { kind: 'system' }];

export function chooserOf(numbers: () => number): Chooser {
  return { pick: (values) => values[numbers() % values.length] as (typeof values)[number], yes: () => numbers() % 3 > 0 };
}

/** xorshift32: the walk is the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

export const BEGINNINGS: readonly (() => Story)[] = [
  () => new Story(), () => new Story(), aRegisteredStory, aScreenedStory, anAcceptedStory, aHandledStory, aHandledStory, aServedStory, aServedStory,
];
const OTHERS = [
  { petitionId: id<PetitionId>('petition', 2), state: 'HANDLING', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: null },
  { petitionId: id<PetitionId>('petition', 2), state: 'FINAL', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: 'X' },
] as const;
const TRIES = 5;

/** Where the walk would rather go. */
type IsWanted = (target: string) => boolean;

const nowhere: IsWanted = () => false;
/** A refusal needs a second step, by another person. */
const PREPARES: Partial<Record<PetitionActionType, readonly string[]>> = { refusePetition: ['NOT_ACCEPTED'], refuseFurther: ['NO_LONGER_ACCEPTED'], requestExtension: ['EXTENDED'] };

/** Lives a matter from some point of the main way on: random steps by random people, mostly those whom the table lets. */
export function walk(seed: number, steps: number, onStep: (story: Story, before: Petition | undefined) => void, isWanted: IsWanted = nowhere): Story {
  const next = randomNumbers(seed);
  const choose = chooserOf(next);
  const story = choose.pick(BEGINNINGS)();
  story.linked = [choose.pick(OTHERS)];
  for (let step = 0; step < steps; step += 1) {
    if (next() % 6 === 0) story.wait(next() % 20);
    const before = story.petition;
    for (let tries = 0; tries < TRIES && !takeRandomStep(story, choose, next, isWanted); tries += 1);
    onStep(story, before);
  }
  return story;
}

/** One step by somebody, mostly by one of those whom the table lets; whether it was lawful. */
export function takeRandomStep(story: Story, choose: Chooser, next: () => number, isWanted: IsWanted = nowhere): boolean {
  const stage = story.petition?.state ?? 'NEW';
  // What only the program does is seldom due; it would take the place of what people do.
  const here = ACTION_RULES.filter((rule) => stage in rule.moves && rule.by[stage]?.some((permit) => permit !== 'system'));
  const moving = here.filter((rule) => rule.moves[stage]?.some((target) => target !== 'SAME' && target !== 'ARCHIVED'));
  const wanted = here.filter((rule) => [...(rule.moves[stage] ?? []), ...(PREPARES[rule.type] ?? [])].some(isWanted));
  const likely = wanted.length > 0 && next() % 2 === 0 ? wanted : moving.length > 0 && next() % 2 === 0 ? moving : here;
  const type = next() % 15 === 0 || here.length === 0 ? choose.pick(PETITION_ACTION_TYPES) : choose.pick(likely).type;
  const able = ACTORS.filter((actor) => listAble(actor, story, type));
  const actor = able.length > 0 && next() % 12 > 0 ? choose.pick(able) : choose.pick(ACTORS);
  return story.take(actor, plausibleAction(type, choose, story.today)).ok;
}

function listAble(actor: Actor, story: Story, type: (typeof PETITION_ACTION_TYPES)[number]): boolean {
  if (!story.petition) return actor.kind !== 'system';
  const permits = ruleOf(type).by[story.petition.state] ?? [];
  if (actor.kind !== 'staff') return permits.includes(actor.kind);
  const handler = 'handlerId' in story.petition ? story.petition.handlerId : null;
  const led = story.petition.state === 'HANDED_TO_DISCIPLINE' ? undefined : story.petition;
  const isPart = led !== undefined && ((permits.includes('the-instructed') && isInstructed(led, actor.staffId)) || (permits.includes('the-instructing-leader') && isInstructing(led, actor.staffId)) || (permits.includes('the-case-leader') && led.leaderStaffId === actor.staffId));
  return isPart || (permits.includes('the-handler') && handler === actor.staffId) || actor.roles.some((held) => permits.some((permit) => permit.startsWith(`${held.role}@`)));
}
