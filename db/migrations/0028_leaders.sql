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
