"""Credentials looked for as values, in all that an error, a hook or a log record leads to.

A `repr` may mask them where the value still stands, as that of httpx's headers does. So what is
looked through here is the graph of objects: every text and all bytes that can be reached.
"""

from __future__ import annotations

import base64
import copy
import gc
import logging
import pickle
import types
from collections.abc import Iterator
from collections.abc import Mapping
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
        # A mapping written in C need not show the collector what it holds.
        items = [*one.items()] if isinstance(one, Mapping) else []
        for other in (*gc.get_referents(one), *(part for item in items for part in item)):
            if id(other) not in known and not isinstance(other, APART):
                known.add(id(other))
                waiting.append(other)


def shown(*roots: Any) -> list[str]:
    return [text[:200] for text in texts(*roots) if any(secret in text for secret in SECRETS)]


def test_the_search_finds_what_a_repr_masks() -> None:
    import httpx

    request = httpx.Request("GET", "http://x", headers={"Authorization": f"Basic {PAIR}"})
    assert PAIR not in repr(request.headers)
    assert set(shown(request)) == {f"Basic {PAIR}"}


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


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_password_of_a_proxy_is_not_kept(
    flavour: Flavour, server: Server, scheme: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Whether the proxy answers the request itself, or refuses the tunnel to a server."""
    caplog.set_level(logging.DEBUG, "crisp_client")
    server.status = 407
    proxy = server.url.replace("://", f"://ada:{KEY}@")
    basic = base64.b64encode(f"ada:{KEY}".encode()).decode()
    client = flavour.client(host=f"{scheme}://crisp.invalid", proxy=proxy)
    with pytest.raises(CrispError) as caught:
        flavour.run(client.request("GET", "/x"))
    if scheme == "http":
        assert server.last().headers["proxy-authorization"] == f"Basic {basic}"
    found = [*texts(caught.value, [(one.msg, one.args) for one in caplog.records])]
    assert not [text[:200] for text in found if KEY in text or basic in text]
