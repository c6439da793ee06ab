import { describe, expect, it } from 'vitest';
import { aLetter } from '../testing/index.ts';
import { checkLetter } from './check-letter.ts';
import { LETTER_TYPES, type LetterType } from './letter-types.ts';

// What each paper must say; number, unit, date and seal are put on when it is issued.
const mandatory: readonly (readonly [LetterType, readonly string[]])[] = [
  // Regulation art. 23
  ['NOTICE_ACCEPT', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'reception', 'competentUnitName', 'handlerContact', 'procedure', 'dueOn', 'queryCode', 'queryAddress']],
  // Regulation arts. 22-23
  ['NOTICE_ROUTE', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'forwardedOn', 'destinationUnitName', 'destinationContact']],
  ['NOTICE_NOT_ACCEPT', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'ground', 'reason', 'properPath', 'materials', 'contact']],
  // Regulation art. 36 para 3
  ['NOTICE_NO_LONGER', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'ground', 'reason', 'priorOpinionNumber', 'comparison', 'contact']],
  // Regulation art. 31(1)-(5)
  ['NOTICE_GUIDE', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'route', 'body', 'legalBasis', 'applyBefore', 'materials']],
  // Regulation art. 34
  ['NOTICE_EXTEND', ['petitionNumber', 'petitionerName', 'matter', 'acceptedOn', 'originalDueOn', 'reason', 'extensionInDays', 'newDueOn', 'approver']],
  // Regulation art. 32; PP-6
  ['OPINION', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'forwardedBy', 'acceptedOn', 'requests', 'facts', 'evidence', 'reasons', 'legalBasis', 'remedy']],
  // Regulation arts. 35, 36; PP-6
  ['REVIEW_OPINION', ['petitionNumber', 'petitionerName', 'matter', 'contestedNumber', 'contestedUnitName', 'requestedOn', 'requests', 'reasonsOfRequest', 'facts', 'reasons', 'legalBasis', 'decision', 'remedy']],
  ['REREVIEW_OPINION', ['petitionNumber', 'petitionerName', 'matter', 'contestedNumber', 'contestedUnitName', 'requestedOn', 'requests', 'reasonsOfRequest', 'facts', 'reasons', 'legalBasis', 'decision']],
  // Regulation art. 29
  ['REPLY', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'outcome', 'text', 'reason']],
  ['SERVICE_RECEIPT', ['petitionNumber', 'petitionerName', 'matter', 'documentTitle', 'documentNumber', 'method', 'place']],
  ['REG_FORM', ['petitionNumber', 'channelLabel', 'receivedOn', 'registeredOn', 'officeName', 'registrarName', 'petitioner', 'petitionerCount', 'isFirstTime', 'isJoint', 'isUrgent', 'matter', 'requests', 'facts', 'reasons']],
  // Regulation art. 35
  ['REVIEW_REQ', ['petitionNumber', 'applicant', 'originalUnitName', 'reviewUnitName', 'opinionNumber', 'opinionReceivedOn', 'requests', 'facts', 'reasons']],
  // Regulation art. 22
  ['LETTER_TRANSFER', ['petitionNumber', 'matter', 'addressee', 'receivedOn', 'channelLabel', 'classLabel', 'suggestedRouteLabel', 'note', 'contact']],
  ['LETTER_ASSIGN', ['petitionNumber', 'matter', 'addressee', 'receivedOn', 'channelLabel', 'classLabel', 'suggestedRouteLabel', 'note', 'contact', 'feedbackDueOn', 'reportMustSay']],
  // Regulation art. 23
  ['OBJECTION', ['petitionNumber', 'matter', 'addressee', 'receivedOn', 'reason', 'competence', 'suggestedUnitName']],
  ['COMPLETION_REPORT', ['petitionNumber', 'matter', 'addressee', 'feedbackDueOn', 'handling', 'result', 'attitude']],
  // Regulation arts. 39, 40
  ['LETTER_SUPERVISE', ['petitionNumber', 'matter', 'addressee', 'ruleId', 'demand', 'replyDueOn', 'isListed']],
  ['SUPERVISE_REPLY', ['petitionNumber', 'matter', 'addressee', 'raisedOn', 'ruleId', 'measures', 'isAdopted', 'reasonsNotAdopted']],
  // Regulation arts. 35, 36
  ['NOTICE_REVIEW_REJECTED', ['petitionNumber', 'petitionerName', 'matter', 'level', 'requestedOn', 'contestedNumber', 'ground', 'reason', 'contact']],
  ['NOTICE_WITHDRAWAL', ['petitionNumber', 'petitionerName', 'matter', 'receivedOn', 'withdrawnOn', 'contact']],
  // Regulation art. 33
  ['AGREEMENT', ['petitionNumber', 'petitionerName', 'matter', 'otherParties', 'mediatorName', 'facts', 'terms', 'performBy']],
  // Regulation art. 31(6)
  ['HEARING_NOTICE', ['petitionNumber', 'petitionerName', 'matter', 'hostName', 'recorderName', 'because', 'heldOn', 'time', 'place']],
  ['HEARING_MINUTES', ['petitionNumber', 'matter', 'hostName', 'recorderName', 'heldOn', 'place', 'present', 'statements', 'questions', 'debate', 'panelOpinions', 'refusals']],
  ['HEARING_REPORT', ['petitionNumber', 'matter', 'addressee', 'hostName', 'recorderName', 'closedOn', 'summary', 'agreedFacts', 'disputedFacts', 'proposals']],
  ['FOLLOW_UP', ['petitionNumber', 'matter', 'madeOn', 'method', 'followerName', 'answers', 'commitments', 'helpNeeded']],
];

