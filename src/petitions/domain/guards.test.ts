import { describe, expect, it } from 'vitest';
import { foldClocks, getProfile, nationalCalendar, type ClockHandle } from '../../clock/domain/index.ts';
import { addDays, parsePlainDate } from '../../platform/kernel/index.ts';
import type { ActionContext, Actor, LinkedPetition } from './action-context.ts';
import { clockEffectsOf } from './clock-effects.ts';
import { PETITION_STATES, type Evaluation, type MatterClass } from './codes.ts';
import { decide } from './decide.ts';
import type { DocumentId, PetitionerId, PetitionId, RequestId, StaffId, UnitId } from './ids.ts';
import { listNextSteps } from './next-steps.ts';
import type { Petition } from './petition.ts';
import { PETITION_ACTION_TYPES, type PetitionAction } from './petition-action.ts';
import { levelOfNextRequest } from './petition-facts.ts';
import type { OpinionContent, ReviewFindings } from './records.ts';
import type { RegistrationContent } from './registration.ts';
import {
  aContext, aHandledStory, COMPANY, FIRST_REQUEST, GROUP, id, anAcceptedStory, anOpinion, aRegisteredStory, aRegistration, aScreenedStory, aServedStory,
  NUMBER, OUTSIDE, PETITIONER, plausibleAction, served, SISTER, staffWith, Story, WORKSHOP,
} from './testing/index.ts';

const petitioner: Actor = { kind: 'petitioner', petitionerId: PETITIONER };
const byCode: Actor = { kind: 'petitioner', petitionerId: null };
const document = id<DocumentId>('document', 1);
const OTHER = id<PetitionId>('petition', 2);

function refusalOf(story: Story, actor: Actor, action: PetitionAction): string | undefined {
  const outcome = story.ask(actor, action);
  return outcome.ok ? undefined : outcome.failure.code;
}

function clockOf(story: Story, clock: ClockHandle) {
  return foldClocks(clockEffectsOf(story.records), getProfile('national'), nationalCalendar).findLast((deadline) => deadline.clock === clock);
}

function screenedAs(matterClass: MatterClass, reported: { unitIds: UnitId[]; staffIds: StaffId[] }, changes: Partial<RegistrationContent> = {}): Story {
  return aRegisteredStory(changes).must(staffWith('screener'), {
    type: 'screenPetition', class: matterClass, route: matterClass === 'APPEAL_RESOLUTION' ? 'PETITION' : null, themeId: null, reported, suggestion: null,
  });
}

const route = (toUnitId: UnitId): PetitionAction => ({ type: 'routePetition', toUnitId, suggestedRoute: null, note: null });

/** At the sister company, five kilometres and five working days away. */
function aTransferredStory(): Story {
  const story = aScreenedStory().must(staffWith('dispatcher'), route(SISTER));
  return story.must(staffWith('registrar', SISTER), { type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' });
}

const application = (story: Story, changes = {}) =>
  ({ sentOn: story.today, receivedOn: story.today, requests: '请求复查', reasons: '金额有误', lateReason: null, applicationDocumentId: null, ...changes });

function aReviewedStory(decision: ReviewFindings['decision'], isServed = true): Story {
  const story = aServedStory();
  story
    .must(petitioner, { type: 'requestReview', application: application(story) })
    .must(staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: staffWith('reviewer', GROUP).staffId })
    .must(staffWith('signer', GROUP), { type: 'decideReview', findings: findings(decision) });
  return isServed ? story.must(staffWith('serviceClerk', GROUP), { type: 'serveReview', outcome: served(story.today) }) : story;
}

function findings(decision: ReviewFindings['decision']): ReviewFindings {
  return {
    decision, facts: '复查查明', reasons: '依据充分', legalBasis: ['《信访工作条例》第三十五条'],
    answers: decision === 'VARY' ? [{ requestId: FIRST_REQUEST, decision: 'NOT_SUPPORT', explanation: '不予支持', legalBasis: ['《劳动法》第五十条'] }] : [],
    remedyLine: { right: 'RE_REVIEW', bodyUnitId: OUTSIDE, bodyName: '国资委', days: 30 }, documentNumber: '信复〔2026〕1号',
  };
}

const archive: PetitionAction = {
  type: 'archivePetition', retention: 'TEN_YEARS', onHold: false,
  checklist: { REASONABLE_SOLVED: 'DONE', UNREASONABLE_EXPLAINED: 'NOT_APPLICABLE', HARDSHIP_HELPED: 'NOT_APPLICABLE', UNLAWFUL_DEALT_WITH: 'NOT_APPLICABLE' },
};
const archivist = staffWith('archivist');

function executed(story: Story): Story {
  const handler = staffWith('handler');
  return story
    .must(handler, { type: 'startExecution', measures: [{ measureNo: 1, requestId: FIRST_REQUEST, text: '补发', dueOn: addDays(story.today, 20) }] })
    .must(handler, { type: 'recordExecution', measureNo: 1, text: '已补发', done: true })
    .must(handler, { type: 'completeExecution' });
}

const hearing = (unit: UnitId, story: Story): PetitionAction => ({
  type: 'openHearing', hostId: staffWith('hearingHost', unit).staffId, recorderId: staffWith('hearingRecorder', unit).staffId, because: 'COMPLEX', decidedOn: story.today, partiesNotified: true,
});

// Regulation art. 20 para 3.
describe('G1: at most five representatives', () => {
  it.each([['VISIT', 6, 'petitions.too_many_representatives'], ['VISIT', 5, undefined], ['LETTER', 6, undefined], ['ONLINE', 30, undefined]] as const)(
    'by %s with %i representatives: %s',
    (channel, representativeCount, expected) => {
      const content = aRegistration({ channel, representativeCount, petitionerCount: 30 });
      expect(refusalOf(new Story(), staffWith('registrar'), { type: 'registerPetition', number: NUMBER, content })).toBe(expected);
    },
  );
});

// Regulation art. 30 para 3.
describe('G2: a report never reaches those it is about', () => {
  it.each([
    ['the reported unit', SISTER, { unitIds: [SISTER], staffIds: [] }],
    ['a unit below it', WORKSHOP, { unitIds: [COMPANY], staffIds: [] }],
    ['a unit that the reported person leads', SISTER, { unitIds: [], staffIds: [staffWith('unitHead', SISTER).staffId] }],
    ['a unit that he works in', SISTER, { unitIds: [], staffIds: [staffWith('handler', SISTER).staffId] }],
  ])('%s', (_title, unit, reported) => {
    const dispatcher = unit === WORKSHOP ? staffWith('dispatcher', GROUP) : staffWith('dispatcher');
    expect(refusalOf(screenedAs('REPORT', reported), dispatcher, route(unit))).toBe('petitions.reported_unit_as_recipient');
    expect(refusalOf(screenedAs('REPORT', reported), dispatcher, { type: 'assignPetition', toUnitId: unit, suggestedRoute: null, feedbackDueOn: parsePlainDate('2026-06-01'), note: null })).toBe(
      'petitions.reported_unit_as_recipient',
    );
  });

  it('while an appeal about a unit is handled by that unit, unless it alleges retaliation (PP-1)', () => {
    const reported = { unitIds: [SISTER], staffIds: [] };
    expect(refusalOf(screenedAs('APPEAL_RESOLUTION', reported), staffWith('dispatcher'), route(SISTER))).toBeUndefined();
    expect(refusalOf(screenedAs('APPEAL_RESOLUTION', reported, { retaliationAlleged: true }), staffWith('dispatcher'), route(SISTER))).toBe('petitions.reported_unit_as_recipient');
  });

  it('and a reported person takes no step and gets no part', () => {
    const handler = staffWith('handler');
    const story = screenedAs('APPEAL_RESOLUTION', { unitIds: [], staffIds: [handler.staffId, staffWith('screener', COMPANY, 2).staffId] });
    expect(refusalOf(story, staffWith('screener', COMPANY, 2), { type: 'acceptPetition', coHandlers: [] })).toBe('petitions.excluded_person');
    story.must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] });
    expect(refusalOf(story, staffWith('unitHead'), { type: 'assignHandler', staffId: handler.staffId })).toBe('petitions.excluded_as_target');
  });
});

