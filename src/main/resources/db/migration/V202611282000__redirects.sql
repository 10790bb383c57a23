-- What editors, and imports of other systems, say of old addresses: where each leads, or that what stood there is gone.
create table redirect (
    id           uuid primary key,
    version      integer not null,
    title_id     smallint not null default 1,
    from_address text not null,
    -- The folded address by which it is found; of a prefix, without the star at its end.
    from_key     text not null constraint redirect_from_length check (octet_length(from_key) between 1 and 2400),
    is_prefix    boolean not null,
    status       integer not null constraint redirect_status check (status in (301, 302, 410)),
    to_address   text,
    -- The folded path of an address on the publication's own site, so that chains and loops are found; null for all others.
    to_key       text constraint redirect_to_length check (octet_length(to_key) between 1 and 2400),
    to_kind      text,
    to_id        uuid,
    note         text,
    words        text not null,
    last_used_on date,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint redirect_from_key unique (title_id, from_key, is_prefix),
    constraint redirect_target check (num_nonnulls(to_address, to_id) = case status when 410 then 0 else 1 end),
    constraint redirect_resource check ((to_kind is null) = (to_id is null))
);
create index redirect_words_idx on redirect using gin (words gin_trgm_ops);
create index redirect_to_key_idx on redirect (title_id, to_key collate "C") where to_key is not null;
create index redirect_to_id_idx on redirect (to_id, id desc) where to_id is not null;
create index redirect_status_idx on redirect (status, id desc);
create index redirect_prefix_idx on redirect (id desc) where is_prefix;
create index redirect_last_used_idx on redirect (last_used_on, id desc);

-- An address that was cut leads to the slug that begins with what is left of it.
create index slug_beginning_idx on slug (kind, slug_key collate "C");

-- Where the publication's own site shows sections, authors, tags and the like: a path by kind, with {slug} in its place.
alter table publication add column addresses jsonb not null default '{}';

alter table content_change
    drop constraint content_change_kind,
    add constraint content_change_kind check (kind in (
        'publication', 'section', 'author', 'tag', 'media', 'draft', 'article', 'submission', 'comment', 'issue', 'redirect'));
