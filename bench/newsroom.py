"""A Midad with a loaded embedded database, for as long as something is measured."""

import http.client
import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
APP = TOP / "target/quarkus-app"
TICKS = os.sysconf("SC_CLK_TCK")


def run(command, **more):
    """What it wrote; a command that fails ends everything, with its words."""
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))[:300]}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def cpu(pid):
    """Seconds of both cores that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def children(pid):
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rsplit(")", 1)[1].split()[1]) == pid:
                yield int(stat.parent.name)
        except (FileNotFoundError, ProcessLookupError):
            pass


class Newsroom:
    def __init__(self, java, port, data, heap):
        self.java = java
        self.port = port
        self.data = Path(data)
        self.heap = heap
        self.process = None

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self, *options):
        self.data.mkdir(parents=True, exist_ok=True)
        log = open(self.data / "midad.log", "a")
        self.process = subprocess.Popen(
            [self.java, f"-Xmx{self.heap}", f"-Dquarkus.http.port={self.port}", "-Dquarkus.http.host=127.0.0.1",
             f"-Dmidad.data-dir={self.data}", "-Dmidad.sample-content=false", *options,
             "-jar", APP / "quarkus-run.jar"], stdout=log, stderr=log)
        for _ in range(3000):
            if self.process.poll() is not None:
                raise SystemExit(f"Midad did not start; its log is in {log.name}")
            try:
                if self.get("/health/ready")[0] == 200:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise SystemExit(f"Midad was not ready in five minutes; its log is in {log.name}")

    def stop(self):
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(90)
            self.process = None

    def get(self, path, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers=headers or {})
            answer = connection.getresponse()
            return answer.status, dict((k.lower(), v) for k, v in answer.getheaders()), answer.read()
        finally:
            connection.close()

    def credentials(self):
        return {"Authorization": f"Bearer {(self.data / 'admin-token').read_text().strip()}"}

    def act(self, method, path, body, etag):
        """One act of an editor: its status and its ETag."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            kind = "application/merge-patch+json" if method == "PATCH" else "application/json"
            connection.request(method, path, json.dumps(body), {**self.credentials(), "Content-Type": kind, "If-Match": etag})
            answer = connection.getresponse()
            answer.read()
            return answer.status, answer.headers["ETag"]
        finally:
            connection.close()

    def until_published(self, article, since):
        """Seconds until an article could be changed and published, and until readers had it so."""
        path, kicker = f"/v1/editorial/articles/{article}", f"عاجل {time.time()}"
        while True:
            status, headers, _ = self.get(path, self.credentials())
            if status == 200:
                status, etag = self.act("PATCH", path, {"kicker": kicker}, headers["etag"])
            if status == 200:
                status, _ = self.act("POST", path + "/publish", {}, etag)
            if status == 200:
                break
            time.sleep(0.05)
        accepted = time.monotonic() - since
        while json.loads(self.get(f"/v1/articles/{article}")[2]).get("kicker") != kicker:
            time.sleep(0.01)
        return accepted, time.monotonic() - since

    def database(self):
        """How to reach its PostgreSQL, as psql and pgbench read it."""
        port = (self.data / "postgres/postmaster.pid").read_text().split("\n")[3]
        return {**os.environ, "PGHOST": "127.0.0.1", "PGPORT": port, "PGUSER": "postgres", "PGDATABASE": "postgres",
                "PGPASSWORD": (self.data / "postgres-password").read_text().strip()}

    def sql(self, *statements, separator="|"):
        words = [word for one in statements for word in ("-c", one)]
        out = run(["psql", "-XqAt", "-F", separator, "-v", "ON_ERROR_STOP=1", *words], env=self.database())
        return [line.split(separator) for line in out.splitlines()]

    def load(self, articles, comments):
        """Loads once; what an earlier run loaded is taken as it is."""
        self.sql("create schema if not exists bench", "create extension if not exists pg_stat_statements schema bench")
        if self.sql("select exists (select from article)") == [["f"]]:
            print(f"loading {articles} articles", flush=True)
            run(["psql", "-Xq", "-v", f"articles={articles}", "-f", TOP / "bench/load.sql"], env=self.database())
            run(["psql", "-Xq", "-v", f"comments={comments}", "-f", TOP / "bench/comments.sql"], env=self.database())
            # What pgbench draws from: each has a number.
            self.sql("create table bench.ref as select row_number() over (order by hashtext(p.article_id::text)) as n,"
                     " p.article_id as id, p.id as snapshot_id, p.slug, s.slug_key from published_article p"
                     " join slug s on s.kind = 'article' and s.entity_id = p.article_id and s.slug = p.slug"
                     " where p.visible_from <= now() and p.visible_until > now()",
                     "alter table bench.ref add primary key (n)", "vacuum analyze bench.ref", "checkpoint")

    def prepare(self, articles, comments):
        """Makes and fills the database; statements are counted by PostgreSQL from then on."""
        self.start()
        loaded = self.sql("select exists (select from pg_extension where extname = 'pg_stat_statements')")
        if loaded == [["f"]]:
            self.sql("alter system set shared_preload_libraries = 'pg_stat_statements'")
            self.stop()
            self.start()
        self.load(articles, comments)
        self.stop()

    def statements(self):
        """How many the server has carried out, but for the beginnings and ends of transactions."""
        return int(self.sql("select coalesce(sum(calls), 0) from bench.pg_stat_statements where query !~*"
                            " '^(begin|commit|rollback|set|show|listen|select .*pg_stat_statements)'")[0][0])

    def database_cpu(self):
        postmaster = int((self.data / "postgres/postmaster.pid").read_text().split("\n")[0])
        return sum(cpu(pid) for pid in children(postmaster))

    def hits(self):
        """How often the cache was asked, and had it."""
        found = {}
        for line in self.get("/metrics")[2].decode().splitlines():
            match = re.match(r'cache_gets_total\{cache="midad.delivery",result="(hit|miss)"\} (\S+)', line)
            if match:
                found[match[1]] = float(match[2])
        return found.get("hit", 0), found.get("miss", 0)

    def tap(self, path):
        """The statements that one request sends, with what it puts into them, from the server's log."""
        log = self.data / "postgres.log"
        self.sql("alter system set log_min_duration_statement = 0", "select pg_reload_conf()")
        time.sleep(0.5)
        offset = log.stat().st_size
        for _ in range(3):
            status = self.get(path)[0]
            if status != 200:
                raise SystemExit(f"{path} answered {status}")
        time.sleep(0.3)
        self.sql("alter system reset log_min_duration_statement", "select pg_reload_conf()")
        with open(log, "rb") as lines:
            lines.seek(offset)
            text = lines.read().decode()
        return text


class Allocation:
    """Bytes that Java's threads have been given between two moments, by its flight recorder."""

    def __init__(self, java, pid, directory):
        self.jcmd = Path(java).resolve().parent / "jcmd"
        self.jfr = Path(java).resolve().parent / "jfr"
        self.pid = str(pid)
        self.file = Path(directory) / "allocation.jfr"

    def __enter__(self):
        self.file.unlink(missing_ok=True)
        run([self.jcmd, self.pid, "JFR.start", "name=bench", "settings=none",
             "+jdk.ThreadAllocationStatistics#enabled=true", "+jdk.ThreadAllocationStatistics#period=everyChunk"])
        return self

    def __exit__(self, *unused):
        run([self.jcmd, self.pid, "JFR.stop", "name=bench", f"filename={self.file}"])

    def bytes(self):
        events = json.loads(run([self.jfr, "print", "--json", "--events", "jdk.ThreadAllocationStatistics", self.file]))
        threads = {}
        for event in events["recording"]["events"]:
            values = event["values"]
            threads.setdefault(values["thread"]["javaThreadId"], []).append(values["allocated"])
        return sum(max(each) - (min(each) if len(each) > 1 else 0) for each in threads.values())
