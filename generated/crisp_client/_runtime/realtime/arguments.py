# Copied from codegen/templates/_runtime/realtime/arguments.py. Do not edit: change that and run `make generate`.
"""The arguments of `listen()`, and what they mean for a client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from attrs import frozen

from .. import checks
from ..dispatch.store import Store
from ..errors import EventTimeoutError
from .endpoint import backfilled
from .endpoint import Filters
from .endpoint import filters
from .options import RealtimeOptions


class ListenArguments(TypedDict, total=False):
    """The arguments of `listen()`."""

    website_id: str | None
    websites: Sequence[str] | None
    inboxes: Sequence[str] | None
    backfill: bool
    options: RealtimeOptions | None
    seen: Store | None


class EventsArguments(ListenArguments, total=False):
    """The arguments of `events()`: `timeout` is how long it waits for each event."""

    timeout: float | None


def too_quiet(names: Sequence[str | None], timeout: float) -> EventTimeoutError:
    """Return the error for events of which none came in time."""
    found = [name for name in names if name is not None]
    said = " or ".join(found) or "event"
    return EventTimeoutError(
        f"no {said} came within {timeout:g} s", event=found[0] if len(found) == 1 else ""
    )


@frozen
class Plan:
    """Checked arguments: which events are asked for, and which are read back after an outage."""

    website_id: str | None
    filters: Filters
    backfilled: Sequence[str]
    options: RealtimeOptions
    seen: Store | None


def plan(tier: str, arguments: ListenArguments) -> Plan:
    """Check the arguments. Raise `RealtimeError` if a backfill does not know the websites."""
    for name in arguments.keys() - ListenArguments.__annotations__.keys():
        known = ", ".join(ListenArguments.__annotations__)
        raise TypeError(f"an unexpected keyword argument {name!r}; there are {known}")
    options = arguments.get("options")
    if options is None:
        options = RealtimeOptions()
    checks.instance("options", options, RealtimeOptions)
    website_id = arguments.get("website_id")
    asked = filters(tier, website_id, arguments.get("websites"), arguments.get("inboxes"))
    websites = backfilled(asked, website_id) if arguments.get("backfill") else ()
    if (seen := arguments.get("seen")) is not None and not isinstance(seen, Store):
        kind = type(seen).__name__
        raise TypeError(
            f"seen must be a store of crisp_client.stores, or derived from Store, not {kind}"
        )
    return Plan(website_id, asked, websites, options, seen)