// Measures on the simple procedure arts. 4, 5.
describe('G3: the simple procedure', () => {
  const simple = { type: 'chooseSimple', basis: 'CLEAR_AND_EASY', expectedDecision: 'SUPPORT' } as const;

  function ready(changes: Partial<RegistrationContent>, coHandlers: UnitId[] = []): Story {
    const story = aScreenedStory(changes);
    return story
      .must(staffWith('screener'), { type: 'acceptPetition', coHandlers })
      .must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(story.today) })
      .must(staffWith('unitHead'), { type: 'assignHandler', staffId: staffWith('handler').staffId })
      .must(staffWith('handler'), { type: 'declareRecusal', interest: 'NONE', note: null });
  }

  it.each([
    ['is open to a plain first matter', {}, undefined],
    ['not to a repeat', { firstTime: { inThisOffice: false, nationally: false } }, 'petitions.simple_not_first_time'],
    ['not to what a superior assigned', { source: { via: 'ASSIGNMENT', fromBody: '市信访局', feedbackDueOn: parsePlainDate('2026-05-01') } }, 'petitions.simple_assigned_from_above'],
    ['not to a joint matter', { petitionerCount: 3 }, 'petitions.simple_joint'],
  ] as const)('%s', (_title, changes, expected) => {
    expect(refusalOf(ready(changes), staffWith('handler'), simple)).toBe(expected);
  });

  it('not to what several units handle, nor where the request may be refused', () => {
    expect(refusalOf(ready({}, [SISTER]), staffWith('handler'), simple)).toBe('petitions.simple_several_handlers');
    expect(refusalOf(ready({}), staffWith('handler'), { ...simple, expectedDecision: 'NOT_SUPPORT' })).toBe('petitions.simple_expected_refusal');
  });

  it('replaces the 60 days by ten working days, and falling back restores them from acceptance (SP-6)', () => {
    const story = ready({}).must(staffWith('handler'), simple);
    expect(clockOf(story, 'SIMPLE_HANDLE')).toMatchObject({ outcome: 'open', startedOn: '2026-03-10' });
    expect(clockOf(story, 'HANDLE')).toMatchObject({ outcome: 'cancelled' });
    story.wait(5).must(staffWith('handler'), { type: 'fallBackToOrdinary', reason: '情况复杂' });
    expect(clockOf(story, 'HANDLE')).toMatchObject({ outcome: 'open', startedOn: '2026-03-10', statutoryDueOn: '2026-05-09' });
  });
});

// Regulation art. 23 para 3.
describe('G4: the objection to a transfer', () => {
  const objection = { type: 'objectToRouting', reason: '不属于本单位职权', competenceBasis: '职责规定', suggestedUnitId: null } as const;

  it.each([[6, undefined], [7, undefined], [8, 'petitions.objection_window_closed']])('after %i calendar days (2026-03-10 is a Tuesday): %s', (days, expected) => {
    expect(refusalOf(aTransferredStory().wait(days), staffWith('registrar', SISTER), objection)).toBe(expected);
  });

  it('goes back only when the sender agrees, and the notice clock runs on meanwhile', () => {
    const story = aTransferredStory().must(staffWith('registrar', SISTER), objection);
    expect(story.petition).toMatchObject({ state: 'OBJECTED', custody: { unitId: SISTER } });
    expect(clockOf(story, 'NOTIFY')).toMatchObject({ outcome: 'open', suspensions: [] });
    expect(refusalOf(story, staffWith('dispatcher', SISTER), { type: 'decideObjection', approve: true, reason: '同意' })).toBe('petitions.not_your_role');
    story.must(staffWith('dispatcher'), { type: 'decideObjection', approve: true, reason: '同意' });
    expect(story.petition).toMatchObject({ state: 'SCREENED', custody: { unitId: COMPANY } });
  });

  it('is made once, and the petitioner is told the new destination as well', () => {
    const declined = aTransferredStory().must(staffWith('registrar', SISTER), objection).must(staffWith('dispatcher'), { type: 'decideObjection', approve: false, reason: '属于你单位' });
    expect(refusalOf(declined, staffWith('registrar', SISTER), objection)).toBe('petitions.objection_already_decided');
    const told = { type: 'recordNotice', kind: 'NOTICE_ROUTE', outcome: served(declined.today) } as const;
    const again = aScreenedStory().must(staffWith('dispatcher'), route(SISTER)).must(staffWith('registrar'), told);
    again.must(staffWith('registrar', SISTER), objection).must(staffWith('dispatcher'), { type: 'decideObjection', approve: true, reason: '同意' }).must(staffWith('dispatcher'), route(GROUP));
    expect(refusalOf(again, staffWith('registrar'), told)).toBeUndefined();
  });
});

