import { describe, expect, it } from 'vitest';
import { foldClocks, getProfile, nationalCalendar } from '../../clock/domain/index.ts';
import { clockEffectsOf, type EventOf, type Petition, type PetitionEventRecord } from '../../petitions/domain/index.ts';
import {
  aHandledStory, anAcceptedStory, aRegisteredStory, aScreenedStory, aServedStory, COMPANY, FIRST_REQUEST, GROUP, SISTER, staffWith, type Story, WORKSHOP,
} from '../../petitions/domain/testing/index.ts';
import { addDays, type PlainDate } from '../../platform/kernel/index.ts';
import { type Cause, findOccasions, type Occasion } from './supervision-triggers.ts';

function occasionsOf(story: Story, changes: Partial<Petition> = {}): readonly Occasion[] {
  const { petition, records, today } = story;
  if (!petition) throw new Error('there is no matter yet');
  const deadlines = foldClocks(clockEffectsOf(records), getProfile('national'), nationalCalendar);
  return findOccasions({ petition: { ...petition, ...changes } as Petition, records, deadlines, today });
}

function causesOf(story: Story, changes: Partial<Petition> = {}): readonly Cause[] {
  return occasionsOf(story, changes).map(({ cause }) => cause);
}

/** A history that had these further events; what they change in the matter is given beside it. */
function withEvents(story: Story, events: readonly PetitionEventRecord['event'][]): Story {
  events.forEach((event) => story.records.push({ seq: story.records.length + 1, at: story.now, on: story.today, actor: { kind: 'system' }, event }));
  return story;
}

describe('a duty whose last day is over', () => {
  it('art. 23: no notice by the fifteenth day, and not a day earlier', () => {
    const story = aScreenedStory().wait(15);
    expect(causesOf(story)).toEqual([]);
    story.wait(1);
    expect(occasionsOf(story)).toEqual([{ cause: 'NOTICE_OVERDUE', key: 'NOTIFY/custody-1', since: addDays(story.today, -1), times: 1 }]);
  });

  it('art. 22: a petition department that passes nothing on', () => {
    expect(causesOf(aRegisteredStory({ officeKind: 'PETITION_DEPARTMENT' }).wait(20))).toEqual(['ROUTING_OVERDUE']);
  });

  it('art. 34: no opinion by the sixtieth day', () => {
    const story = aHandledStory().wait(60);
    expect(causesOf(story)).toEqual([]);
    expect(causesOf(story.wait(3))).toEqual(['OPINION_OVERDUE']);
  });

  it('art. 35: no decision on a request for review', () => {
    const story = aServedStory().must({ kind: 'petitioner', petitionerId: null }, {
      type: 'requestReview', application: { sentOn: '2026-03-10' as PlainDate, receivedOn: '2026-03-10' as PlainDate, requests: '复查', reasons: '有误', lateReason: null, applicationDocumentId: null },
    });
    expect(causesOf(story.wait(33))).toContain('REVIEW_OVERDUE');
  });

  it('art. 22: what was assigned with a day is not reported back', () => {
    const story = aScreenedStory({ source: { via: 'ASSIGNMENT', fromBody: '市信访局', feedbackDueOn: '2026-03-20' as PlainDate } });
    expect(causesOf(story.wait(11))).toContain('REPORT_BACK_OVERDUE');
  });

  it.each([['XF-34', []], ['XF-40-1', []], ['XF-23-2', ['OPINION_OVERDUE']]])('with an open letter on %s is proposed only when that letter is about something else', (ruleId, expected) => {
    const story = aHandledStory().wait(63).must(staffWith('supervisor'), { type: 'raiseSupervision', ruleId, demand: '请说明', listed: false });
    expect(causesOf(story)).toEqual(expected);
  });

  it('is proposed when the letter is closed and the duty still not done', () => {
    const story = aHandledStory().wait(63).must(staffWith('supervisor'), { type: 'raiseSupervision', ruleId: 'XF-34', demand: '请说明', listed: false });
    story.must(staffWith('unitHead'), { type: 'replySupervision', supervisionNo: 1, text: '在办', adopted: true, reasonsNotAdopted: null });
    expect(causesOf(story.must(staffWith('supervisor'), { type: 'closeSupervision', supervisionNo: 1, accept: true, reason: '已说明' }))).toEqual(['OPINION_OVERDUE']);
  });
});

describe('passing the matter on', () => {
  const routed = (fromUnitId: typeof GROUP, toUnitId: typeof GROUP): EventOf<'petitionRouted'> => ({ type: 'petitionRouted', fromUnitId, toUnitId, suggestedRoute: null, note: null });
  const thrice = [routed(GROUP, COMPANY), routed(COMPANY, SISTER), routed(SISTER, WORKSHOP)];

  it('is buck-passing at the third time', () => {
    expect(causesOf(withEvents(aScreenedStory(), thrice.slice(0, 2)))).toEqual([]);
    expect(occasionsOf(withEvents(aScreenedStory(), thrice))).toMatchObject([{ cause: 'PASSED_ON_THRICE', key: 'times-3', times: 3 }]);
  });

  it('is the same occasion at the fourth and another at the sixth time', () => {
    const keysAt = (events: readonly PetitionEventRecord['event'][]) => occasionsOf(withEvents(aScreenedStory(), events)).map(({ key }) => key);
    expect(keysAt([...thrice, routed(WORKSHOP, COMPANY)])).toEqual(['times-3']);
    expect(keysAt([...thrice, ...thrice])).toEqual(['times-6']);
  });

  it('counts nothing that was called back', () => {
    expect(causesOf(withEvents(aScreenedStory(), [...thrice, { type: 'routingRecalled', reason: '发错' }]))).toEqual([]);
  });
});

