#!/usr/bin/env python3
"""Asks at a steady rate without and with a crowd on the line: idle listeners of events, and senders of a byte a second."""

import argparse
import asyncio
import contextlib
import os
import resource
import shutil
import signal
import sys
import threading
import time

from driving import steady
from hostile import resident
from newsroom import TOP, Newsroom


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--alone", type=int, default=120, help="seconds of the reads without the crowd")
    parser.add_argument("--rate", type=int, default=500)
    parser.add_argument("--listeners", type=int, default=5_000)
    parser.add_argument("--slow", type=int, default=200)
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--data", help="where the loaded database is kept")
    parser.add_argument("--heap", default="512m")
    parser.add_argument("--options", default="", help="further ones of Java, with blanks between")
    parser.add_argument("--java", default=os.environ.get("JAVA_HOME", "") and os.environ["JAVA_HOME"] + "/bin/java")
    chosen = parser.parse_args()
    chosen.java = chosen.java or shutil.which("java")
    chosen.data = chosen.data or TOP / f"data/bench-{chosen.articles}"
    return chosen


class Crowd(threading.Thread):
    """Holds all its connections by one thread, so that it costs the machine little."""

    def __init__(self, port, listeners, slow):
        super().__init__(daemon=True)
        self.port, self.listeners, self.slow = port, listeners, slow
        self.loop = asyncio.new_event_loop()
        self.listening, self.ended = 0, 0

    def run(self):
        self.loop.run_until_complete(self.gather())

    async def gather(self):
        # All at once would be a flood, which is another question.
        tasks = []
        for number in range(self.listeners + self.slow):
            tasks.append(self.loop.create_task(self.listen() if number < self.listeners else self.dawdle()))
            if number % 50 == 49:
                await asyncio.sleep(0.1)
        await asyncio.gather(*tasks)

    async def listen(self):
        with contextlib.suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(b"GET /v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
            if b" 200 " in await reader.readline():
                self.listening += 1
                while await reader.read(4096):
                    pass
                self.ended += 1

    async def dawdle(self):
        """Sends a request a byte a second, and another when the server has had enough of it."""
        request = b"POST /v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
        while True:
            with contextlib.suppress(OSError):
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                for byte in request + b" " * 1000:
                    writer.write(bytes([byte]))
                    await writer.drain()
                    await asyncio.sleep(1)
            await asyncio.sleep(1)


def told(name, result, pid):
    print("%s: p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, %d of %d failed; %.0f MB resident, %.0f of its own, %.0f of files" % (
        name, result["p50"], result["p99"], result["p999"], result["errors"], result["requests"], *resident(pid)), flush=True)


def main():
    chosen = arguments()
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    newsroom = Newsroom(chosen.java, chosen.port, chosen.data, chosen.heap)
    signal.signal(signal.SIGTERM, lambda *unused: sys.exit(143))
    try:
        newsroom.prepare(chosen.articles, 100_000)
        newsroom.start(*chosen.options.split())
        pid = newsroom.process.pid
        paths = [f"/v1/articles/{one[0]}" for one in newsroom.sql("select id from bench.ref order by n limit 2000")]
        steady(chosen.java, newsroom.base, paths, chosen.rate, 30)
        told("alone", steady(chosen.java, newsroom.base, paths, chosen.rate, chosen.alone), pid)
        crowd = Crowd(chosen.port, chosen.listeners, chosen.slow)
        crowd.start()
        patience = time.monotonic() + 120
        while crowd.listening < chosen.listeners and time.monotonic() < patience:
            time.sleep(1)
        print(f"{crowd.listening} listen, {chosen.slow} send a byte a second", flush=True)
        told("in the crowd", steady(chosen.java, newsroom.base, paths, chosen.rate, chosen.seconds), pid)
        print(f"{crowd.listening - crowd.ended} still listen", flush=True)
    finally:
        newsroom.stop()


if __name__ == "__main__":
    main()
