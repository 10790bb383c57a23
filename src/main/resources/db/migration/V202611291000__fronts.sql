-- Front pages. What the desk works on is front and front_container; what readers get of a container is a snapshot of it in
-- published_container. Name, slug, language and order of a front have no draft: they hold at once.
create table front (
    id          uuid primary key,
    title_id    smallint not null default 1,
    version     integer not null,
    slug        text not null,
    slug_key    text not null,
    name        text not null,
    lang        text not null,
    -- The containers of the desk in their order, those that readers do not have as well.
    containers  uuid[] not null,
    -- Null until the first container is launched: until then readers do not have the front.
    launched_at timestamptz,
    created_by  uuid not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);
create index front_launched_idx on front (id) where launched_at is not null;

create table front_container (
    id                uuid primary key,
    front_id          uuid not null constraint front_container_front_fkey references front on delete cascade,
    version           integer not null,
    key               text not null,
    content           jsonb not null,
    revision          integer not null,
    launched_revision integer,
    launched_at       timestamptz,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    constraint front_container_key unique (front_id, key)
);

create table front_container_revision (
    container_id  uuid not null constraint front_container_revision_fkey references front_container on delete cascade,
    number        integer not null,
    content       jsonb not null,
    author_id     uuid,
    author_name   text not null,
    restored_from integer,
    created_at    timestamptz not null,
    constraint front_container_revision_pkey primary key (container_id, number)
);

-- A launch ends the snapshot before it, which stays so that the front can be shown as it was.
create table published_container (
    id            uuid primary key,
    container_id  uuid not null,
    front_id      uuid not null constraint published_container_front_fkey references front on delete cascade,
    title_id      smallint not null,
    content       jsonb not null,
    -- What it names, each once.
    articles      uuid[] not null,
    media         uuid[] not null,
    visible_from  timestamptz not null,
    visible_until timestamptz not null
);
create unique index published_container_standing_key on published_container (container_id) where visible_until = 'infinity';
create index published_container_front_idx on published_container (front_id, visible_until desc);
create index published_container_media_idx on published_container using gin (media);

-- The moments at which a snapshot that readers have shows something else: where its slots, or it itself, begin and end.
create table published_container_moment (
    snapshot_id uuid not null constraint published_container_moment_fkey references published_container on delete cascade,
    at          timestamptz not null,
    constraint published_container_moment_pkey primary key (snapshot_id, at)
);
create index published_container_moment_at_idx on published_container_moment (at);

alter table slug
    drop constraint slug_kind,
    add constraint slug_kind check (kind in ('section', 'author', 'tag', 'article', 'issue', 'front'));

alter table content_change
    drop constraint content_change_kind,
    add constraint content_change_kind check (kind in (
        'publication', 'section', 'author', 'tag', 'media', 'draft', 'article', 'submission', 'comment', 'issue', 'redirect',
        'front'));

create or replace function next_moment() returns timestamptz language sql stable parallel safe
    return least(
        (select min(visible_from) from published_article where visible_from > now()),
        (select min(visible_until) from published_article where visible_until > now() and visible_until < 'infinity'),
        (select min(visible_from) from published_issue where visible_from > now()),
        (select min(at) from published_container_moment where at > now()),
        (select min(usable_from) from media where usable_from > now()),
        (select min(usable_until) from media where usable_until > now()),
        (select min(denied_from) from media where denied_from > now()),
        (select min(denied_until) from media where denied_until > now()));

create or replace view media_use as
    select 'article' as kind, article_id as entity_id, media, visible_from, visible_until from published_article
    union all
    select 'issue', issue_id, media, visible_from, 'infinity' from published_issue
    union all
    select 'front', front_id, media, visible_from, visible_until from published_container;
