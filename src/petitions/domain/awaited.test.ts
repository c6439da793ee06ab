import { expect, it } from 'vitest';
import { whatAwaits } from './awaited.ts';
import type { DocumentId } from './ids.ts';
import { aHandledStory, aRegisteredStory, aRegistration, aServedStory, COMPANY, GROUP, id, NUMBER, PETITIONER, served, staffWith, Story } from './testing/index.ts';
import { addDays } from '../../platform/kernel/index.ts';

// Regulation art. 22 para 3.
it('an answered matter waits for the report to whoever assigned it, and then for the check of that report', () => {
  const story = new Story().must(staffWith('registrar', GROUP), { type: 'registerPetition', number: NUMBER, content: aRegistration({ officeUnitId: GROUP }) });
  const awaits = () => story.petition && whatAwaits(story.petition);
  const [dispatcher, registrar] = [staffWith('dispatcher', GROUP), staffWith('registrar')];
  story
    .must(staffWith('screener', GROUP), { type: 'screenPetition', class: 'ENQUIRY', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null })
    .must(dispatcher, { type: 'assignPetition', toUnitId: COMPANY, suggestedRoute: null, feedbackDueOn: addDays(story.today, 20), note: null })
    .must(registrar, { type: 'receiveAtUnit', receivedOn: story.today, officeKind: 'COMPETENT_UNIT' });
  expect(awaits()).toBe('DISPOSITION');
  story
    .must(staffWith('screener'), { type: 'replyToPetition', text: '答复', adoption: null, reason: null })
    .must(registrar, { type: 'recordNotice', kind: 'REPLY', outcome: served(story.today) });
  expect(awaits()).toBe('REPORT_BACK');
  story.must(registrar, { type: 'reportBack', assignmentNo: 1, summary: '已答复', petitionerAttitude: 'AGREES' });
  expect(awaits()).toBe('REPORT_CHECK');
  story.must(dispatcher, { type: 'reviewReportBack', assignmentNo: 1, accept: false, reason: '补充', newDueOn: addDays(story.today, 30) });
  expect(awaits()).toBe('REPORT_BACK');
  story.must(registrar, { type: 'reportBack', assignmentNo: 1, summary: '已补充', petitionerAttitude: 'AGREES' });
  story.must(dispatcher, { type: 'reviewReportBack', assignmentNo: 1, accept: true, reason: '通过', newDueOn: null });
  expect(awaits()).toBeNull();
});

// PP-5
it('a matter that was filed still owes its petitioner a word', () => {
  const story = aRegisteredStory()
    .must(staffWith('screener'), { type: 'screenPetition', class: 'SUGGESTION', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null })
    .must(staffWith('screener'), { type: 'filePetition', because: 'THANKS', note: '已转达' });
  expect(story.petition && whatAwaits(story.petition)).toBe('NOTICE');
  story.must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(story.today) });
  expect(story.petition && whatAwaits(story.petition)).toBeNull();
});

it.each([
  ['a hearing waits for its host', { type: 'openHearing', hostId: staffWith('hearingHost').staffId, recorderId: staffWith('hearingRecorder').staffId, because: 'COMPLEX', decidedOn: aHandledStory().today, partiesNotified: true }, 'HEARING'],
  ['a mediation waits for its mediator', { type: 'startMediation', mediatorId: staffWith('unitHead').staffId, petitionerConsented: true, otherPartyConsented: true, consentDocumentId: id<DocumentId>('document', 1) }, 'MEDIATION'],
] as const)('%s', (_, action, awaited) => {
  const { petition } = aHandledStory().must(staffWith('handler'), action);
  expect(petition && whatAwaits(petition)).toBe(awaited);
});

// Regulation art. 35
it('a request for review that was rejected waits for the body that rejected it to say so in writing', () => {
  const story = aServedStory();
  const [petitioner, registrar] = [{ kind: 'petitioner', petitionerId: PETITIONER } as const, staffWith('registrar', GROUP)];
  const application = { sentOn: story.today, receivedOn: story.today, requests: '请求复查', reasons: '不服', lateReason: null, applicationDocumentId: null };
  story.must(petitioner, { type: 'requestReview', application }).must(registrar, { type: 'rejectReviewRequest', rejection: { ground: 'OUT_OF_SCOPE', reason: '不属于复查范围' } });
  expect(story.petition && whatAwaits(story.petition)).toBe('REVIEW_REJECTION_NOTICE');
  story.must(registrar, { type: 'recordNotice', kind: 'NOTICE_REVIEW_REJECTED', outcome: served(story.today) });
  expect(story.petition && whatAwaits(story.petition)).toBeNull();
});
