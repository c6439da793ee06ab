import type { ActionContext } from '../action-context.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import { dueOn, reviewRun } from '../clock-instances.ts';
import type { NoticeKind, PetitionState } from '../codes.ts';
import { actingStaff, isOfHandlersUnit, petitionerIsForeign } from '../guard-people.ts';
import type { PlainDate } from '../ids.ts';
import { isWindowOfRound, listNotServed } from '../member-services.ts';
import type { OpenPetition, PetitionIn } from '../petition.ts';
import { answersInForce, decidedInRound, noticesOf, tookPart } from '../petition-facts.ts';
import { refuseIf, unless, type Refusal } from '../refusal.ts';
import { CLOSABLE_STATES, LIVE_STATES, WORKING_STATES } from '../stages.ts';

const DOERS: readonly Permit[] = ['the-handler', 'unitHead@responsible', 'officeHead@responsible'];

/** Art. 32: what was supported is carried out. */
function supportsSomething(petition: OpenPetition): boolean {
  return answersInForce(petition).some(({ decision }) => decision === 'SUPPORT');
}

// Art. 33: what both sides signed may be carried out and followed up like a supported request.
function isSettled(petition: OpenPetition): boolean {
  return petition.state === 'FINAL' && petition.end.kind === 'SETTLED';
}

// PP-5 and G9: no matter is closed before the petitioner has been told, or the ground on which he need not be is on file.
function wasNeverTold(petition: PetitionIn<(typeof CLOSABLE_STATES)[number]>): Refusal | undefined {
  const owed = ENDING_NOTICE[petition.state];
  const told = petition.opinions.some(({ service }) => service !== null) || noticesOf(petition, petition.custody).some(({ kind }) => owed === undefined || kind === owed);
  return refuseIf(!told, 'petitions.archive_without_notice');
}

/** How it ended is what the petitioner must have been told; that it was once passed on is not enough. */
const ENDING_NOTICE: Partial<Record<PetitionState, NoticeKind>> = {
  GUIDED: 'NOTICE_GUIDE', NOT_ACCEPTED: 'NOTICE_NOT_ACCEPT', NO_LONGER_ACCEPTED: 'NOTICE_NO_LONGER', REPLIED: 'REPLY',
};

/** Of several who were served on different days the last window counts. */
function lastWindow({ round }: OpenPetition, { deadlines }: ActionContext): PlainDate | undefined {
  return deadlines.filter(({ clock, instance }) => clock === 'REVIEW_WINDOW' && isWindowOfRound(instance, round)).map((each) => each.statutoryDueOn).toSorted().at(-1);
}

// PP-6: a matter is not put away while it can still be contested.
function canStillBeContested(petition: PetitionIn<(typeof CLOSABLE_STATES)[number]>, context: ActionContext): Refusal | undefined {
  const review = decidedInRound(petition, 'REVIEW');
  const window = petition.state === 'SERVED' ? lastWindow(petition, context) : undefined;
  const second = petition.state === 'REVIEW_DONE' && review ? dueOn(context, 'REREVIEW_WINDOW', reviewRun(review.request)) : undefined;
  const until = window ?? second;
  return refuseIf(until !== undefined && context.today <= until, 'petitions.review_window_open', { until: until ?? null });
}

function isUnfinished(petition: PetitionIn<(typeof CLOSABLE_STATES)[number]>): Refusal | undefined {
  return (
    refuseIf(petition.state === 'SERVED' && listNotServed(petition).length > 0, 'petitions.members_not_served', { count: petition.state === 'SERVED' ? listNotServed(petition).length : 0 }) ??
    refuseIf(petition.state === 'REVIEW_DONE' && petition.review.service === null, 'petitions.not_served_yet') ??
    refuseIf(petition.state === 'REVIEW_DONE' && petition.review.findings.decision === 'REVOKE_REMAND', 'petitions.remand_not_done') ??
    refuseIf(supportsSomething(petition) && petition.execution?.status !== 'DONE', 'petitions.supported_not_executed') ??
    refuseIf(petition.assignments.some(({ status }) => status === 'OPEN' || status === 'REPORTED'), 'petitions.assignment_still_open') ??
    refuseIf(petition.supervisions.some(({ status }) => status !== 'CLOSED'), 'petitions.supervision_still_open') ??
    refuseIf(petition.pendingRefusal !== null, 'petitions.refusal_pending') ??
    refuseIf(petition.pendingWithdrawal !== null, 'petitions.withdrawal_pending')
  );
}