// Regulation arts. 31(6), 32, 35.
describe('G5: what is incomplete is not signed', () => {
  const [answer] = anOpinion().answers;
  const withAnswer = (change: object): Partial<OpinionContent> => ({ answers: [{ ...anOpinion().answers[0], requestId: FIRST_REQUEST, decision: 'SUPPORT', explanation: '支持', legalBasis: ['法'], ...change }] });

  function drafted(change: Partial<OpinionContent>, major = false): Story {
    return aHandledStory()
      .must(staffWith('handler'), { type: 'draftOpinion', content: { ...anOpinion(), ...change }, major })
      .must(staffWith('legalReviewer'), { type: 'recordLegalReview', passed: true, comments: null });
  }

  it.each<[string, Partial<OpinionContent>, string]>([
    ['facts', { facts: '' }, 'petitions.facts_missing'],
    ['reasons', { reasons: '' }, 'petitions.reasons_missing'],
    ['an answer to each request', { answers: [] }, 'petitions.request_unanswered'],
    ['one answer for each', { answers: answer ? [answer, answer] : [] }, 'petitions.request_unanswered'],
    ['a decision', withAnswer({ decision: null }), 'petitions.decision_missing'],
    ['an explanation', withAnswer({ explanation: '' }), 'petitions.explanation_missing'],
    ['a legal basis', withAnswer({ legalBasis: [] }), 'petitions.legal_basis_missing'],
    ['the line on review (PP-6)', { remedyLine: null }, 'petitions.remedy_line_missing'],
    ['the right body on it', { remedyLine: { ...anOpinion().remedyLine, bodyUnitId: SISTER } }, 'petitions.remedy_body_wrong'],
    ['the full 30 days on it', { remedyLine: { ...anOpinion().remedyLine, days: 29 } }, 'petitions.remedy_days_shortened'],
  ])('without %s', (_title, change, expected) => {
    expect(refusalOf(drafted(change), staffWith('signer'), { type: 'approveOpinion' })).toBe(expected);
  });

  it('with a finding of the check that is neither mended nor answered for', () => {
    const open = { key: 'a', kind: 'BASIS_NOT_KNOWN', part: 'BASIS', requestId: FIRST_REQUEST, excerpt: '《员工手册》第三条', against: null, decision: null } as const;
    const hard = { ...open, key: 'b', kind: 'BASIS_MISSING' } as const;
    const story = drafted({});
    story.findings = [open, hard];
    const overrule = (finding: string) => ({ type: 'overruleFinding', finding, reason: '已核对原文，现行有效' }) as const;
    expect(refusalOf(story, staffWith('signer'), { type: 'approveOpinion' })).toBe('petitions.findings_open');
    expect(refusalOf(story, staffWith('signer'), overrule('a'))).toBe('petitions.not_your_role');
    expect(refusalOf(story, staffWith('handler'), overrule('b'))).toBe('petitions.finding_unknown');
    story.must(staffWith('legalReviewer'), overrule('a'));
    expect(refusalOf(story, staffWith('handler'), overrule('a'))).toBe('petitions.finding_unknown');
    expect(refusalOf(story, staffWith('signer'), { type: 'approveOpinion' })).toBeUndefined();
    // Other words are another finding.
    story.findings = [{ ...open, key: 'c' }];
    expect(refusalOf(story, staffWith('signer'), { type: 'approveOpinion' })).toBe('petitions.findings_open');
  });

  it('without an answer to a demand that the handler found in the letter', () => {
    const story = drafted({});
    const request = { requestId: id<RequestId>('request', 2), text: '维修宿舍屋顶' };
    story.must(staffWith('handler'), { type: 'listDemand', request });
    expect(refusalOf(story, staffWith('handler'), { type: 'listDemand', request: { ...request, requestId: id('request', 3) } })).toBe('petitions.demand_listed_already');
    expect(refusalOf(story, staffWith('signer'), { type: 'approveOpinion' })).toBe('petitions.request_unanswered');
  });

  it('nor is anything drafted before the petitioner was heard and the matter investigated', () => {
    const handler = staffWith('handler');
    const story = anAcceptedStory();
    story.must(staffWith('unitHead'), { type: 'assignHandler', staffId: handler.staffId }).must(handler, { type: 'declareRecusal', interest: 'NONE', note: null }).must(handler, { type: 'startHandling' });
    const draft = { type: 'draftOpinion', content: anOpinion(), major: false } as const;
    expect(refusalOf(story, handler, draft)).toBe('petitions.petitioner_not_heard');
    story.must(handler, { type: 'hearPetitioner', statement: { heardOn: story.today, place: '接待室', presentStaffIds: [], text: '陈述' } });
    expect(refusalOf(story, handler, draft)).toBe('petitions.nothing_investigated');
  });

  it('drafter, legal reviewer and signer are different people; a major matter is signed by the head (XF-32-4)', () => {
    const handler = staffWith('handler');
    const asAll: Actor = { ...handler, roles: (['handler', 'signer', 'legalReviewer'] as const).map((role) => ({ role, unitId: COMPANY })) };
    const story = aHandledStory().must(handler, { type: 'draftOpinion', content: anOpinion(), major: false });
    expect(refusalOf(story, asAll, { type: 'recordLegalReview', passed: true, comments: null })).toBe('petitions.drafter_cannot_review');
    expect(refusalOf(story, asAll, { type: 'approveOpinion' })).toBe('petitions.drafter_cannot_sign');
    expect(refusalOf(story, staffWith('signer'), { type: 'approveOpinion' })).toBe('petitions.no_legal_review');
    expect(refusalOf(drafted({}, true), staffWith('signer'), { type: 'approveOpinion' })).toBe('petitions.major_needs_unit_head');
    expect(refusalOf(drafted({}, true), staffWith('unitHead'), { type: 'approveOpinion' })).toBeUndefined();
  });

  it('and a changed draft loses the signature that the earlier text had', () => {
    const story = drafted({}).must(staffWith('signer'), { type: 'approveOpinion' });
    story.must(staffWith('handler'), { type: 'draftOpinion', content: { ...anOpinion(), remedyLine: null }, major: false });
    expect(refusalOf(story, staffWith('signer'), { type: 'issueOpinion', documentNumber: '信处〔2026〕2号' })).toBe('petitions.not_approved');
  });
});

