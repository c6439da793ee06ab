// What the server answers about petitions: shared by desk, portal, command line and tests.
import { z } from 'zod';
import { lineText, plainText } from '../platform/kernel/index.ts';
import {
  APPEAL_ROUTES, CHANNELS, EVALUATIONS, MATTER_CLASSES, PETITION_STATES,
} from './domain/codes.ts';
import { AWAITED, type Awaited } from './domain/awaited.ts';
import { MemberCode } from './domain/members.ts';
import { ServiceOutcome } from './domain/records.ts';
import { CoOpinionView, PassageView, TrackedHop } from './passage-contract.ts';
import { Attachments } from './petitioner-contract.ts';
import { CaseOwnershipView, DraftView, ElsewhereView, InstructionView, LinkedMatter, OpinionView, ReviewView, Ties } from './outcome-contract.ts';

export * from './petitioner-contract.ts';

const Uuid = z.uuid();
const Day = z.iso.date();
const Moment = z.iso.datetime({ precision: 3 });

const ID_TYPES = ['RESIDENT_ID', 'PASSPORT', 'MAINLAND_TRAVEL_PERMIT', 'FOREIGN_PERMANENT_RESIDENT_ID', 'ORGANISATION_CODE', 'OTHER'] as const;

/** Everything but the name is optional: no more personal data than the matter needs (PIPL art. 6). */
export const PetitionerIdentity = z.object({
  kind: z.enum(['PERSON', 'ORGANISATION']).default('PERSON'),
  name: lineText({ min: 1, max: 120 }),
  phone: lineText({ max: 40 }).optional(),
  address: lineText({ max: 300 }).optional(),
  email: z.email().max(200).optional(),
  idType: z.enum(ID_TYPES).optional(),
  idNumber: lineText({ max: 60 }).optional(),
  gender: z.enum(['FEMALE', 'MALE', 'OTHER']).optional(),
  ethnicity: lineText({ max: 40 }).optional(),
  birthOn: Day.optional(),
  nationality: lineText({ max: 60 }).optional(),
  employer: lineText({ max: 120 }).optional(),
  occupation: lineText({ max: 60 }).optional(),
  /** Agrees to be served electronically. */
  electronicService: z.boolean().optional(),
});
export type PetitionerIdentity = z.infer<typeof PetitionerIdentity>;

const requestTexts = z.array(plainText({ min: 1, max: 2000 })).min(1).max(20);

const matter = {
  title: lineText({ max: 120 }).optional(),
  requests: requestTexts,
  facts: plainText({ min: 1, max: 20_000 }),
  reasons: plainText({ max: 20_000 }).default(''),
};

/** `POST /api/v1/portal/submissions` */
export const PortalSubmission = z
  .object({
    ...matter,
    petitioner: PetitionerIdentity.optional(),
    anonymous: z.boolean().default(false),
    /** The office that is addressed; the organisation's own when not given. */
    officeCode: z.string().max(16).optional(),
    themeCode: z.string().max(20).optional(),
    happenedOn: lineText({ max: 60 }).optional(),
    happenedAt: lineText({ max: 200 }).optional(),
    complainedAbout: lineText({ max: 200 }).optional(),
    assistance: z.array(z.enum(['LARGE_PRINT', 'SIGN_LANGUAGE', 'INTERPRETER', 'HOME_VISIT', 'OTHER'])).max(5).default([]),
    mayPublish: z.boolean().default(false),
    /** A report of a breach of discipline or law (检举控告): closed to the discipline officers before anything of it is stored. */
    isReport: z.boolean().default(false),
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
    attachments: Attachments.default([]),
  })
  .refine((body) => body.anonymous || body.petitioner !== undefined, { path: ['petitioner'], message: 'petitions.name_or_anonymous' });
export type PortalSubmission = z.infer<typeof PortalSubmission>;

export const Promised = z.object({ clock: z.string(), statutoryDueOn: Day, provisional: z.boolean(), what: z.string() });
export type Promised = z.infer<typeof Promised>;

export const SubmissionReceipt = z.object({
  number: z.string(),
  queryCode: z.string(),
  receivedAt: Moment,
  promises: z.array(Promised),
  /** Signed (JWS, Ed25519); proves the filing without us. */
  receipt: z.string(),
});
export type SubmissionReceipt = z.infer<typeof SubmissionReceipt>;

const EvaluationView = z.object({
  status: z.enum(['NOT_OPEN', 'PENDING', 'EVALUATED', 'EXPIRED']),
  closesOn: Day.nullable(),
  value: z.enum(EVALUATIONS).nullable(),
  reason: z.string().nullable(),
});

export const ClockView = z.object({
  clock: z.string(),
  instance: z.string(),
  side: z.enum(['UNIT_DUTY', 'PETITIONER_RIGHT']),
  /** In the reader's language. */
  what: z.string(),
  startedOn: Day,
  statutoryDueOn: Day,
  assessmentDueOn: Day,
  safeDueOn: Day,
  dueAt: Moment.nullable(),
  provisional: z.boolean(),
  outcome: z.enum(['open', 'met', 'late', 'cancelled']),
  stoppedOn: Day.nullable(),
  /** Each time that an edit of the calendar moved the day: what was promised, what it is since, and why. */
  moved: z.array(z.string()),
  /** Until the statutory day; negative when it has passed. Null when the clock has stopped. */
  daysLeft: z.int().nullable(),
});
export type ClockView = z.infer<typeof ClockView>;

