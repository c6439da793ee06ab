import type { ClockHandle } from '../../clock/domain/index.ts';
import { reviewRun, roundRun, supervisionRun, urgencyRun } from './clock-instances.ts';
import type { ClockTurn } from './clock-turn.ts';
import type { EventOf } from './petition-event.ts';
import { servedOnOf } from './petition-facts.ts';

// What reviews, hearings, supervision and urgency do to the clocks; intake to service is in clock-effects.ts.

type ReviewEvent = EventOf<'reviewRequested' | 'reviewJoined' | 'reReviewRequested' | 'reviewRequestRejected' | 'reReviewRequestRejected' | 'outsideRejectionRecorded' | 'reviewServed' | 'reReviewServed'>;

export function applyReview({ book, before, after, record, when }: ClockTurn, event: ReviewEvent): void {
  switch (event.type) {
    case 'reviewRequested':
      // TC-8: what was posted in time is in time.
      // The request of one of several takes nothing from the windows of the others.
      if (!after.joint) book.stop('REVIEW_WINDOW', roundRun(after.round), { on: event.application.sentOn }, 'XF-35');
      return book.start('REVIEW', reviewRun({ no: record.seq }), { on: event.application.receivedOn }, 'XF-35');
    case 'reviewJoined':
      return;
    case 'reReviewRequested': {
      const contested = before?.reviewRounds.findLast((round) => 'findings' in round && round.request.level === 'REVIEW');
      if (contested) book.stop('REREVIEW_WINDOW', reviewRun(contested.request), { on: event.application.sentOn }, 'XF-36-1');
      return book.start('REREVIEW', reviewRun({ no: record.seq }), { on: event.application.receivedOn }, 'XF-36-1');
    }
    case 'reviewRequestRejected':
    case 'reReviewRequestRejected':
    case 'outsideRejectionRecorded': {
      const rejected = after.reviewRounds.at(-1);
      const stopped = event.type === 'outsideRejectionRecorded' ? { on: event.decidedOn } : when;
      if (rejected) book.stop(rejected.request.level === 'REVIEW' ? 'REVIEW' : 'REREVIEW', reviewRun(rejected.request), stopped, 'XF-36-3');
      return;
    }
    case 'reviewServed':
    case 'reReviewServed': {
      const decided = after.reviewRounds.at(-1);
      const servedOn = servedOnOf(event.outcome);
      if (!decided) return;
      // From here on the review is what may be contested.
      for (const { clock, instance } of book.openRuns()) if (clock === 'REVIEW_WINDOW') book.cancel(clock, instance, when, 'XF-35');
      book.stop(event.type === 'reviewServed' ? 'REVIEW' : 'REREVIEW', reviewRun(decided.request), servedOn === null ? when : { on: servedOn }, 'XF-35');
      // Art. 34: the unit owes a new opinion from the day the remand reached it, whether or not it has begun.
      const isRemanded = 'findings' in decided && decided.findings.decision === 'REVOKE_REMAND';
      if (isRemanded) book.start('HANDLE', roundRun(after.round + 1), servedOn === null ? when : { on: servedOn }, 'XF-34');
      const canBeContested = event.type === 'reviewServed' && 'findings' in decided && decided.findings.decision !== 'REVOKE_REMAND';
      if (canBeContested && servedOn !== null) book.start('REREVIEW_WINDOW', reviewRun(decided.request), { on: servedOn }, 'XF-36-1');
    }
  }
}

// Art. 36 para 2: only a hearing of the re-review is left out of its 30 days (G10).
export function applyHearing({ book, before, after, when }: ClockTurn, event: EventOf<'hearingOpened' | 'hearingClosed'>): void {
  const review = after.state === 'HEARING' || after.state === 'REREVIEWING' ? after.review : null;
  if (!review) return;
  if (event.type === 'hearingOpened') book.suspend('REREVIEW', reviewRun(review.request), { on: event.decidedOn, ground: 'HEARING' }, 'XF-36-1');
  else if (before?.state === 'HEARING') book.resume('REREVIEW', reviewRun(review.request), { on: when.on }, 'XF-36-1');
}

export function applySupervision({ book, after, when }: ClockTurn, event: EventOf<'supervisionRaised' | 'supervisionReplied' | 'supervisionReplyReturned'>): void {
  if (event.type === 'supervisionRaised') book.start('SUPERVISION_REPLY', supervisionRun(after.supervisions.length), { on: when.on }, 'XF-40-2');
  else if (event.type === 'supervisionReplied') book.stop('SUPERVISION_REPLY', supervisionRun(event.supervisionNo), when, 'XF-40-2');
  else book.restore('SUPERVISION_REPLY', supervisionRun(event.supervisionNo), when, 'XF-40-2');
}

const URGENT: readonly ClockHandle[] = ['URGENT_FIRST', 'URGENT_WRITTEN'];

// Art. 25: hours from the moment it was known, nights and holidays included.
export function applyUrgency({ book, record, when }: ClockTurn, event: EventOf<'urgentMarked' | 'urgentReported' | 'urgentCleared'>): void {
  const open = book.openRuns().filter(({ clock }) => URGENT.includes(clock));
  if (event.type === 'urgentMarked') {
    for (const clock of URGENT) book.start(clock, urgencyRun(record.seq), { on: when.on, at: event.knownAt }, 'XF-25-1');
  } else if (event.type === 'urgentCleared') {
    for (const { clock, instance } of open) book.cancel(clock, instance, when, 'XF-25-1');
  } else {
    const answered = open.filter(({ clock }) => clock === 'URGENT_FIRST' || event.form === 'WRITTEN');
    for (const { clock, instance } of answered) book.stop(clock, instance, when, 'XF-25-1');
  }
}
