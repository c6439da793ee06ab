-- Received things, matters, their history and their clocks. Everything here is distributable by its first key column.

create table submission (
  submission_id uuid primary key,
  petition_id uuid not null,
  channel text not null,
  received_at timestamptz not null,
  form_version text not null,
  source text not null,
  raw bytea not null,
  raw_sha256 bytea not null,
  receipt text,
  stored_at timestamptz not null default now(),
  constraint submission_channel_check check (channel in ('ONLINE', 'LETTER', 'PHONE', 'FAX', 'VISIT', 'EMAIL', 'HOTLINE_TRANSFER', 'OTHER'))
);
comment on table submission is 'One received thing, exactly as it came (encrypted), stored before anything was read from it; receipt is the signed one that was given for it.';
create index submission_petition_id_idx on submission (petition_id);

create table idempotency_key (
  key_hash bytea primary key,
  petition_id uuid not null,
  request_sha256 bytea not null,
  created_at timestamptz not null
);
comment on table idempotency_key is 'The key of a write that has happened, so that its repeat answers the same instead of happening again.';

create table petition (
  petition_id uuid primary key,
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
  received_at timestamptz not null,
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
  updated_at timestamptz not null,
  constraint petition_version_check check (version > 0),
  constraint petition_count_check check (petitioner_count between 1 and 9999)
);
comment on table petition is 'The list row of one matter: a fold of its petition_event rows, never edited by hand; awaits is what somebody must do next.';
create index petition_number_idx on petition (number);
create index petition_open_due_idx on petition (next_safe_due_on, petition_id) where closed_on is null;
create index petition_responsible_unit_id_due_idx on petition (responsible_unit_id, next_safe_due_on, petition_id) where closed_on is null;
create index petition_office_unit_id_due_idx on petition (petition_office_unit_id, next_safe_due_on, petition_id) where closed_on is null;
create index petition_handler_id_due_idx on petition (handler_id, next_safe_due_on, petition_id) where closed_on is null;
create index petition_received_idx on petition (received_on, petition_id);
create index petition_responsible_unit_id_received_idx on petition (responsible_unit_id, received_on, petition_id);
create index petition_office_unit_id_received_idx on petition (petition_office_unit_id, received_on, petition_id);
create index petition_handler_id_received_idx on petition (handler_id, received_on, petition_id);
create index petition_review_unit_id_received_idx on petition (review_unit_id, received_on, petition_id) where review_unit_id is not null;
create index petition_state_received_idx on petition (state, received_on, petition_id);
create index petition_theme_id_received_idx on petition (theme_id, received_on, petition_id);

create table petition_event (
  petition_id uuid not null,
  seq integer not null,
  type text not null,
  payload jsonb not null,
  actor_kind text not null,
  actor_id uuid,
  occurred_at timestamptz not null,
  occurred_on date not null,
  primary key (petition_id, seq),
  constraint petition_event_seq_check check (seq > 0),
  constraint petition_event_actor_check check (actor_kind in ('staff', 'petitioner', 'system'))
);
comment on table petition_event is 'One thing that happened to a matter; in order of seq they are its truth.';

create table petition_content (
  petition_id uuid primary key,
  title text not null,
  requests jsonb not null,
  facts text not null,
  reasons text not null,
  channel_details bytea
);
comment on table petition_content is 'What was asked and why, without identity; channel_details holds the encrypted fields of its channel (caller number, return address ...).';

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
  primary key (petition_id, petitioner_id),
  constraint petitioner_kind_check check (kind in ('PERSON', 'ORGANISATION')),
  constraint petitioner_capacity_check check (capacity in ('MAIN', 'REPRESENTATIVE', 'SIGNATORY', 'AGENT'))
);
comment on table petitioner is 'One person or body behind a matter: identity encrypted, keyed hashes for exact match only; no index over persons beyond these.';
create index petitioner_name_hash_idx on petitioner (name_hash) where name_hash is not null;
create index petitioner_phone_hash_idx on petitioner (phone_hash) where phone_hash is not null;
create index petitioner_id_number_hash_idx on petitioner (id_number_hash) where id_number_hash is not null;

create table petition_exclusion (
  petition_id uuid not null,
  exclusion_id uuid not null,
  unit_id uuid,
  staff_id uuid,
  ground text not null,
  created_at timestamptz not null,
  primary key (petition_id, exclusion_id),
  constraint petition_exclusion_who_check check ((unit_id is null) <> (staff_id is null)),
  constraint petition_exclusion_ground_check check (ground in ('REPORTED_PARTY', 'RECUSED', 'TOOK_PART_BEFORE'))
);
comment on table petition_exclusion is 'A unit or staff member for whom the matter does not exist (reported party, recusal).';
create index petition_exclusion_unit_id_idx on petition_exclusion (unit_id, petition_id) where unit_id is not null;
create index petition_exclusion_staff_id_idx on petition_exclusion (staff_id, petition_id) where staff_id is not null;

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
  due_at timestamptz,
  is_provisional boolean not null,
  stopped_on date,
  outcome text not null,
  basis jsonb not null,
  primary key (petition_id, clock, instance),
  constraint deadline_outcome_check check (outcome in ('open', 'met', 'late', 'cancelled'))
);
comment on table deadline is 'One statutory clock of one matter: the fold of its events through the clock engine; basis holds what the computation needs to be repeated.';
create index deadline_open_due_idx on deadline (safe_due_on, petition_id) where outcome = 'open';

create table attachment (
  petition_id uuid not null,
  attachment_id uuid not null,
  submission_id uuid,
  sha256 bytea not null,
  size_bytes bigint not null,
  media_type text not null,
  file_name bytea not null,
  storage_key text not null,
  uploaded_at timestamptz not null,
  uploaded_by_kind text not null,
  uploaded_by_id uuid,
  primary key (petition_id, attachment_id),
  constraint attachment_uploaded_by_check check (uploaded_by_kind in ('staff', 'petitioner', 'system'))
);
comment on table attachment is 'One file that belongs to a matter; its bytes lie in the storage by storage_key, its name is encrypted.';

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
  created_at timestamptz not null,
  created_by uuid,
  primary key (petition_id, document_id)
);
comment on table document is 'One official paper of a matter: the data it was made from, its number, and the rendered file.';

create table deadline_reminder (
  petition_id uuid not null,
  clock text not null,
  instance text not null,
  step text not null,
  safe_due_on date not null,
  sent_at timestamptz not null,
  primary key (petition_id, clock, instance, step, safe_due_on)
);
comment on table deadline_reminder is 'A reminder that has been sent; it is never sent twice for the same date and step.';

create table delivery (
  petition_id uuid not null,
  delivery_id uuid not null,
  channel text not null,
  template text not null,
  recipient bytea not null,
  status text not null,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (petition_id, delivery_id),
  constraint delivery_channel_check check (channel in ('MAIL', 'SMS', 'DESK')),
  constraint delivery_status_check check (status in ('QUEUED', 'SENT', 'FAILED'))
);
comment on table delivery is 'One message to one recipient (encrypted address) and how it went.';

create table ledger_import (
  import_id uuid primary key,
  source text not null,
  file_sha256 bytea not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  last_row integer not null default 0,
  imported_count integer not null default 0,
  repeated_count integer not null default 0,
  error_count integer not null default 0
);
comment on table ledger_import is 'One run of the import of an office''s register and how far it came.';
