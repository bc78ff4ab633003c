"""Walk through a program, and note what it names of the package."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from collections.abc import Iterator

from attrs import evolve

from codegen.diff.usage.bodies import Bodies
from codegen.diff.usage.elements import last_name
from codegen.diff.usage.facts import Call
from codegen.diff.usage.facts import Facts
from codegen.diff.usage.facts import Listens
from codegen.diff.usage.facts import Named
from codegen.diff.usage.facts import Read
from codegen.diff.usage.facts import Whole
from codegen.diff.usage.infer import Reader
from codegen.diff.usage.known import Known
from codegen.diff.usage.passing import pass_on
from codegen.diff.usage.program import Module
from codegen.diff.usage.program import Program
from codegen.diff.usage.routes import read_request
from codegen.diff.usage.values import Client
from codegen.diff.usage.values import Foreign
from codegen.diff.usage.values import Items
from codegen.diff.usage.values import Method
from codegen.diff.usage.values import OfClient
from codegen.diff.usage.values import Own
from codegen.diff.usage.values import Part
from codegen.diff.usage.values import Payload
from codegen.diff.usage.values import Raw
from codegen.diff.usage.values import Resource
from codegen.diff.usage.values import Result
from codegen.diff.usage.values import Text
from codegen.diff.usage.values import Unknown
from codegen.diff.usage.values import Value
from codegen.diff.usage.values import Values
from codegen.diff.uses import At
from codegen.diff.uses import Use
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.typeinfo import references

_LONGEST = 60
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


class _Walk:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.known = reader.known
        self.bodies = Bodies(reader)
        self.facts = Facts()
        self.file = ""
        self._told: set[ast.AST] = set()
        """Methods whose arguments are known, since their call was read."""

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
                    self._hands_on(value, "shows the whole of")
                case ast.Return(ast.expr() as value):
                    function = module.scopes[node].node
                    if getattr(function, "decorator_list", ()):  # somebody else calls it
                        self._hands_on(value, "returns the whole of")
                case ast.AnnAssign(annotation=annotation, value=ast.expr() as value):
                    self._annotated(annotation, value)
                case ast.Constant(value=str(text)) if ":" in text:
                    if text in self.known.events:
                        self._listens(text, node, f"names `{text}`", False)
        for node in module.nodes:
            if isinstance(node, ast.Attribute):
                self._attribute(node)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self._name(node)

    def _use(self, node: ast.AST, text: str, sure: bool = True) -> Use:
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        return Use(At(self.file, line, column + 1), text, sure)

    def _untold(self, node: ast.expr, what: str) -> Use:
        """Note that what a program means is not written there, and return that as a use of it."""
        code = ast.unparse(node)
        code = code if len(code) <= _LONGEST else f"{code[:_LONGEST]}..."
        use = self._use(node, f"means it by `{code}`", False)
        self.facts.untold.append((use.at, f"`{code}`: {what} is not written there"))
        return use

    # Names

    def _attribute(self, node: ast.Attribute) -> None:
        if isinstance(node.ctx, ast.Load):
            self._method(node)
            self._part(node)
        for value in self.reader.values(node.value):
            match value:
                case Result(found):
                    self._field(node, list(self.known.models_in(found)), value.sure)
                case Payload(events, sure):
                    self._field(node, list(events or self.known.events), sure and bool(events))
                case Unknown() if not _is_called(self.reader, node):
                    self._unknown(node.attr, node)

    def _unknown(self, name: str, node: ast.AST) -> None:
        use = self._use(node, f"reads `.{name}`, of what is not known", False)
        self.facts.reads.append(Read("", name, use))

    def _field(self, node: ast.Attribute, owners: list[str], sure: bool) -> None:
        if node.attr in ("to_dict", "__dict__"):
            self._whole(owners, self._use(node, f"takes the whole of {_list(owners)}", False))
        for owner in owners:
            self._read(owner, node.attr, node, sure)

    def _read(self, owner: str, name: str, node: ast.AST, sure: bool = True) -> None:
        if name == "extra" or self.known.field_called(owner, name) is not None:
            use = self._use(node, f"reads {owner}{' ' if ':' in owner else '.'}{name}", sure)
            self.facts.reads.append(Read(owner, name, use))

    def _whole(self, owners: Iterable[str], use: Use) -> None:
        held = {
            inner
            for owner in owners
            for field in self.known.owners.get(owner, ())
            for inner in self.known.holds(field.type)
        }
        if found := frozenset(held.union(owners)):
            self.facts.wholes.append(Whole(found, use))

    def _hands_on(self, node: ast.expr, how: str) -> None:
        for value in _flat(self.reader.values(node)):
            match value:
                case Result(found):
                    use = self._use(node, f"{how} {_list(list(references(found)))}", False)
                    self._whole(self.known.holds(found), use)
                case Payload(events):
                    shown = _list(list(events)) if events else "an event"
                    use = self._use(node, f"{how} {shown}", False)
                    self._whole(events or self.known.events, use)

    def _method(self, node: ast.Attribute | ast.Name) -> None:
        """Note a method that is named and not called there."""
        if node in self._told:
            return
        for value in self.reader.values(node):
            if isinstance(value, Method):
                kept = isinstance(self.reader.parents.get(node), ast.Assign | ast.NamedExpr)
                for key in value.operations:
                    use = self._use(node, f"names {self._shown(key, value.called)}", value.sure)
                    self.facts.calls.append(Call(key, value.called, use, starred=not kept))
                    if not kept:
                        self._nothing_told(key, use)

    def _nothing_told(self, key: str, use: Use) -> None:
        operation = self.known.operations.get(key)
        if operation is not None:
            star = ast.keyword(None, ast.Constant(None))
            unsure = evolve(use, sure=False)
            self.facts.sent.extend(self.bodies.of_call(operation, [], [star], unsure, False))

    def _shown(self, key: str, called: str) -> str:
        return f"{key.partition('.')[0]}.{called}"

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
                self._listens(self.known.event_names[name], node, f"names `{name}`")
        elif name:
            self.facts.named.append(Named(path, self._use(node, f"names `{path}`")))

    def _import(self, module: Module, node: ast.Import | ast.ImportFrom) -> None:
        scope = module.scopes[node]
        for alias in node.names:
            if alias.name == "*":
                for value in self.reader.imported(f"{getattr(node, 'module', '')}"):
                    if isinstance(value, Part) and value.path in ("models", "events"):
                        self.facts.untold.append(
                            (self._use(node, "").at, f"`import *` of {value.path}: any name of it")
                        )
                continue
            for value in self.reader.looked_up(scope, alias.asname or alias.name.partition(".")[0]):
                if isinstance(value, Part):
                    self._package_name(value.path, node)

    def _listens(self, event: str, node: ast.AST, text: str, sure: bool = True) -> None:
        self.facts.listens.append(Listens(event, self._use(node, text, sure)))

    def _pattern(self, of: ast.expr, names: list[str], node: ast.AST) -> None:
        for value in self.reader.values(of):
            if isinstance(value, Part):
                for made in self.reader.made(value.path):
                    for name in names:
                        for owner in _owners(made, self.known):
                            self._read(owner, name, node)
            elif isinstance(value, Unknown):
                for name in names:
                    self._unknown(name, node)

    def _annotated(self, annotation: ast.expr, value: ast.expr) -> None:
        """Note a mapping that is annotated with its type."""
        for named in self.reader.values(annotation):
            if isinstance(named, Part):
                self._made(named.path, value)

    def _made(self, path: str, node: ast.expr) -> None:
        group, _, name = path.rpartition(".")
        found = self.known.classes.get(name) if group == "models" else None
        if found is None or found.form == "class":
            return
        use = self._use(node, f"makes a `models.{name}`")
        if found.owner in self.known.operations:
            operation = self.known.operations[found.owner]
            self.facts.sent.extend(self.bodies.body(operation, node, use))
        else:
            self.facts.sent.extend(self.bodies.value(Ref(found.owner), node, {}, use))

    # Calls

    def _call(self, node: ast.Call) -> None:
        for value in self.reader.values(node.func):
            match value:
                case Method():
                    self._told.add(node.func)
                    self._calls(value, node, node.args, node.keywords)
                case OfClient(name, sure):
                    self._of_client(name, sure, node)
                case Part(path):
                    self._of_package(path, node)
                case Foreign("getattr"):
                    self._getattr(node)
        self._carried(node)
        last = last_name(node.func)
        told = any(
            isinstance(v, Method | OfClient | Part) or (isinstance(v, Own))
            for v in self.reader.values(node.func)
        )
        if not told and last not in _HARMLESS:
            for argument in [*node.args, *(k.value for k in node.keywords)]:
                inner = argument.value if isinstance(argument, ast.Starred) else argument
                self._hands_on(inner, f"hands `{last or 'a function'}` the whole of")

    def _calls(
        self, method: Method, node: ast.AST, given: list[ast.expr], named: list[ast.keyword]
    ) -> None:
        for key in method.operations:
            use = self._use(node, f"calls {self._shown(key, method.called)}", method.sure)
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
                iterates = method.called.startswith("iter_")
                self.facts.sent.extend(self.bodies.of_call(operation, given, named, use, iterates))

    def _carried(self, node: ast.Call) -> None:
        """Read a call whose method and arguments are given to another function."""
        start = _CARRIERS.get(last_name(node.func))
        if start is None or len(node.args) < start:
            return
        first = node.args[start - 1]
        for value in self.reader.values(first):
            if isinstance(value, Method):
                self._told.add(first)
                rest = list(node.args[start:])
                named = list(node.keywords)
                if last_name(node.func) == "partial":
                    named.append(ast.keyword(None, ast.Constant(None)))  # more may come
                self._calls(value, node, rest, named)

    def _of_client(self, name: str, sure: bool, node: ast.Call) -> None:
        if name == "request":
            self._request(node, sure)
        elif name == "on_any":
            self._listens("", node, "handles every event", sure)
        elif name in ("on", "once", "off", "events"):
            for one in node.args if name == "events" else node.args[:1]:
                for event in self.reader.events_in(one):
                    self._listens(event, node, f"listens to {event}")
                values = self.reader.values(one)
                others = any(isinstance(v, Unknown) for v in values)
                if sure and (others or not values):
                    self.facts.listens.append(Listens("", self._untold(node, "the event")))

    def _of_package(self, path: str, node: ast.Call) -> None:
        if path == "replace" and node.args:
            for value in self.reader.values(node.args[0]):
                for keyword in node.keywords:
                    for owner in _owners(value, self.known):
                        if keyword.arg is not None:
                            self._read(owner, keyword.arg, node)
                        else:
                            use = self._use(node, f"replaces fields of {owner}", False)
                            self._whole([owner], use)
        elif path in ("webhooks.parse", "webhooks.parse_website_hook"):
            self._listens("", node, "reads every web hook", False)
        elif path == "events.decode":
            if not any(True for one in node.args[:1] for _ in self.reader.events_in(one)):
                self._listens("", node, "decodes any event", False)
        group, _, name = path.removesuffix(".from_dict").rpartition(".")
        found = self.known.classes.get(name) if group == "models" else None
        if found is None:
            return
        if found.form == "class":
            for keyword in node.keywords:
                if keyword.arg is not None:
                    self._read(found.owner, keyword.arg, node)
            self._whole([found.owner], self._use(node, f"makes a `models.{name}`", False))
        else:
            self._made(path, node)

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
                    if isinstance(made, Method) and node not in self._told:
                        self._handed(made, node)
                for owner in _owners(value, self.known):
                    self._read(owner, name, node)
                if isinstance(value, Unknown):
                    self._unknown(name, node)
            if literal:
                continue
            match value:
                case Client():
                    self.facts.any_of.append(("", self._untold(node, "the name")))
                case Resource(name):
                    self.facts.any_of.append((name, self._untold(node, "the name")))
                case Result() | Payload():
                    self._hands_on(node.args[0], "reads any field of")
                    self._untold(node, "the name")
                case Unknown() | Part():
                    self._untold(node, "the name")

    def _handed(self, method: Method, node: ast.AST) -> None:
        parent = self.reader.parents.get(node)
        if isinstance(parent, ast.Call) and parent.func is node:
            return  # read as a call
        for key in method.operations:
            use = self._use(node, f"names {self._shown(key, method.called)}", method.sure)
            self.facts.calls.append(Call(key, method.called, use, starred=True))
            self._nothing_told(key, use)

    def _request(self, node: ast.Call, sure: bool) -> None:
        request = read_request(self.reader, node)
        if request is None:
            if sure:
                self.facts.any_of.append(("", self._untold(node, "the path")))
            return
        for operation in request.operations:
            use = self._use(node, f"asks for the route of {operation.key}", sure)
            self.facts.calls.append(Call(operation.key, operation.name, use))
            self.facts.sent.extend(self.bodies.of_request(operation, request.given, use))
            self._whole(self.known.holds(operation.returns), evolve(use, sure=False))


def _owners(value: Value, known: Known) -> list[str]:
    match value:
        case Result(found):
            return list(known.models_in(not_null(found)))
        case Payload(events):
            return list(events or known.events)
    return []


def _flat(values: Values) -> Iterator[Value]:
    """Yield values, and for what holds others, those."""
    for value in values:
        if isinstance(value, Items | Raw):
            yield from _flat(value.of)
        else:
            yield value


def _list(names: list[str]) -> str:
    return ", ".join(names[:3]) + (", ..." if len(names) > 3 else "") if names else "a value"


def _is_called(reader: Reader, node: ast.AST) -> bool:
    parent = reader.parents.get(node)
    return isinstance(parent, ast.Call) and parent.func is node
