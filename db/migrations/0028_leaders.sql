-- Leaders who instruct, those whom they instruct, and what is owed by when, so that a desk can ask it without reading histories.
alter table petition_part drop constraint petition_part_part_check;
alter table petition_part add constraint petition_part_part_check
  check (part in ('CO_HANDLING', 'PASSED_ON', 'MEDIATING', 'HEARING', 'REVIEWING', 'LEADING', 'INSTRUCTING', 'INSTRUCTED'));
comment on table petition_part is 'A unit that co-handles a matter now or had it before, or a staff member who mediates, holds a hearing, reviews, leads, instructs or was instructed in it now; a fold of its events.';

create table leader_task (
  petition_id uuid not null,
  instruction_no integer not null,
  task_no integer not null,
  author_id uuid not null,
  staff_id uuid not null,
  due_on date not null,
  done_on date,
  primary key (petition_id, instruction_no, task_no)
);
comment on table leader_task is 'One task of an instruction that its author has not closed, without its words; a fold of the events of its matter.';
create index leader_task_staff_id_idx on leader_task (staff_id, due_on);
create index leader_task_author_id_idx on leader_task (author_id, due_on);

-- Reception days of leaders (Regulation art. 18), and who comes.
create table reception_day (
  reception_day_id uuid primary key,
  unit_id uuid not null references unit,
  leader_id uuid not null references staff,
  kind text not null,
  held_on date not null,
  begins_at text not null,
  minutes_per_visit integer not null,
  visits integer not null,
  place text not null,
  subject text not null,
  created_at timestamptz not null,
  created_by uuid not null references staff,
  cancelled_at timestamptz,
  cancelled_because text,
  constraint reception_day_kind_check check (kind in ('RECEPTION', 'OUTREACH')),
  constraint reception_day_begins_at_check check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint reception_day_minutes_per_visit_check check (minutes_per_visit between 5 and 240),
  constraint reception_day_visits_check check (visits between 1 and 100),
  constraint reception_day_place_check check (char_length(place) between 1 and 200),
  constraint reception_day_subject_check check (char_length(subject) <= 200),
  constraint reception_day_cancelled_check check ((cancelled_at is null) = (cancelled_because is null))
);
comment on table reception_day is 'One day on which a leader receives visitors at a place, or goes out to them; subject is what it is about, if it is about one thing.';
create index reception_day_held_on_idx on reception_day (held_on, unit_id);

create table reception_visit (
  reception_day_id uuid not null references reception_day,
  visit_id uuid not null,
  slot_no integer,
  code_hash bytea not null,
  person bytea,
  booked_at timestamptz not null,
  booked_by text not null,
  cancelled_at timestamptz,
  cancelled_by text,
  petition_id uuid,
  primary key (reception_day_id, visit_id),
  constraint reception_visit_booked_by_check check (booked_by in ('PETITIONER', 'OFFICE')),
  constraint reception_visit_cancelled_by_check check (cancelled_by in ('PETITIONER', 'OFFICE')),
  constraint reception_visit_cancelled_check check ((cancelled_at is null) = (cancelled_by is null)),
  constraint reception_visit_slot_check check ((slot_no is null) = (cancelled_at is not null))
);
comment on table reception_visit is 'One time that was booked on a reception day; person holds name, telephone and what it is about, encrypted, and is emptied when the booking is cancelled or thirty days after the day.';
create unique index reception_visit_slot_idx on reception_visit (reception_day_id, slot_no) where slot_no is not null;
create index reception_visit_code_hash_idx on reception_visit (code_hash);
