-- Days that were promised and that an edit of the calendar moved.
create table calendar_change (
  calendar_id text not null,
  revision integer not null,
  year integer not null,
  source text not null,
  changed_on date not null,
  primary key (calendar_id, revision)
);
comment on table calendar_change is 'One edit of a working calendar: which year, on whose decision, when; the reason why days have moved since.';

create table deadline_move (
  petition_id uuid not null,
  clock text not null,
  instance text not null,
  from_revision integer not null,
  to_revision integer not null,
  was_due_on date not null,
  is_due_on date not null,
  told_at timestamptz,
  primary key (petition_id, clock, instance, to_revision),
  constraint deadline_move_days_check check (was_due_on <> is_due_on),
  constraint deadline_move_revision_check check (to_revision > from_revision)
);
comment on table deadline_move is 'One last day of a running clock that the edits of the calendar after from_revision, up to to_revision, moved; the day that was promised before stays readable, and told_at says when the petitioners were written to.';
create index deadline_move_untold_idx on deadline_move (petition_id) where told_at is null;
