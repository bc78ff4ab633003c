# Rendered from spec, codegen/templates/mcp/_conversations.py.j2. Do not edit: change that and run `make generate`.
"""Tools that find and read conversations."""

from __future__ import annotations

from datetime import datetime
from datetime import UTC
from itertools import islice
from typing import Any
from typing import TYPE_CHECKING

from .._operators import name_of as operator_name
from .._operators import one_of
from .._runtime.data.sound import sound
from .._runtime.data.sound import sound_rows
from .._runtime.errors import CrispError
from .._transcript import author_of
from .._transcript import facts as facts_above
from .._transcript import kind_of
from .._transcript import name_of
from .._transcript import said
from ._results import Answer
from ._results import facts
from ._results import iso
from ._results import plain
from ._tool import Desk
from ._tool import Given
from ._tool import moment
from ._tool import MORE
from ._tool import number
from ._tool import PAGE
from ._tool import SESSION
from ._tool import text
from ._tool import TIME
from ._tool import tool
from ._tool import Unmet

if TYPE_CHECKING:
    from ..models import Conversation
    from ..models import ConversationMessage
    from ..models import WebsiteOperator
    from ..resources import AsyncSiteHandle

_LIST = "website_conversations.list_conversations"
_OPERATORS = "website_operators.list_website_operators"
# Rows of a page, and pages that are looked at for what waits.
_ROWS, _PAGES = 50, 3


def site(desk: Desk) -> AsyncSiteHandle:
    found: AsyncSiteHandle = desk.client.site(desk.website)
    return found


async def operators(desk: Desk) -> list[WebsiteOperator]:
    rows = sound_rows(await site(desk).list_operators())
    return [row.details for row in rows if row.details]


@tool(
    "What is waiting",
    [_LIST],
    {"limit": number("at most so many", 1, 50, 10), "more": MORE},
)
async def what_is_waiting(desk: Desk, given: Given) -> Answer:
    """List open conversations in which a customer waits for an answer, the longest wait first."""
    found = []
    for page in range(1, _PAGES + 1):
        rows = await site(desk).list_conversations(
            page, per_page=_ROWS, filter_not_resolved=True, order_date_waiting=True
        )
        found += sound_rows(rows)
        if is_all := len(rows) < _ROWS:
            break
    waiting = sorted((row for row in found if _waits(row)), key=_since)
    shown = waiting[: given.get("limit", 10)]
    names = await _names(desk, shown)
    said = f"{len(waiting)} of {len(found)} open conversations wait for an answer"
    notes = [f"{said}, the longest first." if waiting else f"{said}."]
    if len(shown) < len(waiting):
        notes.append(f"The first {len(shown)} are shown; limit shows more.")
    if not is_all:
        notes.append(f"Only {len(found)} open conversations were looked at; there are more.")
    now = datetime.now(UTC)
    return Answer(notes, [{**_row(row, names), **_waited(row, now)} for row in shown], _more(given))


@tool(
    "Find conversations",
    [_LIST],
    {
        "text": text("a text that was written in them, a name or an e-mail address"),
        "segment": text("a segment, in place of a text"),
        "state": {"enum": ["open", "resolved", "any"], "default": "any"},
        "unread": {"type": "boolean", "description": "only with unread messages"},
        "assigned_to": text("an operator by name, e-mail address or user_id, or `nobody`"),
        "updated_after": TIME,
        "updated_before": TIME,
        "page": PAGE,
        "more": MORE,
    },
)
async def find_conversations(desk: Desk, given: Given) -> Answer:
    """Find conversations, those that were updated last first. 20 on a page."""
    query: dict[str, Any] = {}
    if "text" in given and "segment" in given:
        raise Unmet("give text or segment, not both")
    for key in ("text", "segment"):
        if key in given:
            query |= {"search_query": given[key], "search_type": key}
    state = given.get("state", "any")
    query |= {"filter_resolved": state == "resolved" or None}
    query |= {"filter_not_resolved": state == "open" or None}
    if given.get("assigned_to") == "nobody":
        query["filter_unassigned"] = True
    elif "assigned_to" in given:
        if said := _team_is_hidden(desk):
            raise Unmet(f"operators may not be read: {said}")
        query["filter_assigned"] = (await chosen(desk, given["assigned_to"])).user_id
    rows = await site(desk).list_conversations(
        given.get("page", 1),
        filter_unread=given.get("unread") or None,
        filter_date_start=given.get("updated_after"),
        filter_date_end=given.get("updated_before"),
        order_date_updated=True,
        **query,
    )
    shown = sound_rows(rows)
    names = await _names(desk, shown)
    notes = paged(rows, given, 20, "conversations")
    return Answer(notes, [_row(row, names) for row in shown], _more(given))


