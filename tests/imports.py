"""Who imports whom in a tree of Python files, read from their syntax: nothing is imported."""

from __future__ import annotations

import ast
import re
from collections.abc import Container
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from graphlib import CycleError
from graphlib import TopologicalSorter
from pathlib import Path

Graph = Mapping[str, set[str]]
"""By module, the names that it imports: modules of the tree, others as they are written."""


def modules(root: Path, suffix: str = ".py") -> dict[str, Path]:
    """Return the files below a package's folder by dotted name; the package itself is ``."""
    found: dict[str, Path] = {}
    for path in sorted(root.rglob(f"*{suffix}")):
        parts = [*path.parent.relative_to(root).parts, path.name.removesuffix(suffix)]
        found[".".join(parts).removesuffix("__init__").rstrip(".")] = path
    return found


def graph(root: Path, name: str, others: Iterable[str] = ()) -> Graph:
    """Return the graph of a package; `others` are modules that it has but for their files.

    Imports inside of functions and for type checkers count: they tie files together as well.
    """
    files = modules(root)
    known = {*files, *others}
    return {
        module: set(_imported(module, path, name, known)) - {module}
        for module, path in files.items()
    }


def _imported(module: str, path: Path, name: str, known: set[str]) -> Iterator[str]:
    package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            written = [alias.name for alias in node.names]
            yield from (_own(text, name) if _own(text, name) in known else text for text in written)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package[: len(package) - node.level + 1]
                base = ".".join([*filter(None, above), *filter(None, [node.module])])
            elif base.split(".")[0] != name:
                yield base
                continue
            base = base if node.level else _own(base, name)
            for alias in node.names:
                inner = f"{base}.{alias.name}".lstrip(".")
                yield inner if inner in known else base


def _own(text: str, name: str) -> str:
    return text.removeprefix(name).lstrip(".") if text.split(".")[0] == name else text


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def without(found: Graph, edges: Iterable[tuple[str, str]]) -> Graph:
    """Return the graph without some imports, each given as two modules or packages."""
    return {
        module: {
            other
            for other in imported
            if not any(within(module, one) and within(other, two) for one, two in edges)
        }
        for module, imported in found.items()
    }


def wrong_layers(found: Graph, layers: Sequence[Sequence[str]]) -> list[str]:
    """Return each import that does not lead to a lower layer; the lowest layer comes first."""
    heights = {unit: height for height, layer in enumerate(layers) for unit in layer}

    def unit(module: str) -> str | None:
        units = [unit for unit in heights if within(module, unit)]
        return max(units, key=len, default=None)

    above = {module for module in found for unit in heights if within(unit, module or unit)}
    wrong = [f"{module} is in no layer" for module in found.keys() - above if not unit(module)]
    for module, imported in found.items():
        for other in imported & found.keys():
            one, two = unit(module), unit(other)
            if one and two and one != two and heights[one] <= heights[two]:
                wrong.append(f"{module} imports {other}, which is not below it")
    return sorted(wrong)


def circles(found: Graph) -> list[str]:
    """Return circles between files of one folder, between its folders, or between the two."""
    folders = {"", *(module.rpartition(".")[0] for module in found)}
    wrong = []
    for folder in sorted(folders):
        start = len(folder.split(".")) if folder else 0

        def child(module: str, folder: str = folder, start: int = start) -> str | None:
            inside = module != folder and (not folder or within(module, folder))
            return ".".join(module.split(".")[: start + 1]) if inside and module else None

        siblings: dict[str, set[str]] = {}
        for module, imported in found.items():
            if (one := child(module)) is not None:
                others = {child(other) for other in imported & found.keys()}
                siblings.setdefault(one, set()).update(o for o in others if o and o != one)
        try:
            TopologicalSorter(siblings).prepare()
        except CycleError as error:
            wrong.append(" -> ".join(reversed(error.args[1])))
    return wrong


_WRITTEN = r"(?<![\w.])(?:{0})(?:\.\w+)*\._[a-z][\w.]*|\bfrom (?:{0})[\w.]* import [\w, ]+"


def private(text: str, packages: Sequence[str], known: Container[str]) -> set[str]:
    """Return the private modules that a file names, in imports or in texts, as far as `known`.

    One that is not known, such as a private name of a public module, is told as it is written.
    """
    found = set()
    for written in re.findall(_WRITTEN.format("|".join(packages)), text):
        base, _, names = written.removeprefix("from ").partition(" import ")
        for name in re.split(r", *", names):
            path = f"{base}.{name.split()[0]}" if name else base
            if re.search(r"\._[a-z]", path):
                found.add(_module(path, known))
    return found


def _module(path: str, known: Container[str]) -> str:
    parts = path.split(".")
    starts = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((start for start in starts if start in known and "._" in start), path)
