"""Credentials looked for as values, in all that an error, a hook or a log record leads to.

A `repr` may mask them where the value still stands, as that of httpx's headers does. So what is
looked through here is the graph of objects: every text and all bytes that can be reached.
"""

from __future__ import annotations

import copy
import gc
import logging
import pickle
import types
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import CrispError
from crisp_client import RequestOptions
from crisp_client import Retry
from tests.runtime.server import Flavour
from tests.runtime.server import Server
from tests.runtime.test_leaks import IDENTIFIER
from tests.runtime.test_leaks import KEY
from tests.runtime.test_leaks import PAIR
from tests.runtime.test_leaks import REPLIES

SECRETS = (IDENTIFIER, KEY, PAIR)
# What leads to everything else that is alive, and is no part of the error.
APART = (
    type, types.ModuleType, types.FrameType, types.TracebackType, types.CodeType,
    types.FunctionType, types.BuiltinFunctionType, types.GeneratorType, types.CoroutineType,
)  # fmt: skip


def texts(*roots: Any) -> Iterator[str]:
    """Yield all texts, and bytes as texts, that can be reached without frames and functions."""
    waiting, known = list(roots), {id(root) for root in roots}
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, bytes | bytearray):
            yield one.decode("latin-1")
        for other in gc.get_referents(one):
            if id(other) not in known and not isinstance(other, APART):
                known.add(id(other))
                waiting.append(other)


def shown(*roots: Any) -> list[str]:
    return [text[:200] for text in texts(*roots) if any(secret in text for secret in SECRETS)]


def test_the_search_finds_what_a_repr_masks() -> None:
    import httpx

    request = httpx.Request("GET", "http://x", headers={"Authorization": f"Basic {PAIR}"})
    assert PAIR not in repr(request.headers)
    assert shown(request) == [f"Basic {PAIR}"]


@pytest.mark.parametrize("given", [False, True], ids=["own", "given"])
@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_no_error_leads_to_them(
    flavour: Flavour, server: Server, reply: Any, given: bool, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settings = {"http_client": flavour.http()} if given else {}
    pair = {"identifier": IDENTIFIER, "key": KEY}
    client = flavour.client(**pair, retry=Retry(attempts=1), timeout=0.1, **settings)
    seen: list[Any] = []
    client.on_request(seen.append)
    client.on_response(lambda attempt: seen.append((attempt.request, attempt.error)))
    server.script = [reply]
    with pytest.raises(CrispError) as caught:
        flavour.run(client.request("POST", "/p", body={"a": 1}))
    error = caught.value
    assert len(list(texts(error))) > 5
    assert shown(error) == []
    assert shown(seen) == []
    assert shown(copy.deepcopy(error), pickle.loads(pickle.dumps(error))) == []
    records = [(record.msg, record.args, record.exc_info) for record in caplog.records]
    assert shown([(text, args) for text, args, _ in records]) == []


@pytest.mark.parametrize("name", ["Authorization", "proxy-authorization"])
def test_credentials_of_one_call_are_not_kept(flavour: Flavour, server: Server, name: str) -> None:
    client = flavour.client()
    seen: list[Any] = []
    client.on_request(seen.append)
    server.script = [REPLIES["dropped"]]
    options = RequestOptions(headers={name: f"Bearer {KEY}"})
    with pytest.raises(CrispError) as caught:
        flavour.run(client.request("GET", "/website", options=options))
    assert server.last().headers[name.lower()] == f"Bearer {KEY}"
    assert shown(caught.value) == []
    assert shown(seen) == []
