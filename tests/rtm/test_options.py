"""How to listen: settings that make no sense, and what is no setting at all."""

from __future__ import annotations

import asyncio
import math
from typing import Any
from typing import get_args
from typing import get_type_hints

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import Backoff
from crisp_client import CrispClient
from crisp_client import RealtimeOptions
from crisp_client import RequestOptions
from crisp_client import Retry

ON_FULL = "on_full must be one of 'block', 'drop_oldest', 'raise'"


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"on_full": "drop"}, f"{ON_FULL}, not 'drop'"),
        ({"on_full": ["raise"]}, f"{ON_FULL}, not list"),
        ({"concurrency": 0}, "concurrency must be a whole number of at least 1, not 0"),
        ({"queue_size": "9"}, "queue_size must be a whole number of at least 1, not str"),
        ({"drain": -1}, "drain must be a number of seconds, 0 or more, not -1"),
        ({"answer_timeout": "x"}, "answer_timeout must be a number of seconds above 0, not str"),
        ({"silence": 0}, "silence must be a number of seconds above 0 or None, not 0"),
        ({"backoff": 3}, "backoff must be a Backoff, not int"),
    ],
)
def test_settings_that_make_no_sense(wrong: dict[str, Any], complaint: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        RealtimeOptions(**wrong)
    assert str(caught.value) == complaint


def test_what_its_annotation_names_is_taken_when_the_queue_is_full() -> None:
    words = get_args(get_type_hints(RealtimeOptions)["on_full"])
    assert {RealtimeOptions(on_full=word).on_full for word in words} == set(words)


@pytest.mark.parametrize("field", ["base", "cap", "steady"])
def test_the_times_of_a_backoff(field: str) -> None:
    with pytest.raises(TypeError, match=f"^{field} must be a number of seconds, 0 or more"):
        Backoff(**{field: "x"})  # type: ignore[arg-type]


def test_options_of_listening_are_realtime_options() -> None:
    options: Any = RequestOptions()
    complaint = r"^options must be a RealtimeOptions, not crisp_client\..*RequestOptions$"
    with CrispClient("i", "k", "plugin") as client:
        client.on("message:send", print)
        for listen in (client.listen, client.start):
            with pytest.raises(TypeError, match=complaint):
                listen(options=options)

    async def main() -> None:
        async with AsyncCrispClient("i", "k", "plugin") as client:
            client.on("message:send", print)
            with pytest.raises(TypeError, match=complaint):
                await client.listen(options=options)

    asyncio.run(main())


@pytest.mark.parametrize("long", [math.inf, 1e300, 10**400, 2_000_001])
def test_what_is_too_long_to_matter_is_cut(long: float) -> None:
    for kind, names in (
        (RealtimeOptions, ("drain", "answer_timeout", "silence")),
        (Backoff, ("base", "cap", "steady")),
        (Retry, ("base", "cap", "longest")),
    ):
        made = kind(**dict.fromkeys(names, long))
        assert [getattr(made, name) for name in names] == [2_000_000.0] * 3


@pytest.mark.parametrize("kind", [CrispClient, AsyncCrispClient])
def test_the_host_of_events_is_a_text(kind: Any) -> None:
    with pytest.raises(TypeError, match="rtm_host must be a str, not bytes"):
        kind("i", "k", rtm_host=b"wss://x")
