"""Waits and limits of the package that no setting changes, as tests need them to be."""

from __future__ import annotations

from collections.abc import Awaitable
from collections.abc import Callable
from pkgutil import resolve_name
from typing import Any
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

# Each is named as it is read in a test.
PLACES = {
    "articles_searched": ["crisp_client.mcp._helpdesk._MOST"],
    "condition_looked_at": ["crisp_client.testing._state.PAUSE"],
    "doctor_waits": ["crisp_client.cli._checkup._PATIENCE"],
    "file_exported": ["crisp_client.cli._downloads._LARGEST"],
    "person_thinks": ["crisp_client.mcp._asking._PATIENCE"],
    "message_connects": ["crisp_client.mcp._waiting._PATIENCE"],
    "progress_told": ["crisp_client.cli._progress._EVERY"],
    "typing_every": [
        "crisp_client._async.typing_indicator.EVERY",
        "crisp_client._sync.typing_indicator.EVERY",
    ],
    "typing_pause": ["crisp_client._sync.typing_indicator.PAUSE"],
    "typing_times": ["crisp_client._sync.typing_indicator.TIMES"],
    "write_settles": ["crisp_client._runtime.rest.planner.SETTLE"],
    # Real time
    "bind_again": ["crisp_client._runtime.realtime.connection.BIND_INTERVAL"],
    "bind_answer": ["crisp_client._runtime.realtime.connection.ANSWER_LIMIT"],
    "claim_holds": ["crisp_client._runtime.dispatch.claims.LEASE"],
    "messages_remembered": ["crisp_client._runtime.realtime.backfill.REMEMBERED"],
    "repeat_is_known": ["crisp_client._runtime.dispatch.repeats.WINDOW"],
    "slice_of_handlers": ["crisp_client._runtime.dispatch.dispatcher.SLICE"],
    "store_answers": ["crisp_client._runtime.dispatch.claims.LIMIT"],
    # Workers
    "away_before": ["crisp_client.workers._known.BACK"],
    "cancelled_again": ["crisp_client.workers._ending.AGAIN"],
    "connection_ends": ["crisp_client.workers._connection.LIMIT"],
    "event_asked_for": ["crisp_client.workers._pulling.EXPIRES"],
    "event_waits": ["crisp_client.workers._work.PATIENCE"],
    "first_retry": ["crisp_client.workers._work.FIRST"],
    "handler_ends": ["crisp_client.workers._work.CANCEL_LIMIT"],
    "hook_waits": ["crisp_client.workers._hooks.PATIENCE"],
    "ids_known": ["crisp_client.workers._remembered.MOST"],
    "known_answer": ["crisp_client.workers._known.ANSWER"],
    "mended_every": ["crisp_client.workers._mending.INTERVAL"],
    "partitions_looked_at": ["crisp_client.workers._pulling.TICK"],
    "stream_settles": ["crisp_client.workers._streams.SETTLED"],
    "turn_waits": ["crisp_client.workers._rates.PATIENCE"],
}

Limits = Callable[..., None]


def setter(monkeypatch: pytest.MonkeyPatch) -> Limits:
    def limits(**values: float) -> None:
        for name, value in values.items():
            for place in PLACES[name]:
                monkeypatch.setattr(place, value)

    return limits


def change(**values: float) -> None:
    """Change them for as long as this process lives."""
    for name, value in values.items():
        for place in PLACES[name]:
            module, _, constant = place.rpartition(".")
            setattr(resolve_name(module), constant, value)


def replace_sleep(
    monkeypatch: pytest.MonkeyPatch,
    blocking: Callable[[Any, float], None],
    asynchronous: Callable[[Any, float], Awaitable[None]],
) -> None:
    """Call these where clients wait between attempts, with their connections and the seconds."""
    monkeypatch.setattr("crisp_client._runtime.http.blocking.Http.sleep", blocking)
    monkeypatch.setattr("crisp_client._runtime.http.aio.AsyncHttp.sleep", asynchronous)
