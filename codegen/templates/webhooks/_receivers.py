"""Receivers of web hooks of a plugin or a website, and of requests of a widget."""

from __future__ import annotations

from collections.abc import Awaitable
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Sequence
from typing import Any
from typing import ClassVar
from typing import TypeVar
from urllib.parse import parse_qs

from .._runtime import checks
from .._runtime.dispatch.handlers import Handlers
from .._runtime.dispatch.subscriptions import Subscriptions
from ._delivery import Decode
from ._delivery import Delivery
from ._delivery import websites_of
from ._delivery import WidgetRequest
from ._errors import ForbiddenError
from ._scheme import check_key
from ._scheme import Scheme
from ._seen import DeliveryStore
from ._seen import RecentDeliveries
from ._signature import check_tolerance
from ._signature import Headers
from ._signature import texts

Found = TypeVar("Found", bound=Delivery | WidgetRequest)
WidgetHandler = Callable[[WidgetRequest], Any | Awaitable[Any]]


class Receiver:
    """Decides whether a request is Crisp's and for this program; knows nothing of servers."""

    _scheme: ClassVar[Scheme]
    _websites: frozenset[str] | None = None

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"  # nothing of its secrets

    def admit(self, query: str) -> None:
        """Refuse what can be refused before the body is read."""

    def receive(self, body: bytes, headers: Headers) -> Delivery | WidgetRequest:
        """Parse a request. Raise `WebhookError` with the status to answer."""
        raise NotImplementedError

    def _allowed(self, found: Found) -> Found:
        if self._websites is not None:
            named = websites_of(found)
            if not named or not named <= self._websites:
                raise ForbiddenError("the website is not one of the allowed")
        return found


class HookReceiver(Receiver):
    """Receives events and hands them to the handlers of `registry`.

    `websites` are the ids of those whose events are wanted; all others are answered 403. `seen`
    tells a delivery that came before, which is answered 200 without handling it again; without
    any, it is a `RecentDeliveries`.
    """

    def __init__(
        self,
        registry: Subscriptions,
        *,
        websites: Collection[str] | None = None,
        seen: DeliveryStore | None = None,
    ) -> None:
        if not isinstance(registry, Subscriptions):
            kind = type(registry).__name__
            raise TypeError(f"registry must be a client or a Registry, not {kind}")
        self.handlers: Handlers = registry._handlers
        self.seen: DeliveryStore = RecentDeliveries() if seen is None else seen
        self._websites = _ids(websites)

    def receive(self, body: bytes, headers: Headers) -> Delivery:
        """Parse a request; the subclass knows how."""
        raise NotImplementedError

    @property
    def decode(self) -> Decode:
        """The function that makes an event of its name and payload."""
        return self._scheme.decode


class PluginHooks(HookReceiver):
    """The base of `webhooks.PluginHooks`, which knows the scheme."""

    def __init__(
        self,
        registry: Subscriptions,
        secret: str | Sequence[str],
        *,
        tolerance: float | None = None,
        websites: Collection[str] | None = None,
        seen: DeliveryStore | None = None,
    ) -> None:
        super().__init__(registry, websites=websites, seen=seen)
        self._secrets = texts(secret, "secret")
        check_tolerance(tolerance)
        self._tolerance = tolerance

    def receive(self, body: bytes, headers: Headers) -> Delivery:
        """Parse a request whose signature is the plugin's."""
        found = self._scheme.parse(body, headers, self._secrets, tolerance=self._tolerance)
        return self._allowed(found)


class WebsiteHooks(HookReceiver):
    """The base of `webhooks.WebsiteHooks`, which knows the scheme."""

    def __init__(
        self,
        registry: Subscriptions,
        key: str | Sequence[str],
        *,
        parameter: str = "key",
        websites: Collection[str] | None = None,
        seen: DeliveryStore | None = None,
    ) -> None:
        super().__init__(registry, websites=websites, seen=seen)
        self._keys = texts(key, "key")
        self._parameter = parameter

    def admit(self, query: str) -> None:
        """Refuse a request without the key, before the body is read."""
        given = parse_qs(query, keep_blank_values=True).get(self._parameter, [])
        check_key(self._keys, given[0] if len(given) == 1 else None)

    def receive(self, body: bytes, headers: Headers) -> Delivery:
        """Parse a request whose key `admit` has checked."""
        return self._allowed(self._scheme.parse_unsigned(body, headers))


class WidgetRequests(Receiver):
    """The base of `webhooks.WidgetRequests`, which knows the scheme."""

    def __init__(
        self,
        handler: WidgetHandler,
        secret: str | Sequence[str],
        *,
        tolerance: float | None = None,
        websites: Collection[str] | None = None,
    ) -> None:
        checks.function("the handler of a widget", handler)
        self.handler = handler
        self._secrets = texts(secret, "secret")
        check_tolerance(tolerance)
        self._tolerance = tolerance
        self._websites = _ids(websites)

    def receive(self, body: bytes, headers: Headers) -> WidgetRequest:
        """Parse a request whose signature is the plugin's."""
        found = self._scheme.parse_widget_request(
            body, headers, self._secrets, tolerance=self._tolerance
        )
        return self._allowed(found)


def _ids(websites: Collection[str] | None) -> frozenset[str] | None:
    if isinstance(websites, str):
        raise TypeError("`websites` is a list of ids")
    return None if websites is None else frozenset(websites)
