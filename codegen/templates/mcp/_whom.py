"""Tell a person whom a call is about: an id tells them nothing."""

from __future__ import annotations

import json
from typing import Any

from .._operations.description import operations
from .._runtime.data.sound import sound
from .._runtime.errors import CrispError
from .._transcript import name_of
from ._results import seen
from ._tool import Desk
from ._tool import Given

_CONVERSATION = "website_conversations.get_conversation"
_PERSON = "website_people.get_people_profile"


async def whom(desk: Desk, given: Given) -> str:
    """Return who writes in the conversation, or who the person is, that arguments name.

    Empty if they name none, or if it cannot be read.
    """
    if "session_id" in given and (found := await _read(desk, _CONVERSATION, given["session_id"])):
        return (
            f"The conversation is with {_called(name_of(found), found.meta and found.meta.email)}."
        )
    if "people_id" in given and (found := await _read(desk, _PERSON, given["people_id"])):
        return f"The person is {_called(found.person and found.person.nickname, found.email)}."
    return ""


async def _read(desk: Desk, key: str, of: Any) -> Any:
    operation = operations()[key]
    if desk.website_id is None or desk.policy.forbids(operation):
        return None
    try:
        read = getattr(getattr(desk.client, operation.resource), operation.name)
        return sound(await read(desk.website_id, of))
    except (CrispError, ValueError, TypeError):  # the call itself will say so
        return None


def _called(name: str | None, email: str | None) -> str:
    """Return how somebody is called: they choose it themselves, so it is in quotes, and short."""
    quoted = json.dumps(seen(name or "")[:60], ensure_ascii=False)
    return f"{quoted}, {seen(email)[:100]}" if email else quoted
