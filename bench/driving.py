"""Public tools that ask, in a closed loop and at a constant rate, and what an answer costs meanwhile."""

import http.client
import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from newsroom import APP, TOP, Allocation, cpu, run

LIBRARIES = str(APP / "lib/main/*")


class Bare:
    """The bare Vert.x routes that serve what Midad answered."""

    def __init__(self, java, port, newsroom, coding="", etag="", *paths):
        self.port = port
        self.process = subprocess.Popen(
            [java, "-Xmx1g", "-cp", LIBRARIES, TOP / "bench/BareRoute.java", str(port), newsroom.base, coding, etag, *paths],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if self.process.stdout.readline().strip() != "ready":
            raise SystemExit("The bare route did not start")

    @property
    def base(self):
        return f"http://127.0.0.1:{self.port}"

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


def result(out):
    found = re.search(r"^RESULT (.*)$", out, re.M)
    if not found:
        raise SystemExit(f"no result:\n{out}")
    return json.loads(found[1])


def wrk(url, seconds, connections=64, headers=(), draw=None):
    """Closed loop: each connection asks again when it has its answer."""
    words = [word for header in headers for word in ("-H", header)]
    return result(run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", *words,
                       "-s", TOP / "bench/drive.lua", url, *(["--", *draw] if draw else [])]))


def steady(java, base, paths, rate, seconds):
    """Open loop: a constant rate, and latencies from the moment at which a request was due."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(paths))
        file.flush()
        return result(run([java, "-Xmx512m", "-cp", LIBRARIES, TOP / "bench/Steady.java", base, file.name, str(rate),
                           str(seconds)]))


def median(values):
    values = sorted(values)
    return values[len(values) // 2] if len(values) % 2 else (values[len(values) // 2 - 1] + values[len(values) // 2]) / 2


class Cost:
    """What requests cost Midad: CPU, PostgreSQL's CPU, statements and, where asked for, allocation; each for one."""

    def __init__(self, newsroom, allocation=False):
        self.newsroom = newsroom
        self.allocation = Allocation(newsroom.java, newsroom.process.pid, newsroom.data) if allocation else None

    def __enter__(self):
        if self.allocation:
            self.allocation.__enter__()
        self.before = self._now()
        return self

    def __exit__(self, *unused):
        self.spent = [after - before for before, after in zip(self.before, self._now())]
        if self.allocation:
            self.allocation.__exit__()

    def _now(self):
        newsroom = self.newsroom
        return newsroom.statements(), cpu(newsroom.process.pid), newsroom.database_cpu()

    def each(self, requests):
        statements, own, database = self.spent
        return {"sql": statements / requests, "cpu": own * 1e6 / requests, "database_cpu": database * 1e6 / requests,
                "bytes": self.allocation.bytes() / requests if self.allocation else None}


def pooled(rounds):
    """Several rounds as one: the median of the rates and of the percentiles."""
    return {"rate": median([one["requests"] / one["seconds"] for one in rounds]),
            "requests": sum(one["requests"] for one in rounds), "errors": sum(one["errors"] for one in rounds),
            **{p: median([one[p] for one in rounds]) for p in ("p50", "p99", "p999")}}


def in_turn(newsroom, other, path, rounds, seconds, headers=()):
    """Midad and the other one after the other, several times, so that both meet the same weather."""
    for base in (newsroom.base, other.base):
        wrk(base + path, 2 * seconds, headers=headers)
    ours, theirs, spent, spent_theirs = [], [], [], 0.0
    for _ in range(rounds):
        with Cost(newsroom) as cost:
            ours.append(wrk(newsroom.base + path, seconds, headers=headers))
        spent.append(cost.each(ours[-1]["requests"]))
        before = cpu(other.process.pid)
        theirs.append(wrk(other.base + path, seconds, headers=headers))
        spent_theirs += cpu(other.process.pid) - before
    with Cost(newsroom, allocation=True) as cost:
        last = wrk(newsroom.base + path, seconds, headers=headers)
    return {**pooled(ours), **{key: median([one[key] for one in spent]) for key in ("sql", "cpu", "database_cpu")},
            "bytes": cost.each(last["requests"])["bytes"]}, \
        {**pooled(theirs), "cpu": spent_theirs * 1e6 / sum(one["requests"] for one in theirs)}


