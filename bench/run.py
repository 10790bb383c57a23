#!/usr/bin/env python3
"""Loads a newspaper, drives Midad beside what the machine and PostgreSQL can do, and prints one table of ratios."""

import argparse
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from datetime import datetime, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import costing  # noqa: E402
from driving import Bare, Cost, Outage, Writer, in_turn, logged, pgbench, pooled, script, steady, wrk  # noqa: E402
from newsroom import APP, TOP, Newsroom, run  # noqa: E402

HOT = {
    "hot article": ("article", "", False),
    "hot list of 20": ("list", "", False),
    "hot article, packed": ("article", "gzip, deflate, br, zstd", False),
    "304": ("article", "", True),
    "comments": ("comments", "", False),
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--comments", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=5, help="of each round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="hot,steady,zipf,cold,deep,outage,acts,search,import", help="parts, with commas between")
    parser.add_argument("--times", type=int, default=400, help="how often an act or a search is done")
    parser.add_argument("--rate", type=int, default=4000, help="requests a second of the open loop")
    parser.add_argument("--pool", type=int, default=32, help="connections to PostgreSQL, of Midad and of pgbench")
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--data", help="where the loaded database is kept")
    parser.add_argument("--heap", default="1g")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and os.environ["JAVA_HOME"] + "/bin/java")
    chosen = parser.parse_args()
    chosen.java = chosen.java or shutil.which("java")
    chosen.data = chosen.data or TOP / f"data/bench-{chosen.articles}"
    for tool in ("wrk", "psql", "pgbench"):
        if not shutil.which(tool):
            raise SystemExit(f"{tool} is needed (Debian: wrk, postgresql-client, postgresql-contrib)")
    if not (APP / "quarkus-run.jar").exists():
        raise SystemExit("Build Midad first: mvn package -DskipTests")
    return chosen


