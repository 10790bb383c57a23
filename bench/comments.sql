-- Comments on what load.sql made: psql -v comments=1000000 -f bench/comments.sql. The same number gives the same rows.
\set ON_ERROR_STOP on
begin;
set local synchronous_commit = off;

-- Four threads to compare, under the newest articles: 10,000 comments and 100 of the same shape, in many threads and in one.
create temp table bench_thread on commit drop as
select row_number() over (order by published_at desc, article_id desc) as n, article_id
from published_article where visible_from <= now() and visible_until > now()
order by published_at desc, article_id desc limit 4;

create temp table bench_comment on commit drop as
with shape (thread, comments, each) as (values (1, 10000, 5), (2, 100, 5), (3, 10000, 10000), (4, 100, 100))
select t.article_id, uuidv7(make_interval(secs => i - 20000)) as id, i, s.each,
    clock_timestamp() + make_interval(secs => i - 20000) as at, 'approved' as state
from shape s join bench_thread t on t.n = s.thread cross join lateral generate_series(0, s.comments - 1) i;
insert into bench_comment
select a.article_id, uuidv7(make_interval(secs => -30000 - i)), 0, 1, now() - make_interval(secs => 30000 + i),
    (array['approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'approved', 'pending', 'spam', 'rejected'])
        [1 + abs(hashint4(i)) % 10]
from generate_series(1, :comments) i
join (select row_number() over (order by published_at desc, article_id desc) as n, article_id
      from published_article where visible_from <= now() and visible_until > now()) a
    on a.n = 5 + (abs(hashint4(i * 7)) % 1000) * (abs(hashint4(i * 13)) % 50);

insert into comment (id, version, article_id, parent_id, answers_id, root_id, path, state, name, text, direction, email_hash,
    address_hash, score, signals, text_hash, likeness, words, created_at, likes)
select c.id, 0, c.article_id, r.parent, r.parent, coalesce(r.parent, c.id), array_remove(array[r.parent, c.id], null), c.state,
    'قارئ', 'رأي في المقال من قارئ يكتب سطرا أو سطرين، رقمه ' || abs(hashtext(c.id::text)), 'rtl',
    md5((abs(hashtext(c.id::text)) % 50000)::text), md5((abs(hashtext(c.id::text)) % 30000)::text),
    abs(hashtext(c.id::text)) % 1000 / 1000.0, '[]', md5(c.id::text), hashtextextended(c.id::text, 0), 10, c.at,
    abs(hashtext(c.id::text)) % 20
from (
    select c.*, case when c.i % c.each > 0 then first_value(c.id) over (partition by c.article_id, c.i / c.each order by c.i) end as parent
    from bench_comment c where c.each > 1
    union all
    select c.*, null from bench_comment c where c.each = 1
) c cross join lateral (select c.parent) r
order by c.i, c.id;
commit;
vacuum (analyze) comment, comment_count;
select state, count(*) from comment group by 1 order by 2 desc;
