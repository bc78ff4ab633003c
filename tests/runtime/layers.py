"""Middleware of either flavour, written once: as a generator, in which `yield` is `proceed()`."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Generator
from typing import Any

from crisp_client import ResponseInfo
from crisp_client import Retry
from tests.runtime.server import Flavour
from tests.runtime.server import Reply

QUICK = Retry(attempts=3, base=0)
DROP = Reply(drop=True)
FAILED = Reply(503, b"")
REFUSED = Reply(400, b'{"error": true, "reason": "invalid_data", "data": {}}')
MISSING = Reply(404, b'{"error": true, "reason": "not_found", "data": {}}')
Layer = Generator[None, ResponseInfo, Any]
Own = type("Own", (Exception,), {})
Steps = Callable[[Any], Layer]


def layer(flavour: Flavour, steps: Steps) -> Any:
    def begin(info: Any) -> tuple[Any, list[Any]]:
        running = steps(info)
        return running, _step(lambda: next(running))

    def plain(info: Any, proceed: Any) -> Any:
        running, ended = begin(info)
        if not ended:
            try:
                response = proceed()
            except Exception as raised:
                error = raised
                ended = _step(lambda: running.throw(error))
            else:
                ended = _step(lambda: running.send(response))
        return ended[0]

    async def awaiting(info: Any, proceed: Any) -> Any:
        running, ended = begin(info)
        if not ended:
            try:
                response = await proceed()
            except Exception as raised:
                error = raised
                ended = _step(lambda: running.throw(error))
            else:
                ended = _step(lambda: running.send(response))
        return ended[0]

    return awaiting if flavour.is_async else plain


def _step(step: Callable[[], Any]) -> list[Any]:
    """Return what the generator returned, in a list; an empty one while it goes on."""
    try:
        step()
    except StopIteration as end:
        return [end.value]
    return []


def kept(data: Any, status: int = 200) -> ResponseInfo:
    content = json.dumps({"error": status >= 400, "reason": "x", "data": data}).encode()
    return ResponseInfo(status, {}, content)


def call(flavour: Flavour, client: Any, method: str = "GET", **settings: Any) -> Any:
    return flavour.run(client.request(method, "/m/{id}", **{"path": {"id": "7"}} | settings))


def passing(into: list[Any]) -> Steps:
    def steps(info: Any) -> Layer:
        into.append(info)
        return (yield)

    return steps
