-- Pickers and lists of the desk find by the beginnings of words. SQL cannot fold as the program does, so each row keeps its
-- folded words as the program makes them, each with a space before it; the program fills the rows that have none after the
-- migration.
create extension if not exists pg_trgm;

alter table section add column words text;
alter table author add column words text;
alter table tag add column words text;
alter table user_account add column words text, add column picture_url text;
alter table article add column headline_words text;
create index section_words_idx on section using gin (words gin_trgm_ops);
create index author_words_idx on author using gin (words gin_trgm_ops);
create index tag_words_idx on tag using gin (words gin_trgm_ops);
create index user_account_words_idx on user_account using gin (words gin_trgm_ops);
create index article_headline_words_idx on article using gin (headline_words gin_trgm_ops);
-- Each start looks for articles without words, and finds by this that there are none.
create index article_wordless_idx on article (id) where headline_words is null;

-- The orders in which the desk lists articles, beside the one by their last change.
create index article_first_published_idx on article (first_published_at desc, id desc)
    where first_published_at is not null and trashed_at is null;
create index article_headline_idx on article (coalesce(headline, '') collate "ar-x-icu", id) where trashed_at is null;
