import { addDays } from '../../../platform/kernel/index.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import { dueOn, supervisionRun } from '../clock-instances.ts';
import { petitionerIsForeign } from '../guard-people.ts';
import type { PlainDate, UnitId } from '../ids.ts';
import { sheetOf, type Supervision } from '../petition-core.ts';
import { hasRoleFor } from '../permits.ts';
import type { OpenPetition } from '../petition.ts';
import { refuse, refuseIf, unless } from '../refusal.ts';
import { lastRatingDay, ratingClosesOn } from '../rating-window.ts';
import { LIVE_STATES } from '../stages.ts';

const REPORTERS: readonly Permit[] = [
  'registrar@custody', 'receptionist@custody', 'screener@custody', 'dispatcher@custody', 'officeHead@custody', 'unitHead@custody', 'dutyOfficer@custody',
  'the-handler',
];
const SUPERVISORS: readonly Permit[] = ['supervisor@custody', 'supervisor@office', 'officeHead@office'];

export const overlayRules = [
  // Art. 25: what is major and urgent is reported at once, and never held back.
  defineAction('markUrgent', {
    moves: staysIn(...LIVE_STATES),
    by: REPORTERS,
    rules: ['XF-25-1'],
    ready: ({ overlays }) => refuseIf(overlays.urgent, 'petitions.already_urgent'),
    decide: (_, { knownAt, reason }, { now }) =>
      unless(refuseIf(knownAt > now, 'petitions.date_in_the_future', { date: knownAt }), { type: 'urgentMarked', knownAt, reason }),
  }),

  defineAction('clearUrgent', {
    moves: staysIn(...LIVE_STATES),
    by: ['officeHead@custody', 'unitHead@custody'],
    rules: ['XF-25-1'],
    ready: ({ overlays }) => refuseIf(!overlays.urgent, 'petitions.not_urgent'),
    decide: (_, { reason }) => unless(undefined, { type: 'urgentCleared', reason }),
  }),

  defineAction('recordUrgentReport', {
    moves: staysIn(...LIVE_STATES),
    by: REPORTERS,
    rules: ['XF-25-1'],
    ready: ({ urgency }) => refuseIf(urgency === null, 'petitions.not_urgent'),
    decide: ({ urgency }, { stage, form, recipient, content }) =>
      unless(refuseIf(stage !== 'FIRST' && urgency?.reports === 0, 'petitions.first_report_first'), { type: 'urgentReported', stage, form, recipient, content }),
  }),

  // Art. 40: the second letter on one matter goes to the superior of the unit.
  defineAction('raiseSupervision', {
    moves: staysIn(...LIVE_STATES),
    by: SUPERVISORS,
    rules: ['XF-40-1'],
    decide: (petition, { ruleId, demand, listed }, context) => {
      const unit = petition.responsibleUnitId ?? petition.custody.unitId;
      const superior = petition.supervisions.length > 0 ? (context.units.ancestorsOf(unit)[0] ?? null) : null;
      const byUnitId = supervisingUnit(petition, (candidate) => hasRoleFor('supervisor', candidate, context) || hasRoleFor('officeHead', candidate, context));
      return unless(undefined, { type: 'supervisionRaised', ruleId, demand, listed, byUnitId, escalatedToUnitId: superior });
    },
  }),

  // Art. 40: answered in writing; what is not adopted, with reasons.
  defineAction('replySupervision', {
    moves: staysIn(...LIVE_STATES),
    by: ['unitHead@responsible', 'officeHead@responsible', 'dispatcher@responsible', 'the-handler'],
    rules: ['XF-40-2'],
    ready: ({ supervisions }) => refuseIf(!supervisions.some(({ status }) => status === 'RAISED'), 'petitions.no_supervision_to_answer'),
    decide: ({ supervisions }, { supervisionNo, text, adopted, reasonsNotAdopted }) => {
      const supervision = supervisions.find(({ no }) => no === supervisionNo);
      return unless(
        refuseIf(supervision === undefined, 'petitions.supervision_unknown') ??
          refuseIf(supervision?.status !== 'RAISED', 'petitions.supervision_not_raised') ??
          refuseIf(!adopted && reasonsNotAdopted === null, 'petitions.supervision_reasons_missing'),
        { type: 'supervisionReplied', supervisionNo, text, adopted, reasonsNotAdopted },
      );
    },
  }),

  defineAction('closeSupervision', {
    moves: staysIn(...LIVE_STATES),
    by: SUPERVISORS,
    rules: ['XF-40-1'],
    ready: ({ supervisions }) => refuseIf(!supervisions.some(({ status }) => status === 'REPLIED'), 'petitions.no_supervision_answered'),
    decide: ({ supervisions }, { supervisionNo, accept, reason }) => {
      const supervision = supervisions.find(({ no }) => no === supervisionNo);
      return unless(
        refuseIf(supervision === undefined, 'petitions.supervision_unknown') ?? refuseIf(supervision?.status !== 'REPLIED', 'petitions.supervision_not_replied'),
        { type: accept ? 'supervisionClosed' : 'supervisionReplyReturned', supervisionNo, reason },
      );
    },
  }),

  // Art. 40: what nobody answers by its day goes to the level above, and on from there when that stays silent as long again.
  defineAction('escalateSupervision', {
    moves: staysIn(...LIVE_STATES),
    by: ['system'],
    rules: ['XF-40-1'],
    wrongActor: 'petitions.only_the_program',
    decide: (petition, { supervisionNo }, context) => {
      const supervision = petition.supervisions.find(({ no }) => no === supervisionNo);
      const due = dueOn(context, 'SUPERVISION_REPLY', supervisionRun(supervisionNo));
      const level = supervision?.escalatedToUnitId ?? petition.responsibleUnitId ?? petition.custody.unitId;
      const toUnitId = context.units.ancestorsOf(level)[0];
      const refusal =
        refuseIf(supervision === undefined, 'petitions.supervision_unknown') ??
        refuseIf(supervision?.status !== 'RAISED', 'petitions.supervision_not_raised') ??
        refuseIf(due === undefined || context.today <= due, 'petitions.supervision_not_overdue') ??
        refuseIf(isEscalatedLately(supervision, context.today), 'petitions.supervision_escalated_lately');
      if (refusal !== undefined || toUnitId === undefined) return unless(refusal ?? refuse('petitions.supervision_at_the_top'));
      return unless(undefined, { type: 'supervisionEscalated', supervisionNo, toUnitId });
    },
  }),
];

