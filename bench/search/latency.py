#!/usr/bin/env python3
"""Compares searching with reading one cold article: latency.py [REQUESTS]; BASE says where Midad answers.

In turn, over one connection: an article by a slug drawn from all of them; a search for two words of one headline, with
all facets, a count and highlights; one for two of the most frequent words; one for eight words of two headlines, as long
as a question; and a suggestion. Then 2,000 hostile queries.
Fails where the p99 of searches for two words is over 10 times that of articles, that of suggestions over 3 times, or where a hostile
query is answered otherwise than with 200 or 400, or later than three seconds.
"""
import http.client
import json
import os
import random
import sys
import time
from collections import Counter
from urllib.parse import quote, urlencode, urlsplit

BASE = urlsplit(os.environ.get("BASE", "http://127.0.0.1:8080"))
REQUESTS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
HOSTILE = 2000
SLOWEST = 3.0
draw = random.Random(20261124)
connection = http.client.HTTPConnection(BASE.netloc)


def get(path):
    started = time.perf_counter()
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    return answer.status, body, time.perf_counter() - started


def found(path, **parameters):
    status, body, seconds = get(path + "?" + urlencode(parameters))
    assert status == 200, (path, parameters, body)
    return json.loads(body), seconds


headlines, slugs = [], []
sections = found("/v1/sections", limit=100)[0]["data"]
for section in sections:
    for sort in ("-publishedAt", "publishedAt"):
        for article in found("/v1/articles", section=section["slug"], sort=sort, limit=100)[0]["data"]:
            headlines.append(article["headline"])
            slugs.append(article["slug"])
frequent = [word for word, _ in Counter(" ".join(headlines).split()).most_common(30) if len(word) > 3][:10]
total = found("/v1/articles", count="true", limit=1)[0]["page"]["total"]
times = {"article": [], "search": [], "frequent": [], "question": [], "suggest": []}


def search(kind, words):
    page, seconds = found("/v1/search", q=words, facets="section,author,tag,year", count="true")
    times[kind].append(seconds)
    return page["page"]["total"]


hits = []
for turn in range(-50, REQUESTS):
    if turn == 0:
        for kind in times.values():
            kind.clear()
    status, _, seconds = get("/v1/articles/" + quote(slugs[draw.randrange(len(slugs))]))
    assert status == 200
    times["article"].append(seconds)
    words = draw.choice(headlines).split()
    search("search", " ".join(draw.sample(words, min(2, len(words)))))
    hits.append(search("frequent", " ".join(draw.sample(frequent, 2))))
    both = words + draw.choice(headlines).split()
    search("question", " ".join(draw.sample(both, min(8, len(both)))))
    word = draw.choice(words)
    times["suggest"].append(found("/v1/suggest", q=word[: draw.randint(2, 5)] + ("" if len(word) > 1 else "لم"))[1])

print(f"{total} articles, {REQUESTS} requests of each kind; two frequent words find {sum(hits) // len(hits)} on average")
p99 = {}
for kind, seconds in times.items():
    seconds.sort()
    p99[kind] = seconds[int(0.99 * len(seconds))]
    print(
        f"{kind:9} p50 {seconds[len(seconds) // 2] * 1000:7.2f} ms   p99 {p99[kind] * 1000:7.2f} ms"
        f"   p99 ratio {p99[kind] / p99['article']:6.2f}"
    )

pieces = ['"', "-", "*", "(", ")", ":", "~", "^2", "\\", "/", " AND ", " OR ", "ال*", "ا*", "في", "من", "الكويت", "🏆", "\u202e", "\0", "كـ", "a*", "%", "{", ",", ",,,,,", "٣", "\t", " "]
statuses, slowest = Counter(), 0.0
for _ in range(HOSTILE):
    joined = draw.choice(["", " "])
    typed = joined.join(draw.choice(pieces) for _ in range(draw.randint(1, 60)))
    path = draw.choice(["/v1/search", "/v1/suggest"])
    status, body, seconds = get(path + "?" + urlencode({"q": typed}))
    statuses[status] += 1
    slowest = max(slowest, seconds)
print(f"hostile   {dict(statuses)}, the slowest {slowest * 1000:.0f} ms")
failed = max(p99["search"], p99["frequent"]) > 10 * p99["article"] or p99["suggest"] > 3 * p99["article"]
sys.exit(1 if failed or set(statuses) - {200, 400} or slowest > SLOWEST else 0)
