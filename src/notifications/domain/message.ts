import { z } from 'zod';
import type { PlainDate } from '../../platform/kernel/index.ts';

const words = z.string().min(1).max(2_000);
const day = z.iso.date().transform((text) => text as PlainDate);

/** To the petitioner, about the own matter: the only message that may carry the query code. */
const SubmissionAcknowledged = z.strictObject({
  number: words,
  queryCode: words.optional(),
  officeName: words,
  receivedOn: day,
  promises: z.array(z.strictObject({ what: words, dueOn: day })),
  trackUrl: z.url(),
});

const NoticeServed = z.strictObject({
  number: words,
  officeName: words,
  documentTitle: words,
  documentNumber: words.optional(),
  /** What the letter means, in plain words. */
  whatHappensNext: words,
  byWhen: words,
  howToDisagree: words,
  trackUrl: z.url(),
});

const OpinionServed = z.strictObject({
  number: words,
  officeName: words,
  documentNumber: words,
  reviewBodyName: words,
  reviewUntil: day,
  trackUrl: z.url(),
});

/** Weeks later: asks, and says where to answer. */
const StillSolvedAsked = z.strictObject({ number: words, officeName: words, weeks: z.int().min(1), trackUrl: z.url() });
/** Asks to look at the page of the matter, and says nothing of why: others may read the mailbox. */
const ProtectionQuestion = z.strictObject({ number: words, trackUrl: z.url() });

/** To the petitioner: days that he was promised and that a correction of the calendar moved. */
const DaysMoved = z.strictObject({ number: words, moves: z.array(z.strictObject({ what: words, wasDueOn: day, isDueOn: day })).min(1), trackUrl: z.url() });

/** One line of a digest names a matter by its number and says nothing of its content. */
const StaffDigest = z.strictObject({
  today: day,
  items: z.array(z.strictObject({ number: words, clockName: words, safeDueOn: day, statutoryDueOn: day, daysLeft: z.int(), url: z.url() })).min(1),
});

/** To the heads: what kind of work lies where with nobody present who can do it. It names no matter. */
const UnownedWork = z.strictObject({ unitName: words, work: words, count: z.int(), url: z.url() });

/** What each kind of message says; strict, so that nothing else slips into a mail. */
export const messageSchemas = {
  SUBMISSION_ACKNOWLEDGED: SubmissionAcknowledged,
  NOTICE_SERVED: NoticeServed,
  OPINION_SERVED: OpinionServed,
  STILL_SOLVED_ASKED: StillSolvedAsked,
  PROTECTION_QUESTION: ProtectionQuestion,
  STAFF_DIGEST: StaffDigest,
  UNOWNED_WORK: UnownedWork,
  DAYS_MOVED: DaysMoved,
} as const;

export type MessageTemplate = keyof typeof messageSchemas;
export type MessageParams<Template extends MessageTemplate> = z.input<(typeof messageSchemas)[Template]>;
/** A template with the values it wants. */
export type Message = { [Template in MessageTemplate]: { readonly template: Template; readonly params: MessageParams<Template> } }[MessageTemplate];

export const MESSAGE_TEMPLATES = Object.keys(messageSchemas) as readonly MessageTemplate[];
