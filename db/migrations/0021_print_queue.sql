-- Letters to petitioners wait for the printer from the moment they are issued, until they are printed or known to have been served otherwise.
create table letter_to_print (
  petition_id uuid not null,
  document_id uuid not null,
  type text not null,
  number text,
  title text not null,
  issuing_unit_id uuid not null,
  issued_on date not null,
  queued_at timestamptz not null,
  waits boolean not null default true,
  printings integer not null default 0,
  last_batch text,
  last_printed_at timestamptz,
  primary key (petition_id, document_id),
  constraint letter_to_print_printings_check check (printings >= 0),
  constraint letter_to_print_printed_check check ((printings = 0) = (last_batch is null) and (printings = 0) = (last_printed_at is null)),
  constraint letter_to_print_waits_check check (not waits or printings = 0)
);
create index letter_to_print_waiting_idx on letter_to_print (queued_at, document_id) where waits;
create index letter_to_print_printed_idx on letter_to_print (last_printed_at desc, document_id desc) where printings > 0;
comment on table letter_to_print is 'One letter to a petitioner: whether it waits to be printed, and how often it was.';

create table letter_printing (
  petition_id uuid not null,
  document_id uuid not null,
  printing_no integer not null,
  batch_number text not null,
  layout text not null,
  printed_at timestamptz not null,
  printed_by uuid not null,
  primary key (petition_id, document_id, printing_no),
  constraint letter_printing_no_check check (printing_no > 0),
  constraint letter_printing_layout_check check (layout in ('LETTERS', 'WINDOW', 'DL', 'C5'))
);
comment on table letter_printing is 'One printing of one letter, with the batch that it was printed in.';
revoke update, delete on letter_printing from xinqiao_app;

-- Of the matters under way, what was issued before and is not known to have been served.
insert into letter_to_print (petition_id, document_id, type, number, title, issuing_unit_id, issued_on, queued_at)
select d.petition_id, d.document_id, d.type, d.number, d.title, d.issuing_unit_id, d.issued_on, d.created_at
from document d join petition p using (petition_id)
where p.closed_on is null and not p.is_sealed and d.issued_on is not null and d.storage_key is not null
  and d.type in ('NOTICE_ACCEPT', 'NOTICE_ROUTE', 'NOTICE_NOT_ACCEPT', 'NOTICE_NO_LONGER', 'NOTICE_GUIDE', 'NOTICE_EXTEND', 'OPINION', 'REVIEW_OPINION', 'REREVIEW_OPINION', 'REPLY')
  and not exists (
    select from petition_event e
    where e.petition_id = d.petition_id and e.occurred_at >= d.created_at
      and ((e.type in ('noticeServed', 'noticeExempted') and e.payload ->> 'kind' = d.type)
        or (e.type = 'opinionServed' and d.type = 'OPINION')
        or (e.type = 'reviewServed' and d.type = 'REVIEW_OPINION')
        or (e.type = 'reReviewServed' and d.type = 'REREVIEW_OPINION')));
