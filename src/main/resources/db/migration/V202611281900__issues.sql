-- The weekly's issues. The desk's copy is issue; what readers get is a snapshot of it in published_issue, as with articles.
create table issue (
    id                 uuid primary key,
    -- One title for now; several titles in one house can come later.
    title_id           smallint not null default 1,
    version            integer not null,
    state              text not null constraint issue_state check (state in ('draft', 'scheduled', 'published', 'unpublished')),
    kind               text not null constraint issue_kind check (kind in ('regular', 'special', 'supplement')),
    number             integer,
    number_to          integer,
    year               integer,
    date               date,
    date_text          text,
    hijri_date         text,
    lang               text not null,
    slug               text not null,
    slug_key           text not null,
    slug_chosen        boolean not null,
    title              text,
    cover              jsonb,
    contents           jsonb not null,
    files              jsonb not null,
    -- The publication's own is copied here when the issue is published, and stays.
    masthead           jsonb,
    -- All articles and media that it names, each once, so that it is known where one is used.
    articles           uuid[] not null,
    media              uuid[] not null,
    revision           integer not null,
    published_revision integer,
    scheduled_revision integer,
    -- The number that readers have or will have it by; a draft may have one that another has as well.
    claimed_number     integer,
    scheduled_at       timestamptz,
    first_published_at timestamptz,
    created_by         uuid not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    constraint issue_numbers check (number_to is null or number_to > number),
    constraint issue_claimed_number_key unique (title_id, claimed_number)
);
create index issue_date_idx on issue (title_id, (coalesce(date, 'infinity')) desc, id desc);
create index issue_state_date_idx on issue (state, (coalesce(date, 'infinity')) desc, id desc);
create index issue_scheduled_idx on issue (scheduled_at) where scheduled_at is not null;
create index issue_articles_idx on issue using gin (articles);
create index issue_media_idx on issue using gin (media);

-- A new snapshot is made while the one before is still there, whose lines it reads; at the end of the act there is one.
create table published_issue (
    id            uuid primary key,
    issue_id      uuid not null constraint published_issue_issue_key unique deferrable initially deferred
        constraint published_issue_issue_fkey references issue,
    title_id      smallint not null,
    visible_from  timestamptz not null,
    kind          text not null,
    number        integer,
    number_to     integer,
    year          integer,
    date          date not null,
    date_text     text,
    hijri_date    text,
    lang          text not null,
    slug          text not null,
    title         text,
    cover         jsonb,
    contents      jsonb not null,
    files         jsonb not null,
    -- Null until the planned moment has come.
    masthead      jsonb,
    articles      uuid[] not null,
    media         uuid[] not null,
    published_at  timestamptz not null,
    updated_at    timestamptz not null
);
create index published_issue_date_idx on published_issue (title_id, date desc, issue_id desc);
create index published_issue_number_idx on published_issue (title_id, number) where number is not null;
create index published_issue_from_idx on published_issue (visible_from);
create index published_issue_media_idx on published_issue using gin (media);

create table published_issue_article (
    snapshot_id uuid not null constraint published_issue_article_snapshot_fkey references published_issue on delete cascade,
    position    integer not null,
    article_id  uuid not null,
    page        integer,
    page_to     integer,
    cover_story boolean not null,
    -- What the last snapshot of the article said that readers had; kept when the article leaves them.
    headline    text,
    constraint published_issue_article_pkey primary key (snapshot_id, position)
);
create index published_issue_article_article_idx on published_issue_article (article_id, snapshot_id);

alter table publication
    add column issn text,
    add column frequency text,
    add column first_issue date;

alter table slug
    drop constraint slug_kind,
    add constraint slug_kind check (kind in ('section', 'author', 'tag', 'article', 'issue'));

alter table content_change
    drop constraint content_change_kind,
    add constraint content_change_kind check (kind in (
        'publication', 'section', 'author', 'tag', 'media', 'draft', 'article', 'submission', 'comment', 'issue'));

create or replace function next_moment() returns timestamptz language sql stable parallel safe
    return least(
        (select min(visible_from) from published_article where visible_from > now()),
        (select min(visible_until) from published_article where visible_until > now() and visible_until < 'infinity'),
        (select min(visible_from) from published_issue where visible_from > now()),
        (select min(usable_from) from media where usable_from > now()),
        (select min(usable_until) from media where usable_until > now()),
        (select min(denied_from) from media where denied_from > now()),
        (select min(denied_until) from media where denied_until > now()));

-- Everything that readers have, or are planned to have, with media in it.
create view media_use as
    select 'article' as kind, article_id as entity_id, media, visible_from, visible_until from published_article
    union all
    select 'issue', issue_id, media, visible_from, 'infinity' from published_issue;
