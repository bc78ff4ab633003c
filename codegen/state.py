"""Derive what a stand-in for the API keeps: collections and documents, from paths and verbs.

A collection is a kind of item that is added, listed, changed and deleted by id. A document is what
GET shows and PUT or PATCH changes at one path; a single is one that POST or PUT makes there and
DELETE removes. The emulator reads all from its `api.json`.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any

from attrs import evolve
from attrs import frozen

from codegen.ir import Api
from codegen.ir import Model
from codegen.ir import Operation
from codegen.irtypes import ListOf
from codegen.irtypes import not_null
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import fields_of
from codegen.typeinfo import look_up
from codegen.typeinfo import Types

_Verbs = dict[str, Operation]


@frozen
class Collection:
    """The paths of one kind of item, its type, and what that says of a new one.

    An item is added by a POST to `item` without its last segment, or with `put_adds` by a PUT to
    `item`. `listed` is the path of the list, or empty. `key` is the field that holds the id, a
    number if `numbered`. `starts` are the fields of a new item. `counts` maps fields to the
    collections inside of the item whose sizes they show, each by the word in its path. `order` is
    the field by which a list is sorted, if any.
    """

    what: str
    type: str
    item: str
    listed: str
    key: str
    numbered: bool
    starts: Mapping[str, Any]
    counts: Mapping[str, str]
    order: str
    put_adds: bool

    @property
    def parent(self) -> str:
        return self.item.rpartition("/")[0]


def collections(api: Api) -> tuple[Collection, ...]:
    """Return the collections in the order of their paths, those inside of an item after it."""
    routes = _routes(api)
    found = {item: _collection(item, verbs, routes, api.types) for item, verbs in routes.items()}
    made = [one for _, one in sorted(found.items()) if one is not None]
    return tuple(evolve(one, counts=_counts(one, made, routes, api.types)) for one in made)


def documents(api: Api) -> frozenset[str]:
    """Return the paths of documents, singles included."""
    items = {collection.item for collection in collections(api)}
    changed = (
        path
        for path, verbs in _routes(api).items()
        if path not in items and "GET" in verbs and ("PUT" in verbs or "PATCH" in verbs)
    )
    return frozenset(changed) | singles(api).keys()


def singles(api: Api) -> dict[str, str]:
    """Return what messages call each thing of which there is one, by its path.

    A path that ends with a value of several pieces names an entry of a tree.
    """
    found = collections(api)
    taken = {path for one in found for path in (one.item, one.parent, one.listed)}
    return {
        path: _noun(path)
        for path, verbs in _routes(api).items()
        if path not in taken
        and {"GET", "DELETE"} <= verbs.keys()
        and ("POST" in verbs or "PUT" in verbs)
        and not verbs["GET"].path.endswith("...}")
        and not isinstance(verbs["GET"].returns, ListOf)
    }


def parts(api: Api) -> dict[str, str]:
    """Return the item right above a document that has all fields which GET shows of it, by path."""
    routes = _routes(api)
    kinds = {one.item: api.types[one.type] for one in collections(api)}
    found = {}
    for path in sorted(documents(api) - singles(api).keys()):
        holder = kinds.get(path.rpartition("/")[0])
        shown = {field.wire for field in fields_of(routes[path]["GET"].returns, api.types)}
        if isinstance(holder, Model) and shown and shown <= {one.wire for one in holder.fields}:
            found[path] = path.rpartition("/")[0]
    return found


def _noun(path: str) -> str:
    """Return the last word of a path that is no parameter."""
    return next(word for word in reversed(path.split("/")) if not word.startswith("{"))


def template(path: str) -> str:
    """Return a path without the marks of `{page_number?}` and `{path...}`."""
    return path.replace("?}", "}").replace("...}", "}")


def _routes(api: Api) -> dict[str, _Verbs]:
    routes: dict[str, _Verbs] = {}
    for operation in api.operations():
        if operation.shares is None:
            routes.setdefault(template(operation.path), {})[operation.method] = operation
    return routes


def _collection(
    item: str, verbs: _Verbs, routes: Mapping[str, _Verbs], types: Types
) -> Collection | None:
    some = next(iter(verbs.values()))
    last = some.segments[-1]
    parent = item.rpartition("/")[0]
    posted = "POST" in routes.get(parent, ())
    adds = posted or {"PUT", "DELETE"} <= verbs.keys()
    if last.parameter is None or last.spans or last.optional or not adds:
        return None
    listing = _list_of(some, verbs, routes, types)
    if listing is None and not (posted and {"GET", "DELETE"} <= verbs.keys()):
        return None
    model = _model(verbs, listing, types)
    if model is None:
        return None
    key = _key(model, last.parameter)
    kinds = {field.wire: not_null(field.type) for field in model.fields}
    return Collection(
        what=_word(some),
        type=model.name,
        item=item,
        listed=template(listing.path) if listing else "",
        key=key,
        numbered=_is_int(kinds.get(key)),
        starts={wire: value(text, kinds[wire]) for wire, text in model.starts},
        counts={},
        order=model.order or "",
        put_adds=not posted,
    )


def _list_of(
    some: Operation, verbs: _Verbs, routes: Mapping[str, _Verbs], types: Types
) -> Operation | None:
    """Return the only list with the parameters of the parent whose rows are the items.

    Rows of the same type as the item come first, then rows whose `key:` is the id of the path.
    """
    above, item_id = _parameters(some)[:-1], some.path_params[-1].wire
    lists = [
        other["GET"]
        for other in routes.values()
        if "GET" in other and _row(other["GET"]) is not None and _parameters(other["GET"]) == above
    ]
    item = verbs["GET"].returns if "GET" in verbs else None
    same = [one for one in lists if _row(one) == item]
    keyed = [one for one in lists if _is_keyed(_row(one), item_id, types)]
    found = same or keyed
    return found[0] if len(found) == 1 else None


def _is_keyed(row: Type | None, item_id: str, types: Types) -> bool:
    model = look_up(row, types, Model)
    return model is not None and model.key == item_id


def _model(verbs: _Verbs, listing: Operation | None, types: Types) -> Model | None:
    """Return the type of an item: what GET answers, else a row of the list."""
    return look_up(verbs["GET"].returns if "GET" in verbs else _row(listing), types, Model)


def _row(listing: Operation | None) -> Type | None:
    returns = listing.returns if listing else None
    return returns.item if isinstance(returns, ListOf) else None


def _parameters(operation: Operation) -> list[str]:
    """Return the names of the path parameters but pages."""
    return [field.wire for field in operation.path_params if field.type != Scalar("page")]


def _key(model: Model, item_id: str) -> str:
    """Return the field that holds the id."""
    named = {field.wire for field in model.fields}
    return next((one for one in (item_id, model.key, "id") if one in named), item_id)


def _word(operation: Operation) -> str:
    """Return what messages call an item: the word before its id, else the id's own."""
    before = operation.segments[-2] if len(operation.segments) > 1 else None
    own = (operation.segments[-1].parameter or "").removesuffix("_id")
    return own if before is None or before.parameter else before.text


def _counts(
    one: Collection, others: Iterable[Collection], routes: Mapping[str, _Verbs], types: Types
) -> dict[str, str]:
    """Return the number fields that are called like a list inside of the item."""
    inside = {
        other.listed.removeprefix(f"{one.item}/").partition("/")[0]: other.parent
        for other in others
        if other.parent.rpartition("/")[0] == one.item
    }
    model = _model(routes[one.item], routes.get(one.listed, {}).get("GET"), types)
    return {
        field.wire: inside[field.wire].rpartition("/")[2]
        for field in (model.fields if model else ())
        if field.wire in inside and _is_int(not_null(field.type))
    }


def _is_int(found: Type | None) -> bool:
    return isinstance(found, Scalar) and found.kind == "int"


def value(text: str, found: Type) -> Any:
    """Return a value of the spec as it stands on the wire."""
    kind = found.kind if isinstance(found, Scalar) else ""
    if kind == "bool":
        return text == "true"
    if kind in ("int", "ms", "s"):
        return int(text)
    return float(text) if kind == "float" else text
