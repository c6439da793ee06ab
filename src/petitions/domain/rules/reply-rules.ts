import { defineAction } from '../action-rule.ts';
import type { PetitionIn } from '../petition.ts';
import { isPetitionRoute } from '../petition-facts.ts';
import type { ActionOf } from '../petition-action.ts';
import { refuseIf, unless, type Refusal } from '../refusal.ts';

// Art. 29: a suggestion is adopted, in part, or not, and why not; art. 31(6) appeals are answered by an opinion, not a reply.
function isUnfitReply(petition: Repliable, { adoption, reason }: ActionOf<'replyToPetition'>): Refusal | undefined {
  const isSuggestion = petition.class === 'SUGGESTION';
  return (
    // Art. 30: a report is answered only as the feedback of a competent unit that has looked into it.
    refuseIf(petition.class === 'REPORT' && petition.state !== 'HANDLING' && petition.state !== 'EXTENDED', 'petitions.report_gets_no_opinion') ??
    refuseIf(isSuggestion && adoption === null, 'petitions.adoption_missing') ??
    refuseIf(isSuggestion && adoption !== 'ADOPTED' && reason === null, 'petitions.adoption_reason_missing')
  );
}

type Repliable = PetitionIn<'SCREENED' | 'ACCEPTED' | 'HANDLING' | 'EXTENDED' | 'SIMPLE'>;

export const replyRules = [
  defineAction('replyToPetition', {
    moves: { SCREENED: ['REPLIED'], ACCEPTED: ['REPLIED'], HANDLING: ['REPLIED'], EXTENDED: ['REPLIED'], SIMPLE: ['REPLIED'] },
    by: {
      SCREENED: ['screener@custody', 'officeHead@custody', 'unitHead@custody'],
      ACCEPTED: ['the-handler', 'officeHead@responsible', 'unitHead@responsible'],
      HANDLING: ['the-handler'],
      EXTENDED: ['the-handler'],
      SIMPLE: ['the-handler', 'unitHead@responsible'],
    },
    rules: ['XF-29', 'SP-4'],
    ready: (petition: Repliable) =>
      refuseIf(petition.pendingRefusal !== null, 'petitions.refusal_pending') ??
      refuseIf(isPetitionRoute(petition), 'petitions.appeal_needs_opinion') ??
      refuseIf(petition.class === 'APPEAL_RESOLUTION', 'petitions.other_route_applies', { route: petition.route }),
    decide: (petition, action) => unless(isUnfitReply(petition, action), { type: 'petitionReplied', reply: { text: action.text, adoption: action.adoption, reason: action.reason } }),
  }),
];
