#!/usr/bin/env bash
# Compares what page 400 of a list costs with what its first page costs.
set -euo pipefail

: "${BASE:?Set BASE to where Midad answers, such as http://127.0.0.1:8080}"
PAGE="${PAGE:-400}"
LIMIT="${LIMIT:-20}"
ROUNDS="${ROUNDS:-5}"
MOST="${MOST:-1.3}"

answers="$(mktemp -d)"
trap 'rm -rf "$answers"' EXIT

get() {
    curl -sS --fail-with-body -D "$answers/head" -o "$answers/body" "$1" || {
        echo "$1 answered:" >&2
        cat "$answers/body" >&2
        exit 2
    }
}

cursor_of() { sed -nE 's/^[Ll]ink:.*[?&]cursor=([^&>]+).*rel="next".*/\1/p' "$answers/head" | tr -d '\r'; }

median() { sort -n | awk '{ t[NR] = $1 } END { print NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2 }'; }

# Page 1 and page 400 in turn, over one connection, so that both meet the same weather. Each pair has a limit of its
# own, from 20 to 100: the median spans them all, and a cache on the way has not seen the page before in this round.
measure() {
    local list="$1" cursor="$2"
    for ((round = 0; round < ROUNDS; round++)); do
        for ((limit = 20; limit <= 100; limit++)); do
            printf 'url = "%s%slimit=%s"\noutput = /dev/null\n' "$BASE" "$list" "$limit"
            printf 'url = "%s%slimit=%s&cursor=%s"\noutput = /dev/null\n' "$BASE" "$list" "$limit" "$cursor"
        done
    done >"$answers/urls"
    # The clock starts when the request leaves: connecting is not part of a page.
    curl -sS --fail -w '%{time_total} %{time_pretransfer}\n' -K "$answers/urls" |
        awk '{ print (NR % 2 ? "first" : "far"), ($1 - $2) * 1000 }' >"$answers/times"
}

failed=0
compare() {
    local name="$1" list="$2" cursor='' next
    list+="$([[ "$list" == *\?* ]] && echo '&' || echo '?')"
    for ((page = 1; page < PAGE; page++)); do
        get "$BASE${list}limit=$LIMIT${cursor:+&cursor=$cursor}"
        next="$(cursor_of)"
        if [[ -z "$next" ]]; then
            echo "$name: it ends at page $page, before page $PAGE" >&2
            exit 2
        fi
        cursor="$next"
    done
    measure "$list" "$cursor"
    local first far
    first="$(sed -n 's/^first //p' "$answers/times" | median)"
    far="$(sed -n 's/^far //p' "$answers/times" | median)"
    awk -v name="$name" -v page="$PAGE" -v first="$first" -v far="$far" -v most="$MOST" -v n=$((ROUNDS * 81)) 'BEGIN {
        worse = (far > first * most)
        printf("%-36s page 1: %6.2f ms   page %d: %6.2f ms   ratio %.2f   (medians of %d)%s\n",
            name, first, page, far, far / first, n, worse ? "   TOO MUCH" : "")
        exit worse
    }' || failed=1
}

# The id of the one with the most articles, or the next.
largest() {
    local path="/v1/$1?limit=100&include=articleCount" cursor=''
    while :; do
        get "$BASE$path${cursor:+&cursor=$cursor}"
        jq -r '.data[] | "\(.articleCount) \(.id)"' "$answers/body"
        cursor="$(cursor_of)"
        [[ -n "$cursor" ]] || break
    done | sort -k1,1nr -k2 | sed -n "$2p" | cut -d' ' -f2
}

section="$(largest sections 1)"
tag="$(largest tags 1)"
second_tag="$(largest tags 2)"
author="$(largest authors 1)"

compare 'articles' '/v1/articles'
compare 'articles, sort=publishedAt' '/v1/articles?sort=publishedAt'
compare 'articles, sort=-updatedAt' '/v1/articles?sort=-updatedAt'
compare 'articles of the largest sections' "/v1/articles?section=$section"
compare 'articles of the most frequent tag' "/v1/articles?tag=$tag"
compare 'articles of either of two tags' "/v1/articles?tag=$tag&tag=$second_tag"
compare 'articles of the busiest author' "/v1/articles?author=$author"
compare 'articles in a language' '/v1/articles?lang=en'
compare 'articles of a section and a tag' "/v1/articles?section=$section&tag=$tag"
exit "$failed"
