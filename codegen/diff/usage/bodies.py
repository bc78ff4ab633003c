"""Read what a program sends: arguments by the names on the wire, and mappings within mappings."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from collections.abc import Mapping as Keys

from attrs import evolve
from attrs import frozen

from codegen import wholebody
from codegen.diff.bodies import positional
from codegen.diff.usage.facts import Sent
from codegen.diff.usage.infer import Reader
from codegen.diff.usage.values import Items
from codegen.diff.usage.values import Mapping
from codegen.diff.usage.values import Other
from codegen.diff.usage.values import Text
from codegen.diff.uses import Use
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import Ref
from codegen.irtypes import Type
from codegen.typeinfo import parts
from codegen.typeinfo import references


def body_of(operation: str) -> str:
    """Return the owner of what is sent as the one body of an operation."""
    return f"{operation} body"


@frozen
class Bodies:
    reader: Reader

    def of_call(
        self,
        operation: Operation,
        arguments: list[ast.expr],
        keywords: list[ast.keyword],
        use: Use,
    ) -> Iterator[Sent]:
        """Yield what a call by its method sends: the arguments, then each object in them."""
        given: dict[str, ast.expr] = {}
        starred = False
        # The page, which an iterator does not take, is the last of those passed by position.
        for name, argument in zip(positional(operation), arguments, strict=False):
            if isinstance(argument, ast.Starred):
                starred = True
                break
            given[name] = argument
        for keyword in keywords:
            if keyword.arg is None:
                starred = True
            else:
                given[keyword.arg] = keyword.value
        wires = {f.name: f.wire for f in (*operation.sent_fields, *operation.body_fields)}
        keys: dict[str, ast.expr | None] = {wires.get(n, n): v for n, v in given.items()}
        body = given.get("body")
        if isinstance(operation.body, TypeBody):
            if body is not None:
                yield from self.body(operation, body, use)
            elif starred:
                yield Sent(body_of(operation.key), {}, False, use)
                yield from self._untold(operation.body.type, use)
        whole = not starred
        as_one = wholebody.whole(operation, self.reader.known.types)
        if as_one is not None and (node := given.get(as_one.first.name)) is not None:
            fields = {field.wire for field in operation.body_parts}
            for more, all_of_it in self._mappings(node):
                if more.keys() & fields:
                    keys = {**keys, as_one.first.wire: None, **more}
                    whole = whole and all_of_it
        yield Sent(operation.key, keys, whole, use)
        for field in operation.sent_fields:
            if field.wire in keys and (value := keys[field.wire]) is not None:
                yield from self.value(field.type, value, keys, use)
            elif starred:
                yield from self._untold(field.type, use)

    def body(self, operation: Operation, body: ast.expr, use: Use) -> Iterator[Sent]:
        """Yield a body that is one argument, as that of the operation and as one of its type."""
        described = operation.body
        if isinstance(described, TypeBody):
            for keys, whole in self._mappings(body):
                yield Sent(body_of(operation.key), keys, whole, use)
            yield from self.value(described.type, body, {}, use)

    def of_request(
        self, operation: Operation, given: Keys[str, ast.expr], use: Use
    ) -> Iterator[Sent]:
        """Yield what a request by its route sends."""
        keys: dict[str, ast.expr | None] = {f.wire: None for f in operation.path_params}
        is_one = isinstance(operation.body, TypeBody)
        whole = True
        for name in ("query",) if is_one else ("query", "body"):
            for more, all_of_it in self._mappings(given[name]) if name in given else ():
                keys.update(more)
                whole = whole and all_of_it
        yield Sent(operation.key, keys, whole, use)
        if "body" in given:
            yield from self.body(operation, given["body"], use)
        for field in operation.body_parts:
            if (value := keys.get(field.wire)) is not None:
                yield from self.value(field.type, value, keys, use)

    def value(
        self, found: Type, node: ast.expr, siblings: Keys[str, ast.expr | None], use: Use
    ) -> Iterator[Sent]:
        """Yield the objects of named types that a value holds."""
        types = self.reader.known.types
        match found:
            case Ref(name) if isinstance(named := types.get(name), Model):
                for keys, whole in self._mappings(node):
                    yield Sent(name, keys, whole, use)
                    for field in named.fields:
                        if (value := keys.get(field.wire)) is not None:
                            yield from self.value(field.type, value, keys, use)
                        elif not whole:
                            yield from self._untold(field.type, use)
            case Ref(name) if isinstance(named := types.get(name), Union):
                tags = self._words(siblings.get(named.by))
                for word, variant in named.variants:
                    if tags is None or word in tags:
                        told = tags is not None and len(tags) == 1
                        yield from self.value(
                            variant, node, {}, use if told else evolve(use, sure=False)
                        )
            case ListOf(inner) | MapOf(inner):
                for item in self._items(node, isinstance(found, MapOf)):
                    if item is None:
                        yield from self._untold(inner, use)
                    else:
                        yield from self.value(inner, item, {}, use)
            case _:
                for part in parts(found):
                    yield from self.value(part, node, siblings, use)

    def _words(self, node: ast.expr | None) -> set[str] | None:
        """Return the texts that an expression may be; None where they are not written."""
        if node is None:
            return None
        values = self.reader.values(node)
        words = {value.text for value in values if isinstance(value, Text)}
        return words if words and len(words) == len(values) else None

    def _mappings(self, node: ast.expr) -> Iterator[tuple[dict[str, ast.expr | None], bool]]:
        """Yield the keys of each mapping that an expression may be, and whether these are all."""
        stays = not isinstance(node, ast.Name) or self.reader.only_passed(node)
        for value in self.reader.values(node):
            if isinstance(value, Mapping):
                keys, whole = self._keys(value.node)
                yield keys, whole and value.whole and stays
            elif not isinstance(value, Other | Text | Items):
                yield {}, False

    def _keys(self, node: ast.Dict | ast.Call) -> tuple[dict[str, ast.expr | None], bool]:
        keys: dict[str, ast.expr | None] = {}
        whole = True
        if isinstance(node, ast.Call):
            spread = [*node.args, *(k.value for k in node.keywords if k.arg is None)]
            pairs: list[tuple[ast.expr | None, ast.expr]] = [(None, one) for one in spread]
            keys = {k.arg: k.value for k in node.keywords if k.arg is not None}
        else:
            pairs = list(zip(node.keys, node.values, strict=True))
        for key, value in pairs:
            if key is None:
                for more, all_of_it in self._mappings(value):
                    keys.update(more)
                    whole = whole and all_of_it
            elif (words := self._words(key)) is not None:
                keys.update(dict.fromkeys(words, value))
            else:
                whole = False
        return keys, whole

    def _items(self, node: ast.expr, of_mapping: bool) -> Iterator[ast.expr | None]:
        """Yield the items of a list that is written out; None for what is not."""
        if isinstance(node, ast.List | ast.Tuple) and not of_mapping:
            for item in node.elts:
                yield None if isinstance(item, ast.Starred) else item
        elif isinstance(node, ast.ListComp) and not of_mapping:
            yield node.elt
        elif isinstance(node, ast.Dict) and of_mapping:
            for key, value in zip(node.keys, node.values, strict=True):
                yield None if key is None else value
        else:
            yield None

    def _untold(self, found: Type, use: Use) -> Iterator[Sent]:
        """Yield that objects of a type may be sent of which nothing is written there."""
        for name in references(found):
            if isinstance(self.reader.known.types.get(name), Model | Union):
                yield Sent(name, {}, False, evolve(use, sure=False))
