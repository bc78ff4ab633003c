# Copied from codegen/templates/_runtime/rest/hooks.py. Do not edit: change that and run `make generate`.
"""Hooks that see each request, and middleware around calls and attempts."""

from __future__ import annotations

import logging
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import Generic
from typing import Literal
from typing import TypeVar

from .. import checks
from ..info import ResponseInfo
from ..layers import Layers
from ..layers import Middleware
from .attempt import Attempt
from .attempt import CallInfo
from .attempt import RefusedHeaderError

logger = logging.getLogger("crisp_client")

T = TypeVar("T")
H = TypeVar("H", bound=Callable[..., object])
Hook = Callable[[Attempt], object]
Each = Literal["call", "attempt"]
AsyncProceed = Callable[[], Awaitable[ResponseInfo]]
AsyncCallMiddleware = Callable[[CallInfo, AsyncProceed], Awaitable[ResponseInfo]]
AsyncAttemptMiddleware = Callable[[Attempt, AsyncProceed], Awaitable[ResponseInfo]]
AsyncLayer = Callable[..., Awaitable[ResponseInfo]]
Proceed = Callable[[], ResponseInfo]
CallMiddleware = Callable[[CallInfo, Proceed], ResponseInfo]
AttemptMiddleware = Callable[[Attempt, Proceed], ResponseInfo]
Layer = Callable[..., ResponseInfo]


class Hooks:
    """The hooks and the middleware of a client and all its copies."""

    def __init__(self) -> None:
        self.requests: Layers[Hook] = Layers()
        self.responses: Layers[Hook] = Layers()
        self.calls: Layers[Callable[..., Any]] = Layers()
        self.attempts: Layers[Callable[..., Any]] = Layers()

    @property
    def watch_attempts(self) -> bool:
        return bool(self.requests.functions or self.responses.functions or self.attempts.functions)

    @property
    def has_middleware(self) -> bool:
        return bool(self.calls.functions or self.attempts.functions)

    def add(self, function: Callable[..., Any], each: Each, like: Callable[..., Any]) -> Middleware:
        """Add a middleware; it must be `async` if `like`, a method of the client, is."""
        checks.function("a middleware", function)
        if checks.is_async(function) is not checks.is_async(like):
            kind = "an async" if checks.is_async(like) else "a plain"
            raise TypeError(f"a middleware of this client must be {kind} function")
        if each not in ("call", "attempt"):
            checks.no_choice("each", "'call', 'attempt'", each)
        return (self.calls if each == "call" else self.attempts).add(function)

    def sending(self, attempt: Attempt) -> None:
        """Raise `ValueError` for a header that a hook has set and that cannot be sent."""
        for hook in self.requests.functions:
            _run(hook, attempt, RefusedHeaderError)

    def finished(self, attempt: Attempt) -> None:
        for hook in self.responses.functions:
            _run(hook, attempt)


class Once(Generic[T]):
    """A function that may be called once: what it sends could otherwise be done twice."""

    def __init__(self, function: Callable[[], T]) -> None:
        self._function: Callable[[], T] | None = function

    def __call__(self) -> T:
        function, self._function = self._function, None
        if function is None:
            raise RuntimeError("proceed() can be called once: retries are those of the client")
        return function()


def checked_hook(hook: H) -> H:
    checks.function("a hook", hook)
    if checks.is_async(hook):
        raise TypeError("a hook must be a plain function: nothing awaits it")
    return hook


def checked_response(response: Any) -> ResponseInfo:
    """Raise `TypeError` unless a middleware has returned a response."""
    if not isinstance(response, ResponseInfo):
        kind = type(response).__name__
        raise TypeError(f"a middleware must return a ResponseInfo, that of proceed(), not {kind}")
    for name, value, form in (
        ("status", response.status, int),
        ("headers", response.headers, Mapping),
        ("content", response.content, bytes),
    ):
        if not isinstance(value, form):
            kind = type(value).__name__
            raise TypeError(f"{name} of a ResponseInfo must be {form.__name__}, not {kind}")
    return response


def _run(hook: Hook, attempt: Attempt, *raised: type[Exception]) -> None:
    try:
        hook(attempt)
    except raised:
        raise
    except Exception:
        logger.exception("a hook failed")
