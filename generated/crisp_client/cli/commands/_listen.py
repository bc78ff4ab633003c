# Rendered from spec, codegen/templates/cli/commands/_listen.py.j2. Do not edit: change that and run `make generate`.
"""Print events as they happen, until Ctrl-C; with --json or in a pipe, each as a line of JSON.

A line has `event` and `data`. After an outage comes one whose event is `gap`, which says from when
to when nothing was heard; with --backfill, messages of that time follow it.
"""

from __future__ import annotations

import argparse
import json
import threading
from contextlib import suppress
from typing import Any
from typing import TYPE_CHECKING

from ..._runtime.data.model import EventPayload
from ..._runtime.dispatch.gap import Gap
from ..._runtime.dispatch.subscriptions import EventName
from ..._runtime.errors import PermissionDeniedError
from ..._texts import clean
from ..._texts import one_line
from .._context import Context
from .._status import CommandError
from .._status import Status
from .._times import count
from .._times import lasting
from .._times import seconds

if TYPE_CHECKING:
    from ..._sync.client import CrispClient


def configure(parser: argparse.ArgumentParser) -> None:
    event = "only this event, as message:send; may be given several times"
    parser.add_argument("--event", action="append", metavar="NAME", default=[], help=event)
    session = "only events of this conversation; may be given several times"
    parser.add_argument("--session", action="append", default=[], help=session)
    parser.add_argument("--count", type=count, metavar="N", help="end after N events")
    timeout = "end after S seconds; with --count, fewer than N events are then a failure"
    parser.add_argument("--timeout", type=seconds, metavar="S", help=timeout)
    backfill = "read messages that were missed in an outage, and print them, too"
    parser.add_argument("--backfill", action="store_true", help=backfill)


def run(context: Context) -> Status:
    from ..._runtime.realtime.options import RealtimeOptions
    from ..._runtime.realtime.state import RealtimeState
    from ...events import Event

    options = context.options
    client: CrispClient = context.client
    known = [event.value for event in Event]
    wanted = [EventName(_known(name, known)) for name in dict.fromkeys(options.event)]
    names: list[type[EventPayload] | EventName] = [*wanted, Gap] if wanted else []
    states: set[RealtimeState] = set()

    @client.on_state
    def tell(state: RealtimeState) -> None:
        if state is RealtimeState.LIVE and state not in states:
            context.output.note("listening; Ctrl-C ends it")
        states.add(state)

    website = context.settings.website_id
    if options.backfill:
        website = context.website_id
    for session_id in options.session:
        _look_for(context, website, session_id)
    over = threading.Event()
    if options.timeout is not None:
        threading.Thread(target=_end, args=(client, options.timeout, over), daemon=True).start()
    stream = client.events(
        *names,
        website_id=website,
        backfill=options.backfill,
        options=RealtimeOptions(concurrency=1),  # in the order in which they come
    )
    left = options.count
    try:
        for event in stream:
            is_gap = isinstance(event, Gap)
            if options.session and not is_gap and _session(event) not in options.session:
                continue
            _print(context, event)
            if left is not None and not is_gap and not (left := left - 1):
                return Status.DONE
    finally:
        over.set()
        stream.close()
    if RealtimeState.GAP in states and RealtimeState.LIVE not in states:
        raise CommandError("no connection could be made in that time", Status.NO_ANSWER)
    return Status.FAILED if options.count is not None else Status.DONE


def _known(name: str, known: list[str]) -> str:
    """Return the name of an event; raise where it is nearly a known one, and so misspelt."""
    if name not in known:
        from difflib import get_close_matches

        if near := get_close_matches(name.lower(), known, 1, 0.75):
            raise CommandError(f"there is no event {name!r}; is it {near[0]}?")
    return name


def _look_for(context: Context, website_id: str | None, session_id: str) -> None:
    """Raise, or tell, if nothing can be heard of a conversation."""
    if not session_id.startswith("session_"):
        raise CommandError(f"{session_id!r} is no id of a conversation: those begin with session_")
    if website_id is None:
        return
    client: CrispClient = context.client
    with suppress(PermissionDeniedError):  # the token may hear what it may not read
        if not client.website_conversations.check_conversation_exists(website_id, session_id):
            said = f"the website has no conversation {session_id}: nothing is heard before it has"
            context.output.note(said)


def _end(client: CrispClient, seconds: float, over: threading.Event) -> None:
    """Stop after so many seconds; again and again, since it may not have begun by then."""
    while not over.wait(seconds):
        client.stop()
        seconds = 0.1


def _session(event: EventPayload) -> str | None:
    found = event.to_dict().get("session_id")
    return found if isinstance(found, str) else None


def _print(context: Context, event: EventPayload) -> None:
    output, data = context.output, event.to_dict()
    if output.is_json:
        line: dict[str, Any] = {"event": event.event_name, "data": data}
        if getattr(event, "backfilled", False):
            line["backfilled"] = True
        return output.line(line)
    if isinstance(event, Gap):
        away = lasting((event.end - event.start) / 1000)
        return output.styled("bold red", f"nothing was heard for {away}: {event.reason}")
    output.styled("bold", f"{event.event_name}  {_who(data)}")
    content = data.get("content")
    said = content if isinstance(content, str) else json.dumps(data, ensure_ascii=False)
    for text in clean(said).splitlines():
        output.text(f"    {text}")


def _who(data: dict[str, Any]) -> str:
    user = data.get("user")
    name = user.get("nickname") if isinstance(user, dict) else None
    return "  ".join(one_line(text) for text in (name, data.get("session_id")) if text)
