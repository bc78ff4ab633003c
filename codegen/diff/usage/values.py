"""Describe what an expression of a program may stand for, as far as its text tells."""

from __future__ import annotations

import ast

from attrs import field
from attrs import frozen

from codegen.irtypes import Type


@frozen
class Client:
    """A client, sync or async."""


@frozen
class Resource:
    name: str
    sure: bool


@frozen
class Method:
    """A method of a resource, or several that may be meant."""

    operations: tuple[str, ...]
    called: str
    sure: bool


@frozen
class OfClient:
    """A method of the client itself, such as `raw` or `on`."""

    name: str
    sure: bool


@frozen
class Result:
    """A value of the API that was received."""

    type: Type
    sure: bool


@frozen
class Payload:
    """An event that was received; with no names, any event."""

    events: tuple[str, ...]
    sure: bool


@frozen
class Items:
    """Something to iterate over, and what comes of it."""

    of: frozenset[Value]


@frozen
class Raw:
    """The answer of `client.raw()` around a result, or a delivery around an event."""

    of: frozenset[Value]


@frozen
class Part:
    """A module of the package or a name in one, as `models.Website`; empty for the package."""

    path: str


@frozen
class Text:
    text: str


@frozen
class Mapping:
    """A mapping that is written out in the program."""

    node: ast.Dict | ast.Call = field(eq=lambda node: id(node))
    whole: bool
    """False if the program changes it afterwards."""


@frozen
class Own:
    """A function or class of the program."""

    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef = field(
        eq=lambda node: id(node)
    )
    bound: bool = False


@frozen
class Instance:
    """An object of a class of the program."""

    node: ast.ClassDef = field(eq=lambda node: id(node))


@frozen
class OwnModule:
    """A module of the program, by its file."""

    file: str


@frozen
class Foreign:
    """A module of the standard library, a built-in, or something in one, by its last name."""

    name: str


@frozen
class Other:
    """A thing that is none of the package: a number, a module of another library."""


@frozen
class Unknown:
    """A thing of which the text does not tell what it is."""


Value = (
    Client
    | Resource
    | Method
    | OfClient
    | Result
    | Payload
    | Items
    | Raw
    | Part
    | Text
    | Mapping
    | Own
    | Instance
    | OwnModule
    | Foreign
    | Other
    | Unknown
)
Values = frozenset[Value]

OTHER: Values = frozenset({Other()})
UNKNOWN: Values = frozenset({Unknown()})
NOTHING: Values = frozenset()
