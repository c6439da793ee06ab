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

create table installation (
  singleton boolean not null default true,
  journal_epoch integer not null default 1,
  created_at timestamp with time zone not null default now(),
  key_fingerprint bytea,
  constraint installation_pkey PRIMARY KEY (singleton),
  constraint installation_singleton_check CHECK (singleton)
);
comment on table installation is 'The one row about this installation; journal_epoch grows when a backup is restored into another cluster.';

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

create table number_counter (
  scope text not null,
  period text not null,
  last_number integer not null,
  constraint number_counter_pkey PRIMARY KEY (scope, period)
);
comment on table number_counter is 'The last number given in a series (petition numbers by unit and day, document numbers by unit, type and year); gap-free since it is raised in the transaction that uses the number.';

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
  constraint petitioner_capacity_check CHECK ((capacity = ANY (ARRAY['MAIN'::text, 'REPRESENTATIVE'::text, 'SIGNATORY'::text, 'AGENT'::text]))),
  constraint petitioner_kind_check CHECK ((kind = ANY (ARRAY['PERSON'::text, 'ORGANISATION'::text]))),
  constraint petitioner_pkey PRIMARY KEY (petition_id, petitioner_id)
);
CREATE INDEX petitioner_id_number_hash_idx ON public.petitioner USING btree (id_number_hash) WHERE (id_number_hash IS NOT NULL);
CREATE INDEX petitioner_name_hash_idx ON public.petitioner USING btree (name_hash) WHERE (name_hash IS NOT NULL);
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

create table schema_migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (name)
);
comment on table schema_migration is NULL;

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
