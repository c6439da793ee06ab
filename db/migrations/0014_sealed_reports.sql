-- Reports (检举控告) that only discipline officers can open, each with a key of his own.

create table officer_key (
  key_id uuid primary key,
  staff_id uuid not null references staff,
  public_key bytea not null,
  locked_private_key bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz
);
comment on table officer_key is 'The key pair of one discipline officer; the private half is locked by his own passphrase and by the key file of the program.';
create unique index officer_key_present_idx on officer_key (staff_id) where retired_at is null;

create table sealed_item (
  petition_id uuid not null,
  item_id uuid not null,
  compartment text not null,
  kind text not null,
  body bytea not null,
  storage_key text,
  size_bytes bigint not null,
  custody_key bytea,
  sealed_at timestamptz not null,
  primary key (petition_id, item_id),
  constraint sealed_item_compartment_check check (compartment in ('CONTENT', 'IDENTITY')),
  constraint sealed_item_kind_check check (kind in ('MATTER', 'PEOPLE', 'FILE', 'ADDITION'))
);
comment on table sealed_item is 'One sealed part of a report, encrypted under a key of its own; custody_key holds that key only as long as no discipline officer has one.';
create index sealed_item_storage_key_idx on sealed_item (storage_key) where storage_key is not null;
create index sealed_item_custody_idx on sealed_item (petition_id) where custody_key is not null;

create table sealed_item_key (
  petition_id uuid not null,
  item_id uuid not null,
  key_id uuid not null references officer_key,
  wrapped bytea not null,
  primary key (petition_id, item_id, key_id),
  foreign key (petition_id, item_id) references sealed_item
);
comment on table sealed_item_key is 'The key of a sealed part, wrapped to the key of one officer (HPKE, RFC 9180).';

create table identity_opening (
  petition_id uuid not null,
  opening_id uuid not null,
  requested_by uuid not null references staff,
  requested_at timestamptz not null,
  purpose bytea not null,
  hours integer not null,
  decided_by uuid references staff,
  decided_at timestamptz,
  approved boolean,
  decision_reason bytea,
  expires_at timestamptz,
  first_opened_at timestamptz,
  primary key (petition_id, opening_id),
  constraint identity_opening_hours_check check (hours between 1 and 72),
  constraint identity_opening_second_person_check check (decided_by is null or decided_by <> requested_by),
  constraint identity_opening_decided_check check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
  constraint identity_opening_expires_check check ((expires_at is not null) = (approved is true))
);
comment on table identity_opening is 'One request of one officer to learn who a reporter is, for one purpose and some hours, and what a second officer decided; purpose and reason are encrypted.';

-- Of the histories that the program may only add to, this one function takes the words away, and only where they have been sealed before.
create function blank_words(given jsonb, under text) returns jsonb
  language plpgsql immutable
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  case jsonb_typeof(given)
    when 'object' then
      if under = 'answers' then return '{}'::jsonb; end if;
      return coalesce((select jsonb_object_agg(key, blank_words(each, key)) from jsonb_each(given) as t (key, each)), '{}'::jsonb);
    when 'array' then
      if under in ('requests', 'unitIds', 'staffIds') then return '[]'::jsonb; end if;
      return coalesce((select jsonb_agg(blank_words(each, case when under = 'answers' then '' else under end) order by place) from jsonb_array_elements(given) with ordinality as t (each, place)), '[]'::jsonb);
    when 'string' then
      if under = 'themeId' then return 'null'::jsonb; end if;
      if given #>> '{}' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then return given; end if;
      if under = 'time' and given #>> '{}' ~ '^\d{2}:\d{2}$' then return given; end if;
      if given #>> '{}' ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$' then return given; end if;
      if given #>> '{}' ~ '^[A-Z0-9][A-Z0-9_()-]*$' and (
        under in ('number', 'channel', 'via', 'officeKind', 'ground', 'because', 'class', 'route', 'article', 'about', 'decidedBy', 'suggestedRoute',
          'petitionerAttitude', 'procedure', 'period', 'kind', 'adoption', 'signedBy', 'servedBy', 'grounds', 'to', 'basis', 'expectedDecision', 'outcome', 'decision',
          'right', 'document', 'retention', 'stage', 'form', 'target', 'value')
        -- These are codes in one event and words in another.
        or under = 'method' and given #>> '{}' in ('PERSONAL', 'LEFT', 'ELECTRONIC', 'POST', 'ANNOUNCEMENT', 'PHONE_OR_SMS', 'VISIT', 'PHONE', 'ONLINE', 'LETTER')
        or under = 'evidence' and given #>> '{}' in ('WITNESS', 'PHOTO', 'VIDEO')
        or under = 'reason' and given #>> '{}' in ('NAME_UNCLEAR', 'ADDRESS_UNCLEAR', 'OTHER_ORGAN_NOTIFIES')
      ) then return given; end if;
      return '"■"'::jsonb;
    else
      if under = 'contentSealed' then return 'true'::jsonb; end if;
      return given;
  end case;
end $$;
comment on function blank_words is 'A payload without what a person wrote: identifiers, days and codes stay, every other text becomes a black square.';

create function blank_sealed_history(sealed uuid) returns void
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not exists (select from sealed_item where petition_id = sealed and kind = 'MATTER') then
    raise exception 'nothing of this matter has been sealed';
  end if;
  update petition_event
    set payload = blank_words(payload, ''), actor_id = case when actor_kind = 'petitioner' then null else actor_id end
    where petition_id = sealed and type not in ('petitionSealed', 'sealedReportRegistered');
  update submission set raw = ''::bytea, raw_sha256 = ''::bytea where petition_id = sealed;
end $$;
comment on function blank_sealed_history is 'Takes the words out of the history of a matter whose words have been sealed.';
revoke all on function blank_sealed_history(uuid) from public;
grant execute on function blank_sealed_history(uuid) to xinqiao_app;
grant execute on function blank_words(jsonb, text) to xinqiao_app;

revoke update, delete on sealed_item from xinqiao_app;
grant update (custody_key) on sealed_item to xinqiao_app;
