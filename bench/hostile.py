#!/usr/bin/env python3
"""Sends hostile requests of every kind for some minutes to a Midad with a loaded database, and tells what memory it holds."""

import argparse
import collections
import http.client
import json
import os
import random
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from newsroom import TOP, Newsroom

SHAPES = ["<table><tr><td>", "<a href='https://a.example/'>x", "<b>", "<ul><li>", "<figure><figcaption>",
          "<aside class=pull-quote>", "<p>a *** b</p>", "&nbsp;"]
WORDS = ["الكويت", "مجلس", "2031", "كوفيد19", "#يوم_التأسيس", "U.S.A", "\"", "*", "a" * 200, "ـ" * 50, "\u202e", "((((", "AND OR NOT"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--data", help="where the loaded database is kept")
    parser.add_argument("--heap", default="512m")
    parser.add_argument("--options", default="", help="further ones of Java, such as -XX:NativeMemoryTracking=summary")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and os.environ["JAVA_HOME"] + "/bin/java")
    chosen = parser.parse_args()
    chosen.java = chosen.java or shutil.which("java")
    chosen.data = chosen.data or TOP / f"data/bench-{chosen.articles}"
    return chosen


class Attacker(threading.Thread):
    """Sends one hostile request after the other, each of a kind drawn by its seed."""

    def __init__(self, newsroom, seed, ids, ended):
        super().__init__()
        self.newsroom, self.chance, self.ids, self.ended = newsroom, random.Random(seed), ids, ended
        self.token = (newsroom.data / "admin-token").read_text().strip()
        self.answers = collections.Counter()
        self.kinds = [self.read, self.read, self.read, self.list, self.list, self.search, self.search, self.suggest,
                      self.sync, self.feed, self.html, self.malformed, self.headers, self.big, self.desk]

    def run(self):
        while not self.ended.is_set():
            kind = self.chance.choice(self.kinds)
            try:
                self.answers[f"{kind.__name__} {kind()}"] += 1
            except (OSError, http.client.HTTPException) as failure:
                self.answers[f"{kind.__name__} {type(failure).__name__}"] += 1

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.newsroom.port, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            answer.read()
            return answer.status
        finally:
            connection.close()

    def desk_headers(self):
        return {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}

    def words(self):
        return "+".join(map(quote, self.chance.choices(WORDS, k=self.chance.randint(1, 12))))

    def read(self):
        form = self.chance.choice(["", "?bodyFormat=html", "?bodyFormat=text", "?include=related,comments", "?fields=id"])
        return self.ask("GET", f"/v1/articles/{self.chance.choice(self.ids)}{form}",
                        headers={"Accept-Encoding": self.chance.choice(["br", "gzip", "identity"])})

    def list(self):
        limit = self.chance.choice(["1", "100", "101", "-1", "x"])
        return self.ask("GET", f"/v1/articles?limit={limit}&tag={self.chance.randint(0, 1 << 40)}&count=true")

    def search(self):
        return self.ask("GET", f"/v1/search?q={self.words()}&limit=100")

    def suggest(self):
        return self.ask("GET", f"/v1/suggest?q={self.words()}")

    def sync(self):
        return self.ask("GET", "/v1/sync?limit=1000")

    def feed(self):
        return self.ask("GET", f"/v1/feeds/articles.{self.chance.choice(['rss', 'atom', 'json'])}?x={self.chance.random()}")

    def html(self):
        shape = self.chance.choice(SHAPES)
        html = shape * (self.chance.choice([10_000, 50_000, 200_000, 900_000]) // len(shape))
        return self.ask("POST", "/v1/editorial/articles", json.dumps({"headline": "x", "bodyHtml": html}),
                        self.desk_headers())

    def malformed(self):
        return self.ask("POST", "/v1/editorial/articles", self.chance.choice(["{", "null", "[" * 5000, "\"" * 9, "{\"a\":1}"]),
                        self.desk_headers())

    def headers(self):
        return self.ask("GET", "/v1/articles", headers={
            "Accept-Language": self.chance.choice(["-", "ar,-", "x" * 15_000]), "Cookie": "a" * self.chance.randint(1, 20_000)})

    def big(self):
        return self.ask("POST", "/v1/editorial/articles", json.dumps({"headline": "x" * 1_900_000}), self.desk_headers())

    def desk(self):
        return self.ask("GET", f"/v1/editorial/search?q={self.words()}&limit=100", headers=self.desk_headers())


def quote(word):
    return "".join(f"%{byte:02X}" for byte in word.encode("utf-8", "surrogatepass"))


def resident(pid):
    """Megabytes in memory: all, those of the process alone, and those of files that it has mapped."""
    status = Path(f"/proc/{pid}/status").read_text()
    return tuple(int(re.search(rf"^{key}:\s+(\d+)", status, re.M)[1]) / 1024 for key in ("VmRSS", "RssAnon", "RssFile"))


def native(java, pid):
    """What Java itself says of its native memory; empty unless it was told to count it."""
    jcmd = Path(java).resolve().parent / "jcmd"
    said = subprocess.run([jcmd, str(pid), "VM.native_memory", "summary", "scale=MB"], capture_output=True, text=True).stdout
    return re.findall(r"^-\s+(.+?) \(reserved=\d+MB, committed=(\d+)MB", said, re.M)


def main():
    chosen = arguments()
    newsroom = Newsroom(chosen.java, chosen.port, chosen.data, chosen.heap)
    signal.signal(signal.SIGTERM, lambda *unused: sys.exit(143))
    try:
        newsroom.prepare(chosen.articles, 100_000)
        newsroom.start(*shlex.split(chosen.options))
        ids = [one[0] for one in newsroom.sql("select id from bench.ref order by n limit 20000")]
        pid, ended = newsroom.process.pid, threading.Event()
        attackers = [Attacker(newsroom, chosen.seed * 1000 + number, ids, ended) for number in range(chosen.clients)]
        for attacker in attackers:
            attacker.start()
        try:
            for minute in range(int(chosen.minutes)):
                time.sleep(60)
                print("minute %d: %.0f MB resident, %.0f of its own, %.0f of files" % (minute + 1, *resident(pid)), flush=True)
        finally:
            ended.set()
            for attacker in attackers:
                attacker.join()
        answers = sum((attacker.answers for attacker in attackers), collections.Counter())
        print(f"{sum(answers.values())} requests: {dict(sorted(answers.items()))}")
        print("native MB:", ", ".join(f"{name} {size}" for name, size in native(chosen.java, pid) if size != "0"))
        print("at rest: %.0f MB resident, %.0f of its own, %.0f of files" % resident(pid))
    finally:
        newsroom.stop()


if __name__ == "__main__":
    main()
