"""Hold what templates print of a resource: its modules and methods, with what is said of each."""

from __future__ import annotations

from typing import NamedTuple

from codegen.ir import Operation
from codegen.iroperation import Deduplicate
from codegen.wholebody import Whole


class Argument(NamedTuple):
    name: str
    annotation: str
    default: str | None = None

    def __str__(self) -> str:
        """Return it as `def` lists it."""
        default = "" if self.default is None else f" = {self.default}"
        return f"{self.name}: {self.annotation}{default}"


class Described(NamedTuple):
    """A line of `Args:` in a docstring."""

    name: str
    text: str


class Closed(NamedTuple):
    """An argument that is checked before it is sent: it has to be one of `words`."""

    name: str
    wire: str
    words: tuple[str, ...]
    may_be_none: bool


class IteratorView(NamedTuple):
    """A method that walks a list to its end, page by page."""

    function: str
    arguments: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    piece: str
    """The argument that says which page is asked for."""
    piece_by_keyword: bool
    left_out: tuple[str, ...]
    field: str | None
    key: str | None
    full: str
    """The rows of a full page, in Python; empty if they are not known."""
    item: str
    text: str


class AwaitingView(NamedTuple):
    """A method that waits for the event that brings the answer, and returns it."""

    event_class: str
    event_field: str
    argument: str
    needs_value: bool
    """Whether a caller may leave the value out, so that one has to be made."""
    new_value: str
    keywords: tuple[Argument, ...]


class Signature(NamedTuple):
    arguments: tuple[Argument, ...]
    keywords: tuple[Argument, ...]


class MethodView(NamedTuple):
    operation: Operation
    path: str
    """The path of the request: it always has the page that a caller may leave out."""
    arguments: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    either: tuple[str, ...]
    """Names of the keywords of which exactly one is given."""
    overloads: tuple[Signature, ...]
    """One for each name in `either`, and one for a mapping where not all can be said in one."""
    whole: Whole | None
    """How the fields may be passed as one mapping."""
    described: tuple[Described, ...]
    closed: tuple[Closed, ...]
    body: tuple[tuple[str, str], ...] | None
    """The wire name and the expression of each field of a body written inline."""
    named_body: str
    """The expression of a body that is one argument; empty if there is none."""
    times: str
    """The mapping of the functions that convert times of the body; empty if it has none."""
    result: str
    decoder: str
    safety: str
    """Empty where it follows from the verb, or from how the write is looked up."""
    lines: tuple[str, ...]
    """Further lines of the docstring."""
    body_lines: tuple[str, ...]
    """Lines on the keys of a body that is one argument."""
    ending: str
    ending_arguments: tuple[Described, ...]
    """Arguments that end, each with what a call is warned of."""
    ending_keys: tuple[Described, ...]
    """Keys of a body of a named type that end."""
    iterator: IteratorView | None
    awaiting: AwaitingView | None

    @property
    def warns(self) -> bool:
        return bool(self.ending or self.ending_arguments or self.ending_keys)


class Part(NamedTuple):
    """A module of a resource: the whole of it, or the operations of one of its spec files."""

    resource: str
    module: str
    class_name: str
    bases: tuple[tuple[str, str], ...]
    """Class and module of each base; the class without `Async`."""
    files: tuple[str, ...]
    methods: tuple[MethodView, ...]
    removed: tuple[tuple[str, str], ...] = ()
    """Names of operations that are gone, with what to do instead."""

    @property
    def awaited(self) -> list[str]:
        """Return the classes of the events that methods wait for."""
        return sorted({m.awaiting.event_class for m in self.methods if m.awaiting is not None})

    @property
    def deduplicated(self) -> list[tuple[str, Deduplicate]]:
        found = [method.operation for method in self.methods]
        return [(o.name, o.deduplicate) for o in found if o.deduplicate is not None]
