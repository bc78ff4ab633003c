"""Read `client.request(...)`: which operations have the route that it asks for."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from attrs import frozen

from codegen.diff.usage.infer import Reader
from codegen.diff.usage.known import shape_of
from codegen.diff.usage.values import Text
from codegen.ir import Operation


@frozen
class Request:
    operations: tuple[Operation, ...]
    given: Mapping[str, ast.expr]
    """Its arguments by keyword."""


def read_request(reader: Reader, node: ast.Call) -> Request | None:
    """Return what a request asks for; None where its path is not written there."""
    given = {k.arg: k.value for k in node.keywords if k.arg is not None}
    verb = node.args[0] if node.args else given.get("method")
    path = node.args[1] if len(node.args) > 1 else given.get("template")
    shape = _shape(reader, path)
    if shape is None:
        return None
    words = {v.text.upper() for v in reader.values(verb) if isinstance(v, Text)}
    verbs: list[str | None] = [*sorted(words)] or [None]
    keys = [key for word in verbs for key in reader.known.routed(word, shape)]
    return Request(tuple(reader.known.operations[key] for key in dict.fromkeys(keys)), given)


def _shape(reader: Reader, node: ast.AST | None) -> tuple[str | None, ...] | None:
    """Return the segments of a path that is written out; None for one that is a value."""
    match node:
        case ast.JoinedStr(values):
            pieces = [
                str(piece.value) if isinstance(piece, ast.Constant) else "{value}"
                for piece in values
            ]
            text = "".join(pieces)
        case None:
            return None
        case _:
            texts = {v.text for v in reader.values(node) if isinstance(v, Text)}
            if len(texts) != 1:
                return None
            [text] = texts
    if "/" not in text:
        return None
    found = tuple(shape_of(text.partition("?")[0]))
    return found[1:] if found[0] == "v1" else found
