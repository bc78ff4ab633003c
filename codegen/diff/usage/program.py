"""Read the files of a program as syntax trees, and what each scope of them binds."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from attrs import define
from attrs import field
from attrs import frozen

from codegen.diff.source import SourceError

PACKAGE = "crisp_client"
_NOTEBOOK = ".ipynb"
_READ = (".py", ".pyi", _NOTEBOOK)
_NOT_OURS = {"__pycache__", "node_modules", "site-packages", "venv"}

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


@frozen
class Binding:
    """A way in which a name of a scope gets a value."""

    sort: str
    """`value`, `item` (of an iterable), `enter` (of a context manager), `own`, `import`,
    `parameter`, `annotation`, `caught` (an exception), `unknown`."""
    node: ast.AST | None = None
    name: str = ""
    position: int = 0
    path: tuple[int, ...] = ()
    """Where the name stands in a tuple that is unpacked."""


@define(eq=False)
class Scope:
    node: ast.AST
    parent: Scope | None
    module: Module
    names: dict[str, list[Binding]] = field(factory=dict)
    elsewhere: set[str] = field(factory=set)
    """Names that `global` or `nonlocal` bind in a scope around this one."""

    def within(self, other: Scope) -> bool:
        """Tell whether it is another scope, or stands in it."""
        at: Scope | None = self
        while at is not None and at is not other:
            at = at.parent
        return at is not None

    def bind(self, name: str, binding: Binding) -> None:
        scope: Scope = self
        while name in scope.elsewhere and scope.parent is not None:
            scope = scope.parent
        scope.names.setdefault(name, []).append(binding)


@define(eq=False)
class Module:
    file: str
    name: str
    """Its dotted name below the folder that was given."""
    tree: ast.Module
    scope: Scope = field(init=False)
    scopes: dict[ast.AST, Scope] = field(factory=dict)
    """The scope that each node stands in, and by functions and classes, their own."""
    inside: dict[ast.AST, Scope] = field(factory=dict)
    parents: dict[ast.AST, ast.AST] = field(factory=dict)
    attributes: dict[ast.ClassDef, dict[str, list[tuple[Binding, Scope]]]] = field(factory=dict)
    """What is assigned to `self.name` in the methods of a class."""
    nodes: list[ast.AST] = field(factory=list)
    """All of them, in the order of the text."""
    used: dict[str, list[ast.Name]] = field(factory=dict)
    """The places of each name."""
    returns: dict[ast.AST, list[ast.Return | ast.Yield]] = field(factory=dict)
    """What each function gives back."""


@define(slots=False, eq=False)
class Program:
    modules: tuple[Module, ...]
    unread: tuple[str, ...]
    """The files that could not be read, each with the place and the reason."""

    def module(self, name: str) -> Module | None:
        """Return a module by the name under which another one imports it."""
        if name not in self._known:
            found = [m for m in self.modules if m.name == name or m.name.endswith(f".{name}")]
            found += [m for m in self.modules if m.name and name.endswith(f".{m.name}")]
            self._known[name] = found[0] if found else None
        return self._known[name]

    def file(self, file: str) -> Module:
        return self._files[file]

    @cached_property
    def _known(self) -> dict[str, Module | None]:
        return {}

    @cached_property
    def _files(self) -> dict[str, Module]:
        return {module.file: module for module in self.modules}


def read_program(paths: Sequence[str]) -> Program:
    """Read the Python files of some paths; what cannot be read is listed.

    Raise `SourceError` where there is nothing to read, or nothing that uses the package.
    """
    modules: list[Module] = []
    unread: list[str] = []
    for root, path in dict.fromkeys(_files(paths)):
        if path.suffix == _NOTEBOOK:
            how = "`jupyter nbconvert --to script` makes a program of it"
            unread.append(f"{path}:1:1: a notebook; {how}")
            continue
        try:
            tree = ast.parse(path.read_bytes(), str(path))
        except SyntaxError as error:
            unread.append(f"{path}:{error.lineno or 1}:{error.offset or 1}: {error.msg}")
        except (OSError, ValueError, RecursionError) as error:
            unread.append(f"{path}:1:1: {error}")
        else:
            modules.append(_module(path, root, tree))
    listed = ", ".join(paths)
    if not modules and unread:
        raise SourceError("\n".join([f"{listed}: no file can be read", *unread]))
    if not any(_names_package(module.tree) for module in modules):
        files = f"{len(modules)} file{'s' * (len(modules) != 1)}"
        reasons = "".join(f"\nnot read: {reason}" for reason in unread)
        raise SourceError(f"{listed}: nothing imports {PACKAGE} ({files} read){reasons}")
    return Program(tuple(modules), tuple(unread))


def _files(paths: Iterable[str]) -> Iterator[tuple[Path, Path]]:
    """Yield the files, each after the folder that its imports begin in."""
    for text in paths:
        path = Path(text)
        if path.is_file():
            yield path.parent, path
        elif path.is_dir():
            found = list(_below(path))
            if not found:
                raise SourceError(f"{text}: there is no Python file in it")
            yield from ((path, file) for file in found)
        else:
            raise SourceError(f"{text}: there is no such file or folder")


def _below(folder: Path) -> Iterator[Path]:
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(
            f
            for f in folders
            if f not in _NOT_OURS
            and not f.startswith(".")
            and not (Path(at) / f / "pyvenv.cfg").exists()
        )
        yield from (Path(at) / name for name in sorted(names) if name.endswith(_READ))


def _names_package(tree: ast.Module) -> bool:
    return any(
        PACKAGE in name.split(".") for node in ast.walk(tree) for name in _names_of_modules(node)
    )


def _names_of_modules(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module, names):
            return [module or "", *(alias.name for alias in names)]
        case ast.Constant(value=str(text)):  # as importlib takes it
            return [text]
    return []


# Scopes


def _module(path: Path, root: Path, tree: ast.Module) -> Module:
    parts = list(path.relative_to(root).with_suffix("").parts)
    if parts and parts[-1] == "__init__":
        parts.pop()
    module = Module(path.as_posix(), ".".join(parts), tree)
    module.scope = Scope(tree, None, module)
    module.inside[tree] = module.scope
    _collect(module)
    return module


def _collect(module: Module) -> None:
    waiting: list[tuple[ast.AST, Scope]] = [(module.tree, module.scope)]
    while waiting:
        node, scope = waiting.pop()
        module.scopes[node] = scope
        module.nodes.append(node)
        if isinstance(node, ast.Name):
            module.used.setdefault(node.id, []).append(node)
        elif isinstance(node, ast.Return | ast.Yield):
            module.returns.setdefault(scope.node, []).append(node)
        _bind(node, scope)
        body: list[ast.AST] = []
        inner = scope
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            inner = Scope(node, scope, module)
            _parameters(node, inner)
            body = list(node.body) if isinstance(node.body, list) else [node.body]
        elif isinstance(node, ast.ClassDef):
            inner = Scope(node, scope, module)
            body = list(node.body)
        module.inside[node] = inner
        own = set(body)
        for child in reversed(list(ast.iter_child_nodes(node))):
            module.parents[child] = node
            # Decorators, defaults, annotations and bases stand in the scope around.
            waiting.append((child, inner if child in own else scope))


def _parameters(node: Function, scope: Scope) -> None:
    listed = [*node.args.posonlyargs, *node.args.args]
    for position, argument in enumerate(listed):
        scope.bind(argument.arg, Binding("parameter", argument, argument.arg, position))
    for argument in node.args.kwonlyargs:
        scope.bind(argument.arg, Binding("parameter", argument, argument.arg, -1))
    for star in (node.args.vararg, node.args.kwarg):
        if star is not None:
            scope.bind(star.arg, Binding("parameter", None, star.arg, -1))


def _bind(node: ast.AST, scope: Scope) -> None:
    match node:
        case ast.Global(names) | ast.Nonlocal(names):
            scope.elsewhere.update(names)
        case ast.Assign(targets, value):
            for target in targets:
                _assign(scope, target, Binding("value", value))
        case ast.AnnAssign(target, annotation, value):
            _assign(scope, target, Binding("annotation", annotation))
            if value is not None:
                _assign(scope, target, Binding("value", value))
        case ast.AugAssign(target, _, value) | ast.NamedExpr(target, value):
            _assign(scope, target, Binding("value", value))
        case ast.For(target, values) | ast.AsyncFor(target, values):
            _assign(scope, target, Binding("item", values))
        case ast.comprehension(target, values):
            _assign(scope, target, Binding("item", values))
        case ast.withitem(manager, target) if target is not None:
            _assign(scope, target, Binding("enter", manager))
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            scope.bind(node.name, Binding("own", node))
        case ast.Import(names):
            for alias in names:
                path = alias.name if alias.asname else alias.name.partition(".")[0]
                scope.bind(alias.asname or path, Binding("import", node, path))
        case ast.ImportFrom(module, names, level):
            base = _absolute(scope.module, module or "", level or 0)
            for alias in names:
                path = f"{base}.{alias.name}".strip(".")
                scope.bind(alias.asname or alias.name, Binding("import", node, path))
        case ast.ExceptHandler(type=errors, name=str(name)):
            scope.bind(name, Binding("caught", errors))
        case ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            scope.bind(name, Binding("unknown"))


def _absolute(module: Module, name: str, level: int) -> str:
    """Return the full name of a module that is imported with dots in front."""
    if not level:
        return name
    parts = module.name.split(".")
    is_package = module.file.endswith("__init__.py")
    kept = parts[: len(parts) - level + is_package] if parts != [""] else []
    return ".".join([*kept, *filter(None, [name])])


def _assign(scope: Scope, target: ast.AST, binding: Binding) -> None:
    match target:
        case ast.Name(name):
            scope.bind(name, binding)
        case ast.Starred(inner):
            _assign(scope, inner, Binding("unknown"))
        case ast.Tuple(items) | ast.List(items):
            for number, item in enumerate(items):
                path = (*binding.path, number)
                _assign(scope, item, Binding(binding.sort, binding.node, path=path))
        case ast.Attribute(ast.Name(me), name):
            if (owner := _class_around(scope, me)) is not None:
                kept = scope.module.attributes.setdefault(owner, {})
                kept.setdefault(name, []).append((binding, scope))


def _class_around(scope: Scope, me: str) -> ast.ClassDef | None:
    """Return the class whose method a scope is, if `me` is its first parameter."""
    at: Scope | None = scope
    while at is not None:
        node = at.node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            listed = [*node.args.posonlyargs, *node.args.args]
            around = at.parent
            if listed and listed[0].arg == me and around is not None:
                return around.node if isinstance(around.node, ast.ClassDef) else None
        at = at.parent
    return None
