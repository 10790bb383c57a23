-- How far a change goes beyond what it names: to whatever bears its name (articles an author's), or, where something came,
-- went or lies elsewhere by it, to whatever hangs on its place as well (comments on their article's). Null: no further.
alter table content_change add column reach text default 'place'
    constraint content_change_reach check (reach in ('name', 'place'));

-- The last that was said of something, and whether anything was within a stretch of the log.
create index content_change_entity_idx on content_change (entity_id, transaction_id, seq);
