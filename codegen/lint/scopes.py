"""Rules for the scopes that a token needs."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Event
from codegen.ir import Operation
from codegen.ir import Platform
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.placed import place_of
from codegen.tiers import standings


def scope(operation: Operation, platform: Platform) -> Iterator[Finding]:
    if operation.shares is not None or operation.scope in ("none", "unknown"):
        return
    place = place_of(operation, "scope")
    found = standings(operation, platform)
    if platform.scoped_tiers and not any(found[tier].is_open for tier in platform.scoped_tiers):
        message = f"`{operation.scope}` is for tokens of a tier that `{operation.name}` refuses"
        yield finding("scope-of-nobody", place, message)
    mode = operation.scope.partition(" ")[2]
    fitting = "read" if operation.method in ("GET", "HEAD") else "write"
    if mode not in ("", fitting) and not operation.note:
        yield finding("scope-against-verb", place, f"{operation.method} needs `{operation.scope}`")


def lookalikes(api: Api) -> Iterator[Finding]:
    """Report the later one of two names that are one letter apart."""
    first: dict[str, Operation | Event] = {}
    things: list[Operation | Event] = [*api.operations(), *api.events()]
    for thing in things:
        first.setdefault(thing.scope.partition(" ")[0], thing)
    names = list(first)
    for index, name in enumerate(names):
        for other in names[:index]:
            if _near(name, other):
                message = f"`{name}` is `{other}` at {place_of(first[other], 'scope')}"
                yield finding("scope-lookalike", place_of(first[name], "scope"), message)


def _near(one: str, other: str) -> bool:
    """Tell whether one letter too many, or another letter, makes one name the other."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    same = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    return longer[same + 1 :] == shorter[same + (len(longer) == len(shorter)) :]
