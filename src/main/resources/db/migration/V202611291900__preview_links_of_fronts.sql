-- A link shows an article or a front.
alter table preview_link alter column article_id drop not null;
alter table preview_link add column front_id uuid
    constraint preview_link_front_fkey references front on delete cascade;
alter table preview_link add constraint preview_link_shows_one check (num_nonnulls(article_id, front_id) = 1);
create index preview_link_front_idx on preview_link (front_id, created_at desc, id desc) where front_id is not null;
