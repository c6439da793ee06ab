import { addDays } from '../../../platform/kernel/index.ts';
import { accept, appoint, chooseCoHandlers } from './acceptance.ts';
import { handlerOf, planWork, work } from './handling.ts';
import { closeAssignments } from './assignments.ts';
import { decideByOpinion, execute, supportedRequests } from './opinion.ts';
import { seal } from './reports.ts';
import { attachFollowers, joinFirst, takeBack } from './repeats.ts';
import { register } from './registration.ts';
import { contest, isReviewable } from './review.ts';
import { screen, travel } from './screening.ts';
import { archive, notify } from './service.ts';
import { holdHearing, mediate, withdraw } from './settlement.ts';
import { answer, file, guide, refuse } from './short-ways.ts';
import { beside, type Script, type Story, step, unitOf, who } from './story.ts';
import { reportUrgency } from './supervision.ts';

const REFUSED_FATES = ['PENDING_BELOW', 'LEVEL_SKIPPED', 'NOT_COMPETENT', 'NO_AUTHORITY', 'ENDED_BY_COURT', 'AFTER_THE_END'] as const;
const REVIEW_WINDOW_IN_DAYS = 45;

/** The course of one matter, from the letter box to the archive. */
export function* liveMatter(story: Story): Script {
  const { arrival } = story;
  if (arrival.fate === 'SEALED') return yield* seal(story);
  if (arrival.fate === 'DOUBLE') return yield* takeBack(story);
  yield* register(story);
  beginSideScripts(story);
  if (arrival.fate === 'REPEAT') return yield* joinFirst(story);
  yield* screen(story);
  yield* dispose(story);
}

function beginSideScripts(story: Story): void {
  const { arrival, random, waiting } = story;
  if (arrival.followers.length > 0) waiting.push(attachFollowers(story));
  if (arrival.class === 'APPEAL_RESOLUTION' && arrival.demand === undefined) {
    if (random.chance(0.012)) waiting.push(reportUrgency(story));
    if (random.chance(0.015)) waiting.push(ownByLeader(story));
    if (random.chance(0.09)) waiting.push(followUp(story));
  }
}

/** What the office decides once it knows what the matter is. */
function* dispose(story: Story): Script {
  const { arrival, random } = story;
  if (REFUSED_FATES.some((fate) => fate === arrival.fate)) return yield* refuse(story);
  if (arrival.class === 'APPEAL_RESOLUTION' && arrival.route !== 'PETITION') {
    return yield* arrival.route === 'LITIGATION' && random.chance(0.4) ? refuse(story) : guide(story);
  }
  if (arrival.themeCode.startsWith('0802')) return yield* file(story);
  if (arrival.class !== 'APPEAL_RESOLUTION' && arrival.demand !== undefined) return yield* answer(story);
  yield* travel(story);
  if (arrival.class !== 'APPEAL_RESOLUTION') return yield* answer(story);
  yield* handle(story);
}

function* handle(story: Story): Script {
  const { arrival, random, life } = story;
  const coHandlers = chooseCoHandlers(story);
  const isSimple = maySimply(story, coHandlers.length) && (arrival.demand === 'SIMPLE' || (arrival.demand === undefined && random.chance(0.34)));
  yield* accept(story, { mayCall: isSimple, coHandlers });
  yield* appoint(story);
  if (isSimple) {
    yield* handleSimply(story);
    if (life.petition.state !== 'HANDLING') return yield* afterService(story);
  }
  const plan = planWork(story);
  yield* work(story, plan);
  const ended = yield* turnAside(story);
  if (ended) return;
  yield* decideByOpinion(story, { isSimple: false, isAnew: false, draftOn: addDays(plan.from, plan.days) });
  yield* afterService(story);
}

// G3: first-time, plain, one unit, one petitioner, not assigned from above.
function maySimply({ life, matter }: Story, coHandlers: number): boolean {
  return matter.firstTime && matter.petitionerCount === 1 && coHandlers === 0 && !life.petition.assignedFromAbove;
}

