#!/usr/bin/env bash
# Asks a running Midad for every shape of list and article, and shows the plans of the SQL that it really sent.
set -euo pipefail

: "${BASE:?Set BASE to where Midad answers, such as http://127.0.0.1:8080}"
MANY="${MANY:-5000}"
SLOW="${SLOW:-20}"
DEEP="${DEEP:-100}"
# The driver goes over to a prepared statement at its fifth use, and the server may go over to a generic plan five uses
# later: a dozen shows them all.
TIMES=12

sql() { psql -XqAt -v ON_ERROR_STOP=1 "$@"; }

if [[ "$(sql -c "select current_setting('logging_collector') = 'on'
        and current_setting('log_destination') like '%jsonlog%'
        and current_setting('shared_preload_libraries') like '%auto_explain%'")" != t ]]; then
    echo 'Start PostgreSQL with: shared_preload_libraries=auto_explain logging_collector=on log_destination=jsonlog' >&2
    exit 2
fi

settings=(
    'auto_explain.log_min_duration=0' 'auto_explain.log_analyze=on' 'auto_explain.log_buffers=on'
    'auto_explain.log_format=text' 'log_rotation_size=0' 'log_rotation_age=0'
)
answers="$(mktemp -d)"
leave() {
    for setting in "${settings[@]}"; do
        sql -c "alter system reset ${setting%%=*}" || true
    done
    sql -c 'select pg_reload_conf()' >/dev/null || true
    rm -rf "$answers"
}
trap leave EXIT
for setting in "${settings[@]}"; do
    sql -c "alter system set ${setting%%=*} = '${setting#*=}'"
done
sql -c 'select pg_reload_conf()' >/dev/null
sleep 1
offset="$(sql -c "select size from pg_stat_file(pg_current_logfile('jsonlog'))")"

# The markers stand in the log between the plans, in the order in which things happened.
mark() { sql -c "select 'midad-bench: ' || \$\$$1\$\$" >/dev/null; }

get() {
    local code
    code="$(curl -sS -o "$answers/body" -D "$answers/head" -w '%{http_code}' \
        ${TOKEN:+-H "Authorization: Bearer $TOKEN"} "$1")"
    if [[ "$code" != 200 && "$code" != 301 && "$code" != "${ALSO:-}" ]]; then
        echo "$1 answered $code" >&2
        cat "$answers/body" >&2
        exit 2
    fi
}

encoded() { printf '%s' "$1" | od -An -v -tx1 | tr -d '\n' | sed 's/ /%/g'; }

# Each time another limit, so that no cache on the way can answer, and the statement stays the same.
list() {
    echo "driving: $1" >&2
    mark "$1"
    for ((i = 0; i < TIMES; i++)); do
        get "$BASE$2$([[ "$2" == *\?* ]] && echo '&' || echo '?')limit=$((20 + i))"
    done
}

# What answers a single thing is asked for other things of its kind, one a line on the standard input.
each() {
    echo "driving: $1" >&2
    mark "$1"
    while read -r ref; do
        get "$BASE$2$(encoded "$ref")${3:-}"
    done
}

cursor_of() { sed -nE 's/^[Ll]ink:.*[?&]cursor=([^&>]+).*rel="next".*/\1/p' "$answers/head" | tr -d '\r'; }

# What lies after DEEP pages of a hundred, or as far as the list goes.
deep() {
    echo "walking: $1" >&2
    mark walking
    local cursor='' next path="$2"
    path+="$([[ "$path" == *\?* ]] && echo '&' || echo '?')"
    for ((page = 1; page <= DEEP; page++)); do
        get "$BASE${path}limit=100${cursor:+&cursor=$cursor}"
        next="$(cursor_of)"
        if [[ -z "$next" ]]; then
            break
        fi
        cursor="$next"
    done
    list "$1, after $((page - 1)) pages" "${path}cursor=$cursor"
}

