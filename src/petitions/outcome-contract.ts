// What was decided on a matter: the opinions of the unit, and what the bodies above made of them.
import { z } from 'zod';
import { LIMITATION_PERIOD_CODES } from '../clock/domain/index.ts';
import { DECISIONS, REVIEW_DECISIONS } from './domain/codes.ts';
import { FINDING_KINDS, FINDING_PARTS } from './domain/opinion-check/finding.ts';
import { DecisionServer } from './domain/outside-review.ts';
import { OpinionContent, ReviewRejection } from './domain/records.ts';

const Day = z.iso.date();

const Person = z.object({ id: z.uuid(), name: z.string() });

/** What the check before signing noticed in the draft, with its place; `against` is what the words stand against. */
export const FindingView = z.object({
  key: z.string(),
  kind: z.enum(FINDING_KINDS),
  part: z.enum(FINDING_PARTS),
  requestId: z.uuid().nullable(),
  excerpt: z.string(),
  against: z.string().nullable(),
  decision: z.enum(DECISIONS).nullable(),
  canOverrule: z.boolean(),
  overruled: z.object({ reason: z.string(), by: Person }).nullable(),
});
export type FindingView = z.infer<typeof FindingView>;

export const DraftView = z.object({
  content: OpinionContent,
  major: z.boolean(),
  draftedBy: Person,
  approvedBy: Person.nullable(),
  legalReviewPassed: z.boolean().nullable(),
  findings: z.array(FindingView),
});

export const OpinionView = z.object({
  documentNumber: z.string(),
  issuedOn: Day,
  servedOn: Day.nullable(),
  unitName: z.string(),
  content: OpinionContent,
});

const Told = z.string().nullable();

/** Why the office does not take a matter up itself, and where it belongs; `limitation`: the period that is running there. */
export const ElsewhereView = z.object({
  ground: Told,
  reason: Told,
  where: Told,
  applyBefore: Told,
  legalBasis: z.array(z.string()),
  materials: z.array(z.string()),
  limitation: z.object({ period: z.enum(LIMITATION_PERIOD_CODES), from: Day, lastOn: Day, daysLeft: z.int(), provisional: z.boolean() }).nullable(),
});
export type ElsewhereView = z.infer<typeof ElsewhereView>;

/** A request for review or re-review with what came of it. */
export const ReviewView = z.object({
  level: z.enum(['REVIEW', 'RE_REVIEW']),
  requestedOn: Day,
  late: z.boolean(),
  requests: z.string(),
  reasons: z.string(),
  lateReason: z.string().nullable(),
  /** What others of the same matter asked along with it. */
  joined: z.array(z.object({ requestedOn: Day, late: z.boolean(), requests: z.string(), reasons: z.string(), lateReason: z.string().nullable() })),
  bodyName: z.string().nullable(),
  /** The body is not of this organisation: when it was sent the file, when its decision came in, and who served it. Staff read as well who entered it. */
  outside: z.object({
    passedOn: Day, receiptReference: z.string().nullable(), receivedOn: Day.nullable(), enteredBy: z.string().nullable(), servedBy: DecisionServer.nullable(),
  }).nullable(),
  rejection: z.object({ ground: ReviewRejection.shape.ground, reason: z.string(), rejectedOn: Day }).nullable(),
  decision: z.object({
    decision: z.enum(REVIEW_DECISIONS),
    documentNumber: z.string(),
    decidedOn: Day,
    servedOn: Day.nullable(),
    content: OpinionContent,
    legalBasis: z.array(z.string()),
  }).nullable(),
});
export type ReviewView = z.infer<typeof ReviewView>;

/** Another matter that this one is tied to. */
export const LinkedMatter = z.object({ petitionId: z.uuid(), number: z.string(), title: z.string(), receivedOn: z.iso.date() });
export type LinkedMatter = z.infer<typeof LinkedMatter>;

export const LedPerson = z.object({ id: z.uuid(), name: z.string() });
const TrailView = z.array(z.object({ on: z.iso.date(), by: LedPerson, text: z.string() }));

/** 批示: what a leader wrote, the tasks with their reports, and whether its author has closed it. */
export const InstructionView = z.object({
  no: z.int(),
  author: LedPerson,
  givenOn: z.iso.date(),
  text: z.string(),
  tasks: z.array(z.object({ no: z.int(), text: z.string(), bearer: LedPerson, dueOn: z.iso.date(), doneOn: z.iso.date().nullable(), overdue: z.boolean(), trail: TrailView })),
  closedOn: z.iso.date().nullable(),
});
/** 包案: who had charge of the matter, from when to when, and what was done. */
export const CaseOwnershipView = z.object({ leader: LedPerson, fromOn: z.iso.date(), untilOn: z.iso.date().nullable(), trail: TrailView });

/** What a matter is tied to, as far as the reader sees the others. */
export const Ties = z.object({
  into: LinkedMatter.nullable(),
  from: z.array(LinkedMatter),
  /** It is a repeat; `afterReply`: the first had been answered when it came. */
  repeat: z.object({ first: LinkedMatter.nullable(), afterReply: z.boolean() }).nullable(),
  repeats: z.array(LinkedMatter),
  repeatCount: z.int(),
});
export type Ties = z.infer<typeof Ties>;
