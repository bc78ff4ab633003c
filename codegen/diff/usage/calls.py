"""Tell what calls give back: of the API, of the package, of the program, of other libraries."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codegen.diff.usage.elements import joined
from codegen.diff.usage.elements import last_name
from codegen.diff.usage.members import Members
from codegen.diff.usage.values import Client
from codegen.diff.usage.values import Foreign
from codegen.diff.usage.values import Instance
from codegen.diff.usage.values import Items
from codegen.diff.usage.values import Mapping
from codegen.diff.usage.values import Method
from codegen.diff.usage.values import NOTHING
from codegen.diff.usage.values import OfClient
from codegen.diff.usage.values import OTHER
from codegen.diff.usage.values import Own
from codegen.diff.usage.values import Part
from codegen.diff.usage.values import Payload
from codegen.diff.usage.values import Raw
from codegen.diff.usage.values import Result
from codegen.diff.usage.values import Text
from codegen.diff.usage.values import UNKNOWN
from codegen.diff.usage.values import Unknown
from codegen.diff.usage.values import Value
from codegen.diff.usage.values import Values
from codegen.irtypes import MapOf
from codegen.irtypes import not_null

_DELIVERIES = ("webhooks.parse", "webhooks.parse_website_hook")

# Functions of other libraries, by their last name: what comes back of what is given.
_SAME = {
    "list", "tuple", "sorted", "reversed", "iter", "aiter", "set", "frozenset", "run",
    "create_task", "wait_for", "ensure_future", "shield", "copy", "deepcopy", "closing", "aclosing",
    "run_until_complete", "enter_context", "enter_async_context", "as_completed",
}  # fmt: skip
_ONE = {"next", "anext", "max", "min"}
_PAIRS = {"enumerate", "zip"}
_PLAIN = {
    "str", "int", "len", "float", "bool", "repr", "print", "range", "isinstance", "issubclass",
    "hash", "id", "format", "abs", "round", "sum", "any", "all", "open", "input", "bytes",
    "hasattr", "sleep", "time", "monotonic", "getenv", "join", "dumps",
}  # fmt: skip


class Calls(Members):
    """Members, and what calling them gives."""

    # Calls

    def called(self, node: ast.Call) -> Values:
        found = NOTHING
        for value in self.values(node.func):
            found |= self._result(value, node)
        if isinstance(node.func, ast.Attribute):
            found |= self._of_container(node.func)
        return found or UNKNOWN

    def _of_container(self, func: ast.Attribute) -> Values:
        """Return what methods of lists and dicts give: `pop`, `values`, `items`, `get`."""
        found = NOTHING
        for value in self.values(func.value):
            if isinstance(value, Result) and isinstance(inner := not_null(value.type), MapOf):
                one = frozenset({Result(inner.value, value.sure)})
                shapes = {"values": Items(one), "items": Items(frozenset({Items(one | OTHER)}))}
                found |= {shapes[func.attr]} if func.attr in shapes else one
            elif isinstance(value, Items):
                found |= value.of | {value}
        return found

    def _result(self, value: Value, node: ast.Call) -> Values:
        match value:
            case Method():
                return self._answer(value)
            case OfClient(name, sure):
                return self._of_client(name, sure, node)
            case Part(path):
                return self._of_package(path, node)
            case Own(ast.ClassDef() as made):
                return frozenset({Instance(made)})
            case Own(function):
                return self.returned(function)
            case Foreign(name):
                return self._of_library(name, node)
            case Unknown():
                last = last_name(node.func)
                return UNKNOWN | (self._argument(node, 0) if last in _SAME else NOTHING)
        return UNKNOWN

    def _answer(self, method: Method) -> Values:
        found = NOTHING
        for key in method.operations:
            operation = self.known.operations.get(key)
            returns = operation.returns if operation is not None else None
            if returns is None:
                found |= OTHER
            elif method.called.startswith("iter_"):
                found |= {Items(self._items(Result(returns, method.sure)))}
            else:
                found |= {Result(returns, method.sure)}
        return found

    def _of_client(self, name: str, sure: bool, node: ast.Call) -> Values:
        match name:
            case "with_options":
                return frozenset({Client()}) if sure else UNKNOWN
            case "raw":
                methods = [v for v in self._argument(node, 0) if isinstance(v, Method)]
                return frozenset({Raw(joined(map(self._answer, methods)))}) if methods else UNKNOWN
            case "events":
                names = [name for one in node.args for name in self.events_in(one)]
                if names or sure:
                    return frozenset({Items(frozenset({Payload(tuple(names), sure)}))})
                return UNKNOWN
        return OTHER if sure else UNKNOWN

    def events_in(self, node: ast.AST) -> Iterator[str]:
        """Yield the events that an expression names: a class, a constant or a text."""
        for value in self.values(node):
            match value:
                case Part(path):
                    name = path.removeprefix("events.")
                case Text(name):
                    pass
                case _:
                    continue
            if name in self.known.event_names:
                yield self.known.event_names[name]

    def _of_package(self, path: str, node: ast.Call) -> Values:
        if path == "replace":
            return self._argument(node, 0)
        if path == "events.decode":
            named = list(self.events_in(node.args[0])) if node.args else []
            return frozenset({Payload(tuple(named), True)})
        if path in _DELIVERIES:
            return frozenset({Raw(frozenset({Payload((), True)}))})
        group, _, name = path.rpartition(".")
        found = self.known.classes.get(name) if group == "models" else None
        if found is not None and found.form == "mapping":
            return frozenset({Mapping(node, self.stays(node))})
        return self.made(path.removesuffix(".from_dict"))

    def _of_library(self, name: str, node: ast.Call) -> Values:
        first = self._argument(node, 0)
        if name in _SAME:
            return first or UNKNOWN
        if name in _ONE:
            return self.items(first) or UNKNOWN
        if name in _PAIRS:
            each = joined(self.items(self.values(one)) for one in node.args)
            return frozenset({Items(frozenset({Items(each | OTHER)}))})
        if name in ("gather", "chain"):
            each = joined(self.spread(one) for one in node.args)
            return frozenset({Items(each if name == "gather" else self.items(each))})
        if name == "filter":
            return frozenset({Items(self.items(self._argument(node, 1)))})
        if name == "cast" and node.args:
            return self.annotated(node.args[0])
        if name == "dict":
            return frozenset({Mapping(node, self.stays(node))})
        if name in ("partial", "partialmethod"):
            return frozenset(v for v in first if isinstance(v, Method | OfClient)) or UNKNOWN
        if name == "to_thread":
            return joined(self._answer(v) for v in first if isinstance(v, Method)) or UNKNOWN
        if name == "getattr" and len(node.args) > 1:
            match node.args[1]:
                case ast.Constant(value=str(attribute)):
                    return joined(self.member(value, attribute) for value in first)
            return UNKNOWN
        return OTHER if name in _PLAIN else UNKNOWN

    def _argument(self, node: ast.Call, position: int) -> Values:
        if position < len(node.args):
            return self.values(node.args[position])
        return NOTHING

    def returned(self, function: ast.AST) -> Values:
        """Return what a function of the program gives back, or hands out with `yield`."""
        if isinstance(function, ast.Lambda):
            return self.values(function.body)
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            return UNKNOWN
        told = self.annotated(function.returns) if function.returns else UNKNOWN
        if not UNKNOWN <= told and told != OTHER:
            return told
        found = NOTHING
        for part in self.scopes[function].module.returns.get(function, ()):
            given = self.values(part.value)
            found |= given if isinstance(part, ast.Return) else {Items(given)}
        return found or OTHER
