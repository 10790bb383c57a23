#!/usr/bin/env bash
# Start to first answer and resident memory on JDK 25, with and without the AOT cache that docker/Dockerfile makes, and of
# the usual kind of jar. Needs a JDK 25 in JAVA_HOME and, in APP and AOT, what these two leave in target/quarkus-app:
#   mvn -DskipTests package; mvn -DskipTests -Dquarkus.package.jar.type=aot-jar package
set -euo pipefail
cd "$(dirname "$0")/.."

: "${JAVA_HOME:?Set it to a JDK 25}"
APP="${APP:-target/quarkus-app}"
AOT="${AOT:?Set it to the quarkus-app of a build with -Dquarkus.package.jar.type=aot-jar}"
PORT="${PORT:-8080}"
RUNS="${RUNS:-7}"
REQUESTS="${REQUESTS:-10000}"
java="$JAVA_HOME/bin/java"
work="$(mktemp -d)"
midad=''
host=''
leave() {
    for pid in $midad $host; do
        if kill "$pid" 2>/dev/null; then wait "$pid" || true; fi
    done
    rm -rf "$work"
}
trap leave EXIT

median() { sort -n | awk '{ t[NR] = $1 } END { print NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2 }'; }
rss() { awk '/^VmRSS/ { printf "%d\n", $2 / 1024 }' "/proc/$midad/status"; }
stop() { kill -TERM "$midad"; wait "$midad" || true; midad=''; }

# Until an article has been answered, in milliseconds; its options stand first.
start() {
    local began now
    began="$(date +%s%N)"
    "$java" "$@" >"$work/log" 2>&1 &
    midad=$!
    until [[ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$PORT/v1/articles")" == 200 ]]; do
        kill -0 "$midad" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
        sleep 0.01
    done
    now="$(date +%s%N)"
    echo $(((now - began) / 1000000)) >>"$work/starts"
}

# Another Midad lends its PostgreSQL, as one that is there already: what is measured is Midad alone.
"$java" -Xmx512m "-Dquarkus.http.port=$((PORT + 1))" "-Dmidad.data-dir=$work/host" -jar "$APP/quarkus-run.jar" >"$work/host.log" 2>&1 &
host=$!
until curl -sf -o /dev/null "http://127.0.0.1:$((PORT + 1))/health/ready"; do
    kill -0 "$host" 2>/dev/null || { cat "$work/host.log" >&2; exit 1; }
    sleep 0.2
done
usual=(
    -Xmx512m "-Dquarkus.http.port=$PORT" -Dquarkus.http.host=127.0.0.1 "-Dmidad.data-dir=$work/data"
    "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$work/host/postgres/postmaster.pid")/postgres"
    -Dquarkus.datasource.username=postgres "-Dquarkus.datasource.password=$(cat "$work/host/postgres-password")"
)

# The cache comes from a training run with the requests of docker/Dockerfile.
start -XX:AOTCacheOutput="$work/midad.aot" "${usual[@]}" -jar "$AOT/quarkus-run.jar"
article="$(curl -sS "http://127.0.0.1:$PORT/v1/articles?fields=id" | sed -nE 's/.*"id":"([^"]+)".*/\1/p')"
for path in articles "articles/$article" "articles/$article?bodyFormat=html" sections authors tags publication; do
    curl -sS --compressed -o /dev/null "http://127.0.0.1:$PORT/v1/$path#[1-200]"
done
stop
ls -l "$work/midad.aot" | awk '{ printf "AOT cache: %d MB\n", $5 / 1048576 }'

measure() {
    local name="$1" run
    shift
    : >"$work/starts"
    : >"$work/after-start"
    : >"$work/after-requests"
    for ((run = 0; run < RUNS; run++)); do
        start "$@"
        rss >>"$work/after-start"
        curl -sS -o /dev/null "http://127.0.0.1:$PORT/v1/articles/$article#[1-$REQUESTS]"
        rss >>"$work/after-requests"
        stop
    done
    printf '| %s | %.2f | %d | %d |\n' "$name" "$(median <"$work/starts" | awk '{ print $1 / 1000 }')" \
        "$(median <"$work/after-start")" "$(median <"$work/after-requests")"
}

echo "$("$java" -version 2>&1 | head -1), $(nproc) cores, medians of $RUNS"
echo "| | start to first answer, s | MB after it | MB after $REQUESTS requests |"
echo '| --- | --- | --- | --- |'
measure 'usual jar' "${usual[@]}" -jar "$APP/quarkus-run.jar"
measure 'aot-jar, no cache' "${usual[@]}" -jar "$AOT/quarkus-run.jar"
measure 'aot-jar, AOT cache' -XX:AOTCache="$work/midad.aot" '-Xlog:aot*=error' "${usual[@]}" -jar "$AOT/quarkus-run.jar"
