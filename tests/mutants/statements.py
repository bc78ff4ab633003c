"""What may be wrong with a statement: yields the node to replace, the text, and what kind it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

Change = tuple[ast.expr | ast.stmt, str, str]


def statement(node: ast.stmt) -> Iterator[Change]:
    """Yield what may be wrong with a statement as such, apart from its expressions."""
    if isinstance(node, ast.If | ast.While):
        yield from _negated(node.test)
    elif isinstance(node, ast.Return) and node.value is not None:
        if not _is_empty(node.value):
            yield node, "return None", "returns nothing"
        if isinstance(node.value, ast.Call) and node.value.args:
            yield node, f"return {ast.unparse(node.value.args[0])}", "returns its argument"
    elif isinstance(node, ast.Raise | ast.Continue | ast.Break | ast.Delete | ast.AugAssign):
        yield node, "pass", f"no {type(node).__name__.lower()}"
    elif isinstance(node, ast.Expr) and _calls(node.value):
        yield node, "pass", "no call"
    elif isinstance(node, ast.Assign) and _kept(node):
        yield node, "pass", "no assignment"
    elif isinstance(node, ast.Try):
        yield from _handlers(node)


def _negated(test: ast.expr) -> Iterator[Change]:
    negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    compared = isinstance(test, ast.Compare) and len(test.ops) == 1
    if not negated and not compared and not isinstance(test, ast.Constant | ast.NamedExpr):
        yield test, f"not ({ast.unparse(test)})", "negated"


def _calls(value: ast.expr) -> bool:
    return isinstance(value, ast.Call | ast.Await | ast.Yield | ast.YieldFrom)


def _kept(node: ast.Assign) -> bool:
    return all(isinstance(target, ast.Attribute | ast.Subscript) for target in node.targets)


def _handlers(node: ast.Try) -> Iterator[Change]:
    for handler in node.handlers:
        caught = handler.type
        if isinstance(caught, ast.Tuple):
            for one in caught.elts:
                rest = [ast.unparse(other) for other in caught.elts if other is not one]
                yield caught, f"({', '.join(rest)},)", "one exception less"
        if caught is not None and ast.unparse(caught) not in ("Exception", "BaseException"):
            yield caught, "Exception", "every exception"
    for last in node.finalbody:
        if isinstance(last, ast.If | ast.Try | ast.With | ast.AsyncWith):
            yield last, "pass", "no finally"


def _is_empty(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and not value.value
