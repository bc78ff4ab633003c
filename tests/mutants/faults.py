"""All faults that may be put into a file: where code runs that decides something."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.mutants.fault import Fault
from tests.mutants.fault import Source
from tests.mutants.hook.sitecustomize import bodies
from tests.mutants.hook.sitecustomize import is_docstring
from tests.mutants.operators import EXPRESSIONS
from tests.mutants.statements import statement

# Of the language, for the type checker, and how an object looks to a developer.
SKIPPED_FUNCTIONS = {"__repr__", "__str__", "__rich_repr__", "__dir__"}
SKIPPED_NAMES = {"__all__", "__slots__", "__match_args__"}
# Told to a person or to the type checker.
TOLD = {"cast", "TypeVar", "ParamSpec", "NewType", "getLogger", "warn", "overload", "assert_never"}
LOGGED = {"debug", "info", "warning", "error", "exception", "critical", "log"}


def faults(file: str, text: bytes) -> list[Fault]:
    """Return what may be put into a file; not all of it compiles or means something else."""
    source = Source(file, text)
    blocks = [(body[0].lineno, body[-1].end_lineno or 0) for body in bodies(source.tree)]
    found = []
    for node, new, kind, function in _changes(source.tree, ""):
        around = [first for first, last in blocks if first <= node.lineno <= last]
        found.append(source.fault(node, new, kind, function, max(around, default=0)))
    return found


def is_fault(fault: Fault, text: bytes) -> bool:
    """Say whether the file compiles with the fault, and differs."""
    try:
        tree = ast.parse(fault.applied(text))
        compile(tree, fault.file, "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return ast.dump(tree) != ast.dump(ast.parse(text))


def _changes(node: ast.AST, function: str) -> Iterator[tuple]:
    for child in ast.iter_child_nodes(node):
        if _skipped(node, child):
            continue
        name = function
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{function}.{child.name}".lstrip(".")
        if isinstance(child, ast.stmt):
            yield from ((*change, name) for change in statement(child))
        elif isinstance(child, ast.expr) and _replaceable(node):
            for operator in EXPRESSIONS:
                for other in operator(child):
                    text = ast.unparse(ast.fix_missing_locations(other))
                    if not isinstance(other, ast.Constant | ast.Name | ast.Attribute | ast.Call):
                        text = f"({text})" if _inside(node) else text
                    yield child, text, operator.__name__.replace("_", " "), name
        yield from _changes(child, name)


def _inside(parent: ast.AST) -> bool:
    return isinstance(parent, ast.expr) and not isinstance(parent, ast.Call | ast.List | ast.Dict)


def _replaceable(parent: ast.AST) -> bool:
    """Say whether the text of a child has a place of its own: in an f-string it has not."""
    return not isinstance(parent, ast.JoinedStr | ast.FormattedValue)


def _skipped(parent: ast.AST, child: ast.AST) -> bool:
    if isinstance(child, ast.arguments):
        return False
    if isinstance(child, ast.JoinedStr | ast.Assert | ast.Import | ast.ImportFrom):
        return True
    if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
        return child.name in SKIPPED_FUNCTIONS or _named(child.decorator_list, {"overload"})
    if isinstance(child, ast.If):
        return ast.unparse(child.test) in ("TYPE_CHECKING", "__name__ == '__main__'")
    if isinstance(child, ast.stmt) and is_docstring(child):
        return True
    if isinstance(child, ast.Assign):
        return any(isinstance(t, ast.Name) and t.id in SKIPPED_NAMES for t in child.targets)
    if isinstance(child, ast.Expr) and isinstance(child.value, ast.Call):
        return _is_told(child.value)
    if isinstance(child, ast.Call) and _is_told(child):
        return True
    return _is_annotation(parent, child)


def _is_told(call: ast.Call) -> bool:
    called = call.func
    if isinstance(called, ast.Attribute):
        owner = ast.unparse(called.value).rpartition(".")[2].lower()
        return called.attr in TOLD or (called.attr in LOGGED and "log" in owner)
    return isinstance(called, ast.Name) and called.id in TOLD


def _is_annotation(parent: ast.AST, child: ast.AST) -> bool:
    if isinstance(parent, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return child in parent.decorator_list or child is getattr(parent, "returns", None)
    return child is getattr(parent, "annotation", None)


def _named(decorators: list[ast.expr], names: set[str]) -> bool:
    return any(ast.unparse(one).rpartition(".")[2] in names for one in decorators)
