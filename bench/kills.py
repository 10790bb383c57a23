#!/usr/bin/env python3
"""Kills the embedded PostgreSQL again and again while editors write, and tells what was lost, doubled or answered wrongly."""

import argparse
import collections
import http.client
import json
import os
import shutil
import signal
import sys
import threading
import time

from newsroom import TOP, Newsroom, children

LONGEST = 10


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--pause", type=float, default=3, help="seconds of writing between two kills")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--data", default=TOP / "data/bench-kills", help="a directory that need not be there")
    parser.add_argument("--heap", default="512m")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and os.environ["JAVA_HOME"] + "/bin/java")
    chosen = parser.parse_args()
    chosen.java = chosen.java or shutil.which("java")
    return chosen


class Editors:
    """Each creates one article after the other, and sends what failed again with the same key until it is answered."""

    def __init__(self, newsroom, count, run):
        self.newsroom, self.run = newsroom, run
        self.token = (newsroom.data / "admin-token").read_text().strip()
        self.created, self.answers, self.wrong, self.times = {}, collections.Counter(), [], []
        self.unknown, self.kept = set(), 0
        self.lock, self.ended = threading.Lock(), threading.Event()
        self.threads = [threading.Thread(target=self._write, args=(number,)) for number in range(count)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *unused):
        self.ended.set()
        for thread in self.threads:
            thread.join()

    def _write(self, editor):
        number = 0
        while not self.ended.is_set():
            key = f"{self.run}-{editor}-{number}"
            # A request that was begun is brought to its end, so that every key has an answer.
            while not self._sent(key):
                time.sleep(0.1)
            number += 1

    def _sent(self, key):
        status, headers, body = self.ask("POST", "/v1/editorial/articles", {"headline": f"خبر {key}"}, key)
        with self.lock:
            self.answers[f"{status} {body.get('type', '')}".strip()] += 1
            if status == 201:
                self.created[key] = body["id"]
                self.times.append(time.monotonic())
                self.kept += key in self.unknown and headers.get("idempotency-replayed") == "true"
            elif body.get("type") == "/problems/outcome-unknown":
                self.unknown.add(key)
            elif status not in (409, 503):
                self.wrong.append((key, status, body))
        return status == 201

    def ask(self, method, path, body=None, key=None):
        headers = {"Authorization": f"Bearer {self.token}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        connection = http.client.HTTPConnection("127.0.0.1", self.newsroom.port, timeout=60)
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, json.loads(answer.read())
        finally:
            connection.close()


def kill(newsroom, all_of_them):
    """Kills the first process alone, as the system does for want of memory, or each of its own as well."""
    postmaster = int((newsroom.data / "postgres/postmaster.pid").read_text().split("\n")[0])
    others = list(children(postmaster)) if all_of_them else []
    for pid in (postmaster, *others):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    return time.monotonic()


def served_again(editors, newsroom, killed):
    """Seconds until an editor's article was taken, and until Midad said that it was ready."""
    ready = None
    while time.monotonic() - killed < 60:
        now = time.monotonic()
        # What was acknowledged within the moment of the kill was done before it.
        taken = next((at for at in editors.times[-200:] if at > killed + 0.2), None)
        if ready is None and now > killed + 0.3 and newsroom.get("/health/ready")[0] == 200:
            ready = now - killed
        if taken and ready:
            return taken - killed, ready
        time.sleep(0.05)
    raise SystemExit("Midad did not serve again within a minute")


def listed(editors):
    """The headlines of all articles that there are."""
    headlines, path = [], "/v1/editorial/articles?limit=100"
    while path:
        status, _, page = editors.ask("GET", path)
        if status != 200:
            raise SystemExit(f"{path} answered {status}")
        headlines += [one["headline"] for one in page["data"]]
        cursor = page["page"].get("next")
        path = cursor and f"/v1/editorial/articles?limit=100&cursor={cursor}"
    return headlines


def main():
    chosen = arguments()
    newsroom = Newsroom(chosen.java, chosen.port, chosen.data, chosen.heap)
    signal.signal(signal.SIGTERM, lambda *unused: sys.exit(143))
    try:
        newsroom.start()
        run, slowest = f"{time.time():.0f}", 0
        with Editors(newsroom, chosen.writers, run) as editors:
            for number in range(chosen.kills):
                time.sleep(chosen.pause)
                killed = kill(newsroom, all_of_them=number % 2 == 1)
                taken, ready = served_again(editors, newsroom, killed)
                slowest = max(slowest, taken, ready)
                print(f"kill {number + 1}, {'of all processes' if number % 2 else 'of the first process'}: an article was"
                      f" taken after {taken:.1f} s, ready after {ready:.1f} s", flush=True)
            time.sleep(chosen.pause)
        headlines = collections.Counter(one for one in listed(editors) if f" {run}-" in one)
        lost = [key for key, found in editors.created.items()
                if editors.ask("GET", f"/v1/editorial/articles/{found}")[0] != 200]
        doubled = [one for one, times in headlines.items() if times > 1]
        print(f"answers: {dict(editors.answers.most_common())}")
        print(f"{len(editors.created)} keys acknowledged, {len(headlines)} articles of them there, {len(lost)} lost,"
              f" {len(doubled)} doubled; the end of {len(editors.unknown)} was not known, {editors.kept} of these had been"
              f" kept; slowest to serve again {slowest:.1f} s")
        for one in editors.wrong[:5]:
            print(f"wrong: {one}")
        failed = lost or doubled or editors.wrong or slowest > LONGEST or len(headlines) != len(editors.created)
    finally:
        newsroom.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
