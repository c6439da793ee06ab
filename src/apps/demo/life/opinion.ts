import type { Decision, FindingOutcome, OpinionContent, RequestAnswer } from '../../../petitions/domain/index.ts';
import { addDays, type PlainDate } from '../../../platform/kernel/index.ts';
import { writeMeasure, writeOpinion } from '../texts/answer-texts.ts';
import { handlerOf } from './handling.ts';
import { openRating } from './rating.ts';
import { deliver } from './service.ts';
import { type Script, type Story, step, unitOf, who } from './story.ts';

const RETURN_REASONS = ['法律依据引用不完整，请补充后再报。', '对第一项请求的答复不够具体。', '事实部分与调查记录不一致，请核对。'];

export interface OpinionWork {
  readonly isSimple: boolean;
  /** The review sent the matter back. */
  readonly isAnew: boolean;
  readonly draftOn?: PlainDate;
}

/** Drafted, checked, signed by another, numbered and served (Regulation arts. 31(6), 32). */
export function* decideByOpinion(story: Story, { isSimple, isAnew, draftOn }: OpinionWork): Script {
  const { random, time, life, world } = story;
  const handler = handlerOf(story);
  const major = !isSimple && random.chance(0.05);
  const content = composeOpinion(story, isSimple, isAnew);
  yield step(draftOn === undefined ? time.workdays(0, 1) : time.workdayOn(draftOn), handler, { type: 'draftOpinion', content, major });
  const unitId = unitOf(life.petition);
  if (!isSimple) {
    const counsel = who(story, 'legalReviewer', unitId, [handler.staffId]);
    if (random.chance(0.07)) {
      yield step(time.workdays(0, 2), counsel, { type: 'recordLegalReview', passed: false, comments: random.pick(RETURN_REASONS) });
      yield step(time.soon(), counsel, { type: 'returnDraft', reason: random.pick(RETURN_REASONS) });
      yield step(time.workdays(1, 2), handler, { type: 'draftOpinion', content: composeOpinion(story, isSimple, isAnew), major });
    }
    yield step(time.workdays(0, 2), counsel, { type: 'recordLegalReview', passed: true, comments: random.chance(0.3) ? '要素齐全，依据适当。' : null });
  }
  yield step(time.workdays(0, 2), signerOf(story, major, handler.staffId), { type: 'approveOpinion' });
  const issuedAt = time.soon();
  const issuer = { unitId, code: world.organisation.unitCode(unitId) };
  const documentNumber = world.numbers.takeLetterNumber('OPINION', issuer, time.today);
  yield step(issuedAt, who(story, 'serviceClerk', unitId), { type: 'issueOpinion', documentNumber });
  yield* serve(story, isSimple);
}

// Whoever drafted does not sign; what is major is signed by the head of the unit.
function signerOf(story: Story, major: boolean, drafterId: string): ReturnType<typeof who> {
  const unitId = unitOf(story.life.petition);
  const issuingUnitId = story.world.view.facts.issuingUnitOf(unitId);
  const hasSigner = story.world.organisation.holders('signer', issuingUnitId).length > 0;
  return !major && hasSigner && story.random.chance(0.6) ? who(story, 'signer', issuingUnitId, [drafterId]) : who(story, 'unitHead', unitId, [drafterId]);
}

function composeOpinion(story: Story, isSimple: boolean, isAnew: boolean): OpinionContent {
  const { random, life, scene, world } = story;
  const { requests } = life.petition;
  const bodyUnitId = world.view.facts.reviewAuthorityOf(unitOf(life.petition));
  return writeOpinion(random, {
    scene,
    requestIds: requests.map(({ requestId }) => requestId),
    decisions: requests.map(() => chooseDecision(story, isSimple, isAnew)),
    remedyLine: bodyUnitId && { right: 'REVIEW', bodyUnitId, bodyName: world.organisation.unitName(bodyUnitId), days: 30 },
    isAnew,
    outcome: isSimple ? 'PROVEN' : foundIn(story),
  });
}

function foundIn({ life }: Story): FindingOutcome {
  return life.petition.investigations.at(-1)?.outcome ?? 'PROVEN';
}

function chooseDecision(story: Story, isSimple: boolean, isAnew: boolean): Decision {
  const { random, arrival } = story;
  if (isSimple) return random.weighted([['SUPPORT', 7], ['EXPLAIN', 3]]);
  if (isAnew) return random.weighted([['SUPPORT', 7], ['EXPLAIN', 2], ['NOT_SUPPORT', 1]]);
  if (arrival.demand === 'TO_THE_END') return 'NOT_SUPPORT';
  switch (foundIn(story)) {
    case 'PROVEN':
      return random.weighted([['SUPPORT', 78], ['EXPLAIN', 16], ['NOT_SUPPORT', 6]]);
    case 'PARTLY_PROVEN':
      return random.weighted([['SUPPORT', 38], ['EXPLAIN', 42], ['NOT_SUPPORT', 20]]);
    case 'NOT_PROVEN':
      return random.weighted([['EXPLAIN', 45], ['NOT_SUPPORT', 55]]);
  }
}

