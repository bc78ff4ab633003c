"""Every operation, called from the command line: what would be sent, what is, and what never."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from codegen.ir import Operation
from codegen.tiers import Standing
from codegen.tiers import with_standing
from crisp_client.testing import Emulator
from tests.cli.conftest import Crisp
from tests.codegen.specs import real_api
from tests.operations import arguments_of
from tests.operations import OPERATIONS
from tests.package.calls import arranged
from tests.package.calls import path_values
from tests.package.calls import prepared
from tests.package.samples import Samples
from tests.tokens import pair_of

API = real_api()
SAMPLES = Samples(API)


def in_order(operations: list[Operation]) -> list[Operation]:
    """Put those to the end that take away what others need: first the plugin, then the website."""

    def late(operation: Operation) -> tuple[int, int]:
        pieces = operation.path.split("/")
        if operation.method != "DELETE" and {"remove", "logout"}.isdisjoint(pieces):
            return 0, 0
        return 1 + (len(pieces) == 3) * 2 + ("plugins" in pieces), -len(pieces)

    return sorted(operations, key=late)


# These put something else in the place of what others address.
REPLACING = [
    "website_conversations.initiate_new_call_session_for_conversation",
    "website_helpdesk.update_helpdesk_tree_path",
]
TOGETHER = [
    in_order([one for one in API.operations() if one.key not in REPLACING]),
    [one for one in API.operations() if one.key in REPLACING],
]


def text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return value if isinstance(value, str) else json.dumps(value)


def tokens(crisp: Emulator, operation: Operation) -> dict[str, str]:
    closed = with_standing(operation, API.platform, Standing.CLOSED)
    tier = next(one for one in (crisp.tier, *API.platform.tiers) if one not in closed)
    identifier, key = pair_of(crisp, tier)
    return {"CRISP_TIER": tier, "CRISP_IDENTIFIER": identifier, "CRISP_KEY": key}


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """One for each test, which empties it."""
    with Emulator(seed=1) as crisp:
        yield crisp


@pytest.fixture
def furnished(shell: Emulator) -> dict[str, str]:
    """Put one thing of every kind into the emulator; return the values of path parameters."""
    return arranged(shell)


def arguments(operation: Operation, crisp: Emulator, ids: dict[str, str]) -> tuple[list[str], Any]:
    """What stands behind `crisp call` to call an operation, and the body that it sends."""
    _, keywords, _, body = prepared(SAMPLES, operation, ids, crisp)
    if body and isinstance(body.get("email"), str) and operation.resource != "user_session":
        body["email"] = f"{operation.name}@example.net"
    path = path_values(SAMPLES, operation, ids).values()
    known = OPERATIONS[operation.key]
    queries = {one.get("name", one["key"]) for one in arguments_of(known, "query")}
    found = [text(value) for value in path]
    found += [f"{name}={text(value)}" for name, value in keywords.items() if name in queries]
    if "open" in known:
        return [*found, "--body", json.dumps(body)], body
    keys = {one["key"] for one in arguments_of(known, "body")}
    found += [f"{key}={text(value)}" for key, value in (body or {}).items() if key in keys]
    return found, body


@pytest.mark.timeout(300)  # a busy machine makes its 5 s of CPU a minute
@pytest.mark.parametrize("operations", TOGETHER, ids=["most", "replacing"])
def test_each_sends_what_a_dry_run_shows_and_ends_well(
    monkeypatch: pytest.MonkeyPatch,
    crisp: Crisp,
    shell: Emulator,
    furnished: dict[str, str],
    operations: list[Operation],
) -> None:
    wrong: list[str] = []
    for operation in operations:
        for name, value in tokens(shell, operation).items():
            monkeypatch.setenv(name, value)
        given, body = arguments(operation, shell, furnished)
        before = len(shell.requests)
        planned = crisp("call", operation.key, *given, "--dry-run")
        ended = crisp("call", operation.key, *given, "--yes")
        sent = shell.requests[before:]
        if planned.status or ended.status or len(sent) != 1:
            wrong.append(f"{operation.key}: {planned.err or ended.err or sent}")
            continue
        plan = json.loads(planned.out)
        path = f"{sent[0].path}?{sent[0].query}".rstrip("?")
        assert plan["method"] == sent[0].method == operation.method
        assert plan["url"] == f"{shell.url}{path}"
        assert plan["body"] == sent[0].body == body
        assert {"authorization", "cookie"}.isdisjoint(name.lower() for name in plan["headers"])
        if operation.method == "HEAD":
            assert ended.out == "true\n"
        else:
            assert bool(ended.out) is bool(operation.returns), operation.key
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_read_only_lets_no_write_leave_by_any_of_them(
    monkeypatch: pytest.MonkeyPatch, crisp: Crisp, shell: Emulator, furnished: dict[str, str]
) -> None:
    before = len(shell.requests)
    for operation in API.operations():
        if operation.method in ("GET", "HEAD"):
            continue
        given, _ = arguments(operation, shell, furnished)
        ended = crisp("--read-only", "call", operation.key, *given, "--yes")
        assert (ended.status, ended.out) == (9, ""), operation.key
    assert shell.requests[before:] == []
