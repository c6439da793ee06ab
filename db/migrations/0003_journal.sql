-- The journal of reads and writes, sealed in signed batches.

create table journal_entry (
  entry_id uuid primary key,
  epoch integer not null,
  xid xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  object_kind text not null,
  object_id text not null,
  petition_id uuid,
  purpose text,
  detail jsonb not null,
  constraint journal_entry_actor_check check (actor_kind in ('staff', 'petitioner', 'public', 'system', 'cli'))
);
comment on table journal_entry is 'One read, change, export or print: who, what, on what, why. Insert-only.';
create index journal_entry_epoch_xid_idx on journal_entry (epoch, xid);
create index journal_entry_recorded_at_idx on journal_entry using brin (recorded_at);
create index journal_entry_actor_id_idx on journal_entry (actor_id, epoch, xid) where actor_id is not null;
create index journal_entry_petition_id_idx on journal_entry (petition_id, recorded_at) where petition_id is not null;

create table journal_batch (
  batch_no bigint primary key,
  epoch integer not null,
  from_xid xid8 not null,
  to_xid xid8 not null,
  entry_count integer not null,
  merkle_root bytea not null,
  previous_hash bytea not null,
  batch_hash bytea not null,
  signature bytea not null,
  key_id text not null,
  sealed_at timestamptz not null,
  constraint journal_batch_range_check check (to_xid > from_xid and entry_count > 0)
);
comment on table journal_batch is 'A sealed run of journal entries (from_xid inclusive, to_xid exclusive): Merkle root, chained and signed. Insert-only.';
