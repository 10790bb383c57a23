#!/usr/bin/env python3
"""Files of media beside what nginx serves of the same bytes, in turn, and what a request costs each of them.

    bench/files.py [--java JAVA] [--port 18500] [--seconds 3] [--rounds 7] [--connections 64]

Needs nginx and wrk; nginx runs with a configuration of its own, on loopback, as whoever calls this.
"""

import argparse
import json
import os
import shutil
import struct
import subprocess
import tempfile
import time
import urllib.request
import zlib
from pathlib import Path

from driving import median, wrk
from newsroom import Newsroom, children, cpu

SIZES = (20_000, 200_000, 2_000_000)
WIDTH, HEIGHT, TILE = 2700, 1800, 6

NGINX = """
worker_processes auto;
daemon off;
pid %(work)s/nginx.pid;
error_log %(work)s/error.log;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=100;
    keepalive_requests 100000000;
    types { image/jpeg jpg; image/webp webp; }
    client_body_temp_path %(work)s/body; proxy_temp_path %(work)s/proxy; fastcgi_temp_path %(work)s/fastcgi;
    uwsgi_temp_path %(work)s/uwsgi; scgi_temp_path %(work)s/scgi;
    server {
        listen 127.0.0.1:%(port)d;
        root %(work)s/files;
        add_header Cache-Control "public, max-age=31536000, immutable";
    }
}
"""


def picture():
    """A PNG of coloured tiles, which is large in every size: no two tiles are alike."""
    rows = []
    for top in range(0, HEIGHT, TILE):
        tiles = os.urandom(WIDTH // TILE * 3)
        row = b"\0" + b"".join(tiles[at:at + 3] * TILE for at in range(0, len(tiles), 3))
        rows += [row] * TILE

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)) + chunk(
        b"IDAT", zlib.compress(b"".join(rows), 1)) + chunk(b"IEND", b"")


def ask(midad, method, path, body, kind):
    request = urllib.request.Request(midad.base + path, body, {**midad.credentials(), "Content-Type": kind}, method=method)
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.loads(answer.read())


def published(midad):
    """The addresses of all sizes of a picture that readers have."""
    form = (b'--bench\r\nContent-Disposition: form-data; name="file"; filename="tiles.png"\r\n\r\n' + picture()
            + b"\r\n--bench--\r\n")
    medium = ask(midad, "POST", "/v1/editorial/media", form, "multipart/form-data; boundary=bench")["id"]
    article = ask(midad, "POST", "/v1/editorial/articles",
                  json.dumps({"headline": "صورة", "lead": {"media": medium}}).encode(), "application/json")
    midad.act("POST", f"/v1/editorial/articles/{article['id']}/publish", {}, "*")
    lead = json.loads(midad.get(f"/v1/articles/{article['id']}")[2])["lead"]
    return [place.split()[0] for sizes in lead["srcset"].values() for place in sizes.split(",")] + list(lead["crops"].values())


class Nginx:
    """An nginx that serves files; its workers are its children."""

    def __init__(self, work, port, files):
        self.base = f"http://127.0.0.1:{port}"
        for path, body in files.items():
            place = Path(work) / "files" / path.lstrip("/")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(body)
        configuration = Path(work) / "nginx.conf"
        configuration.write_text(NGINX % {"work": work, "port": port})
        self.process = subprocess.Popen(["nginx", "-p", work, "-c", configuration])
        for _ in range(100):
            time.sleep(0.1)
            if list(children(self.process.pid)):
                return
        raise SystemExit("nginx did not start")

    def cpu(self):
        return sum(cpu(pid) for pid in children(self.process.pid))

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


def beside(midad, nginx, path, given):
    """Both in turn: the medians of their rates, of the ratios of the rounds, and the CPU of a request."""
    rates, costs = ([], []), ([0.0, 0], [0.0, 0])
    sides = ((midad.base, lambda: cpu(midad.process.pid)), (nginx.base, nginx.cpu))
    for turn in range(given.rounds + 1):
        for side, (base, used) in enumerate(sides):
            before = used()
            round_ = wrk(base + path, given.seconds, given.connections)
            if round_["errors"]:
                raise SystemExit(f"{base}{path}: {round_['errors']} errors")
            if turn:
                rates[side].append(round_["requests"] / round_["seconds"])
                costs[side][0] += used() - before
                costs[side][1] += round_["requests"]
    return [median(one) for one in rates], median([ours / theirs for ours, theirs in zip(*rates)]), \
        [spent * 1e6 / requests for spent, requests in costs]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--java", default=shutil.which("java"))
    parser.add_argument("--port", type=int, default=18500)
    parser.add_argument("--seconds", type=int, default=3, help="of each round")
    parser.add_argument("--rounds", type=int, default=7, help="of each file, after one that does not count")
    parser.add_argument("--connections", type=int, default=64)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="midad-files-") as work:
        # The workers of an nginx that root has started are others, who read the files all the same.
        os.chmod(work, 0o755)
        midad, nginx = Newsroom(given.java, given.port, Path(work) / "midad", "512m"), None
        try:
            midad.start()
            files = {path: midad.get(path)[2] for path in published(midad)}
            nginx = Nginx(work, given.port + 1, files)
            print("| file | Midad, a second | nginx | ratio | CPU of a request, µs | of nginx |\n" + "| --- " * 6 + "|")
            for size in SIZES:
                path = min(files, key=lambda one: abs(len(files[one]) - size))
                (ours, theirs), ratio, (own, its) = beside(midad, nginx, path, given)
                print(f"| {path.rsplit('/')[-1]}, {len(files[path]):,} bytes | {ours:,.0f} | {theirs:,.0f} | {ratio:.2f} "
                      f"| {own:.0f} | {its:.0f} |", flush=True)
        finally:
            for one in (nginx, midad):
                if one:
                    one.stop()


if __name__ == "__main__":
    main()
