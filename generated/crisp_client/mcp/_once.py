# Copied from codegen/templates/mcp/_once.py. Do not edit: change that and run `make generate`.
"""Writes that must not happen twice: a message, and what Crisp would do a second time.

A host that waits too long for an answer calls the tool again, and so does a model that is unsure.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable
from collections.abc import Callable
from typing import Any

from .._runtime.errors import NotFoundError
from .._runtime.rest.fingerprint import new_fingerprint
from ._errors import DID_NOT
from ._errors import HAPPENED
from ._errors import is_uncertain
from ._errors import UNKNOWN
from ._pace import Done
from ._results import Answer
from ._tool import Desk
from ._tool import Given


async def send(desk: Desk, session_id: str, body: Given, what: str) -> Answer:
    """Send a message, unless the same one was sent within the last ten minutes.

    Where the answer of an earlier one was lost, Crisp is asked for it by its fingerprint first.
    """
    ids = (desk.website, session_id)
    key = json.dumps([*ids, body], sort_keys=True)
    known = desk.memory.recall(key)
    operations = desk.client.website_conversations
    if known is not None:
        if known.certain or known.running:
            return _again(desk, known, f"the same {what}")
        try:
            await operations.get_message_in_conversation(*ids, known.fingerprint)
        except NotFoundError:
            pass
        else:
            known.certain = True
            return Answer([f"{HAPPENED}: the {what} was sent before, {_about(known)}"])
    fingerprint = known.fingerprint if known else new_fingerprint()

    async def act() -> Any:
        whole = {**body, "fingerprint": fingerprint}
        return await operations.send_message_in_conversation(*ids, whole)

    await _watched(desk, key, act, fingerprint)
    return Answer([f"{HAPPENED}: the {what} is sent (fingerprint {fingerprint})."])


async def carried_out(
    desk: Desk, name: str, given: Given, act: Callable[[], Awaitable[Any]]
) -> tuple[Any, Answer | None]:
    """Make a call that is `unsafe` to make twice; return its answer, or why it was not made."""
    key = json.dumps([name, given], sort_keys=True)
    known = desk.memory.recall(key)
    if known is not None:
        return None, _again(desk, known, "the same call")
    return await _watched(desk, key, act), None


async def _watched(
    desk: Desk, key: str, act: Callable[[], Awaitable[Any]], fingerprint: int | None = None
) -> Any:
    done = desk.memory.begin(key, fingerprint)
    try:
        found = await act()
    except BaseException as error:
        done.running = False
        if not is_uncertain(error):
            desk.memory.forget(key)
        raise
    done.running, done.certain = False, True
    return found


def _again(desk: Desk, known: Done, what: str) -> Answer:
    ago, left = f"{desk.memory.since(known):.0f} s ago", f"{desk.memory.left(known):.0f} s"
    if known.running:
        said = f"{DID_NOT}: {what} is under way since {ago}; this one was not sent."
    elif known.certain:
        about = f" ({_about(known)})" if known.fingerprint else ""
        said = f"{DID_NOT}: {what} was carried out {ago}{about}, and is not repeated for {left}."
    else:
        said = (
            f"{UNKNOWN}: {what} was sent {ago} and its answer was lost; it is not repeated for "
            f"{left}. Look at Crisp whether it was carried out."
        )
    return Answer([said], failed=True)


def _about(known: Done) -> str:
    return f"fingerprint {known.fingerprint}"