function* serve(story: Story, mayCall: boolean): Script {
  const { random, time, life } = story;
  const unitId = unitOf(life.petition);
  const clerk = who(story, 'serviceClerk', unitId);
  if (life.petition.notifiable && story.arrival.demand === undefined && random.chance(0.03)) {
    yield step(time.workdays(2, 5), clerk, {
      type: 'recordFailedService', document: 'OPINION', method: 'POST', triedOn: time.today, reason: '邮件退回，收件人不在原址。',
    });
    yield* serveAgain(story);
    return;
  }
  const { outcome, recordedAt } = deliver(story, time, mayCall);
  yield step(recordedAt, clerk, { type: 'serveOpinion', outcome });
  openRating(story, 'UNIT');
}

// Civil Procedure Law arts. 89, 95: left with a witness, or announced when nobody can be found.
function* serveAgain(story: Story): Script {
  const { random, time, life } = story;
  const clerk = who(story, 'serviceClerk', unitOf(life.petition));
  const served = { kind: 'SERVED', documentId: null, documentNumber: null, receiptDocumentId: null } as const;
  if (random.chance(0.75)) {
    const at = time.workdays(1, 4);
    const receiptReference = `留置送达记录第${random.int(1, 300)}号`;
    yield step(at, clerk, { type: 'serveOpinion', outcome: { ...served, method: 'LEFT', evidence: 'PHOTO', servedOn: time.today, receiptReference } });
  } else {
    const announcedOn = addDays(time.today, 1);
    const at = time.workdayOn(addDays(announcedOn, 30));
    yield step(at, clerk, {
      type: 'serveOpinion',
      outcome: { ...served, method: 'ANNOUNCEMENT', announcedOn, place: '《岚江日报》及单位公告栏', servedOn: time.today, receiptReference: '公告版面存档' },
    });
  }
  openRating(story, 'UNIT');
}

/** What was supported is carried out, measure by measure (Regulation art. 32). */
export function* execute(story: Story): Script {
  const { random, time, scene, arrival, life } = story;
  const handler = handlerOf(story);
  const order = life.petition.requests.map(({ requestId }) => requestId);
  const measures = supportedRequests(story).map((requestId, index) => ({
    measureNo: index + 1, requestId, text: writeMeasure(scene, order.indexOf(requestId)), dueOn: addDays(time.today, random.int(20, 45)),
  }));
  if (measures.length === 0) return;
  yield step(time.workdays(1, 6), handler, { type: 'startExecution', measures });
  if (arrival.demand === undefined && random.chance(0.012)) {
    yield* refuseAtFirst(story);
  }
  for (const { measureNo } of measures) {
    if (random.chance(0.3)) yield step(time.workdays(2, 9), handler, { type: 'recordExecution', measureNo, text: '已经组织实施，完成过半。', done: false });
    yield step(time.workdays(3, 14), handler, { type: 'recordExecution', measureNo, text: '已经完成，信访人现场确认。', done: true });
  }
  yield step(time.workdays(0, 2), handler, { type: 'completeExecution' });
}

/** What is to be carried out: the opinion, or the review that varied it. */
export function supportedRequests({ life }: Story): readonly RequestAnswer['requestId'][] {
  const { opinions, reviewRounds, round } = life.petition;
  const varied = reviewRounds.findLast((each) => 'findings' in each && each.findings.decision === 'VARY' && each.request.round === round);
  const answers = varied && 'findings' in varied ? varied.findings.answers : (opinions.at(-1)?.content.answers ?? []);
  return answers.filter(({ decision }) => decision === 'SUPPORT').map(({ requestId }) => requestId);
}

// Art. 42(4): a refusal is said openly and goes to supervision.
function* refuseAtFirst(story: Story): Script {
  const { time, life } = story;
  const unitId = unitOf(life.petition);
  const head = who(story, 'unitHead', unitId);
  yield step(time.workdays(4, 12), head, { type: 'refuseExecution', reason: '本年度预算已经用完，暂时无法支付。' });
  const supervisor = who(story, 'supervisor', life.petition.petitionOfficeUnitId);
  yield step(time.workdays(1, 4), supervisor, { type: 'raiseSupervision', ruleId: 'XF-42', demand: '处理意见已经生效，请调整预算并限期执行。', listed: true });
  const supervisionNo = life.petition.supervisions.length;
  yield step(time.workdays(3, 10), head, { type: 'replySupervision', supervisionNo, text: '已经调整预算，本月内执行到位。', adopted: true, reasonsNotAdopted: null });
  yield step(time.workdays(1, 4), supervisor, { type: 'closeSupervision', supervisionNo, accept: true, reason: '已经落实。' });
}

