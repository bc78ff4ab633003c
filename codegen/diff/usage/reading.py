"""Walk through a program, and note what it names of the package."""

from __future__ import annotations

import ast

from attrs import evolve

from codegen.diff.usage.elements import last_name
from codegen.diff.usage.facts import ALL_FIELDS
from codegen.diff.usage.facts import Call
from codegen.diff.usage.facts import Facts
from codegen.diff.usage.facts import Listens
from codegen.diff.usage.facts import Named
from codegen.diff.usage.infer import Reader
from codegen.diff.usage.known import Known
from codegen.diff.usage.notes import Notes
from codegen.diff.usage.notes import owners_of
from codegen.diff.usage.passing import pass_on
from codegen.diff.usage.program import Module
from codegen.diff.usage.program import Program
from codegen.diff.usage.routes import read_request
from codegen.diff.usage.values import Client
from codegen.diff.usage.values import Foreign
from codegen.diff.usage.values import Method
from codegen.diff.usage.values import OfClient
from codegen.diff.usage.values import Own
from codegen.diff.usage.values import Part
from codegen.diff.usage.values import Payload
from codegen.diff.usage.values import Resource
from codegen.diff.usage.values import Result
from codegen.diff.usage.values import Text
from codegen.diff.usage.values import Unknown

# Functions that get a method first and its arguments after it; for others, they are not told.
_CARRIERS = {"raw": 1, "to_thread": 1, "partial": 1, "submit": 1, "run_in_executor": 2}
# Functions that only look at a value, or hand it back.
_HARMLESS = {
    "len", "isinstance", "bool", "id", "type", "hasattr", "list", "tuple", "sorted", "reversed",
    "iter", "aiter", "next", "anext", "enumerate", "zip", "set", "frozenset", "filter", "max",
    "min", "gather", "run", "create_task", "wait_for", "ensure_future", "shield", "closing",
    "aclosing", "cast", "getattr", "enter_context", "enter_async_context", "run_until_complete",
}  # fmt: skip


def read_facts(program: Program, known: Known) -> Facts:
    """Return what a program names."""
    reader = Reader(program, known)
    pass_on(reader)
    walk = _Walk(reader)
    for module in program.modules:
        walk.module(module)
    return walk.facts


