-- Rules for comments: the publication's, and what a section decides otherwise for itself and for what lies under it.
alter table publication
    add column comment_mode text not null default 'before'
        constraint publication_comment_mode check (comment_mode in ('before', 'after', 'off')),
    add column comments_close_after_days integer
        constraint publication_comments_close check (comments_close_after_days between 1 and 3650);
alter table section
    add column comment_mode text constraint section_comment_mode check (comment_mode in ('before', 'after', 'off')),
    add column comments_close_after_days integer
        constraint section_comments_close check (comments_close_after_days between 1 and 3650);

-- What holds in each section by now, inherited or its own, so that no list of articles has to climb the tree. The row of
-- no section has the id of zeros.
create table comment_rule (
    section_id       uuid constraint comment_rule_pkey primary key,
    mode             text not null,
    close_after_days integer
);

create view comment_rule_inherited (section_id, mode, close_after_days) as
    with recursive rule (section_id, mode, days) as (
        select s.id, coalesce(s.comment_mode, p.comment_mode), coalesce(s.comments_close_after_days, p.comments_close_after_days)
        from section s cross join publication p where s.parent_id is null
        union all
        select s.id, coalesce(s.comment_mode, r.mode), coalesce(s.comments_close_after_days, r.days)
        from section s join rule r on s.parent_id = r.section_id
    )
    select section_id, mode, days from rule
    union all
    select '00000000-0000-0000-0000-000000000000', comment_mode, comments_close_after_days from publication;

create function comment_rules_follow() returns trigger language plpgsql as $$
begin
    -- One at a time: of two that look at once, neither would see what the other changed.
    perform pg_advisory_xact_lock(hashtext('midad.comment_rules'));
    merge into comment_rule c using comment_rule_inherited r on c.section_id = r.section_id
    when matched and (c.mode, c.close_after_days) is distinct from (r.mode, r.close_after_days) then
        update set mode = r.mode, close_after_days = r.close_after_days
    when not matched then insert values (r.section_id, r.mode, r.close_after_days)
    when not matched by source then delete;
    return null;
end $$;
create trigger section_comment_rules
    after insert or delete or update of parent_id, comment_mode, comments_close_after_days on section
    for each statement execute function comment_rules_follow();
create trigger publication_comment_rules
    after update of comment_mode, comments_close_after_days on publication
    for each statement execute function comment_rules_follow();
-- Fills the table for what stands.
update publication set comment_mode = comment_mode;

-- When comments of something published close; -infinity where there are none, infinity where they never do.
create function comments_close_at(mode text, days integer, published_at timestamptz) returns timestamptz
    language sql stable parallel safe
    return case when mode = 'off' then '-infinity'::timestamptz
        else coalesce(published_at + make_interval(days => days), 'infinity'::timestamptz) end;

create table comment (
    id           uuid constraint comment_pkey primary key,
    version      integer not null,
    article_id   uuid not null constraint comment_article_fkey references article on delete cascade,
    -- The article's section on the desk, for the queue; the trigger below keeps it.
    section_id   uuid constraint comment_section_fkey references section,
    -- Where it hangs in the thread, and what it answers: the same unless that lay too deep.
    parent_id    uuid constraint comment_parent_fkey references comment,
    answers_id   uuid constraint comment_answers_fkey references comment,
    root_id      uuid not null constraint comment_root_fkey references comment,
    -- From the root down to itself: in the order of paths, each comment is followed by what answers it, oldest first.
    path         uuid[] not null,
    depth        integer not null generated always as (cardinality(path) - 1) stored,
    state        text not null constraint comment_state
        check (state in ('pending', 'approved', 'rejected', 'spam', 'withdrawn', 'erased')),
    name         text not null,
    text         text not null,
    direction    text not null constraint comment_direction check (direction in ('rtl', 'ltr')),
    -- Keyed hashes: whoever reads the database alone learns no e-mail and no address.
    email_hash   text,
    address_hash text,
    score        real not null,
    signals      jsonb not null,
    -- To find the same again, and nearly the same.
    text_hash    text not null,
    likeness     bigint not null,
    words        integer not null,
    -- What the filter was taught by it.
    learned      text constraint comment_learned check (learned in ('spam', 'ham')),
    likes        integer not null default 0,
    -- How many approved ones lie under it.
    living       integer not null default 0,
    -- Readers get what is approved, and the place of what is not where something living hangs under it.
    shown        boolean not null generated always as (state = 'approved' or living > 0) stored,
    created_at   timestamptz not null,
    -- How often its author has changed it: a token that was used is of a lower number.
    edits        integer not null default 0,
    edited_at    timestamptz,
    decided_at   timestamptz,
    decided_by   text,
    constraint comment_depth check (depth <= 5),
    constraint comment_path check (path[1] = root_id and path[cardinality(path)] = id),
    constraint comment_root_has_no_parent check ((parent_id is null) = (root_id = id)),
    constraint comment_erased_is_empty check (
        state <> 'erased' or name = '' and text = '' and email_hash is null and address_hash is null)
);
create index comment_newest_idx on comment (article_id, created_at desc, id desc) where parent_id is null and shown;
create index comment_most_liked_idx on comment (article_id, likes desc, created_at desc, id desc)
    where parent_id is null and shown;
