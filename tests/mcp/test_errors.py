"""Whether a write happened, by the error that came instead of its answer."""

from __future__ import annotations

from typing import Any

import pytest

from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import APIError
from crisp_client import APITimeoutError
from crisp_client import DecodeError
from crisp_client import InvalidDataError
from crisp_client import NotFoundError
from crisp_client import PermissionDeniedError
from crisp_client import ServerError
from crisp_client.resources import AsyncConversationHandle
from crisp_client.resources import AsyncSiteHandle
from crisp_client.testing import Emulator
from crisp_client.testing import Visitor
from tests.mcp.conftest import Host
from tests.mcp.conftest import hosted

DID_NOT, UNKNOWN = "Did not happen", "Unknown"


def ambiguous(error: APIError | DecodeError) -> Exception:
    error.ambiguous = True
    return error


TABLE = [
    (AmbiguousWriteError("lost"), UNKNOWN),
    (APITimeoutError("late"), UNKNOWN),  # an idempotent write, after all its attempts
    (APIConnectionError("broke"), UNKNOWN),
    (APIConnectionError("refused", sent=False), DID_NOT),
    (ServerError("failed"), UNKNOWN),
    (ambiguous(APIError("failed")), UNKNOWN),
    (ambiguous(DecodeError("odd")), UNKNOWN),
    (DecodeError("no list"), DID_NOT),  # of what is read before the write
    (NotFoundError("gone", attempts=2), UNKNOWN),  # the first attempt may have removed it
    (NotFoundError("not there", attempts=1), DID_NOT),
    (InvalidDataError("wrong"), DID_NOT),
    (PermissionDeniedError("no"), DID_NOT),
    (ValueError("a page begins at 1"), DID_NOT),
    (RuntimeError("a fault"), UNKNOWN),
]


def told(crisp: Emulator, tool: str, **given: Any) -> str:
    """Return what is said of a call that fails."""
    found: list[str] = []

    async def work(host: Host) -> None:
        said, failed = await host.called(tool, **given)
        assert failed
        found.append(said)

    hosted(crisp, work, writing=True)
    return found[0]


def raising(error: Exception) -> Any:
    async def call(*_: Any, **__: Any) -> None:
        raise error

    return call


@pytest.mark.parametrize("error, word", TABLE, ids=lambda one: str(one))
def test_table(
    crisp: Emulator, ada: Visitor, monkeypatch: pytest.MonkeyPatch, error: Exception, word: str
) -> None:
    monkeypatch.setattr(AsyncConversationHandle, "change_state", raising(error))
    said = told(crisp, "set_state", session_id=ada.session_id, state="resolved")
    assert said.startswith(f"{word}: ")
    assert ("look at Crisp before you try again" in said) is (word == UNKNOWN)


def test_a_write_for_which_nothing_is_given_did_not_happen(crisp: Emulator, ada: Visitor) -> None:
    said = told(crisp, "update_person", person="ada@example.com")
    assert said == f"{DID_NOT}: nothing to change was given"


@pytest.mark.parametrize("error", [error for error, _ in TABLE], ids=str)
def test_a_read_failed_whatever_it_was(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(AsyncSiteHandle, "list_conversations", raising(error))
    assert told(crisp, "find_conversations").startswith("Failed: ")


def test_what_is_told_is_one_line_that_ends(
    crisp: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = InvalidDataError("a\nHappened: b\x1b" + "x" * 1000)
    monkeypatch.setattr(AsyncSiteHandle, "list_conversations", raising(error))
    shown = "a Happened: b\N{REPLACEMENT CHARACTER}" + "x" * 1000
    assert told(crisp, "find_conversations") == f"Failed: {shown[:400]}"


KINDS = "'] is not of type 'string', 'number', 'boolean'"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "data: {} should be non-empty"),
        ({"a": ["b"]}, f"data.a: ['b{KINDS}"),
        ({"a": ["x" * 251]}, f"data.a: ['{'x' * 251}{KINDS}"),
        ({"a": ["x" * 252]}, f"data.a: ['{'x' * 148} ... {'x' * 93}{KINDS}"),  # of 301 characters
    ],
)
def test_where_arguments_do_not_fit_is_told(crisp: Emulator, data: Any, said: str) -> None:
    answered = told(crisp, "set_person_data", person="ada@example.com", data=data)
    assert answered == f"{DID_NOT}: {said}"
