# Copied from codegen/templates/_runtime/deprecated.py. Do not edit: change that and run `make generate`.
"""Mark what was announced to end: editors strike it through, and a call warns.

For type checkers and editors it is `deprecated` of `typing_extensions`, which they know without its
being installed. At run time it is ours: `warnings.deprecated` exists from Python 3.13 on only, and
would blame a module of this package for a call that `client.raw()` makes.
"""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from functools import partial
from functools import wraps
from types import MappingProxyType
from typing import Any
from typing import TYPE_CHECKING
from typing import TypeVar
from warnings import warn

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated
else:

    def deprecated(message):
        """Mark a function, which warns when it is called, or a class, which does not."""

        def mark(thing):
            marked = thing if isinstance(thing, type) else _warning(thing, lambda *_: [message])
            marked.__deprecated__ = message
            return marked

        return mark


def deprecated_arguments(
    arguments: Mapping[str, str], body: Mapping[str, str] = MappingProxyType({})
) -> Callable[[F], F]:
    """Mark arguments that end, each with its message: a call warns if it passes one.

    `body` has keys that end of a mapping that is passed as `body`.
    """

    def mark(function: F) -> F:
        parameters = inspect.signature(function).parameters
        positions = {name: at for at, name in enumerate(parameters)}

        def passed(name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
            at, default = positions[name], parameters[name].default
            return args[at] if at < len(args) else kwargs.get(name, default)

        def messages(args: Sequence[Any], kwargs: Mapping[str, Any]) -> Iterator[str]:
            for name, message in arguments.items():
                if passed(name, args, kwargs) is not parameters[name].default:
                    yield message
            mapping = passed("body", args, kwargs) if body else None
            if isinstance(mapping, Mapping):
                yield from (message for name, message in body.items() if name in mapping)

        marked: F = _warning(function, messages)
        return marked

    return mark


def _warning(function: Any, messages: Callable[..., Iterable[str]]) -> Any:
    """Return the function with warnings at the call: a coroutine may be awaited elsewhere."""

    @wraps(function)
    def warned(*args: Any, **kwargs: Any) -> Any:
        for message in messages(args, kwargs):
            warn(message, DeprecationWarning, stacklevel=_caller_level())
        return function(*args, **kwargs)

    if inspect.iscoroutinefunction(function):
        if sys.version_info >= (3, 12):
            inspect.markcoroutinefunction(warned)
        else:
            warned._is_coroutine = asyncio.coroutines._is_coroutine  # type: ignore[attr-defined]
    return warned


def _caller_level() -> int:
    """Return the `stacklevel` with which `warned` names a caller outside of this package."""
    package = __name__.partition(".")[0]
    frame, level = sys._getframe(2), 2
    while frame.f_back and frame.f_globals.get("__name__", "").partition(".")[0] == package:
        frame, level = frame.f_back, level + 1
    return level


def unwarned(method: Any) -> Any:
    """Return a marked method without its warning, for an iterator that has warned already."""
    return partial(inspect.unwrap(method.__func__), method.__self__)
