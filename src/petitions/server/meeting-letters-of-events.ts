import type { EventOf, OpenPetition, PetitionEvent, UnitId } from '../domain/index.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterToIssue } from './letters-of-events.ts';
import { namingNobody } from './naming-nobody.ts';

/** The papers of a hearing and of a settlement; whom they list, nobody reads who may not know who petitioned (`listsPeople`). */
export function meetingLetterOfEvent(event: PetitionEvent, facts: LetterFacts): LetterToIssue | undefined {
  switch (event.type) {
    case 'hearingOpened':
      return hearingNotice(event, facts);
    case 'hearingRecorded':
      return hearingMinutes(event, facts);
    case 'hearingClosed':
      return hearingReport(event, facts);
    case 'mediationConcluded':
      return agreement(event, facts);
    default:
      return undefined;
  }
}

// A hearing of a re-review is held by the body that reviews.
function holderOf(petition: OpenPetition): UnitId {
  if (petition.state === 'REREVIEWING') return petition.review.bodyUnitId;
  return (petition.state === 'HEARING' ? petition.review?.bodyUnitId : undefined) ?? petition.responsibleUnitId ?? petition.custody.unitId;
}

function hearingNotice({ call, because, hostId, recorderId }: EventOf<'hearingOpened'>, { head, petition, staffName }: LetterFacts): LetterToIssue | undefined {
  if (!call) return undefined;
  return { type: 'HEARING_NOTICE', issuerId: holderOf(petition), data: { ...head, ...call, because, hostName: staffName(hostId), recorderName: staffName(recorderId) } };
}

function hearingMinutes({ minutes }: EventOf<'hearingRecorded'>, { head: { petitionNumber, matter }, petition, staffName }: LetterFacts): LetterToIssue | undefined {
  if (petition.state !== 'HEARING') return undefined;
  const { hostId, recorderId } = petition.hearing;
  return { type: 'HEARING_MINUTES', issuerId: holderOf(petition), data: { petitionNumber, matter, ...minutes, hostName: staffName(hostId), recorderName: staffName(recorderId) } };
}

/** To the unit that decides. It is passed on like a letter between units, and names nobody. */
function hearingReport({ summary, report }: EventOf<'hearingClosed'>, { head: { petitionNumber, matter }, petition, petitionerNames, today, staffName, unitName }: LetterFacts): LetterToIssue | undefined {
  const held = petition.hearings.at(-1);
  if (!report || !held) return undefined;
  const { agreedFacts, disputedFacts, proposals } = report;
  const data = {
    petitionNumber, matter, addressee: unitName(holderOf(petition)), hostName: staffName(held.hostId), recorderName: staffName(held.recorderId), closedOn: today, summary, agreedFacts, disputedFacts, proposals,
  };
  return { type: 'HEARING_REPORT', issuerId: holderOf(petition), data: namingNobody(data, petitionerNames) };
}

function agreement({ result }: EventOf<'mediationConcluded'>, { head, petition, staffName, unitName }: LetterFacts): LetterToIssue | undefined {
  const mediation = petition.mediations.at(-1);
  if (result.kind === 'FAILED' || !mediation) return undefined;
  const handlingUnit = petition.responsibleUnitId ?? petition.custody.unitId;
  const data = {
    ...head,
    otherParties: [result.otherParty ?? unitName(handlingUnit)],
    mediatorName: staffName(mediation.mediatorId),
    // Where nobody wrote down the facts, what was asked for is what was settled.
    facts: result.facts ?? `信访人请求：${petition.requests.map(({ text }) => text).join('；') || head.matter}`,
    terms: result.terms,
    performBy: result.kind === 'SETTLED' ? result.performBy : null,
  };
  return { type: 'AGREEMENT', issuerId: handlingUnit, data };
}
