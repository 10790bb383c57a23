-- Uploads that go on where they were cut. Their bytes lie in the store as parts until the file is whole; what is counted stands here,
-- so that every replica can go on.
create table upload (
    id         uuid primary key,
    created_by uuid not null,
    length     bigint not null constraint upload_length check (length > 0),
    -- The last byte is only counted together with the medium.
    received   bigint not null default 0,
    metadata   text,
    file_name  text,
    -- The ends of the keys of the parts, in the order of the file.
    parts      jsonb not null default '[]',
    -- The request that sends bytes just now, and when others need no longer believe that it does.
    holder     uuid,
    held_until timestamptz,
    media_id   uuid constraint upload_media_fkey references media on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint upload_received check (received between 0 and length),
    constraint upload_held check ((holder is null) = (held_until is null))
);
create index upload_expires_idx on upload (expires_at);
create index upload_media_idx on upload (media_id) where media_id is not null;
