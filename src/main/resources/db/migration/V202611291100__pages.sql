-- A page (من نحن، اتصل بنا) is an article of another kind: it goes the same ways on the desk, and stands in no section, list or
-- feed. Its snapshots have a table of their own, so that what asks for published articles cannot find a page.
alter table article alter column kind drop expression;
alter table article
    alter column kind set default 'article',
    alter column kind set not null,
    add constraint article_kind check (kind in ('article', 'page')),
    add constraint article_page_has_no_section check (kind = 'article' or section_id is null);
create index article_page_updated_idx on article (updated_at desc, id desc) where kind = 'page';

create table published_page (like published_article including defaults including constraints including generated);
alter table published_page
    -- One title for now; several titles in one house can come later.
    add column title_id smallint not null default 1,
    add constraint published_page_pkey primary key (id),
    add constraint published_page_article_fkey foreign key (article_id) references article,
    add constraint published_page_has_no_section check (section_id is null),
    add constraint published_page_one_at_a_time
        exclude using gist (article_id with =, tstzrange(visible_from, visible_until) with &&);
create index published_page_article_idx on published_page (article_id);
create index published_page_group_idx on published_page (translation_group);
create index published_page_slug_idx on published_page (title_id, (slug collate "C"), article_id);
create index published_page_lang_slug_idx on published_page (title_id, lang, (slug collate "C"), article_id);
create index published_page_start_idx on published_page (visible_from);
create index published_page_end_idx on published_page (visible_until) where visible_until < 'infinity';
create index published_page_media_idx on published_page using gin (media);

-- A page never gets among the articles that readers have, whoever writes it there, nor an article among the pages.
create function require_kind() returns trigger language plpgsql as $$
begin
    if not exists (select from article where id = new.article_id and kind = tg_argv[0]) then
        raise exception 'A snapshot in % is of an article of the kind %.', tg_table_name, tg_argv[0]
            using errcode = 'check_violation', constraint = tg_table_name || '_kind';
    end if;
    return new;
end
$$;
create trigger published_article_kind before insert on published_article
    for each row execute function require_kind('article');
create trigger published_page_kind before insert on published_page
    for each row execute function require_kind('page');

alter table slug
    drop constraint slug_kind,
    add constraint slug_kind check (kind in ('section', 'author', 'tag', 'article', 'issue', 'front', 'page'));

alter table content_change
    drop constraint content_change_kind,
    add constraint content_change_kind check (kind in (
        'publication', 'section', 'author', 'tag', 'media', 'draft', 'article', 'submission', 'comment', 'issue', 'redirect',
        'front', 'page'));

create or replace function next_moment() returns timestamptz language sql stable parallel safe
    return least(
        (select min(visible_from) from published_article where visible_from > now()),
        (select min(visible_until) from published_article where visible_until > now() and visible_until < 'infinity'),
        (select min(visible_from) from published_issue where visible_from > now()),
        (select min(visible_from) from published_page where visible_from > now()),
        (select min(visible_until) from published_page where visible_until > now() and visible_until < 'infinity'),
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
    select 'front', front_id, media, visible_from, visible_until from published_container
    union all
    select 'page', article_id, media, visible_from, visible_until from published_page;
