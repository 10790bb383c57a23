-- Podcasts list the articles that have a recording. A snapshot never changes, so neither does this.
alter table published_article add column has_recording boolean not null
    generated always as (jsonb_path_exists(cast(body as jsonb), '$[*] ? (@._type == "audio")')) stored;
create index published_article_recorded_idx
    on published_article (published_at desc, article_id desc) where has_recording;
create index published_article_recorded_section_idx
    on published_article (section_id, published_at desc, article_id desc) where has_recording;
