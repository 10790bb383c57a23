#!/usr/bin/env python3
"""A front of twelve containers of twelve, read again and again while fifty articles a minute are withdrawn from under it.

    bench/front.py [--java JAVA] [--port 18500] [--minutes 2] [--seconds 3] [--rounds 5]

Whoever reads an article that was withdrawn before they asked, or one article twice, is counted as an error. Then the
front is asked for without acts, beside a bare route that serves the same bytes. Needs wrk.
"""

import argparse
import http.client
import json
import random
import shutil
import tempfile
import threading
import time
from pathlib import Path

from driving import Bare, median, wrk
from newsroom import Newsroom

CONTAINERS, EACH, CURATED = 12, 12, 4
ARTICLES = 30  # of each section
A_MINUTE = 50
AWAY = 20


class Desk:
    """An editor with one connection."""

    def __init__(self, midad):
        self.connection = http.client.HTTPConnection("127.0.0.1", midad.port, timeout=60)
        self.headers = {**midad.credentials(), "Content-Type": "application/json", "If-Match": "*"}

    def post(self, path, body=None):
        self.connection.request("POST", f"/v1/editorial/{path}", json.dumps(body or {}), self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise SystemExit(f"POST {path}: {answer.status} {text[:500]}")
        return json.loads(text)

    def published(self, draft):
        article = self.post("articles", draft)["id"]
        self.post(f"articles/{article}/publish")
        return article

    def front(self):
        """A front whose containers have some articles by an editor's hand, and the rest from a section each."""
        front = self.post("fronts", {"name": "الصفحة الرئيسية"})["id"]
        for number in range(CONTAINERS):
            section = self.post("sections", {"name": f"قسم {number}"})["id"]
            articles = [self.published({"headline": f"خبر {place} من القسم {number}", "section": section,
                                        "deck": "نص تحت العنوان", "bodyText": "نص الخبر. " * 100})
                        for place in range(ARTICLES)]
            slots = [{"item": {"kind": "article", "ref": one}} for one in articles[:CURATED]]
            container = self.post(f"fronts/{front}/containers", {
                "key": f"c{number}", "limit": EACH, "slots": slots, "fill": {"section": section}})["id"]
            self.post(f"fronts/{front}/containers/{container}/launch")
        return front


class Away:
    """The articles that are withdrawn, each since when that is acknowledged."""

    def __init__(self):
        self.since, self.lock = {}, threading.Lock()

    def before(self, moment):
        with self.lock:
            return {article for article, since in self.since.items() if since < moment}

    def add(self, article):
        with self.lock:
            self.since[article] = time.monotonic()

    def remove(self, article):
        with self.lock:
            del self.since[article]


class Reader(threading.Thread):
    """Reads the front over one connection, and judges what stands on it."""

    def __init__(self, midad, path, away, ended):
        super().__init__()
        self.midad, self.path, self.away, self.ended = midad, path, away, ended
        self.reads, self.withdrawn, self.twice, self.failed, self.fewest, self.shown = 0, 0, 0, 0, CONTAINERS * EACH, []

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.midad.port, timeout=60)
        while not self.ended.is_set():
            asked = time.monotonic()
            away = self.away.before(asked)
            connection.request("GET", self.path)
            answer = connection.getresponse()
            body = answer.read()
            self.reads += 1
            if answer.status != 200:
                self.failed += 1
                continue
            shown = [item["article"]["id"] for one in json.loads(body)["containers"] for item in one["items"]]
            # What has been given back meanwhile may stand there again.
            self.withdrawn += len((away & self.away.before(asked)).intersection(shown))
            self.twice += len(shown) - len(set(shown))
            self.fewest = min(self.fewest, len(shown))
            self.shown = shown


def withdraw(desk, readers, away, minutes):
    """Withdraws what is shown, and gives it back some seconds later."""
    began, acts, back = time.monotonic(), 0, []
    while time.monotonic() - began < minutes * 60:
        time.sleep(max(0, began + acts * 60 / A_MINUTE - time.monotonic()))
        shown = sorted(set(readers[0].shown) - away.before(time.monotonic()))
        if shown:
            article = random.choice(shown)
            desk.post(f"articles/{article}/unpublish")
            away.add(article)
            back.append((time.monotonic() + AWAY, article))
            acts += 1
        while back and back[0][0] < time.monotonic():
            article = back.pop(0)[1]
            away.remove(article)
            desk.post(f"articles/{article}/publish")
    for _, article in back:
        away.remove(article)
        desk.post(f"articles/{article}/publish")
    return acts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--java", default=shutil.which("java"))
    parser.add_argument("--port", type=int, default=18500)
    parser.add_argument("--minutes", type=float, default=2)
    parser.add_argument("--readers", type=int, default=4)
    parser.add_argument("--seconds", type=int, default=3, help="of each round beside the bare route")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="midad-front-") as work:
        midad, bare = Newsroom(given.java, given.port, Path(work), "512m"), None
        try:
            midad.start()
            desk = Desk(midad)
            path = f"/v1/fronts/{desk.front()}"
            away, ended = Away(), threading.Event()
            readers = [Reader(midad, path, away, ended) for _ in range(given.readers)]
            before = midad.hits()
            for reader in readers:
                reader.start()
            acts = withdraw(desk, readers, away, given.minutes)
            ended.set()
            for reader in readers:
                reader.join()
            hits, misses = (after - first for after, first in zip(midad.hits(), before))
            total = lambda name: sum(getattr(reader, name) for reader in readers)
            print(f"{acts} articles withdrawn in {given.minutes:g} minutes; {total('reads')} reads, {hits / (hits + misses):.1%} of them kept; "
                  f"withdrawn and yet shown: {total('withdrawn')}; twice: {total('twice')}; failed: {total('failed')}; "
                  f"at least {min(reader.fewest for reader in readers)} of {CONTAINERS * EACH} places filled", flush=True)
            length = len(midad.get(path)[2])
            bare = Bare(given.java, given.port + 1, midad, "", "", path)
            rates = ([], [])
            for turn in range(given.rounds + 1):
                for side, base in enumerate((midad.base, bare.base)):
                    done = wrk(base + path, given.seconds)
                    if turn:
                        rates[side].append(done["requests"] / done["seconds"])
            ratio = median([ours / theirs for ours, theirs in zip(*rates)])
            print(f"hot, {length:,} bytes: {median(rates[0]):,.0f} a second, {ratio:.2f} of a bare route")
        finally:
            for one in (bare, midad):
                if one:
                    one.stop()


if __name__ == "__main__":
    main()
