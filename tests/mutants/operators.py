"""What may be wrong with an expression, one function for each kind: yields what else it may be."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable
from collections.abc import Iterator

BOUNDARIES = {ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
OPPOSITES = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
METHODS = {
    "startswith": "endswith",
    "endswith": "startswith",
    "lstrip": "rstrip",
    "rstrip": "lstrip",
    "partition": "rpartition",
    "rpartition": "partition",
    "union": "intersection",
    "issubset": "issuperset",
}
# Without the call, its value is of the same type.
DROPPED = {"sorted", "reversed", "abs", "quote"}
DROPPED_METHODS = {"strip", "lstrip", "rstrip", "lower", "upper", "casefold", "title", "copy"}
# A word, a key, a format; not a sentence for people.
WORD = re.compile(r"\S+")

Operator = Callable[[ast.expr], Iterator[ast.expr]]


def boundary(node: ast.expr) -> Iterator[ast.expr]:
    yield from _compared(node, BOUNDARIES)


def opposite(node: ast.expr) -> Iterator[ast.expr]:
    yield from _compared(node, OPPOSITES)


def _compared(node: ast.expr, table: dict) -> Iterator[ast.expr]:
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            if type(operator) in table:
                other = copy.deepcopy(node)
                other.ops[at] = table[type(operator)]()
                yield other


def and_or(node: ast.expr) -> Iterator[ast.expr]:
    """Swap `and` and `or`, or leave one of the operands out."""
    if isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        for at in range(len(node.values)):
            rest = [value for index, value in enumerate(node.values) if index != at]
            yield ast.BoolOp(node.op, rest) if len(rest) > 1 else rest[0]


def no_not(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


def constant(node: ast.expr) -> Iterator[ast.expr]:
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
        if value:
            yield ast.Constant(value - 1)
    elif isinstance(value, str | bytes) and WORD.fullmatch(
        value if isinstance(value, str) else value.decode("latin-1")
    ):
        yield ast.Constant(type(value)())


def last_for_first(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Subscript):
        other = {"0": ast.Constant(-1), "-1": ast.Constant(0)}.get(ast.unparse(node.slice))
        if other:
            yield ast.Subscript(node.value, other, node.ctx)
        if isinstance(node.slice, ast.Slice):
            yield node.value


def another_name(node: ast.expr) -> Iterator[ast.expr]:
    """Put `max` for `min`, `endswith` for `startswith` and the like."""
    if isinstance(node, ast.Call):
        called = node.func
        if isinstance(called, ast.Name) and called.id in NAMES:
            yield ast.Call(ast.Name(NAMES[called.id]), node.args, node.keywords)
        elif isinstance(called, ast.Attribute) and called.attr in METHODS:
            method = ast.Attribute(called.value, METHODS[called.attr])
            yield ast.Call(method, node.args, node.keywords)


def no_call(node: ast.expr) -> Iterator[ast.expr]:
    """Put the argument for what is made of it."""
    if isinstance(node, ast.Call):
        called = node.func
        if isinstance(called, ast.Name) and called.id in DROPPED and node.args:
            yield node.args[0]
        elif isinstance(called, ast.Attribute) and called.attr in DROPPED_METHODS:
            yield called.value


def arguments(node: ast.expr) -> Iterator[ast.expr]:
    """Swap the first two arguments if they look alike, or leave out one that has a name."""
    if not isinstance(node, ast.Call):
        return
    if len(node.args) > 1 and not any(isinstance(a, ast.Starred) for a in node.args[:2]):
        one, two, *rest = node.args
        alike = type(one) is type(two) and ast.dump(one) != ast.dump(two)
        if alike and not _is_prose(one):
            yield ast.Call(node.func, [two, one, *rest], node.keywords)
    for keyword in node.keywords:
        if keyword.arg:
            yield ast.Call(node.func, node.args, [k for k in node.keywords if k is not keyword])


def choice(node: ast.expr) -> Iterator[ast.expr]:
    """Negate the condition of a conditional expression, or of a comprehension."""
    if isinstance(node, ast.IfExp):
        yield ast.IfExp(node.test, node.orelse, node.body)
    for at, generator in enumerate(getattr(node, "generators", ())):
        for index in range(len(generator.ifs)):
            other = copy.deepcopy(node)
            del other.generators[at].ifs[index]
            yield other


def arithmetic(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        if not any(_is_joined(side) for side in (node.left, node.right)):
            yield ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right)


def _is_joined(node: ast.expr) -> bool:
    """Say whether `+` puts it before or behind something."""
    text = isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    return text or isinstance(node, ast.JoinedStr | ast.List | ast.Tuple)


def _is_prose(node: ast.expr) -> bool:
    """Say whether it is a text for people, not one that the program reads."""
    text = node.value if isinstance(node, ast.Constant) else ""
    return isinstance(node, ast.JoinedStr) or (isinstance(text, str) and " " in text)


EXPRESSIONS: tuple[Operator, ...] = (
    boundary,
    opposite,
    and_or,
    no_not,
    constant,
    last_for_first,
    another_name,
    no_call,
    arguments,
    choice,
    arithmetic,
)
