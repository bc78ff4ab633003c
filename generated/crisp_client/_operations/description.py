# Copied from codegen/templates/_operations/description.py. Do not edit: change that and run `make generate`.
"""The operations of the API as the spec has them: `operations.json` beside this module."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs


@attrs.frozen(kw_only=True)
class Argument:
    """One value that an operation takes.

    `key` is Crisp's own name, `name` that of the method's argument. `where` is `path`, `body` or
    `query`. `type` is as the spec writes it, `kinds` what JSON it may be, `words` the only texts.
    """

    key: str
    where: str
    type: str = ""
    kinds: Sequence[str] = ()
    name: str = ""
    words: Sequence[str] = ()
    needed: bool = False
    doc: str = ""


@attrs.frozen(kw_only=True)
class Operation:
    """One operation. What the spec does not say is empty.

    `asks` is why a person is asked before, `unless` keys of the body with values for which nobody
    is, `does` other operations that it does as well. `closed` are the tiers that it refuses,
    `walks` is whether it is a list of pages, `either` keys of which one is needed. `whole` is
    whether its method takes the body as one mapping, `open` whether that has any keys.
    """

    key: str
    method: str
    path: str
    doc: str
    safety: str
    anchor: str
    words: Sequence[str] = ()
    also: Sequence[str] = ()
    asks: str = ""
    unless: Mapping[str, str] = {}
    does: Sequence[str] = ()
    closed: Sequence[str] = ()
    scope: str = ""
    deprecated: str = ""
    returns: str = ""
    walks: bool = False
    args: Sequence[Argument] = ()
    either: Sequence[str] = ()
    whole: bool = False
    open: bool = False

    @property
    def resource(self) -> str:
        return self.key.partition(".")[0]

    @property
    def name(self) -> str:
        return self.key.partition(".")[2]

    def asks_about(self, body: Mapping[str, Any]) -> str:
        """Return why a person is asked before it is called with a body; empty if nobody is."""
        is_free = bool(self.unless) and self.unless.items() <= body.items()
        return "" if is_free else self.asks

    def of(self, where: str) -> list[Argument]:
        return [argument for argument in self.args if argument.where == where]


@functools.cache
def _read() -> Mapping[str, Any]:
    text = Path(__file__).with_name("operations.json").read_text("utf-8")
    found: Mapping[str, Any] = json.loads(text)
    return found


@functools.cache
def operations() -> Mapping[str, Operation]:
    """Return all operations by their names, as `website.get_website`."""
    return {
        key: Operation(key=key, **{**said, "args": _arguments(said)})
        for key, said in _read()["operations"].items()
    }


def reference() -> str:
    """Return the address of Crisp's own reference."""
    found: str = _read()["reference"]
    return found


def types() -> Mapping[str, Any]:
    """Return the types that arguments are made of.

    A list has the words of an enum; `fields` those of an object, with the type of each; `of` the
    types of a value that the field `by` beside it decides.
    """
    found: Mapping[str, Any] = _read()["types"]
    return found


def operation_of(text: str, finder: str = "`crisp find WORDS`") -> Operation:
    """Return the operation of a name, or of a further name of it.

    Raise `ValueError` with what is spelt nearly so; `finder` is what looks for operations by words.
    """
    known = operations()
    if text in known:
        return known[text]
    resource, _, name = text.partition(".")
    for one in known.values():
        if one.resource == resource and name in one.also:
            return one
    from difflib import get_close_matches

    near = get_close_matches(text, known, 3, 0.7) or [k for k in known if k.endswith(f".{text}")]
    hint = f"is it {' or '.join(near)}?" if near else f"{finder} looks for one"
    raise ValueError(f"there is no operation {text!r}; {hint}")


def probes() -> list[Operation]:
    """Return reads that need a scope and only a website: they tell whether a token has it."""
    return [
        one
        for one in operations().values()
        if one.method == "GET"
        and one.scope
        and [argument.key for argument in one.args if argument.needed] == ["website_id"]
    ]


def _arguments(said: Mapping[str, Any]) -> list[Argument]:
    return [Argument(**one) for one in said.get("args", ())]
