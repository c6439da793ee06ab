import { expect, it } from 'vitest';
import type { ReviewDecision } from '../codes.ts';
import type { StaffId, UnitId } from '../ids.ts';
import type { DecidedReview, IssuedOpinion } from '../petition-core.ts';
import { anOpinion, FIRST_REQUEST, id } from '../testing/index.ts';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { listEarlierAnswers } from './earlier-answers.ts';

const staff = id<StaffId>('staff', 1);
const unitId = id<UnitId>('unit', 1);
const day = parsePlainDate('2026-03-10');
const requests = [{ requestId: FIRST_REQUEST, text: '补发工资' }];
const opinionOf = (round: number): IssuedOpinion => ({ round, documentNumber: `信处〔2026〕${round}号`, content: anOpinion(), simple: false, unitId, draftedBy: staff, signedBy: staff, issuedOn: day, service: null });

function reviewOf(round: number, decision: ReviewDecision): DecidedReview {
  const application = { sentOn: day, receivedOn: day, requests: '请复查', reasons: '金额', lateReason: null, applicationDocumentId: null };
  const answers = [{ requestId: FIRST_REQUEST, decision: 'NOT_SUPPORT' as const, explanation: '不予补发', legalBasis: [] }];
  return {
    request: { no: 1, round, level: 'REVIEW', petitionerId: null, application, late: false, joined: [] }, bodyUnitId: unitId, officerId: staff, signedBy: staff, outside: null,
    findings: { decision, facts: '', reasons: '', legalBasis: [], answers, remedyLine: null, documentNumber: '信查〔2026〕1号' }, decidedOn: day, service: null, published: false,
  };
}

const numbers = (reviews: readonly DecidedReview[], round = 2) =>
  listEarlierAnswers({ opinions: [opinionOf(1), opinionOf(2)], reviewRounds: reviews, requests, round }).map(({ documentNumber }) => documentNumber);

it('an opinion of an earlier round binds until a review revokes it; that of the present round is no earlier one', () => {
  expect(numbers([])).toEqual(['信处〔2026〕1号']);
  expect(numbers([reviewOf(1, 'UPHOLD')])).toEqual(['信处〔2026〕1号']);
  expect(numbers([reviewOf(1, 'REVOKE_REMAND')])).toEqual([]);
  expect(numbers([], 1)).toEqual([]);
});

it('what a review put in its place is an earlier answer, with the decision on each request', () => {
  const found = listEarlierAnswers({ opinions: [], reviewRounds: [reviewOf(1, 'VARY')], requests, round: 2 });
  expect(found).toMatchObject([{ documentNumber: '信查〔2026〕1号', answers: [{ request: '补发工资', decision: 'NOT_SUPPORT' }] }]);
});
