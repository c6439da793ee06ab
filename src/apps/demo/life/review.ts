import type { ActionOf, ReviewDecision, UnitId } from '../../../petitions/domain/index.ts';
import { addDays } from '../../../platform/kernel/index.ts';
import { chooseMethod, writeFinding, writeOpinion, writeReviewFacts, writeReviewReasons } from '../texts/answer-texts.ts';
import { hear, investigate, handlerOf } from './handling.ts';
import { decideByOpinion } from './opinion.ts';
import { deliver, notify } from './service.ts';
import { holdHearing, officerOf } from './settlement.ts';
import { PETITIONER, type Script, type Story, step, unitOf, who } from './story.ts';

type ReviewFindings = ActionOf<'decideReview'>['findings'];
type Level = 'REVIEW' | 'RE_REVIEW';

const COMPLAINTS = ['处理意见认定的事实与实际不符', '只答复了部分请求，其余没有说明', '补偿数额明显偏低', '引用的规定与本人情况不同', '调查时没有听取本人提供的证人意见'];
const WISHES = ['请求撤销原处理意见，重新作出处理', '请求变更处理意见，支持本人全部请求', '请求重新核实数额并补足差额'];

/** Arts. 35, 36: who disagrees asks the superior of the unit, and after it the superior of that one. */
export function* contest(story: Story): Script {
  const { world, random, life, arrival } = story;
  const isToTheEnd = arrival.demand === 'TO_THE_END';
  const body = bodyFor(story, 'REVIEW');
  if (!body) return;
  yield* request(story, 'REVIEW');
  const isLate = life.petition.state === 'REVIEW_REQUESTED' && life.petition.request.late;
  if (!isToTheEnd && random.chance(isLate ? 0.6 : 0.08)) {
    yield* reject(story, body, isLate);
    return;
  }
  const decision = isToTheEnd ? 'UPHOLD' : random.weighted<ReviewDecision>([['UPHOLD', 72], ['VARY', 12], ['REVOKE_REMAND', 16]]);
  yield* review(story, 'REVIEW', body, decision);
  if (decision === 'REVOKE_REMAND') return yield* handleAnew(story);
  const second = bodyFor(story, 'RE_REVIEW');
  // An outside body keeps its own register: what is asked of it is not asked here.
  if (!second || world.view.unit(second).isExternal) return;
  if (!isToTheEnd && !random.chance(0.34)) return;
  yield* request(story, 'RE_REVIEW');
  const last = isToTheEnd ? 'UPHOLD' : random.weighted<ReviewDecision>([['UPHOLD', 78], ['VARY', 10], ['REVOKE_REMAND', 12]]);
  yield* review(story, 'RE_REVIEW', second, last);
  if (last === 'REVOKE_REMAND') return yield* handleAnew(story);
  if (life.petition.state === 'FINAL') yield* publish(story);
}

/** Whether somebody of this organisation reviews what the unit decides. */
export function isReviewable(story: Story): boolean {
  const body = bodyFor(story, 'REVIEW');
  return body !== null && !story.world.view.unit(body).isExternal;
}

function bodyFor({ world, life }: Story, level: Level): UnitId | null {
  const unitId = unitOf(life.petition);
  return level === 'REVIEW' ? world.view.facts.reviewAuthorityOf(unitId) : world.view.facts.reReviewAuthorityOf(unitId);
}

function* request(story: Story, level: Level): Script {
  const { random, time, arrival } = story;
  // TC-8: what is late is decided by a person, never dropped.
  const isLate = arrival.demand === undefined && random.chance(0.04);
  const at = isLate ? time.days(42, 55) : time.days(3, 27);
  const application = {
    sentOn: time.today, receivedOn: time.today, requests: `${random.pick(WISHES)}。`, reasons: `${random.pick(COMPLAINTS)}；${random.pick(COMPLAINTS)}。`,
    lateReason: isLate ? '因住院治疗，未能在期限内提出。' : null, applicationDocumentId: null,
  };
  yield step(at, PETITIONER, { type: level === 'REVIEW' ? 'requestReview' : 'requestReReview', application });
}

