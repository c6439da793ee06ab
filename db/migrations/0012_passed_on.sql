-- A unit that passed a matter on answers for that and may follow it; one unit can have several parts in a matter.
alter table petition_part drop constraint petition_part_pkey;
alter table petition_part add constraint petition_part_pkey primary key (petition_id, part_id, part);
alter table petition_part drop constraint petition_part_part_check;
alter table petition_part add constraint petition_part_part_check
  check (part in ('CO_HANDLING', 'PASSED_ON', 'MEDIATING', 'HEARING', 'REVIEWING', 'LEADING'));
comment on table petition_part is 'A unit that co-handles a matter now or had it before, or a staff member who mediates, holds a hearing, reviews or leads in it now; a fold of its events.';
insert into petition_part (petition_id, part_id, part, unit_id)
select distinct p.petition_id, (e.payload ->> 'unitId')::uuid, 'PASSED_ON', (e.payload ->> 'unitId')::uuid
from petition_event e join petition p using (petition_id)
where e.type = 'petitionReceivedAtUnit' and not p.is_sealed and (e.payload ->> 'unitId')::uuid is distinct from p.responsible_unit_id;
