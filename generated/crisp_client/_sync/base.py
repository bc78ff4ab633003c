# Derived from codegen/templates/_async/base.py, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""The client without its resources: credentials, tier, host, and calls that are not in the spec."""

from __future__ import annotations

import copy
from collections.abc import Callable
from collections.abc import Mapping
from types import TracebackType
from typing import Any
from typing import ClassVar
from typing import Literal
from typing import overload
from typing import ParamSpec
from typing import TYPE_CHECKING
from typing import TypeVar

from .._runtime import checks
from .._runtime.credentials import Credentials
from .._runtime.credentials import known_tier
from .._runtime.credentials import resolve_credentials
from .._runtime.credentials import resolve_host
from .._runtime.data.decode import plain
from .._runtime.data.unset import UNSET
from .._runtime.facts import Facts
from .._runtime.http.blocking import Http
from .._runtime.http.blocking import HttpClient
from .._runtime.http.network import Library
from .._runtime.http.network import MAX_CONNECTIONS
from .._runtime.http.network import Network
from .._runtime.http.network import Verify
from .._runtime.layers import Middleware
from .._runtime.missing import missing
from .._runtime.rate.turns import Rate
from .._runtime.rate.turns import turns_of
from .._runtime.rate.turns import turns_of_environment
from .._runtime.rest.hooks import AttemptMiddleware
from .._runtime.rest.hooks import CallMiddleware
from .._runtime.rest.hooks import checked_hook
from .._runtime.rest.hooks import Hook
from .._runtime.rest.identity import Identity
from .._runtime.rest.options import RequestOptions
from .._runtime.rest.options import Timeout
from .._runtime.rest.raw import catching
from .._runtime.rest.raw import Method
from .._runtime.rest.raw import RawResponse
from .._runtime.rest.raw import single
from .._runtime.rest.request import verb
from .._runtime.rest.retry import Retry
from .._runtime.tier import Tier
from .._version import __version__
from .resource import Resource
from .transport import Transport

P = ParamSpec("P")
T = TypeVar("T")
OnHook = TypeVar("OnHook", bound=Hook)


