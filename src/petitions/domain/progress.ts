import type { NoticeKind, OpinionKind } from './codes.ts';
import type { PlainDate } from './ids.ts';
import { fillWords, labelOf } from './labels.ts';
import { messages } from './messages.ts';
import type { EventOf, PetitionEvent, PetitionEventRecord } from './petition-event.ts';
import type { ServiceOutcome } from './records.ts';

type Language = keyof typeof messages;
type ProgressKey = keyof (typeof messages)['en'] & `petitions.progress.${string}`;
export type ProgressCode = ProgressKey extends `petitions.progress.${infer Code}` ? Code : never;

export interface ProgressStep {
  readonly on: PlainDate;
  readonly code: ProgressCode;
  readonly text: string;
}

interface Told {
  readonly code: ProgressCode;
  /** When it is not the day of the record. */
  readonly on?: PlainDate;
  readonly values?: Readonly<Record<string, string>>;
}

interface Reader {
  readonly language: Language;
  readonly unitName: (unitId: string) => string;
}

// PP-4: of a sealed report nobody learns more here than that it came in and went on.
const SHOWN_OF_SEALED: readonly ProgressCode[] = ['SUBMITTED', 'HANDED_TO_DISCIPLINE'];

/**
 * The course of a matter as the petitioner may see it (OL-1), in order of time: dates, papers, where it went, and his own
 * steps with what became of them. Nothing about staff, no internal step and no internal reason.
 */
