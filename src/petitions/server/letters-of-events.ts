import type { LetterType } from '../../documents/domain/index.ts';
import { type EventOf, isDecidedReview, type OpenPetition, type PetitionEvent, type RequestAnswer, type UnitId } from '../domain/index.ts';
import type { LetterFacts } from './letter-facts.ts';

/** A paper that an event brings about: its kind and what it says, to be completed and checked by the documents feature. */
export interface LetterToIssue {
  readonly type: LetterType;
  readonly data: unknown;
  /** The number under which it was decided; the office takes the next one when there is none. */
  readonly number?: string;
  /** In whose name it goes out, when not in that of the unit that the matter lies with. */
  readonly issuerId?: UnitId;
}

/** The written notice, reply or opinion that the law wants for an event; nothing for an event that needs no paper. */
export function letterOfEvent(event: PetitionEvent, facts: LetterFacts): LetterToIssue | undefined {
  switch (event.type) {
    case 'petitionAccepted':
      return { type: 'NOTICE_ACCEPT', data: acceptNotice(facts) };
    case 'petitionRouted':
    case 'petitionAssigned':
      return { type: 'NOTICE_ROUTE', data: routeNotice(event, facts) };
    case 'petitionGuided':
      return { type: 'NOTICE_GUIDE', data: guideNotice(event, facts) };
    case 'refusalApproved':
      return refusalNotice(facts);
    case 'extensionApproved':
      return { type: 'NOTICE_EXTEND', data: extensionNotice(event, facts) };
    case 'petitionReplied':
      return { type: 'REPLY', data: reply(event, facts) };
    case 'opinionIssued':
      return { type: 'OPINION', number: event.documentNumber, data: opinion(event, facts) };
    case 'reviewDecided':
      return reviewOpinion('REVIEW_OPINION', event, facts);
    case 'reReviewDecided':
      return reviewOpinion('REREVIEW_OPINION', event, facts);
    default:
      return undefined;
  }
}

// PP-9: staff handle the notice, and the code alone lets one rate or withdraw; it stands on the petitioner's own receipt.
const CODE_ON_RECEIPT = '见接收回执';

function acceptNotice({ head, petition, deadlines, contactOf, unitName, queryAddress }: LetterFacts) {
  const unitId = petition.responsibleUnitId ?? petition.custody.unitId;
  const handle = deadlines.findLast((deadline) => deadline.clock === 'HANDLE' || deadline.clock === 'SIMPLE_HANDLE');
  return {
    ...head,
    receivedOn: petition.custody.receivedOn,
    reception: '您反映的信访事项属于本单位职权范围，现予受理。',
    competentUnitName: unitName(unitId),
    handlerContact: contactOf(unitId),
    procedure: '依照《信访工作条例》第三十一条，听取您陈述事实和理由，调查核实，出具信访处理意见书；不服的，可以请求复查。',
    dueOn: handle?.statutoryDueOn ?? petition.custody.receivedOn,
    queryCode: CODE_ON_RECEIPT,
    queryAddress,
  };
}

function routeNotice(event: EventOf<'petitionRouted'> | EventOf<'petitionAssigned'>, { head, petition, contactOf, unitName }: LetterFacts) {
  const forwardedOn = petition.state === 'ROUTED' || petition.state === 'ASSIGNED' ? petition.routing.routedOn : petition.custody.receivedOn;
  return { ...head, receivedOn: petition.custody.receivedOn, forwardedOn, destinationUnitName: unitName(event.toUnitId), destinationContact: contactOf(event.toUnitId) };
}

function guideNotice({ guidance }: EventOf<'petitionGuided'>, { head, petition, checkCitation, runPeriod }: LetterFacts) {
  const { body, legalBasis, applyBefore, materials, limitation } = guidance;
  const running = limitation && { ...limitation, ...runPeriod(limitation.period, limitation.from) };
  return { ...head, receivedOn: petition.custody.receivedOn, route: petition.route, body, legalBasis: quoted(legalBasis, checkCitation).printed, applyBefore, materials, limitation: running };
}

function refusalNotice({ head, petition, contactOf }: LetterFacts): LetterToIssue | undefined {
  if (petition.state === 'NO_LONGER_ACCEPTED' && petition.refusal.kind === 'NO_LONGER_ACCEPTED') {
    const { ground, reason, priorOpinionNumber, comparison } = petition.refusal;
    return { type: 'NOTICE_NO_LONGER', data: { ...head, receivedOn: petition.custody.receivedOn, ground, reason, priorOpinionNumber, comparison, contact: contactOf(petition.custody.unitId) } };
  }
  if (petition.state !== 'NOT_ACCEPTED' || petition.refusal.kind !== 'NOT_ACCEPTED') return undefined;
  const { ground, reason, properPath } = petition.refusal;
  const data = {
    ...head, receivedOn: petition.custody.receivedOn, ground, reason, properPath, materials: ['与本事项有关的材料'], contact: contactOf(petition.custody.unitId),
  };
  return { type: 'NOTICE_NOT_ACCEPT', data };
}

