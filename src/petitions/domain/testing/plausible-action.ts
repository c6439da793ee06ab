import { addDays, type PlainDate } from '../../../platform/kernel/index.ts';
import {
  ADOPTIONS, APPEAL_ROUTES, DECISIONS, EVALUATION_TARGETS, EVALUATIONS, FILE_ONLY_REASONS, MATTER_CLASSES, NO_LONGER_GROUNDS, NOT_ACCEPTED_GROUNDS,
  NOTICE_KINDS, NOTIFY_EXEMPT_REASONS, OPINION_KINDS, REVIEW_DECISIONS, type Role, SIMPLE_BASES,
} from '../codes.ts';
import type { DocumentId, PetitionerId, PetitionId, StaffId, SubmissionId } from '../ids.ts';
import type { PetitionAction, PetitionActionType } from '../petition-action.ts';
import { PetitionAction as PetitionActionSchema } from '../petition-action.ts';
import { COMPANY, GROUP, id, OUTSIDE, PETITIONER, SISTER, STAFF, UNITS } from './an-office.ts';
import { aRegistration, FIRST_REQUEST, NUMBER } from './a-story.ts';

/** Picks from a list; the test gives one that is driven by its seed. */
export interface Chooser {
  pick<Value>(values: readonly Value[]): Value;
  yes(): boolean;
}

const WORDS = '情况说明';
/** Stands for a finding of the check, which only the draft at hand has. */
export const FINDING = 'finding-of-the-draft';

/** An action of the type with a payload that is well formed and often, not always, lawful. */
export function plausibleAction(type: PetitionActionType, choose: Chooser, today: PlainDate): PetitionAction {
  return PetitionActionSchema.parse({ type, ...payloadOf(type, choose, today) });
}

function payloadOf(type: PetitionActionType, choose: Chooser, today: PlainDate): object {
  const staffId = choose.yes() ? fitting(type, choose) : choose.pick(STAFF).staffId;
  const day = choose.pick([today, today, addDays(today, -3), addDays(today, 2)]);
  const document = id<DocumentId>('document', 1);
  const common = {
    reason: WORDS, note: WORDS, text: WORDS, staffId, officerId: staffId, mediatorId: staffId, hostId: staffId, recorderId: withRole('hearingRecorder', choose),
    toUnitId: choose.pick(UNITS), unitId: choose.pick(UNITS), dueOn: addDays(today, 10), feedbackDueOn: addDays(today, choose.pick([20, -1])), newDueOn: addDays(today, 40),
    number: NUMBER, documentNumber: '信处〔2026〕1号', submissionId: id<SubmissionId>('submission', choose.pick([1, 2, 3])), coHandlers: choose.pick([[], [SISTER]]),
    suggestedRoute: null, competenceBasis: WORDS, suggestedUnitId: null, receivedOn: day, officeKind: choose.pick(['COMPETENT_UNIT', 'PETITION_DEPARTMENT']), approve: choose.yes(), accept: choose.yes(),
    granted: choose.yes(), assignmentNo: 1, supervisionNo: 1, measureNo: 1, instructionNo: choose.pick([1, 1, 2]), taskNo: 1, done: choose.yes(), passed: choose.yes(), comments: null, major: choose.yes(),
    petitionId: id<PetitionId>('petition', 2), mainPetitionId: id<PetitionId>('petition', 2), linkedPetitionId: choose.pick([null, id<PetitionId>('petition', 2)]),
    enteredAs: null, petitionerIds: [id<PetitionerId>('petitioner', choose.pick([2, 2, 3]))], representatives: choose.pick([0, 1, 6]), class: choose.pick(MATTER_CLASSES), route: choose.pick([null, 'PETITION', ...APPEAL_ROUTES]), themeId: null,
    suggestion: null, reported: { unitIds: choose.pick([[], [], [SISTER]]), staffIds: choose.pick([[], [], [staffId]]) }, properPath: WORDS, priorOpinionNumber: choose.pick([null, 'X']),
    comparison: choose.pick([null, WORDS]), adoption: choose.pick([null, ...ADOPTIONS]), days: choose.pick([10, 30, 31]), basis: choose.pick(SIMPLE_BASES),
    expectedDecision: choose.pick(DECISIONS), interest: choose.pick(['NONE', 'DIRECT']), petitionerConsented: true, otherPartyConsented: choose.yes(), consentDocumentId: document,
    minutesDocumentId: document, minutesSigned: choose.yes(), summary: WORDS, partiesNotified: choose.yes(), decidedOn: today, method: choose.pick(['POST', 'LEFT']), triedOn: day,
    document: choose.pick(OPINION_KINDS), petitionerAttitude: 'NOT_CLEAR', leadUnitId: COMPANY, decidedBy: 'CONSULTATION', demand: WORDS, ruleId: 'XF-40-1', listed: false,
    adopted: choose.yes(), reasonsNotAdopted: choose.pick([null, WORDS]), target: choose.pick(EVALUATION_TARGETS), stage: choose.pick(['FIRST', 'CONTINUED', 'FINAL']),
    form: choose.pick(['ORAL', 'WRITTEN']), recipient: WORDS, content: WORDS, othersAffected: choose.yes(), statement: WORDS, ownFreeWill: choose.yes(), onHold: choose.yes(),
    retention: 'TEN_YEARS', checklist: { REASONABLE_SOLVED: 'DONE', UNREASONABLE_EXPLAINED: 'NOT_APPLICABLE', HARDSHIP_HELPED: 'DONE', UNLAWFUL_DEALT_WITH: 'NOT_APPLICABLE' },
    finding: FINDING, request: { requestId: id('request', choose.pick([1, 2, 3])), text: choose.pick([WORDS, '补发工资', '赔礼道歉']) },
    redactionCheckedOn: today, about: choose.pick(['ACCEPTANCE', 'RESULT']), toldOn: day, concludedOn: day, knownAt: `${today}T01:00:00.000Z`,
  };
  return { ...common, ...specialOf(type, choose, today) };
}

