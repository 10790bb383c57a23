#!/usr/bin/env python3
"""Measures how well Midad finds: measure.py [--no-load] DIRECTORY

DIRECTORY holds docs.jsonl (id, title, body), queries.jsonl (id, text) and qrels.tsv (query, 0, document, grade), the first
two plain or gzipped. BASE says where Midad answers, TOKEN holds an administrator's token. Documents are published through
the import, each under its id as slug; then each query is asked of /v1/search, a hundred deep.
"""
import gzip
import json
import math
import os
import statistics
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import defaultdict
from pathlib import Path

BASE = os.environ.get("BASE", "http://127.0.0.1:8080")
TOKEN = os.environ.get("TOKEN", "")
arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
directory = Path(arguments[0])
PUBLISHED = "2024-01-01T00:00:00Z"


def lines(name):
    plain = directory / name
    opened = plain.open(encoding="utf-8") if plain.exists() else gzip.open(directory / (name + ".gz"), "rt", encoding="utf-8")
    with opened as file:
        yield from map(json.loads, file)


def article(document):
    return json.dumps(
        {
            "kind": "article",
            "state": "published",
            "publishedAt": PUBLISHED,
            "updatedAt": PUBLISHED,
            "data": {
                "slug": document["id"],
                "lang": "ar",
                "headline": document["title"][:300] or document["id"],
                "bodyText": document.get("body") or document["text"],
            },
        },
        ensure_ascii=False,
    )


def load():
    body = "\n".join(article(document) for document in lines("docs.jsonl")).encode()
    request = urllib.request.Request(
        BASE + "/v1/editorial/import",
        data=body,
        headers={"Content-Type": "application/x-ndjson", "Authorization": "Bearer " + TOKEN},
    )
    with urllib.request.urlopen(request) as answer:
        for line in answer:
            last = line
    print("loaded:", last.decode().strip()[:300])


def found(text):
    query = urllib.parse.urlencode({"q": text, "limit": 100})
    started = time.perf_counter()
    try:
        with urllib.request.urlopen(f"{BASE}/v1/search?{query}") as answer:
            page = json.load(answer)
    except urllib.error.HTTPError as problem:
        if problem.code != 503:
            sys.exit(f"{text}: {problem.read().decode()}")
        time.sleep(int(problem.headers["Retry-After"]))
        return found(text)
    return [hit["article"]["slug"] for hit in page["data"]], time.perf_counter() - started


if "--no-load" not in sys.argv:
    load()
grades = defaultdict(dict)
for judgement in (directory / "qrels.tsv").read_text(encoding="utf-8").splitlines():
    query, _, document, grade = judgement.split()
    grades[query][document] = int(grade)

ndcg, mrr, recall, seconds = [], [], [], []
for query in lines("queries.jsonl"):
    wanted = {document: grade for document, grade in grades[query["id"]].items() if grade > 0}
    if not wanted:
        continue
    hits, took = found(query["text"])
    gains = [wanted.get(hit, 0) / math.log2(rank + 2) for rank, hit in enumerate(hits[:10])]
    ideal = [grade / math.log2(rank + 2) for rank, grade in enumerate(sorted(wanted.values(), reverse=True)[:10])]
    ranks = [rank for rank, hit in enumerate(hits[:10], 1) if hit in wanted]
    ndcg.append(sum(gains) / sum(ideal))
    mrr.append(1 / ranks[0] if ranks else 0)
    recall.append(len(wanted.keys() & set(hits[:100])) / len(wanted))
    seconds.append(took)

seconds.sort()
print(f"queries     {len(ndcg)}")
print(f"nDCG@10     {statistics.mean(ndcg):.4f}")
print(f"MRR@10      {statistics.mean(mrr):.4f}")
print(f"Recall@100  {statistics.mean(recall):.4f}")
for share in (0.5, 0.95, 0.99):
    print(f"p{share * 100:<10.0f} {seconds[min(len(seconds) - 1, int(share * len(seconds)))] * 1000:.1f} ms")
