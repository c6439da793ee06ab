import { defineAction, staysIn, type Permit } from '../action-rule.ts';
import { hasTooManyRepresentatives } from '../guard-registration.ts';
import { refuseIf, unless } from '../refusal.ts';
import { LIVE_STATES } from '../stages.ts';

const LIST_KEEPERS: readonly Permit[] = ['registrar@office', 'receptionist@office', 'onlineClerk@office', 'officeHead@office'];

/** A matter that was joined to another takes nobody in by itself; one that its petitioner took back neither. */
const OPEN_TO_MEMBERS = LIVE_STATES.filter((state) => state !== 'MERGED' && state !== 'WITHDRAWN');

export const memberRules = [
  // Art. 20 para 3: any number may sign; of a visit at most five speak for the others.
  defineAction('addMembers', {
    moves: staysIn(...OPEN_TO_MEMBERS),
    by: LIST_KEEPERS,
    rules: ['XF-20-3', 'PP-18'],
    ready: ({ anonymous }) => refuseIf(anonymous, 'petitions.anonymous_has_no_members'),
    decide: (petition, { petitionerIds, representatives }, context) => {
      const petitionerCount = Math.max(petition.petitionerCount, petition.petitionerIds.length + petitionerIds.length);
      const representativeCount = petition.representativeCount + representatives;
      return unless(
        refuseIf(petitionerIds.some((id) => petition.petitionerIds.includes(id) || petition.withdrawnPetitionerIds.includes(id)), 'petitions.member_there_already') ??
          hasTooManyRepresentatives({ channel: petition.channel, representativeCount, petitionerCount }, context),
        { type: 'membersAdded', petitionerIds, representatives },
      );
    },
  }),
];
