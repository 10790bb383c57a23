-- How far a change goes beyond what it names: to whatever bears its name (articles an author's), or to whatever hangs on it
-- as well (comments on an article), where it is new, or went, or lies elsewhere. Null: no further.
alter table content_change add column reach text default 'place'
    constraint content_change_reach check (reach in ('name', 'new', 'place'));

-- The last that was said of something, and whether anything was within a stretch of the log.
create index content_change_entity_idx on content_change (entity_id, transaction_id, seq);