it('art. 23: an objection on which nobody rules for more than a week', () => {
  const story = aScreenedStory();
  const objected = { state: 'OBJECTED', objection: { reason: '无权', objectedOn: story.today, suggestedUnitId: null } } as Partial<Petition>;
  expect(causesOf(story.wait(7), objected)).toEqual([]);
  expect(causesOf(story.wait(1), objected)).toEqual(['OBJECTION_UNDECIDED']);
});

describe('an opinion that was served', () => {
  it('with an answer, its basis and the line on review to each request is complete', () => {
    expect(causesOf(aServedStory())).toEqual([]);
  });

  it.each([
    ['without the line on review', (story: Story) => ({ remedyLine: null, answers: contentOf(story).answers })],
    ['without a basis in law', (story: Story) => ({ remedyLine: contentOf(story).remedyLine, answers: [{ requestId: FIRST_REQUEST, decision: 'SUPPORT', explanation: '支持', legalBasis: [] }] })],
    ['with a request unanswered', (story: Story) => ({ remedyLine: contentOf(story).remedyLine, answers: [] })],
  ])('%s breaks art. 32', (_title, part) => {
    const story = aServedStory();
    expect(causesOf(story, changedOpinion(story, part(story)))).toEqual(['OPINION_INCOMPLETE']);
  });

  function contentOf({ petition }: Story) {
    if (petition?.state !== 'SERVED') throw new Error('it is not served');
    return petition.opinion.content;
  }

  function changedOpinion({ petition }: Story, content: object): Partial<Petition> {
    if (petition?.state !== 'SERVED') throw new Error('it is not served');
    return { opinions: petition.opinions.map((opinion) => ({ ...opinion, content: { ...opinion.content, ...content } })) };
  }
});

describe('what was supported', () => {
  const started = (story: Story) => story.must(staffWith('handler'), {
    type: 'startExecution', measures: [{ measureNo: 1, requestId: FIRST_REQUEST, text: '补发', dueOn: addDays(story.today, 10) }],
  });
  const done = (story: Story) => story.must(staffWith('handler'), { type: 'recordExecution', measureNo: 1, text: '已补发', done: true }).must(staffWith('handler'), { type: 'completeExecution' });
  const followUp = (story: Story, promiseOutstanding: string | null) => story.must(staffWith('supervisor', GROUP), {
    type: 'recordFollowUp', followUp: { madeOn: story.today, method: 'PHONE', progress: '回访', promiseOutstanding, helpNeeded: null },
  });

  it('is to be begun within thirty days of service', () => {
    const story = aServedStory().wait(30);
    expect(causesOf(story)).toEqual([]);
    expect(causesOf(story.wait(1))).toEqual(['EXECUTION_OVERDUE']);
  });

  it('is to be done by the day of each measure', () => {
    const story = started(aServedStory()).wait(10);
    expect(causesOf(story)).toEqual([]);
    expect(occasionsOf(story.wait(1))).toMatchObject([{ cause: 'EXECUTION_OVERDUE', key: 'round-1/measure-1' }]);
  });

  it('and is refused, is a breach at once', () => {
    const story = started(aServedStory()).must(staffWith('unitHead'), { type: 'refuseExecution', reason: '没有经费' });
    expect(causesOf(story)).toEqual(['EXECUTION_REFUSED']);
  });

  it('and reported as done, is looked at again when a follow-up finds a promise open', () => {
    expect(causesOf(followUp(done(started(aServedStory())), null))).toEqual([]);
    expect(causesOf(followUp(done(started(aServedStory())), '七月的工资还没有补发'))).toEqual(['RESULT_NOT_REAL']);
  });
});

it('art. 35: a review that sends the matter back for the second time', () => {
  const story = aServedStory();
  const remand = { request: { no: 1, round: 1, level: 'REVIEW' }, findings: { decision: 'REVOKE_REMAND' }, decidedOn: story.today };
  expect(causesOf(story, { reviewRounds: [remand] } as unknown as Partial<Petition>)).toEqual([]);
  expect(occasionsOf(story, { reviewRounds: [remand, remand] } as unknown as Partial<Petition>)).toMatchObject([{ cause: 'REMANDED_TWICE', times: 2 }]);
});

it('a supervision whose answer was returned is proposed for a second letter, once it has been raised no more', () => {
  const raise = { type: 'raiseSupervision', ruleId: 'XF-34', demand: '请说明', listed: false } as const;
  const story = aHandledStory().must(staffWith('supervisor'), raise);
  story.must(staffWith('unitHead'), { type: 'replySupervision', supervisionNo: 1, text: '在办', adopted: true, reasonsNotAdopted: null });
  expect(causesOf(story)).toEqual([]);
  story.must(staffWith('supervisor'), { type: 'closeSupervision', supervisionNo: 1, accept: false, reason: '没有说明原因' });
  expect(occasionsOf(story)).toMatchObject([{ cause: 'ANSWER_RETURNED', key: 'letter-1' }]);
  expect(causesOf(story.must(staffWith('supervisor'), raise))).toEqual([]);
});

it('reports and what has been put away are not supervised', () => {
  const story = anAcceptedStory().wait(90);
  expect(causesOf(story)).toEqual(['OPINION_OVERDUE']);
  expect(causesOf(story, { class: 'REPORT' })).toEqual([]);
  expect(causesOf(story, { state: 'ARCHIVED' })).toEqual([]);
});
