-- Who is away, and who acts for whom meanwhile.
create table absence (
  absence_id uuid primary key,
  staff_id uuid not null references staff,
  from_at timestamptz not null,
  until_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references staff,
  constraint absence_until_check check (until_at > from_at)
);
comment on table absence is 'One time during which a member of staff is away; why is nobody''s business here. Whoever comes back early ends it by moving its end.';
create index absence_until_at_idx on absence (until_at, staff_id);

create table delegation (
  delegation_id uuid primary key,
  post_id uuid not null references post,
  from_staff_id uuid not null references staff,
  to_staff_id uuid not null references staff,
  from_at timestamptz not null,
  until_at timestamptz not null,
  may_pass_on boolean not null,
  made_at timestamptz not null,
  made_by uuid not null references staff,
  revoked_at timestamptz,
  constraint delegation_until_check check (until_at > from_at),
  constraint delegation_to_another_check check (from_staff_id <> to_staff_id)
);
comment on table delegation is 'One post in which somebody acts for another from one moment to another; passed on, from_staff_id is who passes it on and the post stays that of its holder.';
create index delegation_to_staff_id_idx on delegation (to_staff_id, until_at);
create index delegation_post_id_idx on delegation (post_id, until_at);

-- Both names: who took a step, and for whom, if he acted for another.
alter table petition_event add column acting_for_id uuid;

create table unowned_notice (
  unit_id uuid not null,
  awaits text not null,
  first_seen_at timestamptz not null,
  noticed_at timestamptz not null,
  primary key (unit_id, awaits)
);
comment on table unowned_notice is 'Work of one kind in one unit that nobody present can do, since when, and when its heads were told; the row goes when somebody can.';
