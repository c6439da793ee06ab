import type { ActionContext } from '../action-context.ts';
import { isOutstanding } from '../co-opinions.ts';
import { POSTS_FOR } from '../codes.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import { actingStaff, targetIsBarred, targetLacksPost, tookPartInReview, unitIsBarred } from '../guard-people.ts';
import { isSimpleBarred } from '../guard-simple.ts';
import type { StaffId } from '../ids.ts';
import type { OpenPetition } from '../petition.ts';
import type { PetitionCore } from '../petition-core.ts';
import { noticesOf } from '../petition-facts.ts';
import { refuse, refuseIf, unless, type Refusal } from '../refusal.ts';
import { LIVE_STATES, WORKING_STATES } from '../stages.ts';

const LEADERS: readonly Permit[] = ['officeHead@responsible', 'unitHead@responsible'];
const HANDLER: readonly Permit[] = ['the-handler'];

/** Art. 28 para 3: the handler has said that the matter does not touch his own interest. */
export function handlerIsNotClear(petition: PetitionCore): Refusal | undefined {
  return (
    refuseIf(petition.handlerId === null, 'petitions.no_handler') ??
    refuseIf(!petition.handlerDeclaredNoInterest, 'petitions.interest_not_declared')
  );
}

/** Art. 23: in writing. What was only said by telephone is enough for the simple procedure alone (SP-5). */
function isNotNotified(petition: PetitionCore, mayCall: boolean): Refusal | undefined {
  const told = noticesOf(petition, petition.custody).some(
    ({ kind, outcome }) => kind === 'NOTICE_ACCEPT' && (mayCall || outcome.kind === 'EXEMPT' || outcome.method !== 'PHONE_OR_SMS'),
  );
  return refuseIf(!told, 'petitions.notice_missing');
}

// Arts. 28, 35: neither a reported or recused person nor someone who reviewed the matter handles it.
function cannotBecomeHandler(petition: OpenPetition, staff: StaffId, context: ActionContext): Refusal | undefined {
  return (
    targetIsBarred(petition, staff, context) ??
    refuseIf(tookPartInReview(petition, staff), 'petitions.handler_took_part_in_review') ??
    targetLacksPost(staff, { roles: POSTS_FOR.HANDLER }, context)
  );
}

