import { describe, expect, it } from 'vitest';
import { foldClocks, getProfile, nationalCalendar } from '../../../clock/domain/index.ts';
import { addDays } from '../../../platform/kernel/index.ts';
import type { Actor } from '../action-context.ts';
import { whatAwaits } from '../awaited.ts';
import { clockEffectsOf } from '../clock-effects.ts';
import type { DocumentId } from '../ids.ts';
import type { ActionOf, PetitionAction } from '../petition-action.ts';
import { aServedStory, COMPANY, FIRST_REQUEST, GROUP, id, OUTSIDE, petitioner, served, staffWith, type Story } from '../testing/index.ts';

const registrar = staffWith('registrar');
const OUTSIDE_REVIEWS = { reviewIsOutside: true };

function application({ today }: Story) {
  return { sentOn: today, receivedOn: today, requests: '请求改变原意见', reasons: '不服', lateReason: null, applicationDocumentId: null };
}

/** Reviewed by the group and upheld; the re-review is asked of the state-owned assets commission, which is not in this system. */
function anAskedStory(): Story {
  const story = aServedStory();
  const findings = {
    decision: 'UPHOLD', facts: '属实', reasons: '正确', legalBasis: ['《信访工作条例》第三十五条'], answers: [], documentNumber: '信查〔2026〕1号',
    remedyLine: { right: 'RE_REVIEW', bodyUnitId: OUTSIDE, bodyName: '市国资委', days: 30 },
  } as const;
  return story
    .must(petitioner, { type: 'requestReview', application: application(story) })
    .must(staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: staffWith('reviewer', GROUP).staffId })
    .must(staffWith('unitHead', GROUP), { type: 'decideReview', findings: { ...findings, legalBasis: [...findings.legalBasis], answers: [] } })
    .must(staffWith('serviceClerk', GROUP), { type: 'serveReview', outcome: served(story.today) })
    .must(petitioner, { type: 'requestReReview', application: application(story) });
}

function passing({ today }: Story, changes: Partial<ActionOf<'passReviewOn'>> = {}): ActionOf<'passReviewOn'> {
  return { type: 'passReviewOn', passedOn: today, receiptReference: 'EMS-7', receiptDocumentId: null, ...changes };
}

function deciding({ today }: Story, changes: Partial<ActionOf<'recordOutsideDecision'>> = {}, decision: ActionOf<'recordOutsideDecision'>['findings']['decision'] = 'UPHOLD'): ActionOf<'recordOutsideDecision'> {
  const answers = decision === 'VARY' ? [{ requestId: FIRST_REQUEST, decision: 'SUPPORT' as const, explanation: '补发', legalBasis: ['《劳动法》第五十条'] }] : [];
  return {
    type: 'recordOutsideDecision', decidedOn: today, receivedOn: today, documentId: id<DocumentId>('document', 9),
    findings: { decision, facts: '查明', reasons: '有据', legalBasis: [], answers, remedyLine: null, documentNumber: '国资信核〔2026〕3号' }, ...changes,
  };
}

const serving = ({ today }: Story, changes: Partial<ActionOf<'serveOutsideDecision'>> = {}): PetitionAction => ({ type: 'serveOutsideDecision', servedBy: 'BODY', outcome: served(today), ...changes });

function refusalOf(story: Story, actor: Actor, action: PetitionAction): string | undefined {
  const outcome = story.ask(actor, action);
  return outcome.ok ? undefined : outcome.failure.code;
}

function aPassedStory(): Story {
  const story = anAskedStory();
  return story.must(registrar, passing(story)).wait(20);
}

function clockOf(story: Story, clock: string) {
  return foldClocks(clockEffectsOf(story.records), getProfile('national'), nationalCalendar).findLast((deadline) => deadline.clock === clock);
}

