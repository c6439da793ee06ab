import { defineAction } from '../action-rule.ts';
import { targetIsBarred } from '../guard-people.ts';
import { refuseIf, unless } from '../refusal.ts';
import { handlerIsNotClear } from './handling-rules.ts';

export const mediationRules = [
  // Art. 33: within what discretion allows, and only when both sides have agreed to it in writing. The 60 days run on.
  defineAction('startMediation', {
    moves: { HANDLING: ['MEDIATING'], EXTENDED: ['MEDIATING'] },
    by: ['the-handler'],
    rules: ['XF-33', 'PP-3', 'PP-9'],
    ready: handlerIsNotClear,
    decide: (petition, { mediatorId, petitionerConsented, otherPartyConsented, consentDocumentId }, context) =>
      unless(
        refuseIf(!petitionerConsented || !otherPartyConsented, 'petitions.mediation_needs_consent') ?? targetIsBarred(petition, mediatorId, context),
        { type: 'mediationStarted', mediatorId, consentDocumentId },
      ),
  }),

  defineAction('concludeMediation', {
    moves: { MEDIATING: ['FINAL', 'HANDLING', 'EXTENDED'] },
    by: ['the-mediator'],
    rules: ['XF-33'],
    decide: (_, { result }) => unless(undefined, { type: 'mediationConcluded', result }),
  }),
];
