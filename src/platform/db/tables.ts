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

export interface CalendarChangeTable {
  calendar_id: string;
  revision: number;
  year: number;
  source: string;
  changed_on: PlainDate;
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

export interface DeadlineMoveTable {
  petition_id: string;
  clock: string;
  instance: string;
  from_revision: number;
  to_revision: number;
  was_due_on: PlainDate;
  is_due_on: PlainDate;
  told_at: Instant | null;
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

export interface IdentityOpeningTable {
  petition_id: string;
  opening_id: string;
  requested_by: string;
  requested_at: Instant;
  purpose: Buffer;
  hours: number;
  decided_by: string | null;
  decided_at: Instant | null;
  approved: boolean | null;
  decision_reason: Buffer | null;
  expires_at: Instant | null;
  first_opened_at: Instant | null;
}

export interface ImprovementSuggestionTable {
  suggestion_id: string;
  kind: string;
  from_unit_id: string;
  to_unit_id: string;
  petition_id: string | null;
  subject: string;
  content: string;
  written_by: string;
  written_on: PlainDate;
  due_on: PlainDate;
  level_unit_id: string | null;
  escalated_on: PlainDate | null;
  adoption: string | null;
  answer: string | null;
  reasons: string | null;
  answered_by: string | null;
  answered_on: PlainDate | null;
}

export interface InstallationTable {
  singleton: Generated<boolean>;
  journal_epoch: Generated<number>;
  created_at: Generated<Instant>;
  key_fingerprint: Buffer | null;
}

export interface InterviewAnswerTable {
  petition_id: string;
  period: string;
  outcome: string;
  method: string;
  processed: string | null;
  process_fair: string | null;
  result: string | null;
  solved: string | null;
  told_how: string | null;
  comment: Buffer | null;
  asked_by: string;
  asked_on: PlainDate;
  recorded_at: Instant;
}

export interface InterviewTaskTable {
  petition_id: string;
  period: string;
  task_id: string;
  unit_id: string;
  office_unit_id: string | null;
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

export interface LaterAnswerTable {
  petition_id: string;
  weeks: number;
  answer: string;
  reason: Buffer | null;
  answered_at: Instant;
}

export interface LaterAskingTable {
  petition_id: string;
  weeks: number;
  unit_id: string;
  asked_on: PlainDate;
}

export interface LaterCareTable {
  petition_id: string;
  weeks: number;
  done: string;
  cared_by: string;
  cared_on: PlainDate;
}

export interface LaterOptOutTable {
  petition_id: string;
  opted_out_at: Instant;
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

export interface LetterPrintingTable {
  petition_id: string;
  document_id: string;
  printing_no: number;
  batch_number: string;
  layout: string;
  printed_at: Instant;
  printed_by: string;
}

export interface LetterToPrintTable {
  petition_id: string;
  document_id: string;
  type: string;
  number: string | null;
  title: string;
  issuing_unit_id: string;
  issued_on: PlainDate;
  queued_at: Instant;
  waits: Generated<boolean>;
  printings: Generated<number>;
  last_batch: string | null;
  last_printed_at: Instant | null;
}

export interface NumberCounterTable {
  scope: string;
  period: string;
  last_number: number;
}

export interface OfficerKeyTable {
  key_id: string;
  staff_id: string;
  public_key: Buffer;
  locked_private_key: Buffer;
  created_at: Instant;
  retired_at: Instant | null;
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
  query_code_hash: Buffer | null;
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

export interface RetaliationCheckInTable {
  petition_id: string;
  month_no: number;
  asked_on: PlainDate;
  answered_on: PlainDate | null;
  is_retaliation: boolean | null;
}

export interface RetaliationReportTable {
  petition_id: string;
  about_petition_id: string;
  via: string;
  reported_at: Instant;
  reported_by: string | null;
}

export interface RetaliationWatchTable {
  petition_id: string;
  language: string;
  agreed_at: Instant;
  stopped_at: Instant | null;
  ended_on: PlainDate | null;
}

export interface SatisfactionDrawTable {
  period: string;
  seed: Buffer;
  matters: number;
  drawn: number;
  drawn_at: Instant;
}

export interface SatisfactionPeriodTable {
  period: string;
  first_on: PlainDate;
  last_on: PlainDate;
  sample_percent: number;
  sample_minimum: number;
  seed_commitment: Buffer;
  opened_at: Instant;
}

export interface SatisfactionRuleTable {
  rule_id: string;
  sample_percent: number;
  sample_minimum: number;
  later_weeks: number[];
  set_by: string;
  set_at: Instant;
}

export interface SchemaMigrationTable {
  name: string;
  sha256: string;
  applied_at: Generated<Instant>;
}

export interface SealedItemTable {
  petition_id: string;
  item_id: string;
  compartment: string;
  kind: string;
  body: Buffer;
  storage_key: string | null;
  size_bytes: number;
  custody_key: Buffer | null;
  sealed_at: Instant;
}

export interface SealedItemKeyTable {
  petition_id: string;
  item_id: string;
  key_id: string;
  wrapped: Buffer;
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

export interface SupervisionProposalTable {
  petition_id: string;
  proposal_id: string;
  cause: string;
  occasion: string;
  since_on: PlainDate;
  times: number;
  found_at: Instant;
  status: string;
  decided_at: Instant | null;
  decided_by: string | null;
  dismissal: string | null;
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
  calendar_change: CalendarChangeTable;
  calendar_day: CalendarDayTable;
  calendar_revision: CalendarRevisionTable;
  calendar_year: CalendarYearTable;
  credential: CredentialTable;
  deadline: DeadlineTable;
  deadline_move: DeadlineMoveTable;
  deadline_reminder: DeadlineReminderTable;
  delegation: DelegationTable;
  delivery: DeliveryTable;
  document: DocumentTable;
  draft: DraftTable;
  enrolment_link: EnrolmentLinkTable;
  idempotency_key: IdempotencyKeyTable;
  identity_opening: IdentityOpeningTable;
  improvement_suggestion: ImprovementSuggestionTable;
  installation: InstallationTable;
  interview_answer: InterviewAnswerTable;
  interview_task: InterviewTaskTable;
  journal_batch: JournalBatchTable;
  journal_entry: JournalEntryTable;
  later_answer: LaterAnswerTable;
  later_asking: LaterAskingTable;
  later_care: LaterCareTable;
  later_opt_out: LaterOptOutTable;
  leader_task: LeaderTaskTable;
  ledger_import: LedgerImportTable;
  legal_version: LegalVersionTable;
  letter_printing: LetterPrintingTable;
  letter_to_print: LetterToPrintTable;
  number_counter: NumberCounterTable;
  officer_key: OfficerKeyTable;
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
  retaliation_check_in: RetaliationCheckInTable;
  retaliation_report: RetaliationReportTable;
  retaliation_watch: RetaliationWatchTable;
  satisfaction_draw: SatisfactionDrawTable;
  satisfaction_period: SatisfactionPeriodTable;
  satisfaction_rule: SatisfactionRuleTable;
  schema_migration: SchemaMigrationTable;
  sealed_item: SealedItemTable;
  sealed_item_key: SealedItemKeyTable;
  session: SessionTable;
  staff: StaffTable;
  submission: SubmissionTable;
  supervision_proposal: SupervisionProposalTable;
  theme: ThemeTable;
  unit: UnitTable;
  unit_version: UnitVersionTable;
  unowned_notice: UnownedNoticeTable;
}
