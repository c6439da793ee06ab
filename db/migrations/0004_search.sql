-- Chinese text is found by pairs of neighbouring characters; a recheck with LIKE makes it exact.

create function text_bigrams(content text) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct substr(lowered, position, 2)), '{}')
    from (select lower(content) as lowered) as source,
         generate_series(1, length(lowered) - 1) as position
  );
comment on function text_bigrams(text) is 'The distinct pairs of neighbouring characters of a text, lower case.';

create index petition_content_bigrams_idx on petition_content
  using gin (text_bigrams(title || ' ' || facts || ' ' || reasons));
