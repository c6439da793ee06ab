import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate } from '../../platform/kernel/index.ts';
import type { Actor } from './action-context.ts';
import { NOTICE_KINDS } from './codes.ts';
import type { PetitionerId, PetitionId, SubmissionId } from './ids.ts';
import { messages } from './messages.ts';
import { describeProgress } from './progress.ts';
import {
  aHandledStory, anAcceptedStory, anOpinion, aRegisteredStory, aRegistration, aScreenedStory, aServedStory, COMPANY, GROUP, id, NUMBER, OUTSIDE, PETITIONER, served, SISTER,
  STAFF, staffWith, Story,
} from './testing/index.ts';

const UNIT_NAMES = new Map<string, string>([[COMPANY, '清溪钢铁'], [GROUP, '清溪集团'], [SISTER, '清溪物流'], [OUTSIDE, '市国资委']]);
const unitName = (unitId: string): string => UNIT_NAMES.get(unitId) ?? unitId;
const petitioner: Actor = { kind: 'petitioner', petitionerId: PETITIONER };
const WHY = '内部理由甲';

const stepsOf = (story: Story) => describeProgress(story.records, 'zh-CN', unitName);
const linesOf = (story: Story) => stepsOf(story).map(({ on, text }) => `${on} ${text}`);
const codesOf = (story: Story) => stepsOf(story).map(({ code }) => code);

function seal(realName: boolean) {
  return { bagId: 'B-1', realName, ground: 'REPORT_CLASS' as const, handedOverTo: '纪检监察室' };
}

function applied(story: Story) {
  return {
    type: 'requestReview' as const,
    application: { sentOn: addDays(story.today, -2), receivedOn: story.today, requests: '重新认定', reasons: WHY, lateReason: null, applicationDocumentId: null },
  };
}

