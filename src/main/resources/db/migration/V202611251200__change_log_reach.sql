-- How far a change goes beyond what it names: to whatever bears its name (articles an author's), or, where something came,
-- went or lies elsewhere by it, to whatever hangs on its place as well (comments on their article's). Null: no further.
alter table content_change add column reach text default 'place'
    constraint content_change_reach check (reach in ('name', 'place'));

-- The last that was said of something, and whether anything was within a stretch of the log.
create index content_change_entity_idx on content_change (entity_id, transaction_id, seq);

-- What readers get otherwise when something else has changed, and how far that change must reach for it.
create view content_dependency (kind, id, on_kind, on_id, reach) as
    select 'article', a.article_id, 'author', a.author_id, 'name' from published_author a
    union all select 'article', t.article_id, 'tag', t.tag_id, 'name' from published_tag t
    union all select 'article', p.article_id, 'section', p.section_id, 'name' from published_article p
    union all select 'section', s.id, 'section', s.parent_id, 'name' from section s
    union all select 'comment', c.id, 'article', c.article_id, 'place' from comment c where c.shown
    union all select 'comment', c.id, 'section', p.section_id, 'place'
        from published_article p join comment c on c.article_id = p.article_id where c.shown
    -- A comment says how many hang under it.
    union all select 'comment', above.id, 'comment', c.id, 'place'
        from comment c cross join lateral unnest(c.path[1:cardinality(c.path) - 1]) above (id);
