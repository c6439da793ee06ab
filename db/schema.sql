-- Generated from the database by `npm run generate`; do not edit. The truth is db/migrations.

create table absence (
  absence_id uuid not null,
  staff_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint absence_pkey PRIMARY KEY (absence_id),
  constraint absence_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES staff(staff_id),
  constraint absence_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id),
  constraint absence_until_check CHECK ((until_at > from_at))
);
CREATE INDEX absence_until_at_idx ON public.absence USING btree (until_at, staff_id);
comment on table absence is 'One time during which a member of staff is away; why is nobody''s business here. Whoever comes back early ends it by moving its end.';

create table api_token (
  token_hash bytea not null,
  token_id uuid not null,
  staff_id uuid not null,
  label text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (token_hash),
  constraint api_token_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
);
comment on table api_token is 'One bearer token of a program that acts for a staff member; only its SHA-256 is kept.';

create table attachment (
  petition_id uuid not null,
  attachment_id uuid not null,
  submission_id uuid,
  sha256 bytea not null,
  size_bytes bigint not null,
  media_type text not null,
  file_name bytea not null,
  storage_key text not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by_kind text not null,
  uploaded_by_id uuid,
  constraint attachment_pkey PRIMARY KEY (petition_id, attachment_id),
  constraint attachment_uploaded_by_check CHECK ((uploaded_by_kind = ANY (ARRAY['staff'::text, 'petitioner'::text, 'system'::text])))
);
CREATE INDEX attachment_storage_key_idx ON public.attachment USING btree (storage_key);
comment on table attachment is 'One file that belongs to a matter; its bytes lie in the storage by storage_key, its name is encrypted.';

create table calendar_change (
  calendar_id text not null,
  revision integer not null,
  year integer not null,
  source text not null,
  changed_on date not null,
  constraint calendar_change_pkey PRIMARY KEY (calendar_id, revision)
);
comment on table calendar_change is 'One edit of a working calendar: which year, on whose decision, when; the reason why days have moved since.';

create table calendar_day (
  calendar_id text not null,
  day date not null,
  kind text not null,
  name text not null,
  name_en text not null,
  source text not null,
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['off'::text, 'work'::text]))),
  constraint calendar_day_pkey PRIMARY KEY (calendar_id, day)
);
comment on table calendar_day is 'A day that differs from the plain week: a holiday, or a weekend day swapped to work.';

create table calendar_revision (
  calendar_id text not null,
  revision integer not null default 1,
  constraint calendar_revision_pkey PRIMARY KEY (calendar_id)
);
comment on table calendar_revision is 'Counts the edits of a calendar, so that stored deadlines know which edit they were computed from.';

create table calendar_year (
  calendar_id text not null,
  year integer not null,
  published_on date,
  source text not null,
  constraint calendar_year_pkey PRIMARY KEY (calendar_id, year)
);
comment on table calendar_year is 'A year whose holidays are published; dates in other years are provisional.';

create table credential (
  staff_id uuid not null,
  password_hash text not null,
  password_changed_at timestamp with time zone not null,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  failed_count integer not null default 0,
  locked_until timestamp with time zone,
  constraint credential_pkey PRIMARY KEY (staff_id),
  constraint credential_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
);
comment on table credential is 'How one person proves who they are: argon2id hash, encrypted TOTP secret, the last used TOTP step, and the lockout.';

create table deadline (
  petition_id uuid not null,
  clock text not null,
  instance text not null,
  owner_unit_id uuid,
  profile text not null,
  calendar_revision integer not null,
  started_on date not null,
  statutory_due_on date not null,
  assessment_due_on date not null,
  safe_due_on date not null,
  due_at timestamp with time zone,
  is_provisional boolean not null,
  stopped_on date,
  outcome text not null,
  basis jsonb not null,
  constraint deadline_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'met'::text, 'late'::text, 'cancelled'::text]))),
  constraint deadline_pkey PRIMARY KEY (petition_id, clock, instance)
);
CREATE INDEX deadline_open_due_idx ON public.deadline USING btree (safe_due_on, petition_id) WHERE (outcome = 'open'::text);
comment on table deadline is 'One statutory clock of one matter: the fold of its events through the clock engine; basis holds what the computation needs to be repeated.';

create table deadline_move (
  petition_id uuid not null,
  clock text not null,
  instance text not null,
  from_revision integer not null,
  to_revision integer not null,
  was_due_on date not null,
  is_due_on date not null,
  told_at timestamp with time zone,
  constraint deadline_move_days_check CHECK ((was_due_on <> is_due_on)),
  constraint deadline_move_pkey PRIMARY KEY (petition_id, clock, instance, to_revision),
  constraint deadline_move_revision_check CHECK ((to_revision > from_revision))
);
CREATE INDEX deadline_move_untold_idx ON public.deadline_move USING btree (petition_id) WHERE (told_at IS NULL);
comment on table deadline_move is 'One last day of a running clock that the edits of the calendar after from_revision, up to to_revision, moved; the day that was promised before stays readable, and told_at says when the petitioners were written to.';

create table deadline_reminder (
  petition_id uuid not null,
  clock text not null,
  instance text not null,
  step text not null,
  safe_due_on date not null,
  sent_at timestamp with time zone not null,
  constraint deadline_reminder_pkey PRIMARY KEY (petition_id, clock, instance, step, safe_due_on)
);
comment on table deadline_reminder is 'A reminder that has been sent; it is never sent twice for the same date and step.';

create table delegation (
  delegation_id uuid not null,
  post_id uuid not null,
  from_staff_id uuid not null,
  to_staff_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  may_pass_on boolean not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  revoked_at timestamp with time zone,
  constraint delegation_from_staff_id_fkey FOREIGN KEY (from_staff_id) REFERENCES staff(staff_id),
  constraint delegation_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(staff_id),
  constraint delegation_pkey PRIMARY KEY (delegation_id),
  constraint delegation_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(post_id),
  constraint delegation_to_another_check CHECK ((from_staff_id <> to_staff_id)),
  constraint delegation_to_staff_id_fkey FOREIGN KEY (to_staff_id) REFERENCES staff(staff_id),
  constraint delegation_until_check CHECK ((until_at > from_at))
);
CREATE INDEX delegation_post_id_idx ON public.delegation USING btree (post_id, until_at);
CREATE INDEX delegation_to_staff_id_idx ON public.delegation USING btree (to_staff_id, until_at);
comment on table delegation is 'One post in which somebody acts for another from one moment to another; passed on, from_staff_id is who passes it on and the post stays that of its holder.';

