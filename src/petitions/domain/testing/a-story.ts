import { dayInChina, fromEpochMs, type Instant, type PlainDate, toEpochMs } from '../../../platform/kernel/index.ts';
import type { ActionContext, Actor } from '../action-context.ts';
import type { Outcome } from '../refusal.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { PetitionId, RequestId, SubmissionId } from '../ids.ts';
import type { Petition } from '../petition.ts';
import type { PetitionAction } from '../petition-action.ts';
import type { PetitionEventRecord } from '../petition-event.ts';
import type { RegistrationContent } from '../registration.ts';
import { aContext, COMPANY, GROUP, id, PETITIONER, staffWith, START } from './an-office.ts';

const DAY_IN_MS = 86_400_000;
export const FIRST_REQUEST = id<RequestId>('request', 1);

/** One matter as it is lived through: who does what, and what the rules make of it. */
export class Story {
  readonly records: PetitionEventRecord[] = [];
  petition: Petition | undefined;
  now: Instant = START;
  /** Other matters that the steps may speak about. */
  linked: ActionContext['linked'] = [];
  /** What the check noticed in the draft. */
  findings: ActionContext['findings'] = [];

  get today(): PlainDate {
    return dayInChina(this.now);
  }

  /** What the rules say, without anything happening. */
  ask(actor: Actor, action: PetitionAction): Outcome {
    return decide(this.petition, action, { ...aContext(actor, this.now, this.records, this.linked), findings: this.findings });
  }

  /** What happens when the action is taken; a refusal leaves everything as it was. */
  take(actor: Actor, action: PetitionAction): Outcome {
    const outcome = this.ask(actor, action);
    if (outcome.ok) for (const event of outcome.value) this.#add(actor, event);
    return outcome;
  }

  /** As `take`, for steps that a test only passes through. */
  must(actor: Actor, action: PetitionAction): this {
    const outcome = this.take(actor, action);
    if (!outcome.ok) throw new Error(`${action.type} was refused: ${outcome.failure.code}`);
    return this;
  }

  wait(days: number): this {
    this.now = fromEpochMs(toEpochMs(this.now) + days * DAY_IN_MS);
    return this;
  }

  #add(actor: Actor, event: PetitionEventRecord['event']): void {
    const by = actor.kind === 'staff' ? { kind: 'staff' as const, staffId: actor.staffId, ...(actor.actingFor && { actingFor: actor.actingFor }) } : actor;
    const record = { seq: this.records.length + 1, at: this.now, on: this.today, actor: by, event };
    this.petition = evolve(this.petition, record);
    this.records.push(record);
  }
}

export function aRegistration(changes: Partial<RegistrationContent> = {}): RegistrationContent {
  return {
    petitionId: id<PetitionId>('petition', 1),
    submissionIds: [id<SubmissionId>('submission', 1)],
    channel: 'LETTER',
    source: { via: 'DIRECT' },
    receivedAt: START,
    receivedOn: dayInChina(START),
    officeUnitId: COMPANY,
    officeKind: 'COMPETENT_UNIT',
    requests: [{ requestId: FIRST_REQUEST, text: '补发工资' }],
    contentSealed: false,
    anonymous: false,
    contact: { nameClear: true, addressClear: true },
    petitionerIds: [PETITIONER],
    petitionerCount: 1,
    representativeCount: 0,
    firstTime: { inThisOffice: true, nationally: null },
    reported: { unitIds: [], staffIds: [] },
    retaliationAlleged: false,
    ...changes,
  };
}

export const NUMBER = 'QXGT-20260310-00001';
export const served = (servedOn: PlainDate) =>
  ({ kind: 'SERVED', method: 'POST', servedOn, documentId: null, documentNumber: null, receiptDocumentId: null, receiptReference: 'EMS-1' }) as const;

export function aRegisteredStory(changes: Partial<RegistrationContent> = {}): Story {
  return new Story().must(staffWith('registrar'), { type: 'registerPetition', number: NUMBER, content: aRegistration(changes) });
}

export function aScreenedStory(changes: Partial<RegistrationContent> = {}): Story {
  return aRegisteredStory(changes).must(staffWith('screener'), {
    type: 'screenPetition', class: 'APPEAL_RESOLUTION', route: 'PETITION', themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null,
  });
}

