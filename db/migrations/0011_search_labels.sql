-- Words that many texts have are sought among those of a few months, or of those who may see them, and not among all.
-- Labels only grow: one too many costs a look, one too few would hide a matter.
alter table petition_search add column labels integer[];
comment on column petition_search.labels is 'The month of receipt (year * 12 + month), and the last 32 bits of the ids of the units and persons through whom anybody reaches the matter.';
update petition_search s set labels = array_remove(
    array[(extract(year from p.received_on) * 12 + extract(month from p.received_on))::int]
    || array(
      select ('x' || right(id::text, 8))::bit(32)::int
      from unnest(array[p.petition_office_unit_id, p.responsible_unit_id, p.review_unit_id, p.handler_id]) as named (id)
      union select ('x' || right(coalesce(part.unit_id, part.staff_id)::text, 8))::bit(32)::int from petition_part part where part.petition_id = p.petition_id),
    null)
  from petition p where p.petition_id = s.petition_id;
alter table petition_search alter column labels set not null;
drop index petition_search_grams_idx;
-- What waits to be merged into the index is read by every search; it is kept short.
create index petition_search_grams_labels_idx on petition_search using gin (grams, labels) with (gin_pending_list_limit = 512);
