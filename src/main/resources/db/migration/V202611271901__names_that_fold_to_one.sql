-- Two tags, or two authors, whose names differ only in spelling are one. Each name in each of its languages has a row here,
-- under its folded form, which the database lets nobody else take.
--
-- SQL cannot fold as the program does, so the tables begin empty, and the program fills them after the migration, the oldest
-- tag or author first. Doubles that were there before are kept: the later ones stay without a row until they are renamed, or
-- until the first one is gone. The imports, which bring what another installation has, leave doubles without a row as well.
create table tag_name_key (
    lang     text not null,
    name_key text not null,
    tag_id   uuid not null constraint tag_name_key_tag_fkey references tag on delete cascade,
    constraint tag_name_key_pkey primary key (lang, name_key)
);
create index tag_name_key_tag_idx on tag_name_key (tag_id);

create table author_name_key (
    lang      text not null,
    name_key  text not null,
    author_id uuid not null constraint author_name_key_author_fkey references author on delete cascade,
    constraint author_name_key_pkey primary key (lang, name_key)
);
create index author_name_key_author_idx on author_name_key (author_id);