/** Each level has as long as the unit had (XF-40-2). */
const DAYS_OF_A_LEVEL = 30;

function isEscalatedLately(supervision: Supervision | undefined, today: PlainDate): boolean {
  return supervision?.escalatedOn ? today <= addDays(supervision.escalatedOn, DAYS_OF_A_LEVEL) : false;
}

/** In whose name: the unit where the supervisor sits, the registering office first. */
function supervisingUnit({ petitionOfficeUnitId, custody }: OpenPetition, sits: (unit: UnitId) => boolean): UnitId {
  return sits(petitionOfficeUnitId) ? petitionOfficeUnitId : custody.unitId;
}

export const evaluationRules = [
  // SE-1, SE-6, PP-9: the petitioner alone rates, unit and office separately, as often as he likes until the window closes.
  defineAction('evaluate', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: ['petitioner'],
    rules: ['SE-1', 'SE-5', 'PP-9'],
    wrongActor: 'petitions.staff_never_evaluate',
    ready: (petition, context) => petitionerIsForeign(petition, context) ?? refuseIf(!isSomeSheetOpen(petition), 'petitions.evaluation_not_open'),
    decide: (petition, { target, vote }, context) => {
      const sheet = sheetOf(petition, target);
      const petitionerId = context.actor.kind === 'petitioner' ? context.actor.petitionerId : null;
      const closesOn = ratingClosesOn(petition, target, context, petitionerId);
      const isClosed = sheet.status === 'EXPIRED' || (closesOn !== undefined && context.today > closesOn);
      return unless(
        refuseIf(sheet.status === 'NOT_OPEN', 'petitions.evaluation_not_open') ?? refuseIf(isClosed, 'petitions.evaluation_closed'),
        { type: 'evaluated', target, vote, petitionerId },
      );
    },
  }),

  // SE-8: no vote is no vote; it never counts as satisfied.
  defineAction('expireEvaluation', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: ['system'],
    rules: ['SE-5', 'SE-8', 'G12'],
    wrongActor: 'petitions.only_the_program',
    decide: (petition, { target }, context) => {
      const closesOn = lastRatingDay(petition, target, context);
      return unless(
        refuseIf(sheetOf(petition, target).status !== 'PENDING', 'petitions.evaluation_not_open') ??
          refuseIf(closesOn === undefined || context.today <= closesOn, 'petitions.evaluation_still_open'),
        { type: 'evaluationExpired', target },
      );
    },
  }),
];

function isSomeSheetOpen({ evaluations }: OpenPetition): boolean {
  return [evaluations.unit, evaluations.office].some(({ status }) => status === 'PENDING' || status === 'EVALUATED');
}
