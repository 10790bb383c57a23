-- An article and its translation may have the same slug: a slug is one article's within a language. Slugs of other kinds are
-- of no language.
alter table slug add column lang text not null default '';
update slug s set lang = a.lang from article a where s.kind = 'article' and a.id = s.entity_id;
alter table slug
    drop constraint slug_pkey,
    add constraint slug_pkey primary key (kind, slug_key, lang);
-- Each start looks for slugs of articles without a language, and finds by this that there are none.
create index slug_without_language_idx on slug (entity_id) where kind = 'article' and lang = '';