visible="p.visible_from <= now() and p.visible_until > now()"
of_section="select section_id from published_article p where $visible and section_id is not null group by 1 order by count(*)"
of_author="select author_id from published_author group by 1 order by count(*)"
of_tag="select tag_id from published_tag group by 1 order by count(*)"
huge_section="$(sql -c "$of_section desc limit 1")"
small_section="$(sql -c "$of_section limit 1")"
top_section="$(sql -c "with recursive up (id, parent_id) as (
    select id, parent_id from section where id = '$huge_section'
    union select s.id, s.parent_id from section s join up on s.id = up.parent_id)
    select id from up where parent_id is null")"
busy_author="$(sql -c "$of_author desc limit 1")"
rare_author="$(sql -c "$of_author limit 1")"
busy_tag="$(sql -c "$of_tag desc limit 1")"
second_tag="$(sql -c "$of_tag desc limit 1 offset 1")"
rare_tag="$(sql -c "$of_tag limit 1")"
moment="to_char(percentile_disc(%s) within group (order by published_at), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
# shellcheck disable=SC2059 # The moment is a format.
from="$(PGOPTIONS='-c timezone=UTC' sql -c "select $(printf "$moment" 0.50) from published_article p where $visible")"
# shellcheck disable=SC2059
to="$(PGOPTIONS='-c timezone=UTC' sql -c "select $(printf "$moment" 0.51) from published_article p where $visible")"
some="order by hashtext(p.article_id::text) limit $TIMES"
articles='/v1/articles'

list 'articles' "$articles"
list 'articles, sort=publishedAt' "$articles?sort=publishedAt"
list 'articles, sort=-updatedAt' "$articles?sort=-updatedAt"
list 'articles, view=full' "$articles?view=full"
list 'articles, fields=id,slug,headline' "$articles?fields=id,slug,headline"
list 'articles, count' "$articles?count=true"
for sort in -publishedAt publishedAt -updatedAt; do
    list "articles of the largest section, sort=$sort" "$articles?section=$huge_section&sort=$sort"
    list "articles of a tree of sections, sort=$sort" "$articles?section=$top_section&sort=$sort"
    list "articles of the busiest author, sort=$sort" "$articles?author=$busy_author&sort=$sort"
    list "articles of the most frequent tag, sort=$sort" "$articles?tag=$busy_tag&sort=$sort"
    list "articles in a language, sort=$sort" "$articles?lang=en&sort=$sort"
    list "articles of some days, sort=$sort" "$articles?publishedFrom=$from&publishedTo=$to&sort=$sort"
    list "articles of a section on some days, sort=$sort" \
        "$articles?section=$huge_section&publishedFrom=$from&publishedTo=$to&sort=$sort"
done
list 'articles of the smallest section' "$articles?section=$small_section"
list 'articles of the author with fewest' "$articles?author=$rare_author"
list 'articles of the rarest tag' "$articles?tag=$rare_tag"
list 'articles of either of two tags' "$articles?tag=$busy_tag&tag=$second_tag"
list 'articles of either of two authors' "$articles?author=$busy_author&author=$rare_author"
list 'articles of either of two sections' "$articles?section=$huge_section&section=$small_section"
list 'articles of a section and a frequent tag' "$articles?section=$huge_section&tag=$busy_tag"
list 'articles of a small section and a frequent tag' "$articles?section=$small_section&tag=$busy_tag"
list 'articles of a section and a rare tag' "$articles?section=$huge_section&tag=$rare_tag"
list 'articles of a busy author and a frequent tag' "$articles?author=$busy_author&tag=$busy_tag"
list 'articles of a busy author and a rare tag' "$articles?author=$busy_author&tag=$rare_tag"
list 'articles of a rare author and a frequent tag' "$articles?author=$rare_author&tag=$busy_tag"
list 'articles of a section in a language' "$articles?section=$huge_section&lang=en"
list 'articles of a small section in a language' "$articles?section=$small_section&lang=en"
list 'articles of a tag in a language' "$articles?tag=$busy_tag&lang=en"
list 'articles with every filter' \
    "$articles?section=$top_section&author=$busy_author&tag=$busy_tag&lang=ar&publishedFrom=$from"
