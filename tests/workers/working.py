"""A worker that writes down what it does: python -m tests.workers.working URL LOG OPTIONS.

OPTIONS is JSON: `wait`, the seconds that a handler takes, arguments of `Broker` and `Worker`, and
`acks`, to write down also what is acknowledged.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
import time
from typing import Any

from crisp_client import Registry
from crisp_client.events import MessageSend
from crisp_client.workers import _work
from crisp_client.workers import Broker
from crisp_client.workers import Worker

url, log = sys.argv[1:3]
options = json.loads(sys.argv[3])
registry = Registry()
FILE = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def note(what: str, session: str, content: object) -> None:
    line = f"{what} {session} {content} {os.getpid()} {time.monotonic():.4f}\n"
    os.write(FILE, line.encode())


acknowledge = _work.acknowledge


async def noting(*given: Any, since: float) -> None:
    await acknowledge(*given, since=since)
    message = given[-1]
    data = json.loads(message.data)["data"]
    note("ack", data["session_id"], data["content"])


@registry.on(MessageSend)
async def handle(message: MessageSend) -> None:
    note("begin", message.session_id, message.content)
    await asyncio.sleep(options["wait"])
    note("end", message.session_id, message.content)


if __name__ == "__main__":
    logging.basicConfig(format=f"%(asctime)s {os.getpid()} %(message)s")
    if options.get("acks"):
        _work.acknowledge = noting
    broker = Broker(url, **options.get("broker", {}))
    Worker(registry, broker, **options.get("worker", {})).run()
