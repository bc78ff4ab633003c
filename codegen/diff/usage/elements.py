"""Tell what annotations say, and what containers hold."""

from __future__ import annotations

import ast
from abc import ABC
from abc import abstractmethod
from collections.abc import Iterable

from codegen.diff.usage.known import Known
from codegen.diff.usage.program import Program
from codegen.diff.usage.program import Scope
from codegen.diff.usage.values import Client
from codegen.diff.usage.values import Foreign
from codegen.diff.usage.values import Instance
from codegen.diff.usage.values import Items
from codegen.diff.usage.values import Mapping
from codegen.diff.usage.values import Method
from codegen.diff.usage.values import NOTHING
from codegen.diff.usage.values import OfClient
from codegen.diff.usage.values import OTHER
from codegen.diff.usage.values import Other
from codegen.diff.usage.values import Own
from codegen.diff.usage.values import Part
from codegen.diff.usage.values import Payload
from codegen.diff.usage.values import Raw
from codegen.diff.usage.values import Resource
from codegen.diff.usage.values import Result
from codegen.diff.usage.values import Text
from codegen.diff.usage.values import UNKNOWN
from codegen.diff.usage.values import Value
from codegen.diff.usage.values import Values
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.irtypes import Scalar

CLIENTS = ("CrispClient", "AsyncCrispClient")

_SAME_TYPE = {"Optional", "Annotated", "Final", "ClassVar", "Awaitable", "Union", "Coroutine"}
_ITERABLE = {
    "list", "List", "Sequence", "Iterable", "Iterator", "AsyncIterator", "AsyncIterable", "tuple",
    "Generator", "AsyncGenerator", "set", "frozenset", "deque", "Collection", "Tuple",
}  # fmt: skip
_PLAIN_TYPES = {
    "str", "int", "float", "bool", "bytes", "complex", "datetime", "date", "time", "timedelta",
    "Path", "Decimal", "UUID", "Logger",
}  # fmt: skip


