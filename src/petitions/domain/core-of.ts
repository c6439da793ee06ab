import { AppError } from '../../platform/kernel/index.ts';
import type { Accepted, Classified, OpenPetition, Petition, Registered, Reviewable } from './petition.ts';
import type { PetitionCore } from './petition-core.ts';

/** The facts that outlive the present state; what belongs to the state alone is left behind. */
export function coreOf(petition: PetitionCore): PetitionCore {
  const {
    petitionId, version, number, channel, receivedAt, receivedOn, petitionOfficeUnitId, officeKind, submissionIds, requests, contentSealed,
    anonymous, contact, notifiable, petitionerIds, petitionerCount, representativeCount, joint, withdrawnPetitionerIds, mergedPetitions, repeatOf, repeats,
    firstTime, class: matterClass, route, themeId, reported, retaliationAlleged, custody, responsibleUnitId, handlerId, handlerDeclaredNoInterest,
    coHandlers, assignedFromAbove, objectionCount, transfers, jurisdiction, excludedUnitIds, excludedStaffIds, openRecusalRequests, participants, overlays, notices,
    pendingRefusal, acceptance, round, statements, investigations, coOpinions, hearings, mediations, extension, overruledFindings, opinions, memberServices, failedServices,
    reviewRounds, execution, pendingWithdrawal, assignments, supervisions, urgency, leaderStaffId, instructions, caseOwnerships, evaluations, followUps,
  } = petition;
  return {
    petitionId, version, number, channel, receivedAt, receivedOn, petitionOfficeUnitId, officeKind, submissionIds, requests, contentSealed,
    anonymous, contact, notifiable, petitionerIds, petitionerCount, representativeCount, joint, withdrawnPetitionerIds, mergedPetitions, repeatOf, repeats,
    firstTime, class: matterClass, route, themeId, reported, retaliationAlleged, custody, responsibleUnitId, handlerId, handlerDeclaredNoInterest,
    coHandlers, assignedFromAbove, objectionCount, transfers, jurisdiction, excludedUnitIds, excludedStaffIds, openRecusalRequests, participants, overlays, notices,
    pendingRefusal, acceptance, round, statements, investigations, coOpinions, hearings, mediations, extension, overruledFindings, opinions, memberServices, failedServices,
    reviewRounds, execution, pendingWithdrawal, assignments, supervisions, urgency, leaderStaffId, instructions, caseOwnerships, evaluations, followUps,
  };
}

export function registered(core: PetitionCore): Registered {
  return { ...core, number: need(core.number, 'number') };
}

export function classified(core: PetitionCore): Classified {
  return { ...registered(core), class: need(core.class, 'class') };
}

export function accepted(core: PetitionCore): Accepted {
  const acceptance = need(core.acceptance, 'acceptance');
  return { ...classified(core), acceptance, responsibleUnitId: need(core.responsibleUnitId, 'responsibleUnitId') };
}

export function reviewable(core: PetitionCore): Reviewable {
  return { ...accepted(core), opinion: need(core.opinions.at(-1), 'opinion') };
}

/** Throws `petitions.broken_history`: the stored events do not follow from one another. */
export function brokenHistory(eventType: string, state: string): never {
  throw new AppError('invalid', 'petitions.broken_history', { event: eventType, state });
}

function need<Value>(value: Value | null | undefined, name: string): Value {
  if (value === null || value === undefined) return brokenHistory(name, 'missing');
  return value;
}

export function openOnly(petition: Petition | undefined, eventType: string): OpenPetition {
  if (petition === undefined || petition.state === 'HANDED_TO_DISCIPLINE') return brokenHistory(eventType, petition?.state ?? 'NEW');
  return petition;
}
