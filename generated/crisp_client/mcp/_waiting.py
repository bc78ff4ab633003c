# Rendered from spec, codegen/templates/mcp/_waiting.py.j2. Do not edit: change that and run `make generate`.
"""A tool that waits for a customer to write."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any

from .._runtime.data.sound import sound
from .._runtime.data.sound import sound_rows
from .._runtime.errors import CrispError
from .._transcript import said
from ._conversations import row_of
from ._conversations import site
from ._results import Answer
from ._results import facts
from ._results import iso
from ._tool import Desk
from ._tool import Given
from ._tool import moment
from ._tool import number
from ._tool import SESSION
from ._tool import TIME
from ._tool import tool

# Seconds beyond those that were asked for, to connect.
_PATIENCE = 15.0


@tool(
    "Wait for a message",
    [
        "website_conversations.get_messages_in_conversation",
        "website_conversations.get_conversation",
    ],
    {
        "session_id": {**SESSION, "description": "only in this conversation"},
        "seconds": number("give up after", 1, 120, 30),
        "since": {**TIME, "description": "with session_id: also one that came since then"},
    },
)
async def wait_for_message(desk: Desk, given: Given) -> Answer:
    """Wait until a customer writes, and return the message.

    To miss none, give `since`: the time of the last message that was read.
    """
    seconds, session_id = given.get("seconds", 30), given.get("session_id")
    since = moment("since", given["since"]) if session_id and "since" in given else None
    if since is not None and (newer := await _newer(desk, given["session_id"], since)):
        return newer

    def fits(event: Any) -> bool:
        return session_id in (None, event.session_id) and event.website_id == desk.website

    try:
        async with asyncio.timeout(seconds + _PATIENCE):
            event = await desk.client.wait_for(
                "message:send", fits, seconds, website_id=desk.website
            )
    except TimeoutError as error:  # `EventTimeoutError` is one
        if isinstance(error.__cause__, CrispError):
            raise error.__cause__ from None
        if since is not None and (newer := await _newer(desk, given["session_id"], since)):
            return newer
        return Answer([f"No customer wrote within {seconds} s. Call it again to go on waiting."])
    event = sound(event)
    row = facts(
        session_id=event.session_id,
        at=iso(event.timestamp_utc),
        who=event.user and event.user.nickname,
        text=said(event),
    )
    return Answer(["A customer wrote."], [row])


async def _newer(desk: Desk, session_id: str, since: datetime) -> Answer | None:
    handle = site(desk).conversation(session_id)
    found = [
        one
        for one in sound_rows(await handle.get_messages(timestamp_after=since))
        if one.from_ == "user" and one.timestamp_utc is not None and one.timestamp_utc > since
    ]
    if not found:
        return None
    conversation = sound(await handle.get())
    return Answer(["The customer wrote."], [row_of(conversation, one) for one in found])
