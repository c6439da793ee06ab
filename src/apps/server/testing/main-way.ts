import type { PetitionAction } from '../../../petitions/domain/index.ts';
import type { PlainDate } from '../../../platform/kernel/index.ts';
import type { RandomRoad } from './random-road.ts';

/** The steps from a registered matter to a served opinion, in their order, as they are taken on this matter. */
export const MAIN_WAY: readonly ((road: RandomRoad, today: PlainDate) => object)[] = [
  () => ({ type: 'screenPetition', class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null }),
  () => ({ type: 'acceptPetition', coHandlers: [] }),
  (_, today) => ({ type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: { ...byPost(today), method: 'POST', receiptDocumentId: null, receiptReference: 'EMS-1' } }),
  (road) => ({ type: 'assignHandler', staffId: road.world.people.find(({ role, unitId }) => role === 'handler' && unitId === responsibleOf(road))?.staffId ?? '' }),
  () => ({ type: 'declareRecusal', interest: 'NONE', note: null }),
  () => ({ type: 'startHandling' }),
  (_, today) => ({ type: 'hearPetitioner', statement: { heardOn: today, place: '接待室', presentStaffIds: [], text: '陈述' } }),
  (_, today) => ({ type: 'recordInvestigation', investigation: { investigatedOn: today, method: '查阅台账', finding: '属实', outcome: 'PROVEN', documentIds: [] } }),
  (road) => ({ type: 'draftOpinion', content: opinionOn(road), major: false }),
  () => ({ type: 'recordLegalReview', passed: true, comments: null }),
  () => ({ type: 'approveOpinion' }),
  () => ({ type: 'issueOpinion', documentNumber: '—' }),
  (_, today) => ({ type: 'serveOpinion', outcome: { ...byPost(today), method: 'PERSONAL', signedBy: 'PETITIONER', receiptDocumentId: null, receiptReference: 'R-1' } }),
];

export function mainStep(road: RandomRoad, step: number, today: PlainDate): PetitionAction | undefined {
  // The table of steps is made of plain objects, which the model parses when it decides.
  return MAIN_WAY[step]?.(road, today) as PetitionAction | undefined;
}

function byPost(servedOn: PlainDate): object {
  return { kind: 'SERVED', servedOn, documentId: null, documentNumber: null };
}

function responsibleOf({ petition }: RandomRoad) {
  return 'responsibleUnitId' in petition ? petition.responsibleUnitId : null;
}

function opinionOn(road: RandomRoad): object {
  const { petition, world } = road;
  const unitId = responsibleOf(road);
  const requests = 'requests' in petition ? petition.requests : [];
  const bodyUnitId = unitId && world.facts.reviewAuthorityOf(unitId);
  return {
    facts: '经查属实', reasons: '合同有约定',
    answers: requests.map(({ requestId }) => ({ requestId, decision: 'SUPPORT', explanation: '予以支持', legalBasis: ['《劳动法》第五十条'] })),
    remedyLine: bodyUnitId ? { right: 'REVIEW', bodyUnitId, bodyName: '复查机构', days: 30 } : null,
  };
}
