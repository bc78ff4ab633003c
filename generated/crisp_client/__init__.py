# Rendered from spec, codegen/templates/__init__.py.j2. Do not edit: change that and run `make generate`.
"""Typed client for Crisp: REST, real-time events and web hooks.

`CrispClient` and `AsyncCrispClient` have the same methods. With `AsyncCrispClient`, await those that talk to
Crisp, call `aclose()` instead of `close()`, and use `asyncio.create_task(client.listen())` instead of `start()`.

Everything is imported on first use: this module loads neither the HTTP nor the Socket.IO library, nor a model that
is not used.
"""

# Type checkers take this name as true, and Jedi cannot tell the value, so that it reads both branches; importing
# `typing` would cost more than everything else here.
TYPE_CHECKING = bool()  # noqa: UP018

if TYPE_CHECKING:
    from . import events
    from . import models
    from . import resources
    from . import stores
    from . import webhooks
    from ._async.client import AsyncCrispClient
    from ._async.paging import AsyncRows
    from ._facts import Tier
    from ._runtime.data.model import EventPayload
    from ._runtime.data.model import replace
    from ._runtime.data.model import UnknownEvent
    from ._runtime.data.unset import UNSET
    from ._runtime.dispatch.gap import Gap
    from ._runtime.dispatch.subscriptions import EventName
    from ._runtime.errors import AmbiguousWriteError
    from ._runtime.errors import APIConnectionError
    from ._runtime.errors import APIError
    from ._runtime.errors import APITimeoutError
    from ._runtime.errors import AuthenticationError
    from ._runtime.errors import ClosedError
    from ._runtime.errors import ConfigurationError
    from ._runtime.errors import ConflictError
    from ._runtime.errors import CredentialsError
    from ._runtime.errors import CrispError
    from ._runtime.errors import DeadlineExceededError
    from ._runtime.errors import DecodeError
    from ._runtime.errors import DownloadError
    from ._runtime.errors import EventTimeoutError
    from ._runtime.errors import InvalidDataError
    from ._runtime.errors import LockedError
    from ._runtime.errors import MiddlewareError
    from ._runtime.errors import NotFoundError
    from ._runtime.errors import PermissionDeniedError
    from ._runtime.errors import QuotaExceededError
    from ._runtime.errors import RateLimitError
    from ._runtime.errors import RealtimeError
    from ._runtime.errors import ServerError
    from ._runtime.errors import SubscriptionRequiredError
    from ._runtime.errors import TransportError
    from ._runtime.errors import UploadError
    from ._runtime.info import RequestInfo
    from ._runtime.info import ResponseInfo
    from ._runtime.layers import Middleware
    from ._runtime.rate.turns import Rate
    from ._runtime.realtime.options import RealtimeOptions
    from ._runtime.realtime.state import Backoff
    from ._runtime.realtime.state import RealtimeState
    from ._runtime.rest.attempt import Attempt
    from ._runtime.rest.attempt import CallInfo
    from ._runtime.rest.hooks import AsyncProceed
    from ._runtime.rest.hooks import Proceed
    from ._runtime.rest.options import RequestOptions
    from ._runtime.rest.options import Timeout
    from ._runtime.rest.paging import Page
    from ._runtime.rest.raw import RawResponse
    from ._runtime.rest.retry import Retry
    from ._sync.client import CrispClient
    from ._sync.paging import Rows
    from ._version import __version__
    from .events import Event
    from .registry import Registry