function* reject(story: Story, body: UnitId, isLate: boolean): Script {
  const { time, life } = story;
  const clerk = who(story, 'registrar', body);
  yield step(time.workdays(2, 6), clerk, {
    type: 'rejectReviewRequest',
    rejection: isLate
      ? { ground: 'LATE_WITHOUT_CAUSE', reason: '超过三十日期限，所述理由没有证明材料。' }
      : { ground: 'OUT_OF_SCOPE', reason: '请求的内容超出原信访事项，可另行提出。' },
  });
  yield* notify(story, { kind: 'NOTICE_REVIEW_REJECTED', unitId: life.petition.custody.unitId });
}

function* review(story: Story, level: Level, body: UnitId, decision: ReviewDecision): Script {
  const { random, time, arrival, scene } = story;
  const isFirst = level === 'REVIEW';
  const officer = who(story, isFirst ? 'reviewer' : 'reReviewer', body, tookPartIn(story));
  yield step(time.workdays(1, 3), who(story, 'registrar', body), { type: isFirst ? 'acceptReviewRequest' : 'acceptReReviewRequest', officerId: officer.staffId });
  const at = time.workdays(3, 9);
  const method = chooseMethod(random, scene);
  yield step(at, officer, {
    type: 'recordInvestigation',
    investigation: { investigatedOn: time.today, method, finding: writeFinding(random, scene, method, 'PROVEN'), outcome: 'PROVEN', documentIds: [] },
  });
  if (!isFirst && (arrival.demand === 'TO_THE_END' ? random.chance(0.5) : random.chance(0.15))) yield* holdHearing(story, 'RE_REVIEW');
  const signers = [officer.staffId, ...tookPartIn(story)];
  const signer = random.chance(0.75) ? who(story, 'signer', body, signers) : who(story, 'unitHead', body, signers);
  const decidedAt = time.workdays(3, 9);
  const findings = composeFindings(story, level, body, decision);
  yield step(decidedAt, signer, { type: isFirst ? 'decideReview' : 'decideReReview', findings });
  const { outcome, recordedAt } = deliver(story, time);
  yield step(recordedAt, who(story, 'serviceClerk', body), { type: isFirst ? 'serveReview' : 'serveReReview', outcome });
}

function tookPartIn({ life }: Story): readonly string[] {
  return life.petition.participants.filter((each) => each.in !== 'REGISTERING' && each.in !== 'SERVING').map(({ staffId }) => staffId);
}

function composeFindings(story: Story, level: Level, body: UnitId, decision: ReviewDecision): ReviewFindings {
  const { random, scene, life, world, time } = story;
  const isFirst = level === 'REVIEW';
  const second = isFirst && decision !== 'REVOKE_REMAND' ? bodyFor(story, 'RE_REVIEW') : null;
  const { requests } = life.petition;
  const varied = writeOpinion(random, { scene, requestIds: requests.map(({ requestId }) => requestId), decisions: requests.map(() => 'SUPPORT' as const), remedyLine: null, isAnew: true, outcome: 'PARTLY_PROVEN' });
  return {
    decision,
    facts: writeReviewFacts(random, scene),
    reasons: writeReviewReasons(random, decision),
    legalBasis: [isFirst ? '《信访工作条例》第三十五条' : '《信访工作条例》第三十六条', ...scene.theme.group.laws.slice(0, 1)],
    answers: decision === 'VARY' ? varied.answers : [],
    remedyLine: second && { right: 'RE_REVIEW', bodyUnitId: second, bodyName: world.organisation.unitName(second), days: 30 },
    documentNumber: world.numbers.takeReviewNumber(isFirst ? '信查' : '信核', world.organisation.unitCode(body), time.today),
  };
}

// Revoked and sent back: handled anew, under a clock of its own, to another opinion.
function* handleAnew(story: Story): Script {
  const { time, random } = story;
  yield step(time.workdays(1, 3), handlerOf(story), { type: 'redoHandling' });
  yield* hear(story, addDays(time.today, random.int(3, 8)));
  yield* investigate(story, addDays(time.today, random.int(5, 14)));
  yield* decideByOpinion(story, { isSimple: false, isAnew: true });
}

function* publish(story: Story): Script {
  const { life, time } = story;
  const decided = life.petition.reviewRounds.findLast((each) => 'findings' in each && each.request.level === 'RE_REVIEW');
  const wasHeard = life.petition.hearings.some(({ during }) => during === 'RE_REVIEW');
  if (!decided || !('officerId' in decided) || !wasHeard) return;
  const at = time.workdays(5, 15);
  yield step(at, officerOf(story, decided.officerId), { type: 'publishReReview', redactionCheckedOn: time.today });
}