create table delivery (
  petition_id uuid not null,
  delivery_id uuid not null,
  channel text not null,
  template text not null,
  recipient bytea not null,
  status text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['MAIL'::text, 'SMS'::text, 'DESK'::text]))),
  constraint delivery_pkey PRIMARY KEY (petition_id, delivery_id),
  constraint delivery_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'SENT'::text, 'FAILED'::text])))
);
comment on table delivery is 'One message to one recipient (encrypted address) and how it went.';

create table document (
  petition_id uuid not null,
  document_id uuid not null,
  type text not null,
  number text,
  title text not null,
  issuing_unit_id uuid not null,
  issued_on date,
  content jsonb not null,
  storage_key text,
  sha256 bytea,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint document_pkey PRIMARY KEY (petition_id, document_id)
);
CREATE INDEX document_storage_key_idx ON public.document USING btree (storage_key) WHERE (storage_key IS NOT NULL);
comment on table document is 'One official paper of a matter: the data it was made from, its number, and the rendered file.';

create table draft (
  staff_id uuid not null,
  draft_key text not null,
  body bytea not null,
  updated_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (staff_id, draft_key),
  constraint draft_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
);
comment on table draft is 'What a staff member typed and has not yet sent, encrypted.';

create table enrolment_link (
  token_hash bytea not null,
  purpose text not null,
  staff_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint enrolment_link_pkey PRIMARY KEY (token_hash),
  constraint enrolment_link_purpose_check CHECK ((purpose = ANY (ARRAY['FIRST_ADMINISTRATOR'::text, 'ENROL'::text]))),
  constraint enrolment_link_staff_check CHECK (((purpose = 'ENROL'::text) = (staff_id IS NOT NULL))),
  constraint enrolment_link_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
);
comment on table enrolment_link is 'A one-time link by which the first administrator or a new staff member sets a password.';

create table idempotency_key (
  key_hash bytea not null,
  petition_id uuid not null,
  request_sha256 bytea not null,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (key_hash)
);
comment on table idempotency_key is 'The key of a write that has happened, so that its repeat answers the same instead of happening again.';

create table identity_opening (
  petition_id uuid not null,
  opening_id uuid not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  purpose bytea not null,
  hours integer not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  approved boolean,
  decision_reason bytea,
  expires_at timestamp with time zone,
  first_opened_at timestamp with time zone,
  constraint identity_opening_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(staff_id),
  constraint identity_opening_decided_check CHECK ((((decided_by IS NULL) = (decided_at IS NULL)) AND ((decided_by IS NULL) = (approved IS NULL)))),
  constraint identity_opening_expires_check CHECK (((expires_at IS NOT NULL) = (approved IS TRUE))),
  constraint identity_opening_hours_check CHECK (((hours >= 1) AND (hours <= 72))),
  constraint identity_opening_pkey PRIMARY KEY (petition_id, opening_id),
  constraint identity_opening_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES staff(staff_id),
  constraint identity_opening_second_person_check CHECK (((decided_by IS NULL) OR (decided_by <> requested_by)))
);
comment on table identity_opening is 'One request of one officer to learn who a reporter is, for one purpose and some hours, and what a second officer decided; purpose and reason are encrypted.';

create table improvement_suggestion (
  suggestion_id uuid not null,
  kind text not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  petition_id uuid,
  subject text not null,
  content text not null,
  written_by uuid not null,
  written_on date not null,
  due_on date not null,
  level_unit_id uuid,
  escalated_on date,
  adoption text,
  answer text,
  reasons text,
  answered_by uuid,
  answered_on date,
  constraint improvement_suggestion_adoption_check CHECK ((adoption = ANY (ARRAY['ADOPTED'::text, 'PARTLY_ADOPTED'::text, 'NOT_ADOPTED'::text]))),
  constraint improvement_suggestion_answer_check CHECK ((((adoption IS NULL) = (answered_on IS NULL)) AND ((adoption IS NULL) = (answer IS NULL)) AND ((adoption IS NULL) = (answered_by IS NULL)))),
  constraint improvement_suggestion_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staff(staff_id),
  constraint improvement_suggestion_due_on_check CHECK ((due_on >= written_on)),
  constraint improvement_suggestion_from_unit_id_fkey FOREIGN KEY (from_unit_id) REFERENCES unit(unit_id),
  constraint improvement_suggestion_kind_check CHECK ((kind = ANY (ARRAY['IMPROVE_WORK'::text, 'IMPROVE_POLICY'::text, 'HOLD_ACCOUNTABLE'::text]))),
  constraint improvement_suggestion_level_check CHECK (((level_unit_id IS NULL) = (escalated_on IS NULL))),
  constraint improvement_suggestion_level_unit_id_fkey FOREIGN KEY (level_unit_id) REFERENCES unit(unit_id),
  constraint improvement_suggestion_pkey PRIMARY KEY (suggestion_id),
  constraint improvement_suggestion_reasons_check CHECK (((adoption IS NULL) OR (adoption = 'ADOPTED'::text) OR (reasons IS NOT NULL))),
  constraint improvement_suggestion_subject_check CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 200))),
  constraint improvement_suggestion_to_unit_id_fkey FOREIGN KEY (to_unit_id) REFERENCES unit(unit_id),
  constraint improvement_suggestion_written_by_fkey FOREIGN KEY (written_by) REFERENCES staff(staff_id)
);
CREATE INDEX improvement_suggestion_to_unit_id_idx ON public.improvement_suggestion USING btree (to_unit_id, due_on);
CREATE INDEX improvement_suggestion_unanswered_idx ON public.improvement_suggestion USING btree (due_on) WHERE (answered_on IS NULL);
comment on table improvement_suggestion is 'One suggestion to a unit to mend its work or its rules or to hold somebody to account, with the written answer that it owes.';

