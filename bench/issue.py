"""One issue of sixty articles comes out while readers ask three replicas, and Midad is killed in the middle of publishing one.

    python3 bench/issue.py [--java JAVA] [--port 18500] [--work DIR] [--kills 6]

Readers must see none of the articles, or all: whoever sees one to fifty-nine is counted as an error.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import tempfile
import threading
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

from newsroom import Newsroom

ARTICLES = 60


def call(base, token, method, path, body=None, headers=None):
    request = urllib.request.Request(
        base + path, method=method, data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, json.loads(answer.read() or "null")
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.loads(refusal.read() or "null")


def issue_of(base, token, number):
    """A draft with its articles; nothing of it is out."""
    articles = []
    for place in range(ARTICLES):
        status, article = call(base, token, "POST", "/v1/editorial/articles",
                               {"headline": f"مقالة {place} من العدد {number}", "bodyText": "نص المقالة. " * 200})
        assert status == 201, article
        articles.append(article["id"])
    items = [{"article": article, "page": 4 + place} for place, article in enumerate(articles)]
    status, issue = call(base, token, "POST", "/v1/editorial/issues",
                         {"number": number, "date": (datetime(2026, 1, 1) + timedelta(days=7 * number)).date().isoformat(),
                          "contents": [{"title": "العدد", "items": items}]})
    assert status == 201, issue
    return issue["id"], articles


class Readers:
    """They ask for the issue's articles over connections that stay open, and count what they see."""

    def __init__(self, ports, issue, number, articles):
        self.ports = ports
        self.paths = [f"/v1/articles?fields=id&limit=100", f"/v1/issues/current",
                      f"/v1/articles?fields=id&limit=100&issue={number}"]
        self.articles = [one.encode() for one in articles]
        self.issue = issue.encode()
        self.seen = []
        self.errors = []
        self.stopped = False

    async def reader(self, port, path):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
        while not self.stopped:
            began = time.time()
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            length = int([line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")][0])
            body = await reader.readexactly(length)
            status = int(head[9:12])
            self.judge(path, status, body, began)
            await asyncio.sleep(0.02)
        writer.close()

    def judge(self, path, status, body, began):
        if status >= 500:
            self.errors.append((path, status))
        count = sum(1 for one in self.articles if one in body)
        if path.endswith("current") and self.issue not in body:
            count = 0
        self.seen.append((began, path, count))
        if 0 < count < ARTICLES:
            self.errors.append((path, f"{count} of {ARTICLES}"))

    async def all(self, each):
        await asyncio.gather(*(self.reader(port, path) for port in self.ports for path in self.paths for _ in range(each)))

    def start(self, each=4):
        self.thread = threading.Thread(target=lambda: asyncio.run(self.all(each)))
        self.thread.start()

    def stop(self):
        self.stopped = True
        self.thread.join()


def watched(name, ports, base, token, number, at):
    issue, articles = issue_of(base, token, number)
    readers = Readers(ports, issue, number, articles)
    readers.start()
    time.sleep(3)
    moment = datetime.now(timezone.utc) + timedelta(seconds=8)
    began = time.time()
    status, answer = call(base, token, "POST", f"/v1/editorial/issues/{issue}/publish",
                          {"revision": 1, **({"at": moment.isoformat()} if at else {})})
    took = time.time() - began
    assert status == 200, answer
    out = moment.timestamp() if at else time.time()
    time.sleep(12 if at else 4)
    readers.stop()
    full = {}
    for asked, path, count in readers.seen:
        if count == ARTICLES:
            full.setdefault(path, asked)
    first, last = readers.seen[0][0], readers.seen[-1][0]
    late = [path for asked, path, count in readers.seen if asked > out + 1 and count == 0]
    early = [path for asked, path, count in readers.seen if at and asked < out - 0.2 and count]
    print(f"{name}: published in {took:.2f} s; {len(readers.seen)} reads, {len(readers.seen) / (last - first):.0f} a second; "
          f"in part or failed: {len(readers.errors)} {readers.errors[:3]}; without it a second later: {len(late)}; before its time: {len(early)}; "
          f"all of it first seen at {', '.join(f'{(when - out) * 1000:+.0f} ms' for when in full.values())}")
    return took


def killed(newsroom, token, number, longest):
    """Kills the program somewhere in the middle of publishing, and says how many articles readers have when it is back."""
    issue, articles = issue_of(newsroom.base, token, number)
    outcome = []

    def publish():
        try:
            outcome.append(call(newsroom.base, token, "POST", f"/v1/editorial/issues/{issue}/publish", {"revision": 1})[0])
        except Exception as cut:
            outcome.append(type(cut).__name__)

    publishing = threading.Thread(target=publish)
    publishing.start()
    after = random.uniform(0.05, longest)
    time.sleep(after)
    os.kill(newsroom.process.pid, signal.SIGKILL)
    newsroom.process.wait()
    publishing.join()
    newsroom.start()
    there = sum(call(newsroom.base, token, "GET", f"/v1/articles/{one}")[0] == 200 for one in articles)
    shown = call(newsroom.base, token, "GET", f"/v1/issues/{issue}")[0]
    print(f"killed after {after:.2f} s (answer: {outcome[0]}): {there} of {ARTICLES} articles, issue {shown}")
    assert there in (0, ARTICLES) and (shown == 200) == (there == ARTICLES)
    assert outcome[0] != 200 or there == ARTICLES


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--java", default="java")
    arguments.add_argument("--port", type=int, default=18500)
    arguments.add_argument("--work", default=tempfile.mkdtemp(prefix="midad-issue-"))
    arguments.add_argument("--kills", type=int, default=6)
    given = arguments.parse_args()
    first = Newsroom(given.java, given.port, Path(given.work) / "data", "512m")
    first.start()
    replicas = []
    try:
        token = (first.data / "admin-token").read_text().strip()
        reached = first.database()
        database = [f"-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:{reached['PGPORT']}/postgres",
                    "-Dquarkus.datasource.username=postgres", f"-Dquarkus.datasource.password={reached['PGPASSWORD']}"]
        for place in (1, 2):
            replica = Newsroom(given.java, given.port + place, Path(given.work) / f"replica-{place}", "512m")
            replica.start(*database)
            replicas.append(replica)
        ports = [given.port, given.port + 1, given.port + 2]
        watched("at once", ports, first.base, token, 1200, False)
        took = watched("planned", ports, first.base, token, 1201, True)
        while replicas:
            replicas.pop().stop()
        for kill in range(given.kills):
            killed(first, token, 1300 + kill, took * 1.5)
    finally:
        for one in [*replicas, first]:
            one.stop()


if __name__ == "__main__":
    main()