// Regulation arts. 35, 36
describe('a re-review by a body outside of the organisation', () => {
  it('goes through the petition office to its end, in the name of that body, and the clock of the re-review stops on the day of service', () => {
    const story = anAskedStory();
    expect(story.petition && whatAwaits(story.petition, OUTSIDE_REVIEWS)).toBe('PASSING_ON');
    story.must(registrar, passing(story)).wait(20);
    expect(story.petition).toMatchObject({ state: 'REREVIEWING', review: { bodyUnitId: OUTSIDE, officerId: null, outside: { receiptReference: 'EMS-7', decision: null } } });
    expect(story.petition && whatAwaits(story.petition, OUTSIDE_REVIEWS)).toBe('OUTSIDE_DECISION');
    const decidedOn = addDays(story.today, -4);
    story.must(registrar, deciding(story, { decidedOn }));
    expect(story.petition).toMatchObject({ state: 'REREVIEW_DONE', review: { bodyUnitId: OUTSIDE, signedBy: null, decidedOn, outside: { decision: { enteredBy: registrar.staffId } } } });
    expect(story.petition && whatAwaits(story.petition, OUTSIDE_REVIEWS)).toBe('OUTSIDE_SERVICE');
    const servedOn = addDays(story.today, -2);
    story.must(staffWith('serviceClerk'), serving(story, { outcome: { ...served(servedOn), receiptReference: null } }));
    expect(story.petition).toMatchObject({ state: 'FINAL', end: { kind: 'RE_REVIEWED', opinionNumber: '国资信核〔2026〕3号' } });
    expect(clockOf(story, 'REREVIEW')).toMatchObject({ outcome: 'met', stoppedOn: servedOn });
  });

  it('that revokes the opinion sends the matter back to be handled anew', () => {
    const story = aPassedStory();
    story.must(registrar, deciding(story, {}, 'REVOKE_REMAND')).must(registrar, serving(story));
    expect(story.petition?.state).toBe('REREVIEW_DONE');
    expect(clockOf(story, 'HANDLE')).toMatchObject({ startedOn: story.today, outcome: 'open' });
    story.must(staffWith('dispatcher'), { type: 'redoHandling' });
    expect(story.petition).toMatchObject({ state: 'HANDLING', round: 2 });
  });

  it('that varies it puts its answers in the place of ours', () => {
    const story = aPassedStory();
    expect(refusalOf(story, registrar, deciding(story, { findings: { ...deciding(story, {}, 'VARY').findings, answers: [] } }))).toBeDefined();
    story.must(registrar, deciding(story, {}, 'VARY'));
    expect(story.petition).toMatchObject({ review: { findings: { decision: 'VARY', answers: [{ decision: 'SUPPORT', explanation: '补发' }] } } });
  });
});

// Regulation art. 36 para 3
it('a request that the outside body does not take up leaves the matter as it was, stops the clock on that day, and is told', () => {
  const story = aPassedStory();
  const decidedOn = addDays(story.today, -3);
  const { documentId } = deciding(story);
  story.must(registrar, { type: 'recordOutsideRejection', decidedOn, receivedOn: story.today, documentId, rejection: { ground: 'OUT_OF_SCOPE', reason: '另行提出' } });
  expect(story.petition).toMatchObject({ state: 'REVIEW_DONE', reviewRounds: [{}, { rejectedBy: null, rejectedOn: decidedOn, outside: { bodyUnitId: OUTSIDE } }] });
  expect(clockOf(story, 'REREVIEW')).toMatchObject({ stoppedOn: decidedOn });
  expect(story.petition && whatAwaits(story.petition, OUTSIDE_REVIEWS)).toBe('OUTSIDE_REJECTION_NOTICE');
  story.must(registrar, { type: 'recordNotice', kind: 'NOTICE_REVIEW_REJECTED', outcome: served(story.today) });
  expect(story.petition && whatAwaits(story.petition, OUTSIDE_REVIEWS)).toBeNull();
});