@tool(
    "Read a conversation",
    [
        "website_conversations.get_conversation",
        "website_conversations.get_messages_in_conversation",
    ],
    {
        "session_id": SESSION,
        "messages": number("the newest so many", 1, 100, 20),
        "before": {**TIME, "description": "messages before this time"},
        "more": MORE,
    },
    needed=["session_id"],
)
async def read_conversation(desk: Desk, given: Given) -> Answer:
    """Read who a conversation is with, its state, and its newest messages, oldest first.

    `from` is `visitor` (the customer), `operator`, `note` (operators alone see it) or `event`.
    """
    wanted = given.get("messages", 20)
    handle = site(desk).conversation(given["session_id"])
    before = given.get("before")
    conversation = sound(await handle.get())
    messages = []
    async for message in handle.iter_get_messages(
        timestamp_before=None if before is None else moment("before", before)
    ):
        messages += sound_rows([message])
        if len(messages) == wanted:
            break
    messages.sort(key=lambda one: one.timestamp or 0)
    notes = [f"{len(messages)} messages, the oldest first."]
    if len(messages) == wanted and messages[0].timestamp_utc is not None:
        earlier = messages[0].timestamp_utc.isoformat(timespec="milliseconds")
        notes.append(f"Earlier ones: before={earlier}")
    names = await _names(desk, [conversation])
    rows = [described(conversation, names), *(row_of(conversation, one) for one in messages)]
    return Answer(notes, rows, _more(given))


@tool(
    "List operators",
    [_OPERATORS],
    {},
)
async def list_operators(desk: Desk, given: Given) -> Answer:
    """List the operators of the website: the team that answers customers."""
    rows = [
        facts(
            user_id=one.user_id,
            name=operator_name(one),
            email=one.email,
            role=one.role,
            title=one.title,
            availability=one.availability,
        )
        for one in await operators(desk)
    ]
    return Answer([f"{len(rows)} operators."], rows)


async def chosen(desk: Desk, wanted: str) -> WebsiteOperator:
    try:
        return one_of(await operators(desk), wanted)
    except LookupError as error:
        raise Unmet(str(error)) from None


def paged(rows: list[Any], given: Given, full: int, what: str) -> list[str]:
    """Return what is said above one page of a list."""
    page = given.get("page", 1)
    notes = [f"{len(rows)} {what}, page {page}."]
    if odd := len(rows) - len(sound_rows(rows)):
        notes.append(f"{odd} are left out: Crisp sent something else in their place.")
    if len(rows) >= full:
        notes.append(f"There may be more: page={page + 1}")
    return notes


def row_of(conversation: Conversation, message: ConversationMessage) -> dict[str, Any]:
    who = author_of(message, name_of(conversation))
    at = iso(message.timestamp_utc)
    return {"at": at, "from": kind_of(message), "who": who, "text": said(message)}


def described(conversation: Conversation, names: dict[str, str]) -> dict[str, Any]:
    """Return what is known of a conversation; `names` are those of operators by user_id."""
    found: dict[str, Any] = {**facts_above(conversation, lambda at: iso(at) or "")}
    if "assigned" in found:
        found["assigned"] = names.get(found["assigned"], found["assigned"])
    data = (conversation.meta and conversation.meta.data) or {}
    known = facts(people_id=conversation.people_id, blocked=conversation.is_blocked or None)
    return {**found, **known, **facts(data=plain(dict(islice(data.items(), 30))))}


async def _names(desk: Desk, rows: list[Conversation]) -> dict[str, str]:
    """Return the names of operators, if one is needed and the token may read them."""
    if _team_is_hidden(desk) or not any(row.assigned for row in rows):
        return {}
    try:
        return {one.user_id: operator_name(one) for one in await operators(desk) if one.user_id}
    except CrispError:
        return {}


def _team_is_hidden(desk: Desk) -> str:
    """Return why operators may not be read; empty if they may."""
    return desk.policy.judge(list_operators.name, list_operators.operations).reason


def _row(row: Conversation, names: dict[str, str]) -> dict[str, Any]:
    meta, assigned = row.meta, row.assigned and row.assigned.user_id
    return facts(
        session_id=row.session_id,
        who=name_of(row),
        email=meta and meta.email,
        subject=meta and meta.subject,
        segments=meta and meta.segments,
        state=row.state,
        assigned=names.get(assigned, assigned) if assigned else None,
        unread=(row.unread and row.unread.operator) or None,
        updated=iso(row.updated_at_utc),
        last_message=row.last_message,
    )


def _waits(row: Conversation) -> bool:
    """Tell whether a customer wrote last; Crisp does not always say since when they wait."""
    last = row.preview_message and row.preview_message.from_
    unread = row.unread and row.unread.operator
    return bool(row.waiting_since or (unread and last != "operator"))


def _since(row: Conversation) -> int:
    return row.waiting_since or row.updated_at or 0


def _waited(row: Conversation, now: datetime) -> dict[str, Any]:
    since = row.waiting_since_utc or row.updated_at_utc
    if since is None:
        return {}
    minutes = max(0, int((now - since).total_seconds() // 60))
    days, hours = minutes // 1440, minutes // 60
    waits = f"{days} d" if days > 1 else f"{hours} h" if hours > 1 else f"{minutes} min"
    return {"waiting_since": iso(since), "waits": waits}


def _more(given: Given) -> bool:
    return bool(given.get("more"))
