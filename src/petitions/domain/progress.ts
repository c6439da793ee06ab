import type { PlainDate } from './ids.ts';
import { fillWords } from './labels.ts';
import { messages } from './messages.ts';
import type { PetitionEvent, PetitionEventRecord } from './petition-event.ts';
import { servedOnOf } from './petition-facts.ts';

type Language = keyof typeof messages;
type ProgressKey = keyof (typeof messages)['en'] & `petitions.progress.${string}`;
type ProgressCode = ProgressKey extends `petitions.progress.${infer Code}` ? Code : never;

export interface ProgressStep {
  readonly on: PlainDate;
  readonly code: ProgressCode;
  readonly text: string;
}

interface Told {
  readonly code: ProgressCode;
  readonly on?: PlainDate | null;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The course of a matter as the petitioner may see it (OL-1): dates, papers and where it went; nothing about staff. */
export function describeProgress(records: readonly PetitionEventRecord[], language: Language, unitName: (unitId: string) => string): ProgressStep[] {
  return records
    .flatMap(({ on, actor, event }) => {
      const told = tell(event, actor.kind, unitName);
      return told ? [{ on: told.on ?? on, code: told.code, text: fillWords(messages[language][`petitions.progress.${told.code}`], told.values ?? {}) }] : [];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

function tell(event: PetitionEvent, by: PetitionEventRecord['actor']['kind'], unitName: (unitId: string) => string): Told | undefined {
  return tellOfUnits(event, unitName) ?? tellOfPapers(event) ?? tellOfPetitioner(event, by) ?? tellOfOthers(event);
}

function tellOfUnits(event: PetitionEvent, unitName: (unitId: string) => string): Told | undefined {
  switch (event.type) {
    case 'petitionRouted':
      return { code: 'ROUTED', values: { unit: unitName(event.toUnitId) } };
    case 'petitionAssigned':
      return { code: 'ASSIGNED', values: { unit: unitName(event.toUnitId) } };
    case 'petitionReceivedAtUnit':
      return { code: 'RECEIVED', on: event.receivedOn, values: { unit: unitName(event.unitId) } };
    case 'routingObjected':
      return { code: 'CLARIFYING' };
    case 'petitionAccepted':
      return { code: 'ACCEPTED', values: { unit: unitName(event.unitId) } };
    default:
      return undefined;
  }
}

function tellOfPapers(event: PetitionEvent): Told | undefined {
  switch (event.type) {
    case 'noticeServed':
      return { code: event.kind, on: event.proof.servedOn };
    case 'opinionIssued':
      return { code: 'OPINION_ISSUED', values: { number: event.documentNumber } };
    case 'opinionServed':
      return { code: 'OPINION_SERVED', on: servedOnOf(event.outcome) };
    case 'reviewDecided':
      return { code: 'REVIEW_DECIDED', values: { number: event.findings.documentNumber } };
    case 'reviewServed':
      return { code: 'REVIEW_SERVED', on: servedOnOf(event.outcome) };
    case 'reReviewDecided':
      return { code: 'REREVIEW_DECIDED', values: { number: event.findings.documentNumber } };
    case 'reReviewServed':
      return { code: 'REREVIEW_SERVED', on: servedOnOf(event.outcome) };
    case 'extensionApproved':
      return { code: 'EXTENDED', values: { days: event.days } };
    default:
      return undefined;
  }
}

function tellOfPetitioner(event: PetitionEvent, by: PetitionEventRecord['actor']['kind']): Told | undefined {
  switch (event.type) {
    case 'supplementAdded':
      return by === 'petitioner' ? { code: 'SUPPLEMENTED' } : undefined;
    case 'reviewRequested':
      return { code: 'REVIEW_REQUESTED', on: event.application.receivedOn };
    case 'reReviewRequested':
      return { code: 'REREVIEW_REQUESTED', on: event.application.receivedOn };
    case 'evaluated':
      return { code: 'RATED' };
    case 'withdrawalRequested':
      return { code: 'WITHDRAWAL_REQUESTED' };
    default:
      return undefined;
  }
}

const OTHERS: Partial<Record<PetitionEvent['type'], ProgressCode>> = {
  intakeCaptured: 'SUBMITTED',
  petitionRegistered: 'REGISTERED',
  sealedReportRegistered: 'HANDED_TO_DISCIPLINE',
  petitionSealed: 'HANDED_TO_DISCIPLINE',
  petitionGuided: 'GUIDED',
  petitionReplied: 'REPLIED',
  handlingRedone: 'REDONE',
  reviewRequestRejected: 'REVIEW_REJECTED',
  reReviewRequestRejected: 'REVIEW_REJECTED',
  petitionWithdrawn: 'WITHDRAWN',
  petitionReopened: 'REOPENED',
  executionCompleted: 'EXECUTED',
  petitionMerged: 'MERGED',
  petitionArchived: 'ARCHIVED',
};

function tellOfOthers(event: PetitionEvent): Told | undefined {
  const code = OTHERS[event.type];
  return code && { code };
}
