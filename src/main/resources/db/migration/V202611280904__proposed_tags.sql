-- A tag that a writer has proposed, and by whom: readers do not get it until an editor accepts it or publishes an article that
-- has it.
alter table tag add column proposed_by uuid;
create index tag_proposed_idx on tag (name collate "ar-x-icu", id) where proposed_by is not null;
