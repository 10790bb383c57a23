-- Who is editing what, for clients to show. Nothing that is saved asks this table.
create table article_lock (
    article_id  uuid constraint article_lock_pkey primary key
        constraint article_lock_article_fkey references article on delete cascade,
    holder_id   uuid not null,
    holder_name text not null,
    since       timestamptz not null,
    expires_at  timestamptz not null,
    constraint article_lock_expires_later check (expires_at > since)
);
create index article_lock_expires_idx on article_lock (expires_at);
