-- One article may not have two snapshots that are visible at one moment: the exclusion constraint needs it.
create extension if not exists btree_gist;

-- The name in the reader's language where there is one: en-GB is content with en, and anything with the main one.
create function localized(main text, translations jsonb, key text, lang text) returns text
    language sql immutable parallel safe
    return coalesce(translations -> lang ->> key, translations -> split_part(lang, '-', 1) ->> key, main);

-- Secrets which all replicas must share; one row, made at the first start.
create table installation (
    singleton  boolean primary key default true constraint installation_single check (singleton),
    cursor_key bytea not null
);

create table access_token (
    id         uuid primary key,
    name       text not null,
    role       text not null constraint access_token_role check (role in ('admin', 'editor', 'writer', 'moderator', 'reader')),
    hash       bytea not null constraint access_token_hash_key unique,
    created_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);
create index access_token_created_idx on access_token (created_at desc, id desc);

-- Every slug in use or once used, of every kind: a look-up by its folded form finds the present and the former ones.
create table slug (
    kind        text not null constraint slug_kind check (kind in ('section', 'author', 'tag', 'article')),
    slug_key    text not null,
    slug        text not null constraint slug_length check (octet_length(slug) between 1 and 200),
    entity_id   uuid not null,
    -- Null while no reader may know it: a draft's slug.
    public_from timestamptz,
    constraint slug_pkey primary key (kind, slug_key),
    constraint slug_entity_key unique (kind, slug_key, entity_id)
);
create index slug_entity_idx on slug (kind, entity_id);

create table publication (
    singleton        boolean primary key default true constraint publication_single check (singleton),
    id               uuid not null,
    version          integer not null,
    name             text not null constraint publication_name check (name <> ''),
    description      text,
    translations     jsonb not null default '{}',
    languages        text[] not null constraint publication_languages check (cardinality(languages) > 0),
    default_language text not null,
    time_zone        text not null,
    masthead         jsonb not null default '[]',
    social_links     jsonb not null default '[]',
    updated_at       timestamptz not null,
    constraint publication_default_language check (default_language = any (languages))
);
insert into publication (id, version, name, languages, default_language, time_zone, updated_at)
values (uuidv7(), 0, 'مداد', '{ar}', 'ar', 'UTC', now());

create table section (
    id           uuid primary key,
    version      integer not null,
    kind         text generated always as ('section') stored,
    parent_id    uuid constraint section_parent_fkey references section,
    position     integer not null,
    lang         text not null,
    name         text not null constraint section_name check (name <> ''),
    description  text,
    translations jsonb not null default '{}',
    slug         text not null,
    slug_key     text not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint section_not_its_own_parent check (parent_id <> id),
    constraint section_slug_fkey foreign key (kind, slug_key, id) references slug (kind, slug_key, entity_id) deferrable initially deferred
);
create index section_parent_idx on section (parent_id, position, id);

-- Two moves at once could close a ring that neither of them sees, so moves take turns.
create function section_stays_a_tree() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('midad.section_tree'));
    if exists (
        with recursive above (id, parent_id) as (
            select id, parent_id from section where id = new.parent_id
            union
            select s.id, s.parent_id from section s join above on s.id = above.parent_id
        )
        select from above where id = new.id
    ) then
        raise exception 'section % violates check constraint "section_not_under_itself"', new.id
            using errcode = 'check_violation', constraint = 'section_not_under_itself', table = 'section';
    end if;
    return new;
end $$;
create trigger section_stays_a_tree before insert or update of parent_id on section
    for each row when (new.parent_id is not null) execute function section_stays_a_tree();

create table author (
    id           uuid primary key,
    version      integer not null,
    kind         text generated always as ('author') stored,
    lang         text not null,
    name         text not null constraint author_name check (name <> ''),
    bio          text,
    avatar_url   text,
    links        jsonb not null default '[]',
    translations jsonb not null default '{}',
    slug         text not null,
    slug_key     text not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint author_slug_fkey foreign key (kind, slug_key, id) references slug (kind, slug_key, entity_id) deferrable initially deferred
);
-- By code point احمد stands far from أحمد; by ICU's Arabic order they are neighbours.
create index author_name_idx on author (name collate "ar-x-icu", id);

create table tag (
    id           uuid primary key,
    version      integer not null,
    kind         text generated always as ('tag') stored,
    lang         text not null,
    name         text not null constraint tag_name check (name <> ''),
    description  text,
    translations jsonb not null default '{}',
    slug         text not null,
    slug_key     text not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint tag_slug_fkey foreign key (kind, slug_key, id) references slug (kind, slug_key, entity_id) deferrable initially deferred
);
create index tag_name_idx on tag (name collate "ar-x-icu", id);
