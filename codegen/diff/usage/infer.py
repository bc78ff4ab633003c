"""Tell what the expressions of a program stand for: a client, a resource, a result, an event.

Each name stands for all that any assignment gives it, wherever that is; what the text does not tell
is `Unknown`. So nothing is lost by the order in which a program runs.
"""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Callable
from itertools import zip_longest

from codegen.diff.usage.calls import Calls
from codegen.diff.usage.elements import joined
from codegen.diff.usage.known import Known
from codegen.diff.usage.members import decorated
from codegen.diff.usage.members import public
from codegen.diff.usage.program import Binding
from codegen.diff.usage.program import PACKAGE
from codegen.diff.usage.program import Program
from codegen.diff.usage.program import Scope
from codegen.diff.usage.values import Foreign
from codegen.diff.usage.values import Instance
from codegen.diff.usage.values import Items
from codegen.diff.usage.values import Mapping
from codegen.diff.usage.values import NOTHING
from codegen.diff.usage.values import OTHER
from codegen.diff.usage.values import Other
from codegen.diff.usage.values import Own
from codegen.diff.usage.values import OwnModule
from codegen.diff.usage.values import Part
from codegen.diff.usage.values import Text
from codegen.diff.usage.values import UNKNOWN
from codegen.diff.usage.values import Unknown
from codegen.diff.usage.values import Value
from codegen.diff.usage.values import Values

_MOST_NESTED = 100


