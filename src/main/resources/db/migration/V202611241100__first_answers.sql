-- The first answer to each Idempotency-Key, written in the transaction of the act that it answers. Who works on a key just
-- now holds an advisory lock on it, so that nothing here is ever half done.
create table first_answer (
    caller_id        uuid not null,
    -- SHA-256 of caller and key: the key itself opens the body.
    key_hash         bytea not null,
    fingerprint      bytea not null,
    status           integer not null,
    headers          jsonb not null,
    -- Null where it was too large to keep.
    body             bytea,
    credential_bound boolean not null,
    created_at       timestamptz not null,
    constraint first_answer_pkey primary key (caller_id, key_hash)
);
create index first_answer_created_at_idx on first_answer (created_at);
