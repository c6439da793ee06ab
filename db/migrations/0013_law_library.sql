-- The texts that opinions rest on. What is entered once is never changed: a correction is a further entry for the same day.
create table legal_version (
  version_id uuid primary key,
  title text not null,
  kind text not null,
  valid_from date not null,
  repealed_on date,
  article_count integer,
  articles jsonb not null,
  source text not null,
  entered_at timestamptz not null,
  entered_by uuid not null references staff,
  constraint legal_version_kind_check check (kind in ('LAW', 'REGULATION', 'PARTY_REGULATION', 'RULE', 'LOCAL', 'INTERNAL')),
  constraint legal_version_title_check check (char_length(title) between 2 and 200),
  constraint legal_version_article_count_check check (article_count is null or article_count between 1 and 9999),
  constraint legal_version_repealed_on_check check (repealed_on is null or repealed_on >= valid_from)
);
create index legal_version_entered_at_idx on legal_version (entered_at);
comment on table legal_version is 'One entry of the text of a legal instrument as it is in force from a day on, with its articles.';
revoke update, delete on legal_version from xinqiao_app;
