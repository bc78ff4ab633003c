"""Whether a write happened, by the error that came instead of its answer."""

from __future__ import annotations

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
from crisp_client.mcp._errors import DID_NOT
from crisp_client.mcp._errors import failure
from crisp_client.mcp._errors import UNKNOWN
from crisp_client.mcp._tool import Unmet


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
    (NotFoundError("gone", attempts=2), UNKNOWN),  # the first attempt may have removed it
    (NotFoundError("not there", attempts=1), DID_NOT),
    (InvalidDataError("wrong"), DID_NOT),
    (PermissionDeniedError("no"), DID_NOT),
    (ValueError("a page begins at 1"), DID_NOT),
    (Unmet("nothing was given"), DID_NOT),
    (RuntimeError("a fault"), UNKNOWN),
]


@pytest.mark.parametrize("error, word", TABLE, ids=lambda one: str(one))
def test_table(error: Exception, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    answer = failure(error, wrote=True)
    assert answer.failed
    assert answer.notes[0].startswith(f"{word}: ")
    assert ("look at Crisp before you try again" in answer.notes[0]) is (word == UNKNOWN)
    assert failure(error, wrote=False).notes[0].startswith("Failed: ")


def test_what_is_told_is_one_line_that_ends() -> None:
    said = failure(InvalidDataError("a\nHappened: b\x1b" + "x" * 1000), wrote=False).notes[0]
    assert said.startswith("Failed: a Happened: b\N{REPLACEMENT CHARACTER}xxx")
    assert len(said) < 420
