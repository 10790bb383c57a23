-- What search engines are not to show, few as it is, is counted by month beside all others.
create index published_article_unlisted_idx on published_article (published_at)
    include (visible_from, visible_until)
    where (seo ->> 'noindex') = 'true' or (seo ->> 'canonicalUrl') is not null;