create table installation (
  singleton boolean not null default true,
  journal_epoch integer not null default 1,
  created_at timestamp with time zone not null default now(),
  key_fingerprint bytea,
  constraint installation_pkey PRIMARY KEY (singleton),
  constraint installation_singleton_check CHECK (singleton)
);
comment on table installation is 'The one row about this installation; journal_epoch grows when a backup is restored into another cluster.';

create table interview_answer (
  petition_id uuid not null,
  period text not null,
  outcome text not null,
  method text not null,
  processed text,
  process_fair text,
  result text,
  solved text,
  told_how text,
  comment bytea,
  asked_by uuid not null,
  asked_on date not null,
  recorded_at timestamp with time zone not null,
  constraint interview_answer_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(staff_id),
  constraint interview_answer_method_check CHECK ((method = ANY (ARRAY['PHONE'::text, 'VISIT'::text, 'LETTER'::text]))),
  constraint interview_answer_outcome_check CHECK ((outcome = ANY (ARRAY['ANSWERED'::text, 'DECLINED'::text, 'UNREACHABLE'::text]))),
  constraint interview_answer_petition_id_period_fkey FOREIGN KEY (petition_id, period) REFERENCES interview_task(petition_id, period),
  constraint interview_answer_pkey PRIMARY KEY (petition_id, period),
  constraint interview_answer_said_check CHECK (((outcome = 'ANSWERED'::text) = ((processed IS NOT NULL) AND (process_fair IS NOT NULL) AND (result IS NOT NULL) AND (solved IS NOT NULL)))),
  constraint interview_answer_silent_check CHECK (((outcome = 'ANSWERED'::text) OR ((told_how IS NULL) AND (comment IS NULL))))
);
comment on table interview_answer is 'What a drawn person said, or that nothing was said; never a rating. The comment is encrypted.';

create table interview_task (
  petition_id uuid not null,
  period text not null,
  task_id uuid not null,
  unit_id uuid not null,
  office_unit_id uuid,
  constraint interview_task_period_fkey FOREIGN KEY (period) REFERENCES satisfaction_draw(period),
  constraint interview_task_pkey PRIMARY KEY (petition_id, period),
  constraint interview_task_task_id_key UNIQUE (task_id)
);
CREATE INDEX interview_task_office_unit_id_idx ON public.interview_task USING btree (office_unit_id) WHERE (office_unit_id IS NOT NULL);
comment on table interview_task is 'A matter that was drawn: whose petitioner an office that had no part in it asks; without an office when none is independent.';

create table journal_batch (
  batch_no bigint not null,
  epoch integer not null,
  from_xid xid8 not null,
  to_xid xid8 not null,
  entry_count integer not null,
  merkle_root bytea not null,
  previous_hash bytea not null,
  batch_hash bytea not null,
  signature bytea not null,
  key_id text not null,
  sealed_at timestamp with time zone not null,
  constraint journal_batch_pkey PRIMARY KEY (batch_no),
  constraint journal_batch_range_check CHECK (((to_xid > from_xid) AND (entry_count > 0)))
);
comment on table journal_batch is 'A sealed run of journal entries (from_xid inclusive, to_xid exclusive): Merkle root, chained and signed. Insert-only.';

create table journal_entry (
  entry_id uuid not null,
  epoch integer not null,
  xid xid8 not null default pg_current_xact_id(),
  recorded_at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  object_kind text not null,
  object_id text not null,
  petition_id uuid,
  purpose text,
  detail jsonb not null,
  constraint journal_entry_actor_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'petitioner'::text, 'public'::text, 'system'::text, 'cli'::text]))),
  constraint journal_entry_pkey PRIMARY KEY (entry_id)
);
CREATE INDEX journal_entry_actor_id_idx ON public.journal_entry USING btree (actor_id, epoch, xid) WHERE (actor_id IS NOT NULL);
CREATE INDEX journal_entry_epoch_xid_idx ON public.journal_entry USING btree (epoch, xid);
CREATE INDEX journal_entry_petition_id_idx ON public.journal_entry USING btree (petition_id, recorded_at) WHERE (petition_id IS NOT NULL);
CREATE INDEX journal_entry_recorded_at_idx ON public.journal_entry USING brin (recorded_at);
comment on table journal_entry is 'One read, change, export or print: who, what, on what, why. Insert-only.';

create table later_answer (
  petition_id uuid not null,
  weeks integer not null,
  answer text not null,
  reason bytea,
  answered_at timestamp with time zone not null,
  constraint later_answer_answer_check CHECK ((answer = ANY (ARRAY['YES'::text, 'PARTLY'::text, 'NO'::text]))),
  constraint later_answer_petition_id_weeks_fkey FOREIGN KEY (petition_id, weeks) REFERENCES later_asking(petition_id, weeks),
  constraint later_answer_pkey PRIMARY KEY (petition_id, weeks)
);
comment on table later_answer is 'What the petitioner answered; a NO waits for the head above the unit until somebody has cared for it. The reason is encrypted.';

create table later_asking (
  petition_id uuid not null,
  weeks integer not null,
  unit_id uuid not null,
  asked_on date not null,
  constraint later_asking_pkey PRIMARY KEY (petition_id, weeks)
);
comment on table later_asking is 'That a petitioner is asked, so many weeks after the end, whether the matter is still solved.';

create table later_care (
  petition_id uuid not null,
  weeks integer not null,
  done text not null,
  cared_by uuid not null,
  cared_on date not null,
  constraint later_care_cared_by_fkey FOREIGN KEY (cared_by) REFERENCES staff(staff_id),
  constraint later_care_petition_id_weeks_fkey FOREIGN KEY (petition_id, weeks) REFERENCES later_answer(petition_id, weeks),
  constraint later_care_pkey PRIMARY KEY (petition_id, weeks)
);
comment on table later_care is 'What the head above the unit did about a matter that its petitioner calls unsolved again.';

