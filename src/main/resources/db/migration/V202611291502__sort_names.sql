-- Lists of authors are ordered by sorted_by: the folded sort_name that an editor has chosen, or else what is made from the name,
-- without titles and the article. The program fills it after the migration, since SQL cannot make it; a replica of the version
-- before writes rows without it.
alter table author
    add column sort_name text,
    add column sorted_by text;
create index author_sorted_idx on author (coalesce(sorted_by, name) collate "ar-x-icu", id);
drop index author_name_idx;
