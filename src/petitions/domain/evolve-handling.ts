import { isOutstanding } from './co-opinions.ts';
import { accepted, brokenHistory, coreOf } from './core-of.ts';
import { stay, union, type Evolvers } from './evolver.ts';
import type { OpenPetition, Petition, WorkingState } from './petition.ts';
import type { IssuedOpinion, PetitionCore } from './petition-core.ts';
import type { PetitionEventRecord } from './petition-event.ts';
import type { StaffId } from './ids.ts';

type HandlingEventType =
  | 'handlerAssigned' | 'noInterestDeclared' | 'staffRecused' | 'recusalRequested' | 'recusalDeclined' | 'simpleChosen' | 'fellBackToOrdinary'
  | 'handlingStarted' | 'petitionerHeard' | 'investigationRecorded' | 'coOpinionRequested' | 'coOpinionGiven' | 'coOpinionDispensed' | 'mediationStarted'
  | 'mediationConcluded' | 'hearingOpened' | 'hearingRecorded' | 'hearingClosed' | 'extensionRequested' | 'extensionApproved' | 'extensionDeclined'
  | 'suspendedFlagSet' | 'suspendedFlagCleared';

export const handlingEvolvers: Evolvers<HandlingEventType> = {
  handlerAssigned: (petition, { staffId }) => stay(petition, { handlerId: staffId, handlerDeclaredNoInterest: false }),
  noInterestDeclared: (petition) => stay(petition, { handlerDeclaredNoInterest: true }),
  recusalRequested: (petition) => stay(petition, { openRecusalRequests: petition.openRecusalRequests + 1 }),
  recusalDeclined: (petition) => stay(petition, { openRecusalRequests: petition.openRecusalRequests - 1 }),
  staffRecused: (petition, { staffId }, { actor }) => {
    const wasAsked = !(actor.kind === 'staff' && actor.staffId === staffId);
    const gone = petition.handlerId === staffId ? { handlerId: null, handlerDeclaredNoInterest: false } : {};
    const openRecusalRequests = petition.openRecusalRequests - (wasAsked ? 1 : 0);
    return stay(petition, { excludedStaffIds: union(petition.excludedStaffIds, [staffId]), openRecusalRequests, ...gone });
  },

  simpleChosen: (petition, _, { on }) => ({ ...accepted(coreOf(petition)), state: 'SIMPLE', chosenOn: on }),
  fellBackToOrdinary: (petition) => ({ ...accepted(coreOf(petition)), state: 'HANDLING' }),
  handlingStarted: (petition) => ({ ...accepted(coreOf(petition)), state: 'HANDLING' }),

  petitionerHeard: (petition, { statement }) => stay(petition, { statements: [...petition.statements, { ...statement, round: petition.round }] }),
  investigationRecorded: (petition, { type, investigation }, record) => {
    const entry = { ...investigation, round: petition.round, byStaffId: staffOf(record, type) };
    return stay(petition, { investigations: [...petition.investigations, entry] });
  },
  coOpinionRequested: (petition, { unitId, dueOn }) => stay(petition, { coOpinions: [...petition.coOpinions, { unitId, dueOn, text: null, goneOnWithout: null }] }),
  coOpinionGiven: (petition, { unitId, text }) => {
    const open = petition.coOpinions.findIndex((each) => each.unitId === unitId && each.text === null);
    return stay(petition, { coOpinions: petition.coOpinions.map((each, index) => (index === open ? { ...each, text } : each)) });
  },
  coOpinionDispensed: (petition, { type, unitId, reason }, record) => {
    const open = petition.coOpinions.findIndex((each) => each.unitId === unitId && isOutstanding(each));
    const goneOnWithout = { reason, byStaffId: staffOf(record, type) };
    return stay(petition, { coOpinions: petition.coOpinions.map((each, index) => (index === open ? { ...each, goneOnWithout } : each)) });
  },

  mediationStarted: (petition, { type, mediatorId }, { on }) => {
    if (!isWorking(petition)) return brokenHistory(type, petition.state);
    return { ...accepted(coreOf(petition)), state: 'MEDIATING', mediation: { mediatorId, startedOn: on, result: null }, returnTo: petition.state };
  },
  mediationConcluded: (petition, { type, result }) => {
    if (petition.state !== 'MEDIATING') return brokenHistory(type, petition.state);
    const core = { ...coreOf(petition), mediations: [...petition.mediations, { ...petition.mediation, result }] };
    if (result.kind === 'SETTLED') return { ...accepted(core), state: 'FINAL', end: { kind: 'SETTLED', terms: result.terms } };
    // What was agreed may still be confirmed by an opinion, drafted and signed like any other.
    return backToWork(core, petition.returnTo, petition.extension);
  },

  hearingOpened: (petition, { type, hostId, recorderId, decidedOn }) => {
    const isReReview = petition.state === 'REREVIEWING';
    if (!isReReview && !isWorking(petition)) return brokenHistory(type, petition.state);
    const hearing = { no: petition.hearings.length + 1, during: isReReview ? 'RE_REVIEW' : 'HANDLING', hostId, recorderId, decidedOn, closedOn: null } as const;
    return { ...accepted(coreOf(petition)), state: 'HEARING', hearing, returnTo: petition.state, review: isReReview ? petition.review : null };
  },
  hearingRecorded: (petition) => stay(petition, {}),
  hearingClosed: (petition, { type }, { on }) => {
    if (petition.state !== 'HEARING') return brokenHistory(type, petition.state);
    const core = { ...coreOf(petition), hearings: [...petition.hearings, { ...petition.hearing, closedOn: on }] };
    if (petition.returnTo !== 'REREVIEWING') return backToWork(core, petition.returnTo, petition.extension);
    if (petition.review === null) return brokenHistory(type, petition.state);
    return { ...accepted(core), opinion: lastOpinion(core, type), state: 'REREVIEWING', review: petition.review };
  },

  extensionRequested: (petition, { type, days, reason }, record) =>
    withExtension(petition, { days, reason, requestedBy: staffOf(record, type), approvedBy: null, effectiveOn: null }),
  extensionDeclined: (petition) => withExtension(petition, null),
  extensionApproved: (petition, { type }, record) => {
    if (petition.extension === null) return brokenHistory(type, petition.state);
    const extension = { ...petition.extension, approvedBy: staffOf(record, type) };
    return { ...accepted({ ...coreOf(petition), extension }), state: 'EXTENDED', extension, returnTo: 'HANDLING' };
  },

  suspendedFlagSet: (petition) => stay(petition, { overlays: { ...petition.overlays, suspendedFlag: true } }),
  suspendedFlagCleared: (petition) => stay(petition, { overlays: { ...petition.overlays, suspendedFlag: false } }),
};

export function staffOf({ actor }: PetitionEventRecord, eventType: string): StaffId {
  return actor.kind === 'staff' ? actor.staffId : brokenHistory(eventType, actor.kind);
}

export function backToWork(core: PetitionCore, returnTo: WorkingState, extension: PetitionCore['extension']): Petition {
  if (returnTo === 'HANDLING') return { ...accepted(core), state: 'HANDLING' };
  if (extension === null) return brokenHistory('extension', 'missing');
  return { ...accepted(core), state: 'EXTENDED', extension, returnTo: 'HANDLING' };
}

function isWorking(petition: OpenPetition): petition is OpenPetition & { state: WorkingState } {
  return petition.state === 'HANDLING' || petition.state === 'EXTENDED';
}

function withExtension<Same extends OpenPetition>(petition: Same, extension: PetitionCore['extension']): Same {
  return { ...petition, extension };
}

function lastOpinion({ opinions }: PetitionCore, eventType: string): IssuedOpinion {
  return opinions.at(-1) ?? brokenHistory(eventType, 'missing');
}