create table later_opt_out (
  petition_id uuid not null,
  opted_out_at timestamp with time zone not null,
  constraint later_opt_out_pkey PRIMARY KEY (petition_id)
);
comment on table later_opt_out is 'That a petitioner does not want to be asked again about this matter.';

create table leader_task (
  petition_id uuid not null,
  instruction_no integer not null,
  task_no integer not null,
  author_id uuid not null,
  staff_id uuid not null,
  due_on date not null,
  done_on date,
  constraint leader_task_pkey PRIMARY KEY (petition_id, instruction_no, task_no)
);
CREATE INDEX leader_task_author_id_idx ON public.leader_task USING btree (author_id, due_on);
CREATE INDEX leader_task_staff_id_idx ON public.leader_task USING btree (staff_id, due_on);
comment on table leader_task is 'One task of an instruction that its author has not closed, without its words; a fold of the events of its matter.';

create table ledger_import (
  import_id uuid not null,
  source text not null,
  file_sha256 bytea not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  last_row integer not null default 0,
  imported_count integer not null default 0,
  repeated_count integer not null default 0,
  error_count integer not null default 0,
  constraint ledger_import_pkey PRIMARY KEY (import_id)
);
comment on table ledger_import is 'One run of the import of an office''s register and how far it came.';

create table legal_version (
  version_id uuid not null,
  title text not null,
  kind text not null,
  valid_from date not null,
  repealed_on date,
  article_count integer,
  articles jsonb not null,
  source text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid not null,
  constraint legal_version_article_count_check CHECK (((article_count IS NULL) OR ((article_count >= 1) AND (article_count <= 9999)))),
  constraint legal_version_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES staff(staff_id),
  constraint legal_version_kind_check CHECK ((kind = ANY (ARRAY['LAW'::text, 'REGULATION'::text, 'PARTY_REGULATION'::text, 'RULE'::text, 'LOCAL'::text, 'INTERNAL'::text]))),
  constraint legal_version_pkey PRIMARY KEY (version_id),
  constraint legal_version_repealed_on_check CHECK (((repealed_on IS NULL) OR (repealed_on >= valid_from))),
  constraint legal_version_title_check CHECK (((char_length(title) >= 2) AND (char_length(title) <= 200)))
);
CREATE INDEX legal_version_entered_at_idx ON public.legal_version USING btree (entered_at);
comment on table legal_version is 'One entry of the text of a legal instrument as it is in force from a day on, with its articles.';

create table letter_printing (
  petition_id uuid not null,
  document_id uuid not null,
  printing_no integer not null,
  batch_number text not null,
  layout text not null,
  printed_at timestamp with time zone not null,
  printed_by uuid not null,
  constraint letter_printing_layout_check CHECK ((layout = ANY (ARRAY['LETTERS'::text, 'WINDOW'::text, 'DL'::text, 'C5'::text]))),
  constraint letter_printing_no_check CHECK ((printing_no > 0)),
  constraint letter_printing_pkey PRIMARY KEY (petition_id, document_id, printing_no)
);
comment on table letter_printing is 'One printing of one letter, with the batch that it was printed in.';

create table letter_to_print (
  petition_id uuid not null,
  document_id uuid not null,
  type text not null,
  number text,
  title text not null,
  issuing_unit_id uuid not null,
  issued_on date not null,
  queued_at timestamp with time zone not null,
  waits boolean not null default true,
  printings integer not null default 0,
  last_batch text,
  last_printed_at timestamp with time zone,
  constraint letter_to_print_pkey PRIMARY KEY (petition_id, document_id),
  constraint letter_to_print_printed_check CHECK ((((printings = 0) = (last_batch IS NULL)) AND ((printings = 0) = (last_printed_at IS NULL)))),
  constraint letter_to_print_printings_check CHECK ((printings >= 0)),
  constraint letter_to_print_waits_check CHECK (((NOT waits) OR (printings = 0)))
);
CREATE INDEX letter_to_print_printed_idx ON public.letter_to_print USING btree (last_printed_at DESC, document_id DESC) WHERE (printings > 0);
CREATE INDEX letter_to_print_waiting_idx ON public.letter_to_print USING btree (queued_at, document_id) WHERE waits;
comment on table letter_to_print is 'One letter to a petitioner: whether it waits to be printed, and how often it was.';

create table number_counter (
  scope text not null,
  period text not null,
  last_number integer not null,
  constraint number_counter_pkey PRIMARY KEY (scope, period)
);
comment on table number_counter is 'The last number given in a series (petition numbers by unit and day, document numbers by unit, type and year); gap-free since it is raised in the transaction that uses the number.';

create table officer_key (
  key_id uuid not null,
  staff_id uuid not null,
  public_key bytea not null,
  locked_private_key bytea not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint officer_key_pkey PRIMARY KEY (key_id),
  constraint officer_key_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
);
CREATE UNIQUE INDEX officer_key_present_idx ON public.officer_key USING btree (staff_id) WHERE (retired_at IS NULL);
comment on table officer_key is 'The key pair of one discipline officer; the private half is locked by his own passphrase and by the key file of the program.';

