"""Load some modules changed: with a fault, or so that they note which of their blocks run.

Python imports this file when it starts with this folder in `PYTHONPATH`, and `CRISP_MUTANTS` names
the file that says what to change. No source is ever changed, so a run that is killed leaves none.
"""

from __future__ import annotations

import ast
import builtins
import functools
import hashlib
import json
import marshal
import os
import sys
from collections.abc import Callable
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from types import CodeType

VARIABLE = "CRISP_MUTANTS"
TEST = "PYTEST_CURRENT_TEST"
MARK = "__mutants_seen__"
FIELDS = ("body", "orelse", "finalbody")


def bodies(tree: ast.AST, inside: bool = False) -> Iterator[list[ast.stmt]]:
    """Yield the blocks inside of functions: what runs as a whole, unless something is raised."""
    for node in ast.iter_child_nodes(tree):
        function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if function or (inside and not isinstance(node, ast.ClassDef)):
            for field in FIELDS:
                found = getattr(node, field, None)
                if isinstance(found, list) and found:
                    yield found
        yield from bodies(node, inside or function)


def is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def noting(source: bytes, path: str) -> ast.Module:
    """Return the module, made to call what notes a block as `path:line`."""
    tree = ast.parse(source, path)
    for body in list(bodies(tree)):
        first = body[0]
        # As Python ends, the name is gone before the last functions run.
        call = f"try: {MARK}({f'{path}:{first.lineno}'!r})\nexcept NameError: pass"
        (note,) = ast.parse(call).body
        for node in ast.walk(note):
            ast.copy_location(node, first)
        body.insert(1 if is_docstring(first) else 0, note)
    return tree


def noted(path: str, name: str, kept: str) -> CodeType:
    """Return the module's code, made to note its blocks, from the folder `kept` if it is there.

    It is worked out once, and not in each of the thousands of processes that tests start.
    """
    with open(path, "rb") as file:
        source = file.read()
    key = hashlib.sha256(b"\0".join((_own(), sys.version.encode(), path.encode(), source)))
    place = os.path.join(kept, key.hexdigest())
    try:
        with open(place, "rb") as file:
            return marshal.load(file)
    except FileNotFoundError:
        code = compile(noting(source, name), path, "exec", dont_inherit=True)
    os.makedirs(kept, exist_ok=True)
    part = f"{place}.{os.getpid()}"
    with open(part, "wb") as file:
        marshal.dump(code, file)
    os.replace(part, place)
    return code


@functools.cache
def _own() -> bytes:
    with open(__file__, "rb") as file:
        return file.read()


def writer(path: str) -> Callable[[str], None]:
    """Return what appends each block to a file at once: the process may be killed."""
    test = os.environ.get(TEST, "").rpartition(" (")[0]
    seen: set[str] = set()
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def write(block: str) -> None:
        if block not in seen:
            seen.add(block)
            os.write(file, f"{json.dumps([test, block])}\n".encode())

    return write


def set_note(note: Callable[[str], None]) -> None:
    setattr(builtins, MARK, note)


def install(change: dict, note: Callable[[str], None] | None = None) -> None:
    """Change what is imported from now on.

    `faults` are sources by path; `roots` are the folders whose files note their blocks, in this
    process by `note`, in those that it starts in the file `blocks`; `kept` is a folder for what was
    made of them. `loaded` is a file that is made once a module was loaded with its fault.
    """
    faults, roots = change.get("faults", {}), tuple(change.get("roots", ()))
    if roots:
        set_note(note or writer(change["blocks"]))
        os.register_at_fork(after_in_child=lambda: set_note(writer(change["blocks"])))
    original = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, name: str):
        path = self.path
        if path in faults:
            open(change["loaded"], "a").close()
            return compile(faults[path], path, "exec", dont_inherit=True)
        if path.startswith(roots) and path.endswith(".py") and roots:
            return noted(path, os.path.relpath(path, change["root"]), change["kept"])
        return original(self, name)

    SourceFileLoader.get_code = get_code


if __name__ == "sitecustomize" and VARIABLE in os.environ:
    with open(os.environ[VARIABLE], encoding="utf-8") as described:
        install(json.load(described))
