"""A body that is not JSON is refused, and the error names the place."""

from __future__ import annotations

import datetime
import json
import math
from collections import UserDict
from typing import Any

import pytest

from crisp_client import UNSET
from crisp_client.models import Conversation
from tests.runtime.recorded import request_of

MS = "; Crisp's times are numbers, of milliseconds nearly always"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"timestamp": datetime.datetime.now()}, f"body.timestamp: datetime is not JSON{MS}"),
        ({"a": [1, {"b": {1}}]}, "body.a[1].b: set is not JSON"),
        ({"a": UNSET, "b": b"x"}, "body.b: bytes is not JSON"),
        ({"a": ValueError("x")}, "body.a: ValueError is not JSON"),
        (UserDict({"a": (1, object)}), "body.a[1]: type is not JSON"),
        ([UNSET], "body[0]: Unset is not JSON"),
        ({"a": {(1, 2): 3}}, "a key of body.a: tuple is not JSON"),
        ({"a": [1.5, math.nan]}, "body.a[1]: nan is not JSON"),
        ({"a": -math.inf}, "body.a: -inf is not JSON"),
        (Conversation.from_dict({"state": {1}}), "body.state: set is not JSON"),
    ],
)
def test_the_place_is_named(body: Any, complaint: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        request_of("POST", body=body)
    assert str(caught.value) == complaint
    assert isinstance(caught.value, ValueError) is ("nan" in complaint or "inf" in complaint)


def test_what_contains_itself() -> None:
    body: dict[str, Any] = {"same": [shared := [1], shared], "a": {"b": []}}
    body["a"]["b"].append(body)
    with pytest.raises(ValueError, match=r"^body\.a\.b\[0\] contains itself$"):
        request_of("POST", body=body)
    conversation = Conversation.from_dict({})
    conversation.meta = conversation
    with pytest.raises(ValueError, match=r"^body\.c contains itself, or is nested too deeply$"):
        request_of("POST", body={"c": conversation})


def test_what_is_too_deep() -> None:
    body: list[Any] = []
    for _ in range(100_000):
        body = [body]
    with pytest.raises(ValueError, match=r"^body is nested too deeply$"):
        request_of("POST", body=body)
    with pytest.raises(
        ValueError, match=r"^Conversation contains itself, or is nested too deeply$"
    ):
        Conversation.from_dict({"x": body}).to_json()


def test_what_is_json_is_sent() -> None:
    body = {"a": [None, True, 1, 1.5, "x", {}, (), UserDict({1: 2})], "b": UNSET}
    sent = {"a": [None, True, 1, 1.5, "x", {}, [], {"1": 2}]}
    assert json.loads(request_of("POST", body=body).content) == sent