describe('the course of a matter, as the petitioner sees it', () => {
  it('goes from receipt to the served opinion', () => {
    expect(linesOf(aServedStory())).toEqual([
      '2026-03-10 您的信访事项已收到（来信）',
      `2026-03-10 信访事项已登记，编号 ${NUMBER}`,
      '2026-03-10 清溪钢铁已受理',
      '2026-03-10 受理（接收）告知书已送达',
      '2026-03-10 已出具处理意见书（信处〔2026〕1号）',
      '2026-03-10 处理意见书已送达',
    ]);
  });

  it('names in both languages where it was sent and who received it', () => {
    const story = aScreenedStory().must(staffWith('dispatcher'), { type: 'routePetition', toUnitId: SISTER, suggestedRoute: null, note: WHY });
    story.wait(2).must(staffWith('registrar', SISTER), { type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' });
    expect(linesOf(story).slice(2)).toEqual(['2026-03-10 已转送清溪物流', '2026-03-12 清溪物流已收到']);
    expect(describeProgress(story.records, 'en', unitName).map(({ text }) => text).slice(2)).toEqual(['It was transferred to 清溪物流', '清溪物流 has received it']);
  });

  it('says that a transfer was taken back, and nothing of an objection between the offices', () => {
    const recalled = aScreenedStory()
      .must(staffWith('dispatcher'), { type: 'assignPetition', toUnitId: SISTER, suggestedRoute: null, feedbackDueOn: parsePlainDate('2026-05-01'), note: null })
      .must(staffWith('dispatcher'), { type: 'recallRouting', reason: WHY });
    expect(codesOf(recalled)).toEqual(['SUBMITTED', 'REGISTERED', 'ASSIGNED', 'RECALLED']);
    const objected = aScreenedStory()
      .must(staffWith('dispatcher'), { type: 'routePetition', toUnitId: SISTER, suggestedRoute: null, note: null })
      .must(staffWith('registrar', SISTER), { type: 'objectToRouting', reason: WHY, competenceBasis: WHY, suggestedUnitId: null })
      .must(staffWith('dispatcher'), { type: 'decideObjection', approve: true, reason: WHY });
    expect(codesOf(objected)).toEqual(['SUBMITTED', 'REGISTERED', 'ROUTED', 'RECEIVED']);
  });

  it('puts a paper at the day on which it was served, not at the day of the record', () => {
    const story = aScreenedStory().must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] }).wait(3);
    story.must(staffWith('unitHead'), { type: 'assignHandler', staffId: staffWith('handler').staffId });
    story.must(petitioner, { type: 'addSupplement', submissionId: id<SubmissionId>('submission', 2) }).wait(4);
    story.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(parsePlainDate('2026-03-11')) });
    expect(linesOf(story).slice(2)).toEqual(['2026-03-10 清溪钢铁已受理', '2026-03-11 受理（接收）告知书已送达', '2026-03-13 您补充了材料']);
  });

  // Regulation art. 23: no written notice is owed when name or address is unclear.
  it('does not call served what could not be served', () => {
    const story = aScreenedStory({ contact: { nameClear: true, addressClear: false } })
      .must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] })
      .must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: { kind: 'EXEMPT', reason: 'ADDRESS_UNCLEAR' } });
    expect(linesOf(story).at(-1)).toBe('2026-03-10 受理（接收）告知书依规定不另送达：住址不清');
  });

  // Regulation art. 34: an extension counts once its notice has been served.
  it('shows an extension when its notice is served, not when it is approved', () => {
    const story = aHandledStory().must(staffWith('handler'), { type: 'requestExtension', days: 20, reason: WHY }).must(staffWith('unitHead'), { type: 'approveExtension' });
    expect(codesOf(story).at(-1)).toBe('NOTICE_ACCEPT');
    story.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_EXTEND', outcome: served(story.today) });
    expect(linesOf(story).at(-1)).toBe('2026-03-10 延长办理期限告知书已送达');
  });

  it('shows a refusal when its notice is served, never while it is a draft', () => {
    const story = aScreenedStory().must(staffWith('screener'), { type: 'refusePetition', ground: 'NA_COMPETENCE', reason: WHY, properPath: '向有权单位提出', linkedPetitionId: null });
    story.must(staffWith('signer'), { type: 'approveRefusal' });
    expect(codesOf(story)).toEqual(['SUBMITTED', 'REGISTERED']);
    story.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_NOT_ACCEPT', outcome: served(story.today) });
    expect(codesOf(story).at(-1)).toBe('NOTICE_NOT_ACCEPT');
  });

  it('shows the steps of the petitioner on the day he took them', () => {
    const story = aServedStory().wait(10);
    story.must(petitioner, { type: 'evaluate', target: 'UNIT', vote: { value: 'DISSATISFIED', reason: WHY } }).must(petitioner, applied(story));
    expect(linesOf(story).slice(-2)).toEqual(['2026-03-18 您请求复查', '2026-03-20 您作出了评价']);
  });

  it('shows what became of a withdrawal, for one and for one of several', () => {
    const alone = anAcceptedStory().must(petitioner, { type: 'requestWithdrawal', statement: WHY, ownFreeWill: true });
    alone.must(staffWith('unitHead'), { type: 'confirmWithdrawal', othersAffected: false });
    expect(codesOf(alone).slice(-2)).toEqual(['WITHDRAWAL_REQUESTED', 'WITHDRAWN']);
    const declined = anAcceptedStory().must(petitioner, { type: 'requestWithdrawal', statement: WHY, ownFreeWill: true });
    declined.must(staffWith('unitHead'), { type: 'declineWithdrawal', reason: WHY });
    expect(codesOf(declined).slice(-1)).toEqual(['WITHDRAWAL_DECLINED']);
    const joint = aScreenedStory({ petitionerIds: [PETITIONER, id<PetitionerId>('petitioner', 2)], petitionerCount: 2 })
      .must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] })
      .must(petitioner, { type: 'requestWithdrawal', statement: WHY, ownFreeWill: true })
      .must(staffWith('unitHead'), { type: 'confirmWithdrawal', othersAffected: false });
    expect(codesOf(joint).slice(-2)).toEqual(['WITHDRAWAL_REQUESTED', 'ONE_LEFT']);
  });

  it('says from whom it came when another body passed it on', () => {
    const story = aRegisteredStory({ source: { via: 'TRANSFER', fromBody: '市信访局' } });
    expect(linesOf(story)).toEqual(['2026-03-10 您的信访事项已收到（来信）', '2026-03-10 由市信访局转来', `2026-03-10 信访事项已登记，编号 ${NUMBER}`]);
  });

  it('says once that it came in, though it is captured first and registered later', () => {
    const story = new Story().must(petitioner, { type: 'captureIntake', content: aRegistration({ channel: 'ONLINE' }) }).wait(1);
    story.must(staffWith('registrar'), { type: 'registerPetition', number: NUMBER, content: aRegistration({ channel: 'ONLINE' }) });
    expect(linesOf(story)).toEqual(['2026-03-10 您的信访事项已收到（网上信访）', `2026-03-11 信访事项已登记，编号 ${NUMBER}`]);
  });
});

