import { createHash } from 'node:crypto';
import { issueReceipt } from '../../documents/server/index.ts';
import { makeId } from '../../platform/crypto/index.ts';
import type { Instant, PlainDate } from '../../platform/kernel/index.ts';
import {
  type Actor, type Channel, decide, type PetitionAction, type PetitionEventRecord, type PetitionId, type RegistrationContent, type RequestId,
  type Seal, type SealedReceipt, type SubmissionId, type UnitId,
} from '../domain/index.ts';
import { contextOf, describeSaved, type Moment, recordEvents, NO_STEP_FACTS } from './load-petition.ts';
import type { OrganisationView } from './organisation-source.ts';
import { officeKindOf } from './organisation-source.ts';
import type { PetitionDeps } from './petition-deps.ts';
import type { Row } from './petition-rows.ts';
import { findNextPromises } from './promises.ts';
import type { PetitionContent, SavedPetition } from './petition-store.ts';
import { type NewPetitioner, toPetitionerRows } from './petitioner-store.ts';
import { refusedError } from './refused-error.ts';
import { hashQueryCode, queryCodeFor } from './query-codes.ts';
import { NOTHING_SEALED, type SealedRows } from './sealed-reports/sealed-item-store.ts';
import type { StagedFile } from './uploads.ts';

/** What has come in, whatever the channel: read, checked, and not yet written. */
export interface ReceivedMatter {
  readonly petitionId: PetitionId;
  readonly by: Actor;
  /** `capture`: it waits for a registrar. `register`: the registrar enters it himself. */
  readonly how: 'capture' | 'register';
  /** A report that goes past every desk: what is closed to the discipline officers, or a sealed letter of which only the stub is kept. */
  readonly sealed?: SealedEntry;
  readonly officeUnitId: UnitId;
  readonly channel: Channel;
  readonly source: RegistrationContent['source'];
  readonly receivedAt: Instant;
  readonly receivedOn: PlainDate;
  readonly title: string;
  readonly requests: readonly string[];
  readonly facts: string;
  readonly reasons: string;
  readonly channelDetails: Readonly<Record<string, unknown>>;
  readonly anonymous: boolean;
  readonly contact: RegistrationContent['contact'];
  readonly petitioners: readonly NewPetitioner[];
  readonly petitionerCount: number;
  readonly firstTime: boolean;
  readonly reported: RegistrationContent['reported'];
  readonly retaliationAlleged: boolean;
  readonly files: readonly StagedFile[];
  /** Exactly what came, and where from; kept encrypted. */
  readonly raw: Buffer;
  readonly formVersion: string;
  readonly origin: string;
}

export interface SealedEntry {
  readonly seal: Seal;
  readonly rows: SealedRows;
  /** Stands in the receipt for what was asked; null for what never was here. */
  readonly contentSha256: string | null;
}

export interface WrittenMatter extends SavedPetition {
  readonly records: readonly PetitionEventRecord[];
  readonly content: PetitionContent;
  readonly submissionRow: Row;
  readonly petitionerRows: readonly Row[];
  readonly attachmentRows: readonly Row[];
  readonly sealedRows: SealedRows;
  readonly receipt: string;
}

/** Decides and prepares every row of a new matter under its number; nothing is written here. Throws `refused` as the rules say. */
export function prepareMatter(deps: PetitionDeps, matter: ReceivedMatter, number: string, moment: Moment): WrittenMatter {
  const submissionId = makeId() as SubmissionId;
  const content = contentOf(matter, submissionId, moment.organisation);
  const action = entryOf(matter, number, content);
  const decided = decide(undefined, action, contextOf(matter.by, undefined, moment, NO_STEP_FACTS));
  if (!decided.ok) throw refusedError(decided.failure);
  return assembleMatter(deps, { matter, submissionId, number, records: recordEvents(decided.value, matter.by, 0, moment) }, moment);
}

function entryOf({ sealed, how }: ReceivedMatter, number: string, content: RegistrationContent): PetitionAction {
  if (sealed) return { type: 'registerSealed', number, receipt: stubOf(content), seal: sealed.seal };
  return how === 'capture' ? { type: 'captureIntake', content } : { type: 'registerPetition', number, content };
}

function stubOf({ petitionId, channel, receivedAt, receivedOn, officeUnitId, officeKind }: RegistrationContent): SealedReceipt {
  return { petitionId, channel, receivedAt, receivedOn, officeUnitId, officeKind };
}

export interface DecidedMatter {
  readonly matter: ReceivedMatter;
  readonly submissionId: SubmissionId;
  readonly number: string;
  readonly records: readonly PetitionEventRecord[];
}