// Regulation art. 34.
describe('G6: the extension', () => {
  const request = (days: number): PetitionAction => ({ type: 'requestExtension', days, reason: '情况复杂' });
  const asked = () => aHandledStory().must(staffWith('handler'), request(30));

  it('is at most 30 days, approved by the head of the unit and nobody else', () => {
    expect(refusalOf(aHandledStory(), staffWith('handler'), request(31))).toBe('petitions.extension_too_long');
    expect(refusalOf(asked(), staffWith('signer'), { type: 'approveExtension' })).toBe('petitions.extension_needs_unit_head');
    expect(refusalOf(asked(), staffWith('unitHead', GROUP), { type: 'approveExtension' })).toBe('petitions.extension_needs_unit_head');
    expect(refusalOf(asked(), staffWith('unitHead'), { type: 'approveExtension' })).toBeUndefined();
  });

  it('moves the clock only when the petitioner has been told', () => {
    const story = asked().must(staffWith('unitHead'), { type: 'approveExtension' });
    expect(story.petition).toMatchObject({ state: 'EXTENDED', returnTo: 'HANDLING' });
    expect(clockOf(story, 'HANDLE')).toMatchObject({ statutoryDueOn: '2026-05-09' });
    story.must(staffWith('serviceClerk'), { type: 'recordNotice', kind: 'NOTICE_EXTEND', outcome: served(story.today) });
    expect(story.petition).toMatchObject({ state: 'HANDLING' });
    // Day 60 is 2026-05-09; 30 days more end on Monday 2026-06-08.
    expect(clockOf(story, 'HANDLE')).toMatchObject({ statutoryDueOn: '2026-06-08' });
    expect(refusalOf(story, staffWith('handler'), request(1))).toBe('petitions.extension_only_once');
  });

  it('comes and is told before the first period ends', () => {
    expect(refusalOf(aHandledStory().wait(60), staffWith('handler'), request(10))).toBeUndefined();
    expect(refusalOf(aHandledStory().wait(61), staffWith('handler'), request(10))).toBe('petitions.extension_after_expiry');
    const story = asked().must(staffWith('unitHead'), { type: 'approveExtension' }).wait(61);
    expect(refusalOf(story, staffWith('serviceClerk'), { type: 'recordNotice', kind: 'NOTICE_EXTEND', outcome: served(story.today) })).toBe('petitions.extension_after_expiry');
  });
});

// Regulation arts. 28, 35, 36.
describe('G7: who reviews is new to the matter', () => {
  it('an officer who handled, decided or drafted is refused, and so is the one who would reject', () => {
    const story = aServedStory();
    story.must(petitioner, { type: 'requestReview', application: application(story) });
    for (const before of ['handler', 'signer', 'legalReviewer', 'screener'] as const) {
      expect(refusalOf(story, staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: staffWith(before).staffId })).toBe('petitions.reviewer_took_part');
    }
    const promoted: Actor = { ...staffWith('signer'), roles: [{ role: 'unitHead', unitId: GROUP }] };
    expect(refusalOf(story, promoted, { type: 'rejectReviewRequest', rejection: { ground: 'OUT_OF_SCOPE', reason: '另行提出' } })).toBe('petitions.reviewer_took_part');
  });

  it('the officer does not sign his own review, and a reviewer does not re-review', () => {
    const story = aServedStory();
    const officer = staffWith('reviewer', GROUP);
    story.must(petitioner, { type: 'requestReview', application: application(story) }).must(staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: officer.staffId });
    const signing: Actor = { ...officer, roles: [{ role: 'signer', unitId: GROUP }] };
    expect(refusalOf(story, signing, { type: 'decideReview', findings: findings('UPHOLD') })).toBe('petitions.officer_cannot_sign_review');
    const upheld = aReviewedStory('UPHOLD');
    upheld.must(petitioner, { type: 'requestReReview', application: application(upheld) });
    expect(refusalOf(upheld, staffWith('registrar', OUTSIDE), { type: 'acceptReReviewRequest', officerId: officer.staffId })).toBe('petitions.reviewer_took_part');
    expect(refusalOf(upheld, staffWith('registrar', OUTSIDE), { type: 'acceptReReviewRequest', officerId: staffWith('reReviewer', OUTSIDE).staffId })).toBeUndefined();
  });

  it('and the handling body never reviews itself', () => {
    const story = aServedStory();
    story.must(petitioner, { type: 'requestReview', application: application(story) });
    const registrar: Actor = staffWith('registrar');
    const context = aContext(registrar, story.now, story.records);
    const units = { ...context.units, reviewAuthorityOf: () => COMPANY };
    const outcome = decide(story.petition, { type: 'acceptReviewRequest', officerId: staffWith('reviewer').staffId }, { ...context, units });
    expect(outcome).toMatchObject({ failure: { code: 'petitions.review_body_is_handling_body', rule: 'G7' } });
  });
});

// Regulation arts. 35, 36.
describe('the request that the petitioner may make next', () => {
  it('is for a review until one has been decided, and then for a re-review', () => {
    const levels = [aHandledStory(), aServedStory(), aReviewedStory('UPHOLD')].map(({ petition }) => petition && levelOfNextRequest(petition));
    expect(levels).toEqual(['REVIEW', 'REVIEW', 'RE_REVIEW']);
  });

  it('is still the same when what the review supports is being carried out', () => {
    const story = aReviewedStory('UPHOLD');
    story.must(staffWith('handler'), { type: 'startExecution', measures: [{ measureNo: 1, requestId: FIRST_REQUEST, text: '补发', dueOn: addDays(story.today, 20) }] });
    expect(story.petition?.state).toBe('EXECUTING');
    expect(story.petition && levelOfNextRequest(story.petition)).toBe('RE_REVIEW');
  });
});

// Regulation arts. 36, 44.
describe('G8: refusals', () => {
  const final: LinkedPetition = { petitionId: OTHER, state: 'FINAL', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: '信核〔2025〕3号' };
  const refuseFurther = { type: 'refuseFurther', ground: 'NL_FINAL', reason: '同一事实和理由', linkedPetitionId: OTHER, priorOpinionNumber: '信核〔2025〕3号', comparison: '逐项比对，事实和理由相同' } as const;

  function withLinked(linked: readonly LinkedPetition[]): Story {
    const story = aScreenedStory();
    story.linked = linked;
    return story;
  }

  it.each<[string, readonly LinkedPetition[], Partial<typeof refuseFurther> | object, string | undefined]>([
    ['after a re-review, compared in writing', [final], {}, undefined],
    ['not without the re-review opinion', [{ ...final, reReviewOpinionNumber: null }], {}, 'petitions.no_final_opinion'],
    ['not with another number', [final], { priorOpinionNumber: '信核〔2025〕4号' }, 'petitions.no_final_opinion'],
    ['not without the comparison', [final], { comparison: null }, 'petitions.comparison_missing'],
  ])('%s', (_title, linked, change, expected) => {
    expect(refusalOf(withLinked(linked), staffWith('screener'), { ...refuseFurther, ...change })).toBe(expected);
  });

  it('nobody refuses alone, and a refusal has no effect until a second person approves it', () => {
    const both: Actor = { ...staffWith('screener'), roles: [{ role: 'screener', unitId: COMPANY }, { role: 'officeHead', unitId: COMPANY }] };
    const story = withLinked([final]).must(both, refuseFurther);
    expect(story.petition).toMatchObject({ state: 'SCREENED' });
    expect(refusalOf(story, both, { type: 'approveRefusal' })).toBe('petitions.refusal_needs_second_person');
    expect(story.must(staffWith('officeHead'), { type: 'approveRefusal' }).petition).toMatchObject({ state: 'NO_LONGER_ACCEPTED' });
  });

  // Art. 19 para 3.
  it.each<[string, Partial<LinkedPetition>, Actor, string | undefined]>([
    ['the superior of a unit in time may refuse what is pending there', { state: 'HANDLING', custodyUnitId: WORKSHOP }, staffWith('screener'), undefined],
    ['not when that unit is overdue', { state: 'HANDLING', custodyUnitId: WORKSHOP, overdue: true }, staffWith('screener'), 'petitions.pending_petition_overdue'],
    ['not a unit beside it', { state: 'HANDLING', custodyUnitId: SISTER }, staffWith('screener'), 'petitions.not_the_superior'],
    ['not once it has been answered', { state: 'SERVED', custodyUnitId: WORKSHOP }, staffWith('screener'), 'petitions.pending_petition_unknown'],
  ])('%s', (_title, linked, actor, expected) => {
    const story = withLinked([{ ...final, ...linked }]);
    expect(refusalOf(story, actor, { type: 'refusePetition', ground: 'NA_PENDING', reason: '正在办理', properPath: '向承办单位查询', linkedPetitionId: OTHER })).toBe(expected);
  });

  it('only a visit can skip a level (art. 20)', () => {
    const skip = { type: 'refusePetition', ground: 'NA_LEVEL_SKIP', reason: '越级', properPath: '向本级提出', linkedPetitionId: null } as const;
    expect(refusalOf(aScreenedStory(), staffWith('screener'), skip)).toBe('petitions.level_rule_is_for_visits');
    expect(refusalOf(aScreenedStory({ channel: 'VISIT' }), staffWith('screener'), skip)).toBeUndefined();
  });
});

