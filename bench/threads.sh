#!/usr/bin/env bash
# Compares what reading a thread of 10,000 comments costs with what one of 100 does, after load.sql and comments.sql.
set -euo pipefail

: "${BASE:?Set BASE to where Midad answers, such as http://127.0.0.1:8080}"
ROUNDS="${ROUNDS:-5}"
MOST="${MOST:-1.3}"

answers="$(mktemp -d)"
trap 'rm -rf "$answers"' EXIT

median() { sort -n | awk '{ t[NR] = $1 } END { print NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2 }'; }

# Both in turn, over one connection, so that they meet the same weather; each pair with a limit of its own.
failed=0
compare() {
    local name="$1" long="$2" short="$3" limit round
    for ((round = 0; round < ROUNDS; round++)); do
        for ((limit = 5; limit <= 20; limit++)); do
            printf 'url = "%s%slimit=%s"\noutput = /dev/null\n' "$BASE" "$short" "$limit"
            printf 'url = "%s%slimit=%s"\noutput = /dev/null\n' "$BASE" "$long" "$limit"
        done
    done >"$answers/urls"
    curl -sS --fail -w '%{time_total} %{time_pretransfer}\n' -K "$answers/urls" |
        awk '{ print (NR % 2 ? "short" : "long"), ($1 - $2) * 1000 }' >"$answers/times"
    awk -v name="$name" -v short="$(sed -n 's/^short //p' "$answers/times" | median)" \
        -v long="$(sed -n 's/^long //p' "$answers/times" | median)" -v most="$MOST" -v n=$((ROUNDS * 16)) 'BEGIN {
        worse = (long > short * most)
        printf("%-36s 100: %6.2f ms   10,000: %6.2f ms   ratio %.2f   (medians of %d)%s\n",
            name, short, long, long / short, n, worse ? "   TOO MUCH" : "")
        exit worse
    }' || failed=1
}

mapfile -t articles < <(psql -XqAt -c "select article_id from published_article
    where visible_from <= now() and visible_until > now() order by published_at desc, article_id desc limit 4")
root() { psql -XqAt -c "select id from comment where article_id = '$1' and parent_id is null"; }

# A connection and a program that are not warm yet would be measured otherwise.
MOST=100 compare 'warming up' "/v1/articles/${articles[0]}/comments?" "/v1/articles/${articles[1]}/comments?" >/dev/null
for sort in newest oldest most-liked; do
    compare "threads, sort=$sort" \
        "/v1/articles/${articles[0]}/comments?sort=$sort&" "/v1/articles/${articles[1]}/comments?sort=$sort&"
done
compare 'answers to one comment' \
    "/v1/comments/$(root "${articles[2]}")/replies?" "/v1/comments/$(root "${articles[3]}")/replies?"
compare 'one long thread' "/v1/articles/${articles[2]}/comments?" "/v1/articles/${articles[3]}/comments?"
exit "$failed"