/** Every row of a new matter whose first events are known. */
export function assembleMatter(deps: PetitionDeps, { matter, submissionId, number, records }: DecidedMatter, moment: Moment): WrittenMatter {
  const { petitionId } = matter;
  const code = queryCodeFor(deps.keys, petitionId);
  const facts = { number, title: matter.title, queryCodeHash: hashQueryCode(deps.keys, code), registeredOn: null };
  const saved = describeSaved(undefined, records, facts, moment);
  const receipt = signReceiptFor(deps, matter, saved, moment);
  return {
    ...saved,
    records,
    content: toContent(deps, matter, petitionId),
    receipt,
    submissionRow: toSubmissionRow(deps, matter, { petitionId, submissionId, receipt }),
    petitionerRows: toPetitionerRows(deps.keys, petitionId, matter.petitioners),
    attachmentRows: matter.files.map((file) => toAttachmentRow(deps, file, { petitionId, submissionId, by: matter.by, at: moment.now })),
    sealedRows: matter.sealed?.rows ?? NOTHING_SEALED,
  };
}

/** What the rules know of a matter that has come in. */
export function contentOf(matter: ReceivedMatter, submissionId: SubmissionId, organisation: OrganisationView): RegistrationContent {
  return {
    petitionId: matter.petitionId,
    submissionIds: [submissionId],
    channel: matter.channel,
    source: matter.source,
    receivedAt: matter.receivedAt,
    receivedOn: matter.receivedOn,
    officeUnitId: matter.officeUnitId,
    officeKind: officeKindOf(organisation, matter.officeUnitId),
    requests: matter.requests.map((text) => ({ requestId: makeId() as RequestId, text })),
    contentSealed: false,
    anonymous: matter.anonymous,
    contact: matter.contact,
    petitionerIds: matter.petitioners.map((each) => each.petitionerId),
    petitionerCount: matter.petitionerCount,
    representativeCount: matter.petitioners.filter((each) => each.capacity === 'REPRESENTATIVE').length,
    firstTime: { inThisOffice: matter.firstTime, nationally: null },
    reported: matter.reported,
    retaliationAlleged: matter.retaliationAlleged,
  };
}

function toContent(deps: PetitionDeps, matter: ReceivedMatter, petitionId: string): PetitionContent {
  const { title, requests, facts, reasons, channelDetails } = matter;
  const sealed = Object.keys(channelDetails).length === 0 ? null : deps.keys.encryptJson(channelDetails, `channel_details/${petitionId}`);
  return { title, requests, facts, reasons, channelDetails: sealed };
}

interface Ids {
  readonly petitionId: string;
  readonly submissionId: string;
}

function toSubmissionRow(deps: PetitionDeps, matter: ReceivedMatter, { petitionId, submissionId, receipt }: Ids & { receipt: string }): Row {
  return {
    submission_id: submissionId,
    petition_id: petitionId,
    channel: matter.channel,
    received_at: matter.receivedAt,
    form_version: matter.formVersion,
    source: matter.origin,
    raw: deps.keys.encryptText(matter.raw.toString('utf8'), `submission/${submissionId}`),
    raw_sha256: createHash('sha256').update(matter.raw).digest(),
    receipt,
  };
}

export function toAttachmentRow(deps: Pick<PetitionDeps, 'keys'>, file: StagedFile, of: Pick<Ids, 'petitionId'> & { readonly attachmentId?: string; readonly submissionId: string | null; readonly by: Actor; readonly at: Instant }): Row {
  const { attachmentId = makeId() } = of;
  return {
    petition_id: of.petitionId,
    attachment_id: attachmentId,
    submission_id: of.submissionId,
    sha256: Buffer.from(file.sha256, 'hex'),
    size_bytes: file.size,
    media_type: file.mediaType,
    file_name: deps.keys.encryptText(file.fileName, `attachment/${of.petitionId}/${attachmentId}`),
    storage_key: file.storageKey,
    uploaded_at: of.at,
    uploaded_by_kind: of.by.kind,
    uploaded_by_id: of.by.kind === 'staff' ? of.by.staffId : of.by.kind === 'petitioner' ? of.by.petitionerId : null,
  };
}

/** SHA-256 of what was asked: the requests, the facts and the reasons as JSON, so that the petitioner can prove the text. */
export function hashContent({ requests, facts, reasons }: Pick<ReceivedMatter, 'requests' | 'facts' | 'reasons'>): string {
  return createHash('sha256').update(JSON.stringify({ requests, facts, reasons })).digest('hex');
}

function signReceiptFor(deps: PetitionDeps, matter: ReceivedMatter, saved: SavedPetition, moment: Moment): string {
  const unit = moment.organisation.unit(matter.officeUnitId);
  return issueReceipt(deps.keys.signer, {
    version: 1,
    number: saved.facts.number,
    receivedAt: matter.receivedAt,
    office: { name: moment.organisation.unitName(matter.officeUnitId), code: unit.code },
    attachments: matter.files.map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType })),
    promises: findNextPromises(saved.deadlines).map(({ clock, statutoryDueOn }) => ({ clock, statutoryDueOn })),
    contentSha256: matter.sealed?.contentSha256 ?? hashContent(matter),
    publicUrl: deps.publicUrl,
  }).token;
}