class _Walk(Notes):
    def module(self, module: Module) -> None:
        self.file = module.file
        for node in module.nodes:
            match node:
                case ast.Call():
                    self._call(node)
                case ast.Import() | ast.ImportFrom():
                    self._import(module, node)
                case ast.MatchClass(cls=of, kwd_attrs=names):
                    self._pattern(of, names, node)
                case ast.FormattedValue(value):
                    self.hands_on(value, "shows the whole of")
                case ast.Return(ast.expr() as value):
                    function = module.scopes[node].node
                    if getattr(function, "decorator_list", ()):  # somebody else calls it
                        self.hands_on(value, "returns the whole of")
                case ast.AnnAssign(annotation=annotation, value=ast.expr() as value):
                    self._annotated(annotation, value)
                case ast.Constant(value=str(text)) if ":" in text:
                    if text in self.known.events:
                        self.listens(text, node, f"names `{text}`", False)
        for node in module.nodes:
            if isinstance(node, ast.Attribute):
                self._attribute(node)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self._name(node)

    # Names

    def _attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.ctx, ast.Load):
            self._method(node)
            self._part(node)
        for value in self.reader.values(node.value):
            match value:
                case Result(found):
                    self.field(node, list(self.known.models_in(found)), value.sure)
                case Payload(events, sure):
                    self.field(node, list(events or self.known.events), sure and bool(events))
                case Unknown() if node.attr in ALL_FIELDS or not _is_called(self.reader, node):
                    self.unknown(node.attr, node)

    def _method(self, node: ast.Attribute | ast.Name) -> None:
        """Note a method that is named and not called there."""
        if node in self.told:
            return
        for value in self.reader.values(node):
            if isinstance(value, Method):
                kept = isinstance(self.reader.parents.get(node), ast.Assign | ast.NamedExpr)
                for key in value.operations:
                    use = self.use(node, f"names {self.shown(key, value.called)}", value.sure)
                    self.facts.calls.append(Call(key, value.called, use, starred=not kept))
                    if not kept:
                        self.nothing_told(key, use)

    def _name(self, node: ast.Name) -> None:
        self._method(node)
        self._part(node)

    def _part(self, node: ast.Attribute | ast.Name) -> None:
        for value in self.reader.values(node):
            if isinstance(value, Part):
                self._package_name(value.path, node)

    def _package_name(self, path: str, node: ast.AST) -> None:
        group, _, name = path.rpartition(".")
        if group.startswith("events"):
            name = path.removeprefix("events.")
            if name in self.known.event_names:
                self.listens(self.known.event_names[name], node, f"names `{name}`")
        elif name:
            self.facts.named.append(Named(path, self.use(node, f"names `{path}`")))

    def _import(self, module: Module, node: ast.Import | ast.ImportFrom) -> None:
        scope = module.scopes[node]
        for alias in node.names:
            if alias.name == "*":
                for value in self.reader.imported(f"{getattr(node, 'module', '')}"):
                    if isinstance(value, Part) and value.path in ("models", "events"):
                        self.facts.untold.append(
                            (self.use(node, "").at, f"`import *` of {value.path}: any name of it")
                        )
                continue
            for value in self.reader.looked_up(scope, alias.asname or alias.name.partition(".")[0]):
                if isinstance(value, Part):
                    self._package_name(value.path, node)

    def _pattern(self, of: ast.expr, names: list[str], node: ast.AST) -> None:
        for value in self.reader.values(of):
            if isinstance(value, Part):
                for made in self.reader.made(value.path):
                    for name in names:
                        for owner in owners_of(made, self.known):
                            self.read(owner, name, node)
            elif isinstance(value, Unknown):
                for name in names:
                    self.unknown(name, node)

    def _annotated(self, annotation: ast.expr, value: ast.expr) -> None:
        """Note a mapping that is annotated with its type."""
        for named in self.reader.values(annotation):
            if isinstance(named, Part):
                self.made(named.path, value)

    # Calls

    def _call(self, node: ast.Call) -> None:
        for value in self.reader.values(node.func):
            match value:
                case Method():
                    self.told.add(node.func)
                    self._calls(value, node, node.args, node.keywords)
                case OfClient(name, sure):
                    self._of_client(name, sure, node)
                case Part(path):
                    self._of_package(path, node)
                case Foreign("getattr" | "hasattr"):
                    self._getattr(node)
                case Foreign("attrgetter"):
                    for one in node.args:
                        if isinstance(one, ast.Constant):
                            for name in str(one.value).split("."):
                                self.unknown(name, node)
                        else:
                            self.untold(node, "the name")
        self._carried(node)
        last = last_name(node.func)
        told = any(
            isinstance(v, Method | OfClient | Part | Own) for v in self.reader.values(node.func)
        )
        if not told and last not in _HARMLESS:
            for argument in [*node.args, *(k.value for k in node.keywords)]:
                inner = argument.value if isinstance(argument, ast.Starred) else argument
                self.hands_on(inner, f"hands `{last or 'a function'}` the whole of")

    def _calls(
        self, method: Method, node: ast.AST, given: list[ast.expr], named: list[ast.keyword]
    ) -> None:
        for key in method.operations:
            use = self.use(node, f"calls {self.shown(key, method.called)}", method.sure)
            self.facts.calls.append(
                Call(
                    key,
                    method.called,
                    use,
                    len(given),
                    frozenset(k.arg for k in named if k.arg is not None),
                    any(isinstance(a, ast.Starred) for a in given)
                    or any(k.arg is None for k in named),
                )
            )
            operation = self.known.operations.get(key)
            if operation is not None:
                self.facts.sent.extend(self.bodies.of_call(operation, given, named, use))

    def _carried(self, node: ast.Call) -> None:
        """Read a call whose method and arguments are given to another function."""
        start = _CARRIERS.get(last_name(node.func))
        if start is None or len(node.args) < start:
            return
        first = node.args[start - 1]
        for value in self.reader.values(first):
            if isinstance(value, Method):
                self.told.add(first)
                rest = list(node.args[start:])
                named = list(node.keywords)
                if last_name(node.func) == "partial":
                    named.append(ast.keyword(None, ast.Constant(None)))  # more may come
                self._calls(value, node, rest, named)

    def _of_client(self, name: str, sure: bool, node: ast.Call) -> None:
        if name == "request":
            self._request(node, sure)
        elif name == "on_any":
            self.listens("", node, "handles every event", sure)
        elif name in ("on", "once", "off", "events"):
            for one in node.args if name == "events" else node.args[:1]:
                for event in self.reader.events_in(one):
                    self.listens(event, node, f"listens to {event}")
                values = self.reader.values(one)
                others = any(isinstance(v, Unknown) for v in values)
                if sure and (others or not values):
                    self.facts.listens.append(Listens("", self.untold(node, "the event")))

    def _of_package(self, path: str, node: ast.Call) -> None:
        if path == "replace" and node.args:
            for value in self.reader.values(node.args[0]):
                for keyword in node.keywords:
                    for owner in owners_of(value, self.known):
                        if keyword.arg is not None:
                            self.read(owner, keyword.arg, node)
                        else:
                            use = self.use(node, f"replaces fields of {owner}", False)
                            self.whole([owner], use)
        elif path in ("webhooks.parse", "webhooks.parse_website_hook"):
            self.listens("", node, "reads every web hook", False)
        elif path == "events.decode":
            if not any(True for one in node.args[:1] for _ in self.reader.events_in(one)):
                self.listens("", node, "decodes any event", False)
        group, _, name = path.removesuffix(".from_dict").rpartition(".")
        found = self.known.classes.get(name) if group == "models" else None
        if found is None:
            return
        if found.form == "class":
            for keyword in node.keywords:
                if keyword.arg is not None:
                    self.read(found.owner, keyword.arg, node)
            self.whole([found.owner], self.use(node, f"makes a `models.{name}`", False))
        else:
            self.made(path, node)

    def _getattr(self, node: ast.Call) -> None:
        if len(node.args) < 2:
            return
        written = self.reader.values(node.args[1])
        texts = [v.text for v in written if isinstance(v, Text)]
        literal = isinstance(node.args[1], ast.Constant)
        for value in self.reader.values(node.args[0]):
            names = texts if literal else []
            for name in names:
                for made in self.reader.member(value, name):
                    if isinstance(made, Method) and node not in self.told:
                        self._handed(made, node)
                for owner in owners_of(value, self.known):
                    self.read(owner, name, node)
                if isinstance(value, Unknown):
                    self.unknown(name, node)
            if literal:
                continue
            match value:
                case Client():
                    self.facts.any_of.append(("", self.untold(node, "the name")))
                case Resource(name):
                    self.facts.any_of.append((name, self.untold(node, "the name")))
                case Result() | Payload():
                    self.hands_on(node.args[0], "reads any field of")
                    self.untold(node, "the name")
                case Unknown() | Part():
                    self.untold(node, "the name")

    def _handed(self, method: Method, node: ast.AST) -> None:
        parent = self.reader.parents.get(node)
        if isinstance(parent, ast.Call) and parent.func is node:
            return  # read as a call
        for key in method.operations:
            use = self.use(node, f"names {self.shown(key, method.called)}", method.sure)
            self.facts.calls.append(Call(key, method.called, use, starred=True))
            self.nothing_told(key, use)

    def _request(self, node: ast.Call, sure: bool) -> None:
        request = read_request(self.reader, node)
        if request is None:
            if sure:
                self.facts.any_of.append(("", self.untold(node, "the path")))
            return
        for operation in request.operations:
            use = self.use(node, f"asks for the route of {operation.key}", sure)
            self.facts.calls.append(Call(operation.key, operation.name, use))
            self.facts.sent.extend(self.bodies.of_request(operation, request.given, use))
            self.whole(self.known.holds(operation.returns), evolve(use, sure=False))


def _is_called(reader: Reader, node: ast.AST) -> bool:
    parent = reader.parents.get(node)
    return isinstance(parent, ast.Call) and parent.func is node