PARAMETERS = re.compile(r"DETAIL:  [Pp]arameters: (.*)")
PARAMETER = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')")


def logged(text):
    """The statements of a server's log, in order, each with the values of its parameters."""
    found = []
    for line in re.split(r"^(?=\d{4}-\d\d-\d\d \d\d:)", text, flags=re.M):
        statement = re.match(r".*?LOG:  duration: [\d.]+ ms  execute [^:]+: (.*)", line, re.S)
        if statement:
            found.append([statement[1].strip(), {}])
        elif "$1" in (found[-1][0] if found else "") and (details := PARAMETERS.search(line)):
            found[-1][1] = {number: value.strip("'").replace("''", "'") for number, value in PARAMETER.findall(details[1])}
    return found


def script(statement, known):
    """A script for pgbench that sends it, with a drawn article in the place of the one that was asked for."""
    sql, parameters = statement
    drawn = re.sub(r"\$(\d+)", lambda number: f"(select {known[parameters[number[1]]]} from bench.ref where n = :n)", sql)
    return "\\set n random(1, :most)\n" + " ".join(drawn.split()).rstrip(";") + ";"


def pgbench(newsroom, text, clients, seconds, most):
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file, tempfile.TemporaryDirectory() as directory:
        file.write(text)
        file.flush()
        out = run(["pgbench", "-n", "-M", "prepared", "-c", str(clients), "-j", "1", "-T", str(seconds), "-D", f"most={most}",
                   "-l", "--log-prefix", f"{directory}/each", "-f", file.name], env=newsroom.database())
        times = sorted(int(line.split()[2]) / 1e3 for log in Path(directory).iterdir() for line in log.read_text().splitlines())
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
    return {"requests": len(times), "seconds": len(times) / float(re.search(r"tps = ([\d.]+)", out)[1]),
            "p50": at(0.5), "p99": at(0.99), "p999": at(0.999), "errors": 0}


class Outage:
    """The newsroom's PostgreSQL is killed, and Midad, which would start it again at once, is kept from that."""

    def __init__(self, newsroom):
        self.directory = newsroom.data / "postgres"
        self.command = self.directory / "postmaster.opts"
        self.hidden = self.directory / "postmaster.opts.hidden"

    def __enter__(self):
        pid, self.port = [(self.directory / "postmaster.pid").read_text().split("\n")[line] for line in (0, 3)]
        self.command.rename(self.hidden)
        os.kill(int(pid), signal.SIGQUIT)
        return self

    def __exit__(self, *unused):
        self.hidden.rename(self.command)
        while subprocess.run(["pg_isready", "-q", "-h", "127.0.0.1", "-p", self.port], check=False).returncode:
            time.sleep(0.05)
        self.ended = time.monotonic()


class Writer:
    """An editor who changes and publishes articles, one after the other, so many a second."""

    def __init__(self, newsroom, ids, rate):
        self.newsroom, self.ids, self.rate = newsroom, ids, rate
        self.token = (newsroom.data / "admin-token").read_text().strip()
        self.ended = threading.Event()
        self.written = 0
        self.thread = threading.Thread(target=self._write)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *unused):
        self.ended.set()
        self.thread.join()

    def _write(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.newsroom.port)

        def ask(method, path, body=None, etag=None):
            headers = {"Authorization": f"Bearer {self.token}"}
            if body is not None:
                headers["Content-Type"] = "application/merge-patch+json" if method == "PATCH" else "application/json"
            if etag:
                headers["If-Match"] = etag
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = connection.getresponse()
            text = answer.read()
            if answer.status >= 300:
                raise SystemExit(f"{method} {path}: {answer.status} {text[:500]}")
            return answer.headers["ETag"]

        began = time.monotonic()
        while not self.ended.is_set():
            if self.ended.wait(max(0, began + self.written / self.rate - time.monotonic())):
                return
            path = f"/v1/editorial/articles/{self.ids[self.written % len(self.ids)]}"
            etag = ask("PATCH", path, {"deck": f"تحديث {time.time()}"}, ask("GET", path))
            ask("POST", path + "/publish", {}, etag)
            self.written += 1