// Regulation arts. 23, 44(3).
describe('G9 and PP-5: nothing is closed in silence', () => {
  const refused = () =>
    aScreenedStory()
      .must(staffWith('screener'), { type: 'refusePetition', ground: 'NA_COMPETENCE', reason: '不属于职权', properPath: '向住建局提出', linkedPetitionId: null })
      .must(staffWith('officeHead'), { type: 'approveRefusal' });

  it('a refusal is not archived before it has been told', () => {
    const story = refused();
    expect(refusalOf(story, archivist, archive)).toBe('petitions.archive_without_notice');
    story.must(staffWith('serviceClerk'), { type: 'recordNotice', kind: 'NOTICE_NOT_ACCEPT', outcome: served(story.today) });
    expect(refusalOf(story, archivist, archive)).toBeUndefined();
  });

  it('and that it was once passed on does not count as an answer', () => {
    const story = aScreenedStory().must(staffWith('dispatcher'), route(SISTER));
    story.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ROUTE', outcome: served(story.today) });
    story
      .must(staffWith('registrar', SISTER), { type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' })
      .must(staffWith('screener', SISTER), { type: 'refusePetition', ground: 'NA_COMPETENCE', reason: '不属于职权', properPath: '向住建局提出', linkedPetitionId: null })
      .must(staffWith('officeHead', SISTER), { type: 'approveRefusal' });
    expect(refusalOf(story, staffWith('archivist', SISTER), archive)).toBe('petitions.archive_without_notice');
  });

  it('nor is a repeat that was joined to its first matter', () => {
    const story = aScreenedStory();
    story.linked = [{ petitionId: OTHER, state: 'HANDLING', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: null }];
    story.must(staffWith('screener'), { type: 'mergeInto', mainPetitionId: OTHER, note: '重复' });
    expect(refusalOf(story, archivist, archive)).toBe('petitions.archive_without_notice');
    story.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(story.today) });
    expect(refusalOf(story, archivist, archive)).toBeUndefined();
  });

  it('the exemption follows from what is known of the petitioner', () => {
    const exempt = { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: { kind: 'EXEMPT', reason: 'ADDRESS_UNCLEAR' } } as const;
    expect(refusalOf(aScreenedStory(), staffWith('registrar'), exempt)).toBe('petitions.exemption_unfounded');
    expect(refusalOf(aScreenedStory({ contact: { nameClear: true, addressClear: false } }), staffWith('registrar'), exempt)).toBeUndefined();
  });

  it('what was supported is carried out first (art. 32), and the window to contest has passed (PP-6)', () => {
    const story = aServedStory();
    expect(refusalOf(story, archivist, archive)).toBe('petitions.review_window_open');
    expect(refusalOf(story.wait(40), archivist, archive)).toBe('petitions.supported_not_executed');
    expect(refusalOf(executed(story), archivist, archive)).toBeUndefined();
  });

  it('a review that was not served, or a remand that was not handled anew, is not put away', () => {
    expect(refusalOf(aReviewedStory('UPHOLD', false), archivist, archive)).toBe('petitions.not_served_yet');
    expect(refusalOf(aReviewedStory('REVOKE_REMAND').wait(60), archivist, archive)).toBe('petitions.remand_not_done');
  });
});

// Regulation arts. 31(6), 34, 36 para 2.
describe('G10: only a hearing of the re-review is left out of its days', () => {
  const close = { type: 'closeHearing', minutesDocumentId: document, minutesSigned: true, summary: '质证' } as const;

  it('a hearing while handling moves nothing and returns to where it was', () => {
    const story = aHandledStory();
    story.must(staffWith('handler'), hearing(COMPANY, story)).wait(10).must(staffWith('hearingHost'), close);
    expect(story.petition).toMatchObject({ state: 'HANDLING' });
    expect(clockOf(story, 'HANDLE')).toMatchObject({ statutoryDueOn: '2026-05-09', suspensions: [] });
  });

  it('a hearing of the re-review suspends its 30 days', () => {
    const story = aReviewedStory('UPHOLD');
    const officer = staffWith('reReviewer', OUTSIDE);
    story.must(petitioner, { type: 'requestReReview', application: application(story) }).must(staffWith('registrar', OUTSIDE), { type: 'acceptReReviewRequest', officerId: officer.staffId });
    const before = clockOf(story, 'REREVIEW')?.assessmentDueOn ?? story.today;
    story.must(officer, hearing(OUTSIDE, story)).wait(10).must(staffWith('hearingHost', OUTSIDE), close);
    expect(story.petition).toMatchObject({ state: 'REREVIEWING' });
    // The day of the decision to hear and the day of closing are both left out.
    expect(clockOf(story, 'REREVIEW')?.assessmentDueOn).toBe(addDays(before, 10));
  });

  it('the host did not handle the matter, and a recused host does not keep it in the hearing', () => {
    const story = aHandledStory();
    const partial = { ...hearing(COMPANY, story), hostId: staffWith('handler').staffId };
    expect(refusalOf(story, staffWith('officeHead'), partial as PetitionAction)).toBe('petitions.host_is_not_impartial');
    story.must(staffWith('handler'), hearing(COMPANY, story));
    expect(refusalOf(story, staffWith('officeHead'), close)).toBe('petitions.not_your_role');
    story.must(staffWith('hearingHost'), { type: 'declareRecusal', interest: 'DIRECT', note: '亲属' });
    expect(refusalOf(story, staffWith('officeHead'), close)).toBeUndefined();
  });
});

