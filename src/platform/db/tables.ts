// Generated from the database by `npm run generate`; do not edit.
import type { ColumnType, Generated } from 'kysely';
import type { Instant, PlainDate } from '../kernel/index.ts';

/** Read as unknown and parsed with Zod; written as JSON text. */
export type Json = ColumnType<unknown, string, string>;

export interface AbsenceTable {
  absence_id: string;
  staff_id: string;
  from_at: Instant;
  until_at: Instant;
  recorded_at: Instant;
  recorded_by: string;
}

export interface ApiTokenTable {
  token_hash: Buffer;
  token_id: string;
  staff_id: string;
  label: string;
  created_at: Instant;
  expires_at: Instant;
  revoked_at: Instant | null;
}

export interface AttachmentTable {
  petition_id: string;
  attachment_id: string;
  submission_id: string | null;
  sha256: Buffer;
  size_bytes: number;
  media_type: string;
  file_name: Buffer;
  storage_key: string;
  uploaded_at: Instant;
  uploaded_by_kind: string;
  uploaded_by_id: string | null;
}

export interface CalendarDayTable {
  calendar_id: string;
  day: PlainDate;
  kind: string;
  name: string;
  name_en: string;
  source: string;
}

export interface CalendarRevisionTable {
  calendar_id: string;
  revision: Generated<number>;
}

export interface CalendarYearTable {
  calendar_id: string;
  year: number;
  published_on: PlainDate | null;
  source: string;
}

export interface CredentialTable {
  staff_id: string;
  password_hash: string;
  password_changed_at: Instant;
  totp_secret: Buffer | null;
  totp_confirmed_at: Instant | null;
  totp_last_step: number | null;
  failed_count: Generated<number>;
  locked_until: Instant | null;
}

export interface DeadlineTable {
  petition_id: string;
  clock: string;
  instance: string;
  owner_unit_id: string | null;
  profile: string;
  calendar_revision: number;
  started_on: PlainDate;
  statutory_due_on: PlainDate;
  assessment_due_on: PlainDate;
  safe_due_on: PlainDate;
  due_at: Instant | null;
  is_provisional: boolean;
  stopped_on: PlainDate | null;
  outcome: string;
  basis: Json;
}

export interface DeadlineReminderTable {
  petition_id: string;
  clock: string;
  instance: string;
  step: string;
  safe_due_on: PlainDate;
  sent_at: Instant;
}

export interface DelegationTable {
  delegation_id: string;
  post_id: string;
  from_staff_id: string;
  to_staff_id: string;
  from_at: Instant;
  until_at: Instant;
  may_pass_on: boolean;
  made_at: Instant;
  made_by: string;
  revoked_at: Instant | null;
}

export interface DeliveryTable {
  petition_id: string;
  delivery_id: string;
  channel: string;
  template: string;
  recipient: Buffer;
  status: string;
  attempts: Generated<number>;
  last_error: string | null;
  created_at: Instant;
  sent_at: Instant | null;
}

export interface DocumentTable {
  petition_id: string;
  document_id: string;
  type: string;
  number: string | null;
  title: string;
  issuing_unit_id: string;
  issued_on: PlainDate | null;
  content: Json;
  storage_key: string | null;
  sha256: Buffer | null;
  created_at: Instant;
  created_by: string | null;
}

export interface DraftTable {
  staff_id: string;
  draft_key: string;
  body: Buffer;
  updated_at: Instant;
}

