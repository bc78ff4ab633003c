# Rendered from spec, codegen/templates/cli/commands/_dead.py.j2. Do not edit: change that and run `make generate`.
"""List, show, retry or drop events that no worker could handle.

They are those whose handlers failed as often as `crisp work --attempts` says. The stream of the
dead keeps them for 30 days, with the last error.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING
from typing import TypeVar

from .. import _broker
from .._context import Context
from .._parser import add_commands
from .._status import CommandError
from .._status import Status
from .._times import count
from .._times import local
from .._times import past
from .._times import some

if TYPE_CHECKING:
    from ...workers import DeadEvent
    from ...workers import DeadEvents

T = TypeVar("T")


def configure(parser: argparse.ArgumentParser) -> None:
    add_commands(
        parser,
        {
            "list": ("list them, the oldest first", _configure_list, list_events),
            "show": ("show one, with what Crisp sent", _configure_show, show),
            "retry": ("have workers handle some again", _configure_some, retry),
            "drop": ("remove some for good", _configure_some, drop),
        },
    )


def run(context: Context) -> None:
    context.options.run(context)


def _configure_list(parser: argparse.ArgumentParser) -> None:
    limit = parser.add_mutually_exclusive_group()
    limit.add_argument("--limit", type=count, default=20, metavar="N", help="at most N (20)")
    limit.add_argument("--all", action="store_true", help="all of them")
    _add_filters(parser)


def list_events(context: Context) -> None:
    """List events that no worker could handle, the oldest first."""
    options = context.options
    found = _done(context, _filtered)
    rows = islice(found, None if options.all else options.limit)
    columns = ["number", "event", "conversation", "died", "attempts", "error"]
    context.output.table(columns, ((event.to_dict(), _cells(event)) for event in rows))


def _cells(event: DeadEvent) -> list[object]:
    died = local(event.died_at)
    return [event.number, event.event_name, event.session_id, died, event.attempts, event.error]


def _configure_show(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", metavar="NUMBER", type=count, help="as `crisp dead list` has it")
    _broker.configure(parser)


def show(context: Context) -> None:
    """Show an event that no worker could handle, with what Crisp sent."""
    (event,) = _done(context, lambda _, dead: _numbered([context.options.number], dead))
    facts = event.to_dict()
    if not context.output.is_json:
        facts["died_at"] = local(event.died_at)
        facts["data"] = json.dumps(event.data, indent=2)
    context.output.facts(facts)


def _configure_some(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("numbers", metavar="NUMBER", nargs="*", type=count, help="only these")
    parser.add_argument("--all", action="store_true", help="all of them")
    _add_filters(parser)


def retry(context: Context) -> None:
    """Have workers handle events again, after what came of their conversations since.

    An event stays among the dead until a worker has handled it. That is done once, however often
    this is asked for.
    """

    async def work(context: Context, dead: DeadEvents) -> None:
        for event in await _chosen(context, dead):
            is_first = await dead.retry(event)
            said = "waits for a worker" if is_first else "waits for a worker already"
            told = {"number": event.number, "retried": True}
            context.output.done(f"{event.number} {said}", told)

    _refuse_read_only(context)
    _done(context, work)


def drop(context: Context) -> None:
    """Remove events for good. It asks before, unless `--yes` is given."""

    async def work(context: Context, dead: DeadEvents) -> None:
        for event in events:
            is_dropped = await dead.drop(event)
            told = {"number": event.number, "dropped": is_dropped}
            said = "dropped" if is_dropped else "was gone already"
            context.output.done(f"{event.number} {said}", told)

    _refuse_read_only(context)
    events = _done(context, _chosen)
    if events:
        what = f"event {events[0].number}" if len(events) == 1 else f"{len(events)} events"
        context.confirm(f"{what} will be gone for good")
        _done(context, work)


def _add_filters(parser: argparse.ArgumentParser) -> None:
    event = "those of this event, as message:send; may be given several times"
    parser.add_argument("--event", action="append", metavar="NAME", default=[], help=event)
    session = "those of this conversation"
    parser.add_argument("--session", type=some, help=session)
    older = "those that died before: an age (90m, 12h, 30d, 4w) or a date"
    parser.add_argument("--older-than", type=past, metavar="AGE", help=older)
    newer = "those that died since then"
    parser.add_argument("--newer-than", type=past, metavar="AGE", help=newer)
    _broker.configure(parser)


def _refuse_read_only(context: Context) -> None:
    if context.options.read_only:
        raise CommandError("--read-only: nothing was done", Status.READ_ONLY)


async def _chosen(context: Context, dead: DeadEvents) -> list[DeadEvent]:
    """Return those with the numbers that are given, or that pass the filters."""
    options = context.options
    filters = (options.event, options.session, options.older_than, options.newer_than)
    ways = (options.numbers, options.all, any(filters))
    if sum(map(bool, ways)) != 1:
        raise CommandError("which? give NUMBERs, or filters such as --session, or --all")
    if options.numbers:
        return await _numbered(options.numbers, dead)
    return await _filtered(context, dead)


async def _numbered(numbers: Iterable[int], dead: DeadEvents) -> list[DeadEvent]:
    found = {number: await dead.get(number) for number in numbers}
    if missing := [str(number) for number, event in found.items() if event is None]:
        said = f"among the dead there is no {', '.join(missing)}: nothing was done"
        raise CommandError(said, Status.NOT_FOUND)
    return [event for event in found.values() if event is not None]


async def _filtered(context: Context, dead: DeadEvents) -> list[DeadEvent]:
    options = context.options
    found = dead.find(
        events=options.event,
        session_id=options.session,
        before=options.older_than,
        after=options.newer_than,
    )
    return [event async for event in found]


def _done(context: Context, work: Callable[[Context, DeadEvents], Awaitable[T]]) -> T:
    from ...workers import DeadEvents

    async def connected() -> T:
        async with DeadEvents(_broker.broker_of(context.options)) as dead:
            return await work(context, dead)

    return _broker.run(lambda: asyncio.run(connected()))