// Regulation arts. 21-23, 34; domain reference 3.3.
describe('the clocks', () => {
  it('of notice and handling run from receipt and acceptance, never from registration', () => {
    const late = new Story().wait(4).must(staffWith('registrar'), { type: 'registerPetition', number: NUMBER, content: aRegistration() });
    expect(clockOf(late, 'NOTIFY')).toMatchObject({ startedOn: '2026-03-10', statutoryDueOn: '2026-03-25' });
    expect(clockOf(aRegisteredStory({ officeKind: 'PETITION_DEPARTMENT' }), 'ROUTE')).toMatchObject({ startedOn: '2026-03-10' });
  });

  it.each([[3, '2026-03-13'], [15, '2026-03-25'], [22, '2026-03-25']])('count the 60 days, with notice after %i days, from %s', (days, countsFrom) => {
    const story = aScreenedStory().must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] }).wait(days);
    story.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(story.today) });
    expect(clockOf(story, 'HANDLE')).toMatchObject({ startedOn: countsFrom });
  });

  it('count them without any notice from the 15th day at the latest', () => {
    expect(clockOf(aScreenedStory().wait(30).must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] }), 'HANDLE')).toMatchObject({ startedOn: '2026-03-25' });
  });

  it('give a unit its own days from its own receipt', () => {
    const story = aScreenedStory().wait(3).must(staffWith('dispatcher'), route(SISTER)).wait(2);
    story.must(staffWith('registrar', SISTER), { type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' });
    expect(clockOf(story, 'NOTIFY')).toMatchObject({ startedOn: '2026-03-15', outcome: 'open' });
    expect(clockOf(story, 'OBJECT')).toMatchObject({ startedOn: '2026-03-15', statutoryDueOn: '2026-03-20' });
  });

  it('stop the 60 days at service and not at issue, and open the window and the rating then', () => {
    const story = aServedStory();
    expect(clockOf(story, 'HANDLE')).toMatchObject({ outcome: 'met', stoppedOn: story.today });
    expect(clockOf(story, 'REVIEW_WINDOW')).toMatchObject({ startedOn: story.today, outcome: 'open' });
    expect(clockOf(story, 'EVALUATE')).toMatchObject({ startedOn: story.today, outcome: 'open' });
  });

  it('begin anew when a review sends the matter back, whether or not anyone takes it up', () => {
    const story = aReviewedStory('REVOKE_REMAND').wait(5);
    expect(clockOf(story, 'HANDLE')).toMatchObject({ instance: 'round-2', startedOn: '2026-03-10', outcome: 'open' });
    expect(clockOf(story.must(staffWith('unitHead'), { type: 'redoHandling' }), 'HANDLE')).toMatchObject({ instance: 'round-2', startedOn: '2026-03-10', outcome: 'open' });
  });

  it('are untouched by the remark of suspension', () => {
    const story = aHandledStory().must(staffWith('handler'), { type: 'setSuspendedFlag', reason: '等待鉴定' });
    expect(clockOf(story, 'HANDLE')).toMatchObject({ suspensions: [], outcome: 'open' });
  });

  it('of a merged matter fall away, and come back when it is taken apart', () => {
    const story = aScreenedStory();
    story.linked = [{ petitionId: OTHER, state: 'HANDLING', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: null }];
    story.must(staffWith('screener'), { type: 'mergeInto', mainPetitionId: OTHER, note: '重复' }).must(staffWith('screener'), { type: 'unmerge', reason: '不是同一事项' });
    expect(clockOf(story, 'NOTIFY')).toMatchObject({ outcome: 'open', startedOn: '2026-03-10' });
  });
});

// Regulation arts. 35, 36; PP-6.
describe('the right to review', () => {
  it('a late request is marked and decided by a person, even out of the archive', () => {
    const story = executed(aServedStory().wait(40)).must(archivist, archive);
    story.must(byCode, { type: 'requestReview', application: application(story, { lateReason: '住院' }) });
    expect(story.petition).toMatchObject({ state: 'REVIEW_REQUESTED', request: { late: true } });
    story.must(staffWith('unitHead', GROUP), { type: 'rejectReviewRequest', rejection: { ground: 'LATE_WITHOUT_CAUSE', reason: '没有证明' } });
    expect(story.petition).toMatchObject({ state: 'SERVED' });
  });

  it('nobody calls a request late that came in time', () => {
    const story = aServedStory();
    story.must(petitioner, { type: 'requestReview', application: application(story) });
    expect(refusalOf(story, staffWith('unitHead', GROUP), { type: 'rejectReviewRequest', rejection: { ground: 'LATE_WITHOUT_CAUSE', reason: '逾期' } })).toBe('petitions.request_is_not_late');
  });

  it('a review names the re-review, which is final and names none', () => {
    const story = aServedStory();
    story.must(petitioner, { type: 'requestReview', application: application(story) }).must(staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: staffWith('reviewer', GROUP).staffId });
    expect(refusalOf(story, staffWith('signer', GROUP), { type: 'decideReview', findings: { ...findings('UPHOLD'), remedyLine: null } })).toBe('petitions.remedy_line_missing');
    const second = aReviewedStory('UPHOLD');
    second.must(petitioner, { type: 'requestReReview', application: application(second) }).must(staffWith('registrar', OUTSIDE), { type: 'acceptReReviewRequest', officerId: staffWith('reReviewer', OUTSIDE).staffId });
    expect(refusalOf(second, staffWith('signer', OUTSIDE), { type: 'decideReReview', findings: findings('UPHOLD') })).toBe('petitions.final_has_no_remedy');
    second.must(staffWith('signer', OUTSIDE), { type: 'decideReReview', findings: { ...findings('UPHOLD'), remedyLine: null } }).must(staffWith('serviceClerk', OUTSIDE), { type: 'serveReReview', outcome: served(second.today) });
    expect(second.petition).toMatchObject({ state: 'FINAL', end: { kind: 'RE_REVIEWED' } });
  });

  it('after a remand the same opinion on the same facts and reasons is not signed (S3 art. 45)', () => {
    const handler = staffWith('handler');
    const story = aReviewedStory('REVOKE_REMAND').must(staffWith('unitHead'), { type: 'redoHandling' });
    story.must(handler, { type: 'draftOpinion', content: anOpinion(), major: false }).must(staffWith('legalReviewer'), { type: 'recordLegalReview', passed: true, comments: null });
    expect(refusalOf(story, staffWith('signer'), { type: 'approveOpinion' })).toBe('petitions.same_opinion_after_remand');
  });

  it('what a review revoked is not carried out', () => {
    const story = aReviewedStory('REVOKE_REMAND');
    expect(refusalOf(story, staffWith('handler'), { type: 'startExecution', measures: [{ measureNo: 1, requestId: null, text: '补发', dueOn: story.today }] })).toBe('petitions.nothing_to_execute');
  });
});

