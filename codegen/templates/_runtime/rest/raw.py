"""The answer from which a result was read, for `client.raw`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic
from typing import ParamSpec
from typing import TypeVar

import attrs

from ..http.adapter import Answer

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V")

AsyncMethod = Callable[P, Awaitable[T]]
Method = Callable[P, T]


@attrs.frozen(kw_only=True)
class RawResponse(Generic[T]):
    """The result of a call as `value`, and the answer from which it was read.

    `headers` ignores the case of names. `attempts` is the number of requests that were made.
    """

    value: T
    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)
    attempts: int


class Catch:
    """Keeps the answer of the last call made inside of `catching`."""

    def __init__(self) -> None:
        self._answer: Answer | None = None
        self._attempts = 0

    def keep(self, answer: Answer, attempts: int) -> None:
        self._answer, self._attempts = answer, attempts

    @property
    def status(self) -> int | None:
        return None if self._answer is None else self._answer.status

    def response(self, value: T) -> RawResponse[T]:
        if self._answer is None:
            raise TypeError("raw() takes a method that makes a call, and its arguments")
        return RawResponse(
            value=value,
            status=self._answer.status,
            headers=self._answer.headers,
            content=self._answer.content,
            attempts=self._attempts,
        )


def single(made: V) -> V:
    """Reject iterators, which have no single response; return anything else."""
    if isinstance(made, (Iterator, AsyncIterator)):
        raise TypeError("an iterator has no single answer: give raw() the method that reads a page")
    return made


caught: ContextVar[Catch | None] = ContextVar("crisp_client_raw", default=None)


@contextmanager
def catching() -> Iterator[Catch]:
    catch = Catch()
    token = caught.set(catch)
    try:
        yield catch
    finally:
        caught.reset(token)
