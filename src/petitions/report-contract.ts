// What discipline officers ask about sealed reports, and what they get.
import { z } from 'zod';
import { CHANNELS } from './domain/codes.ts';
import { lineText, plainText } from '../platform/kernel/index.ts';
import { PetitionerIdentity } from './contract.ts';

const Uuid = z.uuid();
const Moment = z.iso.datetime({ precision: 3 });

const passphrase = z.string().min(1).max(200);

/** `GET /api/v1/officer-key` */
export const OfficerKeyView = z.object({ exists: z.boolean(), createdAt: Moment.nullable(), reportsWaiting: z.int() });
export type OfficerKeyView = z.infer<typeof OfficerKeyView>;

/**
 * `POST /api/v1/officer-key`: makes the first key, changes its passphrase (`oldPassphrase`), or, when that is forgotten, makes
 * another (`forgotten`), with which a colleague must share what was sealed before.
 */
export const OfficerKeyRequest = z.object({ passphrase, oldPassphrase: passphrase.optional(), forgotten: z.boolean().default(false) });
export type OfficerKeyRequest = z.infer<typeof OfficerKeyRequest>;

export const Passphrase = z.object({ passphrase });

const Person = z.object({ staffId: Uuid, name: z.string() });

export const IdentityOpeningView = z.object({
  openingId: Uuid,
  requestedBy: Person,
  requestedAt: Moment,
  purpose: z.string(),
  hours: z.int(),
  status: z.enum(['PENDING', 'APPROVED', 'DENIED', 'EXPIRED']),
  decidedBy: Person.nullable(),
  decidedAt: Moment.nullable(),
  reason: z.string().nullable(),
  expiresAt: Moment.nullable(),
  firstOpenedAt: Moment.nullable(),
  /** Whether the reader asked for it himself; he cannot decide on it then, and only he opens it. */
  isOwn: z.boolean(),
});
export type IdentityOpeningView = z.infer<typeof IdentityOpeningView>;

/** `GET /api/v1/petitions/{id}/sealed`: who holds a key, and nothing of what is sealed. */
export const SealedView = z.object({
  parts: z.int(),
  holders: z.array(Person.extend({ opens: z.int() })),
  /** Officers who could hold a key to all of it and do not yet. */
  without: z.array(Person),
  iHoldKey: z.boolean(),
  inCustody: z.boolean(),
  openings: z.array(IdentityOpeningView),
});
export type SealedView = z.infer<typeof SealedView>;

export const SealedFileView = z.object({ itemId: Uuid, fileName: z.string(), mediaType: z.string(), size: z.int() });

/** A letter that had gone out before the matter was sealed. */
export const SealedPaperView = z.object({ type: z.string(), number: z.string().nullable(), title: z.string(), issuedOn: z.string().nullable() });

/** `POST /api/v1/petitions/{id}/sealed/open` */
export const OpenedReport = z.object({
  title: z.string(),
  requests: z.array(z.string()),
  facts: z.string(),
  reasons: z.string(),
  details: z.record(z.string(), z.unknown()),
  additions: z.array(z.object({ text: z.string(), addedAt: Moment })),
  files: z.array(SealedFileView),
  papers: z.array(SealedPaperView),
});
export type OpenedReport = z.infer<typeof OpenedReport>;

/** `POST /api/v1/petitions/{id}/sealed/redacted`: what else must not be read, besides what is found by itself. */
export const RedactedCopyRequest = Passphrase.extend({ alsoHide: z.array(lineText({ min: 2, max: 200 })).max(200).default([]) });
export type RedactedCopyRequest = z.infer<typeof RedactedCopyRequest>;

export const SealedFileParams = z.object({ id: Uuid, itemId: Uuid });
export const Shared = z.object({ keys: z.int() });

export const IdentityOpeningRequest = z.object({ purpose: plainText({ min: 4, max: 1000 }), hours: z.int().min(1).max(72) });
export type IdentityOpeningRequest = z.infer<typeof IdentityOpeningRequest>;
export const IdentityDecision = z.object({ approve: z.boolean(), reason: plainText({ min: 4, max: 1000 }) });
export type IdentityDecision = z.infer<typeof IdentityDecision>;
export const IdentityOpeningParams = z.object({ id: Uuid, openingId: Uuid });
export const IdentityOpenings = z.object({ items: z.array(IdentityOpeningView) });

/** `POST /api/v1/petitions/{id}/identity-openings/{openingId}/open` */
export const OpenedIdentity = z.object({
  petitioners: z.array(PetitionerIdentity.extend({ petitionerId: Uuid, capacity: z.string() })),
  received: z.array(z.object({ channel: z.string(), receivedAt: z.string(), raw: z.string() })),
  expiresAt: Moment,
});
export type OpenedIdentity = z.infer<typeof OpenedIdentity>;

/** `POST /api/v1/sealed-receipts`: a sealed letter that must not be opened or entered here; only that it came is kept. */
export const SealedReceiptRequest = z.object({
  channel: z.enum(CHANNELS),
  receivedOn: z.iso.date(),
  officeUnitId: Uuid.optional(),
  bagId: lineText({ min: 1, max: 100 }),
  realName: z.boolean().default(false),
  ground: z.enum(['REPORT_CLASS', 'PRINCIPAL_LEADER', 'SUPERIOR_ORGAN']),
  handedOverTo: lineText({ min: 1, max: 200 }),
});
export type SealedReceiptRequest = z.infer<typeof SealedReceiptRequest>;
export const SealedReceiptAnswer = z.object({ petitionId: Uuid, number: z.string(), version: z.int(), queryCode: z.string() });