list 'articles in a language that none has' "$articles?lang=fr"
list 'articles of a section in a language that none has' "$articles?section=$huge_section&lang=fr"
list 'articles of a tag in a language that none has' "$articles?tag=$busy_tag&lang=fr"
list 'articles of all but the last years, sort=-updatedAt' "$articles?publishedTo=$from&sort=-updatedAt"
list 'articles of a tree of sections, count' "$articles?count=true&section=$top_section"
list 'articles of the busiest author, count' "$articles?count=true&author=$busy_author"
list 'articles of the most frequent tag, count' "$articles?count=true&tag=$busy_tag"
list 'articles of the rarest tag, count' "$articles?count=true&tag=$rare_tag"
list 'articles of either of two tags, count' "$articles?count=true&tag=$busy_tag&tag=$second_tag"
list 'articles in a language, count' "$articles?count=true&lang=en"
list 'articles of some days, count' "$articles?count=true&publishedFrom=$from&publishedTo=$to"
list 'articles of a section and a frequent tag, count' "$articles?count=true&section=$huge_section&tag=$busy_tag"
deep 'articles' "$articles"
deep 'articles, sort=publishedAt' "$articles?sort=publishedAt"
deep 'articles, sort=-updatedAt' "$articles?sort=-updatedAt"
deep 'articles of the largest section' "$articles?section=$huge_section"
deep 'articles of a tree of sections' "$articles?section=$top_section"
deep 'articles of the busiest author' "$articles?author=$busy_author"
deep 'articles of the most frequent tag' "$articles?tag=$busy_tag"
deep 'articles of either of two tags' "$articles?tag=$busy_tag&tag=$second_tag"
deep 'articles in a language' "$articles?lang=en"
deep 'articles until some day' "$articles?publishedTo=$to"

sql -c "select article_id from published_article p where $visible $some" | each 'an article by id' "$articles/"
sql -c "select slug from published_article p where $visible $some" | each 'an article by slug' "$articles/"
sql -c "select n.slug from slug n join published_article p on p.article_id = n.entity_id and p.slug <> n.slug
    where n.kind = 'article' and $visible $some" | each 'an article by a former slug' "$articles/"
sql -c "select article_id from published_article p where $visible $some" |
    each 'an article with related ones' "$articles/" '?include=related'
sql -c "select p.article_id from published_article p join published_tag t on t.snapshot_id = p.id
    where $visible and t.tag_id = '$busy_tag' and p.section_id = '$huge_section' order by p.published_at limit $TIMES" |
    each 'an old article of the largest section with related ones' "$articles/" '?include=related'
sql -c "select article_id from published_article p where $visible $some" |
    each 'an article in two fields' "$articles/" '?fields=slug,headline'

list 'articles of an issue' "$articles?issue=520"
list 'articles of an issue, count' "$articles?issue=260&count=true"
list 'articles of an issue in a section' "$articles?issue=260&section=$huge_section"
list 'issues' '/v1/issues'
list 'issues of a year' '/v1/issues?from=2024-01-01&to=2024-12-31'
sql -c "select id from published_issue order by date limit $TIMES" | each 'an issue with its articles' /v1/issues/ '?include=articles'
front="$(sql -c 'select id from front limit 1')"
seq "$TIMES" | each 'a front filled from everything' "/v1/fronts/$front?platform=p"
sql -c "select to_char(published_at, 'YYYY-MM') from published_article p where $visible group by 1 order by 1 desc limit $TIMES" |
    each 'the sitemap of a month' '/v1/sitemaps/articles.xml?month='
