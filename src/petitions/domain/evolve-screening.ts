import { brokenHistory, classified, coreOf, registered } from './core-of.ts';
import { peopleOf, stub } from './evolve-entry.ts';
import { stay, union, without, type Evolvers } from './evolver.ts';
import { exclusionsOf } from './exclusions.ts';
import type { OpenPetition } from './petition.ts';
import type { PetitionCore } from './petition-core.ts';

type ScreeningEventType =
  | 'intakeVoided' | 'registrationCorrected' | 'membersAdded' | 'messageSent' | 'petitionScreened' | 'petitionSealed' | 'petitionMerged'
  | 'repeatLinked' | 'repeatUnlinked' | 'repeatCounted' | 'repeatUncounted' | 'petitionUnmerged' | 'mergedPetitionAttached' | 'mergedPetitionDetached' | 'jurisdictionDecided' | 'addendumAdded';

export const screeningEvolvers: Evolvers<ScreeningEventType> = {
  intakeVoided: (petition, { because, enteredAs }) => ({ ...coreOf(petition), number: null, state: 'VOIDED', voidedBecause: because, enteredAs }),

  registrationCorrected: (petition, { correction }) => {
    const people = peopleOf(correction);
    const exclusions = exclusionsOf(correction.reported, { class: petition.class, retaliationAlleged: correction.retaliationAlleged }, recusedOf(petition));
    return stay(petition, { ...people, ...exclusions, ...handlerUnless(petition, exclusions.excludedStaffIds) });
  },

  membersAdded: (petition, { petitionerIds, representatives }) => {
    const all = union(petition.petitionerIds, petitionerIds);
    // Those who were only counted so far are among those who are now named.
    const petitionerCount = Math.max(petition.petitionerCount, all.length);
    return stay(petition, { petitionerIds: all, petitionerCount, representativeCount: petition.representativeCount + representatives, joint: petitionerCount > 1 });
  },

  messageSent: (petition) => petition,
  addendumAdded: (petition) => petition,

  petitionScreened: (petition, event) => {
    const facts = { class: event.class, route: event.route, themeId: event.themeId, reported: event.reported };
    const exclusions = exclusionsOf(event.reported, { class: event.class, retaliationAlleged: petition.retaliationAlleged }, recusedOf(petition));
    return { ...classified({ ...coreOf(petition), ...facts, ...exclusions }), state: 'SCREENED' };
  },

  petitionSealed: (petition, { seal }, record) => {
    const { petitionId, channel, receivedAt, receivedOn, petitionOfficeUnitId: officeUnitId, officeKind, number } = registered(coreOf(petition));
    return stub({ petitionId, channel, receivedAt, receivedOn, officeUnitId, officeKind }, number, seal, record);
  },

  petitionMerged: (petition, { type, mainPetitionId }) => {
    if (petition.state !== 'REGISTERED' && petition.state !== 'SCREENED') return brokenHistory(type, petition.state);
    return { ...registered(coreOf(petition)), state: 'MERGED', mainPetitionId, returnTo: petition.state };
  },

  petitionUnmerged: (petition, { type }) => {
    if (petition.state !== 'MERGED') return brokenHistory(type, petition.state);
    const core = coreOf(petition);
    return petition.returnTo === 'SCREENED' ? { ...classified(core), state: 'SCREENED' } : { ...registered(core), state: 'REGISTERED' };
  },

  mergedPetitionAttached: (petition, { petitionId, petitionerIds }) =>
    stay(petition, { mergedPetitions: [...petition.mergedPetitions, { petitionId, petitionerIds }] }),

  mergedPetitionDetached: (petition, { petitionId }) =>
    stay(petition, { mergedPetitions: petition.mergedPetitions.filter((merged) => merged.petitionId !== petitionId) }),

  repeatLinked: (petition, { firstPetitionId, afterReply }) =>
    stay(petition, {
      repeatOf: { petitionId: firstPetitionId, afterReply, wasFirstTime: petition.firstTime.inThisOffice },
      firstTime: { ...petition.firstTime, inThisOffice: false },
    }),
  repeatUnlinked: (petition) =>
    stay(petition, { repeatOf: null, firstTime: { ...petition.firstTime, inThisOffice: petition.repeatOf?.wasFirstTime ?? petition.firstTime.inThisOffice } }),
  repeatCounted: (petition, { petitionId }) => stay(petition, { repeats: union(petition.repeats, [petitionId]) }),
  repeatUncounted: (petition, { petitionId }) => stay(petition, { repeats: without(petition.repeats, [petitionId]) }),

  jurisdictionDecided: (petition, { leadUnitId, coHandlers, binds = false }) =>
    stay(petition, { coHandlers, jurisdiction: { leadUnitId, isBinding: binds } }),
};

function recusedOf({ excludedStaffIds, reported }: PetitionCore) {
  return without(excludedStaffIds, reported.staffIds);
}

/** A handler who turns out to be a reported person stops being the handler. */
function handlerUnless({ handlerId }: OpenPetition, excluded: PetitionCore['excludedStaffIds']) {
  return handlerId !== null && excluded.includes(handlerId) ? { handlerId: null, handlerDeclaredNoInterest: false } : {};
}
