import type { ActionContext } from '../action-context.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import type { NoticeKind, PetitionState } from '../codes.ts';
import { dueOn, roundRun } from '../clock-instances.ts';
import { custodyNoticed } from '../evolve-outcome.ts';
import { isNotServed } from '../guard-service.ts';
import type { PlainDate } from '../ids.ts';
import type { OpenPetition } from '../petition.ts';
import { isDecided, isPetitionRoute } from '../petition-facts.ts';
import type { ServiceOutcome } from '../records.ts';
import { refuseIf, unless, type Refusal } from '../refusal.ts';
import { isSimpleBarred } from '../guard-simple.ts';
import { LIVE_STATES } from '../stages.ts';
import { acceptedFrom } from './outcome-rules.ts';

const NOTIFIERS: readonly Permit[] = [
  'registrar@custody', 'serviceClerk@custody', 'receptionist@custody', 'onlineClerk@custody', 'dispatcher@custody', 'screener@custody',
  'officeHead@custody', 'registrar@office', 'serviceClerk@office', 'dispatcher@office', 'onlineClerk@office', 'serviceClerk@review-body',
  'registrar@review-body', 'serviceClerk@re-review-body', 'registrar@re-review-body', 'the-handler',
];

const NOT_YET: readonly PetitionState[] = ['REGISTERED', 'OBJECTED'];

/** What each state owes a notice of; the notice of where a matter went may be recorded wherever it now lies. */
function doesNotFit(petition: OpenPetition, kind: NoticeKind): Refusal | undefined {
  return refuseIf(!fits(petition, kind), 'petitions.notice_does_not_fit');
}

function fits(petition: OpenPetition, kind: NoticeKind): boolean {
  const { state, custody } = petition;
  switch (kind) {
    case 'NOTICE_ACCEPT':
      return state === 'MERGED' || state === 'FILED_ONLY' || state === 'SCREENED' || petition.acceptance?.unitId === custody.unitId;
    case 'NOTICE_ROUTE':
      return state === 'ROUTED' || state === 'ASSIGNED' || (custody.previous !== null && !NOT_YET.includes(state));
    case 'NOTICE_NOT_ACCEPT':
      return state === 'NOT_ACCEPTED';
    case 'NOTICE_NO_LONGER':
      return state === 'NO_LONGER_ACCEPTED' || state === 'FINAL';
    case 'NOTICE_GUIDE':
      return state === 'GUIDED';
    case 'NOTICE_EXTEND':
      return state === 'EXTENDED';
    case 'NOTICE_WITHDRAWAL':
      return state === 'WITHDRAWN';
    case 'REPLY':
      return state === 'REPLIED';
    case 'NOTICE_REVIEW_REJECTED':
      return countNotices(petition, kind) < petition.reviewRounds.filter((review) => !isDecided(review)).length;
  }
}

/** Kinds of which a matter may owe more than one. */
const REPEATABLE: readonly NoticeKind[] = ['NOTICE_REVIEW_REJECTED', 'NOTICE_NO_LONGER', 'NOTICE_ROUTE'];

function isRecorded(petition: OpenPetition, kind: NoticeKind): Refusal | undefined {
  const custodyNo = custodyNoticed(petition, kind);
  const known = petition.notices.some((notice) => notice.kind === kind && notice.custodyNo === custodyNo && notice.round === petition.round);
  return refuseIf(known && !REPEATABLE.includes(kind), 'petitions.notice_already_recorded');
}

function countNotices({ notices }: OpenPetition, kind: NoticeKind): number {
  return notices.filter((notice) => notice.kind === kind).length;
}

// Art. 34: the reason reaches the petitioner before the first period ends, or there is no extension (G6).
function isExtensionTooLate(petition: OpenPetition, kind: NoticeKind, noticedOn: PlainDate, context: ActionContext): Refusal | undefined {
  if (kind !== 'NOTICE_EXTEND') return undefined;
  const due = dueOn(context, 'HANDLE', roundRun(petition.round));
  return refuseIf(due === undefined || noticedOn > due, 'petitions.extension_after_expiry', { dueOn: due ?? null });
}

function otherOrganNotifies(petition: OpenPetition): boolean {
  const isReturned = petition.state === 'FILED_ONLY' && petition.filedBecause === 'RETURNED_TO_SENDER';
  return isReturned || petition.class === 'REPORT' || petition.route === 'LITIGATION';
}

function documentOf(petition: OpenPetition, kind: NoticeKind) {
  const mayCall = (kind === 'NOTICE_ACCEPT' || kind === 'REPLY') && isSimpleBarred(petition) === undefined;
  const custody = custodyNoticed(petition, kind) === petition.custody.no ? petition.custody : (petition.custody.previous ?? petition.custody);
  return { notBefore: custody.receivedOn, opinion: null, mayCall, otherOrganNotifies: otherOrganNotifies(petition) };
}

/** The notice of acceptance fixes when the 60 days began. */
function newAcceptance(petition: OpenPetition, kind: NoticeKind, noticedOn: PlainDate, context: ActionContext): PlainDate | null {
  const { acceptance } = petition;
  if (kind !== 'NOTICE_ACCEPT' || acceptance === null || petition.round !== 1 || !isPetitionRoute(petition)) return null;
  const from = acceptedFrom(petition, noticedOn, context);
  return from < acceptance.countsFrom ? from : null;
}

function whenNoticed(outcome: ServiceOutcome, today: PlainDate): PlainDate {
  return outcome.kind === 'SERVED' ? outcome.servedOn : today;
}

const ELSEWHERE = LIVE_STATES.filter((state) => state !== 'EXTENDED');

export const noticeRules = [
  // Art. 23: in writing, on the spot or within 15 days; owed unless name or address is unclear.
  defineAction('recordNotice', {
    moves: { ...staysIn(...ELSEWHERE), EXTENDED: ['HANDLING', 'SAME'] },
    by: NOTIFIERS,
    rules: ['XF-23-1', 'XF-23-2', 'XF-23-3', 'SP-5', 'PP-5', 'G6'],
    decide: (petition, { kind, outcome }, context) => {
      const noticedOn = whenNoticed(outcome, context.today);
      const refusal =
        doesNotFit(petition, kind) ??
        isRecorded(petition, kind) ??
        isNotServed(petition, outcome, documentOf(petition, kind), context) ??
        isExtensionTooLate(petition, kind, noticedOn, context);
      const acceptedFromDay = newAcceptance(petition, kind, noticedOn, context);
      if (outcome.kind === 'EXEMPT') return unless(refusal, { type: 'noticeExempted', kind, reason: outcome.reason, acceptedFrom: acceptedFromDay });
      return unless(refusal, { type: 'noticeServed', kind, proof: outcome, acceptedFrom: acceptedFromDay });
    },
  }),
];
