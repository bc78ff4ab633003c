"""Find out what the functions of a program are given: by its calls, and as handlers of events."""

from __future__ import annotations

import ast

from codegen.diff.usage.elements import last_name
from codegen.diff.usage.infer import Reader
from codegen.diff.usage.values import OfClient
from codegen.diff.usage.values import Own
from codegen.diff.usage.values import Payload
from codegen.diff.usage.values import Unknown

_ROUNDS = 3
# Decorators that do not call a function by themselves, with arguments of their own.
_PLAIN_DECORATORS = {
    "property", "cached_property", "staticmethod", "classmethod", "abstractmethod", "override",
    "contextmanager", "asynccontextmanager", "cache", "lru_cache",
}  # fmt: skip


def pass_on(reader: Reader) -> None:
    """Give parameters what calls pass for them; in rounds, as it is passed on and on."""
    for _ in range(_ROUNDS):
        for module in reader.program.modules:
            for node in module.nodes:
                if isinstance(node, ast.Call):
                    _pass_on(reader, node)
                elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    _decorate(reader, node)
        reader.next_round()


def _pass_on(reader: Reader, call: ast.Call) -> None:
    for value in reader.values(call.func):
        match value:
            case Own(ast.ClassDef()):
                for init in reader.member(value, "__init__"):
                    if isinstance(init, Own):
                        reader.pass_to(init.node, True, call)
            case Own(function, bound):
                reader.pass_to(function, bound, call)
    if len(call.args) > 1 and (payload := _handled(reader, call)) is not None:
        for handler in reader.values(call.args[1]):
            if isinstance(handler, Own):
                _give_event(reader, handler, payload)
    elif call.args and (payload := _of_all(reader, call)) is not None:
        for handler in reader.values(call.args[0]):
            if isinstance(handler, Own):
                _give_event(reader, handler, payload)
    is_ours = any(isinstance(value, OfClient) for value in reader.values(call.func))
    for position, argument in enumerate(call.args):  # a function and its arguments: `to_thread`
        for value in reader.values(argument):
            if isinstance(value, Own) and not isinstance(value.node, ast.ClassDef):
                rest = ast.Call(argument, call.args[position + 1 :], call.keywords)
                reader.pass_to(value.node, value.bound, rest)
                if not is_ours:
                    reader.handed.add(value.node)
    for keyword in call.keywords:
        reader.handed.update(v.node for v in reader.values(keyword.value) if isinstance(v, Own))


def _decorate(reader: Reader, function: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    for one in function.decorator_list:
        payload = _handled(reader, one) if isinstance(one, ast.Call) else None
        payload = payload or _of_all(reader, one)
        if payload is not None:
            _give_event(reader, Own(function), payload)
        elif last_name(one) not in _PLAIN_DECORATORS:
            reader.handed.add(function)


def _give_event(reader: Reader, handler: Own, payload: Payload) -> None:
    node = handler.node
    if not isinstance(node, ast.ClassDef):
        listed = [*node.args.posonlyargs, *node.args.args][handler.bound :]
        if listed:
            reader.give(listed[0], frozenset({payload}))


def _handled(reader: Reader, call: ast.Call) -> Payload | None:
    """Return the events of `on(...)` and `once(...)`."""
    for value in reader.values(call.func):
        if isinstance(value, OfClient) and value.name in ("on", "once") and call.args:
            names = tuple(reader.events_in(call.args[0]))
            if names or (value.sure and Unknown() in reader.values(call.args[0])):
                return Payload(names, bool(names))
    return None


def _of_all(reader: Reader, node: ast.AST) -> Payload | None:
    """Return any event, for `on_any`."""
    func = node.func if isinstance(node, ast.Call) else node
    for value in reader.values(func):
        if isinstance(value, OfClient) and value.name == "on_any":
            return Payload((), True)
    return None
