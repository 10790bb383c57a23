-- Where the publication's own site shows an article, with {slug} and the like in their places; null where nobody has said.
alter table publication add column article_url text;