export const executionRules = [
  // Art. 32: a supported request is carried out, measure by measure, each with its day.
  defineAction('startExecution', {
    moves: { SERVED: ['EXECUTING'], REVIEW_DONE: ['EXECUTING'], FINAL: ['EXECUTING'] },
    by: DOERS,
    rules: ['XF-32-2'],
    ready: (petition) =>
      refuseIf(!supportsSomething(petition) && !isSettled(petition), 'petitions.nothing_to_execute') ?? refuseIf(petition.execution?.status === 'DONE', 'petitions.already_executed'),
    decide: (_, { measures }) => unless(undefined, { type: 'executionStarted', measures }),
  }),

  defineAction('recordExecution', {
    moves: staysIn('EXECUTING'),
    by: DOERS,
    rules: ['XF-32-2'],
    decide: ({ execution }, { measureNo, text, done }) => {
      const measure = execution.measures.find((each) => each.measureNo === measureNo);
      return unless(
        refuseIf(measure === undefined, 'petitions.measure_unknown') ?? refuseIf(measure?.doneOn !== null, 'petitions.measure_already_done'),
        { type: 'executionRecorded', measureNo, text, done },
      );
    },
  }),

  defineAction('completeExecution', {
    moves: { EXECUTING: ['SERVED', 'REVIEW_DONE', 'FINAL'] },
    by: DOERS,
    rules: ['XF-32-2', 'XF-42'],
    ready: ({ execution }) => refuseIf(execution.measures.some(({ doneOn }) => doneOn === null), 'petitions.measures_not_done'),
    decide: () => unless(undefined, { type: 'executionCompleted' }),
  }),

  // Art. 42(4): a refusal is said openly, with its reason, and goes to supervision.
  defineAction('refuseExecution', {
    moves: staysIn('EXECUTING'),
    by: ['unitHead@responsible'],
    rules: ['XF-32-2', 'XF-40-1', 'XF-42'],
    decide: (_, { reason }) => unless(undefined, { type: 'executionRefused', reason }),
  }),
];

export const withdrawalRules = [
  // PP-9: asked for by the petitioner alone, of his own free will; a report goes on (art. 30).
  defineAction('requestWithdrawal', {
    moves: staysIn(...WORKING_STATES),
    by: ['petitioner'],
    rules: ['PP-9', 'WITHDRAWAL'],
    wrongActor: 'petitions.staff_never_withdraw',
    ready: (petition, context) =>
      refuseIf(petition.class === 'REPORT', 'petitions.reports_are_not_withdrawn') ??
      refuseIf(petition.pendingWithdrawal !== null, 'petitions.withdrawal_pending') ??
      petitionerIsForeign(petition, context),
    // Number and code were handed to the person who came first in the register.
    decide: ({ petitionerIds }, { statement, ownFreeWill }, { actor }) =>
      unless(refuseIf(!ownFreeWill, 'petitions.withdrawal_must_be_free'), {
        type: 'withdrawalRequested', statement, petitionerId: (actor.kind === 'petitioner' ? actor.petitionerId : null) ?? petitionerIds[0] ?? null,
      }),
  }),

  // Of several petitioners only the one who asked leaves; the matter of the others goes on.
  defineAction('confirmWithdrawal', {
    moves: Object.fromEntries(WORKING_STATES.map((state) => [state, ['WITHDRAWN', 'SAME'] as const])) as unknown as Readonly<
      Record<(typeof WORKING_STATES)[number], readonly ['WITHDRAWN', 'SAME']>
    >,
    by: ['unitHead@responsible', 'officeHead@responsible'],
    rules: ['PP-9', 'WITHDRAWAL'],
    ready: ({ pendingWithdrawal }) => refuseIf(pendingWithdrawal === null, 'petitions.no_withdrawal_requested'),
    decide: ({ pendingWithdrawal, petitionerCount, mergedPetitions }, { othersAffected }) => {
      const leaving = pendingWithdrawal?.petitionerId ?? null;
      const isMergedIn = leaving !== null && mergedPetitions.some((merged) => merged.petitionerIds.includes(leaving));
      if (leaving !== null && (petitionerCount > 1 || isMergedIn)) return unless(undefined, { type: 'petitionerLeft', petitionerId: leaving });
      const concernsOthers = othersAffected || petitionerCount > 1 || mergedPetitions.length > 0;
      return unless(refuseIf(concernsOthers, 'petitions.others_are_affected'), { type: 'petitionWithdrawn' });
    },
  }),

  defineAction('declineWithdrawal', {
    moves: staysIn(...WORKING_STATES),
    by: ['unitHead@responsible', 'officeHead@responsible'],
    rules: ['WITHDRAWAL'],
    ready: ({ pendingWithdrawal }) => refuseIf(pendingWithdrawal === null, 'petitions.no_withdrawal_requested'),
    decide: (_, { reason }) => unless(undefined, { type: 'withdrawalDeclined', reason }),
  }),
];

