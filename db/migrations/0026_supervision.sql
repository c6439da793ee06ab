-- What a petition office takes up with a unit (Regulation art. 40): reasons that the program finds, and suggestions that are answered in writing.
create table supervision_proposal (
  petition_id uuid not null,
  proposal_id uuid not null,
  cause text not null,
  occasion text not null,
  since_on date not null,
  times integer not null,
  found_at timestamptz not null,
  status text not null,
  decided_at timestamptz,
  decided_by uuid references staff,
  dismissal text,
  primary key (petition_id, proposal_id),
  constraint supervision_proposal_occasion_key unique (petition_id, cause, occasion),
  constraint supervision_proposal_times_check check (times between 1 and 9999),
  constraint supervision_proposal_status_check check (status in ('OPEN', 'ACCEPTED', 'DISMISSED', 'LAPSED')),
  constraint supervision_proposal_decided_check check ((status in ('ACCEPTED', 'DISMISSED')) = (decided_at is not null and decided_by is not null)),
  constraint supervision_proposal_dismissal_check check ((status = 'DISMISSED') = (dismissal is not null))
);
create index supervision_proposal_open_idx on supervision_proposal (since_on, petition_id) where status = 'OPEN';
comment on table supervision_proposal is 'One reason to supervise that the program found in a matter, and what a supervisor made of it; the same occasion is proposed once.';

create table improvement_suggestion (
  suggestion_id uuid primary key,
  kind text not null,
  from_unit_id uuid not null references unit,
  to_unit_id uuid not null references unit,
  petition_id uuid,
  subject text not null,
  content text not null,
  written_by uuid not null references staff,
  written_on date not null,
  due_on date not null,
  level_unit_id uuid references unit,
  escalated_on date,
  adoption text,
  answer text,
  reasons text,
  answered_by uuid references staff,
  answered_on date,
  constraint improvement_suggestion_kind_check check (kind in ('IMPROVE_WORK', 'IMPROVE_POLICY', 'HOLD_ACCOUNTABLE')),
  constraint improvement_suggestion_subject_check check (char_length(subject) between 1 and 200),
  constraint improvement_suggestion_due_on_check check (due_on >= written_on),
  constraint improvement_suggestion_level_check check ((level_unit_id is null) = (escalated_on is null)),
  constraint improvement_suggestion_adoption_check check (adoption in ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED')),
  constraint improvement_suggestion_answer_check check ((adoption is null) = (answered_on is null) and (adoption is null) = (answer is null) and (adoption is null) = (answered_by is null)),
  constraint improvement_suggestion_reasons_check check (adoption is null or adoption = 'ADOPTED' or reasons is not null)
);
create index improvement_suggestion_to_unit_id_idx on improvement_suggestion (to_unit_id, due_on);
create index improvement_suggestion_unanswered_idx on improvement_suggestion (due_on) where answered_on is null;
comment on table improvement_suggestion is 'One suggestion to a unit to mend its work or its rules or to hold somebody to account, with the written answer that it owes.';