create table petition (
  petition_id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  channel text not null,
  class text,
  route text,
  theme_id uuid,
  title text not null,
  petition_office_unit_id uuid not null,
  responsible_unit_id uuid,
  review_unit_id uuid,
  handler_id uuid,
  received_at timestamp with time zone not null,
  received_on date not null,
  registered_on date,
  closed_on date,
  is_anonymous boolean not null,
  is_notifiable boolean not null,
  petitioner_count integer not null default 1,
  is_joint boolean not null default false,
  is_first_time boolean not null default true,
  is_urgent boolean not null default false,
  is_supervised boolean not null default false,
  is_sealed boolean not null default false,
  awaits text,
  next_clock text,
  next_safe_due_on date,
  next_statutory_due_on date,
  query_code_hash bytea not null,
  updated_at timestamp with time zone not null,
  constraint petition_count_check CHECK (((petitioner_count >= 1) AND (petitioner_count <= 9999))),
  constraint petition_pkey PRIMARY KEY (petition_id),
  constraint petition_version_check CHECK ((version > 0))
);
CREATE INDEX petition_handler_id_due_idx ON public.petition USING btree (handler_id, next_safe_due_on, petition_id) WHERE (closed_on IS NULL);
CREATE INDEX petition_handler_id_received_idx ON public.petition USING btree (handler_id, received_on, petition_id);
CREATE INDEX petition_number_idx ON public.petition USING btree (number);
CREATE INDEX petition_office_unit_id_awaits_idx ON public.petition USING btree (petition_office_unit_id, awaits, next_safe_due_on, petition_id) WHERE (closed_on IS NULL);
CREATE INDEX petition_office_unit_id_due_idx ON public.petition USING btree (petition_office_unit_id, next_safe_due_on, petition_id) WHERE (closed_on IS NULL);
CREATE INDEX petition_office_unit_id_received_idx ON public.petition USING btree (petition_office_unit_id, received_on, petition_id);
CREATE INDEX petition_open_due_idx ON public.petition USING btree (next_safe_due_on, petition_id) WHERE (closed_on IS NULL);
CREATE INDEX petition_received_idx ON public.petition USING btree (received_on, petition_id);
CREATE INDEX petition_responsible_unit_id_awaits_idx ON public.petition USING btree (responsible_unit_id, awaits, next_safe_due_on, petition_id) WHERE (closed_on IS NULL);
CREATE INDEX petition_responsible_unit_id_due_idx ON public.petition USING btree (responsible_unit_id, next_safe_due_on, petition_id) WHERE (closed_on IS NULL);
CREATE INDEX petition_responsible_unit_id_received_idx ON public.petition USING btree (responsible_unit_id, received_on, petition_id);
CREATE INDEX petition_review_unit_id_awaits_idx ON public.petition USING btree (review_unit_id, awaits, next_safe_due_on, petition_id) WHERE ((closed_on IS NULL) AND (review_unit_id IS NOT NULL));
CREATE INDEX petition_review_unit_id_received_idx ON public.petition USING btree (review_unit_id, received_on, petition_id) WHERE (review_unit_id IS NOT NULL);
CREATE INDEX petition_state_received_idx ON public.petition USING btree (state, received_on, petition_id);
CREATE INDEX petition_theme_id_received_idx ON public.petition USING btree (theme_id, received_on, petition_id);
comment on table petition is 'The list row of one matter: a fold of its petition_event rows, never edited by hand; awaits is what somebody must do next.';

create table petition_content (
  petition_id uuid not null,
  title text not null,
  requests jsonb not null,
  facts text not null,
  reasons text not null,
  channel_details bytea,
  constraint petition_content_pkey PRIMARY KEY (petition_id)
);
comment on table petition_content is 'What was asked and why, without identity; channel_details holds the encrypted fields of its channel (caller number, return address ...).';

create table petition_event (
  petition_id uuid not null,
  seq integer not null,
  type text not null,
  payload jsonb not null,
  actor_kind text not null,
  actor_id uuid,
  occurred_at timestamp with time zone not null,
  occurred_on date not null,
  acting_for_id uuid,
  constraint petition_event_actor_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'petitioner'::text, 'system'::text]))),
  constraint petition_event_pkey PRIMARY KEY (petition_id, seq),
  constraint petition_event_seq_check CHECK ((seq > 0))
);
comment on table petition_event is 'One thing that happened to a matter; in order of seq they are its truth.';

create table petition_exclusion (
  petition_id uuid not null,
  exclusion_id uuid not null,
  unit_id uuid,
  staff_id uuid,
  ground text not null,
  created_at timestamp with time zone not null,
  constraint petition_exclusion_ground_check CHECK ((ground = ANY (ARRAY['REPORTED_PARTY'::text, 'RECUSED'::text, 'TOOK_PART_BEFORE'::text]))),
  constraint petition_exclusion_pkey PRIMARY KEY (petition_id, exclusion_id),
  constraint petition_exclusion_who_check CHECK (((unit_id IS NULL) <> (staff_id IS NULL)))
);
CREATE INDEX petition_exclusion_staff_id_idx ON public.petition_exclusion USING btree (staff_id, petition_id) WHERE (staff_id IS NOT NULL);
CREATE INDEX petition_exclusion_unit_id_idx ON public.petition_exclusion USING btree (unit_id, petition_id) WHERE (unit_id IS NOT NULL);
comment on table petition_exclusion is 'A unit or staff member for whom the matter does not exist (reported party, recusal).';

create table petition_part (
  petition_id uuid not null,
  part_id uuid not null,
  part text not null,
  unit_id uuid,
  staff_id uuid,
  constraint petition_part_part_check CHECK ((part = ANY (ARRAY['CO_HANDLING'::text, 'PASSED_ON'::text, 'MEDIATING'::text, 'HEARING'::text, 'REVIEWING'::text, 'LEADING'::text, 'INSTRUCTING'::text, 'INSTRUCTED'::text]))),
  constraint petition_part_pkey PRIMARY KEY (petition_id, part_id, part),
  constraint petition_part_who_check CHECK (((unit_id IS NULL) <> (staff_id IS NULL)))
);
CREATE INDEX petition_part_staff_id_idx ON public.petition_part USING btree (staff_id, petition_id) WHERE (staff_id IS NOT NULL);
CREATE INDEX petition_part_unit_id_idx ON public.petition_part USING btree (unit_id, petition_id) WHERE (unit_id IS NOT NULL);
comment on table petition_part is 'A unit that co-handles a matter now or had it before, or a staff member who mediates, holds a hearing, reviews, leads, instructs or was instructed in it now; a fold of its events.';

create table petition_search (
  petition_id uuid not null,
  grams integer[] not null,
  received_on date not null,
  labels integer[] not null,
  constraint petition_search_pkey PRIMARY KEY (petition_id)
);
CREATE INDEX petition_search_grams_labels_idx ON public.petition_search USING gin (grams, labels) WITH (gin_pending_list_limit='512');
comment on table petition_search is 'The hashed character pairs of one matter''s title, requests, facts and reasons.';

