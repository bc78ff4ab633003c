"""Note what a program names, each with its place."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from collections.abc import Iterator

from attrs import evolve

from codegen.diff.usage.bodies import Bodies
from codegen.diff.usage.facts import ALL_FIELDS
from codegen.diff.usage.facts import Facts
from codegen.diff.usage.facts import Listens
from codegen.diff.usage.facts import Read
from codegen.diff.usage.facts import Whole
from codegen.diff.usage.infer import Reader
from codegen.diff.usage.known import Known
from codegen.diff.usage.values import Items
from codegen.diff.usage.values import Payload
from codegen.diff.usage.values import Raw
from codegen.diff.usage.values import Result
from codegen.diff.usage.values import Value
from codegen.diff.usage.values import Values
from codegen.diff.uses import At
from codegen.diff.uses import Use
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.typeinfo import references

_LONGEST = 60


class Notes:
    """The facts of a program, as they are found."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.known = reader.known
        self.bodies = Bodies(reader)
        self.facts = Facts()
        self.file = ""
        self.told: set[ast.AST] = set()
        """Methods whose arguments are known, since their call was read."""

    def use(self, node: ast.AST, text: str, sure: bool = True) -> Use:
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        return Use(At(self.file, line, column + 1), text, sure)

    def untold(self, node: ast.expr, what: str) -> Use:
        """Note that what a program means is not written there, and return that as a use of it."""
        code = ast.unparse(node)
        code = code if len(code) <= _LONGEST else f"{code[:_LONGEST]}..."
        use = self.use(node, f"means it by `{code}`", False)
        self.facts.untold.append((use.at, f"`{code}`: {what} is not written there"))
        return use

    def unknown(self, name: str, node: ast.AST) -> None:
        use = self.use(node, f"reads `.{name}`, of what is not known", False)
        self.facts.reads.append(Read("", name, use))

    def field(self, node: ast.Attribute, owners: list[str], sure: bool) -> None:
        if node.attr in ALL_FIELDS:
            self.whole(owners, self.use(node, f"takes the whole of {_list(owners)}", False))
        for owner in owners:
            self.read(owner, node.attr, node, sure)

    def read(self, owner: str, name: str, node: ast.AST, sure: bool = True) -> None:
        if name == "extra" or self.known.field_called(owner, name) is not None:
            use = self.use(node, f"reads {owner}{' ' if ':' in owner else '.'}{name}", sure)
            self.facts.reads.append(Read(owner, name, use))

    def whole(self, owners: Iterable[str], use: Use) -> None:
        held = {
            inner
            for owner in owners
            for field in self.known.owners.get(owner, ())
            for inner in self.known.holds(field.type)
        }
        if found := frozenset(held.union(owners)):
            self.facts.wholes.append(Whole(found, use))

    def hands_on(self, node: ast.expr, how: str) -> None:
        for value in _flat(self.reader.values(node)):
            match value:
                case Result(found):
                    use = self.use(node, f"{how} {_list(list(references(found)))}", False)
                    self.whole(self.known.holds(found), use)
                case Payload(events):
                    shown = _list(list(events)) if events else "an event"
                    use = self.use(node, f"{how} {shown}", False)
                    self.whole(events or self.known.events, use)

    def nothing_told(self, key: str, use: Use) -> None:
        operation = self.known.operations.get(key)
        if operation is not None:
            star = ast.keyword(None, ast.Constant(None))
            unsure = evolve(use, sure=False)
            self.facts.sent.extend(self.bodies.of_call(operation, [], [star], unsure))

    def shown(self, key: str, called: str) -> str:
        return f"{key.partition('.')[0]}.{called}"

    def listens(self, event: str, node: ast.AST, text: str, sure: bool = True) -> None:
        self.facts.listens.append(Listens(event, self.use(node, text, sure)))

    def made(self, path: str, node: ast.expr) -> None:
        group, _, name = path.rpartition(".")
        found = self.known.classes.get(name) if group == "models" else None
        if found is None or found.form == "class":
            return
        use = self.use(node, f"makes a `models.{name}`")
        if found.owner in self.known.operations:
            operation = self.known.operations[found.owner]
            self.facts.sent.extend(self.bodies.body(operation, node, use))
        else:
            self.facts.sent.extend(self.bodies.value(Ref(found.owner), node, {}, use))


def owners_of(value: Value, known: Known) -> list[str]:
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
