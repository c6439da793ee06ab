import type { ActionContext } from '../action-context.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import type { Role } from '../codes.ts';
import { custodyRun, dueOn } from '../clock-instances.ts';
import { unitIsBarred } from '../guard-people.ts';
import { cannotPassOn, isBoundByArbiter } from '../guard-transfer.ts';
import type { UnitId } from '../ids.ts';
import { hasRoleFor } from '../permits.ts';
import type { PetitionIn } from '../petition.ts';
import type { Assignment, PetitionCore } from '../petition-core.ts';
import { refuse, refuseIf, unless, type Refusal } from '../refusal.ts';
import { ANSWERED_STATES, LIVE_STATES } from '../stages.ts';

const DISPATCHERS: readonly Permit[] = ['dispatcher@custody', 'screener@custody', 'officeHead@custody'];
const RECEIVERS: readonly Permit[] = ['registrar@receiver', 'dispatcher@receiver', 'screener@receiver', 'officeHead@receiver'];

// Art. 22 and G2: to another unit, and never to those complained about.
function cannotSendTo(petition: PetitionIn<'SCREENED'>, unit: UnitId, context: ActionContext): Refusal | undefined {
  return refuseIf(unit === petition.custody.unitId, 'petitions.route_to_itself') ?? unitIsBarred(petition, unit, context) ?? cannotPassOn(petition, unit, context);
}

// Art. 23: five working days from the unit's own receipt; on the last day until midnight (G4).
function cannotObject(petition: PetitionIn<'SCREENED' | 'ROUTED' | 'ASSIGNED'>, context: ActionContext): Refusal | undefined {
  if (petition.state !== 'SCREENED') return isBoundByArbiter(petition, petition.routing.toUnitId);
  const { custody, pendingRefusal } = petition;
  const isRouted = custody.via === 'TRANSFER' || custody.via === 'ASSIGNMENT';
  const due = dueOn(context, 'OBJECT', custodyRun(custody));
  return (
    refuseIf(!isRouted, 'petitions.objection_only_to_routed') ??
    isBoundByArbiter(petition, custody.unitId) ??
    refuseIf(custody.objectedOn !== null, 'petitions.objection_already_decided') ??
    refuseIf(due === undefined || context.today > due, 'petitions.objection_window_closed', { dueOn: due ?? null }) ??
    refuseIf(pendingRefusal !== null, 'petitions.refusal_pending')
  );
}

const ASSIGNING: readonly Role[] = ['dispatcher', 'officeHead'];
const REPORTING: readonly Role[] = ['dispatcher', 'officeHead', 'registrar', 'unitHead', 'handler'];

type Side = 'assigner' | 'assignee';

/** An assignment speaks to two units; each step belongs to one of them. */
function assignmentRefuses(
  petition: PetitionCore,
  { no, side, status }: { no: number; side: Side; status: Assignment['status'] },
  context: ActionContext,
): Refusal | undefined {
  const assignment = petition.assignments.find((each) => each.no === no);
  if (!assignment) return refuse('petitions.assignment_unknown', { assignment: no });
  const unit = side === 'assigner' ? (assignment.fromUnitId ?? assignment.toUnitId) : assignment.toUnitId;
  const isTheirs = (side === 'assigner' ? ASSIGNING : REPORTING).some((role) => hasRoleFor(role, unit, context));
  return (
    refuseIf(!isTheirs, 'petitions.assignment_not_yours') ??
    refuseIf(assignment.status !== status, status === 'OPEN' ? 'petitions.assignment_not_open' : 'petitions.assignment_not_reported')
  );
}

function hasNoAssignment({ assignments }: PetitionCore, status: Assignment['status']): Refusal | undefined {
  const code = status === 'OPEN' ? 'petitions.assignment_not_open' : 'petitions.assignment_not_reported';
  return refuseIf(!assignments.some((each) => each.status === status), code);
}

