"""A conversation as text that people read."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from ._texts import clean
from ._texts import one_line

# Kinds of messages whose content is a file at an address.
WITH_FILE = ("file", "animation", "audio")


@attrs.frozen
class Entry:
    """One message: `kind` is `visitor`, `operator`, `note` or `event`."""

    kind: str
    head: str
    lines: list[str]


def name_of(conversation: Any) -> str:
    """Return who writes in a conversation, as far as Crisp knows it."""
    meta = conversation.meta
    return one_line((meta and (meta.nickname or meta.email)) or "visitor")


def kind_of(message: Any) -> str:
    """Return what a message is: `visitor`, `operator`, `note` or `event`."""
    if message.type in ("note", "event"):
        return str(message.type)
    return "visitor" if message.from_ == "user" else "operator"


def author_of(message: Any, visitor: str) -> str:
    """Return who wrote a message; `visitor` is the name of the visitor."""
    if message.from_ == "user":
        return visitor
    return one_line((message.user and message.user.nickname) or "operator")


def entries(
    conversation: Any,
    messages: list[Any],
    time: Callable[[datetime | None], str],
    kept: Mapping[int, str],
) -> Iterator[Entry]:
    """Return the messages as people read them; `kept` is what became of a file, by its place."""
    visitor = name_of(conversation)
    for place, message in enumerate(messages):
        kind = kind_of(message)
        who = author_of(message, visitor)
        head = "  ".join(filter(None, [time(message.timestamp_utc), who]))
        if kind == "note":
            head += " (note)"
        lines = clean(said(message)).splitlines() or [""]
        if place in kept:
            lines.append(clean(kept[place]))
        yield Entry(kind, head, lines)


def facts(conversation: Any, time: Callable[[datetime | None], str]) -> dict[str, str]:
    """Return what stands above the messages, by its name."""
    meta, assigned = conversation.meta, conversation.assigned
    found = {
        "conversation": conversation.session_id,
        "with": name_of(conversation),
        "email": meta and meta.email,
        "phone": meta and meta.phone,
        "subject": meta and meta.subject,
        "segments": meta and ", ".join(meta.segments or ()),
        "state": conversation.state,
        "assigned": assigned and assigned.user_id,
        "began": time(conversation.created_at_utc),
        "updated": time(conversation.updated_at_utc),
    }
    return {name: one_line(value) for name, value in found.items() if value}


def transcript(
    conversation: Any,
    messages: list[Any],
    time: Callable[[datetime | None], str],
    kept: Mapping[int, str],
) -> str:
    """Return a whole conversation as text."""
    above = facts(conversation, time)
    width = max(map(len, above))
    lines = [f"{name:<{width}}  {value}" for name, value in above.items()]
    for entry in entries(conversation, messages, time, kept):
        lines += ["", entry.head, *(f"    {line}" for line in entry.lines)]
    return "\n".join(lines) + "\n"


def said(message: Any) -> str:
    """Return the text of a message, whatever kind it is of."""
    content = message.content
    if isinstance(content, str):
        return content
    if content is None:  # of a kind that is new, it may be anything
        return f"[{message.type or 'message'}]"

    def get(name: str) -> str:
        return one_line(getattr(content, name, None) or "")

    match message.type:
        case "file" | "animation" | "audio":
            return f"[{message.type}] {get('name')} {get('url')}".replace("  ", " ")
        case "picker":
            choices = getattr(content, "choices", None) or ()
            marks = (f"{'(x)' if one.selected else '( )'} {one_line(one.label)}" for one in choices)
            return "\n".join([get("text"), *marks])
        case "field":
            return f"{get('text')}\n{get('explain')}: {get('value') or '(no answer)'}"
        case "carousel":
            targets = getattr(content, "targets", None) or ()
            return "\n".join([get("text"), *(f"- {one_line(one.title)}" for one in targets)])
        case "event":
            return " ".join(filter(None, [f"[{get('namespace')}]", get("text")]))
    return json.dumps(content.to_dict() if hasattr(content, "to_dict") else content)