export const handlingRules = [
  defineAction('assignHandler', {
    moves: staysIn('ACCEPTED', 'SIMPLE', 'HANDLING', 'EXTENDED'),
    by: [...LEADERS, 'dispatcher@responsible'],
    rules: ['XF-28-3', 'PP-3', 'SOD'],
    decide: (petition, { staffId }, context) => unless(cannotBecomeHandler(petition, staffId, context), { type: 'handlerAssigned', staffId }),
  }),

  defineAction('declareRecusal', {
    moves: staysIn(...LIVE_STATES),
    by: [
      'the-handler', 'the-mediator', 'the-hearing-host', 'the-review-officer', 'registrar@custody', 'screener@custody', 'dispatcher@custody',
      'coHandler@co-handler', 'legalReviewer@responsible', 'signer@responsible', 'unitHead@responsible', 'officeHead@custody', 'supervisor@custody',
      'reviewer@review-body', 'signer@review-body', 'reReviewer@re-review-body', 'signer@re-review-body',
    ],
    rules: ['XF-28-3'],
    decide: (petition, { interest, note }, context) => {
      const staffId = actingStaff(context);
      if (staffId === null) return unless(refuse('petitions.not_your_role'));
      if (interest === 'DIRECT') return unless(undefined, { type: 'staffRecused', staffId, reason: note });
      return unless(
        refuseIf(petition.handlerId !== staffId, 'petitions.not_your_role') ??
          refuseIf(petition.handlerDeclaredNoInterest, 'petitions.interest_already_declared'),
        { type: 'noInterestDeclared' },
      );
    },
  }),

  defineAction('requestRecusal', {
    moves: staysIn(...WORKING_STATES, 'REVIEW_REQUESTED', 'REVIEWING', 'REREVIEW_REQUESTED', 'REREVIEWING'),
    by: ['petitioner', 'registrar@office', 'receptionist@office', 'onlineClerk@office'],
    rules: ['XF-28-3', 'PP-13'],
    decide: (_, { reason }) => unless(undefined, { type: 'recusalRequested', reason }),
  }),

  // The head of the office decides about staff; nobody about himself.
  defineAction('decideRecusal', {
    moves: staysIn(...LIVE_STATES),
    by: [...LEADERS, 'officeHead@review-body', 'unitHead@review-body', 'officeHead@re-review-body', 'unitHead@re-review-body'],
    rules: ['XF-28-3'],
    ready: ({ openRecusalRequests }) => refuseIf(openRecusalRequests === 0, 'petitions.no_recusal_requested'),
    decide: (_, { staffId, granted, reason }, context) =>
      unless(refuseIf(actingStaff(context) === staffId, 'petitions.own_recusal'), { type: granted ? 'staffRecused' : 'recusalDeclined', staffId, reason }),
  }),

  defineAction('chooseSimple', {
    moves: { ACCEPTED: ['SIMPLE'] },
    by: [...HANDLER, ...LEADERS],
    rules: ['SP-2', 'SP-3', 'SP-6', 'G3'],
    ready: (petition) => isSimpleBarred(petition) ?? isNotNotified(petition, true) ?? handlerIsNotClear(petition),
    decide: (_, { basis, expectedDecision }) =>
      unless(refuseIf(expectedDecision === 'NOT_SUPPORT', 'petitions.simple_expected_refusal'), { type: 'simpleChosen', basis, expectedDecision }),
  }),

  defineAction('fallBackToOrdinary', {
    moves: { SIMPLE: ['HANDLING'] },
    by: [...HANDLER, ...LEADERS],
    rules: ['SP-6'],
    decide: (_, { reason }) => unless(undefined, { type: 'fellBackToOrdinary', reason }),
  }),

  defineAction('startHandling', {
    moves: { ACCEPTED: ['HANDLING'] },
    by: [...HANDLER, ...LEADERS],
    rules: ['XF-23-2', 'XF-28-3'],
    ready: (petition) => isNotNotified(petition, false) ?? handlerIsNotClear(petition),
    decide: () => unless(undefined, { type: 'handlingStarted' }),
  }),

  defineAction('hearPetitioner', {
    moves: staysIn('HANDLING', 'EXTENDED'),
    by: HANDLER,
    rules: ['XF-31-6'],
    ready: handlerIsNotClear,
    decide: (_, { statement }, { today }) =>
      unless(refuseIf(statement.heardOn > today, 'petitions.date_in_the_future', { date: statement.heardOn }), { type: 'petitionerHeard', statement }),
  }),

  defineAction('recordInvestigation', {
    moves: staysIn('HANDLING', 'EXTENDED', 'REVIEWING', 'REREVIEWING'),
    by: {
      HANDLING: ['the-handler', 'coHandler@co-handler'],
      EXTENDED: ['the-handler', 'coHandler@co-handler'],
      REVIEWING: ['the-review-officer'],
      REREVIEWING: ['the-review-officer'],
    },
    rules: ['XF-31-6', 'PP-11'],
    decide: (_, { investigation }, { today }) =>
      unless(refuseIf(investigation.investigatedOn > today, 'petitions.date_in_the_future', { date: investigation.investigatedOn }), {
        type: 'investigationRecorded', investigation,
      }),
  }),

  defineAction('requestCoOpinion', {
    moves: staysIn('HANDLING', 'EXTENDED'),
    by: HANDLER,
    rules: ['XF-24', 'PP-3'],
    decide: (petition, { unitId, dueOn }, context) =>
      unless(
        unitIsBarred(petition, unitId, context) ??
          refuseIf(unitId === petition.responsibleUnitId || petition.coOpinions.some((each) => each.unitId === unitId && each.text === null), 'petitions.co_handler_known') ??
          refuseIf(dueOn <= context.today, 'petitions.feedback_date_past', { date: dueOn }),
        { type: 'coOpinionRequested', unitId, dueOn },
      ),
  }),

  defineAction('giveCoOpinion', {
    moves: staysIn('HANDLING', 'EXTENDED', 'HEARING', 'MEDIATING', 'OPINION_DRAFT'),
    by: ['coHandler@co-handler', 'unitHead@co-handler'],
    rules: ['XF-24'],
    ready: (petition) =>
      refuseIf(petition.state === 'OPINION_DRAFT' && petition.draft.approvedBy !== null, 'petitions.already_approved') ??
      refuseIf(!petition.coOpinions.some((each) => each.text === null), 'petitions.co_opinion_not_asked'),
    decide: (petition, { unitId, text }) =>
      unless(refuseIf(!petition.coOpinions.some((each) => each.unitId === unitId && each.text === null), 'petitions.co_opinion_not_asked'), {
        type: 'coOpinionGiven', unitId, text,
      }),
  }),

  // Art. 24: the lead does not pass over a unit that it asked, but is not held up by it for ever either.
  defineAction('dispenseCoOpinion', {
    moves: staysIn('HANDLING', 'EXTENDED', 'OPINION_DRAFT'),
    by: [...HANDLER, 'unitHead@responsible'],
    rules: ['XF-24'],
    ready: ({ coOpinions }) => refuseIf(!coOpinions.some(isOutstanding), 'petitions.co_opinion_not_outstanding'),
    decide: ({ coOpinions }, { unitId, reason }) =>
      unless(refuseIf(!coOpinions.some((each) => each.unitId === unitId && isOutstanding(each)), 'petitions.co_opinion_not_outstanding'), {
        type: 'coOpinionDispensed', unitId, reason,
      }),
  }),
];
