import type { CheckedCitation, CitationStatus } from '../../../law/domain/index.ts';
import type { OpinionContent, RequestAnswer } from '../records.ts';
import type { PetitionRequest } from '../registration.ts';
import type { Decision } from '../codes.ts';
import { findOtherNumbers } from './contradictions.ts';
import { coverage } from './content-grams.ts';
import { evades } from './evades.ts';
import { makeFinding, type Finding, type FindingKind } from './finding.ts';
import { findNames, findPersonalData } from './personal-data.ts';
import { suggestDemands } from './suggest-demands.ts';

/** What was answered on this matter before and still stands. */
export interface EarlierAnswer {
  readonly documentNumber: string;
  readonly answers: readonly { readonly request: string; readonly decision: Decision | null }[];
  readonly text: string;
}

/** What the check knows besides the draft. */
export interface OpinionSources {
  readonly requests: readonly PetitionRequest[];
  /** Facts and reasons as the petitioner wrote them. */
  readonly registeredText: string;
  readonly earlier: readonly EarlierAnswer[];
  /** Names of others than the addressee: who signed along, who was reported. */
  readonly otherNames: readonly string[];
  checkCitation(line: string): CheckedCitation;
}

/** The check of a draft before it is signed (art. 32): every demand answered, on valid law, without contradiction, and without others' data. */
export function checkOpinion(content: OpinionContent, sources: OpinionSources): readonly Finding[] {
  return [...checkDemands(content, sources), ...content.answers.flatMap((answer) => checkBasis(answer, sources)), ...checkRemedy(content), ...checkConsistency(content, sources), ...checkPersons(content, sources)];
}

function checkDemands(content: OpinionContent, { requests, registeredText }: OpinionSources): readonly Finding[] {
  const listed = requests.map(({ text }) => text);
  return [
    ...suggestDemands(registeredText, listed).map((sentence) => makeFinding('DEMAND_NOT_LISTED', { part: 'REGISTERED', requestId: null }, sentence)),
    ...requests.flatMap((request) => checkAnswer(request, content.answers.find((answer) => answer.requestId === request.requestId))),
  ];
}

function checkAnswer({ requestId, text }: PetitionRequest, answer: RequestAnswer | undefined): readonly Finding[] {
  const place = { part: 'ANSWER', requestId } as const;
  if (!answer || answer.decision === null || answer.explanation === '') return [makeFinding('DEMAND_UNANSWERED', place, text)];
  return evades(text, answer.explanation, answer.decision) ? [makeFinding('ANSWER_EVADES', place, answer.explanation, { against: text })] : [];
}

const BASIS_FINDINGS: Readonly<Record<Exclude<CitationStatus, 'IN_FORCE'>, FindingKind>> = {
  UNREADABLE: 'BASIS_UNREADABLE',
  NO_ARTICLE: 'BASIS_NO_ARTICLE',
  NOT_KNOWN: 'BASIS_NOT_KNOWN',
  NOT_IN_FORCE: 'BASIS_NOT_IN_FORCE',
  NO_SUCH_ARTICLE: 'BASIS_NO_SUCH_ARTICLE',
};

function checkBasis({ requestId, legalBasis }: RequestAnswer, { checkCitation }: OpinionSources): readonly Finding[] {
  const place = { part: 'BASIS', requestId } as const;
  if (legalBasis.length === 0) return [makeFinding('BASIS_MISSING', place, '')];
  return legalBasis.flatMap((line) => {
    const { status, version } = checkCitation(line);
    if (status === 'IN_FORCE') return [];
    return [makeFinding(BASIS_FINDINGS[status], place, line, { against: version?.validTo ?? null })];
  });
}

function checkRemedy({ remedyLine }: OpinionContent): readonly Finding[] {
  return remedyLine === null ? [makeFinding('REMEDY_MISSING', { part: 'REMEDY', requestId: null }, '')] : [];
}

const SAME_REQUEST = 0.6;

function checkConsistency(content: OpinionContent, { requests, earlier }: OpinionSources): readonly Finding[] {
  const answered = content.answers.map(({ requestId, decision, explanation }) => ({ requestId, decision, explanation, request: requests.find((each) => each.requestId === requestId)?.text ?? '' }));
  const decisions = answered.flatMap(({ requestId, decision, request, explanation }) =>
    earlier.flatMap((before) => {
      const other = before.answers.find((each) => isSameRequest(each.request, request) && each.decision !== null && decision !== null && each.decision !== decision);
      return other?.decision ? [makeFinding('CONTRADICTS_EARLIER', { part: 'ANSWER', requestId }, explanation, { against: before.documentNumber, decision: other.decision })] : [];
    }),
  );
  const parts = partsOf(content);
  const numbers = parts.flatMap(({ place, text }) =>
    earlier.flatMap((before) => findOtherNumbers(text, before.text).map(({ sentence, against }) => makeFinding('CONTRADICTS_EARLIER', place, sentence, { against: `${before.documentNumber}: ${against}` }))),
  );
  const own = parts.flatMap(({ place, text }, index) =>
    parts.slice(0, index).flatMap((other) => findOtherNumbers(text, other.text).map(({ sentence, against }) => makeFinding('CONTRADICTS_ITSELF', place, sentence, { against }))),
  );
  return [...decisions, ...numbers, ...own];
}

function isSameRequest(one: string, other: string): boolean {
  return one === other || (coverage(one, other) ?? 0) >= SAME_REQUEST;
}

function partsOf({ facts, reasons, answers }: OpinionContent) {
  return [
    { place: { part: 'FACTS', requestId: null }, text: facts } as const,
    { place: { part: 'REASONS', requestId: null }, text: reasons } as const,
    ...answers.map(({ requestId, explanation }) => ({ place: { part: 'ANSWER', requestId }, text: explanation }) as const),
  ];
}

function checkPersons(content: OpinionContent, { otherNames }: OpinionSources): readonly Finding[] {
  return partsOf(content).flatMap(({ place, text }) => [
    ...findPersonalData(text).map((found) => makeFinding('PERSONAL_DATA', place, found)),
    ...findNames(text, otherNames).map((name) => makeFinding('THIRD_PERSON_NAMED', place, name)),
  ]);
}
