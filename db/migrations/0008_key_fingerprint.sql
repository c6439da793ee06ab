alter table installation add column key_fingerprint bytea;
comment on column installation.key_fingerprint is 'A keyed hash that only the key ring of this data computes; another ring is refused. Null until the ring is opened for the first time.';