export const routingRules = [
  defineAction('routePetition', {
    moves: { SCREENED: ['ROUTED'] },
    by: DISPATCHERS,
    rules: ['XF-22-1', 'XF-23-1', 'CL-1', 'G2', 'PP-3'],
    ready: ({ pendingRefusal }) => refuseIf(pendingRefusal !== null, 'petitions.refusal_pending'),
    decide: (petition, { toUnitId, suggestedRoute, note }, context) =>
      unless(cannotSendTo(petition, toUnitId, context), { type: 'petitionRouted', fromUnitId: petition.custody.unitId, toUnitId, suggestedRoute, note }),
  }),

  // Art. 22 para 3: with a date for the report back, which is mandatory.
  defineAction('assignPetition', {
    moves: { SCREENED: ['ASSIGNED'] },
    by: DISPATCHERS,
    rules: ['XF-22-2', 'G2', 'PP-3'],
    ready: ({ pendingRefusal }) => refuseIf(pendingRefusal !== null, 'petitions.refusal_pending'),
    decide: (petition, { toUnitId, suggestedRoute, feedbackDueOn, note }, context) =>
      unless(cannotSendTo(petition, toUnitId, context) ?? refuseIf(feedbackDueOn <= context.today, 'petitions.feedback_date_past', { date: feedbackDueOn }), {
        type: 'petitionAssigned', fromUnitId: petition.custody.unitId, toUnitId, suggestedRoute, feedbackDueOn, note,
      }),
  }),

  defineAction('recallRouting', {
    moves: { ROUTED: ['SCREENED'], ASSIGNED: ['SCREENED'] },
    by: DISPATCHERS,
    rules: ['XF-22-1'],
    decide: (_, { reason }) => unless(undefined, { type: 'routingRecalled', reason }),
  }),

  defineAction('receiveAtUnit', {
    moves: { ROUTED: ['SCREENED'], ASSIGNED: ['SCREENED'] },
    by: RECEIVERS,
    rules: ['XF-23-3'],
    decide: (petition, { receivedOn, officeKind }, { today }) =>
      unless(
        refuseIf(receivedOn > today, 'petitions.date_in_the_future', { date: receivedOn }) ??
          refuseIf(receivedOn < petition.routing.routedOn, 'petitions.received_before_routed', { routedOn: petition.routing.routedOn }),
        { type: 'petitionReceivedAtUnit', unitId: petition.routing.toUnitId, officeKind, receivedOn },
      ),
  }),

  // No silent return: the matter stays here until the sender has agreed.
  defineAction('objectToRouting', {
    moves: { SCREENED: ['OBJECTED'], ROUTED: ['OBJECTED'], ASSIGNED: ['OBJECTED'] },
    by: [...RECEIVERS, 'unitHead@receiver'],
    rules: ['XF-23-4', 'G4'],
    ready: cannotObject,
    decide: (petition, { reason, competenceBasis, suggestedUnitId }, context) => {
      const objected = { type: 'routingObjected', reason, competenceBasis, suggestedUnitId } as const;
      if (petition.state === 'SCREENED') return unless(undefined, objected);
      const received = { type: 'petitionReceivedAtUnit', unitId: petition.routing.toUnitId, officeKind: 'COMPETENT_UNIT', receivedOn: context.today } as const;
      return unless(undefined, received, objected);
    },
  }),

  defineAction('decideObjection', {
    moves: { OBJECTED: ['SCREENED', 'FILED_ONLY'] },
    by: ['dispatcher@sender', 'officeHead@sender'],
    rules: ['XF-23-4'],
    decide: (_, { approve, reason }) => unless(undefined, { type: approve ? 'objectionApproved' : 'objectionDeclined', reason }),
  }),

  defineAction('reportBack', {
    moves: staysIn(...ANSWERED_STATES),
    by: ['dispatcher@assignee', 'officeHead@assignee', 'registrar@assignee', 'unitHead@assignee', 'the-handler'],
    rules: ['XF-22-2'],
    ready: (petition) => hasNoAssignment(petition, 'OPEN'),
    decide: (petition, { assignmentNo, summary, petitionerAttitude }, context) =>
      unless(assignmentRefuses(petition, { no: assignmentNo, side: 'assignee', status: 'OPEN' }, context), {
        type: 'completionReported', assignmentNo, summary, petitionerAttitude,
      }),
  }),

  defineAction('reviewReportBack', {
    moves: staysIn(...ANSWERED_STATES),
    by: ['dispatcher@assigner', 'officeHead@assigner'],
    rules: ['XF-22-2'],
    ready: (petition) => hasNoAssignment(petition, 'REPORTED'),
    decide: (petition, { assignmentNo, accept, reason, newDueOn }, context) => {
      const refusal = assignmentRefuses(petition, { no: assignmentNo, side: 'assigner', status: 'REPORTED' }, context);
      if (accept) return unless(refusal, { type: 'completionReportAccepted', assignmentNo, reason });
      if (newDueOn === null) return unless(refusal ?? refuse('petitions.new_feedback_date_missing'));
      const isPast = refuseIf(newDueOn <= context.today, 'petitions.feedback_date_past', { date: newDueOn });
      return unless(refusal ?? isPast, { type: 'completionReportReturned', assignmentNo, reason, newDueOn });
    },
  }),

  defineAction('extendAssignment', {
    moves: staysIn(...LIVE_STATES),
    by: ['dispatcher@assigner', 'officeHead@assigner'],
    rules: ['XF-22-2'],
    ready: (petition) => hasNoAssignment(petition, 'OPEN'),
    decide: (petition, { assignmentNo, newDueOn, reason }, context) => {
      const due = petition.assignments.find((each) => each.no === assignmentNo)?.feedbackDueOn;
      return unless(
        assignmentRefuses(petition, { no: assignmentNo, side: 'assigner', status: 'OPEN' }, context) ??
          refuseIf(newDueOn <= context.today || (due !== undefined && newDueOn <= due), 'petitions.feedback_date_past', { date: newDueOn }),
        { type: 'assignmentExtended', assignmentNo, newDueOn, reason },
      );
    },
  }),
];
