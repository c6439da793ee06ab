import { addDays } from '../../../platform/kernel/index.ts';
import type { ActionContext } from '../action-context.ts';
import { defineAction, type Permit } from '../action-rule.ts';
import { isBarredUnit } from '../exclusions.ts';
import { actingStaff, someUnitIsBarred } from '../guard-people.ts';
import type { PlainDate } from '../ids.ts';
import type { PetitionIn } from '../petition.ts';
import type { PetitionCore } from '../petition-core.ts';
import { noticesOf, servedOnOf } from '../petition-facts.ts';
import { refuse, refuseIf, unless, type Refusal } from '../refusal.ts';
import { GUIDED_PROCEDURES } from '../guided-procedures.ts';
import { findNoLongerFault, findNotAcceptedFault } from '../guard-refusal.ts';

const DECIDERS: readonly Permit[] = ['screener@custody', 'officeHead@custody'];
const APPROVERS: readonly Permit[] = ['signer@custody', 'officeHead@custody', 'unitHead@custody'];

function isRefusalPending({ pendingRefusal }: PetitionCore): Refusal | undefined {
  return refuseIf(pendingRefusal !== null, 'petitions.refusal_pending');
}

/**
 * 受理之日, which no text defines: the day of the notice, and without one the 15th day after receipt at the latest.
 * A notice that comes late or never cannot postpone the 60 days (art. 34).
 */
export function acceptedFrom(petition: PetitionCore, noticedOn: PlainDate | null, { limits }: Pick<ActionContext, 'limits'>): PlainDate {
  const presumed = addDays(petition.custody.receivedOn, limits.acceptancePresumedAfterDays);
  return noticedOn !== null && noticedOn < presumed ? noticedOn : presumed;
}

function firstNoticedOn(petition: PetitionCore): PlainDate | null {
  const days = noticesOf(petition, petition.custody)
    .filter(({ kind }) => kind === 'NOTICE_ACCEPT')
    .map((notice) => servedOnOf(notice.outcome) ?? notice.recordedOn);
  return days.toSorted()[0] ?? null;
}

// Arts. 22, 23, 31: a unit accepts what it is competent for; the first five routes lead elsewhere.
function cannotAccept(petition: PetitionIn<'SCREENED'>, { units }: ActionContext): Refusal | undefined {
  const { custody, route } = petition;
  return (
    isRefusalPending(petition) ??
    refuseIf(custody.officeKind === 'PETITION_DEPARTMENT', 'petitions.petition_department_routes') ??
    refuseIf(isBarredUnit(petition, custody.unitId, units), 'petitions.reported_unit_cannot_handle') ??
    refuseIf(petition.class === 'APPEAL_RESOLUTION' && route !== 'PETITION', 'petitions.other_route_applies', { route })
  );
}

function isNotForApprover({ pendingRefusal }: PetitionCore, context: ActionContext): Refusal | undefined {
  return (
    refuseIf(pendingRefusal === null, 'petitions.no_refusal_pending') ??
    refuseIf(pendingRefusal?.draftedBy === actingStaff(context), 'petitions.refusal_needs_second_person')
  );
}