describe('PP-9: ratings and withdrawals', () => {
  const vote = (value: Evaluation): PetitionAction => ({ type: 'evaluate', target: 'UNIT', vote: { value, reason: null } });
  const ask = { type: 'requestWithdrawal', statement: '自愿撤回', ownFreeWill: true } as const;
  const confirm = { type: 'confirmWithdrawal', othersAffected: false } as const;

  it('never come from staff, in no state', () => {
    for (const story of [aRegisteredStory(), aHandledStory(), aServedStory()]) {
      expect(refusalOf(story, staffWith('handler'), vote('SATISFIED'))).toBe('petitions.staff_never_evaluate');
      expect(refusalOf(story, staffWith('officeHead'), ask)).toBe('petitions.staff_never_withdraw');
    }
  });

  it('a rating may be changed until the window closes, also after the matter was put away', () => {
    const story = aServedStory().must(petitioner, vote('SATISFIED')).wait(3).must(petitioner, vote('DISSATISFIED'));
    expect(story.petition).toMatchObject({ evaluations: { unit: { status: 'EVALUATED', votes: [{ value: 'DISSATISFIED' }] } } });
    expect(refusalOf(story.wait(40), petitioner, vote('MOSTLY'))).toBe('petitions.evaluation_closed');
    const refused = aScreenedStory();
    refused.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(refused.today) });
    refused
      .must(staffWith('screener'), { type: 'refusePetition', ground: 'NA_COMPETENCE', reason: '不属于职权', properPath: '向住建局提出', linkedPetitionId: null })
      .must(staffWith('officeHead'), { type: 'approveRefusal' })
      .must(staffWith('serviceClerk'), { type: 'recordNotice', kind: 'NOTICE_NOT_ACCEPT', outcome: served(refused.today) })
      .must(archivist, archive);
    expect(refusalOf(refused, petitioner, { type: 'evaluate', target: 'OFFICE', vote: { value: 'DISSATISFIED', reason: null } })).toBeUndefined();
    expect(clockOf(refused, 'EVALUATE')).toMatchObject({ outcome: 'open' });
  });

  it('no vote is no vote: it expires and is nowhere counted as satisfied (G12)', () => {
    const story = aServedStory();
    const expire = { type: 'expireEvaluation', target: 'UNIT' } as const;
    expect(refusalOf(story, { kind: 'system' }, expire)).toBe('petitions.evaluation_still_open');
    story.wait(40).must({ kind: 'system' }, expire);
    expect(story.petition).toMatchObject({ evaluations: { unit: { status: 'EXPIRED' } } });
  });

  it('a withdrawal is asked for freely and confirmed by the unit', () => {
    expect(refusalOf(aHandledStory(), petitioner, { ...ask, ownFreeWill: false })).toBe('petitions.withdrawal_must_be_free');
    expect(refusalOf(aHandledStory(), staffWith('unitHead'), confirm)).toBe('petitions.no_withdrawal_requested');
    const story = aHandledStory().must(byCode, ask).must(staffWith('unitHead'), confirm);
    expect(story.petition).toMatchObject({ state: 'WITHDRAWN' });
    expect(clockOf(story, 'HANDLE')).toMatchObject({ outcome: 'cancelled' });
    expect(refusalOf(story.wait(31), byCode, { type: 'reopenPetition', reason: '反悔' })).toBe('petitions.only_reopen_within');
  });

  it('of several petitioners only the one who asked leaves', () => {
    const second = id<PetitionerId>('petitioner', 2);
    const joint = aScreenedStory({ petitionerIds: [PETITIONER, second], petitionerCount: 12 }).must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] });
    joint.must(byCode, ask).must(staffWith('unitHead'), confirm);
    expect(joint.petition).toMatchObject({ state: 'ACCEPTED', petitionerCount: 11, withdrawnPetitionerIds: [PETITIONER] });
    expect(refusalOf(joint, petitioner, ask)).toBe('petitions.not_your_petition');
    const nameless = aScreenedStory({ petitionerIds: [], petitionerCount: 12 }).must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] }).must(byCode, ask);
    expect(refusalOf(nameless, staffWith('unitHead'), confirm)).toBe('petitions.others_are_affected');
  });

  it('a report goes on', () => {
    const story = screenedAs('REPORT', { unitIds: [], staffIds: [] }).must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] });
    expect(refusalOf(story, petitioner, ask)).toBe('petitions.reports_are_not_withdrawn');
  });
});

// Regulation art. 30; discipline rules art. 15.
describe('PP-4: reports', () => {
  it('leave a stub that has no field for content, names or scans', () => {
    const story = screenedAs('REPORT', { unitIds: [], staffIds: [] }).must(staffWith('screener'), { type: 'sealToDiscipline', seal: { bagId: 'B-7', realName: true, ground: 'REPORT_CLASS', handedOverTo: '纪委' } });
    expect(Object.keys(story.petition ?? {}).toSorted()).toEqual([
      'acceptanceToldOn', 'acknowledgedOn', 'channel', 'concludedOn', 'handedOverOn', 'number', 'officeKind', 'petitionId', 'petitionOfficeUnitId', 'receivedAt', 'receivedOn',
      'resultToldOn', 'seal', 'state', 'version',
    ]);
    expect(JSON.stringify(story.petition)).not.toContain('补发工资');
  });

  it('get no opinion and no mediation, and are answered only by the unit that looked into them', () => {
    const handler = staffWith('handler');
    const story = screenedAs('REPORT', { unitIds: [], staffIds: [] });
    const reply = { type: 'replyToPetition', text: '核查结果', adoption: null, reason: null } as const;
    expect(refusalOf(story, staffWith('screener'), reply)).toBe('petitions.report_gets_no_opinion');
    story.must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] }).must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(story.today) });
    story.must(staffWith('unitHead'), { type: 'assignHandler', staffId: handler.staffId }).must(handler, { type: 'declareRecusal', interest: 'NONE', note: null }).must(handler, { type: 'startHandling' });
    expect(refusalOf(story, handler, { type: 'draftOpinion', content: anOpinion(), major: false })).toBe('petitions.report_gets_no_opinion');
    const mediation: PetitionAction = { type: 'startMediation', mediatorId: staffWith('coHandler').staffId, petitionerConsented: true, otherPartyConsented: true, consentDocumentId: document };
    expect(refusalOf(story, handler, mediation)).toBe('petitions.report_gets_no_opinion');
    expect(refusalOf(story, handler, reply)).toBeUndefined();
    expect(clockOf(story, 'HANDLE')).toBeUndefined();
  });
});

