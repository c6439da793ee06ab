import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import { POSTS_FOR } from '../codes.ts';
import { standsInForThePersonInCharge, targetIsBarred, targetLacksPost } from '../guard-people.ts';
import type { StaffId } from '../ids.ts';
import type { PetitionIn } from '../petition.ts';
import { tookPart } from '../petition-facts.ts';
import { refuseIf, unless, type Refusal } from '../refusal.ts';

const CONVENERS: readonly Permit[] = ['the-handler', 'officeHead@responsible', 'unitHead@responsible'];

// Art. 31(6): the host of a hearing did not investigate, handle or review the matter, and does not write the minutes.
function isHostPartial(petition: PetitionIn<'HANDLING' | 'EXTENDED' | 'REREVIEWING'>, hostId: StaffId, recorderId: StaffId): Refusal | undefined {
  const officer = petition.state === 'REREVIEWING' ? petition.review.officerId : petition.handlerId;
  const knowsTheMatter = tookPart(petition, hostId, ['HANDLING', 'INVESTIGATING', 'CO_HANDLING', 'DRAFTING', 'REVIEWING', 'REVIEW_SIGNING', 'SIGNING']);
  return (
    refuseIf(knowsTheMatter || hostId === officer, 'petitions.host_is_not_impartial') ?? refuseIf(hostId === recorderId, 'petitions.host_cannot_record')
  );
}

export const hearingRules = [
  // Art. 31(6): for what is major, complex or difficult. A hearing while handling stops no clock (G10).
  defineAction('openHearing', {
    moves: { HANDLING: ['HEARING'], EXTENDED: ['HEARING'], REREVIEWING: ['HEARING'] },
    by: { HANDLING: CONVENERS, EXTENDED: CONVENERS, REREVIEWING: ['the-review-officer'] },
    rules: ['XF-31-6', 'XF-36-1', 'G10'],
    decide: (petition, { hostId, recorderId, because, decidedOn, partiesNotified, call }, context) =>
      unless(
        targetIsBarred(petition, hostId, context) ??
          targetIsBarred(petition, recorderId, context) ??
          isHostPartial(petition, hostId, recorderId) ??
          targetLacksPost(hostId, { roles: POSTS_FOR.HEARING_HOST }, context) ??
          targetLacksPost(recorderId, { roles: POSTS_FOR.HEARING_RECORDER }, context) ??
          refuseIf(!partiesNotified && call === undefined, 'petitions.parties_not_notified') ??
          refuseIf(call !== undefined && call.heldOn < context.today, 'petitions.hearing_date_past', { date: call?.heldOn ?? null }) ??
          refuseIf(decidedOn > context.today, 'petitions.date_in_the_future', { date: decidedOn }),
        { type: 'hearingOpened', hostId, recorderId, because, decidedOn, call },
      ),
  }),

  // The paper made of it is signed by those who spoke; a second record adds to the first.
  defineAction('recordHearing', {
    moves: staysIn('HEARING'),
    by: ['the-hearing-recorder', 'the-hearing-host'],
    rules: ['XF-31-6'],
    decide: (_, { minutes }, { today }) =>
      unless(refuseIf(minutes.heldOn > today, 'petitions.date_in_the_future', { date: minutes.heldOn }), { type: 'hearingRecorded', minutes }),
  }),

  defineAction('closeHearing', {
    moves: { HEARING: ['HANDLING', 'EXTENDED', 'REREVIEWING'] },
    by: ['the-hearing-host', 'officeHead@responsible', 'unitHead@responsible', 'officeHead@re-review-body', 'unitHead@re-review-body'],
    rules: ['XF-31-6', 'XF-28-3', 'G10'],
    ready: (petition, context) => standsInForThePersonInCharge(petition, petition.hearing.hostId, context),
    decide: (_, { minutesDocumentId, minutesSigned, summary, report }) =>
      unless(refuseIf(!minutesSigned, 'petitions.minutes_not_signed'), { type: 'hearingClosed', minutesDocumentId, summary, report }),
  }),
];