create index comment_thread_idx on comment (root_id, path) where parent_id is not null and shown;
-- The queue, by each of its filters and in both of its orders.
create index comment_queue_idx on comment (state, created_at, id);
create index comment_score_idx on comment (state, score, id);
create index comment_section_idx on comment (section_id, state, created_at, id);
create index comment_section_score_idx on comment (section_id, state, score, id);
create index comment_article_idx on comment (article_id, state, created_at, id);
create index comment_email_idx on comment (email_hash, created_at, id) where email_hash is not null;
create index comment_address_idx on comment (address_hash, created_at, id) where address_hash is not null;
create index comment_created_idx on comment (created_at, id);
create index comment_rank_idx on comment (score, id);
create index comment_parent_idx on comment (parent_id) where parent_id is not null;
create index comment_answers_idx on comment (answers_id) where answers_id is not null;

-- How many comments of an article a reader can see.
create table comment_count (
    article_id uuid constraint comment_count_pkey primary key
        constraint comment_count_article_fkey references article on delete cascade,
    comments   integer not null constraint comment_count_not_negative check (comments >= 0)
);

-- Counts what comes to be seen and what ceases to be, in the statement that changes it; so no way to change a comment can
-- leave the counts wrong. Whoever changes states holds the lock of the article (lock_comments), so that nobody waits in a
-- circle for the rows above.
create function comments_counted() returns trigger language plpgsql as $$
declare
    steps text := case tg_op
        when 'INSERT' then 'select article_id, path, 1 as delta from changed where state = ''approved'''
        else 'select n.article_id, n.path, case when n.state = ''approved'' then 1 else -1 end as delta
              from changed n join former o on o.id = n.id
              where (n.state = ''approved'') <> (o.state = ''approved'')' end;
begin
    execute format('
        insert into comment_count (article_id, comments) select distinct article_id, 0 from (%s) step order by 1
        on conflict do nothing', steps);
    execute format('
        with step as materialized (%s), counted as (
            update comment_count c set comments = c.comments + t.delta
            from (select article_id, sum(delta) as delta from step group by 1) t
            where c.article_id = t.article_id
        )
        update comment c set living = c.living + t.delta
        from (
            select above.id, sum(delta) as delta
            from step cross join lateral unnest(path[1:cardinality(path) - 1]) above (id) group by 1
        ) t
        where c.id = t.id', steps);
    return null;
end $$;
create trigger comment_counted_new after insert on comment referencing new table as changed
    for each statement when (pg_trigger_depth() = 0) execute function comments_counted();
create trigger comment_counted_changed after update on comment referencing old table as former new table as changed
    for each statement when (pg_trigger_depth() = 0) execute function comments_counted();

create function lock_comments(article uuid) returns void language sql volatile
    return pg_advisory_xact_lock(hashtextextended(article::text, 0));

create function comment_takes_section() returns trigger language plpgsql as $$
begin
    new.section_id := (select section_id from article where id = new.article_id);
    return new;
end $$;
create trigger comment_takes_section before insert on comment
    for each row execute function comment_takes_section();
create function comments_follow_section() returns trigger language plpgsql as $$
begin
    update comment set section_id = new.section_id where article_id = new.id;
    return null;
end $$;
create trigger comments_follow_section after update of section_id on article
    for each row when (old.section_id is distinct from new.section_id) execute function comments_follow_section();

-- One per reader and comment. The hash is keyed with the comment, so that nobody is followed from one to the next.
create table comment_like (
    comment_id  uuid not null constraint comment_like_comment_fkey references comment on delete cascade,
    reader_hash text not null,
    constraint comment_like_pkey primary key (comment_id, reader_hash)
);

-- What moderators decided, with what stood before, so that it can be undone.
create table comment_decision (
    id             uuid constraint comment_decision_pkey primary key,
    comment_id     uuid not null constraint comment_decision_comment_fkey references comment on delete cascade,
    action         text not null constraint comment_decision_action check (action in ('approve', 'reject', 'spam', 'edit')),
    decided_at     timestamptz not null,
    decided_by     text not null,
    former_state   text not null,
    former_name    text not null,
    former_text    text not null,
    former_learned text,
    former_decided_at timestamptz,
    former_decided_by text,
    undone_at      timestamptz
);
create index comment_decision_comment_idx on comment_decision (comment_id, decided_at desc, id desc);

create table comment_ban (
    id              uuid constraint comment_ban_pkey primary key,
    kind            text not null constraint comment_ban_kind check (kind in ('address', 'email', 'word')),
    hash            text,
    word            text,
    note            text,
    created_by_name text not null,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    constraint comment_ban_is_of_its_kind check ((kind = 'word') = (word is not null) and (kind = 'word') = (hash is null))
);
create unique index comment_ban_hash_key on comment_ban (kind, hash) where hash is not null;
create unique index comment_ban_word_key on comment_ban (word) where word is not null;
create index comment_ban_kind_idx on comment_ban (kind, created_at desc, id desc);
create index comment_ban_created_idx on comment_ban (created_at desc, id desc);

-- What the filter has learned: in how many comments of each sort a word stood. The empty word counts the comments.
create table comment_word (
    word text constraint comment_word_pkey primary key,
    spam integer not null constraint comment_word_spam check (spam >= 0),
    ham  integer not null constraint comment_word_ham check (ham >= 0)
);

-- Buckets of the limits that all replicas share; Bucket4j writes them.
create table rate_limit (
    id         text constraint rate_limit_pkey primary key,
    state      bytea,
    expires_at bigint
);
create index rate_limit_expires_idx on rate_limit (expires_at);

-- A submission is the desk's copy of a comment, a comment the readers'; within names the article that it belongs to.
alter table content_change
    drop constraint content_change_kind,
    add constraint content_change_kind
        check (kind in ('publication', 'section', 'author', 'tag', 'draft', 'article', 'submission', 'comment')),
    add column within_id uuid;
