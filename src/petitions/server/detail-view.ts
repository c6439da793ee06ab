import { z } from 'zod';
import type { PetitionDetail, PetitionRow } from '../contract.ts';
import type { Language } from '../../platform/ui/index.ts';
import { articleOf, type Finding, listNotServed, type OpenPetition } from '../domain/index.ts';
import { presentCoOpinions } from './co-opinions-view.ts';
import { presentElsewhere } from './elsewhere-view.ts';
import type { Moment } from './load-petition.ts';
import { presentLeadership } from './leadership-view.ts';
import { presentFindings } from './findings-view.ts';
import { presentInvestigations } from './investigations-view.ts';
import { presentOpinions } from './opinion-view.ts';
import { presentReviews } from './review-view.ts';
import type { PetitionContent } from './petition-store.ts';
import type { KnownPetitioner } from './petitioner-store.ts';

type Parts = Pick<PetitionDetail, 'nextSteps' | 'clocks' | 'timeline' | 'passage' | 'documents' | 'attachments' | 'messages'>;

interface Matter {
  readonly row: PetitionRow;
  readonly parts: Parts;
  readonly petition: OpenPetition;
  readonly moment: Moment;
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly content: PetitionContent | undefined;
  readonly channelDetails: unknown;
  readonly petitioners: readonly KnownPetitioner[] | null;
  readonly ties: PetitionDetail['ties'];
}

const REVIEW_WINDOW_IN_DAYS = 30;
const NO_TIES: PetitionDetail['ties'] = { into: null, from: [], repeat: null, repeats: [], repeatCount: 0 };

export function presentMatter({ row, parts, petition, moment, language, findings, content, channelDetails, petitioners, ties }: Matter): PetitionDetail {
  const { organisation } = moment;
  const isAnswered = petition.opinions.some(({ round }) => round === petition.round);
  const waiting = listNotServed(petition);
  return {
    ...row,
    ...parts,
    requests: petition.requests.map(({ requestId, text }) => ({ requestId, text })),
    facts: content?.facts ?? '',
    reasons: content?.reasons ?? '',
    // The channel's fields name people too (caller number, companions): they go with the identity.
    channelDetails: petitioners === null ? {} : z.record(z.string(), z.unknown()).parse(channelDetails),
    petitioners: petitioners && petitioners.map(({ petitionerId, capacity, identity }) => ({ ...identity, petitionerId, capacity, isServed: isAnswered && !waiting.includes(petitionerId) })),
    notServed: isAnswered ? waiting.length : 0,
    ties,
    notifiable: petition.notifiable,
    contact: petition.contact,
    notices: petition.notices.map(({ kind, outcome, recordedOn }) => ({ kind, outcome, recordedOn })),
    statements: petition.statements.map(({ heardOn, place, text }) => ({ heardOn, place, text })),
    investigations: presentInvestigations(petition, organisation),
    article: petition.class && articleOf(petition.class, petition.route),
    elsewhere: presentElsewhere(petition, moment, language),
    coOpinions: presentCoOpinions(petition, moment),
    draft: presentDraft(petition, moment, findings),
    opinions: presentOpinions(petition, organisation),
    reviews: [...presentReviews(petition, organisation, 'staff')],
    ...presentLeadership(petition, moment),
    remedy: presentRemedy(petition, moment),
  };
}

/** PP-4: of a sealed report there is nothing to show but that it came and where it went. */
export function presentSealed(row: PetitionRow, parts: Parts): PetitionDetail {
  return {
    ...row,
    ...parts,
    requests: [], facts: '', reasons: '', channelDetails: {}, petitioners: null, notServed: 0, ties: NO_TIES, notifiable: false, contact: null, notices: [], statements: [],
    investigations: [], article: null, elsewhere: null, coOpinions: [], draft: null, opinions: [], reviews: [], instructions: [], caseOwnerships: [], remedy: null,
  };
}

function presentDraft(petition: OpenPetition, { organisation }: Moment, findings: readonly Finding[]): PetitionDetail['draft'] {
  if (petition.state !== 'OPINION_DRAFT') return null;
  const { content, major, draftedBy, approvedBy, legalReview } = petition.draft;
  const person = (id: string) => ({ id, name: organisation.staffName(id) });
  return { content, major, draftedBy: person(draftedBy), approvedBy: approvedBy && person(approvedBy), legalReviewPassed: legalReview?.passed ?? null, findings: presentFindings(petition, findings, organisation) };
}

/** The body that an opinion of this matter must name (Regulation art. 35). */
function presentRemedy(petition: OpenPetition, { organisation }: Moment): PetitionDetail['remedy'] {
  const unitId = petition.responsibleUnitId ?? petition.custody.unitId;
  const bodyUnitId = organisation.facts.reviewAuthorityOf(unitId);
  return bodyUnitId && { bodyUnitId, bodyName: organisation.unitName(bodyUnitId), days: REVIEW_WINDOW_IN_DAYS };
}
