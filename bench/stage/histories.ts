import { addDays, type PlainDate, startOfDayInChina } from '../../src/platform/kernel/index.ts';
import type { PetitionEvent, PetitionEventRecord, RegistrationContent, StaffId, ThemeId, UnitId } from '../../src/petitions/domain/index.ts';
import type { Role } from '../../src/organisation/domain/index.ts';
import type { Chance } from './chance.ts';
import { aText, type Theme } from './words.ts';

export interface HistoryFacts {
  readonly number: string;
  readonly content: RegistrationContent;
  readonly themeId: ThemeId;
  readonly reviewUnitId: UnitId;
  readonly receivedOn: PlainDate;
  /** What the texts speak of. */
  readonly about: Theme;
  staffWith(role: Role): StaffId;
}

interface Step {
  /** Days after receipt. */
  readonly after: number;
  readonly by: Role | 'petitioner';
  readonly event: PetitionEvent;
}

const APPEALS_IN_100 = 40;
const NOTHING_REPORTED = { unitIds: [], staffIds: [] };
const INTO_THE_ARCHIVE: PetitionEvent = {
  type: 'petitionArchived',
  retention: 'THIRTY_YEARS',
  checklist: { REASONABLE_SOLVED: 'DONE', UNREASONABLE_EXPLAINED: 'NOT_APPLICABLE', HARDSHIP_HELPED: 'NOT_APPLICABLE', UNLAWFUL_DEALT_WITH: 'NOT_APPLICABLE' },
};

/**
 * The way of a matter as far as it has come within `age` days; some are a step or two behind. A good third is an appeal that goes
 * from the portal to an opinion that is served, the others are asked and answered; both end in the archive.
 */
export function recordOrdinaryWay(facts: HistoryFacts, age: number, chance: Chance): readonly PetitionEventRecord[] {
  const way = chance.below(100) < APPEALS_IN_100 ? [...appealSteps(facts), ...workSteps(facts, chance), ...opinionSteps(facts, chance)] : enquirySteps(facts, chance);
  const reached = way.filter(({ after }) => after <= age);
  const behind = reached.length < way.length ? chance.below(3) : 0;
  return reached.slice(0, Math.max(1, reached.length - behind)).map(({ after, by, event }, index) => {
    const on = addDays(facts.receivedOn, after);
    return {
      seq: index + 1,
      at: startOfDayInChina(on),
      on,
      actor: by === 'petitioner' ? { kind: 'petitioner', petitionerId: null } : { kind: 'staff', staffId: facts.staffWith(by) },
      event,
    };
  });
}

function entrySteps({ number, content }: HistoryFacts): readonly Step[] {
  return [
    { after: 0, by: 'petitioner', event: { type: 'intakeCaptured', content } },
    { after: 1, by: 'registrar', event: { type: 'petitionRegistered', number, content } },
  ];
}

function enquirySteps(facts: HistoryFacts, chance: Chance): readonly Step[] {
  const { themeId, receivedOn, about } = facts;
  return [
    ...entrySteps(facts),
    { after: 2, by: 'screener', event: { type: 'petitionScreened', class: 'ENQUIRY', route: null, themeId, reported: NOTHING_REPORTED, suggestion: null } },
    { after: 10, by: 'screener', event: { type: 'petitionReplied', reply: { text: aText(about, chance, 150), adoption: null, reason: null } } },
    { after: 12, by: 'serviceClerk', event: { type: 'noticeServed', kind: 'REPLY', proof: servedByPost(addDays(receivedOn, 12)), acceptedFrom: null } },
    { after: 90, by: 'unitHead', event: INTO_THE_ARCHIVE },
  ];
}

function appealSteps(facts: HistoryFacts): readonly Step[] {
  const { themeId, receivedOn } = facts;
  return [
    ...entrySteps(facts),
    {
      after: 2,
      by: 'screener',
      event: { type: 'petitionScreened', class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId, reported: NOTHING_REPORTED, suggestion: null },
    },
    { after: 3, by: 'screener', event: { type: 'petitionAccepted', unitId: facts.content.officeUnitId, countsFrom: addDays(receivedOn, 3), coHandlers: [] } },
    {
      after: 5,
      by: 'registrar',
      event: { type: 'noticeServed', kind: 'NOTICE_ACCEPT', proof: servedByPost(addDays(receivedOn, 5)), acceptedFrom: addDays(receivedOn, 3) },
    },
  ];
}

function workSteps({ receivedOn, staffWith, about }: HistoryFacts, chance: Chance): readonly Step[] {
  const day = (after: number): PlainDate => addDays(receivedOn, after);
  return [
    { after: 6, by: 'unitHead', event: { type: 'handlerAssigned', staffId: staffWith('handler') } },
    { after: 6, by: 'handler', event: { type: 'noInterestDeclared' } },
    { after: 7, by: 'handler', event: { type: 'handlingStarted' } },
    { after: 12, by: 'handler', event: { type: 'petitionerHeard', statement: { heardOn: day(12), place: '接待室', presentStaffIds: [], text: aText(about, chance, 80) } } },
    {
      after: 20,
      by: 'handler',
      event: {
        type: 'investigationRecorded',
        investigation: { investigatedOn: day(20), method: '查阅台账', finding: aText(about, chance, 120), outcome: 'PROVEN', documentIds: [] },
      },
    },
  ];
}

function opinionSteps({ content, number, reviewUnitId, receivedOn, staffWith, about }: HistoryFacts, chance: Chance): readonly Step[] {
  const answers = content.requests.map(({ requestId }) => ({
    requestId, decision: 'SUPPORT' as const, explanation: aText(about, chance, 60), legalBasis: ['《劳动法》第五十条'],
  }));
  const remedyLine = { right: 'REVIEW' as const, bodyUnitId: reviewUnitId, bodyName: '清溪集团', days: 30 };
  const opinion = { facts: aText(about, chance, 150), reasons: aText(about, chance, 100), answers, remedyLine };
  return [
    { after: 30, by: 'handler', event: { type: 'opinionDrafted', content: opinion, major: false } },
    { after: 32, by: 'legalReviewer', event: { type: 'legalReviewRecorded', passed: true, comments: null } },
    { after: 34, by: 'signer', event: { type: 'opinionApproved' } },
    {
      after: 35,
      by: 'signer',
      event: {
        type: 'opinionIssued', documentNumber: `信处 ${number}`, content: opinion, simple: false, unitId: content.officeUnitId,
        draftedBy: staffWith('handler'), signedBy: staffWith('signer'),
      },
    },
    { after: 38, by: 'serviceClerk', event: { type: 'opinionServed', outcome: servedByPost(addDays(receivedOn, 38)) } },
    { after: 90, by: 'unitHead', event: INTO_THE_ARCHIVE },
  ];
}

function servedByPost(servedOn: PlainDate) {
  return {
    kind: 'SERVED' as const, method: 'POST' as const, servedOn, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1',
  };
}
