import { fail } from '../../../platform/kernel/index.ts';
import type { ActionContext } from '../action-context.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import { isOutstanding } from '../co-opinions.ts';
import { findOpenFindings, getsNoOpinion, isIncomplete, isNotInvestigated, repeatsRevokedOpinion } from '../guard-opinion.ts';
import { actingStaff, isBlockedAsSigner } from '../guard-people.ts';
import { hasRoleFor } from '../permits.ts';
import type { OpenPetition, PetitionIn } from '../petition.ts';
import { refuse, refuseIf, unless, type Refusal } from '../refusal.ts';
import { handlerIsNotClear } from './handling-rules.ts';

const SIGNERS: readonly Permit[] = ['signer@responsible', 'unitHead@responsible'];

// As many as an opinion can answer one by one.
const MOST_REQUESTS = 50;

type Drafted = PetitionIn<'OPINION_DRAFT'>;

// Art. 32 and G5: what is incomplete is not signed.
function isUnfit(petition: Drafted, context: ActionContext): Refusal | undefined {
  const { content, simple } = petition.draft;
  return (
    (simple ? undefined : isNotInvestigated(petition)) ??
    isIncomplete(petition, content, context) ??
    hasOpenFindings(petition, context) ??
    refuseIf(simple && content.answers.some(({ decision }) => decision === 'NOT_SUPPORT'), 'petitions.simple_cannot_refuse') ??
    repeatsRevokedOpinion(petition, content)
  );
}

// What the check noticed is mended, or somebody has said why it stands.
function hasOpenFindings(petition: Drafted, { findings }: ActionContext): Refusal | undefined {
  const open = findOpenFindings(petition, findings);
  return refuseIf(open.length > 0, 'petitions.findings_open', { count: open.length });
}

// Drafter ≠ reviewer ≠ signer; what is major is signed by the head of the unit.
function cannotSign(petition: Drafted, context: ActionContext): Refusal | undefined {
  const { draft, responsibleUnitId } = petition;
  const staff = actingStaff(context);
  return (
    refuseIf(draft.approvedBy !== null, 'petitions.already_approved') ??
    refuseIf(staff === draft.draftedBy, 'petitions.drafter_cannot_sign') ??
    isBlockedAsSigner(petition, staff) ??
    refuseIf(!draft.simple && draft.legalReview?.passed !== true, 'petitions.no_legal_review') ??
    refuseIf(draft.major && !hasRoleFor('unitHead', responsibleUnitId, context), 'petitions.major_needs_unit_head')
  );
}

// Art. 24: units that were asked are heard, or the file says why not.
function waitsForCoOpinions({ coOpinions }: Drafted): Refusal | undefined {
  const count = coOpinions.filter(isOutstanding).length;
  return refuseIf(count > 0, 'petitions.co_opinions_outstanding', { count });
}

// What has been approved is not touched any more.
function isApproved(petition: OpenPetition): Refusal | undefined {
  return refuseIf(petition.state === 'OPINION_DRAFT' && petition.draft.approvedBy !== null, 'petitions.already_approved');
}

export const opinionRules = [
  defineAction('draftOpinion', {
    moves: { HANDLING: ['OPINION_DRAFT'], EXTENDED: ['OPINION_DRAFT'], SIMPLE: ['OPINION_DRAFT'], OPINION_DRAFT: ['SAME'] },
    by: ['the-handler'],
    rules: ['XF-31-6', 'XF-30-1', 'G5'],
    ready: (petition) => {
      const isSimple = petition.state === 'SIMPLE' || (petition.state === 'OPINION_DRAFT' && petition.draft.simple);
      return getsNoOpinion(petition) ?? handlerIsNotClear(petition) ?? (isSimple ? undefined : isNotInvestigated(petition));
    },
    decide: (_, { content, major }) => unless(undefined, { type: 'opinionDrafted', content, major }),
  }),

  defineAction('listDemand', {
    moves: staysIn('HANDLING', 'EXTENDED', 'SIMPLE', 'OPINION_DRAFT'),
    by: ['the-handler'],
    rules: ['XF-32-1', 'PP-14'],
    ready: (petition) => getsNoOpinion(petition) ?? isApproved(petition),
    decide: ({ requests }, { request }) =>
      unless(
        refuseIf(requests.some(({ requestId, text }) => requestId === request.requestId || text === request.text), 'petitions.demand_listed_already') ??
          refuseIf(requests.length >= MOST_REQUESTS, 'petitions.too_many_demands', { count: MOST_REQUESTS }),
        { type: 'demandListed', request },
      ),
  }),

  defineAction('overruleFinding', {
    moves: staysIn('OPINION_DRAFT'),
    by: ['the-handler', 'legalReviewer@responsible'],
    rules: ['XF-32-1', 'PP-14'],
    ready: (petition, { findings }) => isApproved(petition) ?? refuseIf(findOpenFindings(petition, findings).length === 0, 'petitions.finding_unknown'),
    decide: (petition, { finding, reason }, { findings }) => {
      const found = findOpenFindings(petition, findings).find(({ key }) => key === finding);
      return found ? unless(undefined, { type: 'findingOverruled', finding, kind: found.kind, excerpt: found.excerpt, reason }) : fail(refuse('petitions.finding_unknown'));
    },
  }),

  defineAction('recordLegalReview', {
    moves: staysIn('OPINION_DRAFT'),
    by: ['legalReviewer@responsible'],
    rules: ['XF-32-1', 'SOD'],
    ready: ({ draft }, context) =>
      refuseIf(draft.approvedBy !== null, 'petitions.already_approved') ??
      refuseIf(draft.draftedBy === actingStaff(context), 'petitions.drafter_cannot_review'),
    decide: (_, { passed, comments }) => unless(undefined, { type: 'legalReviewRecorded', passed, comments }),
  }),

  defineAction('returnDraft', {
    moves: { OPINION_DRAFT: ['HANDLING', 'EXTENDED', 'SIMPLE'] },
    by: [...SIGNERS, 'legalReviewer@responsible', 'the-handler'],
    rules: ['XF-32-1'],
    decide: (_, { reason }) => unless(undefined, { type: 'draftReturned', reason }),
  }),

  defineAction('approveOpinion', {
    moves: staysIn('OPINION_DRAFT'),
    by: SIGNERS,
    rules: ['XF-32-1', 'XF-32-3', 'XF-32-4', 'G5', 'PP-6', 'SOD'],
    ready: (petition, context) => cannotSign(petition, context) ?? waitsForCoOpinions(petition) ?? isUnfit(petition, context),
    decide: () => unless(undefined, { type: 'opinionApproved' }),
  }),

  // Numbered and sealed in the name of the unit, never of a department (XF-32-4).
  defineAction('issueOpinion', {
    moves: { OPINION_DRAFT: ['OPINION_ISSUED'] },
    by: [...SIGNERS, 'officeHead@responsible', 'registrar@responsible', 'serviceClerk@responsible', 'the-handler'],
    rules: ['XF-32-4', 'G5', 'PP-6'],
    ready: (petition, context) => refuseIf(petition.draft.approvedBy === null, 'petitions.not_approved') ?? isUnfit(petition, context),
    decide: ({ draft, responsibleUnitId }, { documentNumber }, { units }) =>
      unless(undefined, {
        type: 'opinionIssued', documentNumber, content: draft.content, simple: draft.simple, unitId: units.issuingUnitOf(responsibleUnitId),
        draftedBy: draft.draftedBy, signedBy: draft.approvedBy ?? draft.draftedBy,
      }),
  }),
];
