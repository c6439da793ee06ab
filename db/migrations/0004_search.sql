-- Chinese text is found by pairs of neighbouring characters (as hashed integers); a recheck with LIKE makes it exact.
-- Inserting into such an index costs more than the rest of a submission, so it is filled after the commit;
-- what waits in the queue is compared directly, so that nothing is ever missing from a result.

create table petition_search (
  petition_id uuid primary key,
  grams integer[] not null
);
comment on table petition_search is 'The hashed character pairs of one matter''s title, requests, facts and reasons.';
create index petition_search_grams_idx on petition_search using gin (grams);

create table petition_search_queue (
  petition_id uuid primary key
);
comment on table petition_search_queue is 'A matter whose text is new or changed and not yet in petition_search.';