export function anAcceptedStory(): Story {
  const story = aScreenedStory();
  return story
    .must(staffWith('screener'), { type: 'acceptPetition', coHandlers: [] })
    .must(staffWith('registrar'), { type: 'recordNotice', kind: 'NOTICE_ACCEPT', outcome: served(story.today) });
}

export function aHandledStory(): Story {
  const handler = staffWith('handler');
  const story = anAcceptedStory();
  return story
    .must(staffWith('unitHead'), { type: 'assignHandler', staffId: handler.staffId })
    .must(handler, { type: 'declareRecusal', interest: 'NONE', note: null })
    .must(handler, { type: 'startHandling' })
    .must(handler, { type: 'hearPetitioner', statement: { heardOn: story.today, place: '接待室', presentStaffIds: [], text: '陈述' } })
    .must(handler, { type: 'recordInvestigation', investigation: { investigatedOn: story.today, method: '查阅', finding: '属实', outcome: 'PROVEN', documentIds: [] } });
}

export function anOpinion() {
  return {
    facts: '经查', reasons: '有约定',
    answers: [{ requestId: FIRST_REQUEST, decision: 'SUPPORT' as const, explanation: '支持', legalBasis: ['《劳动法》第五十条'] }],
    remedyLine: { right: 'REVIEW' as const, bodyUnitId: GROUP, bodyName: '集团', days: 30 },
  };
}

export function aServedStory(): Story {
  const story = aHandledStory();
  return story
    .must(staffWith('handler'), { type: 'draftOpinion', content: anOpinion(), major: false })
    .must(staffWith('legalReviewer'), { type: 'recordLegalReview', passed: true, comments: null })
    .must(staffWith('signer'), { type: 'approveOpinion' })
    .must(staffWith('signer'), { type: 'issueOpinion', documentNumber: '信处〔2026〕1号' })
    .must(staffWith('serviceClerk'), { type: 'serveOpinion', outcome: served(story.today) });
}

/** Refused for want of competence, told so, and put away. */
export function anArchivedStory(): Story {
  const story = aScreenedStory();
  return story
    .must(staffWith('screener'), { type: 'refusePetition', ground: 'NA_COMPETENCE', reason: '不属于职权', properPath: '向住建局提出', linkedPetitionId: null })
    .must(staffWith('officeHead'), { type: 'approveRefusal' })
    .must(staffWith('serviceClerk'), { type: 'recordNotice', kind: 'NOTICE_NOT_ACCEPT', outcome: served(story.today) })
    .must(staffWith('archivist'), {
      type: 'archivePetition', retention: 'TEN_YEARS', onHold: false,
      checklist: { REASONABLE_SOLVED: 'NOT_APPLICABLE', UNREASONABLE_EXPLAINED: 'DONE', HARDSHIP_HELPED: 'NOT_APPLICABLE', UNLAWFUL_DEALT_WITH: 'NOT_APPLICABLE' },
    });
}

/** Brought again after the re-review had ended it, with the same facts and reasons. */
export function aRefusedFurtherStory(): Story {
  const story = aScreenedStory();
  const ended = id<PetitionId>('petition', 2);
  story.linked = [{ petitionId: ended, state: 'FINAL', custodyUnitId: COMPANY, overdue: false, sealed: false, reReviewOpinionNumber: '信核〔2025〕3号' }];
  return story
    .must(staffWith('screener'), {
      type: 'refuseFurther', ground: 'NL_FINAL', reason: '同一事实和理由', linkedPetitionId: ended, priorOpinionNumber: '信核〔2025〕3号', comparison: '逐项比对，事实和理由相同',
    })
    .must(staffWith('officeHead'), { type: 'approveRefusal' });
}

/** Thanks: put on file, since nothing is asked. */
export function aFiledStory(): Story {
  return aRegisteredStory()
    .must(staffWith('screener'), { type: 'screenPetition', class: 'SUGGESTION', route: null, themeId: null, reported: { unitIds: [], staffIds: [] }, suggestion: null })
    .must(staffWith('screener'), { type: 'filePetition', because: 'THANKS', note: '表示感谢' });
}
