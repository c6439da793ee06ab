import type { ClockEffect, ClockHandle } from '../../clock/domain/index.ts';
import { applyHearing, applyReview, applySupervision, applyUrgency } from './clock-effects-later.ts';
import { assignmentRun, custodyRun, evaluationRun, roundRun } from './clock-instances.ts';
import type { ClockTurn } from './clock-turn.ts';
import { EVALUATION_TARGETS, type NoticeKind } from './codes.ts';
import { custodyNoticed } from './evolve-outcome.ts';
import { evolve } from './evolve.ts';
import type { Petition } from './petition.ts';
import { sheetOf, type Custody } from './petition-core.ts';
import type { EventOf, PetitionEvent, PetitionEventRecord } from './petition-event.ts';
import { isPetitionRoute, servedOnOf } from './petition-facts.ts';
import type { ServiceOutcome } from './records.ts';
import { applyMemberService, applyService, stopHandling, stopWhenAllServed } from './clock-effects-service.ts';
import { RunBook, type When } from './run-book.ts';

/** What the history of a matter does to its clocks, as section 3.3 of the domain reference says and nothing besides. */
export function clockEffectsOf(records: Iterable<PetitionEventRecord>): readonly ClockEffect[] {
  const book = new RunBook();
  const all = [...records];
  const undone = listUndoneMerges(all);
  let petition: Petition | undefined;
  for (const record of all) {
    const before = petition;
    petition = evolve(before, record);
    book.turnTo(record.event.type);
    if (!undone.has(record.seq)) applyEvent(book, before, petition, record);
  }
  return book.effects;
}

/** A merge that was undone never happened to the clocks: whoever had a right has it with the days that it had. */
function listUndoneMerges(records: readonly PetitionEventRecord[]): ReadonlySet<number> {
  const undone = new Set<number>();
  let merge: number | undefined;
  for (const { seq, event } of records) {
    if (event.type === 'petitionMerged') merge = seq;
    if (event.type === 'petitionUnmerged' && merge !== undefined) undone.add(merge);
    if (event.type === 'petitionUnmerged') merge = undefined;
  }
  return undone;
}

function applyEvent(book: RunBook, before: Petition | undefined, after: Petition, record: PetitionEventRecord): void {
  const when = { on: record.on, at: record.at };
  if (after.state === 'HANDED_TO_DISCIPLINE') {
    applyToStub(book, record, after, when);
    return;
  }
  const open = before === undefined || before.state === 'HANDED_TO_DISCIPLINE' ? undefined : before;
  const turn: ClockTurn = { book, before: open, after, record, when };
  applyToMatter(turn, record.event);
  openEvaluations(turn);
}

// Discipline rules arts. 14-16 and their notices to a reporter who gave a name (RP-1, RP-2, RP-4).
function applyToStub(book: RunBook, { event }: PetitionEventRecord, stub: Extract<Petition, { state: 'HANDED_TO_DISCIPLINE' }>, when: When): void {
  switch (event.type) {
    case 'sealedReportRegistered':
    case 'petitionSealed':
      cancelAll(book, when, 'RP-1');
      book.start('REPORT_ROUTE', 'report', { on: stub.receivedOn }, 'RP-1');
      if (stub.seal.realName) book.start('REPORT_ACK', 'report', { on: stub.receivedOn }, 'RP-4');
      break;
    case 'stubAcknowledged':
      book.stop('REPORT_ROUTE', 'report', when, 'RP-2');
      break;
    case 'reportConcluded':
      if (stub.seal.realName) book.start('REPORT_RESULT', 'report', { on: event.concludedOn }, 'RP-4');
      break;
    case 'reporterTold':
      book.stop(event.about === 'ACCEPTANCE' ? 'REPORT_ACK' : 'REPORT_RESULT', 'report', { on: event.toldOn }, 'RP-4');
      break;
    default:
  }
}

