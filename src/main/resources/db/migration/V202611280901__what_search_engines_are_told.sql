-- What search engines and social networks are told of an article where that differs from what readers see.
alter table article add column seo jsonb, add column social_title text, add column social_description text;
alter table published_article add column seo jsonb, add column social_title text, add column social_description text;
