-- The desk's copy of an article. No delivery query reads it.
create table article (
    id                 uuid primary key,
    version            integer not null,
    kind               text generated always as ('article') stored,
    state              text not null constraint article_state check (state in ('draft', 'published', 'unpublished')),
    lang               text not null,
    slug               text not null,
    slug_key           text not null,
    -- Chosen by an editor; otherwise it follows the headline until the first publication.
    slug_chosen        boolean not null,
    kicker             text,
    headline           text,
    deck               text,
    key_points         jsonb not null default '[]',
    section_id         uuid constraint article_section_fkey references section,
    -- json, not jsonb: it is passed on as it was written, keys in their order.
    body               json not null default '[]',
    comments_open      boolean not null,
    -- Articles with the same one are translations of one another.
    translation_group  uuid not null,
    created_by         uuid not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    published_version  integer,
    first_published_at timestamptz,
    trashed_at         timestamptz,
    constraint article_published_has_headline check (state <> 'published' or headline is not null and headline <> ''),
    constraint article_published_has_time check (state <> 'published' or first_published_at is not null and published_version is not null),
    constraint article_trashed_is_not_published check (trashed_at is null or state <> 'published'),
    constraint article_translation_key unique (translation_group, lang),
    constraint article_slug_fkey foreign key (kind, slug_key, id) references slug (kind, slug_key, entity_id) deferrable initially deferred
);
create index article_updated_idx on article (updated_at desc, id desc) where trashed_at is null;
create index article_state_idx on article (state, updated_at desc, id desc) where trashed_at is null;
create index article_creator_idx on article (created_by, updated_at desc, id desc) where trashed_at is null;
create index article_section_idx on article (section_id, updated_at desc, id desc);
create index article_lang_idx on article (lang, updated_at desc, id desc) where trashed_at is null;
create index article_trash_idx on article (updated_at desc, id desc) where trashed_at is not null;

create table article_byline (
    article_id uuid not null constraint article_byline_article_fkey references article on delete cascade,
    position   integer not null,
    role       text not null constraint article_byline_role
        check (role in ('author', 'prepared-by', 'interview', 'translator', 'editor', 'photographer')),
    label      text,
    place      text,
    author_id  uuid constraint article_byline_author_fkey references author,
    constraint article_byline_pkey primary key (article_id, position),
    constraint article_byline_names_someone check (author_id is not null or label is not null)
);
create index article_byline_author_idx on article_byline (author_id);

create table article_tag (
    article_id uuid not null constraint article_tag_article_fkey references article on delete cascade,
    position   integer not null,
    tag_id     uuid not null constraint article_tag_tag_fkey references tag,
    constraint article_tag_pkey primary key (article_id, position),
    constraint article_tag_once unique (article_id, tag_id)
);
create index article_tag_tag_idx on article_tag (tag_id);

-- What readers see, and all that they can reach. Whether a row is visible is judged by the query that reads it,
-- on the database's clock, from visible_from and visible_until.
create table published_article (
    id                uuid primary key,
    article_id        uuid not null constraint published_article_article_fkey references article,
    visible_from      timestamptz not null,
    visible_until     timestamptz not null default 'infinity',
    lang              text not null,
    slug              text not null,
    kicker            text,
    headline          text not null constraint published_article_headline check (headline <> ''),
    deck              text,
    key_points        jsonb not null,
    bylines           jsonb not null,
    section_id        uuid constraint published_article_section_fkey references section,
    body              json not null,
    word_count        integer not null,
    reading_minutes   integer not null,
    comments_open     boolean not null,
    translation_group uuid not null,
    published_at      timestamptz not null,
    updated_at        timestamptz not null,
    constraint published_article_visible_order check (visible_from < visible_until),
    constraint published_article_one_at_a_time
        exclude using gist (article_id with =, tstzrange(visible_from, visible_until) with &&)
);
create index published_article_article_idx on published_article (article_id);
create index published_article_group_idx on published_article (translation_group);
-- What lists ask for beside their order lies in each index, so that walking one reads no row that is not shown.
create index published_article_published_idx
    on published_article (published_at desc, article_id desc) include (visible_from, visible_until, id, updated_at);
create index published_article_updated_idx
    on published_article (updated_at desc, article_id desc) include (visible_from, visible_until, id, published_at);
create index published_article_section_published_idx
    on published_article (section_id, published_at desc, article_id desc) include (visible_from, visible_until, id, lang);
create index published_article_section_updated_idx
    on published_article (section_id, updated_at desc, article_id desc)
    include (visible_from, visible_until, id, lang, published_at);
create index published_article_lang_published_idx
    on published_article (lang, published_at desc, article_id desc) include (visible_from, visible_until, id);
create index published_article_lang_updated_idx
    on published_article (lang, updated_at desc, article_id desc) include (visible_from, visible_until, id, published_at);
-- Counting all that readers may see walks this, a quarter of the size of those above.
create index published_article_visible_idx on published_article (visible_from, visible_until);

-- Who stands in the bylines, once each, beside all that a list by author filters and sorts by. The planner takes each
-- author for an average one, and would rather fetch and sort all that a frequent one has than look each row up. A snapshot
-- never changes, so neither do these copies.
create table published_author (
    snapshot_id   uuid not null constraint published_author_snapshot_fkey references published_article on delete cascade,
    author_id     uuid not null constraint published_author_author_fkey references author,
    article_id    uuid not null,
    published_at  timestamptz not null,
    updated_at    timestamptz not null,
    visible_from  timestamptz not null,
    visible_until timestamptz not null,
    lang          text not null,
    section_id    uuid,
    constraint published_author_pkey primary key (snapshot_id, author_id)
);
create index published_author_published_idx on published_author (author_id, published_at desc, article_id desc)
    include (visible_from, visible_until, lang, section_id, snapshot_id);
create index published_author_updated_idx on published_author (author_id, updated_at desc, article_id desc)
    include (visible_from, visible_until, lang, section_id, snapshot_id, published_at);

-- The same for tags.
create table published_tag (
    snapshot_id   uuid not null constraint published_tag_snapshot_fkey references published_article on delete cascade,
    tag_id        uuid not null constraint published_tag_tag_fkey references tag,
    position      integer not null,
    article_id    uuid not null,
    published_at  timestamptz not null,
    updated_at    timestamptz not null,
    visible_from  timestamptz not null,
    visible_until timestamptz not null,
    lang          text not null,
    section_id    uuid,
    constraint published_tag_pkey primary key (snapshot_id, tag_id)
);
create index published_tag_published_idx on published_tag (tag_id, published_at desc, article_id desc)
    include (visible_from, visible_until, lang, section_id, snapshot_id);
create index published_tag_updated_idx on published_tag (tag_id, updated_at desc, article_id desc)
    include (visible_from, visible_until, lang, section_id, snapshot_id, published_at);