create table petition_search_queue (
  petition_id uuid not null,
  constraint petition_search_queue_pkey PRIMARY KEY (petition_id)
);
comment on table petition_search_queue is 'A matter whose text is new or changed and not yet in petition_search.';

create table petitioner (
  petition_id uuid not null,
  petitioner_id uuid not null,
  position integer not null,
  kind text not null,
  capacity text not null,
  identity bytea not null,
  name_hash bytea,
  phone_hash bytea,
  id_number_hash bytea,
  email_hash bytea,
  query_code_hash bytea,
  constraint petitioner_capacity_check CHECK ((capacity = ANY (ARRAY['MAIN'::text, 'REPRESENTATIVE'::text, 'SIGNATORY'::text, 'AGENT'::text]))),
  constraint petitioner_kind_check CHECK ((kind = ANY (ARRAY['PERSON'::text, 'ORGANISATION'::text]))),
  constraint petitioner_pkey PRIMARY KEY (petition_id, petitioner_id)
);
CREATE INDEX petitioner_id_number_hash_idx ON public.petitioner USING btree (id_number_hash) WHERE (id_number_hash IS NOT NULL);
CREATE INDEX petitioner_name_hash_idx ON public.petitioner USING btree (name_hash) WHERE (name_hash IS NOT NULL);
CREATE INDEX petitioner_petition_id_query_code_hash_idx ON public.petitioner USING btree (petition_id, query_code_hash) WHERE (query_code_hash IS NOT NULL);
CREATE INDEX petitioner_phone_hash_idx ON public.petitioner USING btree (phone_hash) WHERE (phone_hash IS NOT NULL);
comment on table petitioner is 'One person or body behind a matter: identity encrypted, keyed hashes for exact match only; no index over persons beyond these.';

create table post (
  post_id uuid not null,
  staff_id uuid not null,
  unit_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  constraint post_period_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint post_pkey PRIMARY KEY (post_id),
  constraint post_role_check CHECK ((role = ANY (ARRAY['receptionist'::text, 'registrar'::text, 'onlineClerk'::text, 'screener'::text, 'dispatcher'::text, 'handler'::text, 'coHandler'::text, 'legalReviewer'::text, 'signer'::text, 'unitHead'::text, 'officeHead'::text, 'serviceClerk'::text, 'hearingHost'::text, 'hearingRecorder'::text, 'supervisor'::text, 'reviewer'::text, 'reReviewer'::text, 'disciplineOfficer'::text, 'analyst'::text, 'archivist'::text, 'dpo'::text, 'dutyOfficer'::text, 'spokesperson'::text, 'trainer'::text, 'auditor'::text, 'administrator'::text]))),
  constraint post_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id),
  constraint post_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
);
CREATE INDEX post_staff_id_idx ON public.post USING btree (staff_id);
CREATE INDEX post_unit_id_role_idx ON public.post USING btree (unit_id, role);
comment on table post is 'One role that one person holds in one unit for a time.';

create table public_information (
  unit_id uuid not null,
  content jsonb not null,
  last_reviewed_on date not null,
  updated_by uuid,
  updated_at timestamp with time zone not null default now(),
  constraint public_information_pkey PRIMARY KEY (unit_id),
  constraint public_information_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id),
  constraint public_information_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES staff(staff_id)
);
comment on table public_information is 'What art. 18 of the regulation obliges the unit to publish: channels, address, phone, reception hours, how to query, law, procedure.';