class Reader(Calls):
    """Evaluates the expressions of a program."""

    def __init__(self, program: Program, known: Known) -> None:
        super().__init__(program, known)
        self.given: dict[ast.AST, set[Value]] = {}
        """What calls in the program pass for each parameter, by its node."""
        self.handed: set[ast.AST] = set()
        """Functions that are handed to others, who may call them with anything."""
        self._memo: dict[object, Values] = {}
        self._before: dict[object, Values] = {}
        """What the round before told: in a circle, that is where the next one starts."""
        self._active: set[object] = set()

    def next_round(self) -> None:
        """Evaluate everything anew, with what is known by now."""
        self._before, self._memo = self._memo, {}

    def values(self, node: ast.AST | None) -> Values:
        if node is None:
            return NOTHING
        return self._once(node, lambda: self._evaluated(node))

    def _once(self, key: object, evaluate: Callable[[], Values]) -> Values:
        if key in self._memo:
            return self._memo[key]
        if key in self._active:
            return self._before.get(key, NOTHING)
        if len(self._active) > _MOST_NESTED:
            return UNKNOWN
        self._active.add(key)
        try:
            found = self._memo[key] = evaluate()
        finally:
            self._active.discard(key)
        return found

    def _evaluated(self, node: ast.AST) -> Values:
        match node:
            case ast.Name(name):
                return self.looked_up(self.scopes[node], name)
            case ast.Attribute(of, name):
                return joined(self.member(value, name) for value in self.values(of))
            case ast.Call():
                return self.called(node)
            case ast.Await(inner) | ast.Starred(inner) | ast.NamedExpr(_, inner):
                return self.values(inner)
            case ast.Constant(value=str(text)):
                return frozenset({Text(text)})
            case ast.BoolOp(_, options):
                return joined(map(self.values, options))
            case ast.IfExp(_, one, other):
                return self.values(one) | self.values(other)
            case ast.BinOp(one, _, other):
                both = self.values(one) | self.values(other)
                kept = {v for v in both if isinstance(v, Items | Mapping | Unknown)}
                return frozenset(kept) or OTHER
            case ast.Dict():
                return frozenset({Mapping(node, self.stays(node))})
            case ast.List(elements) | ast.Tuple(elements) | ast.Set(elements):
                return frozenset({Items(joined(map(self.spread, elements)))})
            case ast.ListComp(item) | ast.SetComp(item) | ast.GeneratorExp(item):
                return frozenset({Items(self.values(item))})
            case ast.DictComp(_, item):
                return frozenset({Items(self.values(item))})
            case ast.Subscript(of, key):
                return self.element(self.values(of), key)
            case ast.Lambda():
                return frozenset({Own(node)})
            case ast.Constant() | ast.JoinedStr() | ast.Compare() | ast.UnaryOp():
                return OTHER
        return UNKNOWN

    # Names

    def looked_up(self, scope: Scope, name: str) -> Values:
        return self._once((scope, name), lambda: self._found(scope, name))

    def _found(self, scope: Scope, name: str) -> Values:
        at: Scope | None = scope
        while at is not None:
            if name in at.names and (at is scope or not isinstance(at.node, ast.ClassDef)):
                return joined(self.bound(binding, at, name) for binding in at.names[name])
            if "*" in at.names:
                found = joined(self._of_star(binding, name) for binding in at.names["*"])
                if found:
                    return found
            at = at.parent
        if hasattr(builtins, name):
            return frozenset({Foreign(name)})
        return UNKNOWN

    def _of_star(self, binding: Binding, name: str) -> Values:
        path = f"{binding.name.removesuffix('*')}{name}"
        found = self.imported(path)
        if any(isinstance(v, Part) for v in found):
            base = path.rpartition(f"{PACKAGE}.")[2].rpartition(".")[0]
            if base in ("models", "events"):
                known = name in self.known.classes or name in self.known.event_names
                return found if known else NOTHING
            return found if name[:1].isupper() or name == "replace" else NOTHING
        return NOTHING if UNKNOWN <= found else found

    def bound(self, binding: Binding, scope: Scope, name: str) -> Values:
        match binding.sort:
            case "value" if isinstance(binding.node, ast.Constant) and binding.node.value is None:
                return UNKNOWN  # the place of a thing that may be put there from anywhere
            case "caught":
                errors = self.values(binding.node)
                ours = all(isinstance(value, Part | Foreign) for value in errors)
                return OTHER if errors and ours else UNKNOWN
            case "value":
                return self._picked(binding.node, self.values(binding.node), binding.path)
            case "item":
                found = self.items(self.values(binding.node))
                return self._picked(None, found, binding.path)
            case "enter":
                return self._picked(None, self.entered(self.values(binding.node)), binding.path)
            case "own":
                node = binding.node
                assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                return frozenset({Own(node)})
            case "import":
                return self.imported(binding.name)
            case "annotation":
                found = self.annotated(binding.node)
                return NOTHING if found == UNKNOWN and len(scope.names.get(name, ())) > 1 else found
            case "parameter":
                return self._parameter(binding, scope)
        return UNKNOWN

    def _picked(self, node: ast.AST | None, values: Values, path: tuple[int, ...]) -> Values:
        """Return what stands at a place of a tuple."""
        if not path:
            return values
        if isinstance(node, ast.Tuple | ast.List) and path[0] < len(node.elts):
            inner = node.elts[path[0]]
            return self._picked(inner, self.values(inner), path[1:])
        return self._picked(None, self.items(values), path[1:])

    def imported(self, path: str) -> Values:
        parts = path.split(".")
        if PACKAGE in parts:
            after = len(parts) - parts[::-1].index(PACKAGE)
            return frozenset({Part(public(".".join(parts[after:])))})
        for size in range(len(parts), 0, -1):
            module = self.program.module(".".join(parts[:size]))
            if module is not None:
                found: Values = frozenset({OwnModule(module.file)})
                for name in parts[size:]:
                    found = joined([self.member(value, name) for value in found])
                return found
        if parts[0] in sys.stdlib_module_names:
            return frozenset({Foreign(parts[-1])})
        return UNKNOWN

    # Parameters

    def _parameter(self, binding: Binding, scope: Scope) -> Values:
        function = scope.node
        argument = binding.node
        if not isinstance(argument, ast.arg):
            return UNKNOWN
        around = scope.parent
        if (
            binding.position == 0
            and around is not None
            and isinstance(around.node, ast.ClassDef)
            and isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
            and not decorated(function, {"staticmethod"})
        ):
            if decorated(function, {"classmethod"}):
                return frozenset({Own(around.node)})
            return frozenset({Instance(around.node)})
        found = self.annotated(argument.annotation) if argument.annotation else NOTHING
        if found and not UNKNOWN <= found:
            return found | frozenset(self.given.get(argument, ()))
        found |= frozenset(self.given.get(argument, ())) | self._default(function, argument)
        return found | UNKNOWN if function in self.handed else found or UNKNOWN

    def _default(self, function: ast.AST, argument: ast.arg) -> Values:
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            return NOTHING
        every = function.args
        listed = [*every.posonlyargs, *every.args, *every.kwonlyargs]
        # They are those of the last in the list: each behind the star has one, which may be None.
        defaults = [*every.defaults, *every.kw_defaults]
        found = self.values(dict(zip_longest(reversed(listed), reversed(defaults))).get(argument))
        return frozenset(value for value in found if not isinstance(value, Other))

    def pass_to(self, function: ast.AST, bound: bool, call: ast.Call) -> None:
        """Note what a call passes for the parameters of a function of the program."""
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            return
        listed = [*function.args.posonlyargs, *function.args.args][bound:]
        for argument, given in zip(listed, call.args, strict=False):
            if isinstance(given, ast.Starred):
                break
            self.give(argument, self.values(given))
        names = {a.arg: a for a in [*listed, *function.args.kwonlyargs]}
        for keyword in call.keywords:
            if keyword.arg in names:
                self.give(names[keyword.arg], self.values(keyword.value))

    def give(self, argument: ast.arg, values: Values) -> None:
        self.given.setdefault(argument, set()).update(values)
