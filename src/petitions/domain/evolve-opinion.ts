import { accepted, brokenHistory, coreOf, reviewable } from './core-of.ts';
import { sheetsAfterOpinion } from './evaluation-sheets.ts';
import { backToWork, staffOf } from './evolve-handling.ts';
import { stay, type Evolvers } from './evolver.ts';
import type { IssuedOpinion, MemberService, PetitionCore } from './petition-core.ts';
import type { PetitionIn } from './petition.ts';

type OpinionEventType =
  | 'opinionDrafted' | 'demandListed' | 'findingOverruled' | 'legalReviewRecorded' | 'draftReturned' | 'opinionApproved' | 'opinionIssued' | 'opinionServed' | 'membersServed' | 'serviceFailed';

export const opinionEvolvers: Evolvers<OpinionEventType> = {
  // A changed draft loses the legal review and the approval that the earlier text had.
  opinionDrafted: (petition, { type, content, major }, record) => {
    const returnTo = petition.state === 'OPINION_DRAFT' ? petition.returnTo : petition.state;
    if (returnTo !== 'HANDLING' && returnTo !== 'EXTENDED' && returnTo !== 'SIMPLE') return brokenHistory(type, petition.state);
    const draft = { content, major, simple: returnTo === 'SIMPLE', draftedBy: staffOf(record, type), legalReview: null, approvedBy: null };
    return { ...accepted(coreOf(petition)), state: 'OPINION_DRAFT', draft, returnTo };
  },

  // Found in the petitioner's own words: from now on it is answered like the others.
  demandListed: (petition, { request }) => stay(petition, { requests: [...petition.requests, request] }),

  findingOverruled: (petition, { type, finding, kind, excerpt, reason }, record) => {
    const overruled = { round: petition.round, finding, kind, excerpt, reason, byStaffId: staffOf(record, type) };
    return stay(petition, { overruledFindings: [...petition.overruledFindings, overruled] });
  },

  legalReviewRecorded: (petition, { type, passed }, record) => {
    if (petition.state !== 'OPINION_DRAFT') return brokenHistory(type, petition.state);
    return { ...petition, draft: { ...petition.draft, legalReview: { byStaffId: staffOf(record, type), passed } } };
  },

  draftReturned: (petition, { type }, { on }) => {
    if (petition.state !== 'OPINION_DRAFT') return brokenHistory(type, petition.state);
    const core = coreOf(petition);
    return petition.returnTo === 'SIMPLE' ? { ...accepted(core), state: 'SIMPLE', chosenOn: on } : backToWork(core, petition.returnTo, core.extension);
  },

  opinionApproved: (petition, { type }, record) => {
    if (petition.state !== 'OPINION_DRAFT') return brokenHistory(type, petition.state);
    return { ...petition, draft: { ...petition.draft, approvedBy: staffOf(record, type) } };
  },

  opinionIssued: (petition, { documentNumber, content, simple, unitId, draftedBy, signedBy }, { on }) => {
    const opinion: IssuedOpinion = { round: petition.round, documentNumber, content, simple, unitId, draftedBy, signedBy, issuedOn: on, service: null };
    return { ...reviewable({ ...coreOf(petition), opinions: [...petition.opinions, opinion] }), state: 'OPINION_ISSUED' };
  },

  opinionServed: (petition, { type, outcome, petitionerIds = petition.petitionerIds }) => {
    if (petition.state !== 'OPINION_ISSUED') return brokenHistory(type, petition.state);
    return servedOpinion(petition, { round: petition.round, petitionerIds, outcome });
  },

  membersServed: (petition, { outcome, petitionerIds }) =>
    stay(petition, { memberServices: [...petition.memberServices, { round: petition.round, petitionerIds, outcome }] }),

  serviceFailed: (petition, { document, method, triedOn, reason }) =>
    stay(petition, { failedServices: [...petition.failedServices, { document, method, triedOn, reason }] }),
};

function servedOpinion(petition: PetitionIn<'OPINION_ISSUED'>, service: MemberService): PetitionIn<'SERVED'> {
  const { outcome } = service;
  const core: PetitionCore = coreOf(petition);
  const opinions = [...petition.opinions.slice(0, -1), { ...petition.opinion, service: outcome }];
  return { ...reviewable({ ...core, opinions, memberServices: [...core.memberServices, service], evaluations: sheetsAfterOpinion(core, outcome) }), state: 'SERVED' };
}
