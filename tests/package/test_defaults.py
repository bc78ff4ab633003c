"""What a caller gets who does not say: each default other than None of the public interface."""

from __future__ import annotations

import enum
import inspect
import random
import time
from collections.abc import Callable
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import attrs
import pytest

import crisp_client
from crisp_client import Backoff
from crisp_client import RealtimeOptions
from crisp_client import testing
from crisp_client import webhooks
from crisp_client.testing import Emulator

AMSTERDAM = {
    "country": "NL",
    "region": "NH",
    "city": "Amsterdam",
    "coordinates": {"latitude": 52.374, "longitude": 4.8897},
}
ANY_CLIENT = {
    "": {"verify": True, "max_connections": 20},
    "expect": {"timeout": 10.0},
    "listen": {"backfill": False},
    "middleware": {"each": "call"},
    "request": {"body": crisp_client.UNSET},
    "upload_file": {"namespace": "upload"},
    "download_file": {"largest": 500_000_000, "from_anywhere": False},
    "wait_for": {"timeout": 10.0},
    "wait_until_live": {"timeout": 10.0},
}
ANY_APP = {"max_body": 1_048_576, "max_waiting": 1_000, "concurrency": 100}
DEFAULTS: dict[ModuleType, dict[str, dict[str, Any]]] = {
    crisp_client: {
        **{f"AsyncCrispClient.{name}".strip("."): own for name, own in ANY_CLIENT.items()},
        **{f"CrispClient.{name}".strip("."): own for name, own in ANY_CLIENT.items()},
        "CrispClient.start": {"backfill": False},
        "Attempt": {"seconds": 0.0},
        "Backoff": {"base": 0.5, "cap": 60.0, "steady": 60.0},
        "EventPayload.from_dict": {"strict": False},
        "Gap.from_dict": {"strict": False},
        "RealtimeOptions": {
            "concurrency": 100,
            "queue_size": 10_000,
            "on_full": "block",
            "drain": 10.0,
            "answer_timeout": 10.0,
        },
        "Rate": {"burst": 1},
        "ResponseInfo": {"content": b""},
        "Retry": {"attempts": 3, "base": 0.5, "cap": 8.0, "longest": 120.0},
        "Retry.wait": {"uniform": random.uniform},
        "Timeout": {"connect": 10.0, "read": 10.0, "write": 10.0},
        "UnknownEvent.from_dict": {"strict": False},
    },
    testing: {
        "Emulator": {
            "port": 0,
            "bind": "127.0.0.1",
            "tls": False,
            "tier": "plugin",
            "clock": time.time,
            "enforce_tiers": False,
            "strict": False,
            "page": False,
        },
        "Emulator.add_hook": {"retry_delays": (0.2, 1.0), "timeout": 5.0, "verify": True},
        "Emulator.add_operator": {"role": "member"},
        "Emulator.add_website_hook": {"timeout": 5.0, "verify": True},
        "Emulator.visitor": {"geolocation": AMSTERDAM, "locales": ("en",), "timezone": -60},
        "Emulator.wait_until": {"timeout": 5.0},
        "Emulator.widget_request": {
            "action": "submit",
            "section_id": "section",
            "item_id": "item",
            "timeout": 5.0,
            "verify": True,
        },
        "Hook.fail_next": {"count": 1},
        "Hook.lose_next": {"count": 1},
        "HookAttempt": {"error": ""},
        "Visitor.compose": {"stop": False},
        "Visitor.say": {"type": "text"},
        "Visitor.wait_for_reply": {"timeout": 5.0},
    },
    webhooks: {
        "AsgiApp": {**ANY_APP, "drain_timeout": 30.0},
        "RecentDeliveries": {"limit": 10_000},
        "WebsiteHooks": {"parameter": "key"},
        "WsgiApp": ANY_APP,
        "WsgiApp.close": {"timeout": 30.0},
    },
}


def callables(module: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the public functions, classes and their public methods, but errors and enums."""
    for name in module.__all__:
        thing = getattr(module, name)
        if not isinstance(thing, type):
            yield name, thing
        elif not issubclass(thing, BaseException | enum.Enum):
            yield name, thing
            for part, method in inspect.getmembers(thing, callable):
                if not part.startswith("_"):
                    yield f"{name}.{part}", method


def defaults(function: Callable[..., Any]) -> dict[str, Any]:
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):  # of what is no function, such as a type alias
        return {}
    none = (inspect.Parameter.empty, None, attrs.NOTHING)
    return {each.name: each.default for each in parameters if each.default not in none}


@pytest.mark.parametrize("module", DEFAULTS, ids=lambda module: module.__name__)
def test_what_a_caller_gets_who_does_not_say(module: ModuleType) -> None:
    found = {name: own for name, function in callables(module) if (own := defaults(function))}
    assert found == DEFAULTS[module]


def test_defaults_that_are_objects() -> None:
    assert RealtimeOptions().backoff == Backoff()


def test_real_time_of_an_emulator_at_first_and_while_it_is_stopped() -> None:
    realtime = Emulator().realtime
    at_first = (
        "Realtime(accept_delay=0.0, authentication_deadline=10.0, answers=True, duplicate=0.0,"
        " reorder=0.0, ping_interval=25.0, ping_timeout=20.0)"
    )
    assert repr(realtime) == at_first
    for act in (realtime.disconnect, realtime.cut, realtime.stall, realtime.resume):
        act()
    assert repr(realtime) == at_first