list 'the index of sitemaps' '/v1/sitemaps/index.xml'
sql -c "select from_address from redirect where not is_prefix order by hashtext(from_address) limit $TIMES" |
    each 'an old address' '/v1/resolve?path='
sql -c "select '/old' || n || '/something' from generate_series(1, $TIMES) n" | each 'an address of an old folder' '/v1/resolve?path='
sql -c "select '/2024/11/13/' || slug from published_article p where $visible $some" |
    each 'an address of another system' '/v1/resolve?path='
# Cut within a letter; where several begin so, it leads nowhere.
sql -c "select '/' || left(slug, 20) from published_article p where $visible and lang = 'ar' and char_length(slug) > 40 $some" |
    ALSO=404 each 'an address that was cut' '/v1/resolve?path=' '%d9'

list 'sections' '/v1/sections'
list 'sections under one' "/v1/sections?parent=$top_section"
list 'sections, articleCount' '/v1/sections?include=articleCount&count=true'
sql -c "select slug from section order by id limit $TIMES" | each 'a section by slug' /v1/sections/
sql -c "select id from section order by id limit $TIMES" |
    each 'a section by id, articleCount' /v1/sections/ '?include=articleCount'
for kind in author tag; do
    list "${kind}s" "/v1/${kind}s"
    list "${kind}s, articleCount" "/v1/${kind}s?include=articleCount&count=true"
    deep "${kind}s" "/v1/${kind}s"
    sql -c "select slug from $kind order by id limit $TIMES" | each "$kind by slug" "/v1/${kind}s/"
    sql -c "select id from $kind order by id limit $TIMES" |
        each "$kind by id, articleCount" "/v1/${kind}s/" '?include=articleCount'
done

if [[ "$(sql -c 'select exists (select from comment)')" == t ]]; then
    commented="$(sql -c 'select article_id from comment_count order by comments desc limit 1')"
    root="$(sql -c 'select id from comment where parent_id is null order by living desc limit 1')"
    for sort in newest oldest most-liked; do
        list "comments, sort=$sort" "$articles/$commented/comments?sort=$sort"
        deep "comments, sort=$sort" "$articles/$commented/comments?sort=$sort"
    done
    list 'comments, count' "$articles/$commented/comments?count=true"
    list 'replies' "/v1/comments/$root/replies"
    deep 'replies' "/v1/comments/$root/replies"
    sql -c "select article_id from comment_count order by hashtext(article_id::text) limit $TIMES" |
        each 'a count' '/v1/comment-counts?article='
fi
if [[ -n "${TOKEN:-}" ]]; then
    queue='/v1/editorial/comments'
    hash="$(sql -c 'select email_hash from comment where email_hash is not null limit 1')"
    address="$(sql -c 'select address_hash from comment where address_hash is not null limit 1')"
    for sort in createdAt -createdAt -score; do
        list "the queue, sort=$sort" "$queue?sort=$sort"
        list "all comments, sort=$sort" "$queue?state=all&sort=$sort"
        list "the queue of the largest section, sort=$sort" "$queue?section=$huge_section&sort=$sort"
        list "the queue of a tree of sections, sort=$sort" "$queue?section=$top_section&sort=$sort"
        list "the queue of an article, sort=$sort" "$queue?article=$commented&state=approved&sort=$sort"
        list "comments of a person, sort=$sort" "$queue?state=all&emailHash=$hash&sort=$sort"
        list "comments of an address, sort=$sort" "$queue?state=all&addressHash=$address&sort=$sort"
        list "likely spam, sort=$sort" "$queue?minScore=0.99&sort=$sort"
    done
    list 'the queue since a day' "$queue?from=$(date -u -d yesterday +%Y-%m-%dT%H:%M:%SZ)"
fi
mark end

# What is logged is written by another process, a moment later.
for ((i = 0; i < 50; i++)); do
    [[ "$(sql -c "select pg_read_file(pg_current_logfile('jsonlog'), $offset, 1000000000) like '%midad-bench: %\$\$end%'")" == t ]] && break
    sleep 0.2