function* handleSimply(story: Story): Script {
  const { time, random, arrival } = story;
  yield step(time.workdays(0, 1), handlerOf(story), {
    type: 'chooseSimple',
    basis: random.pick(['CLEAR_AND_EASY', 'INSTANT_ANSWER', 'DAILY_LIFE_URGENT', 'ALREADY_PROMISED']),
    expectedDecision: random.pick(['SUPPORT', 'SUPPORT', 'EXPLAIN']),
  });
  if (arrival.demand === undefined && random.chance(0.07)) {
    yield step(time.workdays(1, 4), handlerOf(story), { type: 'fallBackToOrdinary', reason: '情况比预想复杂，需要调查取证。' });
    return;
  }
  yield step(time.workdays(1, 4), handlerOf(story), { type: 'sendMessage', text: '承办人已与您联系，问题正在当场解决。' });
  yield* decideByOpinion(story, { isSimple: true, isAnew: false });
}

/** A settlement, a hearing or a withdrawal on the way; true when the matter has ended by it. */
function* turnAside(story: Story): Generator<ReturnType<typeof step>, boolean, void> {
  const { arrival, random, life, time } = story;
  const mayTurn = arrival.demand === undefined;
  if (arrival.demand === 'WITHDRAWN' || (mayTurn && random.chance(0.045) && life.petition.petitionerIds.length <= 1)) {
    yield* withdraw(story);
    if (life.petition.state === 'WITHDRAWN') {
      yield* notify(story, { kind: 'NOTICE_WITHDRAWAL', unitId: unitOf(life.petition) });
      if (mayTurn && random.chance(0.06)) {
        yield step(time.days(2, 20), { kind: 'petitioner', petitionerId: null }, { type: 'reopenPetition', reason: '承诺没有兑现，请求恢复办理。' });
        yield* work(story, { ...planWork(story), isLate: false, extensionInDays: null });
        return false;
      }
      yield* archive(story, 40);
      return true;
    }
  }
  if (arrival.demand === 'MEDIATED' || arrival.demand === 'SETTLED' || (mayTurn && random.chance(0.035))) {
    yield* mediate(story);
    if (life.petition.state === 'FINAL') {
      yield* archive(story, 45);
      return true;
    }
  }
  if (arrival.demand === 'HEARD' || (mayTurn && random.chance(0.02))) yield* holdHearing(story, 'HANDLING');
  return false;
}

function* afterService(story: Story): Script {
  const { arrival, random, life } = story;
  const isRefused = supportedRequests(story).length < life.petition.requests.length;
  const wants = arrival.demand === 'TO_THE_END' || (arrival.demand === undefined && random.chance(isRefused ? 0.2 : 0.03));
  const wasServed = life.petition.opinions.at(-1)?.service?.kind === 'SERVED';
  story.waiting.push(closeAssignments(story, beside(story)));
  if (wants && wasServed && isReviewable(story)) yield* contest(story);
  const { state } = life.petition;
  if (state === 'SERVED' || state === 'REVIEW_DONE' || state === 'FINAL') yield* execute(story);
  yield* archive(story, REVIEW_WINDOW_IN_DAYS);
}

function* ownByLeader(story: Story): Script {
  const { life, world } = story;
  const time = beside(story);
  const at = time.workdays(1, 5);
  const office = life.petition.petitionOfficeUnitId;
  const leader = who(story, 'unitHead', world.view.facts.issuingUnitOf(office));
  yield { at, by: who(story, 'officeHead', office), action: { type: 'assignLeaderCase', staffId: leader.staffId }, isOptional: true };
}

function* followUp(story: Story): Script {
  const { random, life, world } = story;
  const time = beside(story);
  const at = time.workdays(60, 110);
  const office = life.petition.petitionOfficeUnitId;
  // Never by the unit that handled it.
  const [above] = world.view.facts.ancestorsOf(office);
  const caller = unitOf(life.petition) === office && above !== undefined ? who(story, 'supervisor', above) : who(story, 'receptionist', office);
  yield {
    at, by: caller, isOptional: true,
    action: {
      type: 'recordFollowUp',
      followUp: {
        madeOn: time.today, method: random.pick(['PHONE', 'PHONE', 'VISIT', 'ONLINE']),
        progress: random.pick(['处理结果已经落实，信访人表示认可。', '维修完成，近期没有再出现问题。', '款项已经到账。', '信访人仍有意见，已说明救济途径。']),
        promiseOutstanding: null, helpNeeded: random.chance(0.1) ? '家庭生活困难，建议纳入工会帮扶。' : null,
      },
    },
  };
}
