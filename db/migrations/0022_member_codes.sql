-- Each of several petitioners follows the matter by a code of his own.
alter table petitioner add column query_code_hash bytea;
create index petitioner_petition_id_query_code_hash_idx on petitioner (petition_id, query_code_hash) where query_code_hash is not null;
comment on column petitioner.query_code_hash is 'Keyed hash of the own query code of a member; null for the first petitioner, whose code is that of the matter.';
