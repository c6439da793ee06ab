import type { ActionContext } from '../action-context.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import { dueOn, roundRun } from '../clock-instances.ts';
import { actingStaff } from '../guard-people.ts';
import type { PetitionIn } from '../petition.ts';
import { isPetitionRoute } from '../petition-facts.ts';
import { refuseIf, unless, type Refusal } from '../refusal.ts';
import { LIVE_STATES } from '../stages.ts';

const UNIT_HEAD: readonly Permit[] = ['unitHead@responsible'];
const FLAGGERS: readonly Permit[] = ['the-handler', 'officeHead@custody', 'unitHead@custody'];

// Art. 34 (G6): once, up to 30 days, approved and told before the first period ends; only where the 60 days run.
function isExtensionClosed(petition: PetitionIn<'HANDLING'>, context: ActionContext): Refusal | undefined {
  const due = dueOn(context, 'HANDLE', roundRun(petition.round));
  return (
    refuseIf(!isPetitionRoute(petition), 'petitions.extension_has_no_clock') ??
    refuseIf(petition.extension?.approvedBy != null, 'petitions.extension_only_once') ??
    refuseIf(due === undefined || context.today > due, 'petitions.extension_after_expiry', { dueOn: due ?? null })
  );
}

export const timeRules = [
  defineAction('requestExtension', {
    moves: staysIn('HANDLING'),
    by: ['the-handler'],
    rules: ['XF-34', 'G6'],
    ready: isExtensionClosed,
    decide: (_, { days, reason }, { limits }) =>
      unless(refuseIf(days < 1 || days > limits.extensionInDays, 'petitions.extension_too_long', { days, max: limits.extensionInDays }), {
        type: 'extensionRequested', days, reason,
      }),
  }),

  defineAction('approveExtension', {
    moves: { HANDLING: ['EXTENDED'] },
    by: UNIT_HEAD,
    rules: ['XF-34', 'G6', 'SOD'],
    wrongActor: 'petitions.extension_needs_unit_head',
    ready: (petition, context) =>
      refuseIf(petition.extension === null, 'petitions.extension_not_requested') ??
      isExtensionClosed(petition, context) ??
      refuseIf(petition.extension?.requestedBy === actingStaff(context), 'petitions.extension_needs_unit_head'),
    decide: ({ extension }) => unless(undefined, { type: 'extensionApproved', days: extension?.days ?? 1 }),
  }),

  defineAction('declineExtension', {
    moves: staysIn('HANDLING'),
    by: UNIT_HEAD,
    rules: ['XF-34'],
    wrongActor: 'petitions.extension_needs_unit_head',
    ready: ({ extension }) => refuseIf(extension === null || extension.approvedBy !== null, 'petitions.extension_not_requested'),
    decide: (_, { reason }) => unless(undefined, { type: 'extensionDeclined', reason }),
  }),

  // 中止 is not in the Regulation: a remark for the file that stops no clock.
  defineAction('setSuspendedFlag', {
    moves: staysIn(...LIVE_STATES),
    by: FLAGGERS,
    rules: ['SUSPENSION'],
    ready: ({ overlays }) => refuseIf(overlays.suspendedFlag, 'petitions.flag_already_set'),
    decide: (_, { reason }) => unless(undefined, { type: 'suspendedFlagSet', reason }),
  }),

  defineAction('clearSuspendedFlag', {
    moves: staysIn(...LIVE_STATES),
    by: FLAGGERS,
    rules: ['SUSPENSION'],
    ready: ({ overlays }) => refuseIf(!overlays.suspendedFlag, 'petitions.flag_not_set'),
    decide: (_, { reason }) => unless(undefined, { type: 'suspendedFlagCleared', reason }),
  }),
];
