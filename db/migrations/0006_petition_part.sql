-- Who has a part in a matter besides its handler, so that lists can ask it without reading histories.

create table petition_part (
  petition_id uuid not null,
  part_id uuid not null,
  part text not null,
  unit_id uuid,
  staff_id uuid,
  primary key (petition_id, part_id),
  constraint petition_part_who_check check ((unit_id is null) <> (staff_id is null)),
  constraint petition_part_part_check check (part in ('CO_HANDLING', 'MEDIATING', 'HEARING', 'REVIEWING', 'LEADING'))
);
comment on table petition_part is 'A unit that co-handles a matter now, or a staff member who mediates, holds a hearing, reviews or leads in it now; a fold of its events.';
create index petition_part_unit_id_idx on petition_part (unit_id, petition_id) where unit_id is not null;
create index petition_part_staff_id_idx on petition_part (staff_id, petition_id) where staff_id is not null;