export const closingRules = [
  defineAction('archivePetition', {
    moves: Object.fromEntries(CLOSABLE_STATES.map((state) => [state, ['ARCHIVED'] as const])) as unknown as Readonly<
      Record<(typeof CLOSABLE_STATES)[number], readonly ['ARCHIVED']>
    >,
    by: ['archivist@custody', 'officeHead@custody', 'archivist@office', 'officeHead@office'],
    rules: ['PP-5', 'PP-6', 'G9', 'XF-27', 'ARCHIVE'],
    ready: (petition, context) => wasNeverTold(petition) ?? canStillBeContested(petition, context) ?? isUnfinished(petition),
    decide: (_, { retention, onHold, checklist }) => unless(refuseIf(onHold, 'petitions.on_hold'), { type: 'petitionArchived', retention, checklist }),
  }),

  // Nothing is changed after the end; what must be added is added with its date (PP-17).
  defineAction('addAddendum', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: ['archivist@custody', 'officeHead@custody', 'registrar@custody', 'the-handler'],
    rules: ['PP-17'],
    decide: (_, { text }) => unless(undefined, { type: 'addendumAdded', text }),
  }),

  // 回访: never by whoever handled the matter nor by his unit, and never to obtain a rating (PP-9).
  defineAction('recordFollowUp', {
    moves: staysIn('SERVED', 'EXECUTING', 'REPLIED', 'REVIEW_DONE', 'FINAL', 'GUIDED', 'ARCHIVED'),
    by: ['receptionist@office', 'onlineClerk@office', 'supervisor@office', 'officeHead@office'],
    rules: ['XF-37', 'PP-9'],
    ready: (petition, context) => {
      const staff = actingStaff(context);
      const isHandler = staff !== null && (petition.handlerId === staff || tookPart(petition, staff, ['HANDLING', 'DRAFTING', 'SIGNING']));
      return refuseIf(isHandler, 'petitions.follow_up_by_handler') ?? refuseIf(isOfHandlersUnit(petition, context), 'petitions.follow_up_by_handlers_unit');
    },
    decide: (_, { followUp }, { today }) =>
      unless(refuseIf(followUp.madeOn > today, 'petitions.date_in_the_future', { date: followUp.madeOn }), { type: 'followUpRecorded', followUp }),
  }),

  // Art. 37: help goes on after the end of the procedure.
  defineAction('recordAssistance', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: ['the-handler', 'officeHead@custody', 'unitHead@custody', 'receptionist@office'],
    rules: ['XF-27', 'XF-37'],
    decide: (_, { kind, text }) => unless(undefined, { type: 'assistanceRecorded', kind, text }),
  }),
];
