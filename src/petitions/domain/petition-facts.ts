import type { PlainDate, StaffId } from './ids.ts';
import type { Petition } from './petition.ts';
import type { Custody, DecidedReview, NoticeRecord, PetitionCore, RejectedReview, ReviewLevel } from './petition-core.ts';
import type { RequestAnswer, ServiceOutcome } from './records.ts';

// Questions about a petition that guards, evolution, clocks and pages ask alike.

/** Art. 34: only an appeal of art. 31(6) has the 60 days and ends in an opinion. */
export function isPetitionRoute({ class: matterClass, route }: Pick<PetitionCore, 'class' | 'route'>): boolean {
  return matterClass === 'APPEAL_RESOLUTION' && route === 'PETITION';
}

/** Reports, and complaints of retaliation, never reach those complained about (art. 30, PP-1). */
export function isShielded({ class: matterClass, retaliationAlleged }: Pick<PetitionCore, 'class' | 'retaliationAlleged'>): boolean {
  return matterClass === 'REPORT' || retaliationAlleged;
}

export function noticesOf(core: Pick<PetitionCore, 'notices'>, custody: Custody): readonly NoticeRecord[] {
  return core.notices.filter((notice) => notice.custodyNo === custody.no);
}

export function servedOnOf(outcome: ServiceOutcome | null): PlainDate | null {
  return outcome?.kind === 'SERVED' ? outcome.servedOn : null;
}

export function isDecided(review: DecidedReview | RejectedReview): review is DecidedReview {
  return 'findings' in review;
}

export function latestDecided({ reviewRounds }: Pick<PetitionCore, 'reviewRounds'>, level: ReviewLevel): DecidedReview | undefined {
  return reviewRounds.filter(isDecided).findLast((review) => review.request.level === level);
}

/** The reviews of the present round of handling; a redo begins a new one. */
export function decidedInRound({ reviewRounds, round }: Pick<PetitionCore, 'reviewRounds' | 'round'>, level: ReviewLevel): DecidedReview | undefined {
  return reviewRounds.filter(isDecided).findLast((review) => review.request.level === level && review.request.round === round);
}

/** The answers in force: those of this round's opinion, or of the last review that varied them; none once it is revoked. */
export function answersInForce(core: Pick<PetitionCore, 'opinions' | 'reviewRounds' | 'round'>): readonly RequestAnswer[] {
  const reviews = (['RE_REVIEW', 'REVIEW'] as const).map((level) => decidedInRound(core, level));
  if (reviews.some((review) => review?.findings.decision === 'REVOKE_REMAND')) return [];
  const varied = reviews.find((review) => review?.findings.decision === 'VARY');
  return varied?.findings.answers ?? core.opinions.findLast(({ round }) => round === core.round)?.content.answers ?? [];
}

export function tookPart(core: Pick<PetitionCore, 'participants'>, staff: StaffId, among: readonly string[]): boolean {
  return core.participants.some((participant) => participant.staffId === staff && among.includes(participant.in));
}

/** Which of the two the petitioner may ask for next (arts. 35, 36): a re-review once a review has been decided in this round. */
export function levelOfNextRequest(petition: Petition): ReviewLevel {
  if (petition.state === 'HANDED_TO_DISCIPLINE') return 'REVIEW';
  return decidedInRound(petition, 'REVIEW') === undefined ? 'REVIEW' : 'RE_REVIEW';
}
