import { accepted, brokenHistory, coreOf, registered, reviewable } from './core-of.ts';
import { sheetsAfterExpiry, sheetsAfterVote } from './evaluation-sheets.ts';
import { staffOf } from './evolve-handling.ts';
import { stay, without, type Evolvers } from './evolver.ts';
import type { ClosableState, OpenPetition, Petition, PetitionIn } from './petition.ts';
import type { Execution, PetitionCore, Supervision } from './petition-core.ts';

type ClosingEventType =
  | 'executionStarted' | 'executionRecorded' | 'executionCompleted' | 'executionRefused' | 'withdrawalRequested' | 'petitionWithdrawn'
  | 'petitionerLeft' | 'withdrawalDeclined' | 'petitionArchived' | 'followUpRecorded' | 'assistanceRecorded' | 'urgentMarked' | 'urgentCleared'
  | 'urgentReported' | 'supervisionRaised' | 'supervisionReplied' | 'supervisionClosed' | 'supervisionReplyReturned' | 'supervisionEscalated'
  | 'evaluated' | 'evaluationExpired';

export const closingEvolvers: Evolvers<ClosingEventType> = {
  // A re-start after a review keeps the progress of the measures that remain.
  executionStarted: (petition, { type, measures }) => {
    const known = new Map(petition.execution?.measures.map((measure) => [measure.measureNo, measure]));
    const tracked = measures.map((measure) => ({ progress: [], doneOn: null, ...known.get(measure.measureNo), ...measure }));
    const execution: Execution = { measures: tracked, status: 'OPEN', refusedBecause: null };
    const rest = { ...accepted({ ...coreOf(petition), execution }), state: 'EXECUTING', execution } as const;
    if (petition.state === 'SERVED') return { ...rest, returnTo: 'SERVED', review: null, end: null };
    if (petition.state === 'REVIEW_DONE') return { ...rest, returnTo: 'REVIEW_DONE', review: petition.review, end: null };
    if (petition.state === 'FINAL') return { ...rest, returnTo: 'FINAL', review: null, end: petition.end };
    return brokenHistory(type, petition.state);
  },
  executionRecorded: (petition, { type, measureNo, text, done }, { on }) => {
    if (petition.state !== 'EXECUTING') return brokenHistory(type, petition.state);
    const measures = petition.execution.measures.map((measure) =>
      measure.measureNo === measureNo ? { ...measure, progress: [...measure.progress, { on, text }], doneOn: done ? on : null } : measure,
    );
    return withExecution(petition, { measures, status: 'OPEN', refusedBecause: null });
  },
  executionCompleted: (petition, { type }) => {
    if (petition.state !== 'EXECUTING') return brokenHistory(type, petition.state);
    const core = { ...coreOf(petition), execution: { ...petition.execution, status: 'DONE' } as const };
    if (petition.returnTo === 'SERVED') return { ...reviewable(core), state: 'SERVED' };
    if (petition.returnTo === 'REVIEW_DONE' && petition.review) return { ...reviewable(core), state: 'REVIEW_DONE', review: petition.review };
    if (petition.returnTo === 'FINAL' && petition.end) return { ...accepted(core), state: 'FINAL', end: petition.end };
    return brokenHistory(type, petition.state);
  },
  executionRefused: (petition, { type, reason }) => {
    if (petition.state !== 'EXECUTING') return brokenHistory(type, petition.state);
    return withExecution(petition, { ...petition.execution, status: 'REFUSED', refusedBecause: reason });
  },

  withdrawalRequested: (petition, { petitionerId }, { on }) => stay(petition, { pendingWithdrawal: { petitionerId, requestedOn: on } }),
  withdrawalDeclined: (petition) => stay(petition, { pendingWithdrawal: null }),
  petitionerLeft: (petition, { petitionerId }) => {
    const isMergedIn = petition.mergedPetitions.some((merged) => merged.petitionerIds.includes(petitionerId));
    const petitionerCount = isMergedIn ? petition.petitionerCount : petition.petitionerCount - 1;
    return stay(petition, {
      pendingWithdrawal: null,
      petitionerIds: without(petition.petitionerIds, [petitionerId]),
      petitionerCount,
      joint: petitionerCount > 1,
      withdrawnPetitionerIds: [...petition.withdrawnPetitionerIds, petitionerId],
    });
  },
  petitionWithdrawn: (petition, _, { on }) => ({
    ...accepted({ ...coreOf(petition), pendingWithdrawal: null }),
    state: 'WITHDRAWN',
    withdrawnOn: on,
  }),

  petitionArchived: (petition, { type, retention }, { on }) => ({
    ...registered(coreOf(petition)),
    state: 'ARCHIVED',
    archivedFrom: closable(petition, type),
    archivedOn: on,
    retention,
  }),
  followUpRecorded: (petition, { followUp }) => stay(petition, { followUps: [...petition.followUps, followUp] }),
  assistanceRecorded: (petition) => petition,

  urgentMarked: (petition, { knownAt }) => stay(petition, { urgency: { knownAt, reports: 0 }, overlays: { ...petition.overlays, urgent: true } }),
  urgentCleared: (petition) => stay(petition, { urgency: null, overlays: { ...petition.overlays, urgent: false } }),
  urgentReported: (petition) => stay(petition, { urgency: petition.urgency && { ...petition.urgency, reports: petition.urgency.reports + 1 } }),

  supervisionRaised: (petition, { type, ruleId, listed, byUnitId, escalatedToUnitId }, record) => {
    const no = petition.supervisions.length + 1;
    const raised: Supervision = {
      no, byUnitId, raisedBy: staffOf(record, type), raisedOn: record.on, ruleId, listed, escalatedToUnitId, escalatedOn: null, reply: null,
      status: 'RAISED',
    };
    return withSupervisions(petition, [...petition.supervisions, raised]);
  },
  supervisionReplied: (petition, { supervisionNo, text }) => withSupervision(petition, supervisionNo, { status: 'REPLIED', reply: text }),
  supervisionClosed: (petition, { supervisionNo }) => withSupervision(petition, supervisionNo, { status: 'CLOSED' }),
  supervisionReplyReturned: (petition, { supervisionNo }) => withSupervision(petition, supervisionNo, { status: 'RAISED' }),
  supervisionEscalated: (petition, { supervisionNo, toUnitId }, { on }) => withSupervision(petition, supervisionNo, { escalatedToUnitId: toUnitId, escalatedOn: on }),

  evaluated: (petition, { target, vote, petitionerId }, { on }) => stay(petition, { evaluations: sheetsAfterVote(petition, target, vote, { petitionerId, on }) }),
  evaluationExpired: (petition, { target }) => stay(petition, { evaluations: sheetsAfterExpiry(petition, target) }),
};

const CLOSABLE_STATES: readonly ClosableState[] = [
  'SERVED', 'REPLIED', 'GUIDED', 'NOT_ACCEPTED', 'NO_LONGER_ACCEPTED', 'FILED_ONLY', 'WITHDRAWN', 'MERGED', 'REVIEW_DONE', 'FINAL',
];

function closable({ state }: Petition, eventType: string): ClosableState {
  return CLOSABLE_STATES.find((each) => each === state) ?? brokenHistory(eventType, state);
}

function withExecution(petition: PetitionIn<'EXECUTING'>, execution: Execution): PetitionIn<'EXECUTING'> {
  return { ...petition, execution };
}

function withSupervision(petition: OpenPetition, no: number, change: Partial<Supervision>): OpenPetition {
  return withSupervisions(petition, petition.supervisions.map((each) => (each.no === no ? { ...each, ...change } : each)));
}

function withSupervisions<Same extends OpenPetition>(petition: Same, supervisions: PetitionCore['supervisions']): Same {
  const supervised = supervisions.some(({ status }) => status !== 'CLOSED');
  return stay(petition, { supervisions, overlays: { ...petition.overlays, supervised } });
}
