import { defineAction } from '../action-rule.ts';
import { getsNoOpinion } from '../guard-opinion.ts';
import { POSTS_FOR } from '../codes.ts';
import { standsInForThePersonInCharge, targetIsBarred, targetLacksPost } from '../guard-people.ts';
import { refuseIf, unless } from '../refusal.ts';
import { handlerIsNotClear } from './handling-rules.ts';

export const mediationRules = [
  // Art. 33: within what discretion allows, and only when both sides have agreed to it in writing. The 60 days run on.
  defineAction('startMediation', {
    moves: { HANDLING: ['MEDIATING'], EXTENDED: ['MEDIATING'] },
    by: ['the-handler'],
    rules: ['XF-33', 'PP-3', 'PP-9'],
    ready: (petition) => getsNoOpinion(petition) ?? handlerIsNotClear(petition),
    decide: (petition, { mediatorId, petitionerConsented, otherPartyConsented, consentDocumentId }, context) =>
      unless(
        refuseIf(!petitionerConsented || !otherPartyConsented, 'petitions.mediation_needs_consent') ?? targetIsBarred(petition, mediatorId, context) ??
          targetLacksPost(mediatorId, { roles: POSTS_FOR.MEDIATOR }, context),
        { type: 'mediationStarted', mediatorId, consentDocumentId },
      ),
  }),

  // A recused mediator ends nothing any more: then the heads of the unit end the attempt, and the handling goes on.
  defineAction('concludeMediation', {
    moves: { MEDIATING: ['FINAL', 'HANDLING', 'EXTENDED'] },
    by: ['the-mediator', 'officeHead@responsible', 'unitHead@responsible'],
    rules: ['XF-33', 'XF-28-3'],
    ready: (petition, context) => standsInForThePersonInCharge(petition, petition.mediation.mediatorId, context),
    decide: ({ mediation }, { result }, { actor }) =>
      unless(
        refuseIf(result.kind !== 'FAILED' && !(actor.kind === 'staff' && actor.staffId === mediation.mediatorId), 'petitions.not_your_role'),
        { type: 'mediationConcluded', result },
      ),
  }),
];