describe('the decision of an outside body', () => {
  it.each(['handler', 'signer', 'legalReviewer', 'unitHead'] as const)('is not entered by the %s', (role) => {
    const story = aPassedStory();
    expect(refusalOf(story, staffWith(role), deciding(story))).toBe('petitions.not_your_role');
  });

  it.each(['handler', 'signer'] as const)('is not entered, nor the request passed on, by a registrar who was its %s', (role) => {
    const both: Actor = { ...staffWith(role), roles: [{ role: 'registrar', unitId: COMPANY }] };
    const [asked, passed] = [anAskedStory(), aPassedStory()];
    expect(refusalOf(asked, both, passing(asked))).toBe('petitions.outside_decision_by_handler');
    expect(refusalOf(passed, both, deciding(passed))).toBe('petitions.outside_decision_by_handler');
  });

  it('is entered by the head of the office as well, who takes no part in the matter by it', () => {
    const story = aPassedStory();
    const head = staffWith('officeHead');
    story.must(head, deciding(story));
    const parts = story.petition && 'participants' in story.petition ? story.petition.participants.filter(({ staffId }) => staffId === head.staffId) : [];
    expect(parts).toEqual([{ staffId: head.staffId, in: 'REGISTERING' }]);
  });

  it('is asked of an outside body only', () => {
    const story = aServedStory();
    story.must(petitioner, { type: 'requestReview', application: application(story) });
    expect(refusalOf(story, registrar, passing(story))).toBe('petitions.review_body_is_inside');
    story.must(staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: staffWith('reviewer', GROUP).staffId });
    expect(refusalOf(story, registrar, deciding(story))).toBe('petitions.review_not_passed_on');
    story.must(staffWith('unitHead', GROUP), { type: 'decideReview', findings: { ...deciding(story).findings, legalBasis: ['《信访工作条例》第三十五条'], remedyLine: { right: 'RE_REVIEW', bodyUnitId: OUTSIDE, bodyName: '市国资委', days: 30 } } });
    expect(refusalOf(story, registrar, serving(story))).toBe('petitions.not_decided_outside');
  });

  it('is not decided here once it was passed on', () => {
    const story = aPassedStory();
    expect(refusalOf(story, staffWith('signer', OUTSIDE), { type: 'decideReReview', findings: { ...deciding(story).findings, legalBasis: ['《信访工作条例》第三十六条'] } })).toBe('petitions.outside_body_decides');
  });

  it('has days that can be, and a receipt of the passing on', () => {
    const asked = anAskedStory();
    expect(refusalOf(asked, registrar, passing(asked, { passedOn: addDays(asked.today, 1) }))).toBe('petitions.date_in_the_future');
    expect(refusalOf(asked, registrar, passing(asked, { passedOn: addDays(asked.today, -1) }))).toBe('petitions.passed_on_before_received');
    expect(refusalOf(asked, registrar, passing(asked, { receiptReference: null }))).toBe('petitions.passing_on_needs_receipt');
    const passed = aPassedStory();
    const { today } = passed;
    expect(refusalOf(passed, registrar, deciding(passed, { receivedOn: addDays(today, 1) }))).toBe('petitions.date_in_the_future');
    expect(refusalOf(passed, registrar, deciding(passed, { receivedOn: addDays(today, -1) }))).toBe('petitions.decided_after_received');
    expect(refusalOf(passed, registrar, deciding(passed, { decidedOn: addDays(today, -21) }))).toBe('petitions.decided_before_passed_on');
  });

  it('served by that body needs the day that it told us; served by us it needs the receipt', () => {
    const story = aPassedStory();
    story.must(registrar, deciding(story));
    const noReceipt = { ...served(story.today), receiptReference: null };
    expect(refusalOf(story, registrar, serving(story, { outcome: { kind: 'EXEMPT', reason: 'NAME_UNCLEAR' } }))).toBe('petitions.outside_service_needs_day');
    expect(refusalOf(story, registrar, serving(story, { outcome: served(addDays(story.today, -1)) }))).toBe('petitions.served_before_issued');
    expect(refusalOf(story, registrar, serving(story, { servedBy: 'OFFICE', outcome: noReceipt }))).toBe('petitions.service_needs_receipt');
    expect(refusalOf(story, registrar, serving(story, { outcome: noReceipt }))).toBeUndefined();
    story.must(registrar, { type: 'recordFailedService', document: 'REREVIEW_OPINION', method: 'POST', triedOn: story.today, reason: '无人签收' });
    story.must(registrar, serving(story, { servedBy: 'OFFICE' }));
    expect(story.petition).toMatchObject({ reviewRounds: [{}, { outside: { servedBy: 'OFFICE' } }] });
  });
});
