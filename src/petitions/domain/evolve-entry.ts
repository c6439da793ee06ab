import { brokenHistory, coreOf, openOnly, registered } from './core-of.ts';
import { type EntryEventType, stay, union } from './evolver.ts';
import { exclusionsOf } from './exclusions.ts';
import type { Petition, SealedPetition } from './petition.ts';
import type { Assignment, PetitionCore } from './petition-core.ts';
import type { EventOf, PetitionEventRecord } from './petition-event.ts';
import type { RegistrationContent, SealedReceipt, Seal } from './registration.ts';

type EntryEvolvers = {
  readonly [Each in EntryEventType]: (petition: Petition | undefined, event: EventOf<Each>, record: PetitionEventRecord) => Petition;
};

export const entryEvolvers: EntryEvolvers = {
  intakeCaptured: (_, { content }, record) => ({ ...openCore(content, null, record), number: null, state: 'INTAKE', capturedBy: record.actor.kind }),

  petitionRegistered: (petition, { number, content }, record) => {
    const core = openCore(content, number, record);
    const before = petition === undefined ? undefined : coreOf(openOnly(petition, 'petitionRegistered'));
    // The desk that captured it is the desk that registers it: its clocks run on.
    const custody = before ? { ...core.custody, no: before.custody.no } : core.custody;
    // What the petitioner added meanwhile stays with what the registrar confirms.
    const submissionIds = union(core.submissionIds, before?.submissionIds ?? []);
    return { ...registered({ ...core, custody, submissionIds }), participants: before?.participants ?? [], state: 'REGISTERED' };
  },

  sealedReportRegistered: (_, { number, receipt, seal }, record) => stub(receipt, number, seal, record),

  supplementAdded: (petition, { type, submissionId }) => {
    if (petition?.state === 'HANDED_TO_DISCIPLINE') return petition;
    const open = openOnly(petition, type);
    return stay(open, { submissionIds: union(open.submissionIds, [submissionId]) });
  },

  stubAcknowledged: (petition, { type }, { on }) => ({ ...sealedOnly(petition, type), acknowledgedOn: on }),

  reporterTold: (petition, { type, about, toldOn }) => {
    const sealed = sealedOnly(petition, type);
    return about === 'ACCEPTANCE' ? { ...sealed, acceptanceToldOn: toldOn } : { ...sealed, resultToldOn: toldOn };
  },

  reportConcluded: (petition, { type, concludedOn }) => ({ ...sealedOnly(petition, type), concludedOn }),
};

/** PP-4: the stub is built field by field, so that nothing of the content can slip into it. */
export function stub(receipt: SealedReceipt, number: string, seal: Seal, { seq, on }: PetitionEventRecord): SealedPetition {
  return {
    state: 'HANDED_TO_DISCIPLINE',
    petitionId: receipt.petitionId,
    version: seq,
    number,
    channel: receipt.channel,
    receivedAt: receipt.receivedAt,
    receivedOn: receipt.receivedOn,
    petitionOfficeUnitId: receipt.officeUnitId,
    officeKind: receipt.officeKind,
    seal,
    handedOverOn: on,
    acknowledgedOn: null,
    acceptanceToldOn: null,
    concludedOn: null,
    resultToldOn: null,
  };
}

function openCore(content: RegistrationContent, number: string | null, { seq }: PetitionEventRecord): PetitionCore {
  const { officeUnitId, officeKind, receivedOn, source } = content;
  return {
    ...emptyCore,
    petitionId: content.petitionId,
    version: seq,
    number,
    channel: content.channel,
    receivedAt: content.receivedAt,
    receivedOn,
    petitionOfficeUnitId: officeUnitId,
    officeKind,
    submissionIds: content.submissionIds,
    ...peopleOf(content),
    ...exclusionsOf(content.reported, { class: null, retaliationAlleged: content.retaliationAlleged }),
    contentSealed: content.contentSealed,
    custody: {
      no: seq, unitId: officeUnitId, officeKind, receivedOn, via: source.via, externalSender: source.via === 'DIRECT' ? null : source.fromBody,
      passedOn: null, objectedOn: null, previous: null,
    },
    assignedFromAbove: source.via === 'ASSIGNMENT',
    assignments: assignmentsFromOutside(content),
    overlays: { ...emptyCore.overlays, sealed: content.contentSealed },
  };
}

type People = Pick<
  PetitionCore,
  | 'requests' | 'anonymous' | 'contact' | 'notifiable' | 'petitionerIds' | 'petitionerCount' | 'representativeCount' | 'joint' | 'firstTime'
  | 'reported' | 'retaliationAlleged'
>;

/** What registration and a later correction both say about the people and their requests. */
export function peopleOf(content: Omit<People, 'notifiable' | 'joint'>): People {
  const { requests, anonymous, contact, petitionerIds, petitionerCount, representativeCount, firstTime, reported, retaliationAlleged } = content;
  const notifiable = contact.nameClear && contact.addressClear;
  const joint = petitionerCount > 1;
  return {
    requests, anonymous, contact, notifiable, petitionerIds, petitionerCount, representativeCount, joint, firstTime, reported, retaliationAlleged,
  };
}

function assignmentsFromOutside({ source, officeUnitId }: RegistrationContent): readonly Assignment[] {
  if (source.via !== 'ASSIGNMENT') return [];
  return [{ no: 1, fromUnitId: null, toUnitId: officeUnitId, feedbackDueOn: source.feedbackDueOn, status: 'OPEN' }];
}

function sealedOnly(petition: Petition | undefined, eventType: string): SealedPetition {
  return petition?.state === 'HANDED_TO_DISCIPLINE' ? petition : brokenHistory(eventType, petition?.state ?? 'NEW');
}

/** The facts that a new petition does not have yet. */
const emptyCore = {
  withdrawnPetitionerIds: [],
  mergedPetitions: [],
  repeatOf: null,
  repeats: [],
  class: null,
  route: null,
  themeId: null,
  responsibleUnitId: null,
  handlerId: null,
  handlerDeclaredNoInterest: false,
  coHandlers: [],
  objectionCount: 0,
  transfers: [],
  jurisdiction: null,
  openRecusalRequests: 0,
  participants: [],
  overlays: { urgent: false, supervised: false, suspendedFlag: false, leaderCase: false, sealed: false },
  notices: [],
  pendingRefusal: null,
  acceptance: null,
  round: 1,
  statements: [],
  investigations: [],
  coOpinions: [],
  hearings: [],
  mediations: [],
  extension: null,
  opinions: [],
  memberServices: [],
  failedServices: [],
  reviewRounds: [],
  execution: null,
  pendingWithdrawal: null,
  supervisions: [],
  urgency: null,
  leaderStaffId: null,
  instructions: [],
  caseOwnerships: [],
  evaluations: { unit: { status: 'NOT_OPEN' }, office: { status: 'NOT_OPEN' } },
  followUps: [],
  overruledFindings: [],
} as const satisfies Partial<PetitionCore>;
