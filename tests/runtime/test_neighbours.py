"""Each refusal of an argument beside its nearest neighbour, which is allowed."""

from __future__ import annotations

import math
import string
from collections.abc import Callable
from typing import Any

import pytest

from crisp_client import Backoff
from crisp_client import CrispClient
from crisp_client import RealtimeOptions
from crisp_client import RequestOptions
from crisp_client import Retry
from crisp_client import Timeout
from crisp_client import UNSET
from tests.inturn import in_turn
from tests.runtime.recorded import path_of
from tests.runtime.recorded import request_of

Make = Callable[[Any], object]


def header(name: str, value: str = "x") -> object:
    return RequestOptions(headers={name: value})


# By what is tried: what makes it, what is refused, and what beside it is not
NUMBERS: dict[str, tuple[Make, list[Any], list[Any]]] = {
    "attempts": (lambda n: Retry(attempts=n), [0, -1, 1.0, True], [1, 2]),
    "base": (lambda n: Retry(base=n), [-1e-9, math.nan, True], [0, 0.0, 1e-9]),
    "cap": (lambda n: Retry(cap=n), [-1e-9, math.nan], [0, 1e-9]),
    "longest": (lambda n: Retry(longest=n), [-1e-9, math.nan], [0, math.inf]),
    "timeout": (lambda n: RequestOptions(timeout=n), [0, -1e-9, math.nan], [1e-9, math.inf]),
    "deadline": (lambda n: RequestOptions(deadline=n), [0, -1e-9, math.nan], [1e-9, math.inf]),
    "connect": (lambda n: Timeout(connect=n), [0, -1e-9], [1e-9, None]),
    "pool": (lambda n: Timeout(pool=n), [0, -1e-9], [1e-9, None]),
    "max_connections": (lambda n: CrispClient(max_connections=n), [0, 1.0, True], [1]),
    "concurrency": (lambda n: RealtimeOptions(concurrency=n), [0, 1.0, True], [1]),
    "queue_size": (lambda n: RealtimeOptions(queue_size=n), [0, 1.0, True], [1]),
    "drain": (lambda n: RealtimeOptions(drain=n), [-1e-9, math.nan], [0]),
    "answer_timeout": (lambda n: RealtimeOptions(answer_timeout=n), [0, -1e-9], [1e-9]),
    "silence": (lambda n: RealtimeOptions(silence=n), [0, -1e-9], [1e-9, None]),
    "backoff base": (lambda n: Backoff(base=n), [-1e-9, math.nan], [0]),
    "backoff steady": (lambda n: Backoff(steady=n), [-1e-9], [0]),
}
TEXTS: dict[str, tuple[Make, list[Any], list[Any]]] = {
    "on_full": (
        lambda word: RealtimeOptions(on_full=word),
        ["Block", "", None, "drop"],
        ["block", "drop_oldest", "raise"],
    ),
    "framing header": (
        header,
        ["host", "HOST", "Content-Length", "Transfer-Encoding", "connection"],
        ["hosts", "x-host", "content-lengths", "Connection-Id", "Content-Type"],
    ),
    "header name": (
        header,
        ["", *(f"X{sign}A" for sign in ' ()<>@,;:\\"/[]?={}\x7f\té')],
        ["x", "9", *(f"X{sign}A" for sign in "!#$%&'*+-.^_`|~")],
    ),
    "header value": (
        lambda text: header("X-A", text),
        [" a", "a ", "\ta", "a\t", "a\nb", "a\rb", "a\0b", "a\x7f", "é"],
        ["", "a b", "a  b", string.punctuation],
    ),
    "identifier": (
        lambda text: CrispClient(text, "k"),
        ["", "a:b", ":", "\ud800"],
        ["a", "a b", "é", "a;b"],
    ),
    "key": (
        lambda text: CrispClient("i", text), ["", "\ud800"], ["k", "a:b", ":", "é"],
    ),
    "tier": (
        lambda text: CrispClient("i", "k", text),
        ["", "User", "user ", "plugins", "admin"],
        ["user", "website", "plugin"],
    ),
    "port": (
        lambda port: CrispClient(host=f"http://a.example:{port}"),
        ["0", "65536", "-1", "x"],
        ["1", "65535", ""],
    ),
    "scheme": (
        lambda scheme: CrispClient(host=f"{scheme}://a.example"),
        ["ftp", "ws", "httpss", ""],
        ["http", "https", "HTTPS"],
    ),
    "path of a host": (
        lambda path: CrispClient(host=f"http://a.example{path}"),
        ["/a?b", "/a#b", "/a b", "/é", "/a\n"],
        ["", "/", "/a", "/a/b", "/%C3%A9", "/a;b"],
    ),
    "value of a path": (
        lambda value: path_of("/a/{x}", x=value),
        ["", ".", "..", "%2e", "%2E.", "a/..", "../a", "a\\..", True, None, 1.5],
        ["...", "a..b", ".a", "a.", "%2f", "a%2eb", 0, -1],
    ),
    "value that spans": (
        lambda value: path_of("/a/{x...}", x=value),
        ["", "/", "a/", "/a", "a//b", "a/../b", "a/.", "./a"],
        ["a", "a/b", "a/b/c", "a/.../b"],
    ),
    "template": (
        lambda template: path_of(template),
        ["", "a", "//a", "/a?b", "/a#b", "/a b", "/./a", "/a/..", "/a/%2e%2e", "/a\\b", "http://a"],
        ["/", "/a", "/a/", "/a/b", "/a/...", "/a;b", "/a,b", "/%20"],
    ),
    "body": (
        lambda body: request_of("POST", body=body),
        ["{}", b"{}", None, 1, True, {1, 2}],
        [{}, [], (), {"a": 1}, UNSET],
    ),
}  # fmt: skip
ALL = NUMBERS | TEXTS


@in_turn(
    "what, value",
    [(what, value) for what, (_, refused, _) in ALL.items() for value in refused],
    ids=repr,
)
def test_refused(what: str, value: Any) -> None:
    with pytest.raises((ValueError, TypeError)):
        ALL[what][0](value)


@in_turn(
    "what, value",
    [(what, value) for what, (*_, allowed) in ALL.items() for value in allowed],
    ids=repr,
)
def test_allowed(what: str, value: Any) -> None:
    ALL[what][0](value)
