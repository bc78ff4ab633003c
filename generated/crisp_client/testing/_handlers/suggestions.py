# Copied from codegen/templates/testing/_handlers/suggestions.py. Do not edit: change that and run `make generate`.
"""Suggestions of used segments, data keys and event texts; number of contacts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from functools import partial

from .._call import Call
from .._call import Handler
from .._call import handles
from .._collections import Doc

_WEBSITE = "/website/{website_id}"


@handles(f"GET {_WEBSITE}/people/stats")
def people_statistics(call: Call) -> Doc:
    return {"total": len(call.website.people.profiles)}


def _metas(call: Call) -> Iterable[Doc]:
    return (one.doc["meta"] for one in call.website.conversations.values())


def _people_segments(call: Call) -> Iterable[str]:
    profiles = call.website.people.profiles.values()
    return (segment for profile in profiles for segment in profile["segments"])


def _people_keys(call: Call) -> Iterable[str]:
    return (key for data in call.website.people.data.values() for key in data)


def _people_events(call: Call) -> Iterable[str]:
    return (event["text"] for events in call.website.people.events.values() for event in events)


def _segments(call: Call) -> Iterable[str]:
    return (segment for meta in _metas(call) for segment in meta["segments"])


def _keys(call: Call) -> Iterable[str]:
    return (key for meta in _metas(call) for key in meta.get("data", {}))


Words = Callable[[Call], Iterable[str]]

# Path of the list, path to delete from it, key of a word in both, and the words themselves.
_LISTS: tuple[tuple[str, str, str, Words], ...] = (
    ("people/suggest/segments", "people/suggest/segment", "segment", _people_segments),
    ("people/suggest/data", "people/suggest/data", "key", _people_keys),
    ("people/suggest/events", "people/suggest/event", "text", _people_events),
    ("conversations/suggest/segments", "conversations/suggest/segment", "segment", _segments),
    ("conversations/suggest/data", "conversations/suggest/data", "key", _keys),
)


def _list(listed: str, key: str, words: Words, call: Call) -> list[Doc]:
    """List words, the most used first, without deleted ones."""
    hidden = call.world.items.at((call.website.website_id, listed))
    counts = Counter(word for word in words(call) if word not in hidden)
    rows = [{key: word, "count": n} for word, n in sorted(counts.items(), key=_most_used)]
    return call.paged(rows)


def _most_used(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _delete(listed: str, key: str, call: Call) -> None:
    """Stop suggesting a word; conversations and contacts keep it."""
    call.world.items.at((call.website.website_id, listed))[call.body[key]] = {}


def _register() -> None:
    for listed, deleted, key, words in _LISTS:
        lists: Handler = partial(_list, listed, key, words)
        deletes: Handler = partial(_delete, listed, key)
        handles(f"GET {_WEBSITE}/{listed}/{{page_number}}")(lists)
        handles(f"DELETE {_WEBSITE}/{deleted}")(deletes)


_register()