// Who may take a part, by the step that gives it.
const FITTING: Partial<Record<PetitionActionType, Role>> = {
  assignHandler: 'handler', startMediation: 'handler', openHearing: 'hearingHost', acceptReviewRequest: 'reviewer', acceptReReviewRequest: 'reReviewer', assignLeaderCase: 'unitHead', instruct: 'handler',
};

function fitting(type: PetitionActionType, choose: Chooser): StaffId {
  const role = FITTING[type];
  return role === undefined ? choose.pick(STAFF).staffId : withRole(role, choose);
}

function withRole(role: Role, choose: Chooser): StaffId {
  return choose.pick(STAFF.filter(({ roles }) => roles.some((held) => held.role === role))).staffId;
}

function specialOf(type: PetitionActionType, choose: Chooser, today: PlainDate): object {
  const opinion = opinionOf(choose, 'REVIEW');
  switch (type) {
    case 'captureIntake':
    case 'registerPetition':
      return { content: aRegistration({ channel: choose.pick(['LETTER', 'VISIT', 'ONLINE']), representativeCount: choose.pick([0, 0, 5]), petitionerCount: choose.pick([1, 6]), officeUnitId: choose.pick([COMPANY, COMPANY, GROUP]), anonymous: choose.yes(), contact: { nameClear: choose.yes(), addressClear: true } }) };
    case 'registerSealed':
      return { receipt: { ...aRegistration(), channel: 'LETTER' }, seal: seal(choose) };
    case 'decideJurisdiction':
      return { leadUnitId: choose.pick([COMPANY, SISTER]), decidedBy: choose.pick(['CONSULTATION', 'COMMON_SUPERIOR', 'JOINT_MEETING']) };
    case 'linkRepeat':
      return { linkedPetitionId: id<PetitionId>('petition', 2), grounds: ['SIMILAR_TEXT'] };
    case 'sealToDiscipline':
      return { seal: seal(choose) };
    case 'correctRegistration': {
      const { petitionId: _p, submissionIds: _s, channel: _c, source: _so, receivedAt: _a, receivedOn: _o, officeUnitId: _u, officeKind: _k, contentSealed: _cs, ...correction } = aRegistration();
      return { correction };
    }
    case 'voidIntake':
      return { because: choose.pick(['TYPING_ERROR', 'ENTERED_TWICE']) };
    case 'filePetition':
      return { because: choose.pick(FILE_ONLY_REASONS) };
    case 'openHearing':
      return { because: 'COMPLEX', call: choose.pick([undefined, { heldOn: addDays(today, choose.pick([7, -1])), time: '09:30', place: '会议室', otherParties: ['钢铁公司'], witnesses: [], materials: [] }]) };
    case 'recordHearing':
      return { minutes: { heldOn: choose.pick([today, addDays(today, 2)]), place: '会议室', present: [{ name: '王秀兰', role: '信访人' }], statements: WORDS, questions: null, debate: WORDS, evidence: ['台账'], panelOpinions: null, refusals: null } };
    case 'closeHearing':
      return { report: choose.pick([undefined, { agreedFacts: WORDS, disputedFacts: null, proposals: WORDS }]) };
    case 'guidePetition':
      return { guidance: { body: '仲裁委', legalBasis: ['《劳动争议调解仲裁法》第二十七条'], applyBefore: '一年内', materials: ['申请书'] } };
    case 'refusePetition':
      return { ground: choose.pick(NOT_ACCEPTED_GROUNDS) };
    case 'refuseFurther':
      return { ground: choose.pick(NO_LONGER_GROUNDS) };
    case 'recordNotice':
      return { kind: choose.pick(NOTICE_KINDS), outcome: outcomeOf(choose, today) };
    case 'serveOpinion':
      return { outcome: outcomeOf(choose, today), petitionerIds: choose.pick([undefined, undefined, [PETITIONER]]) };
    case 'serveMembers':
    case 'serveReview':
    case 'serveReReview':
      return { outcome: outcomeOf(choose, today) };
    case 'hearPetitioner':
      return { statement: { heardOn: today, place: '接待室', presentStaffIds: [], text: WORDS } };
    case 'recordInvestigation':
      return { investigation: { investigatedOn: today, method: '查阅', finding: WORDS, outcome: 'NOT_PROVEN', documentIds: [] } };
    case 'concludeMediation':
      return { result: choose.pick([{ kind: 'FAILED', reason: WORDS }, { kind: 'SETTLED', agreementDocumentId: id<DocumentId>('document', 2), terms: WORDS, performBy: null, otherParty: choose.pick([undefined, '钢铁公司']), facts: choose.pick([undefined, WORDS]) }]) };
    case 'draftOpinion':
      return { content: opinion };
    case 'requestReview':
    case 'requestReReview':
      return { application: { sentOn: today, receivedOn: today, requests: WORDS, reasons: WORDS, lateReason: null, applicationDocumentId: choose.pick([null, id<DocumentId>('document', 3)]) } };
    case 'rejectReviewRequest':
    case 'rejectReReviewRequest':
      return { rejection: { ground: choose.pick(['NO_OPINION_CONTESTED', 'LATE_WITHOUT_CAUSE', 'OUT_OF_SCOPE']), reason: WORDS } };
    case 'decideReview':
      return { findings: { ...opinionOf(choose, 'RE_REVIEW'), decision: choose.pick(REVIEW_DECISIONS), legalBasis: ['《信访工作条例》第三十五条'], documentNumber: '信查〔2026〕1号' } };
    case 'decideReReview':
      return { findings: { ...opinion, remedyLine: null, decision: choose.pick(REVIEW_DECISIONS), legalBasis: ['《信访工作条例》第三十六条'], documentNumber: '信核〔2026〕1号' } };
    case 'passReviewOn':
      return { passedOn: choose.pick([today, today, addDays(today, 2)]), receiptReference: choose.pick(['EMS-2', 'EMS-2', null]), receiptDocumentId: null };
    case 'recordOutsideDecision':
      return {
        decidedOn: choose.pick([today, addDays(today, -3)]), receivedOn: choose.pick([today, today, addDays(today, 2)]), documentId: id<DocumentId>('document', 4),
        findings: { ...opinionOf(choose, 'RE_REVIEW'), ...choose.pick([{}, { remedyLine: null }]), decision: choose.pick(REVIEW_DECISIONS), legalBasis: [], documentNumber: '国资信核〔2026〕1号' },
      };
    case 'recordOutsideRejection':
      return { decidedOn: today, receivedOn: choose.pick([today, today, addDays(today, 2)]), documentId: id<DocumentId>('document', 4), rejection: { ground: choose.pick(['LATE_WITHOUT_CAUSE', 'OUT_OF_SCOPE']), reason: WORDS } };
    case 'serveOutsideDecision':
      return { outcome: outcomeOf(choose, today), servedBy: choose.pick(['BODY', 'OFFICE']) };
    case 'startExecution':
      return { measures: [{ measureNo: 1, requestId: FIRST_REQUEST, text: WORDS, dueOn: addDays(today, 30) }] };
    case 'recordFollowUp':
      return { followUp: { madeOn: today, method: 'PHONE', progress: WORDS, promiseOutstanding: null, helpNeeded: null } };
    case 'instruct':
      return { tasks: [{ text: WORDS, staffId: choose.yes() ? withRole('handler', choose) : choose.pick(STAFF).staffId, dueOn: addDays(today, choose.pick([5, 5, -1])) }] };
    case 'recordAssistance':
      return { kind: 'SOCIAL' };
    case 'evaluate':
      return { vote: { value: choose.pick(EVALUATIONS), reason: null } };
    default:
      return {};
  }
}