const PlainPaper = z.object({ whatHappensNext: z.string(), byWhen: z.string(), howToDisagree: z.string() });

/** What the petitioner sees (OL-1), nothing about staff. */
export const TrackedPetition = z.object({
  number: z.string(),
  title: z.string(),
  receivedOn: Day,
  channel: z.enum(CHANNELS),
  state: z.enum(PETITION_STATES),
  stateText: z.string(),
  requests: z.array(z.object({ requestId: Uuid, text: z.string() })),
  /** Several people stand behind the matter; what is shown here is of the one whose code it is. */
  isJoint: z.boolean(),
  joinedFrom: LinkedMatter.pick({ number: true, receivedOn: true }).nullable(),
  steps: z.array(z.object({ on: Day, code: z.string(), text: z.string() })),
  /** The units that the matter was sent to. */
  hops: z.array(TrackedHop),
  clocks: z.array(ClockView),
  unitName: z.string().nullable(),
  opinions: z.array(OpinionView),
  reviews: z.array(ReviewView),
  reply: z.object({ text: z.string(), adoption: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  /** Why the office does not take the matter up itself, and where it belongs. */
  elsewhere: ElsewhereView.nullable(),
  messages: z.array(z.object({ on: Day, from: z.enum(['PETITIONER', 'OFFICE']), text: z.string() })),
  attachments: z.array(z.object({ sha256: z.string(), size: z.int(), mediaType: z.string(), on: Day })),
  /** Each with what it means in plain words, unless it cannot be told from its data. */
  documents: z.array(z.object({ documentId: Uuid, type: z.string(), number: z.string().nullable(), title: z.string(), issuedOn: Day.nullable(), plain: PlainPaper.nullable() })),
  evaluations: z.object({ unit: EvaluationView, office: EvaluationView }),
  /** When a discipline officer learned who reported, what for, and until when he could (PP-2). */
  identityOpenings: z.array(z.object({ openedAt: Moment, purpose: z.string(), until: Moment })),
  /** The rights open today, and why another is not. */
  rights: z.array(z.object({ action: z.string(), available: z.boolean(), why: z.string().nullable() })),
  nextPlainly: z.string(),
});
export type TrackedPetition = z.infer<typeof TrackedPetition>;

/** `POST /api/v1/petitions`: a staff member registers a received thing. */
export const StaffRegistration = z
  .object({
    ...matter,
    channel: z.enum(CHANNELS),
    receivedOn: Day,
    officeUnitId: Uuid.optional(),
    petitioners: z.array(PetitionerIdentity.extend({ capacity: z.enum(['MAIN', 'REPRESENTATIVE', 'SIGNATORY', 'AGENT']).default('MAIN') })).max(9999).default([]),
    petitionerCount: z.int().min(1).max(9999).default(1),
    anonymous: z.boolean().default(false),
    nameClear: z.boolean().default(true),
    addressClear: z.boolean().default(true),
    firstTime: z.boolean().default(true),
    retaliationAlleged: z.boolean().default(false),
    reportedUnitIds: z.array(Uuid).max(20).default([]),
    reportedStaffIds: z.array(Uuid).max(20).default([]),
    /** The fields of its channel (postmark, arrival and leaving time, caller number ...); kept encrypted. */
    channelDetails: z.record(z.string().max(60), z.union([z.string().max(5000), z.number(), z.boolean(), z.array(z.string().max(300)).max(100), z.null()])).default({}),
    source: z.union([
      z.object({ via: z.literal('DIRECT') }),
      z.object({ via: z.literal('TRANSFER'), fromBody: lineText({ min: 1, max: 200 }) }),
      z.object({ via: z.literal('ASSIGNMENT'), fromBody: lineText({ min: 1, max: 200 }), feedbackDueOn: Day }),
    ]).default({ via: 'DIRECT' }),
    attachments: Attachments.default([]),
  })
  .refine((body) => body.channel !== 'VISIT' || body.petitioners.filter((each) => each.capacity === 'REPRESENTATIVE').length <= 5, {
    path: ['petitioners'],
    message: 'petitions.too_many_representatives',
  });
export type StaffRegistration = z.infer<typeof StaffRegistration>;

export const Registered = z.object({ petitionId: Uuid, number: z.string(), version: z.int(), queryCode: z.string(), receipt: z.string(), promises: z.array(Promised), members: z.array(MemberCode) });

const PersonRef = z.object({ id: Uuid, name: z.string() });

export const PetitionRow = z.object({
  petitionId: Uuid,
  number: z.string(),
  version: z.int(),
  state: z.enum(PETITION_STATES),
  channel: z.enum(CHANNELS),
  class: z.enum(MATTER_CLASSES).nullable(),
  route: z.enum(APPEAL_ROUTES).nullable(),
  themeId: Uuid.nullable(),
  title: z.string(),
  receivedOn: Day,
  officeUnit: PersonRef,
  responsibleUnit: PersonRef.nullable(),
  handler: PersonRef.nullable(),
  anonymous: z.boolean(),
  joint: z.boolean(),
  petitionerCount: z.int(),
  urgent: z.boolean(),
  supervised: z.boolean(),
  /** What somebody must do next; null when it is the petitioner's turn, or nobody's. */
  awaits: z.enum(Object.keys(AWAITED) as [Awaited, ...Awaited[]]).nullable(),
  nextClock: z.string().nullable(),
  nextSafeDueOn: Day.nullable(),
  nextStatutoryDueOn: Day.nullable(),
  closedOn: Day.nullable(),
});
export type PetitionRow = z.infer<typeof PetitionRow>;

/** `GET /api/v1/petitions`; `mine` is my desk: what waits for me, first what is due first. */
export const PetitionQuery = z.object({
  state: z.enum(PETITION_STATES).optional(),
  unit: Uuid.optional(),
  clock: z.string().max(40).optional(),
  theme: Uuid.optional(),
  channel: z.enum(CHANNELS).optional(),
  text: lineText({ max: 100 }).optional(),
  due: z.enum(['OVERDUE', 'TODAY', 'WEEK']).optional(),
  mine: z.stringbool().optional(),
  open: z.stringbool().optional(),
  sort: z.enum(['due', 'received']).default('received'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PetitionQuery = z.infer<typeof PetitionQuery>;
export const PetitionPage = z.object({ items: z.array(PetitionRow), nextCursor: z.string().nullable(), count: z.object({ value: z.int(), capped: z.boolean() }) });
export type PetitionPage = z.infer<typeof PetitionPage>;

export const NextStep = z.object({
  action: z.string(),
  label: z.string(),
  available: z.boolean(),
  /** Whether the reader's own posts reach it on this matter. */
  mine: z.boolean(),
  refusal: z.object({ code: z.string(), rule: z.string(), article: z.string(), text: z.string() }).nullable(),
});

export const TimelineEntry = z.object({
  seq: z.int(),
  type: z.string(),
  label: z.string(),
  at: Moment,
  on: Day,
  actor: z.object({ kind: z.enum(['staff', 'petitioner', 'system']), name: z.string().nullable() }),
  detail: z.record(z.string(), z.unknown()),
  /** What the units and people in the detail are called, by id. */
  names: z.record(z.string(), z.string()),
});

export const PetitionDetail = PetitionRow.extend({
  requests: z.array(z.object({ requestId: Uuid, text: z.string() })),
  facts: z.string(),
  reasons: z.string(),
  channelDetails: z.record(z.string(), z.unknown()),
  /** Null for those who may not know who it is. */
  petitioners: z.array(PetitionerIdentity.extend({ petitionerId: Uuid, capacity: z.string(), isServed: z.boolean() })).nullable(),
  /** How many of several petitioners the opinion has not reached. */
  notServed: z.int(),
  ties: Ties,
  notifiable: z.boolean(),
  contact: z.object({ nameClear: z.boolean(), addressClear: z.boolean() }).nullable(),
  nextSteps: z.array(NextStep),
  clocks: z.array(ClockView),
  timeline: z.array(TimelineEntry),
  passage: PassageView,
  notices: z.array(z.object({ kind: z.string(), outcome: ServiceOutcome, recordedOn: Day })),
  statements: z.array(z.object({ heardOn: Day, place: z.string(), text: z.string() })),
  investigations: z.array(z.object({ investigatedOn: Day, method: z.string(), finding: z.string(), outcome: z.string().nullable(), by: z.object({ name: z.string(), units: z.array(z.string()) }) })),
  /** The article of the Regulation on which class and route rest, with its item. */
  article: z.string().nullable(),
  elsewhere: ElsewhereView.nullable(),
  coOpinions: z.array(CoOpinionView),
  draft: DraftView.nullable(),
  opinions: z.array(OpinionView),
  reviews: z.array(ReviewView),
  instructions: z.array(InstructionView),
  caseOwnerships: z.array(CaseOwnershipView),
  remedy: z.object({ bodyUnitId: Uuid, bodyName: z.string(), days: z.int() }).nullable(),
  attachments: z.array(z.object({ attachmentId: Uuid, fileName: z.string(), sha256: z.string(), size: z.int(), mediaType: z.string(), uploadedAt: Moment, by: z.string() })),
  /** `isInternal`: between units or within the office, never handed to the petitioner. */
  documents: z.array(z.object({ documentId: Uuid, type: z.string(), number: z.string().nullable(), title: z.string(), issuedOn: Day.nullable(), isInternal: z.boolean() })),
  messages: z.array(z.object({ on: Day, from: z.enum(['PETITIONER', 'OFFICE']), text: z.string() })),
});
export type PetitionDetail = z.infer<typeof PetitionDetail>;