function applyToMatter(turn: ClockTurn, event: PetitionEvent): void {
  switch (event.type) {
    case 'intakeCaptured':
    case 'petitionRegistered':
      return applyEntry(turn, event);
    case 'intakeVoided':
    case 'petitionMerged':
      return cancelAll(turn.book, turn.when, 'XF-21');
    case 'petitionArchived':
      // SE-8: putting a matter away takes no right to rate it.
      return cancelAll(turn.book, turn.when, 'XF-21', ['EVALUATE']);
    case 'petitionWithdrawn':
      return cancelAll(turn.book, turn.when, 'WITHDRAWAL', ['SUPERVISION_REPLY']);
    case 'petitionRouted':
    case 'petitionAssigned':
    case 'routingRecalled':
    case 'petitionReceivedAtUnit':
    case 'routingObjected':
    case 'objectionApproved':
    case 'completionReported':
    case 'completionReportReturned':
    case 'assignmentExtended':
      return applyRouting(turn, event);
    case 'petitionGuided':
    case 'refusalApproved':
    case 'petitionFiled':
    case 'petitionReplied':
      return applyOutcome(turn);
    case 'petitionAccepted':
    case 'handlingRedone':
    case 'petitionReopened':
      return applyAcceptance(turn, event);
    case 'noticeServed':
      return applyNotice(turn, event.kind, event.proof);
    case 'noticeExempted':
      return applyNotice(turn, event.kind, { kind: 'EXEMPT', reason: event.reason });
    case 'simpleChosen':
    case 'fellBackToOrdinary':
      return applySimple(turn, event.type);
    case 'mediationConcluded':
      if (turn.after.state === 'FINAL') stopHandling(turn, turn.when);
      return;
    case 'opinionServed':
      return applyService(turn, event.outcome);
    case 'membersServed':
      return applyMemberService(turn, event.outcome);
    case 'petitionerLeft':
      return stopWhenAllServed(turn);
    case 'reviewRequested':
    case 'reviewJoined':
    case 'reReviewRequested':
    case 'reviewRequestRejected':
    case 'reReviewRequestRejected':
    case 'outsideRejectionRecorded':
    case 'reviewServed':
    case 'reReviewServed':
      return applyReview(turn, event);
    case 'hearingOpened':
    case 'hearingClosed':
      return applyHearing(turn, event);
    case 'supervisionRaised':
    case 'supervisionReplied':
    case 'supervisionReplyReturned':
      return applySupervision(turn, event);
    case 'urgentMarked':
    case 'urgentReported':
    case 'urgentCleared':
      return applyUrgency(turn, event);
    case 'evaluated':
      return turn.book.stop('EVALUATE', evaluationRun(event.target), turn.when, 'SE-5');
    case 'evaluationExpired':
      return turn.book.cancel('EVALUATE', evaluationRun(event.target), turn.when, 'SE-5');
    default:
  }
}

/** The petition department routes in 15 days, any other unit tells the petitioner in 15 days (arts. 22, 23). */
function custodyClock({ officeKind }: Custody): ClockHandle {
  return officeKind === 'PETITION_DEPARTMENT' ? 'ROUTE' : 'NOTIFY';
}

function custodyBasis(custody: Custody): string {
  return custodyClock(custody) === 'ROUTE' ? 'XF-22-1' : 'XF-23-2';
}

function startCustody({ book }: ClockTurn, custody: Custody): void {
  book.start(custodyClock(custody), custodyRun(custody), { on: custody.receivedOn }, custodyBasis(custody));
}

// Arts. 21-23: from receipt, never from registration.
function applyEntry(turn: ClockTurn, { type, content }: EventOf<'intakeCaptured' | 'petitionRegistered'>): void {
  const { book, before, after, when } = turn;
  if (!before) {
    book.start('REGISTER', 'intake', { on: after.receivedOn }, 'XF-21');
    startCustody(turn, after.custody);
    // Art. 23 para 3: what another body sent may be objected to.
    if (content.source.via !== 'DIRECT') book.start('OBJECT', custodyRun(after.custody), { on: after.receivedOn }, 'XF-23-4');
    const [given] = after.assignments;
    if (given && content.source.via === 'ASSIGNMENT') book.start('ASSIGN_FEEDBACK', assignmentRun(given.no), { on: after.receivedOn, fixedOn: given.feedbackDueOn }, 'XF-22-2');
  }
  if (type === 'petitionRegistered') book.stop('REGISTER', 'intake', when, 'XF-21');
}

type RoutingEvent = EventOf<
  | 'petitionRouted' | 'petitionAssigned' | 'routingRecalled' | 'petitionReceivedAtUnit' | 'routingObjected' | 'objectionApproved'
  | 'completionReported' | 'completionReportReturned' | 'assignmentExtended'
>;

function applyRouting(turn: ClockTurn, event: RoutingEvent): void {
  const { book, before, after, when } = turn;
  const custody = before?.custody ?? after.custody;
  switch (event.type) {
    case 'petitionRouted':
      waiveObjection(turn);
      return book.stop('ROUTE', custodyRun(custody), when, 'XF-22-1');
    case 'petitionAssigned':
      waiveObjection(turn);
      book.stop('ROUTE', custodyRun(custody), when, 'XF-22-1');
      return book.start('ASSIGN_FEEDBACK', assignmentRun(after.assignments.length), { on: when.on, fixedOn: event.feedbackDueOn }, 'XF-22-2');
    case 'routingRecalled':
      book.restore('ROUTE', custodyRun(custody), when, 'XF-22-1');
      return cancelTakenBack(turn);
    case 'petitionReceivedAtUnit':
      // Art. 23 para 3: from the unit's own receipt.
      startCustody(turn, after.custody);
      return book.start('OBJECT', custodyRun(after.custody), { on: event.receivedOn }, 'XF-23-4');
    case 'routingObjected':
      return book.stop('OBJECT', custodyRun(custody), when, 'XF-23-4');
    case 'objectionApproved':
      book.cancel(custodyClock(custody), custodyRun(custody), when, 'XF-23-4');
      if (custody.previous) book.restore('ROUTE', custodyRun(custody.previous), when, 'XF-22-1');
      return cancelTakenBack(turn);
    case 'completionReported':
      return book.stop('ASSIGN_FEEDBACK', assignmentRun(event.assignmentNo), when, 'XF-22-2');
    case 'completionReportReturned':
    case 'assignmentExtended':
      return book.start('ASSIGN_FEEDBACK', assignmentRun(event.assignmentNo), { on: when.on, fixedOn: event.newDueOn }, 'XF-22-2');
  }
}

