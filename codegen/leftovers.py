"""Tell what the emulator does beside the spec, and of what the spec has no more."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from codegen.ir import Api

_TESTING = Path("crisp_client/testing")
# Run beside the package, which the generator never imports. A route that has no handler is answered
# by `fallback`.
_ASK = """
import functools, json
from crisp_client.testing._call import ADDITIONS, HANDLERS
from crisp_client.testing._description import description
from crisp_client.testing._handlers import fallback, handler_of

routes = description().operations
known = {route.handler_key for route in routes}
left = []
for key, handler in [*HANDLERS.items(), *ADDITIONS.items()]:
    code = (handler.func if isinstance(handler, functools.partial) else handler).__code__
    if key not in known:
        left.append((key, code.co_filename, code.co_firstlineno))
kept = [(r.method, r.path) for r in routes if handler_of(r) is not fallback.answer]
print(json.dumps({"kept": kept, "left": left}))
"""


class CoverageError(Exception):
    """Nobody can tell, because something is missing."""


class Asked(NamedTuple):
    """Hold what the emulator of a package says of itself."""

    package: Path
    """The folder above the package."""
    kept: frozenset[tuple[str, str]]
    """Verb and path of the routes that have a handler."""
    left: tuple[tuple[str, str, int], ...]
    """Routes that have a handler but are none of the spec, with file and line of the handler."""


def ask(package: Path) -> Asked:
    if not (package / "crisp_client").is_dir():
        raise CoverageError(f"{package} has no package; run `make generate`, or use `--out`")
    ran = subprocess.run(
        [sys.executable, "-c", _ASK], cwd=package, capture_output=True, text=True, check=False
    )
    if ran.returncode:
        last = ran.stderr.strip().splitlines()[-1:]
        raise CoverageError(f"the emulator in {package} cannot be asked: {''.join(last)}")
    found = json.loads(ran.stdout)
    kept = frozenset((verb, path) for verb, path in found["kept"])
    return Asked(package, kept, tuple((key, file, line) for key, file, line in found["left"]))


def leftovers(api: Api, asked: Asked) -> Iterator[str]:
    """Yield a line for each handler of no route of the spec, and each event that it has no more."""
    for route, file, line in asked.left:
        yield f"a handler for nothing: {_source(Path(file), line)} ({route})"
    events = [event.name for event in api.events()]
    for path in sorted((asked.package / _TESTING).rglob("*.py")):
        for line, form in _published(ast.parse(path.read_text("utf-8"))):
            if not any(re.fullmatch(form, event) for event in events):
                shown = form.replace("[^:]+", "...").replace("\\", "")
                yield f"an event for nothing: {_source(path, line)} ({shown})"


def _published(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and pattern of the events that are sent by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "publish" and node.args:
                for form in _names(node.args[0]):
                    yield node.lineno, form


def _names(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _names(node.body)
        yield from _names(node.orelse)
    elif isinstance(node, ast.Constant):
        yield re.escape(str(node.value))
    elif isinstance(node, ast.JoinedStr):
        parts = node.values
        yield "".join(
            re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[^:]+" for p in parts
        )


def _source(path: Path, line: int) -> str:
    """Return the place in the file from which a copied one was made: its first line is our own."""
    first = path.read_text("utf-8").partition("\n")[0]
    source = re.match(r"# Copied from (\S+)\. ", first)
    return f"{source[1]}:{line - 1}" if source else f"{path}:{line}"