function seal(choose: Chooser): object {
  return { bagId: 'B-1', realName: choose.yes(), ground: choose.pick(['REPORT_CLASS', 'PRINCIPAL_LEADER']), handedOverTo: '纪检' };
}

function outcomeOf(choose: Chooser, today: PlainDate): object {
  if (choose.pick([false, false, false, true])) return { kind: 'EXEMPT', reason: choose.pick(NOTIFY_EXEMPT_REASONS) };
  const proof = { kind: 'SERVED', servedOn: choose.pick([today, today, addDays(today, -20)]), documentId: null, documentNumber: null };
  return choose.pick([
    { ...proof, method: 'POST', receiptDocumentId: null, receiptReference: 'EMS-1' },
    { ...proof, method: 'PERSONAL', signedBy: 'PETITIONER', receiptDocumentId: null, receiptReference: 'R-1' },
    { ...proof, method: 'ELECTRONIC', consented: choose.yes(), receiptConfirmed: true },
  ]);
}

function opinionOf(choose: Chooser, right: 'REVIEW' | 'RE_REVIEW'): object {
  return {
    facts: WORDS, reasons: WORDS,
    answers: [{ requestId: FIRST_REQUEST, decision: choose.pick(DECISIONS), explanation: WORDS, legalBasis: choose.pick([['《劳动法》第五十条'], ['《劳动法》第五十条'], []]) }],
    remedyLine: choose.pick([{ right, bodyUnitId: right === 'REVIEW' ? GROUP : OUTSIDE, bodyName: '集团', days: 30 }, null]),
  };
}

export const petitioner = { kind: 'petitioner', petitionerId: PETITIONER } as const;
