import type { ActionContext } from '../action-context.ts';
import { defineAction, defineEntry, staysIn, type Permit } from '../action-rule.ts';
import { changesReceipt, dropsRequests, hasTooManyRepresentatives, isReceivedLater, lacksContent } from '../guard-registration.ts';
import type { UnitId } from '../ids.ts';
import { hasRoleFor } from '../permits.ts';
import { petitionerIsForeign } from '../guard-people.ts';
import type { PetitionIn } from '../petition.ts';
import { refuse, refuseIf, unless, type Refusal } from '../refusal.ts';
import type { RegistrationContent } from '../registration.ts';
import { LIVE_STATES } from '../stages.ts';
import type { Role } from '../codes.ts';

const ENTRY_ROLES = ['registrar', 'receptionist', 'onlineClerk'] as const satisfies readonly Role[];
const ENTRY: readonly Permit[] = [...ENTRY_ROLES.map((role) => `${role}@entry` as const), 'petitioner', 'system'];
const INTAKE_DESK: readonly Permit[] = ['registrar@office', 'receptionist@office', 'onlineClerk@office', 'officeHead@office'];

/** Staff register for their own office; the portal and the importer register for any. */
function isForeignOffice(unit: UnitId, roles: readonly Role[], context: ActionContext): Refusal | undefined {
  return refuseIf(context.actor.kind === 'staff' && !roles.some((role) => hasRoleFor(role, unit, context)), 'petitions.not_your_role');
}

function cannotRegister(intake: PetitionIn<'INTAKE'> | undefined, content: RegistrationContent, context: ActionContext): Refusal | undefined {
  const moved = intake !== undefined && changesReceipt(intake, content);
  return (
    isForeignOffice(content.officeUnitId, ENTRY_ROLES, context) ??
    isReceivedLater(content, context) ??
    refuseIf(moved, 'petitions.receipt_cannot_change') ??
    lacksContent(content) ??
    hasTooManyRepresentatives(content, context)
  );
}

export const intakeRules = [
  // Nothing received is lost: what comes in is captured as it is and judged later.
  defineEntry('captureIntake', {
    moves: { NEW: ['INTAKE'] },
    by: ENTRY,
    rules: ['XF-17', 'XF-21'],
    decide: (_, { content }, context) =>
      unless(isForeignOffice(content.officeUnitId, ENTRY_ROLES, context) ?? isReceivedLater(content, context), { type: 'intakeCaptured', content }),
  }),

  // Regulation arts. 19-21: whatever the form, the matter is registered. Name and address are no condition.
  defineEntry('registerPetition', {
    moves: { NEW: ['REGISTERED'], INTAKE: ['REGISTERED'] },
    by: ENTRY,
    rules: ['XF-17', 'XF-19-1', 'XF-20-3', 'XF-21', 'G1'],
    decide: (petition, { number, content }, context) =>
      unless(cannotRegister(petition, content, context), { type: 'petitionRegistered', number, content }),
  }),

  // Discipline rules art. 15: about the principal leader or a superior organ, only a receipt is kept.
  defineEntry('registerSealed', {
    moves: { NEW: ['HANDED_TO_DISCIPLINE'] },
    by: [...ENTRY, 'screener@entry'],
    rules: ['RP-1', 'PP-4'],
    decide: (_, { number, receipt, seal }, context) =>
      unless(isForeignOffice(receipt.officeUnitId, [...ENTRY_ROLES, 'screener'], context) ?? isReceivedLater(receipt, context), {
        type: 'sealedReportRegistered', number, receipt, seal,
      }),
  }),

  // Only what the office itself mistyped may be taken back; what a person sent in is registered (art. 44).
  defineAction('voidIntake', {
    moves: { INTAKE: ['VOIDED'] },
    by: ['registrar@office', 'officeHead@office'],
    rules: ['XF-21', 'XF-44'],
    decide: ({ capturedBy }, { because, enteredAs, note }, { linked }) =>
      unless(
        refuseIf(because === 'TYPING_ERROR' && capturedBy !== 'staff', 'petitions.original_cannot_be_voided') ??
          refuseIf(because === 'ENTERED_TWICE' && !linked.some(({ petitionId, state }) => petitionId === enteredAs && state !== 'VOIDED'), 'petitions.other_registration_unknown'),
        { type: 'intakeVoided', because, enteredAs, note },
      ),
  }),

  defineAction('correctRegistration', {
    moves: staysIn(...LIVE_STATES),
    by: [...INTAKE_DESK, 'registrar@custody'],
    rules: ['XF-19-1', 'PP-13', 'PP-17', 'G1'],
    decide: (petition, { correction, reason }, context) =>
      unless(
        lacksContent({ requests: correction.requests, contentSealed: petition.contentSealed }) ??
          hasTooManyRepresentatives({ ...correction, channel: petition.channel }, context) ??
          refuseIf(petition.opinions.length > 0 && dropsRequests(petition.requests, correction.requests), 'petitions.requests_already_answered'),
        { type: 'registrationCorrected', correction, reason },
      ),
  }),

  // Article 19 and PP-13: the petitioner may add facts and evidence as long as the matter lives.
  // From the first moment on: who finds that he forgot a paper does not wait for the registrar.
  defineAction('addSupplement', {
    moves: staysIn('INTAKE', 'HANDED_TO_DISCIPLINE', ...LIVE_STATES),
    by: ['petitioner', 'system', ...INTAKE_DESK, 'registrar@custody', 'the-handler'],
    rules: ['PP-13', 'XF-21'],
    // What a reporter adds goes where the report went: sealed, past every desk.
    ready: (petition, context) =>
      petition.state === 'HANDED_TO_DISCIPLINE' ? refuseIf(context.actor.kind !== 'petitioner', 'petitions.not_your_role') : petitionerIsForeign(petition, context),
    decide: (_, { submissionId }) => unless(undefined, { type: 'supplementAdded', submissionId }),
  }),

  defineAction('sendMessage', {
    moves: staysIn('INTAKE', ...LIVE_STATES),
    by: ['petitioner', ...INTAKE_DESK, 'registrar@custody', 'officeHead@custody', 'the-handler', 'the-review-officer'],
    rules: ['PP-13'],
    ready: petitionerIsForeign,
    decide: (petition, { text }) => unless(petition.contentSealed ? refuse('petitions.sealed_content_has_text') : undefined, { type: 'messageSent', text }),
  }),
];
