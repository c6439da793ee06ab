import type { ActionContext, LinkedPetition } from '../action-context.ts';
import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import type { PetitionId } from '../ids.ts';
import type { OpenPetition } from '../petition.ts';
import { refuseIf, unless, type Refusal } from '../refusal.ts';
import { ANSWERED_STATES, isOneOf, LIVE_STATES } from '../stages.ts';
import { findLinked } from './screening-rules.ts';

const DECIDERS: readonly Permit[] = ['screener@custody', 'officeHead@custody', 'registrar@custody'];
const OPEN_TO_LINKS = LIVE_STATES.filter((state) => state !== 'MERGED');

function isAnswered({ state }: LinkedPetition): boolean {
  return state === 'ARCHIVED' || isOneOf(state, ANSWERED_STATES);
}

function isNoFirst(petition: OpenPetition, firstId: PetitionId, context: ActionContext): Refusal | undefined {
  const first = findLinked(context, firstId);
  const isUnsuitable = first === undefined || first.sealed || first.petitionId === petition.petitionId || ['INTAKE', 'VOIDED', 'MERGED', 'HANDED_TO_DISCIPLINE'].includes(first.state);
  return refuseIf(isUnsuitable, 'petitions.repeat_first_unsuitable');
}

// A repeat is a matter of its own with its own clocks: the link lets it be answered with reference to the first, and counts it there.
export const repeatRules = [
  defineAction('linkRepeat', {
    moves: staysIn(...OPEN_TO_LINKS),
    by: DECIDERS,
    rules: ['DUPLICATE', 'PP-8', 'PP-14'],
    ready: (petition) =>
      refuseIf(petition.repeatOf !== null, 'petitions.repeat_linked_already') ??
      refuseIf(petition.anonymous, 'petitions.anonymous_is_no_repeat') ??
      refuseIf(petition.class === 'REPORT' || petition.contentSealed, 'petitions.reports_are_not_merged') ??
      refuseIf(petition.repeats.length > 0, 'petitions.has_repeats'),
    decide: (petition, { linkedPetitionId, grounds, note }, context) => {
      const first = findLinked(context, linkedPetitionId);
      return unless(isNoFirst(petition, linkedPetitionId, context), {
        type: 'repeatLinked', firstPetitionId: linkedPetitionId, afterReply: first !== undefined && isAnswered(first), grounds, note,
      });
    },
  }),

  defineAction('unlinkRepeat', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: DECIDERS,
    rules: ['DUPLICATE', 'PP-14'],
    ready: ({ repeatOf }) => refuseIf(repeatOf === null, 'petitions.repeat_not_linked'),
    decide: (_, { reason }) => unless(undefined, { type: 'repeatUnlinked', reason }),
  }),

  defineAction('countRepeat', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: ['system'],
    rules: ['DUPLICATE'],
    ready: ({ repeatOf }) => refuseIf(repeatOf !== null, 'petitions.repeat_first_is_repeat'),
    decide: (petition, { petitionId, receivedOn }) =>
      unless(
        refuseIf(petitionId === petition.petitionId || petition.state === 'MERGED' || petition.repeats.includes(petitionId), 'petitions.repeat_first_unsuitable') ??
          refuseIf(receivedOn < petition.receivedOn, 'petitions.repeat_comes_later'),
        { type: 'repeatCounted', petitionId },
      ),
  }),

  defineAction('uncountRepeat', {
    moves: staysIn(...LIVE_STATES, 'ARCHIVED'),
    by: ['system'],
    rules: ['DUPLICATE'],
    ready: ({ repeats }) => refuseIf(repeats.length === 0, 'petitions.repeat_not_linked'),
    decide: (petition, { petitionId }) =>
      unless(refuseIf(!petition.repeats.includes(petitionId), 'petitions.repeat_not_linked'), { type: 'repeatUncounted', petitionId }),
  }),
];
