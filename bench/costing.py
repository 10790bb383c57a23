"""What an act of an editor, a search and an import cost: by one client, since what counts is the work and not the queue."""

import http.client
import itertools
import json
import random
import sys
import threading
import time
import urllib.parse
from collections import Counter

from driving import Cost
from newsroom import TOP, run


# Of fewer acts the compiler takes more than they do.
WARMING = 1500


def percentiles(times):
    """As those of a driver: the times in milliseconds."""
    times = sorted(times)
    return {p: 1e3 * times[min(len(times) - 1, int(len(times) * share))]
            for p, share in (("p50", 0.5), ("p99", 0.99), ("p999", 0.999))}


class Client:
    """Asks over one connection."""

    def __init__(self, newsroom):
        self.newsroom = newsroom
        self.connection = http.client.HTTPConnection("127.0.0.1", newsroom.port, timeout=600)
        self.token = (newsroom.data / "admin-token").read_text().strip()

    def ask(self, method, path, body=None, etag=None, media="application/json"):
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": media} if method != "GET" else {}
        if etag:
            headers["If-Match"] = etag
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise SystemExit(f"{method} {path}: {answer.status} {text[:500]}")
        return answer.headers["ETag"], text


def measured(newsroom, work, times):
    """Does the work so often, and returns what each cost."""
    spent = []
    began = time.monotonic()
    with Cost(newsroom) as cost:
        for _ in range(times):
            start = time.monotonic()
            work()
            spent.append(time.monotonic() - start)
        seconds = time.monotonic() - began
        # What is done after the answers belongs to them.
        time.sleep(6)
    return {"rate": times / seconds, "requests": times, "errors": 0, **percentiles(spent), **cost.each(times)}


def page():
    """The body of a page as long as the sample's, with a headline of its own."""
    body = "".join(f"<p>{text}</p>" for text in itertools.repeat(
        "قالت مصادر مطلعة إن الحكومة ستعلن الأسبوع المقبل خطتها لتطوير الخدمات في المحافظات الست، بعد أن ناقشتها اللجنة"
        " المختصة مع ممثلي الوزارات والبلديات في اجتماعات استمرت ثلاثة أيام وشارك فيها خبراء من داخل البلاد وخارجها", 20))
    number = random.randrange(10**9)
    return {"lang": "ar", "headline": f"خطة الخدمات في المحافظات {number}", "deck": "ما الذي يتغير هذا العام",
            "keyPoints": ["الخدمات أولا", "المحافظات تسأل"], "bodyHtml": body}


def act(client):
    """Creates an article and publishes it."""
    etag, text = client.ask("POST", "/v1/editorial/articles", json.dumps(page()))
    client.ask("POST", f"/v1/editorial/articles/{json.loads(text)['id']}/publish", "{}", etag)


def indexed(newsroom):
    """Waits until the search indexes are made, which would be measured otherwise."""
    client = Client(newsroom)
    while newsroom.get("/v1/search?q=midad")[0] == 503 or newsroom.get(
            "/v1/editorial/search?q=midad", newsroom.credentials())[0] == 503:
        time.sleep(1)
    return client


def acts(newsroom, times):
    client = indexed(newsroom)
    for _ in range(WARMING):
        act(client)
    yield "create and publish", measured(newsroom, lambda: act(client), times)
    yield "create and publish, 8 at once", at_once(newsroom, 8, times)


def at_once(newsroom, writers, times):
    spent, began = [], time.monotonic()

    def write():
        client = Client(newsroom)
        for _ in range(times // writers):
            start = time.monotonic()
            act(client)
            spent.append(time.monotonic() - start)

    threads = [threading.Thread(target=write) for _ in range(writers)]
    with Cost(newsroom) as cost:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        seconds = time.monotonic() - began
        time.sleep(6)
    return {"rate": len(spent) / seconds, "requests": len(spent), "errors": 0, **percentiles(spent), **cost.each(len(spent))}


def searches(newsroom, times):
    """No cache keeps what is asked: each asks for another number of hits, or for other words."""
    client = indexed(newsroom)
    headlines = [row[0] for row in newsroom.sql("select headline from published_article where lang = 'ar'"
                                                " order by hashtext(id::text) limit 3000")]
    frequent = [word for word, _ in Counter(" ".join(headlines).split()).most_common(40) if len(word) > 3][:20]
    draw = random.Random(7)

    def find(words):
        client.ask("GET", f"/v1/search?q={urllib.parse.quote(words)}&limit=20")

    def one():
        find(draw.choice(frequent) + " -" + draw.choice(["زقزقة", "هرطقة", "سفسطة"]) + str(draw.randrange(10**9)))

    def two():
        words = draw.choice(headlines).split()
        find(" ".join(draw.sample(words, min(2, len(words)))))

    def suggest():
        word = draw.choice(draw.choice(headlines).split())
        beginning = word[: draw.randint(2, 5)]
        client.ask("GET", f"/v1/suggest?q={urllib.parse.quote(beginning if len(beginning) > 1 else 'لم')}")

    kept = frequent[0]
    for name, work in (("search of a frequent word", one), ("search of two words", two), ("suggestion", suggest),
                       ("the same search again", lambda: find(kept))):
        for _ in range(times):
            work()
        yield name, measured(newsroom, work, times)


def imports(newsroom, articles):
    """Articles of 300 words with their sections, authors and tags, over HTTP."""
    text = run([sys.executable, TOP / "bench/articles.py", str(articles)])
    lines, client, began = text.count("\n"), Client(newsroom), time.monotonic()
    with Cost(newsroom) as cost:
        _, report = client.ask("POST", "/v1/editorial/import", text.encode(), media="application/x-ndjson")
        seconds = time.monotonic() - began
        time.sleep(6)
    summary = json.loads(report.decode().strip().splitlines()[-1])["summary"]
    yield "import of a line", {"rate": lines / seconds, "requests": lines, "errors": summary["failed"],
                               **percentiles([seconds / lines]), **cost.each(lines)}
