"""Says of a name that a client or a resource does not have where there is one like it."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from .facts import Facts

Methods = Mapping[str, tuple[str, ...]]

_SHOWN = 4
_NEXT_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def missing_on_handle(
    owner: Any, name: str, facts: Facts | None, operations: Mapping[str, tuple[str, str]]
) -> AttributeError:
    """Return the error of a handle; `operations` has the resource and name behind each method.

    The name that the operation has there is found as well, and so are methods of resources.
    """
    if name.startswith("_") or facts is None:
        return missing(owner, name, None)
    here = f"client.{owner._name}(...)"
    snake = _NEXT_WORD.sub("_", name).lower()
    own = [one for one in dir(type(owner)) if not one.startswith("_")]
    found = [one for one in own if snake in (one, operations.get(one, ("", ""))[1])]
    elsewhere = [] if found else [*_under_that_name(facts.methods(), "", snake)]
    if not found and not elsewhere:
        found = [*_with_words(own, snake)] or _near(snake, own)
    places = [*(f"{here}.{one}" for one in found), *elsewhere]
    places = places or _alike(facts.methods(), "", snake, ())
    return AttributeError(_listed(f"{here} has no {name}", places), name=name, obj=owner)


def missing(owner: Any, name: str, facts: Facts | None, resource: str = "") -> AttributeError:
    """Return the error; `resource` is what `owner` is, or empty if it is a client.

    Other errors of attributes come here, too: one that a property raised, and names with an
    underscore, which `copy` and the like look for, also on an object that is not yet made.
    """
    if name.startswith("_") or facts is None:
        text = f"{type(owner).__name__!r} object has no attribute {name!r}"
    else:
        # A class is hashable, whatever mypy says.
        text = _said(facts.methods, type(owner), resource, name)  # type: ignore[arg-type]
    return AttributeError(text, name=name, obj=owner)


# Programs that probe for a name with `hasattr` do it again and again.
@lru_cache(maxsize=256)
def _said(read: Callable[[], Methods], kind: type, resource: str, name: str) -> str:
    methods = read()
    of_client = [] if resource else [one for one in dir(kind) if not one.startswith("_")]
    snake = _NEXT_WORD.sub("_", name).lower()
    found = [
        *_under_that_name(methods, resource, snake),
        *(f"client.{one}" for one in _with_words(of_client or methods, snake)),
    ] or _alike(methods, resource, snake, of_client)
    owner = f"client.{resource}" if resource else "client"
    return _listed(f"{owner} has no {name}", found)


def _listed(text: str, found: list[str]) -> str:
    more = ", ..." * (len(found) > _SHOWN)
    return f"{text}; see {', '.join(found[:_SHOWN])}{more}" if found else text


def _under_that_name(methods: Methods, resource: str, name: str) -> Iterator[str]:
    """Yield the places of a method; that of `resource` comes first, if its case was wrong."""
    for one in sorted(methods, key=lambda other: other != resource):
        if name in methods[one]:
            yield f"client.{one}.{name}"


def _with_words(names: Iterable[str], words: str) -> Iterator[str]:
    """Yield the names that have these words: `website_people` has `people`."""
    return (name for name in names if f"_{words}_" in f"_{name}_")


def _alike(methods: Methods, resource: str, name: str, of_client: Iterable[str]) -> list[str]:
    """Return what is spelt nearly so: in the same place, or else in any."""
    own = methods.get(resource, of_client)
    if near := _near(name, own):
        place = f"client.{resource}" if resource else "client"
        return [f"{place}.{one}" for one in near]
    every = {one for names in methods.values() for one in names}
    near = _near(name, sorted(every))
    return [place for one in near for place in _under_that_name(methods, resource, one)]


def _near(name: str, names: Iterable[str]) -> list[str]:
    from difflib import get_close_matches  # only errors need it

    known = list(names)
    return get_close_matches(name, known, _SHOWN, 0.95) or get_close_matches(name, known, 1, 0.75)
