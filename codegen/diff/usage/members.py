"""Tell what attributes stand for: of the package, of results, of the program's own classes."""

from __future__ import annotations

import ast
from abc import abstractmethod

from codegen import reserved
from codegen.diff.usage.elements import Elements
from codegen.diff.usage.elements import last_name
from codegen.diff.usage.program import Binding
from codegen.diff.usage.program import Module
from codegen.diff.usage.program import Scope
from codegen.diff.usage.values import Client
from codegen.diff.usage.values import Foreign
from codegen.diff.usage.values import Instance
from codegen.diff.usage.values import Items
from codegen.diff.usage.values import Method
from codegen.diff.usage.values import NOTHING
from codegen.diff.usage.values import OfClient
from codegen.diff.usage.values import OTHER
from codegen.diff.usage.values import Own
from codegen.diff.usage.values import OwnModule
from codegen.diff.usage.values import Part
from codegen.diff.usage.values import Payload
from codegen.diff.usage.values import Raw
from codegen.diff.usage.values import Resource
from codegen.diff.usage.values import Result
from codegen.diff.usage.values import UNKNOWN
from codegen.diff.usage.values import Unknown
from codegen.diff.usage.values import Value
from codegen.diff.usage.values import Values
from codegen.irtypes import not_null
from codegen.irtypes import Scalar
from codegen.irtypes import Type

OF_CLIENT = ("raw", "request", "with_options", "events", "on", "once", "off", "on_any")
_PROPERTIES = {"property", "cached_property"}


class Members(Elements):
    """Elements, and their attributes."""

    @abstractmethod
    def looked_up(self, scope: Scope, name: str) -> Values:
        """Return what a name stands for in a scope."""

    @abstractmethod
    def bound(self, binding: Binding, scope: Scope, name: str) -> Values:
        """Return what a binding gives to a name."""

    @abstractmethod
    def returned(self, function: ast.AST) -> Values:
        """Return what a function of the program gives back."""

    # Attributes

    def member(self, of: Value, name: str) -> Values:
        match of:
            case Client():
                if name in self.known.methods:
                    return frozenset({Resource(name, True)})
                if name in OF_CLIENT:
                    return frozenset({OfClient(name, True)})
                return OTHER if name in reserved.client() else UNKNOWN
            case Resource(resource, sure):
                key = self.known.methods[resource].get(name)
                return frozenset({Method((key,), name, sure)}) if key else UNKNOWN
            case Result(found, sure):
                return self._field(found, name, sure)
            case Payload(events, sure):
                fields = [
                    field
                    for event in events or self.known.events
                    if (field := self.known.field_called(event, name)) is not None
                ]
                return frozenset(Result(field.type, sure) for field in fields) or OTHER
            case Raw(inner):
                return inner if name in ("value", "event") else OTHER
            case Part(path):
                return frozenset({Part(public(f"{path}.{name}".strip(".")))})
            case OwnModule(file):
                return self._of_module(self.program.file(file), name)
            case Own(ast.ClassDef() as node) | Instance(node):
                return self._of_class(node, name, isinstance(of, Instance))
            case Foreign():
                return frozenset({Foreign(name)})
            case Unknown():
                return self._guessed(name)
            case Items():
                return UNKNOWN
        return OTHER

    def _field(self, found: Type, name: str, sure: bool) -> Values:
        if found == Scalar("any"):
            return UNKNOWN
        fields = [self.known.field_called(m, name) for m in self.known.models_in(found)]
        read = frozenset(Result(field.type, sure) for field in fields if field is not None)
        is_plain = isinstance(not_null(found), Scalar) or any(self.known.models_in(found))
        return read or (OTHER if is_plain else UNKNOWN)

    def _of_module(self, module: Module, name: str) -> Values:
        if name in module.scope.names or "*" in module.scope.names:
            return self.looked_up(module.scope, name)
        inner = self.program.module(f"{module.name}.{name}")
        return frozenset({OwnModule(inner.file)}) if inner is not None else UNKNOWN

    def _of_class(
        self, node: ast.ClassDef, name: str, instance: bool, seen: tuple[ast.AST, ...] = ()
    ) -> Values:
        module = self.scopes[node].module
        found = NOTHING
        inside = module.inside[node]
        for binding in inside.names.get(name, ()):
            function = binding.node
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                if decorated(function, _PROPERTIES):
                    found |= self.returned(function)
                else:
                    bound = instance and not decorated(function, {"staticmethod"})
                    found |= {Own(function, bound)}
            else:
                found |= self.bound(binding, inside, name)
        for binding, scope in module.attributes.get(node, {}).get(name, ()):
            found |= self.bound(binding, scope, name)
        if found:
            return found
        for base in node.bases:
            for value in self.values(base):
                if isinstance(value, Own) and isinstance(value.node, ast.ClassDef):
                    if value.node not in seen:
                        above = self._of_class(value.node, name, instance, (*seen, node))
                        found |= above
                elif isinstance(value, Part):
                    for made in self.made(value.path):
                        found |= self.member(made, name)
        return found or self._guessed(name)

    def _guessed(self, name: str) -> Values:
        """Return what an attribute of a thing of unknown type may be."""
        if name in self.known.methods:
            return frozenset({Resource(name, False), Unknown()})
        if keys := self.known.by_name.get(name):
            return frozenset({Method(keys, name, False), Unknown()})
        if name in OF_CLIENT:
            return frozenset({OfClient(name, False), Unknown()})
        return UNKNOWN

    def entered(self, values: Values) -> Values:
        found = NOTHING
        for value in values:
            if isinstance(value, Instance):
                for name in ("__enter__", "__aenter__"):
                    for made in self._of_class(value.node, name, True):
                        if isinstance(made, Own):
                            found |= self.returned(made.node)
                found |= {value}
            elif isinstance(value, Items):
                found |= value.of  # a function with `yield`, as a context manager
            else:
                found |= {value}
        return found


def decorated(function: ast.FunctionDef | ast.AsyncFunctionDef, names: set[str]) -> bool:
    return any(last_name(one) in names for one in function.decorator_list)


def public(path: str) -> str:
    """Return a name of the package without the modules that are between: `models.Website`."""
    parts = path.split(".")
    if parts[0] in ("_async", "_sync", "_runtime"):
        return "" if len(parts) == 1 else parts[-1]
    if parts[0] in ("models", "events", "resources", "webhooks") and len(parts) > 2:
        if parts[-1] == "from_dict":
            return ".".join([parts[0], *parts[-2:]])
        if parts[-2] == "Event":
            return ".".join([parts[0], *parts[-2:]])
        return f"{parts[0]}.{parts[-1]}"
    if parts[0] == "Event":
        return f"events.{path}"
    return path
