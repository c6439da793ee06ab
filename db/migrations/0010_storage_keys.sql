-- Which files are still named is asked every night for all of them.
create index attachment_storage_key_idx on attachment (storage_key);
create index document_storage_key_idx on document (storage_key) where storage_key is not null;
