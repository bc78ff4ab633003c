# Copied from codegen/templates/testing/_handlers/helpdesk_tree.py. Do not edit: change that and run `make generate`.
"""The new knowledge base: entries of a tree by their path, and the pages that show them.

Crisp does not say what stands here beside the routes, so this much is a guess: an entry needs its
locale; adding it adds what is missing above it; what is below an entry goes with it. `action` and
`position` of a move are taken and not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import _search
from .._call import Call
from .._call import handles
from .._collections import Doc
from .._collections import place_of
from .._merge import merged
from .._refusal import Refusal
from . import helpdesk

_HELPDESK = "/website/{website_id}/helpdesk"
_LOCALES = f"{_HELPDESK}/locale"
_OF_TYPE = "{locale}/{content_type}"
_ENTRY = f"{_OF_TYPE}/{{path}}"

_Entries = dict[str, Doc]


@handles(f"GET {_HELPDESK}/tree/list/{_OF_TYPE}/{{page_number}}")
def list_entries(call: Call) -> list[Doc]:
    """List what is directly below `sub_path`, or at the top."""
    entries = _entries(call)
    rows = [
        _shown(entries, path)
        for path in _below(entries, call.query.get("sub_path", "").strip("/"))
        if _fits(entries[path], call)
    ]
    return call.paged(rows)


@handles(f"POST {_HELPDESK}/tree/path/{_ENTRY}")
def add(call: Call) -> None:
    _add(_entries(call), call.params["path"], call)


@handles(f"GET {_HELPDESK}/tree/path/{_ENTRY}")
def get(call: Call) -> Doc:
    _entry(call)
    return _shown(_entries(call), call.params["path"])


@handles(f"PATCH {_HELPDESK}/tree/path/{_ENTRY}")
def move(call: Call) -> None:
    _entry(call)
    if "path" not in call.body:
        return
    entries, path, to = _entries(call), call.params["path"], call.body["path"]["to"].strip("/")
    if not to or to in entries or f"{to}/".startswith(f"{path}/"):
        raise Refusal("invalid_data", "data.path.to should be a path that is free")
    taken = _taken(entries, path)
    _add(entries, to, call)
    entries.update({to + old.removeprefix(path): entry for old, entry in taken.items()})


@handles(f"DELETE {_HELPDESK}/tree/path/{_ENTRY}")
def delete(call: Call) -> None:
    _entry(call)
    _taken(_entries(call), call.params["path"])


@handles(f"GET {_HELPDESK}/tree/content/{_ENTRY}")
def get_content(call: Call) -> Doc:
    return {"content": _entry(call)["content"]}


@handles(f"PUT {_HELPDESK}/tree/content/{_ENTRY}")
def save_content(call: Call) -> None:
    _entry(call).update(content=call.body["content"], updated_at=call.world.source.now())


@handles(f"GET {_HELPDESK}/tree/metadata/{_ENTRY}")
def get_metadata(call: Call) -> Any:
    return _entry(call)["metadata"]


@handles(f"PATCH {_HELPDESK}/tree/metadata/{_ENTRY}")
def update_metadata(call: Call) -> None:
    entry = _entry(call)
    entry.update(metadata=merged(entry["metadata"], call.body), updated_at=call.world.source.now())


@handles(f"GET {_HELPDESK}/tree/page/{_ENTRY}")
def get_page_of_entry(call: Call) -> Doc:
    page = _page(call, call.params["path"], _entry(call))
    return {name: page[name] for name in ("title", "url") if name in page}


@handles(f"GET {_HELPDESK}/page/list/{_OF_TYPE}/{{page_number}}")
def list_pages(call: Call) -> list[Doc]:
    rows = [_page(call, path, entry) for path, entry in sorted(_entries(call).items())]
    return call.paged(rows)


@handles(f"GET {_HELPDESK}/page/entity/{_OF_TYPE}/{{entity_id}}")
def get_page(call: Call) -> Doc:
    for path, entry in _entries(call).items():
        if entry["entity_id"] == call.params["entity_id"]:
            return _page(call, path, entry)
    raise Refusal("not_found", "the page does not exist")


def _entries(call: Call) -> _Entries:
    """Return the entries of a content type by their paths."""
    if call.params["locale"] not in call.world.items.at(place_of(_LOCALES, call.params)):
        raise Refusal("not_found", "the locale does not exist")
    return call.world.items.at(place_of(f"{_HELPDESK}/tree/{_OF_TYPE}", call.params))


def _entry(call: Call) -> Doc:
    entry = _entries(call).get(call.params["path"])
    if entry is None:
        raise Refusal("not_found", "the entry does not exist")
    return entry


def _add(entries: _Entries, path: str, call: Call) -> None:
    """Add an entry and what is missing above it; one that is there stays as it is."""
    pieces = path.split("/")
    for number in range(1, len(pieces) + 1):
        made = {
            "entity_id": call.world.source.uuid(),
            "content": "",
            "metadata": {},
            "updated_at": call.world.source.now(),
        }
        entries.setdefault("/".join(pieces[:number]), made)


def _taken(entries: _Entries, path: str) -> _Entries:
    """Take out an entry and all that is below it."""
    return {old: entries.pop(old) for old in [*entries] if f"{old}/".startswith(f"{path}/")}


def _below(entries: _Entries, path: str) -> Iterator[str]:
    """Yield the paths directly below one."""
    yield from sorted(one for one in entries if one.rpartition("/")[0] == path)


def _shown(entries: _Entries, path: str) -> Doc:
    metadata = entries[path]["metadata"]
    shown = {name: metadata[name] for name in ("title", "state") if name in metadata}
    if children := [_shown(entries, below) for below in _below(entries, path)]:
        shown["children"] = children
    return {"slug": path.rpartition("/")[2], **shown}


def _page(call: Call, path: str, entry: Doc) -> Doc:
    where = f"{call.params['locale']}/{call.params['content_type']}/{path}"
    title = {name: entry["metadata"][name] for name in ("title",) if name in entry["metadata"]}
    url = f"{helpdesk.address(call)}{where}/"
    return {"entity_id": entry["entity_id"], **title, "tree_path": path, "url": url}


def _fits(entry: Doc, call: Call) -> bool:
    wanted = call.query.get("search_title", "").lower()
    dates = (call.query.get("filter_date_start"), call.query.get("filter_date_end"))
    return wanted in entry["metadata"].get("title", "").lower() and _search.within(
        entry["updated_at"], *dates
    )