// Art. 23 para 4: a unit that disposes of the matter itself has no objection to having received it.
function waiveObjection({ book, before, after, when }: ClockTurn): void {
  book.cancel('OBJECT', custodyRun((before ?? after).custody), when, 'XF-23-4');
}

function cancelTakenBack({ book, after, when }: ClockTurn): void {
  for (const { no, status } of after.assignments) if (status === 'TAKEN_BACK') book.cancel('ASSIGN_FEEDBACK', assignmentRun(no), when, 'XF-22-2');
}

// ROUTE stops with whatever the petition department decides; NOTIFY only when the petitioner has been told.
function applyOutcome(turn: ClockTurn): void {
  const { book, before, after, when } = turn;
  waiveObjection(turn);
  book.stop('ROUTE', custodyRun((before ?? after).custody), when, 'XF-22-1');
  if (after.state === 'REPLIED') book.stop('SIMPLE_HANDLE', roundRun(after.round), when, 'SP-4');
  if (after.state === 'FILED_ONLY' || after.state === 'REPLIED') book.cancel('HANDLE', roundRun(after.round), when, 'XF-29');
}

function applyAcceptance(turn: ClockTurn, event: EventOf<'petitionAccepted' | 'handlingRedone' | 'petitionReopened'>): void {
  const { book, after } = turn;
  if (event.type === 'petitionReopened' && event.to === 'SCREENED') return startCustody(turn, after.custody);
  if (event.type === 'petitionAccepted') waiveObjection(turn);
  // Art. 34: only matters of art. 31(6) have the 60 days.
  if (after.acceptance && isPetitionRoute(after)) book.start('HANDLE', roundRun(after.round), { on: after.acceptance.countsFrom }, 'XF-34');
}

const ANSWERING: readonly NoticeKind[] = ['NOTICE_ACCEPT', 'NOTICE_ROUTE', 'NOTICE_NOT_ACCEPT', 'NOTICE_NO_LONGER', 'NOTICE_GUIDE', 'REPLY'];

function applyNotice({ book, before, after, record, when }: ClockTurn, kind: NoticeKind, outcome: ServiceOutcome): void {
  const told = { on: servedOnOf(outcome) ?? when.on };
  if (ANSWERING.includes(kind)) {
    const no = custodyNoticed(before ?? after, kind);
    book.stop('NOTIFY', custodyRun({ no }), told, 'XF-23-2');
  }
  const { event } = record;
  const acceptedFrom = 'acceptedFrom' in event ? event.acceptedFrom : null;
  if (acceptedFrom !== null && book.isOpen('HANDLE', roundRun(after.round))) book.start('HANDLE', roundRun(after.round), { on: acceptedFrom }, 'XF-34');
  // Art. 34: the extension counts once the petitioner has been told its reason.
  const wasTold = kind === 'NOTICE_EXTEND' && before?.extension?.effectiveOn === null && after.extension !== null;
  if (wasTold && after.extension) book.extend('HANDLE', roundRun(after.round), { ...told, days: after.extension.days }, 'XF-34');
}

// SP-4, SP-6: the short limits replace the 60 days; falling back restores them from the acceptance.
function applySimple({ book, after, when }: ClockTurn, type: 'simpleChosen' | 'fellBackToOrdinary'): void {
  const run = roundRun(after.round);
  if (type === 'fellBackToOrdinary') {
    book.cancel('SIMPLE_HANDLE', run, when, 'SP-6');
    return book.restore('HANDLE', run, when, 'SP-6');
  }
  const accepted = after.notices.findLast((notice) => notice.kind === 'NOTICE_ACCEPT' && notice.custodyNo === after.custody.no);
  book.start('SIMPLE_ACCEPT', run, { on: after.custody.receivedOn }, 'SP-4');
  if (accepted) book.stop('SIMPLE_ACCEPT', run, { on: servedOnOf(accepted.outcome) ?? accepted.recordedOn }, 'SP-4');
  book.cancel('HANDLE', run, when, 'SP-4');
  book.start('SIMPLE_HANDLE', run, { on: after.acceptance?.countsFrom ?? when.on }, 'SP-4');
}

function openEvaluations({ book, before, after }: ClockTurn): void {
  for (const target of EVALUATION_TARGETS) {
    const sheet = sheetOf(after, target);
    const wasOpen = before !== undefined && sheetOf(before, target).status !== 'NOT_OPEN';
    if (sheet.status === 'PENDING' && !wasOpen) book.start('EVALUATE', evaluationRun(target), { on: sheet.openedOn }, 'SE-5');
  }
}

function cancelAll(book: RunBook, when: When, basis: string, except: readonly ClockHandle[] = []): void {
  for (const { clock, instance } of book.openRuns()) if (!except.includes(clock)) book.cancel(clock, instance, when, basis);
}