export interface EnrolmentLinkTable {
  token_hash: Buffer;
  purpose: string;
  staff_id: string | null;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

export interface IdempotencyKeyTable {
  key_hash: Buffer;
  petition_id: string;
  request_sha256: Buffer;
  created_at: Instant;
}

export interface InstallationTable {
  singleton: Generated<boolean>;
  journal_epoch: Generated<number>;
  created_at: Generated<Instant>;
  key_fingerprint: Buffer | null;
}

export interface JournalBatchTable {
  batch_no: number;
  epoch: number;
  from_xid: string;
  to_xid: string;
  entry_count: number;
  merkle_root: Buffer;
  previous_hash: Buffer;
  batch_hash: Buffer;
  signature: Buffer;
  key_id: string;
  sealed_at: Instant;
}

export interface JournalEntryTable {
  entry_id: string;
  epoch: number;
  xid: Generated<string>;
  recorded_at: Instant;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  object_kind: string;
  object_id: string;
  petition_id: string | null;
  purpose: string | null;
  detail: Json;
}

export interface LeaderTaskTable {
  petition_id: string;
  instruction_no: number;
  task_no: number;
  author_id: string;
  staff_id: string;
  due_on: PlainDate;
  done_on: PlainDate | null;
}

export interface LedgerImportTable {
  import_id: string;
  source: string;
  file_sha256: Buffer;
  started_at: Instant;
  finished_at: Instant | null;
  last_row: Generated<number>;
  imported_count: Generated<number>;
  repeated_count: Generated<number>;
  error_count: Generated<number>;
}

export interface LegalVersionTable {
  version_id: string;
  title: string;
  kind: string;
  valid_from: PlainDate;
  repealed_on: PlainDate | null;
  article_count: number | null;
  articles: Json;
  source: string;
  entered_at: Instant;
  entered_by: string;
}

export interface NumberCounterTable {
  scope: string;
  period: string;
  last_number: number;
}

export interface PetitionTable {
  petition_id: string;
  number: string;
  version: number;
  state: string;
  channel: string;
  class: string | null;
  route: string | null;
  theme_id: string | null;
  title: string;
  petition_office_unit_id: string;
  responsible_unit_id: string | null;
  review_unit_id: string | null;
  handler_id: string | null;
  received_at: Instant;
  received_on: PlainDate;
  registered_on: PlainDate | null;
  closed_on: PlainDate | null;
  is_anonymous: boolean;
  is_notifiable: boolean;
  petitioner_count: Generated<number>;
  is_joint: Generated<boolean>;
  is_first_time: Generated<boolean>;
  is_urgent: Generated<boolean>;
  is_supervised: Generated<boolean>;
  is_sealed: Generated<boolean>;
  awaits: string | null;
  next_clock: string | null;
  next_safe_due_on: PlainDate | null;
  next_statutory_due_on: PlainDate | null;
  query_code_hash: Buffer;
  updated_at: Instant;
}

export interface PetitionContentTable {
  petition_id: string;
  title: string;
  requests: Json;
  facts: string;
  reasons: string;
  channel_details: Buffer | null;
}

export interface PetitionEventTable {
  petition_id: string;
  seq: number;
  type: string;
  payload: Json;
  actor_kind: string;
  actor_id: string | null;
  occurred_at: Instant;
  occurred_on: PlainDate;
  acting_for_id: string | null;
}

export interface PetitionExclusionTable {
  petition_id: string;
  exclusion_id: string;
  unit_id: string | null;
  staff_id: string | null;
  ground: string;
  created_at: Instant;
}

export interface PetitionPartTable {
  petition_id: string;
  part_id: string;
  part: string;
  unit_id: string | null;
  staff_id: string | null;
}

export interface PetitionSearchTable {
  petition_id: string;
  grams: number[];
  received_on: PlainDate;
  labels: number[];
}

export interface PetitionSearchQueueTable {
  petition_id: string;
}

export interface PetitionerTable {
  petition_id: string;
  petitioner_id: string;
  position: number;
  kind: string;
  capacity: string;
  identity: Buffer;
  name_hash: Buffer | null;
  phone_hash: Buffer | null;
  id_number_hash: Buffer | null;
  email_hash: Buffer | null;
}

export interface PostTable {
  post_id: string;
  staff_id: string;
  unit_id: string;
  role: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
}

export interface PublicInformationTable {
  unit_id: string;
  content: Json;
  last_reviewed_on: PlainDate;
  updated_by: string | null;
  updated_at: Generated<Instant>;
}

export interface ReceptionDayTable {
  reception_day_id: string;
  unit_id: string;
  leader_id: string;
  kind: string;
  held_on: PlainDate;
  begins_at: string;
  minutes_per_visit: number;
  visits: number;
  place: string;
  subject: string;
  created_at: Instant;
  created_by: string;
  cancelled_at: Instant | null;
  cancelled_because: string | null;
}

export interface ReceptionVisitTable {
  reception_day_id: string;
  visit_id: string;
  slot_no: number | null;
  code_hash: Buffer;
  person: Buffer | null;
  booked_at: Instant;
  booked_by: string;
  cancelled_at: Instant | null;
  cancelled_by: string | null;
  petition_id: string | null;
}

export interface SchemaMigrationTable {
  name: string;
  sha256: string;
  applied_at: Generated<Instant>;
}

export interface SessionTable {
  token_hash: Buffer;
  session_id: string;
  staff_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  stepped_up_at: Instant | null;
}

export interface StaffTable {
  staff_id: string;
  username: string;
  display_name: string;
  email: string | null;
  locale: Generated<string>;
  created_at: Generated<Instant>;
  disabled_at: Instant | null;
}

export interface SubmissionTable {
  submission_id: string;
  petition_id: string;
  channel: string;
  received_at: Instant;
  form_version: string;
  source: string;
  raw: Buffer;
  raw_sha256: Buffer;
  receipt: string | null;
  stored_at: Generated<Instant>;
}

export interface ThemeTable {
  theme_id: string;
  code: string;
  parent_id: string | null;
  name: string;
  name_en: string | null;
  level: number;
  valid_from: Generated<PlainDate>;
  valid_to: PlainDate | null;
}

export interface UnitTable {
  unit_id: string;
  code: string;
  kind: string;
  profile: string;
  jurisdiction: Generated<string>;
  is_external: Generated<boolean>;
  review_authority_id: string | null;
  re_review_authority_id: string | null;
}

export interface UnitVersionTable {
  unit_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  name: string;
  name_en: string | null;
  parent_id: string | null;
}

export interface UnownedNoticeTable {
  unit_id: string;
  awaits: string;
  first_seen_at: Instant;
  noticed_at: Instant;
}

export interface Tables {
  absence: AbsenceTable;
  api_token: ApiTokenTable;
  attachment: AttachmentTable;
  calendar_day: CalendarDayTable;
  calendar_revision: CalendarRevisionTable;
  calendar_year: CalendarYearTable;
  credential: CredentialTable;
  deadline: DeadlineTable;
  deadline_reminder: DeadlineReminderTable;
  delegation: DelegationTable;
  delivery: DeliveryTable;
  document: DocumentTable;
  draft: DraftTable;
  enrolment_link: EnrolmentLinkTable;
  idempotency_key: IdempotencyKeyTable;
  installation: InstallationTable;
  journal_batch: JournalBatchTable;
  journal_entry: JournalEntryTable;
  leader_task: LeaderTaskTable;
  ledger_import: LedgerImportTable;
  legal_version: LegalVersionTable;
  number_counter: NumberCounterTable;
  petition: PetitionTable;
  petition_content: PetitionContentTable;
  petition_event: PetitionEventTable;
  petition_exclusion: PetitionExclusionTable;
  petition_part: PetitionPartTable;
  petition_search: PetitionSearchTable;
  petition_search_queue: PetitionSearchQueueTable;
  petitioner: PetitionerTable;
  post: PostTable;
  public_information: PublicInformationTable;
  reception_day: ReceptionDayTable;
  reception_visit: ReceptionVisitTable;
  schema_migration: SchemaMigrationTable;
  session: SessionTable;
  staff: StaffTable;
  submission: SubmissionTable;
  theme: ThemeTable;
  unit: UnitTable;
  unit_version: UnitVersionTable;
  unowned_notice: UnownedNoticeTable;
}