class Elements(ABC):
    """Values of a program; the classes that inherit say how they come about."""

    def __init__(self, program: Program, known: Known) -> None:
        self.program = program
        self.known = known
        self.scopes: dict[ast.AST, Scope] = {}
        self.parents: dict[ast.AST, ast.AST] = {}
        for module in program.modules:
            self.scopes.update(module.scopes)
            self.parents.update(module.parents)

    @abstractmethod
    def values(self, node: ast.AST | None) -> Values:
        """Return all that an expression may stand for."""

    def spread(self, node: ast.expr) -> Values:
        values = self.values(node)
        return self.items(values) if isinstance(node, ast.Starred) else values

    def stays(self, node: ast.AST) -> bool:
        """Tell whether a mapping is sent as it is written: by no name, or by one only used so."""
        parent = self.parents.get(node)
        if isinstance(parent, ast.Call | ast.keyword | ast.Dict | ast.List | ast.Return):
            return True
        if isinstance(parent, ast.Assign | ast.AnnAssign):
            targets = parent.targets if isinstance(parent, ast.Assign) else [parent.target]
            return all(isinstance(t, ast.Name) and self.only_passed(t) for t in targets)
        return False

    def only_passed(self, name: ast.Name) -> bool:
        """Tell whether what a name stands for is only passed to the API, or spread."""
        scope: Scope | None = self.scopes[name]
        while scope is not None and name.id not in scope.names:
            scope = scope.parent
        if scope is None:
            return False
        return all(
            self._only_passes(node)
            for node in scope.module.used[name.id]
            if self.scopes[node].within(scope)
        )

    def _only_passes(self, node: ast.Name) -> bool:
        parent = self.parents.get(node)
        if isinstance(node.ctx, ast.Store):
            return isinstance(parent, ast.Assign | ast.AnnAssign)
        call = self.parents.get(parent) if isinstance(parent, ast.keyword) else parent
        if isinstance(call, ast.Call):
            return any(isinstance(v, Method | OfClient) for v in self.values(call.func))
        return isinstance(parent, ast.Dict)

    # Annotations

    def annotated(self, node: ast.AST | None) -> Values:
        """Return what an annotation says that a value is."""
        match node:
            case ast.Constant(value=str(text)):
                try:
                    inner = ast.parse(text.strip(), mode="eval").body
                except SyntaxError:
                    return UNKNOWN
                for part in ast.walk(inner):
                    self.scopes[part] = self.scopes[node]
                return self.annotated(inner)
            case ast.Constant(value=None):
                return OTHER
            case ast.BinOp(one, ast.BitOr(), other):
                found = self.annotated(one) | self.annotated(other)
                return (found - OTHER) or OTHER
            case ast.Subscript(base, key):
                inside = key.elts if isinstance(key, ast.Tuple) else [key]
                name = last_name(base)
                if name in _SAME_TYPE:
                    told = inside[:1] if name == "Annotated" else inside
                    found = joined(self.annotated(one) for one in told)
                    return (found - OTHER) or OTHER
                if name in _ITERABLE:
                    return frozenset({Items(joined(self.annotated(one) for one in inside))})
                return UNKNOWN
            case ast.Name() | ast.Attribute():
                return joined(self._instance(value) for value in self.values(node))
        return UNKNOWN

    def _instance(self, of: Value) -> Values:
        match of:
            case Part(path):
                return self.made(path)
            case Own(ast.ClassDef() as node):
                return frozenset({Instance(node)})
            case Foreign(name):
                return OTHER if name in _PLAIN_TYPES else UNKNOWN
        return UNKNOWN

    def made(self, path: str) -> Values:
        """Return an object of a class of the package."""
        group, _, name = path.rpartition(".")
        if name in CLIENTS:
            return frozenset({Client()})
        if group == "resources" and name in self.known.resources:
            return frozenset({Resource(self.known.resources[name], True)})
        if group == "models" and (found := self.known.classes.get(name)) is not None:
            return (
                UNKNOWN if found.form == "mapping" else frozenset({Result(Ref(found.owner), True)})
            )
        if group == "events" and name in self.known.event_names:
            return frozenset({Payload((self.known.event_names[name],), True)})
        if name in ("EventPayload", "UnknownEvent"):
            return frozenset({Payload((), True)})
        if name == "Delivery":
            return frozenset({Raw(frozenset({Payload((), True)}))})
        return UNKNOWN if name in ("Registry", "PluginHooks", "WebsiteHooks") else OTHER

    # Elements

    def items(self, values: Values) -> Values:
        """Return what iteration over values gives."""
        return joined(map(self._items, values))

    def _items(self, value: Value) -> Values:
        match value:
            case Items(of):
                return of
            case Result(found, sure):
                inner = not_null(found)
                if isinstance(inner, ListOf):
                    return frozenset({Result(inner.item, sure)})
                return UNKNOWN if inner == Scalar("any") else OTHER
            case Other() | Text() | Mapping() | Part():
                return OTHER
        return UNKNOWN

    def element(self, values: Values, key: ast.AST) -> Values:
        found = NOTHING
        for value in values:
            if isinstance(value, Result) and isinstance(inner := not_null(value.type), MapOf):
                found |= {Result(inner.value, value.sure)}
            elif isinstance(value, Mapping) and isinstance(value.node, ast.Dict):
                for one, item in zip(value.node.keys, value.node.values, strict=True):
                    if not isinstance(one, ast.Constant) or not isinstance(key, ast.Constant):
                        found |= self.values(item)
                    elif one.value == key.value:
                        found |= self.values(item)
                found |= UNKNOWN if not value.whole else NOTHING
            elif isinstance(key, ast.Slice):
                found |= {value}
            else:
                found |= self._items(value)
        return found or UNKNOWN


def joined(found: Iterable[Values]) -> Values:
    return frozenset().union(*found)


def last_name(node: ast.AST) -> str:
    match node:
        case ast.Name(name) | ast.Attribute(_, name):
            return name
    return ""