// Regulation art. 33.
describe('mediation', () => {
  it('needs the consent of both sides, ends in a settlement that can be carried out, or goes back', () => {
    const [handler, mediator] = [staffWith('handler'), staffWith('coHandler')];
    const start = { type: 'startMediation', mediatorId: mediator.staffId, petitionerConsented: true, otherPartyConsented: true, consentDocumentId: document } as const;
    expect(refusalOf(aHandledStory(), handler, { ...start, otherPartyConsented: false })).toBe('petitions.mediation_needs_consent');
    const failed = aHandledStory().must(handler, start).must(mediator, { type: 'concludeMediation', result: { kind: 'FAILED', reason: '分歧' } });
    expect(failed.petition).toMatchObject({ state: 'HANDLING' });
    const settled = aHandledStory().must(handler, start).must(mediator, { type: 'concludeMediation', result: { kind: 'SETTLED', agreementDocumentId: document, terms: '分期支付', performBy: null } });
    expect(settled.petition).toMatchObject({ state: 'FINAL', end: { kind: 'SETTLED' } });
    expect(clockOf(settled, 'HANDLE')).toMatchObject({ outcome: 'met' });
    expect(executed(settled).petition).toMatchObject({ state: 'FINAL', execution: { status: 'DONE' } });
  });

  it('a recused mediator is stood in for by a head, who can only end the attempt', () => {
    const [handler, mediator] = [staffWith('handler'), staffWith('coHandler')];
    const story = aHandledStory().must(handler, { type: 'startMediation', mediatorId: mediator.staffId, petitionerConsented: true, otherPartyConsented: true, consentDocumentId: document });
    const failed: PetitionAction = { type: 'concludeMediation', result: { kind: 'FAILED', reason: '调解员回避' } };
    expect(refusalOf(story, staffWith('unitHead'), failed)).toBe('petitions.not_your_role');
    story.must(mediator, { type: 'declareRecusal', interest: 'DIRECT', note: null });
    expect(refusalOf(story, staffWith('unitHead'), { type: 'concludeMediation', result: { kind: 'SETTLED', agreementDocumentId: document, terms: '支付', performBy: null } })).toBe('petitions.not_your_role');
    expect(refusalOf(story, staffWith('unitHead'), failed)).toBeUndefined();
  });
});

describe('every state knows every action', () => {
  it('decides or refuses, and never throws', () => {
    const histories = [aRegisteredStory(), aTransferredStory(), anAcceptedStory(), aServedStory(), aReviewedStory('UPHOLD'), aReviewedStory('REVOKE_REMAND')];
    const staff = [staffWith('officeHead'), staffWith('handler'), staffWith('signer', GROUP)];
    const actors: readonly Actor[] = [...staff, petitioner, { kind: 'system' }];
    const choose = { pick: <Value>(values: readonly Value[]) => values.at(-1) as Value, yes: () => true };
    const faults: string[] = [];
    for (const story of histories) {
      const actions = PETITION_ACTION_TYPES.map((type) => plausibleAction(type, choose, story.today));
      for (const context of actors.map((actor) => aContext(actor, story.now, story.records))) {
        // The facts of one state under the name of another: what no history brings about has an answer all the same.
        for (const state of PETITION_STATES) faults.push(...throwing({ ...story.petition, ...FACTS_OF_OTHER_STATES, state } as unknown as Petition, actions, context));
      }
    }
    expect(faults).toEqual([]);
  });
});

function throwing(petition: Petition, actions: readonly PetitionAction[], context: ActionContext): readonly string[] {
  const tries = [() => listNextSteps(petition, context), ...actions.map((action) => () => decide(petition, action, context))];
  return tries.flatMap((attempt, index) => {
    try {
      attempt();
      return [];
    } catch (error) {
      return [`${actions[index - 1]?.type ?? 'listNextSteps'} in ${petition.state}: ${String(error)}`];
    }
  });
}

const request = { no: 9, round: 1, level: 'REVIEW', petitionerId: null, late: false, joined: [], application: {} };
const reviewUnderWay = { request, bodyUnitId: GROUP, officerId: staffWith('reviewer', GROUP).staffId, findings: findings('UPHOLD'), decidedOn: '2026-03-10', service: null };
const FACTS_OF_OTHER_STATES = {
  routing: { fromUnitId: COMPANY, toUnitId: SISTER, routedOn: '2026-03-10', suggestedRoute: null }, request, review: reviewUnderWay,
  draft: { content: anOpinion(), major: false, simple: false, draftedBy: staffWith('handler').staffId, legalReview: null, approvedBy: null },
  opinion: { content: anOpinion(), issuedOn: '2026-03-10', simple: false }, execution: { measures: [], status: 'OPEN', refusedBecause: null },
  hearing: { hostId: staffWith('hearingHost').staffId }, mediation: { mediatorId: staffWith('coHandler').staffId }, end: { kind: 'SETTLED', terms: '' },
  seal: { realName: true }, withdrawnOn: '2026-03-10', capturedBy: 'staff', returnTo: 'HANDLING', archivedFrom: 'SERVED',
};

// A part that nobody could act on would leave the matter lying.
describe('a part in a matter goes to somebody with a post for it', () => {
  it('who handles it', () => {
    expect(refusalOf(anAcceptedStory(), staffWith('unitHead'), { type: 'assignHandler', staffId: staffWith('auditor').staffId })).toBe('petitions.person_lacks_post');
    expect(refusalOf(anAcceptedStory(), staffWith('unitHead'), { type: 'assignHandler', staffId: staffWith('handler', COMPANY, 2).staffId })).toBeUndefined();
  });

  it('who hosts a hearing, and who keeps its minutes', () => {
    const open = hearing(COMPANY, aHandledStory());
    for (const part of ['hostId', 'recorderId'] as const) {
      expect(refusalOf(aHandledStory(), staffWith('handler'), { ...open, [part]: staffWith('archivist').staffId })).toBe('petitions.person_lacks_post');
    }
  });

  it('who reviews, in the body that reviews', () => {
    const story = aServedStory();
    story.must(petitioner, { type: 'requestReview', application: application(story) });
    for (const officer of [staffWith('reviewer', SISTER), staffWith('registrar', GROUP, 2)]) {
      expect(refusalOf(story, staffWith('registrar', GROUP), { type: 'acceptReviewRequest', officerId: officer.staffId })).toBe('petitions.person_lacks_post');
    }
  });

  it('who sees a case through', () => {
    expect(refusalOf(anAcceptedStory(), staffWith('officeHead'), { type: 'assignLeaderCase', staffId: staffWith('analyst').staffId })).toBe('petitions.person_lacks_post');
  });
});