done

psql -Xq -v ON_ERROR_STOP=1 -v offset="$offset" -v many="$MANY" -v slow="$SLOW" -o "$answers/report" <<'SQL'
set work_mem = '256MB';
create temporary table entry as
select n, line ->> 'message' as message, line ->> 'application_name' as program
from (
    select n, line::json as line
    from string_to_table(pg_read_file(pg_current_logfile('jsonlog'), :offset, 1000000000), E'\n') with ordinality l (line, n)
    where line like '{%}'
) l
where line ->> 'dbname' = current_database() and line ->> 'message' like 'duration: % plan:%';

create temporary table plan as
select p.*,
    dense_rank() over (partition by request order by first_seen) as statement
from (
    select e.n, m.request, q.query, q.plan, min(e.n) over (partition by m.request, q.query) as first_seen,
        substring(e.message from 'duration: ([0-9.]+) ms')::numeric as ms,
        (select sum(b[1]::integer) from regexp_matches(substring(q.plan from 'Buffers:[^\n]*'), '(?:hit|read)=(\d+)', 'g') b)
            as buffers,
        (select max(r[1]::numeric * r[2]::numeric)
            from regexp_matches(q.plan, 'rows=([0-9.]+) loops=(\d+)', 'g') r) as widest,
        (select max(s[1]::numeric * s[2]::numeric) from regexp_matches(q.plan,
            'Sort Method:[^\n]*\n(?: *Buffers:[^\n]*\n)? *->[^\n]*rows=([0-9.]+) loops=(\d+)', 'g') s) as sorted,
        (select string_agg(distinct c.relname, ', ') from regexp_matches(q.plan, 'Seq Scan on (\S+)', 'g') s
            join pg_class c on c.relname = s[1] and c.relnamespace = 'public'::regnamespace
            where c.reltuples >= :many) as read_whole
    from entry e
    cross join lateral (
        select substring(m.message from '\$\$(.*?)\$\$') as request
        from entry m where m.n < e.n and m.message like '%midad-bench: %' order by m.n desc limit 1) m
    cross join lateral (
        select trim(E' \n' from substring(e.message from 'Query Text: (.*?)\n(?:Query Parameters: [^\n]*\n)?\S[^\n]*\(cost=')) as query,
            substring(e.message from '\n(\S[^\n]*\(cost=.*)$') as plan) q
    where e.program is distinct from 'psql' and m.request not in ('walking', 'end')
) p;

\pset format unaligned
\pset tuples_only on
\pset recordsep '\n\n'
select format(E'=== %s, statement %s: the slowest of %s\n%s\n--- %s ms\n%s', request, statement, uses, query, ms, plan)
from (
    select *, count(*) over w as uses, row_number() over (w order by ms desc) as place, min(n) over (partition by request) as turn
    from plan window w as (partition by request, statement)
) p
where place = 1
order by turn, statement;

\pset format aligned
\pset tuples_only off
\pset footer off
\pset recordsep '\n'
\echo
select request, statement as no, count(*) as uses, round(percentile_cont(0.5) within group (order by ms)::numeric, 2) as "median ms",
    round(max(ms), 2) as "most ms", max(buffers) as pages, round(max(widest)) as "widest step, rows",
    round(max(sorted)) as "sorted, rows",
    concat_ws('; ', 'SEQ SCAN on ' || max(read_whole),
        case when percentile_cont(0.5) within group (order by ms) > :slow then 'SLOW' end) as remark
from plan
group by request, statement
order by min(n);
SQL
cat "$answers/report"

failed="$(sed -n 's/^ *\(.*SEQ SCAN on.*\)$/\1/p' "$answers/report")"
if [[ -n "$failed" ]]; then
    printf '\nThese read a whole table of %s rows or more:\n%s\n' "$MANY" "$failed" >&2
    exit 1
fi