create table reception_day (
  reception_day_id uuid not null,
  unit_id uuid not null,
  leader_id uuid not null,
  kind text not null,
  held_on date not null,
  begins_at text not null,
  minutes_per_visit integer not null,
  visits integer not null,
  place text not null,
  subject text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  cancelled_at timestamp with time zone,
  cancelled_because text,
  constraint reception_day_begins_at_check CHECK ((begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint reception_day_cancelled_check CHECK (((cancelled_at IS NULL) = (cancelled_because IS NULL))),
  constraint reception_day_created_by_fkey FOREIGN KEY (created_by) REFERENCES staff(staff_id),
  constraint reception_day_kind_check CHECK ((kind = ANY (ARRAY['RECEPTION'::text, 'OUTREACH'::text]))),
  constraint reception_day_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES staff(staff_id),
  constraint reception_day_minutes_per_visit_check CHECK (((minutes_per_visit >= 5) AND (minutes_per_visit <= 240))),
  constraint reception_day_pkey PRIMARY KEY (reception_day_id),
  constraint reception_day_place_check CHECK (((char_length(place) >= 1) AND (char_length(place) <= 200))),
  constraint reception_day_subject_check CHECK ((char_length(subject) <= 200)),
  constraint reception_day_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id),
  constraint reception_day_visits_check CHECK (((visits >= 1) AND (visits <= 100)))
);
CREATE INDEX reception_day_held_on_idx ON public.reception_day USING btree (held_on, unit_id);
comment on table reception_day is 'One day on which a leader receives visitors at a place, or goes out to them; subject is what it is about, if it is about one thing.';

create table reception_visit (
  reception_day_id uuid not null,
  visit_id uuid not null,
  slot_no integer,
  code_hash bytea not null,
  person bytea,
  booked_at timestamp with time zone not null,
  booked_by text not null,
  cancelled_at timestamp with time zone,
  cancelled_by text,
  petition_id uuid,
  constraint reception_visit_booked_by_check CHECK ((booked_by = ANY (ARRAY['PETITIONER'::text, 'OFFICE'::text]))),
  constraint reception_visit_cancelled_by_check CHECK ((cancelled_by = ANY (ARRAY['PETITIONER'::text, 'OFFICE'::text]))),
  constraint reception_visit_cancelled_check CHECK (((cancelled_at IS NULL) = (cancelled_by IS NULL))),
  constraint reception_visit_pkey PRIMARY KEY (reception_day_id, visit_id),
  constraint reception_visit_reception_day_id_fkey FOREIGN KEY (reception_day_id) REFERENCES reception_day(reception_day_id),
  constraint reception_visit_slot_check CHECK (((slot_no IS NULL) = (cancelled_at IS NOT NULL)))
);
CREATE INDEX reception_visit_code_hash_idx ON public.reception_visit USING btree (code_hash);
CREATE UNIQUE INDEX reception_visit_slot_idx ON public.reception_visit USING btree (reception_day_id, slot_no) WHERE (slot_no IS NOT NULL);
comment on table reception_visit is 'One time that was booked on a reception day; person holds name, telephone and what it is about, encrypted, and is emptied when the booking is cancelled or thirty days after the day.';

create table retaliation_check_in (
  petition_id uuid not null,
  month_no integer not null,
  asked_on date not null,
  answered_on date,
  is_retaliation boolean,
  constraint retaliation_check_in_answer_check CHECK (((answered_on IS NULL) = (is_retaliation IS NULL))),
  constraint retaliation_check_in_month_no_check CHECK ((month_no = ANY (ARRAY[1, 3, 6]))),
  constraint retaliation_check_in_pkey PRIMARY KEY (petition_id, month_no)
);
comment on table retaliation_check_in is 'One private question after the end of a matter, and its answer; a yes opens a matter with a unit above.';

create table retaliation_report (
  petition_id uuid not null,
  about_petition_id uuid not null,
  via text not null,
  reported_at timestamp with time zone not null,
  reported_by uuid,
  constraint retaliation_report_not_itself_check CHECK ((petition_id <> about_petition_id)),
  constraint retaliation_report_pkey PRIMARY KEY (petition_id),
  constraint retaliation_report_reported_by_check CHECK (((via = 'STAFF'::text) = (reported_by IS NOT NULL))),
  constraint retaliation_report_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES staff(staff_id),
  constraint retaliation_report_via_check CHECK ((via = ANY (ARRAY['PETITIONER'::text, 'STAFF'::text, 'CHECK_IN'::text])))
);
CREATE INDEX retaliation_report_about_petition_id_idx ON public.retaliation_report USING btree (about_petition_id);
comment on table retaliation_report is 'One matter that alleges retaliation, and the earlier matter for which it is said to be; read by no page of that earlier matter.';

create table retaliation_watch (
  petition_id uuid not null,
  language text not null,
  agreed_at timestamp with time zone not null,
  stopped_at timestamp with time zone,
  ended_on date,
  constraint retaliation_watch_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint retaliation_watch_pkey PRIMARY KEY (petition_id)
);
comment on table retaliation_watch is 'One petitioner who agreed, by number and query code, to be asked in private after the end of the matter; stopped whenever he likes.';

create table satisfaction_draw (
  period text not null,
  seed bytea not null,
  matters integer not null,
  drawn integer not null,
  drawn_at timestamp with time zone not null,
  constraint satisfaction_draw_period_fkey FOREIGN KEY (period) REFERENCES satisfaction_period(period),
  constraint satisfaction_draw_pkey PRIMARY KEY (period)
);
comment on table satisfaction_draw is 'That the sample of a quarter was drawn, once, with the seed that anybody can check against the earlier hash.';

create table satisfaction_period (
  period text not null,
  first_on date not null,
  last_on date not null,
  sample_percent integer not null,
  sample_minimum integer not null,
  seed_commitment bytea not null,
  opened_at timestamp with time zone not null,
  constraint satisfaction_period_commitment_check CHECK ((octet_length(seed_commitment) = 32)),
  constraint satisfaction_period_days_check CHECK ((first_on <= last_on)),
  constraint satisfaction_period_pkey PRIMARY KEY (period)
);
comment on table satisfaction_period is 'A quarter of ratings, with the hash of the seed by which its sample will be drawn, fixed before the quarter ends.';

create table satisfaction_rule (
  rule_id uuid not null,
  sample_percent integer not null,
  sample_minimum integer not null,
  later_weeks integer[] not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  constraint satisfaction_rule_minimum_check CHECK (((sample_minimum >= 1) AND (sample_minimum <= 1000))),
  constraint satisfaction_rule_percent_check CHECK (((sample_percent >= 1) AND (sample_percent <= 100))),
  constraint satisfaction_rule_pkey PRIMARY KEY (rule_id),
  constraint satisfaction_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES staff(staff_id)
);
comment on table satisfaction_rule is 'How large the independent sample is and when people are asked again, from its day on; the last entry counts for what begins after it.';

create table schema_migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (name)
);
comment on table schema_migration is NULL;

create table sealed_item (
  petition_id uuid not null,
  item_id uuid not null,
  compartment text not null,
  kind text not null,
  body bytea not null,
  storage_key text,
  size_bytes bigint not null,
  custody_key bytea,
  sealed_at timestamp with time zone not null,
  constraint sealed_item_compartment_check CHECK ((compartment = ANY (ARRAY['CONTENT'::text, 'IDENTITY'::text]))),
  constraint sealed_item_kind_check CHECK ((kind = ANY (ARRAY['MATTER'::text, 'PEOPLE'::text, 'FILE'::text, 'ADDITION'::text]))),
  constraint sealed_item_pkey PRIMARY KEY (petition_id, item_id)
);
CREATE INDEX sealed_item_custody_idx ON public.sealed_item USING btree (petition_id) WHERE (custody_key IS NOT NULL);
CREATE INDEX sealed_item_storage_key_idx ON public.sealed_item USING btree (storage_key) WHERE (storage_key IS NOT NULL);
comment on table sealed_item is 'One sealed part of a report, encrypted under a key of its own; custody_key holds that key only as long as no discipline officer has one.';

create table sealed_item_key (
  petition_id uuid not null,
  item_id uuid not null,
  key_id uuid not null,
  wrapped bytea not null,
  constraint sealed_item_key_key_id_fkey FOREIGN KEY (key_id) REFERENCES officer_key(key_id),
  constraint sealed_item_key_petition_id_item_id_fkey FOREIGN KEY (petition_id, item_id) REFERENCES sealed_item(petition_id, item_id),
  constraint sealed_item_key_pkey PRIMARY KEY (petition_id, item_id, key_id)
);
comment on table sealed_item_key is 'The key of a sealed part, wrapped to the key of one officer (HPKE, RFC 9180).';