function extensionNotice({ days }: EventOf<'extensionApproved'>, { head, petition, deadlines, staffName, extendedDueOn }: LetterFacts) {
  const handle = deadlines.findLast((deadline) => deadline.clock === 'HANDLE');
  const extension = petition.extension;
  return {
    ...head,
    acceptedOn: petition.acceptance?.countsFrom ?? petition.custody.receivedOn,
    originalDueOn: handle?.statutoryDueOn,
    reason: extension?.reason ?? '',
    extensionInDays: days,
    // The notice goes out before the clock moves.
    newDueOn: handle && extendedDueOn(handle, days),
    approver: { name: extension?.approvedBy ? staffName(extension.approvedBy) : '', position: '单位负责人' },
  };
}

function reply({ reply: said }: EventOf<'petitionReplied'>, { head, petition }: LetterFacts) {
  return { ...head, receivedOn: petition.custody.receivedOn, outcome: said.adoption ?? 'ANSWERED', text: said.text, reason: said.reason ?? said.text };
}

function opinion({ content }: EventOf<'opinionIssued'>, { head, petition, checkCitation }: LetterFacts) {
  const basis = quoted(content.answers.flatMap((answer) => answer.legalBasis), checkCitation);
  return {
    ...head,
    receivedOn: petition.custody.receivedOn,
    forwardedBy: petition.custody.externalSender,
    acceptedOn: petition.acceptance?.countsFrom ?? petition.custody.receivedOn,
    requests: petition.requests.flatMap(({ requestId, text }) => answeredRequest(text, content.answers.find((answer) => answer.requestId === requestId))),
    facts: content.facts,
    evidence: evidenceOf(petition),
    reasons: content.reasons,
    legalBasis: basis.printed,
    articles: basis.articles,
    remedy: content.remedyLine && { bodyName: content.remedyLine.bodyName, days: content.remedyLine.days },
    copyTo: [],
  };
}

function reviewOpinion(type: 'REVIEW_OPINION' | 'REREVIEW_OPINION', { findings }: EventOf<'reviewDecided' | 'reReviewDecided'>, { head, petition, unitName, checkCitation }: LetterFacts): LetterToIssue | undefined {
  if (petition.state !== 'REVIEW_DONE' && petition.state !== 'REREVIEW_DONE') return undefined;
  const { request, bodyUnitId } = petition.review;
  const contested = contestedBy(petition, type);
  if (!contested) return undefined;
  const data = {
    ...head,
    contestedNumber: contested.number, contestedUnitName: unitName(contested.unitId), requestedOn: request.application.receivedOn,
    requests: request.application.requests, reasonsOfRequest: request.application.reasons,
    facts: findings.facts, reasons: findings.reasons, legalBasis: quoted(findings.legalBasis, checkCitation).printed, decision: findings.decision,
    answers: petition.requests.flatMap(({ requestId, text }) => answeredRequest(text, findings.answers.find((answer) => answer.requestId === requestId))),
    remedy: findings.remedyLine && { bodyName: findings.remedyLine.bodyName, days: findings.remedyLine.days },
  };
  return { type, number: findings.documentNumber, issuerId: bodyUnitId, data };
}

/** The opinion of the round, or for a re-review the review of it. */
function contestedBy({ opinions, reviewRounds, round }: OpenPetition, type: 'REVIEW_OPINION' | 'REREVIEW_OPINION'): { readonly number: string; readonly unitId: UnitId } | undefined {
  if (type === 'REVIEW_OPINION') {
    const opinionOfRound = opinions.findLast((each) => each.round === round);
    return opinionOfRound && { number: opinionOfRound.documentNumber, unitId: opinionOfRound.unitId };
  }
  const review = reviewRounds.filter(isDecidedReview).findLast(({ request }) => request.level === 'REVIEW');
  return review && { number: review.findings.documentNumber, unitId: review.bodyUnitId };
}

/** Each line once, with the version that is in force, and the words of the articles as that version has them. */
function quoted(lines: readonly string[], checkCitation: LetterFacts['checkCitation']) {
  const checked = [...new Set(lines)].map(checkCitation);
  return {
    printed: [...new Set(checked.map(({ printed }) => printed))],
    articles: checked.flatMap(({ printed, text }) => (text === null ? [] : [{ citation: printed, text }])),
  };
}

function answeredRequest(request: string, answer: RequestAnswer | undefined) {
  return answer ? [{ request, decision: answer.decision, explanation: answer.explanation, legalBasis: answer.legalBasis }] : [];
}

// In the simple procedure there is nothing else: it is for what is plain from what was written (simple-procedure measures art. 4).
function evidenceOf({ custody, investigations, statements }: OpenPetition): readonly string[] {
  return [
    `信访人提出的诉求、事实和理由（${custody.receivedOn}）`,
    ...statements.map((statement) => `信访人陈述（${statement.heardOn}）`),
    ...investigations.map((investigation) => `${investigation.method}（${investigation.investigatedOn}）`),
  ];
}
