-- The workflow. What readers have and what the desk does with it are two things: a published article whose changes
-- wait for an editor is published, and in review.
alter table article
    add column review text constraint article_review check (review in ('in-review', 'returned')),
    add column review_note text,
    -- When the snapshot that waits comes to the readers, and when the last one goes; cleared once announced.
    add column scheduled_at timestamptz,
    add column unpublish_at timestamptz,
    add column notices jsonb not null default '[]',
    -- The number of the latest revision, of the one that readers have, and of the one that waits for its time.
    add column revision integer not null default 1,
    add column published_revision integer,
    add column scheduled_revision integer;
-- What was published before revisions were kept is revision 1 where it is what the desk has, and otherwise none: 0.
update article set published_revision = case when published_version = version then 1 else 0 end
where published_version is not null;
alter table article
    drop constraint article_state,
    drop constraint article_published_has_headline,
    drop constraint article_published_has_time,
    drop column published_version,
    add constraint article_state check (
        state in ('draft', 'in-review', 'returned', 'scheduled', 'published', 'unpublished', 'archived')),
    add constraint article_review_is_its_state check (state not in ('in-review', 'returned') or review = state),
    add constraint article_published_has_time check (
        state <> 'published' or first_published_at is not null and published_revision is not null),
    add constraint article_scheduled_has_time check (state <> 'scheduled' or scheduled_at is not null),
    add constraint article_scheduled_has_revision check ((scheduled_at is null) = (scheduled_revision is null)),
    add constraint article_trashed_has_no_plans check (trashed_at is null or scheduled_at is null and unpublish_at is null);
create index article_review_idx on article (review, updated_at desc, id desc) where review is not null and trashed_at is null;
create index article_scheduled_idx on article (scheduled_at, id) where scheduled_at is not null;
create index article_unpublish_idx on article (unpublish_at, id) where unpublish_at is not null;

-- visible_until of a snapshot changes when its end is planned or an update is scheduled; the copies in published_author
-- and published_tag change with it, in the same transaction.
alter table published_article add column notices jsonb not null default '[]';
-- The next moment that changes what readers see.
create index published_article_end_idx on published_article (visible_until) where visible_until < 'infinity';
create index published_article_start_idx on published_article (visible_from);

create function next_moment() returns timestamptz language sql stable parallel safe
    return least(
        (select min(visible_from) from published_article where visible_from > now()),
        (select min(visible_until) from published_article where visible_until > now() and visible_until < 'infinity'));

-- Why an article is gone, for whoever asks for it; what else it was, readers do not learn.
create table takedown (
    article_id    uuid primary key constraint takedown_article_fkey references article on delete cascade,
    reason        text not null constraint takedown_reason
        check (reason in ('court-order', 'privacy', 'copyright', 'safety', 'error', 'other')),
    statement     text,
    taken_down_at timestamptz not null
);

-- Readers of the log learn why something is gone.
alter table content_change add column reason text
    constraint content_change_reason check (reason in ('deleted', 'unpublished', 'takenDown')),
    add constraint content_change_reason_of_delete check (reason is null or action = 'delete');

-- Revisions share what did not change between them: a body is a list of blocks, and each block of an article is kept once.
create function block_id(block text) returns uuid language sql immutable parallel safe
    return encode(substring(sha256(convert_to(block, 'UTF8')) for 16), 'hex')::uuid;

create table revision_block (
    article_id   uuid not null constraint revision_block_article_fkey references article on delete cascade,
    id           uuid not null,
    block        json not null,
    -- The revision that brought it.
    first_number integer not null,
    constraint revision_block_pkey primary key (article_id, id)
);

create table article_revision (
    article_id    uuid not null constraint article_revision_article_fkey references article on delete cascade,
    number        integer not null,
    -- Null where Midad itself made it.
    author_id     uuid,
    author_name   text not null,
    created_at    timestamptz not null,
    note          text,
    autosave      boolean not null default false,
    restored_from integer,
    -- The draft but for its body, and the body as the ids of its blocks.
    content       json not null,
    blocks        uuid[] not null,
    constraint article_revision_pkey primary key (article_id, number)
);

insert into revision_block (article_id, id, block, first_number)
select distinct on (a.id, block_id(b.block::text)) a.id, block_id(b.block::text), b.block, 1
from article a cross join lateral json_array_elements(a.body) b (block);
insert into article_revision (article_id, number, author_name, created_at, content, blocks)
select a.id, 1, 'midad', a.updated_at,
    json_strip_nulls(json_build_object(
        'lang', a.lang, 'slug', case when a.slug_chosen then a.slug end, 'kicker', a.kicker, 'headline', a.headline,
        'deck', a.deck, 'keyPoints', a.key_points,
        'bylines', coalesce((
            select json_agg(json_build_object('role', b.role, 'label', b.label, 'place', b.place, 'author', b.author_id)
                order by b.position)
            from article_byline b where b.article_id = a.id), '[]'),
        'section', a.section_id,
        'tags', coalesce((select json_agg(t.tag_id order by t.position) from article_tag t where t.article_id = a.id), '[]'),
        'notices', a.notices, 'commentsOpen', a.comments_open)),
    coalesce((
        select array_agg(block_id(b.block::text) order by b.place)
        from json_array_elements(a.body) with ordinality b (block, place)), '{}')
from article a;