__all__ = [
    "UNSET",
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AmbiguousWriteError",
    "AsyncCrispClient",
    "AsyncProceed",
    "AsyncRows",
    "Attempt",
    "AuthenticationError",
    "Backoff",
    "CallInfo",
    "ClosedError",
    "ConfigurationError",
    "ConflictError",
    "CredentialsError",
    "CrispClient",
    "CrispError",
    "DeadlineExceededError",
    "DecodeError",
    "DownloadError",
    "Event",
    "EventName",
    "EventPayload",
    "EventTimeoutError",
    "Gap",
    "InvalidDataError",
    "LockedError",
    "Middleware",
    "MiddlewareError",
    "NotFoundError",
    "Page",
    "PermissionDeniedError",
    "Proceed",
    "QuotaExceededError",
    "Rate",
    "RateLimitError",
    "RawResponse",
    "RealtimeError",
    "RealtimeOptions",
    "RealtimeState",
    "Registry",
    "RequestInfo",
    "RequestOptions",
    "ResponseInfo",
    "Retry",
    "Rows",
    "ServerError",
    "SubscriptionRequiredError",
    "Tier",
    "Timeout",
    "TransportError",
    "UnknownEvent",
    "UploadError",
    "__version__",
    "events",
    "models",
    "replace",
    "resources",
    "stores",
    "webhooks",
]

if not TYPE_CHECKING:
    # Hidden from type checkers, so that a misspelt name stays an error for them.
    _MODULES = {
        "AsyncCrispClient": "_async.client",
        "CrispClient": "_sync.client",
        "RequestOptions": "_runtime.rest.options",
        "Tier": "_facts",
        "Timeout": "_runtime.rest.options",
        "Retry": "_runtime.rest.retry",
        "Rate": "_runtime.rate.turns",
        "RawResponse": "_runtime.rest.raw",
        "Page": "_runtime.rest.paging",
        "Rows": "_sync.paging",
        "AsyncRows": "_async.paging",
        "Attempt": "_runtime.rest.attempt",
        "AsyncProceed": "_runtime.rest.hooks",
        "CallInfo": "_runtime.rest.attempt",
        "Middleware": "_runtime.layers",
        "Proceed": "_runtime.rest.hooks",
        "UNSET": "_runtime.data.unset",
        "replace": "_runtime.data.model",
        "Event": "events",
        "EventName": "_runtime.dispatch.subscriptions",
        "EventPayload": "_runtime.data.model",
        "Registry": "registry",
        "UnknownEvent": "_runtime.data.model",
        "Gap": "_runtime.dispatch.gap",
        "RealtimeOptions": "_runtime.realtime.options",
        "RealtimeState": "_runtime.realtime.state",
        "Backoff": "_runtime.realtime.state",
        "CrispError": "_runtime.errors",
        "TransportError": "_runtime.errors",
        "APIConnectionError": "_runtime.errors",
        "ConfigurationError": "_runtime.errors",
        "APITimeoutError": "_runtime.errors",
        "DeadlineExceededError": "_runtime.errors",
        "AmbiguousWriteError": "_runtime.errors",
        "APIError": "_runtime.errors",
        "InvalidDataError": "_runtime.errors",
        "AuthenticationError": "_runtime.errors",
        "SubscriptionRequiredError": "_runtime.errors",
        "PermissionDeniedError": "_runtime.errors",
        "NotFoundError": "_runtime.errors",
        "ConflictError": "_runtime.errors",
        "LockedError": "_runtime.errors",
        "QuotaExceededError": "_runtime.errors",
        "RateLimitError": "_runtime.errors",
        "ServerError": "_runtime.errors",
        "MiddlewareError": "_runtime.errors",
        "DecodeError": "_runtime.errors",
        "CredentialsError": "_runtime.errors",
        "UploadError": "_runtime.errors",
        "DownloadError": "_runtime.errors",
        "RealtimeError": "_runtime.errors",
        "EventTimeoutError": "_runtime.errors",
        "ClosedError": "_runtime.errors",
        "RequestInfo": "_runtime.info",
        "ResponseInfo": "_runtime.info",
        "__version__": "_version",
    }

    def __getattr__(name):
        from importlib import import_module

        if name in ("events", "models", "resources", "stores", "webhooks"):
            return import_module(f".{name}", __package__)
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted(__all__)
