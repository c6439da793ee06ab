-- What waits on somebody's desk is found in the order of its days by what is awaited, however many matters the unit has.
create index petition_office_unit_id_awaits_idx on petition (petition_office_unit_id, awaits, next_safe_due_on, petition_id) where closed_on is null;
create index petition_responsible_unit_id_awaits_idx on petition (responsible_unit_id, awaits, next_safe_due_on, petition_id) where closed_on is null;
create index petition_review_unit_id_awaits_idx on petition (review_unit_id, awaits, next_safe_due_on, petition_id) where closed_on is null and review_unit_id is not null;