class Bench:
    def __init__(self, chosen):
        self.chosen = chosen
        self.newsroom = Newsroom(chosen.java, chosen.port, chosen.data, chosen.heap)
        self.rows = []

    def row(self, name, ours, other="", theirs=None, ratio=None):
        if theirs and ratio is None:
            ratio = ours["rate"] / theirs["rate"]
        self.rows.append((name, ours, other, theirs, ratio))
        print(f"  {name}: {ours['rate']:.0f}/s" + (f", {ratio:.2f} of {other}" if ratio else ""), flush=True)

    def paths(self):
        ids = [one[0] for one in self.newsroom.sql("select id from bench.ref order by n limit 10000")]
        commented = self.newsroom.sql("select article_id from comment_count order by comments desc, article_id limit 1")
        return ids, {"article": f"/v1/articles/{ids[0]}", "list": "/v1/articles",
                     "comments": f"/v1/articles/{commented[0][0] if commented else ids[0]}/comments"}

    def hot(self):
        """Closed loop, beside bare routes of the same bytes."""
        self.newsroom.start()
        _, paths = self.paths()
        for name, (path, coding, is_known) in HOT.items():
            given = {"Accept-Encoding": coding} if coding else {}
            etag = self.newsroom.get(paths[path], given)[1]["etag"] if is_known else ""
            headers = ([f"Accept-Encoding: {coding}"] if coding else []) + ([f"If-None-Match: {etag}"] if etag else [])
            bare = Bare(self.chosen.java, self.chosen.port + 1, self.newsroom, coding, etag, paths[path])
            try:
                self.row(name, *self._beside(bare, paths[path], headers))
            finally:
                bare.stop()
        self.newsroom.stop()

    def _beside(self, bare, path, headers):
        ours, theirs = in_turn(self.newsroom, bare, path, self.chosen.rounds, self.chosen.seconds, headers)
        return ours, "a bare route", theirs

    def steady(self):
        """Open loop: the same rate for both, so that latencies compare."""
        self.newsroom.start()
        _, paths = self.paths()
        for name in ("article", "list"):
            bare = Bare(self.chosen.java, self.chosen.port + 1, self.newsroom, "", "", paths[name])
            try:
                ours, theirs = [], []
                for base in (self.newsroom.base, bare.base):
                    wrk(base + paths[name], 2 * self.chosen.seconds)
                for _ in range(self.chosen.rounds):
                    for base, rounds in ((self.newsroom.base, ours), (bare.base, theirs)):
                        rounds.append(steady(self.chosen.java, base, [paths[name]], self.chosen.rate, self.chosen.seconds))
                ours, theirs = pooled(ours), pooled(theirs)
                self.row(f"hot {name}, {self.chosen.rate}/s: p99", ours, "a bare route", theirs, ours["p99"] / theirs["p99"])
            finally:
                bare.stop()
        self.newsroom.stop()

    def zipf(self):
        """Articles as readers choose them, without writes and with one for each hundred reads."""
        self.newsroom.start()
        ids, _ = self.paths()
        paths = [f"/v1/articles/{one}" for one in ids]
        found = {}
        # An act of an editor costs as much as hundreds of reads, and both are on the same cores.
        rate = self.chosen.rate // 4
        # Each once, so that what is missing later is what writes have dropped.
        with tempfile.NamedTemporaryFile("w") as file:
            file.write("\n".join(paths))
            file.flush()
            wrk(self.newsroom.base, 4 * self.chosen.seconds, 16, draw=("turn", file.name))
        with Writer(self.newsroom, ids, rate / 100):
            steady(self.chosen.java, self.newsroom.base, paths, rate, 6 * self.chosen.seconds)
        for name, writes in (("no writes", 0), ("1 % writes", rate / 100)):
            before = self.newsroom.hits()
            if writes:
                # Those too that everybody reads.
                with Writer(self.newsroom, ids, writes) as writer, Cost(self.newsroom) as cost:
                    out = steady(self.chosen.java, self.newsroom.base, paths, rate, 3 * self.chosen.seconds)
                name += f" ({writer.written} published)"
            else:
                with Cost(self.newsroom) as cost:
                    out = steady(self.chosen.java, self.newsroom.base, paths, rate, 3 * self.chosen.seconds)
            hit, miss = (now - then for now, then in zip(self.newsroom.hits(), before))
            found[bool(writes)] = {**pooled([out]), **cost.each(out["requests"]), "hits": hit / (hit + miss)}
            self.row(f"Zipf, {rate}/s, {name}: {100 * hit / (hit + miss):.1f} % kept", found[bool(writes)],
                     "no writes" if writes else "", found[False] if writes else None)
        print(f"  hit ratio {found[True]['hits'] / found[False]['hits']:.2f} of that without writes", flush=True)
        self.newsroom.stop()

    def cold(self):
        """Nothing is kept: each article is asked for by a random slug, beside pgbench with the same statements."""
        self.newsroom.start("-Dmidad.delivery.cache-size=1", f"-Dmidad.read-pool.max-size={self.chosen.pool}")
        rows = self.newsroom.sql("select slug, slug_key, id, snapshot_id from bench.ref order by n limit 100000", separator="\t")
        known = dict(zip(rows[0], ("slug", "slug_key", "id", "snapshot_id")))
        text = script(self._taken(f"/v1/articles/{urllib.parse.quote(rows[0][0])}", known), known)
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write("\n".join(f"/v1/articles/{urllib.parse.quote(row[0])}" for row in rows))
            file.flush()
            draw = ("turn", file.name)
            wrk(self.newsroom.base, 3 * self.chosen.seconds, self.chosen.connections, draw=draw)
            ours, theirs, spent = [], [], []
            for _ in range(self.chosen.rounds):
                with Cost(self.newsroom) as cost:
                    ours.append(wrk(self.newsroom.base, self.chosen.seconds, self.chosen.connections, draw=draw))
                spent.append(cost.each(ours[-1]["requests"]))
                theirs.append(pgbench(self.newsroom, text, self.chosen.pool, self.chosen.seconds, len(rows)))
            with Cost(self.newsroom, allocation=True) as cost:
                last = wrk(self.newsroom.base, self.chosen.seconds, self.chosen.connections, draw=draw)
            ours = {**pooled(ours), **cost.each(last["requests"])}
        self.row("cold article", ours, "pgbench, the same statement", pooled(theirs))
        self.newsroom.stop()

    def _taken(self, path, known):
        """The statement that the last of some requests sent for the article; Midad sends others all the time."""
        statements = [one for one in logged(self.newsroom.tap(path)) if any(value in known for value in one[1].values())]
        if not statements:
            raise SystemExit("No statement was found in the server's log")
        return statements[-1]

    def deep(self):
        """Pages 401 to 500 of a list beside pages 1 to 100, nothing kept."""
        self.newsroom.start("-Dmidad.delivery.cache-size=1", f"-Dquarkus.datasource.jdbc.max-size={self.chosen.pool}")
        page, pages = "/v1/articles?limit=20", []
        while page and len(pages) < 500:
            pages.append(page)
            link = self.newsroom.get(page)[1].get("link", "")
            page = link[link.find("<") + 1:link.find(">")] if link else None
        with tempfile.NamedTemporaryFile("w") as first, tempfile.NamedTemporaryFile("w") as deep:
            first.write("\n".join(pages[:100]))
            deep.write("\n".join(pages[-100:]))
            first.flush()
            deep.flush()
            ask = lambda file, seconds: wrk(self.newsroom.base, seconds, 16, draw=("turn", file.name))  # noqa: E731
            for file in (first, deep):
                ask(file, 2 * self.chosen.seconds)
            ours, theirs, spent = [], [], {}
            for _ in range(self.chosen.rounds):
                with Cost(self.newsroom) as cost:
                    ours.append(ask(deep, self.chosen.seconds))
                spent = cost.each(ours[-1]["requests"])
                theirs.append(ask(first, self.chosen.seconds))
        self.row(f"pages {len(pages) - 99} to {len(pages)} of a list, cold", {**pooled(ours), **spent}, "pages 1 to 100", pooled(theirs))
        self.newsroom.stop()

    def outage(self):
        """The database is away for 30 seconds in the middle of reads at a constant rate; then how soon all is well again."""
        self.newsroom.start()
        ids, paths = self.paths()
        hot = [paths["article"], paths["list"]]
        before = [self.newsroom.get(path)[2] for path in hot]
        seen, found = [], {}
        reading = threading.Thread(target=lambda: found.update(
            steady(self.chosen.java, self.newsroom.base, hot, self.chosen.rate, 50)))
        reading.start()
        time.sleep(8)
        with Outage(self.newsroom) as outage:
            ends = time.monotonic() + 30
            while time.monotonic() < ends:
                asked = time.monotonic()
                status, headers, body = self.newsroom.get(hot[0])
                editor = self.newsroom.get(f"/v1/editorial/articles/{ids[1]}", self.newsroom.credentials())
                seen.append((body == before[0], status, "warning" in headers, editor[0], "retry-after" in editor[1]))
                time.sleep(max(0, 0.5 - (time.monotonic() - asked)))
        healed = self.newsroom.until_published(ids[1], outage.ended)
        reading.join()
        late = seen[6:]
        print(f"  {len(seen)} looks in 30 s: the same answer {sum(one[0] and one[1] == 200 for one in seen)}, marked as old"
              f" {sum(one[2] for one in late)} of the last {len(late)}, editors told 503 and when to come back"
              f" {sum(one[3:] == (503, True) for one in seen)}; a publication was accepted {healed[0]:.1f} s after the"
              f" database was back, and seen {healed[1]:.1f} s after", flush=True)
        self.row(f"hot, {self.chosen.rate}/s, 30 of 50 s without the database", pooled([found]))
        self.newsroom.stop()

    def acts(self):
        """What it costs to create and to publish."""
        self._costs(costing.acts, self.chosen.times)

    def search(self):
        """What searches and suggestions cost that no cache has."""
        self._costs(costing.searches, self.chosen.times)

    def import_(self):
        """What a line of an import costs."""
        self._costs(costing.imports, 10 * self.chosen.times)

    def _costs(self, what, times):
        self.newsroom.start()
        for name, found in what(self.newsroom, times):
            self.row(name, found)
        self.newsroom.stop()

    def table(self):
        def number(value, form):
            return "" if value is None else format(value, form)

        print("\n| what | requests/s | p50 ms | p99 ms | p99.9 ms | SQL | CPU µs | of PostgreSQL | allocated | beside | its requests/s | its p99 ms |"
              " its CPU µs | ratio |\n|" + " --- |" * 14)
        for name, ours, other, theirs, ratio in self.rows:
            theirs = theirs or {}
            cells = [name, f"{ours['rate']:,.0f}", *(f"{ours[p]:.2f}" for p in ("p50", "p99", "p999")),
                     number(ours.get("sql"), ".2f"), number(ours.get("cpu"), ".1f"), number(ours.get("database_cpu"), ".0f"),
                     number(ours.get("bytes"), ",.0f"), other, number(theirs.get("rate"), ",.0f"),
                     number(theirs.get("p99"), ".2f"), number(theirs.get("cpu"), ".1f"), number(ratio, ".2f")]
            print("| " + " | ".join(cells) + " |")
        wrong = sum(ours["errors"] for _, ours, *_ in self.rows)
        print(f"\n{wrong} answers were none, or not as they should be.")


def main():
    chosen = arguments()
    version = subprocess.run([chosen.java, "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    commit = run(["git", "-C", TOP, "describe", "--always", "--dirty"]).strip()
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    print(f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC, commit {commit}, {os.cpu_count()} cores ({model}), {version},"
          f" {platform.system()} {platform.release()}, {chosen.articles} articles, {chosen.rounds} rounds of {chosen.seconds} s",
          flush=True)
    bench = Bench(chosen)
    # Whoever ends this ends what it has started.
    signal.signal(signal.SIGTERM, lambda *unused: sys.exit(143))
    try:
        bench.newsroom.prepare(chosen.articles, chosen.comments)
        for part in chosen.only.split(","):
            print(part, flush=True)
            getattr(bench, {"import": "import_"}.get(part, part))()
    finally:
        bench.newsroom.stop()
    bench.table()


if __name__ == "__main__":
    main()
