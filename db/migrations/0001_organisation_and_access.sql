-- The organisation, its people and how they sign in.

create table installation (
  singleton boolean primary key default true,
  journal_epoch integer not null default 1,
  created_at timestamptz not null default now(),
  constraint installation_singleton_check check (singleton)
);
comment on table installation is 'The one row about this installation; journal_epoch grows when a backup is restored into another cluster.';
insert into installation default values;

create table unit (
  unit_id uuid primary key,
  code text not null,
  kind text not null,
  profile text not null,
  jurisdiction text not null default 'national',
  is_external boolean not null default false,
  review_authority_id uuid references unit,
  re_review_authority_id uuid references unit,
  constraint unit_code_key unique (code),
  constraint unit_code_check check (code ~ '^[A-Z0-9]{2,16}$'),
  constraint unit_kind_check check (kind in ('GROUP', 'COMPANY', 'DEPARTMENT', 'OFFICE', 'EXTERNAL')),
  constraint unit_profile_check check (profile in ('GOV_PETITION_DEPT', 'COMPETENT_UNIT', 'PRIVATE_ENTERPRISE')),
  constraint unit_review_not_self_check check (review_authority_id <> unit_id and re_review_authority_id <> unit_id)
);
comment on table unit is 'One unit of the organisation, or an outside body that reviews; its name and place in the tree are in unit_version.';

create table unit_version (
  unit_id uuid not null references unit,
  valid_from date not null,
  valid_to date,
  name text not null,
  name_en text,
  parent_id uuid references unit,
  primary key (unit_id, valid_from),
  constraint unit_version_period_check check (valid_to is null or valid_to > valid_from),
  constraint unit_version_name_check check (length(name) between 1 and 120)
);
comment on table unit_version is 'What a unit was called and under which unit it stood from valid_from until the day before valid_to.';
create index unit_version_parent_id_idx on unit_version (parent_id);

create table staff (
  staff_id uuid primary key,
  username text not null,
  display_name text not null,
  email text,
  locale text not null default 'zh-CN',
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint staff_username_key unique (username),
  constraint staff_username_check check (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  constraint staff_locale_check check (locale in ('zh-CN', 'en'))
);
comment on table staff is 'One person who works here and may sign in.';

create table post (
  post_id uuid primary key,
  staff_id uuid not null references staff,
  unit_id uuid not null references unit,
  role text not null,
  valid_from date not null,
  valid_to date,
  constraint post_role_check check (role in (
    'receptionist', 'registrar', 'onlineClerk', 'screener', 'dispatcher', 'handler', 'coHandler', 'legalReviewer',
    'signer', 'unitHead', 'officeHead', 'serviceClerk', 'hearingHost', 'hearingRecorder', 'supervisor', 'reviewer',
    'reReviewer', 'disciplineOfficer', 'analyst', 'archivist', 'dpo', 'dutyOfficer', 'spokesperson', 'trainer',
    'auditor', 'administrator')),
  constraint post_period_check check (valid_to is null or valid_to > valid_from)
);
comment on table post is 'One role that one person holds in one unit for a time.';
create index post_staff_id_idx on post (staff_id);
create index post_unit_id_role_idx on post (unit_id, role);

create table credential (
  staff_id uuid primary key references staff,
  password_hash text not null,
  password_changed_at timestamptz not null,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  failed_count integer not null default 0,
  locked_until timestamptz
);
comment on table credential is 'How one person proves who they are: argon2id hash, encrypted TOTP secret, the last used TOTP step, and the lockout.';

create table session (
  token_hash bytea primary key,
  session_id uuid not null,
  staff_id uuid not null references staff,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  stepped_up_at timestamptz
);
comment on table session is 'One signed-in browser; only the SHA-256 of its token is kept.';
create index session_staff_id_idx on session (staff_id);

create table api_token (
  token_hash bytea primary key,
  token_id uuid not null,
  staff_id uuid not null references staff,
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table api_token is 'One bearer token of a program that acts for a staff member; only its SHA-256 is kept.';

create table enrolment_link (
  token_hash bytea primary key,
  purpose text not null,
  staff_id uuid references staff,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint enrolment_link_purpose_check check (purpose in ('FIRST_ADMINISTRATOR', 'ENROL')),
  constraint enrolment_link_staff_check check ((purpose = 'ENROL') = (staff_id is not null))
);
comment on table enrolment_link is 'A one-time link by which the first administrator or a new staff member sets a password.';

create table theme (
  theme_id uuid primary key,
  code text not null,
  parent_id uuid references theme,
  name text not null,
  name_en text,
  level integer not null,
  valid_from date not null default date '2000-01-01',
  valid_to date,
  constraint theme_code_key unique (code),
  constraint theme_level_check check (level between 1 and 3 and (level = 1) = (parent_id is null))
);
comment on table theme is 'One node of the content classification, three levels deep.';

create table calendar_day (
  calendar_id text not null,
  day date not null,
  kind text not null,
  name text not null,
  name_en text not null,
  source text not null,
  primary key (calendar_id, day),
  constraint calendar_day_kind_check check (kind in ('off', 'work'))
);
comment on table calendar_day is 'A day that differs from the plain week: a holiday, or a weekend day swapped to work.';

create table calendar_year (
  calendar_id text not null,
  year integer not null,
  published_on date,
  source text not null,
  primary key (calendar_id, year)
);
comment on table calendar_year is 'A year whose holidays are published; dates in other years are provisional.';

create table calendar_revision (
  calendar_id text primary key,
  revision integer not null default 1
);
comment on table calendar_revision is 'Counts the edits of a calendar, so that stored deadlines know which edit they were computed from.';

create table public_information (
  unit_id uuid primary key references unit,
  content jsonb not null,
  last_reviewed_on date not null,
  updated_by uuid references staff,
  updated_at timestamptz not null default now()
);
comment on table public_information is 'What art. 18 of the regulation obliges the unit to publish: channels, address, phone, reception hours, how to query, law, procedure.';

create table number_counter (
  scope text not null,
  period text not null,
  last_number integer not null,
  primary key (scope, period)
);
comment on table number_counter is 'The last number given in a series (petition numbers by unit and day, document numbers by unit, type and year); gap-free since it is raised in the transaction that uses the number.';

create table draft (
  staff_id uuid not null references staff,
  draft_key text not null,
  body bytea not null,
  updated_at timestamptz not null,
  primary key (staff_id, draft_key)
);
comment on table draft is 'What a staff member typed and has not yet sent, encrypted.';
