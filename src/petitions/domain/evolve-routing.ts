import { accepted, brokenHistory, classified, coreOf } from './core-of.ts';
import { stay, type Evolvers } from './evolver.ts';
import type { OpenPetition, Routing } from './petition.ts';
import type { Assignment, Custody, PetitionCore } from './petition-core.ts';
import type { Transfer } from './transfers.ts';

type RoutingEventType =
  | 'petitionRouted' | 'petitionAssigned' | 'routingRecalled' | 'petitionReceivedAtUnit' | 'routingObjected' | 'objectionApproved'
  | 'objectionDeclined' | 'completionReported' | 'completionReportAccepted' | 'completionReportReturned' | 'assignmentExtended' | 'petitionReopened';

export const routingEvolvers: Evolvers<RoutingEventType> = {
  petitionRouted: (petition, { fromUnitId, toUnitId, suggestedRoute }, { on }) => ({
    ...classified(sentOn(petition, { fromUnitId, fromOffice: petition.custody.officeKind, toUnitId }, on)),
    state: 'ROUTED',
    routing: { fromUnitId, toUnitId, routedOn: on, suggestedRoute },
  }),

  petitionAssigned: (petition, { fromUnitId, toUnitId, suggestedRoute, feedbackDueOn }, { on }) => {
    const assignment: Assignment = { no: petition.assignments.length + 1, fromUnitId, toUnitId, feedbackDueOn, status: 'OPEN' };
    const core = { ...sentOn(petition, { fromUnitId, fromOffice: petition.custody.officeKind, toUnitId }, on), assignedFromAbove: true, assignments: [...petition.assignments, assignment] };
    return { ...classified(core), state: 'ASSIGNED', routing: { fromUnitId, toUnitId, routedOn: on, suggestedRoute }, assignment };
  },

  routingRecalled: (petition) => {
    const core = { ...coreOf(petition), custody: { ...petition.custody, passedOn: null }, transfers: petition.transfers.slice(0, -1) };
    return { ...classified(takenBack(core, petition.state === 'ASSIGNED' ? petition.assignment : undefined)), state: 'SCREENED' };
  },

  petitionReceivedAtUnit: (petition, { type, unitId, officeKind, receivedOn }, { seq }) => {
    if (petition.state !== 'ROUTED' && petition.state !== 'ASSIGNED') return brokenHistory(type, petition.state);
    const via = petition.state === 'ASSIGNED' ? 'ASSIGNMENT' : 'TRANSFER';
    const custody: Custody = { no: seq, unitId, officeKind, receivedOn, via, externalSender: null, passedOn: null, objectedOn: null, previous: petition.custody };
    return { ...classified({ ...coreOf(petition), custody }), state: 'SCREENED' };
  },

  routingObjected: (petition, { reason, suggestedUnitId }, { on }) => ({
    ...classified({ ...coreOf(petition), objectionCount: petition.objectionCount + 1, custody: { ...petition.custody, objectedOn: on } }),
    state: 'OBJECTED',
    objection: { reason, objectedOn: on, suggestedUnitId },
  }),

  // Art. 23: the materials go back only after the sender agreed. To a sender outside they leave this system.
  objectionApproved: (petition) => {
    const { previous, unitId, via } = petition.custody;
    const assignment = petition.assignments.findLast(({ toUnitId }) => toUnitId === unitId);
    const core = takenBack(coreOf(petition), via === 'ASSIGNMENT' ? assignment : undefined);
    if (!previous) return { ...classified(core), state: 'FILED_ONLY', filedBecause: 'RETURNED_TO_SENDER' };
    return { ...classified({ ...core, custody: { ...previous, passedOn: null } }), state: 'SCREENED' };
  },

  objectionDeclined: (petition) => ({ ...classified(coreOf(petition)), state: 'SCREENED' }),

  completionReported: (petition, { assignmentNo }) => stay(petition, withAssignment(petition, assignmentNo, { status: 'REPORTED' })),
  completionReportAccepted: (petition, { assignmentNo }) => stay(petition, withAssignment(petition, assignmentNo, { status: 'CLOSED' })),
  completionReportReturned: (petition, { assignmentNo, newDueOn: feedbackDueOn }) =>
    stay(petition, withAssignment(petition, assignmentNo, { status: 'OPEN', feedbackDueOn })),
  assignmentExtended: (petition, { assignmentNo, newDueOn: feedbackDueOn }) => stay(petition, withAssignment(petition, assignmentNo, { feedbackDueOn })),

  petitionReopened: (petition, { to }, { seq, on }) => {
    const core = { ...coreOf(petition), pendingWithdrawal: null };
    if (to === 'SCREENED') return { ...classified({ ...core, custody: reopened(petition, seq, on) }), state: 'SCREENED' };
    // A matter taken up again after withdrawal is a new acceptance: its 60 days run from that day.
    const acceptance = { unitId: accepted(core).responsibleUnitId, decidedOn: on, countsFrom: on };
    return { ...accepted({ ...core, acceptance, round: core.round + 1, extension: null }), state: 'ACCEPTED' };
  },
};

function sentOn(petition: OpenPetition, transfer: Transfer, on: Routing['routedOn']): PetitionCore {
  return { ...coreOf(petition), custody: { ...petition.custody, passedOn: on }, transfers: [...petition.transfers, transfer] };
}

/** An assignment falls away when the matter comes back to the one who gave it. */
function takenBack(core: PetitionCore, gone: Assignment | undefined): PetitionCore {
  if (!gone) return core;
  const { assignments } = withAssignment(core, gone.no, { status: 'TAKEN_BACK' });
  return { ...core, assignments, assignedFromAbove: assignments.some(({ status }) => status !== 'TAKEN_BACK') };
}

function reopened({ custody }: OpenPetition, no: number, receivedOn: Custody['receivedOn']): Custody {
  return { ...custody, no, receivedOn, via: 'REOPENED', passedOn: null };
}

function withAssignment({ assignments }: PetitionCore, no: number, change: Partial<Assignment>): Pick<PetitionCore, 'assignments'> {
  return { assignments: assignments.map((each) => (each.no === no ? { ...each, ...change } : each)) };
}
