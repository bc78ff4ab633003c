# Copied from codegen/templates/_runtime/rest/hooks.py. Do not edit: change that and run `make generate`.
"""Hooks that see each request; nothing that a hook does changes the call."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from collections.abc import Mapping
from typing import TypeVar

import attrs

from .. import checks
from ..errors import CrispError
from ..errors import RequestInfo

logger = logging.getLogger("crisp_client")


@attrs.frozen(kw_only=True)
class Attempt:
    """One request of a call and its result.

    `number` counts from 1 within a call. `seconds` is how long the request took. An attempt
    without a complete answer has an `error` and no `status`.
    """

    operation: str
    request: RequestInfo
    number: int
    seconds: float
    status: int | None = None
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    error: CrispError | None = None


H = TypeVar("H", bound=Callable[..., object])
RequestHook = Callable[[RequestInfo], object]
ResponseHook = Callable[[Attempt], object]


class Hooks:
    def __init__(self) -> None:
        self.requests: tuple[RequestHook, ...] = ()
        self.responses: tuple[ResponseHook, ...] = ()

    def on_request(self, hook: RequestHook) -> None:
        self.requests = (*self.requests, _checked(hook))

    def on_response(self, hook: ResponseHook) -> None:
        self.responses = (*self.responses, _checked(hook))

    def sending(self, request: RequestInfo) -> None:
        for hook in self.requests:
            _run(hook, request)

    def finished(self, attempt: Attempt) -> None:
        for hook in self.responses:
            _run(hook, attempt)


def _checked(hook: H) -> H:
    checks.function("a hook", hook)
    if any(map(inspect.iscoroutinefunction, (hook, type(hook).__call__))):
        raise TypeError("a hook must be a plain function: nothing awaits it")
    return hook


def _run(hook: Callable[..., object], value: object) -> None:
    try:
        hook(value)
    except Exception:
        logger.exception("a hook failed")