create table session (
  token_hash bytea not null,
  session_id uuid not null,
  staff_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  stepped_up_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(staff_id)
);
CREATE INDEX session_staff_id_idx ON public.session USING btree (staff_id);
comment on table session is 'One signed-in browser; only the SHA-256 of its token is kept.';

create table staff (
  staff_id uuid not null,
  username text not null,
  display_name text not null,
  email text,
  locale text not null default 'zh-CN'::text,
  created_at timestamp with time zone not null default now(),
  disabled_at timestamp with time zone,
  constraint staff_locale_check CHECK ((locale = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint staff_pkey PRIMARY KEY (staff_id),
  constraint staff_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text)),
  constraint staff_username_key UNIQUE (username)
);
comment on table staff is 'One person who works here and may sign in.';

create table submission (
  submission_id uuid not null,
  petition_id uuid not null,
  channel text not null,
  received_at timestamp with time zone not null,
  form_version text not null,
  source text not null,
  raw bytea not null,
  raw_sha256 bytea not null,
  receipt text,
  stored_at timestamp with time zone not null default now(),
  constraint submission_channel_check CHECK ((channel = ANY (ARRAY['ONLINE'::text, 'LETTER'::text, 'PHONE'::text, 'FAX'::text, 'VISIT'::text, 'EMAIL'::text, 'HOTLINE_TRANSFER'::text, 'OTHER'::text]))),
  constraint submission_pkey PRIMARY KEY (submission_id)
);
CREATE INDEX submission_petition_id_idx ON public.submission USING btree (petition_id);
comment on table submission is 'One received thing, exactly as it came (encrypted), stored before anything was read from it; receipt is the signed one that was given for it.';

create table supervision_proposal (
  petition_id uuid not null,
  proposal_id uuid not null,
  cause text not null,
  occasion text not null,
  since_on date not null,
  times integer not null,
  found_at timestamp with time zone not null,
  status text not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  dismissal text,
  constraint supervision_proposal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(staff_id),
  constraint supervision_proposal_decided_check CHECK (((status = ANY (ARRAY['ACCEPTED'::text, 'DISMISSED'::text])) = ((decided_at IS NOT NULL) AND (decided_by IS NOT NULL)))),
  constraint supervision_proposal_dismissal_check CHECK (((status = 'DISMISSED'::text) = (dismissal IS NOT NULL))),
  constraint supervision_proposal_occasion_key UNIQUE (petition_id, cause, occasion),
  constraint supervision_proposal_pkey PRIMARY KEY (petition_id, proposal_id),
  constraint supervision_proposal_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'DISMISSED'::text, 'LAPSED'::text]))),
  constraint supervision_proposal_times_check CHECK (((times >= 1) AND (times <= 9999)))
);
CREATE INDEX supervision_proposal_open_idx ON public.supervision_proposal USING btree (since_on, petition_id) WHERE (status = 'OPEN'::text);
comment on table supervision_proposal is 'One reason to supervise that the program found in a matter, and what a supervisor made of it; the same occasion is proposed once.';

create table theme (
  theme_id uuid not null,
  code text not null,
  parent_id uuid,
  name text not null,
  name_en text,
  level integer not null,
  valid_from date not null default '2000-01-01'::date,
  valid_to date,
  constraint theme_code_key UNIQUE (code),
  constraint theme_level_check CHECK ((((level >= 1) AND (level <= 3)) AND ((level = 1) = (parent_id IS NULL)))),
  constraint theme_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES theme(theme_id),
  constraint theme_pkey PRIMARY KEY (theme_id)
);
comment on table theme is 'One node of the content classification, three levels deep.';

create table unit (
  unit_id uuid not null,
  code text not null,
  kind text not null,
  profile text not null,
  jurisdiction text not null default 'national'::text,
  is_external boolean not null default false,
  review_authority_id uuid,
  re_review_authority_id uuid,
  constraint unit_code_check CHECK ((code ~ '^[A-Z0-9]{2,16}$'::text)),
  constraint unit_code_key UNIQUE (code),
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['GROUP'::text, 'COMPANY'::text, 'DEPARTMENT'::text, 'OFFICE'::text, 'EXTERNAL'::text]))),
  constraint unit_pkey PRIMARY KEY (unit_id),
  constraint unit_profile_check CHECK ((profile = ANY (ARRAY['GOV_PETITION_DEPT'::text, 'COMPETENT_UNIT'::text, 'PRIVATE_ENTERPRISE'::text]))),
  constraint unit_re_review_authority_id_fkey FOREIGN KEY (re_review_authority_id) REFERENCES unit(unit_id),
  constraint unit_review_authority_id_fkey FOREIGN KEY (review_authority_id) REFERENCES unit(unit_id),
  constraint unit_review_not_self_check CHECK (((review_authority_id <> unit_id) AND (re_review_authority_id <> unit_id)))
);
comment on table unit is 'One unit of the organisation, or an outside body that reviews; its name and place in the tree are in unit_version.';

create table unit_version (
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  name_en text,
  parent_id uuid,
  constraint unit_version_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint unit_version_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(unit_id),
  constraint unit_version_period_check CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  constraint unit_version_pkey PRIMARY KEY (unit_id, valid_from),
  constraint unit_version_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
);
CREATE INDEX unit_version_parent_id_idx ON public.unit_version USING btree (parent_id);
comment on table unit_version is 'What a unit was called and under which unit it stood from valid_from until the day before valid_to.';

create table unowned_notice (
  unit_id uuid not null,
  awaits text not null,
  first_seen_at timestamp with time zone not null,
  noticed_at timestamp with time zone not null,
  constraint unowned_notice_pkey PRIMARY KEY (unit_id, awaits)
);
comment on table unowned_notice is 'Work of one kind in one unit that nobody present can do, since when, and when its heads were told; the row goes when somebody can.';
