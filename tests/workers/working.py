"""A worker that writes down what it does: python -m tests.workers.working URL LOG OPTIONS.

OPTIONS is JSON: `wait`, the seconds that a handler takes, and arguments of `Broker` and `Worker`.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import Broker
from crisp_client.workers import Worker

url, log = sys.argv[1:3]
options = json.loads(sys.argv[3])
registry = Registry()
FILE = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def note(what: str, message: MessageSend) -> None:
    line = f"{what} {message.session_id} {message.content} {os.getpid()} {time.monotonic():.4f}\n"
    os.write(FILE, line.encode())


@registry.on(MessageSend)
async def handle(message: MessageSend) -> None:
    note("begin", message)
    await asyncio.sleep(options["wait"])
    note("end", message)


if __name__ == "__main__":
    broker = Broker(url, **options.get("broker", {}))
    Worker(registry, broker, **options.get("worker", {})).run()
