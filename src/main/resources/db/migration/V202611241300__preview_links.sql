-- Links that show one draft to whoever holds them. The token in a link is signed and not kept: it is made of the ids here.
create table preview_link (
    id              uuid primary key,
    article_id      uuid not null constraint preview_link_article_fkey references article on delete cascade,
    note            text,
    created_by      uuid not null,
    created_by_name text not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    constraint preview_link_expires_later check (expires_at > created_at)
);
create index preview_link_article_idx on preview_link (article_id, created_at desc, id desc);