export const outcomeRules = [
  defineAction('acceptPetition', {
    moves: { SCREENED: ['ACCEPTED'] },
    by: [...DECIDERS, 'unitHead@custody'],
    rules: ['XF-22-1', 'XF-23-1', 'XF-31', 'G2'],
    ready: cannotAccept,
    decide: (petition, { coHandlers }, context) =>
      unless(someUnitIsBarred(petition, coHandlers, context), {
        type: 'petitionAccepted', unitId: petition.custody.unitId, countsFrom: acceptedFrom(petition, firstNoticedOn(petition), context), coHandlers,
      }),
  }),

  // Art. 31(1)-(5): led into the procedure that decides it, with path, time limit and papers in writing.
  defineAction('guidePetition', {
    moves: { SCREENED: ['GUIDED'] },
    by: DECIDERS,
    rules: ['XF-31', 'CL-3'],
    ready: (petition) =>
      isRefusalPending(petition) ??
      refuseIf(petition.class !== 'APPEAL_RESOLUTION' || petition.route === 'PETITION', 'petitions.no_other_route'),
    decide: ({ route }, { guidance }, { today }) =>
      unless(
        refuseIf(guidance.procedure !== null && GUIDED_PROCEDURES[guidance.procedure].route !== route, 'petitions.procedure_of_another_route') ??
          refuseIf(guidance.limitation !== null && guidance.limitation.from > today, 'petitions.date_in_the_future', { date: guidance.limitation?.from ?? today }),
        { type: 'petitionGuided', guidance },
      ),
  }),

  // Art. 44: a wrong refusal is punished, so a refusal has a ground, a reason, a proper path and a second person.
  defineAction('refusePetition', {
    moves: { SCREENED: ['SAME'] },
    by: [...DECIDERS, 'registrar@custody'],
    rules: ['XF-19-2', 'XF-20-1', 'XF-20-2', 'XF-44'],
    ready: isRefusalPending,
    decide: (petition, { ground, reason, properPath, linkedPetitionId }, context) =>
      unless(findNotAcceptedFault(petition, { ground, linkedPetitionId }, context), {
        type: 'refusalDrafted', draft: { kind: 'NOT_ACCEPTED', ground, reason, properPath, linkedPetitionId },
      }),
  }),

  // Art. 36 para 3: only after the re-review, on the same facts and the same reasons, compared by a person (G8).
  defineAction('refuseFurther', {
    moves: { SCREENED: ['SAME'], FINAL: ['SAME'] },
    by: [...DECIDERS, 'registrar@custody'],
    rules: ['XF-36-2', 'G8', 'XF-44'],
    ready: isRefusalPending,
    decide: (petition, { ground, reason, linkedPetitionId, priorOpinionNumber, comparison }, context) =>
      unless(findNoLongerFault(petition, { ground, linkedPetitionId, priorOpinionNumber, comparison }, context), {
        type: 'refusalDrafted', draft: { kind: 'NO_LONGER_ACCEPTED', ground, reason, linkedPetitionId, priorOpinionNumber, comparison },
      }),
  }),

  defineAction('approveRefusal', {
    moves: { SCREENED: ['NOT_ACCEPTED', 'NO_LONGER_ACCEPTED'], FINAL: ['SAME'] },
    by: APPROVERS,
    rules: ['SOD', 'XF-44', 'G8'],
    ready: isNotForApprover,
    decide: () => unless(undefined, { type: 'refusalApproved' }),
  }),

  defineAction('returnRefusal', {
    moves: { SCREENED: ['SAME'], FINAL: ['SAME'] },
    by: APPROVERS,
    rules: ['SOD', 'XF-44'],
    ready: ({ pendingRefusal }) => refuseIf(pendingRefusal === null, 'petitions.no_refusal_pending'),
    decide: (_, { reason }) => unless(undefined, { type: 'refusalReturned', reason }),
  }),

  // PP-5: filed without handling only when there is nothing to act on; the answer to the person is still owed.
  defineAction('filePetition', {
    moves: { SCREENED: ['FILED_ONLY'] },
    by: DECIDERS,
    rules: ['PP-5', 'XF-23-1'],
    ready: (petition) =>
      isRefusalPending(petition) ??
      refuseIf(petition.class === 'APPEAL_RESOLUTION' || petition.class === 'REPORT', 'petitions.actionable_content'),
    decide: (_, { because, note }) =>
      unless(because === 'RETURNED_TO_SENDER' ? refuse('petitions.file_reason_reserved') : undefined, { type: 'petitionFiled', because, note }),
  }),

  // A refused procedure elsewhere, a wrong refusal, new content, or second thoughts within 30 days bring it back.
  defineAction('reopenPetition', {
    moves: { GUIDED: ['SCREENED'], NOT_ACCEPTED: ['SCREENED'], NO_LONGER_ACCEPTED: ['SCREENED'], FILED_ONLY: ['SCREENED'], WITHDRAWN: ['ACCEPTED'] },
    by: {
      GUIDED: DECIDERS,
      NOT_ACCEPTED: [...DECIDERS, 'registrar@custody', 'supervisor@custody'],
      NO_LONGER_ACCEPTED: [...DECIDERS, 'registrar@custody', 'supervisor@custody'],
      FILED_ONLY: [...DECIDERS, 'registrar@custody', 'supervisor@custody'],
      WITHDRAWN: ['petitioner', 'registrar@custody'],
    },
    rules: ['XF-44', 'WITHDRAWAL'],
    ready: (petition, { today, limits }) =>
      refuseIf(
        petition.state === 'WITHDRAWN' && today > addDays(petition.withdrawnOn, limits.withdrawalReopenInDays),
        'petitions.only_reopen_within', { days: limits.withdrawalReopenInDays },
      ),
    decide: ({ state }, { reason }) => unless(undefined, { type: 'petitionReopened', to: state === 'WITHDRAWN' ? 'ACCEPTED' : 'SCREENED', reason }),
  }),
];
