#!/usr/bin/env python3
"""Looks for articles by their headlines, spelled as readers spell them: known.py DIRECTORY

DIRECTORY is the one that measure.py has loaded: docs.jsonl (id, title), plain or gzipped. BASE says where Midad answers.
A sample of the headlines is typed in nine spellings; the share of each is printed for which an article with the headline
is among the first ten.
"""
import gzip
import json
import os
import random
import sys
import time
import unicodedata
import urllib.error
import urllib.parse
import urllib.request
from collections import defaultdict
from pathlib import Path

BASE = os.environ.get("BASE", "http://127.0.0.1:8080")
SAMPLE = 300
FIRST = 10
FATHA = "\u064e"
HAMZA = str.maketrans("أإآؤئ", "اااوي")
directory = Path(sys.argv[1])
chance = random.Random(20261128)


def lines(name):
    plain = directory / name
    opened = plain.open(encoding="utf-8") if plain.exists() else gzip.open(directory / (name + ".gz"), "rt", encoding="utf-8")
    with opened as file:
        yield from map(json.loads, file)


def is_arabic(word):
    return all(unicodedata.name(letter, "").startswith("ARABIC LETTER") for letter in word)


def each_word(change):
    return lambda title: " ".join(change(word) if is_arabic(word) else word for word in title.split())


def without_article(word):
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def without_a_letter(title):
    words = title.split()
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    word = words[longest]
    at = chance.randrange(1, len(word) - 1)
    words[longest] = word[:at] + word[at + 1 :]
    return " ".join(words)


SPELLINGS = {
    "clean": lambda title: title,
    "hamza": lambda title: title.translate(HAMZA),
    "ة as ه": lambda title: title.replace("ة", "ه"),
    "ى as ي": lambda title: title.replace("ى", "ي"),
    "all three": lambda title: title.translate(HAMZA).replace("ة", "ه").replace("ى", "ي"),
    "tashkeel": each_word(lambda word: FATHA.join(word) + FATHA),
    "without ال": each_word(without_article),
    "with و": lambda title: "و" + title,
    "a letter less": without_a_letter,
}


def found(text):
    query = urllib.parse.urlencode({"q": text, "limit": FIRST})
    try:
        with urllib.request.urlopen(f"{BASE}/v1/search?{query}") as answer:
            page = json.load(answer)
    except urllib.error.HTTPError as problem:
        if problem.code != 503:
            sys.exit(f"{text}: {problem.read().decode()}")
        time.sleep(int(problem.headers["Retry-After"]))
        return found(text)
    return {hit["article"]["slug"] for hit in page["data"]}


articles = defaultdict(set)
for document in lines("docs.jsonl"):
    articles[document["title"]].add(document["id"])
titles = sorted(title for title in articles if is_arabic(title.replace(" ", "")) and max(map(len, title.split())) > 3)
sample = chance.sample(titles, min(SAMPLE, len(titles)))
print(f"{len(sample)} headlines")
for name, spelled in SPELLINGS.items():
    missed = [(title, typed) for title, typed in ((title, spelled(title)) for title in sample) if not found(typed) & articles[title]]
    print(f"{name:<14} {1 - len(missed) / len(sample):.3f}")
    if "--missed" in sys.argv:
        for title, typed in missed:
            print(f"    {title}: {typed}")