// PP-4 and discipline rules art. 15.
describe('the course of a sealed report', () => {
  const expected = ['SUBMITTED', 'HANDED_TO_DISCIPLINE'];

  it('is no more than received and handed to the discipline office', () => {
    const { contentSealed: _, ...content } = aRegistration();
    const { petitionId, channel, receivedAt, receivedOn, officeUnitId, officeKind } = content;
    const story = new Story().must(staffWith('registrar'), {
      type: 'registerSealed', number: NUMBER, receipt: { petitionId, channel, receivedAt, receivedOn, officeUnitId, officeKind }, seal: seal(true),
    });
    expect(codesOf(story)).toEqual(expected);
    const discipline = staffWith('disciplineOfficer');
    story.wait(3).must(discipline, { type: 'acknowledgeStub' }).must(discipline, { type: 'tellReporter', about: 'ACCEPTANCE', toldOn: story.today });
    expect(linesOf(story)).toEqual(['2026-03-10 您的信访事项已收到（来信）', '2026-03-10 已交纪检监察机构']);
  });

  it('hides also what was known before it was sealed', () => {
    const story = aScreenedStory()
      .must(staffWith('dispatcher'), { type: 'routePetition', toUnitId: SISTER, suggestedRoute: null, note: null })
      .must(staffWith('dispatcher'), { type: 'recallRouting', reason: WHY })
      .must(staffWith('screener'), { type: 'screenPetition', class: 'REPORT', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null })
      .must(staffWith('screener'), { type: 'sealToDiscipline', seal: seal(false) });
    expect(codesOf(story)).toEqual(expected);
  });

  it('starts before it is handed over, when its content is kept sealed', () => {
    expect(codesOf(aRegisteredStory({ contentSealed: true, requests: [] }))).toEqual(['SUBMITTED']);
  });
});

describe('what the petitioner reads', () => {
  it('holds nothing of staff and no internal reason, wherever the matter goes', () => {
    const handler = staffWith('handler');
    const reviewed = aServedStory().wait(5);
    reviewed.must(petitioner, applied(reviewed)).must(staffWith('reviewer', GROUP), { type: 'acceptReviewRequest', officerId: staffWith('reviewer', GROUP).staffId });
    const back = aHandledStory()
      .must(handler, { type: 'draftOpinion', content: anOpinion(), major: true })
      .must(staffWith('legalReviewer'), { type: 'recordLegalReview', passed: false, comments: WHY })
      .must(staffWith('signer'), { type: 'returnDraft', reason: WHY })
      .must(staffWith('supervisor'), { type: 'raiseSupervision', ruleId: 'XF-40-1', demand: WHY, listed: true })
      .must(staffWith('unitHead'), { type: 'markUrgent', knownAt: reviewed.records[0]?.at ?? reviewed.now, reason: WHY })
      .must(handler, { type: 'setSuspendedFlag', reason: WHY });
    for (const story of [reviewed, back]) {
      const told = JSON.stringify(stepsOf(story));
      expect(told).not.toContain(WHY);
      expect(STAFF.filter(({ staffId }) => told.includes(staffId))).toEqual([]);
    }
    expect(codesOf(back)).toEqual(['SUBMITTED', 'REGISTERED', 'ACCEPTED', 'NOTICE_ACCEPT']);
  });

  it('has no words that no step uses', () => {
    const source = readFileSync(new URL('progress.ts', import.meta.url), 'utf8');
    const words = Object.keys(messages.en).flatMap((key) => (key.startsWith('petitions.progress.') ? [key.slice('petitions.progress.'.length)] : []));
    expect(words.filter((code) => !source.includes(`'${code}'`) && !NOTICE_KINDS.some((kind) => kind === code))).toEqual([]);
    expect(words.length).toBeGreaterThan(30);
  });

  it('tells of a merger and of its end', () => {
    const main = { petitionId: id<PetitionId>('petition', 2), state: 'HANDLING', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: null } as const;
    const story = aRegisteredStory();
    story.linked = [main];
    story.must(staffWith('screener'), { type: 'mergeInto', mainPetitionId: main.petitionId, note: WHY }).must(staffWith('screener'), { type: 'unmerge', reason: WHY });
    expect(codesOf(story)).toEqual(['SUBMITTED', 'REGISTERED', 'MERGED', 'UNMERGED']);
  });
});
