-- The program's own role: it reads and writes rows and cannot alter tables; histories are insert-only for it.

grant usage on schema public to xinqiao_app;
grant select, insert, update, delete on all tables in schema public to xinqiao_app;
revoke update, delete, truncate on journal_entry, journal_batch, petition_event, submission from xinqiao_app;
alter default privileges in schema public grant select, insert, update, delete on tables to xinqiao_app;
