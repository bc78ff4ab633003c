"""Blocks of keys: a subclass of `Block` is a kind of block, an object of it one that was read.

    class Thing(Block, title="thing"):
        doc = Key(Prose(), "One sentence: what it is.", required=True)

`Thing.doc` is the key, `thing.doc` the value that a file gives it; `Thing.doc in thing` tells
whether the file has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from typing import ClassVar
from typing import Generic
from typing import overload
from typing import Self
from typing import TypeVar

from attrs import frozen

from codegen.ir import Place
from codegen.language.pieces import entries
from codegen.language.pieces import ref
from codegen.language.pieces import Schema
from codegen.language.values import Named
from codegen.language.values import T
from codegen.language.values import texts_of
from codegen.language.values import Value
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Seq

NOWHERE = Place("", 0, 0)


class Key(Generic[T]):
    """A key: what it means, what may stand behind it, and whether a block must have it."""

    def __init__(
        self, value: Value[T], doc: str, *, required: bool = False, name: str = ""
    ) -> None:
        self.value = value
        self.doc = doc
        self.required = required
        self.name = name

    def __set_name__(self, owner: type[Block], name: str) -> None:
        self.name = self.name or name

    @overload
    def __get__(self, block: None, owner: type[Block]) -> Self: ...

    @overload
    def __get__(self, block: Block, owner: type[Block]) -> T: ...

    def __get__(self, block: Block | None, owner: type[Block]) -> Self | T:
        if block is None:
            return self
        found: T = block.values.get(self.name, self.value.empty)
        return found

    def schema(self) -> Schema:
        """Return the JSON Schema; in draft 7 a bare `$ref` would hide the description."""
        found = self.value.schema()
        return {"description": self.doc, **({"allOf": [found]} if "$ref" in found else found)}


class Block:
    """A value that does not fit its key is reported once, then read as if it were absent."""

    title: ClassVar[str]
    keys: ClassVar[dict[str, Key[Any]]]
    rules: ClassVar[Schema]
    """Which keys go together, as JSON Schema for editors; `codegen.load` has the messages."""

    def __init_subclass__(cls, title: str, rules: Schema | None = None) -> None:
        cls.title = title
        cls.rules = rules or {}
        own = {name: key for name, key in vars(cls).items() if isinstance(key, Key)}
        if taken := own.keys() & {"name", "place", "values", *vars(Block)}:
            raise TypeError(f"every block has {min(taken)}; call it otherwise, and give `name=`")
        cls.keys = {key.name: key for key in own.values()}

    def __init__(self, name: str = "", place: Place = NOWHERE) -> None:
        self.name = name
        self.place = place
        self.values: dict[str, Any] = {}
        self.places: dict[str, Place] = {}
        """The place of each value by its key, and of what is in it: `tiers`, `tiers.user`."""
        self.refused: set[str] = set()
        """The keys whose values did not fit."""

    @classmethod
    def read(cls, node: Node, name: str, what: str, place: Place, problems: Problems) -> Self:
        """Return the block that a node is; messages call it `what` and place it at `place`."""
        block = cls(name, place)
        if not isinstance(node, Map):
            problems.add(node.place, f"{what} must be a block of keys")
            block.refused.update(cls.keys)
            return block
        for key, value in node:
            known = cls.keys.get(key.value)
            if known is None:
                hint = did_you_mean(key.value, cls.keys) or f"; known are {', '.join(cls.keys)}"
                problems.add(key.place, f"unknown key {shorten(key.value)} in {what}{hint}")
                continue
            before = len(problems.found)
            if (found := known.value.read(key.value, value, problems)) is not None:
                block.values[key.value] = found
                block.places[key.value] = value.place
                block.places.update({f"{key.value}.{name}": at for name, at in _inside(value)})
            if len(problems.found) > before:
                block.refused.add(key.value)
        present = {key.value for key, _ in node}
        for missing in cls.keys.values():
            if missing.required and missing.name not in present:
                problems.add(place, f"{what} needs `{missing.name}:`")
        return block

    def __contains__(self, key: Key[Any]) -> bool:
        return key.name in self.values

    def is_unread(self, *keys: Key[Any]) -> bool:
        """Tell whether one of the keys is there, but its value is wrong, which was said."""
        return any(key.name in self.refused and key not in self for key in keys)

    def place_of(self, key: Key[Any]) -> Place:
        return self.places.get(key.name, self.place)

    @classmethod
    def schema(cls) -> Schema:
        found: Schema = {
            "type": "object",
            "properties": {key.name: key.schema() for key in cls.keys.values()},
            "additionalProperties": False,
        }
        if required := [key.name for key in cls.keys.values() if key.required]:
            found["required"] = required
        return {**found, **cls.rules}


def _inside(node: Node) -> Iterator[tuple[str, Place]]:
    if isinstance(node, Map):
        yield from ((key.value, value.place) for key, value in node)
    elif isinstance(node, Seq):
        yield from ((text.value, text.place) for text in texts_of(node))


B = TypeVar("B", bound=Block)


@frozen
class Nested(Value[B]):
    """A block behind a key."""

    block: type[B]

    takes = Map
    needs = "a block of keys"

    @property
    def empty(self) -> B:  # type: ignore[override]
        return self.block()

    def schema(self) -> Schema:
        return ref(self.block.title)

    def parse(self, key: str, node: Node, problems: Problems) -> B:
        return self.block.read(node, key, f"`{key}`", node.place, problems)


@frozen
class Entries(Value[tuple[B, ...]]):
    """Blocks of one kind, each below a name that the spec gives."""

    block: type[B]
    named: Named
    what: str = ""
    """Stands before the name in messages."""

    takes = Map
    needs = "a block of keys"
    empty = ()

    def schema(self) -> Schema:
        return entries(f"^{self.named.pattern}$", ref(self.block.title))

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[B, ...]:
        assert isinstance(node, Map)
        return tuple(
            self.block.read(below, name.value, f"{self.what}`{name.value}`", name.place, problems)
            for name, below in node
            if self.named.allows(name, problems)
        )
