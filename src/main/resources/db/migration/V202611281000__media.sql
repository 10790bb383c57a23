-- The library: a picture, a recording, a film or a document, once, with its words in each language and its rights. The bytes lie in
-- the store under their hash.
create table media (
    id                  uuid primary key,
    version             integer not null,
    kind                text not null constraint media_kind check (kind in ('image', 'audio', 'video', 'document')),
    sha256              bytea not null constraint media_sha256_key unique,
    bytes               bigint not null,
    media_type          text not null,
    -- A file that a browser could run is only given to be kept, and never shown.
    inline_safe         boolean not null,
    file_name           text not null,
    width               integer,
    height              integer,
    animated            boolean not null default false,
    duration_ms         bigint,
    pages               integer,
    chapters            jsonb not null default '[]',
    focal_x             double precision,
    focal_y             double precision,
    crops               jsonb not null default '{}',
    -- Stands in the addresses; it changes with everything that changes the bytes which readers get.
    edition             text not null,
    thumbhash           text,
    colour              text,
    taken_at            text,
    texts               jsonb not null default '{}',
    creator             text,
    credit              text,
    copyright           text,
    source              text,
    keywords            jsonb not null default '[]',
    digital_source_type text,
    provenance          boolean not null default false,
    latitude            double precision,
    longitude           double precision,
    warnings            jsonb not null default '[]',
    document_text       text,
    category            text,
    restrictions        text,
    licence             jsonb,
    denial              jsonb,
    -- What the rights say, as the clock is asked about them.
    never_usable        boolean not null default false,
    usable_from         timestamptz,
    usable_until        timestamptz,
    denied_from         timestamptz,
    denied_until        timestamptz,
    -- The next moment at which its rights begin or end that the log has not told of yet.
    next_change         timestamptz,
    takedown_reason     text constraint media_takedown_reason
        check (takedown_reason in ('court-order', 'privacy', 'copyright', 'safety', 'error', 'other')),
    takedown_statement  text,
    taken_down_at       timestamptz,
    words               text not null,
    created_by          uuid not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    trashed_at          timestamptz,
    constraint media_size check ((width is null) = (height is null)),
    constraint media_taken_down check ((taken_down_at is null) = (takedown_reason is null))
);
create index media_created_idx on media (created_at desc, id desc);
create index media_kind_created_idx on media (kind, created_at desc, id desc);
create index media_category_created_idx on media (category, created_at desc, id desc) where category is not null;
create index media_creator_created_idx on media (created_by, created_at desc, id desc);
create index media_trash_idx on media (created_at desc, id desc) where trashed_at is not null;
create index media_next_change_idx on media (next_change) where next_change is not null;
create index media_words_idx on media using gin (words gin_trgm_ops);
create index media_usable_from_idx on media (usable_from) where usable_from is not null;
create index media_usable_until_idx on media (usable_until) where usable_until is not null;
create index media_denied_from_idx on media (denied_from) where denied_from is not null;
create index media_denied_until_idx on media (denied_until) where denied_until is not null;

create table media_tag (
    media_id uuid not null constraint media_tag_media_fkey references media on delete cascade,
    position integer not null,
    tag_id   uuid not null constraint media_tag_tag_fkey references tag,
    constraint media_tag_pkey primary key (media_id, position)
);
create index media_tag_tag_idx on media_tag (tag_id, media_id);

-- Where media are used: the lead picture, and all media of the lead and the body.
alter table article add column lead jsonb, add column media uuid[] not null default '{}';
alter table published_article add column lead jsonb, add column media uuid[] not null default '{}';
create index article_media_idx on article using gin (media);
create index published_article_media_idx on published_article using gin (media);

alter table content_change
    drop constraint content_change_kind,
    add constraint content_change_kind check (kind in (
        'publication', 'section', 'author', 'tag', 'media', 'draft', 'article', 'submission', 'comment'));

-- Whether its rights allow a medium to be shown, by the database's clock; a denial goes before any licence.
create function is_usable(m media) returns boolean language sql stable parallel safe
    return m.taken_down_at is null and m.trashed_at is null and not m.never_usable
        and (m.usable_from is null or m.usable_from <= now()) and (m.usable_until is null or m.usable_until > now())
        and (m.denied_from is null or m.denied_from > now() or m.denied_until <= now());

-- The words of a medium in a language, else in the publication's own.
create function media_text(texts jsonb, key text, lang text) returns text language sql stable parallel safe
    return coalesce(
        texts -> lang ->> key,
        texts -> split_part(lang, '-', 1) ->> key,
        texts -> (select default_language from publication) ->> key);

-- A medium as the program needs it to show it.
create function medium_shown(m media, lang text) returns jsonb language sql stable parallel safe
    return jsonb_strip_nulls(jsonb_build_object(
        'id', m.id, 'kind', m.kind, 'mediaType', m.media_type, 'inlineSafe', m.inline_safe, 'edition', m.edition,
        'bytes', m.bytes, 'fileName', m.file_name, 'width', m.width, 'height', m.height, 'animated', m.animated,
        'durationMs', m.duration_ms, 'pages', m.pages,
        'chapters', case when m.chapters <> '[]' then m.chapters end,
        'focalX', m.focal_x, 'focalY', m.focal_y, 'crops', case when m.crops <> '{}' then m.crops end,
        'thumbhash', m.thumbhash, 'colour', m.colour,
        'alt', media_text(m.texts, 'alt', lang), 'caption', media_text(m.texts, 'caption', lang),
        'title', media_text(m.texts, 'title', lang), 'credit', m.credit, 'copyright', m.copyright,
        'digitalSourceType', m.digital_source_type));

-- Each medium by its id; null where it may not be shown.
create function media_shown(wanted uuid[], lang text) returns jsonb language sql stable parallel safe
    return (
        select coalesce(jsonb_object_agg(m.id, case when is_usable(m) then medium_shown(m, lang) end), '{}')
        from media m where m.id = any (wanted));

create or replace function next_moment() returns timestamptz language sql stable parallel safe
    return least(
        (select min(visible_from) from published_article where visible_from > now()),
        (select min(visible_until) from published_article where visible_until > now() and visible_until < 'infinity'),
        (select min(usable_from) from media where usable_from > now()),
        (select min(usable_until) from media where usable_until > now()),
        (select min(denied_from) from media where denied_from > now()),
        (select min(denied_until) from media where denied_until > now()));
