// The body of the actions call, and the parameters of the calls on one petition.
import { z } from 'zod';
import { lineText } from '../platform/kernel/index.ts';
import { PETITION_STATES } from './domain/codes.ts';
import { PetitionAction, type PetitionActionType } from './domain/petition-action.ts';
import { ReviewFindings } from './domain/records.ts';
import { Attachments, ClockView, TimelineEntry } from './contract.ts';

const Uuid = z.uuid();

export const PetitionParams = z.object({ id: Uuid });
/** `GET /api/v1/petitions/{id}/file.pdf` and `file.zip`; the purpose goes into the journal and onto the cover. */
export const CaseFileQuery = z.object({ edition: z.enum(['full', 'redacted']).default('full'), purpose: lineText({ min: 1, max: 200 }).optional() });
/** `POST /api/v1/petitions/{id}/redacted-file`; what else must not be read is posted, so that it stands in no address. */
export const RedactedFileRequest = z.object({
  alsoHide: z.array(lineText({ min: 2, max: 200 })).max(200).default([]),
  reason: lineText({ min: 1, max: 200 }),
  format: z.enum(['pdf', 'zip']).default('pdf'),
});
export type RedactedFileRequest = z.input<typeof RedactedFileRequest>;
export const DocumentParams = z.object({ id: Uuid, documentId: Uuid });
export const AddAttachments = z.object({ attachments: Attachments.min(1) });
export type AddAttachments = z.infer<typeof AddAttachments>;
export const AddedAttachments = z.object({ items: z.array(z.object({ attachmentId: Uuid })) });
export type AddedAttachments = z.infer<typeof AddedAttachments>;
export const AttachmentParams = z.object({ id: Uuid, attachmentId: Uuid });
export const ClockParams = z.object({ id: Uuid, clock: z.string().max(40) });
export const ClockQuery = z.object({ instance: z.string().max(60).optional() });
export const ClockList = z.object({ items: z.array(ClockView) });
export const EventList = z.object({ items: z.array(TimelineEntry) });

const step = { expectedVersion: z.int().min(1) };

/** What only the office can give is not asked of the caller: numbers, the kind of an office. */
const SHORTER_BODIES = {
  registerPetition: z.object({ ...step, action: z.literal('registerPetition') }),
  issueOpinion: z.object({ ...step, action: z.literal('issueOpinion') }),
  decideReview: z.object({ ...step, action: z.literal('decideReview'), findings: ReviewFindings.omit({ documentNumber: true }) }),
  decideReReview: z.object({ ...step, action: z.literal('decideReReview'), findings: ReviewFindings.omit({ documentNumber: true }) }),
  receiveAtUnit: z.object({ ...step, action: z.literal('receiveAtUnit'), receivedOn: z.iso.date() }),
} as const;

type Option = (typeof PetitionAction.options)[number];

function bodyOf(option: Option) {
  const type: PetitionActionType = option.shape.type.value;
  const { type: _, ...fields } = option.shape;
  return isShorter(type) ? SHORTER_BODIES[type] : z.object({ ...step, action: z.literal(type), ...fields });
}

function isShorter(type: PetitionActionType): type is keyof typeof SHORTER_BODIES {
  return Object.hasOwn(SHORTER_BODIES, type);
}

/** Steps that come with more than the matter itself keeps, and so have a call of their own. */
const OWN_CALLS: readonly PetitionActionType[] = ['addMembers'];

const [first, ...rest] = PetitionAction.options.filter((option) => !OWN_CALLS.includes(option.shape.type.value)).map(bodyOf);

/** `POST /api/v1/petitions/{id}/actions`: the step by its name, the version that was seen, and the step's own fields beside them. */
export const ActionRequest = z.discriminatedUnion('action', [first ?? SHORTER_BODIES.issueOpinion, ...rest]) as unknown as z.ZodType<ActionRequest>;
export interface ActionRequest {
  readonly action: PetitionActionType;
  readonly expectedVersion: number;
}

export const ActionAnswer = z.object({ petitionId: Uuid, state: z.enum(PETITION_STATES), version: z.int(), documents: z.array(z.object({ documentId: Uuid, type: z.string(), number: z.string().nullable() })) });

export const ExplanationRow = z.object({ day: z.iso.date(), counted: z.boolean(), number: z.int().nullable(), why: z.string(), article: z.string().nullable(), text: z.string() });
export const Explanation = z.object({ clock: ClockView, summary: z.string(), rows: z.array(ExplanationRow) });
