"""The tree of errors: what each carries, shows, and keeps when copied."""

from __future__ import annotations

import copy
import pickle
import re
import sys
from collections.abc import Callable
from typing import Any

import pytest

import crisp_client
from crisp_client import AmbiguousWriteError
from crisp_client import APIConnectionError
from crisp_client import APIError
from crisp_client import APITimeoutError
from crisp_client import AuthenticationError
from crisp_client import CrispError
from crisp_client import DeadlineExceededError
from crisp_client import DecodeError
from crisp_client import NotFoundError
from crisp_client import RequestInfo
from crisp_client import ResponseInfo
from crisp_client import TransportError

URL = "https://api.crisp.chat/v1/website/x"
REQUEST = RequestInfo(
    "POST", f"{URL}?search=personal", {"X-Trace": "personal"}, b'{"content": "personal"}'
)
RESPONSE = ResponseInfo(
    429, {"content-type": "application/json; x=personal", "retry-after": "3"}, b'{"a": "personal"}'
)
MODULE = sys.modules[CrispError.__module__]
TREE = sorted(
    (
        value
        for value in vars(MODULE).values()
        if isinstance(value, type) and issubclass(value, CrispError)
    ),
    key=lambda cls: cls.__name__,
)

COPIERS: list[Callable[[Any], Any]] = [
    *(
        lambda value, protocol=protocol: pickle.loads(pickle.dumps(value, protocol))
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    ),
    copy.copy,
    copy.deepcopy,
]


def made(cls: type[CrispError]) -> CrispError:
    """With everything that it can carry, some of it added later as the transport does."""
    own: dict[str, Any] = {}
    if issubclass(cls, APIError):
        own = {
            "reason": "rate_limited",
            "data": {"message": "data.x should be string", "rows": [1, None, "\ud83d"]},
            "retryable": True,
            "ambiguous": True,
            "hint": "pass tier=",
        }
    elif issubclass(cls, TransportError):
        own = {"sent": False}
    elif issubclass(cls, DecodeError):
        own = {"problems": ["$.a: unknown key"]}
    error = cls("what", response=RESPONSE, retry_after=3.0, **own)
    error.operation, error.request, error.attempts = "a.b", REQUEST, 2
    error.add_note("a note")
    return error


def drawn() -> dict[str, str]:
    """Each class of the drawing with the one that it hangs on."""
    assert MODULE.__doc__
    above: dict[int, str] = {}
    found = {}
    for line in MODULE.__doc__.splitlines():
        if match := re.match(r"([ │├└─]*)(\w+Error)\b(.*)", line):
            depth = len(match[1])
            found[match[2]] = next((above[d] for d in sorted(above, reverse=True) if d < depth), "")
            above = {d: name for d, name in above.items() if d < depth} | {depth: match[2]}
    return found


def test_the_drawing_is_the_tree() -> None:
    bases = {cls.__name__: cls.__bases__[0].__name__ for cls in TREE}
    assert drawn() == bases | {"CrispError": ""}


def test_every_error_is_exported() -> None:
    assert {cls.__name__ for cls in TREE} <= set(crisp_client.__all__)
    for name in ("RequestInfo", "ResponseInfo", *(cls.__name__ for cls in TREE)):
        assert getattr(crisp_client, name) is getattr(MODULE, name)


@pytest.mark.parametrize("cls", TREE)
def test_everything_survives_copying(cls: type[CrispError]) -> None:
    error = made(cls)
    for copier in COPIERS:
        again = copier(error)
        assert type(again) is cls and again is not error
        assert vars(again) == vars(error)
        assert again.args == error.args
        assert (str(again), repr(again)) == (str(error), repr(error))
        assert (again.status, again.body) == (429, RESPONSE.text)


@pytest.mark.parametrize("cls", TREE)
def test_nothing_personal_shows(cls: type[CrispError]) -> None:
    error = made(cls)
    for shown in (str(error), repr(error), repr(REQUEST), repr(RESPONSE)):
        assert "personal" not in shown
    assert str(error).startswith("a.b: ") and str(error).endswith(" (2 attempts)")
    assert repr(error) == f"{cls.__name__}({str(error)!r})"
    assert repr(REQUEST) == f"<RequestInfo POST {URL}>"
    assert repr(RESPONSE) == "<ResponseInfo 429, 17 bytes of application/json>"


@pytest.mark.parametrize("cls", TREE)
def test_nothing_has_to_be_given(cls: type[CrispError]) -> None:
    error = cls()
    assert str(error) == "" and repr(error) == f"{cls.__name__}('')"
    assert (error.status, error.reason, error.body, dict(error.headers)) == (None, "", "", {})
    assert (error.request, error.response, error.attempts) == (None, None, 0)
    assert (error.operation, error.retry_after) == ("", None)
    with pytest.raises(TypeError):
        cls("what", operatoin="a.b")  # type: ignore[call-arg]


def test_an_api_error_reads_from_general_to_particular() -> None:
    error = NotFoundError(
        "gone", operation="a.b", reason="not_found", response=ResponseInfo(404), hint="look"
    )
    assert str(error) == "a.b: 404 not_found: gone: look"
    assert (error.retryable, error.ambiguous) == (False, False)


def test_groups_and_causes() -> None:
    with pytest.raises(AmbiguousWriteError) as caught:
        try:
            raise APIConnectionError("broke")
        except TransportError as cause:
            raise AmbiguousWriteError("unsure", request=REQUEST) from cause
    assert isinstance(caught.value.__cause__, APIConnectionError)
    assert caught.value.sent

    group = ExceptionGroup("several", [made(cls) for cls in TREE])
    matched, rest = group.split(TransportError)
    assert matched is not None and rest is not None
    assert len(matched.exceptions) + len(rest.exceptions) == len(TREE)
    assert all(isinstance(error, TransportError) for error in matched.exceptions)


def test_what_programs_catch() -> None:
    assert issubclass(DecodeError, ValueError)
    assert issubclass(DeadlineExceededError, APITimeoutError)
    assert TransportError().sent is True


@pytest.mark.parametrize(
    ("header", "shown"),
    [
        ("text/html; charset=utf-8", "text/html"),
        ("application/problem+json", "application/problem+json"),
        ("", ""),
        ("html", ""),
        ("<b>x</b>/y", ""),
        ("é/é", ""),
    ],
)
def test_the_media_type(header: str, shown: str) -> None:
    info = ResponseInfo(200, {"content-type": header})
    assert info.media_type == shown
    assert repr(info) == f"<ResponseInfo 200, 0 bytes of {shown or 'unnamed type'}>"


def test_infos_are_values() -> None:
    assert copy.deepcopy(REQUEST) == REQUEST and hash(copy.copy(REQUEST)) == hash(REQUEST)
    assert copy.deepcopy(RESPONSE) == RESPONSE and hash(copy.copy(RESPONSE)) == hash(RESPONSE)
    with pytest.raises(AttributeError):
        RESPONSE.status = 200  # type: ignore[misc]
    assert ResponseInfo(200, {}, b"\xff\xfe").text == "\N{REPLACEMENT CHARACTER}" * 2


def test_the_refusal_is_no_answer_of_http() -> None:
    error = AuthenticationError("token rolled", operation="rtm", reason="unauthorized")
    assert error.status is None
    assert not error.retryable