export function describeProgress(records: readonly PetitionEventRecord[], language: Language, unitName: (unitId: string) => string): ProgressStep[] {
  const steps = records.flatMap((record) => tell(record, { language, unitName }).map((told) => toStep(told, record.on, language)));
  const shown = records.some(({ event }) => isSealed(event)) ? steps.filter(({ code }) => SHOWN_OF_SEALED.includes(code)) : steps;
  return shown.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function toStep({ code, on, values = {} }: Told, recordedOn: PlainDate, language: Language): ProgressStep {
  return { on: on ?? recordedOn, code, text: fillWords(messages[language][`petitions.progress.${code}`], values) };
}

function isSealed(event: PetitionEvent): boolean {
  const isCapture = event.type === 'intakeCaptured' || event.type === 'petitionRegistered';
  return event.type === 'sealedReportRegistered' || event.type === 'petitionSealed' || (isCapture && event.content.contentSealed);
}

function tell(record: PetitionEventRecord, reader: Reader): readonly Told[] {
  const { event } = record;
  const told = tellOfWay(event, reader) ?? tellOfPapers(event, reader) ?? tellOfPetitioner(event) ?? tellOfOthers(event);
  return [...tellOfReceipt(record, reader), ...(told ? [told] : [])];
}

/** The first event of a matter says when it came in and by which way. */
function tellOfReceipt({ seq, event }: PetitionEventRecord, { language }: Reader): readonly Told[] {
  if (seq !== 1) return [];
  switch (event.type) {
    case 'sealedReportRegistered': {
      const { channel, receivedOn: on } = event.receipt;
      return [{ code: 'SUBMITTED', on, values: { channel: labelOf('channel', channel, language) } }];
    }
    case 'intakeCaptured':
    case 'petitionRegistered': {
      const { channel, receivedOn: on, source } = event.content;
      const submitted: Told = { code: 'SUBMITTED', on, values: { channel: labelOf('channel', channel, language) } };
      return source.via === 'DIRECT' ? [submitted] : [submitted, { code: 'FORWARDED', on, values: { body: source.fromBody } }];
    }
    default:
      return [];
  }
}

function tellOfWay(event: PetitionEvent, { unitName }: Reader): Told | undefined {
  switch (event.type) {
    case 'petitionRegistered':
      return { code: 'REGISTERED', values: { number: event.number } };
    case 'petitionRouted':
      return { code: 'ROUTED', values: { unit: unitName(event.toUnitId) } };
    case 'petitionAssigned':
      return { code: 'ASSIGNED', values: { unit: unitName(event.toUnitId) } };
    case 'petitionReceivedAtUnit':
      return { code: 'RECEIVED', on: event.receivedOn, values: { unit: unitName(event.unitId) } };
    case 'petitionAccepted':
      return { code: 'ACCEPTED', values: { unit: unitName(event.unitId) } };
    case 'petitionGuided':
      return { code: 'GUIDED', values: { body: event.guidance.body } };
    default:
      return undefined;
  }
}

function tellOfPapers(event: PetitionEvent, { language, unitName }: Reader): Told | undefined {
  switch (event.type) {
    case 'noticeServed':
      return { code: event.kind, on: event.proof.servedOn };
    case 'noticeExempted':
      return notServed(event.kind, event.reason, language);
    case 'hearingOpened':
      return event.call && { code: 'HEARING_CALLED', values: { day: event.call.heldOn, time: event.call.time, place: event.call.place } };
    case 'mediationConcluded':
      return event.result.kind === 'FAILED' ? undefined : { code: 'SETTLED' };
    case 'opinionIssued':
      return { code: 'OPINION_ISSUED', values: { number: event.documentNumber } };
    case 'reviewDecided':
      return { code: 'REVIEW_DECIDED', values: { number: event.findings.documentNumber } };
    case 'reReviewDecided':
      return { code: 'REREVIEW_DECIDED', values: { number: event.findings.documentNumber } };
    case 'reviewPassedOn':
      return { code: 'REVIEW_PASSED_ON', on: event.passedOn, values: { unit: unitName(event.bodyUnitId) } };
    case 'outsideDecisionRecorded':
      return { code: 'OUTSIDE_DECISION', on: event.receivedOn, values: { unit: unitName(event.bodyUnitId), number: event.findings.documentNumber } };
    case 'opinionServed':
      return served('OPINION_SERVED', 'OPINION', event.outcome, language);
    case 'reviewServed':
      return served('REVIEW_SERVED', 'REVIEW_OPINION', event.outcome, language);
    case 'reReviewServed':
      return served('REREVIEW_SERVED', 'REREVIEW_OPINION', event.outcome, language);
    default:
      return undefined;
  }
}

function served(code: ProgressCode, paper: OpinionKind, outcome: ServiceOutcome, language: Language): Told {
  return outcome.kind === 'SERVED' ? { code, on: outcome.servedOn } : notServed(paper, outcome.reason, language);
}

// Art. 23: what could not be served is not said to have been; whoever has number and code learns of it here.
function notServed(paper: NoticeKind | OpinionKind, reason: EventOf<'noticeExempted'>['reason'], language: Language): Told {
  const isOpinion = paper === 'OPINION' || paper === 'REVIEW_OPINION' || paper === 'REREVIEW_OPINION';
  const name = isOpinion ? labelOf('opinionKind', paper, language) : labelOf('noticeKind', paper, language);
  return { code: 'NOT_SERVED', values: { paper: name, reason: labelOf('exempt', reason, language) } };
}

function tellOfPetitioner(event: PetitionEvent): Told | undefined {
  switch (event.type) {
    case 'supplementAdded':
      return { code: 'SUPPLEMENTED' };
    // The day on which it was sent is the one that keeps the window (art. 35).
    case 'reviewRequested':
      return { code: 'REVIEW_REQUESTED', on: event.application.sentOn };
    case 'reReviewRequested':
      return { code: 'REREVIEW_REQUESTED', on: event.application.sentOn };
    case 'evaluated':
      return { code: 'RATED' };
    case 'withdrawalRequested':
      return { code: 'WITHDRAWAL_REQUESTED' };
    default:
      return undefined;
  }
}

const OTHERS: Partial<Record<PetitionEvent['type'], ProgressCode>> = {
  sealedReportRegistered: 'HANDED_TO_DISCIPLINE',
  petitionSealed: 'HANDED_TO_DISCIPLINE',
  routingRecalled: 'RECALLED',
  petitionMerged: 'MERGED',
  petitionUnmerged: 'UNMERGED',
  repeatLinked: 'REPEAT_LINKED',
  repeatUnlinked: 'REPEAT_UNLINKED',
  petitionReplied: 'REPLIED',
  reviewRequestRejected: 'REVIEW_REJECTED',
  reReviewRequestRejected: 'REVIEW_REJECTED',
  outsideRejectionRecorded: 'REVIEW_REJECTED',
  handlingRedone: 'REDONE',
  executionCompleted: 'EXECUTED',
  withdrawalDeclined: 'WITHDRAWAL_DECLINED',
  petitionerLeft: 'ONE_LEFT',
  petitionWithdrawn: 'WITHDRAWN',
  petitionReopened: 'REOPENED',
  petitionArchived: 'ARCHIVED',
};

function tellOfOthers({ type }: PetitionEvent): Told | undefined {
  const code = OTHERS[type];
  return code && { code };
}
