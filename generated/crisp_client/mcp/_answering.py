# Rendered from spec, codegen/templates/mcp/_answering.py.j2. Do not edit: change that and run `make generate`.
"""Tools that change conversations: answer, note, resolve, assign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operators import name_of as operator_name
from ._conversations import chosen
from ._conversations import site
from ._errors import HAPPENED
from ._once import send
from ._results import Answer
from ._tool import Desk
from ._tool import Given
from ._tool import SESSION
from ._tool import text
from ._tool import tool

if TYPE_CHECKING:
    from ..models import ConversationRoutingAssignUpdate

_SEND = "website_conversations.send_message_in_conversation"
# A person reads all of it before it is sent.
_LONGEST = 4_000


@tool(
    "Reply to the customer",
    [_SEND],
    {"session_id": SESSION, "text": text("Markdown", _LONGEST)},
    needed=["session_id", "text"],
    question=lambda given: f"Send to the customer of {given['session_id']}:\n\n{given['text']}",
)
async def reply(desk: Desk, given: Given) -> Answer:
    """Send a text to the customer of a conversation. The same text is not sent twice."""
    body = {"type": "text", "from": "operator", "origin": "chat", "content": given["text"]}
    return await send(desk, given["session_id"], body, "text")


@tool(
    "Leave a note",
    [_SEND],
    {"session_id": SESSION, "text": text("Markdown", _LONGEST)},
    needed=["session_id", "text"],
    reason="",  # customers do not see it
)
async def note(desk: Desk, given: Given) -> Answer:
    """Leave a note in a conversation, which operators see and the customer does not."""
    body = {"type": "note", "from": "operator", "origin": "chat", "content": given["text"]}
    return await send(desk, given["session_id"], body, "note")


@tool(
    "Resolve or reopen",
    ["website_conversations.change_conversation_state"],
    {"session_id": SESSION, "state": {"enum": ["resolved", "unresolved", "pending"]}},
    needed=["session_id", "state"],
)
async def set_state(desk: Desk, given: Given) -> Answer:
    """Resolve a conversation, or open it again (`unresolved`, `pending`)."""
    session_id, state = given["session_id"], given["state"]
    await site(desk).conversation(session_id).change_state(state)
    return Answer([f"{HAPPENED}: {session_id} is {state}."])


@tool(
    "Assign a conversation",
    [
        "website_conversations.assign_conversation_routing",
        "website_operators.list_website_operators",
    ],
    {
        "session_id": SESSION,
        "operator": text("by name, e-mail address or user_id, or `nobody`"),
        "silent": {"type": "boolean", "description": "do not tell the operator"},
    },
    needed=["session_id", "operator"],
    reason="",  # the operator alone is told, and it can be taken back
)
async def assign(desk: Desk, given: Given) -> Answer:
    """Assign a conversation to an operator, or take it from whoever has it (`nobody`)."""
    session_id, name = given["session_id"], "nobody"
    body: ConversationRoutingAssignUpdate = {"assigned": None}
    if given["operator"].strip().casefold() != "nobody":
        operator = await chosen(desk, given["operator"])
        name = f"{operator_name(operator)} ({operator.user_id})"
        body = {"assigned": {"user_id": operator.user_id}}
    if given.get("silent"):
        body["silent"] = True
    await site(desk).conversation(session_id).assign_routing(body)
    return Answer([f"{HAPPENED}: {session_id} is assigned to {name}."])