describe('a letter', () => {
  it.each(mandatory)('%s names every mandatory field that is missing, and no other', (type, fields) => {
    expect(checkLetter(type, aLetter(type))).toEqual([]);
    const missing = checkLetter(type, {}).map((fault) => fault.field);
    expect(missing.toSorted()).toEqual([...fields].toSorted());
    for (const field of fields) {
      const data = { ...aLetter(type), [field]: undefined };
      expect(checkLetter(type, data)).toEqual([{ field, problem: 'missing' }]);
    }
  });

  it('is listed here whatever its kind', () => {
    expect(mandatory.map(([type]) => type).toSorted()).toEqual([...LETTER_TYPES].toSorted());
  });

  it('counts white space as nothing', () => {
    expect(checkLetter('OPINION', { ...aLetter('OPINION'), facts: ' \n\t' })).toEqual([{ field: 'facts', problem: 'missing' }]);
  });
});

describe('an opinion', () => {
  const answer = aLetter('OPINION').requests[0];

  it('answers each request', () => {
    const data = { ...aLetter('OPINION'), requests: [answer, { ...answer, decision: undefined }] };
    expect(checkLetter('OPINION', data)).toEqual([{ field: 'requests.1.decision', problem: 'missing' }]);
  });

  // PP-6: deleting the remedy line blocks the letter; art. 35: the window is 30 days and cannot be shortened.
  it.each([
    ['without the right', { remedy: null }, { field: 'remedy', problem: 'missing' }],
    ['without the body', { remedy: { bodyName: '', days: 30 } }, { field: 'remedy.bodyName', problem: 'missing' }],
    ['with 29 days', { remedy: { bodyName: '国资委', days: 29 } }, { field: 'remedy.days', problem: 'invalid' }],
  ])('is not issued %s to review', (_, change, fault) => {
    expect(checkLetter('OPINION', { ...aLetter('OPINION'), ...change })).toEqual([fault]);
  });
});

describe('a reply to a supervision', () => {
  // Regulation art. 40
  it('that adopts nothing says why', () => {
    const reply = { ...aLetter('SUPERVISE_REPLY'), reasonsNotAdopted: null };
    expect(checkLetter('SUPERVISE_REPLY', reply)).toEqual([{ field: 'reasonsNotAdopted', problem: 'missing' }]);
    expect(checkLetter('SUPERVISE_REPLY', { ...reply, isAdopted: true })).toEqual([]);
  });
});

describe('an extension', () => {
  // Regulation art. 34: not beyond 30 days.
  it.each([
    [{ extensionInDays: 31 }, 'extensionInDays'],
    [{ extensionInDays: 0 }, 'extensionInDays'],
    [{ newDueOn: '2026-05-09' }, 'newDueOn'],
  ])('refuses %j', (change, field) => {
    expect(checkLetter('NOTICE_EXTEND', { ...aLetter('NOTICE_EXTEND'), ...change })).toEqual([{ field, problem: 'invalid' }]);
  });
});

describe('a receipt of service', () => {
  const record = { servedOn: '2026-05-12', time: '10:20', receiverName: '王秀兰' };

  // Civil Procedure Law art. 89
  it('of a paper that was left needs a witness or a recording', () => {
    const left = { ...aLetter('SERVICE_RECEIPT'), method: 'LEFT' };
    expect(checkLetter('SERVICE_RECEIPT', { ...left, record })).toEqual([{ field: 'record.witnesses', problem: 'missing' }]);
    expect(checkLetter('SERVICE_RECEIPT', { ...left, record: { ...record, witnesses: ['张华'] } })).toEqual([]);
    expect(checkLetter('SERVICE_RECEIPT', { ...left, record: { ...record, proof: '录像 20260512-1' } })).toEqual([]);
  });
});