class BaseClient:
    """A connection to Crisp as one caller; the client itself says what the arguments mean."""

    _facts: ClassVar[Facts]

    def __init__(
        self,
        identifier: str | None = None,
        key: str | None = None,
        tier: Tier | None = None,
        host: str | None = None,
        *,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retry: Retry | None = None,
        rate: float | Rate | None = None,
        headers: Mapping[str, str] | None = None,
        proxy: str | Literal[False] | None = None,
        verify: Verify = True,
        max_connections: int = MAX_CONNECTIONS,
        http: Library | None = None,
        http_client: HttpClient | None = None,
        rtm_host: str | None = None,
    ) -> None:
        if rtm_host is not None:
            checks.text("rtm_host", rtm_host)
        self._rtm_host = rtm_host
        self._owner = True
        options = RequestOptions(timeout=timeout, deadline=deadline, retry=retry, headers=headers)
        if http_client is None:
            options = options.over(RequestOptions(timeout=Timeout()))
        network = Network(
            host=resolve_host(self._facts, host),
            proxy=proxy,
            verify=verify,
            library=http,
            headers={
                "Accept": "application/json",
                "Accept-Encoding": "gzip, deflate",
                "User-Agent": f"crisp-client-python/{__version__}",
            },
            max_connections=max_connections,
        )
        self._transport = Transport(
            self._facts,
            network,
            Identity(
                self._facts,
                resolve_credentials(self._facts, identifier, key, tier),
                network.headers,
            ),
            options,
            Http(network, http_client),
        )
        self._transport.turns = turns_of_environment() if rate is None else turns_of(rate)

    if not TYPE_CHECKING:
        # Hidden from type checkers, so that a misspelt name stays an error for them.
        def __getattr__(self, name):
            if hasattr(type(self), name):  # a property raised it: let it say why
                return object.__getattribute__(self, name)
            raise missing(self, name, self._facts)

    @property
    def _credentials(self) -> Credentials:
        return self._transport.credentials

    def authenticate(self, identifier: str, key: str) -> None:
        """Use another identifier and key from now on, with the tier that the client has."""
        old = self._credentials
        self._transport.credentials = Credentials(
            old.tier, identifier, key, tier_defaulted=old.tier_defaulted
        )

    def authenticate_tier(self, tier: Tier, identifier: str, key: str) -> None:
        """Use another identifier and key, and their tier, from now on."""
        self._transport.credentials = Credentials(known_tier(self._facts, tier), identifier, key)

    def set_tier(self, tier: Tier) -> None:
        """Say what kind of token the pair is: `user`, `website` or `plugin`."""
        old = self._credentials
        self._transport.credentials = Credentials(
            known_tier(self._facts, tier), old.identifier, old.key
        )

    def with_options(
        self: Client,
        *,
        timeout: float | Timeout | None = None,
        deadline: float | None = None,
        retry: Retry | None = None,
        rate: float | Rate | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Client:
        """Return this client with other options for the calls made through it.

        It shares connections, credentials and handlers; what is not given stays as it is. It also
        shares the rate, unless it is given one: then its requests are counted by themselves.
        Closing it does nothing: close the client that it comes from.
        """
        options = RequestOptions(timeout=timeout, deadline=deadline, retry=retry, headers=headers)
        other = copy.copy(self)
        for name, value in list(vars(self).items()):  # other threads may add to it
            if isinstance(value, Resource):
                delattr(other, name)  # made anew, with the other options, when it is asked for
        other._transport = self._transport.with_options(options)
        if rate is not None:
            other._transport.turns = turns_of(rate)
        other._owner = False
        return other

    def raw(
        self,
        call: Method[P, T],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> RawResponse[T]:
        """Make a call and get its answer with status and headers besides the result.

        The first argument is the method, the others are its own:
        `raw(client.website.get_website, website_id)`.
        """
        checks.function("the method that raw() takes first", call)
        with catching() as catch:
            value = single(call(*args, **kwargs))
        return catch.response(value)

    @overload
    def middleware(
        self, function: CallMiddleware, each: Literal["call"] = "call"
    ) -> Middleware: ...
    @overload
    def middleware(self, function: AttemptMiddleware, each: Literal["attempt"]) -> Middleware: ...

    def middleware(
        self, function: Callable[..., Any], each: Literal["call", "attempt"] = "call"
    ) -> Middleware:
        """Put a function around each call, or with `each="attempt"` around each of its requests.

        It is `async` for an `AsyncCrispClient` and plain for a `CrispClient`. It gets a `CallInfo`,
        or an `Attempt`, in whose `request.headers` it may set what is to be sent, and `proceed`, a
        function that goes on and may be called once. It returns the response of `proceed()`, or a
        `ResponseInfo` of its own, such as one that was kept. To refuse, it raises before.

        Around a call, `proceed` raises what the call would raise. Around an attempt it returns a
        response of any status, or raises a `TransportError`; what comes of it, also an error of the
        middleware's own that is a `CrispError`, decides whether there is another attempt.

        The first one that was added is the outermost. The client and all its copies by
        `with_options` have the same ones, whichever of them they were added to. They are not asked
        for the file of an upload, which goes to another host.

        What a middleware raises comes out of the call. If a write has been carried out then, or may
        have been, a `MiddlewareError` says so, with that as its cause.
        """
        return self._transport.hooks.add(function, each, like=self.request)

    def on_request(self, hook: OnHook) -> OnHook:
        """Call `hook` with the `Attempt` before each request; also a decorator.

        What it sets in `attempt.request.headers` is sent; a header that cannot be sent is a
        `ValueError` of the call. What a hook raises otherwise is logged and changes nothing. Hooks
        are plain functions and must not block.
        """
        self._transport.hooks.requests.add(checked_hook(hook))
        return hook

    def on_response(self, hook: OnHook) -> OnHook:
        """Call `hook` with the same `Attempt` after each request, answered or not; as `on_request`.

        The request is over, so that its headers can no longer be set.
        """
        self._transport.hooks.responses.add(checked_hook(hook))
        return hook

    def remove_hook(self, hook: Hook) -> None:
        """Call `hook` no more; one registration of each kind is removed, if there is any."""
        self._transport.hooks.requests.discard(hook)
        self._transport.hooks.responses.discard(hook)

    def request(
        self,
        method: str,
        template: str,
        *,
        path: Mapping[str, str | int] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Any:
        """Call a route that has no method here.

        `template` is the path below the base path, such as `/website/{website_id}/foo`; values in
        braces are given in `path` and encoded as one segment each. In `query`, None is not sent,
        booleans become 1 and 0, lists and mappings JSON text. `body` is a mapping, a list or a
        result object, of what JSON knows; HEAD has none. The result is the `data` of the answer as
        plain values, for HEAD whether the object exists.
        """
        method = verb(method)
        checks.text("template", template)
        for name, given in (("path", path), ("query", query)):
            if given is not None:
                checks.mapping(name, given)
        operation = f"{method} {template}"
        if method == "HEAD":
            if body is not UNSET:
                raise TypeError("HEAD has no body")
            return self._transport.exists(
                template, operation=operation, path=path, query=query, options=options
            )
        return self._transport.call(
            method,
            template,
            operation=operation,
            decode=plain(object),
            path=path,
            query=query,
            body=body,
            options=options,
        )

    def close(self) -> None:
        """Close the connections, each at the end of the request that is under way.

        A call that would need another one ends with what it has; later calls are errors.
        """
        if self._owner:
            self._transport.close()

    def __enter__(self: Client) -> Client:
        self._transport._http.check_open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        host, given = self._transport.network.host, self._credentials
        shown = f"tier={given.tier!r} identifier={given.identifier!r}"  # which shows itself as ***
        return f"<{type(self).__name__} {host} {shown}>"


# In place of `Self`, which Jedi takes for the class above, and not for what inherits from it.
Client = TypeVar("Client", bound=BaseClient)
