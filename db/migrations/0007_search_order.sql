-- What the index of words names is wanted newest first: with its day beside it, it is sorted before a matter is read.
alter table petition_search add column received_on date;
update petition_search set received_on = petition.received_on from petition where petition.petition_id = petition_search.petition_id;
alter table petition_search alter column received_on set not null;
