# Copied from codegen/templates/testing/_app.py. Do not edit: change that and run `make generate`.
"""The HTTP side: turns a raw request into an answer with the platform's envelope."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import functools
import json
from collections import deque
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any
from typing import NoReturn
from urllib.parse import parse_qsl

from attrs import field
from attrs import frozen
from starlette.requests import ClientDisconnect
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.responses import Response
from starlette.types import ASGIApp
from starlette.types import Receive
from starlette.types import Scope
from starlette.types import Send

from . import _handlers
from . import _references
from ._call import Call
from ._description import Description
from ._description import Route
from ._faults import Fault
from ._faults import Faults
from ._faults import NO_FAULT
from ._hooks import encoded
from ._keys import Keys
from ._refusal import Refusal
from ._router import Match
from ._router import Router
from ._rtm import Rtm
from ._sample import Sampler
from ._state import World
from ._storage import LostConnection
from ._storage import PREFIX
from ._validation import Validator

# Below it is what the page asks for, which is no part of Crisp's API.
PAGE = "/_play/"


@frozen
class RecordedRequest:
    """A request as it came, without its headers; `body` is None if it was empty or not JSON.

    Its `repr` hides passwords and tokens of the body.
    """

    method: str
    path: str
    query: str
    body: Any = field(repr=lambda body: repr(_hidden(body)))
    status: int


class _Json(JSONResponse):
    def render(self, content: Any) -> bytes:
        return encoded(content)


def _hidden(value: Any) -> Any:
    if isinstance(value, list):
        return [_hidden(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: "***" if name in _SECRETS else _hidden(item) for name, item in value.items()}


_SECRETS = ("password", "secret", "token")


class App:
    """The ASGI application for REST and real time on one port.

    It checks in this order: route, tier, credentials, the objects that the path names, query, body.
    An unknown tier gets 400, which is our choice; credentials of another tier get 401, like wrong
    ones. A route that is stated to be closed to the tier answers 403; with `enforce_tiers`, so does
    one that is presumably closed. Where Crisp states nothing, the route is open.
    """

    def __init__(
        self,
        description: Description,
        world: World,
        faults: Faults,
        *,
        drop: Callable[[tuple[str, int]], None],
        enforce_tiers: bool,
        strict: bool,
        remember: int | None,
    ) -> None:
        self.requests: deque[RecordedRequest] = deque(maxlen=remember)
        self.rtm: Rtm | None = None
        self.page: ASGIApp | None = None
        self._world = world
        self._faults = faults
        self._drop = drop
        self._description = description
        # The path of the spec, too, for programs that drop the one that they are told.
        self._rtm_paths = {*description.endpoints.values(), description.rtm["path"]}
        self._router, self._validator = _of(description)
        self._keys = Keys(description.definitions, strict=strict)
        self._sampler = Sampler(description.definitions)
        self._enforce_tiers = enforce_tiers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.rtm is not None and f"{scope['path'].rstrip('/')}/" in self._rtm_paths:
            await self.rtm.serve(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        elif scope["path"].startswith(PREFIX):
            await self._store(scope, receive, send)
        elif self.page is not None and (scope["path"] == "/" or scope["path"].startswith(PAGE)):
            await self.page(scope, receive, send)
        else:
            request = Request(scope, receive)
            try:
                content = await request.body()
            except ClientDisconnect:
                return  # the request did not arrive completely
            response, fault = self._respond(request, content)
            if fault.delay and await _is_gone(receive, fault.delay):
                return
            if fault.is_lost:
                self._drop(scope["client"])
                await _is_gone(receive)  # else the server logs that there was no answer
                return
            await response(scope, receive, send)

    async def _store(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response = await self._world.storage.answer(request)
        except LostConnection:
            self._drop(scope["client"])
            await _is_gone(receive)
        else:
            path, status = scope["raw_path"].decode("latin-1"), response.status_code
            recorded = RecordedRequest(request.method, path, request.url.query, None, status)
            why = bytes(response.body).decode() if response.status_code >= 400 else None
            if request.headers.get("sec-fetch-site") != "same-origin":  # no picture on the page
                self._world.tell("request", recorded=recorded, answer=why, fault=NO_FAULT)
            await response(scope, receive, send)

    def _respond(self, request: Request, content: bytes) -> tuple[Response, Fault]:
        path = request.scope["raw_path"].decode("latin-1")
        body = None
        headers: Mapping[str, str] = {}
        fault = NO_FAULT
        with self._world.lock:
            try:
                match = self._match(request.method, path)
                status, reason = match.route.status, match.route.reason
                fault = self._faults.take(match.route)
                body = _parsed(content)
                if fault.status is not None:
                    raise Refusal(fault.reason, status=fault.status, headers=fault.headers)
                nothing: Any = {} if match.route.body is not None else None
                data, has_more = self._answer(request, match, body if content else nothing)
                if not has_more:
                    status = match.route.last_status
                envelope = {"error": False, "reason": reason, "data": {} if data is None else data}
            except Refusal as refusal:
                status, envelope = refusal.status(self._description.reasons), refusal.envelope()
                headers = refusal.headers
            query = request.url.query
            recorded = RecordedRequest(request.method, path, query, body, status)
            self.requests.append(recorded)
            self._world.tell("request", recorded=recorded, answer=envelope, fault=fault)
            if request.method == "HEAD":
                return Response(status_code=status, headers=headers), fault
            return _Json(envelope, status, headers=headers), fault

    def _match(self, method: str, path: str) -> Match:
        found: Match | set[str] = set()
        base_path = self._description.base_path
        if path.startswith(f"{base_path}/"):
            found = self._router.find(method, path.removeprefix(base_path))
        if isinstance(found, Match):
            return found
        if found:
            raise Refusal(
                "method_not_allowed",
                "the route does not know this method",
                status=405,  # no source tells what Crisp answers
                headers={"Allow": ", ".join(sorted(found))},
            )
        raise Refusal("not_found", "the route does not exist")

    def _answer(self, request: Request, match: Match, body: Any) -> tuple[Any, bool]:
        """Return the data of the answer, and whether more rows follow it."""
        route = match.route
        identifier = self._admit(request, route)
        query = dict(parse_qsl(request.url.query, keep_blank_values=True))
        call = Call(
            world=self._world,
            sampler=self._sampler,
            validator=self._validator,
            route=route,
            params=match.params,
            query=query,
            body=body,
            identifier=identifier,
            origin=_origin(request),
        )
        call.check_addressed()
        complaint = self._validator.params(route, match.params)
        complaint = complaint or self._validator.query(route, query)
        if not complaint:
            call.body, complaint = self._keys.known(route, call.body)
        if not complaint and route.body is not None:
            complaint = self._validator.body(route, call.body) or _references.complaint(call)
        if complaint:
            raise Refusal("invalid_data", complaint)
        call.check_proof()
        answer = _references.handled(call, _handlers.handler_of(route))
        return answer, call.has_more

    def _admit(self, request: Request, route: Route) -> str:
        """Check tier and credentials; return the identifier, empty if none is needed or given."""
        header = self._description.tier_header
        tier = request.headers.get(header, self._description.default_tier)
        if tier not in self._description.tiers:
            saying = f"header {header} should be equal to one of the allowed values"
            raise Refusal("invalid_data", saying)
        identifier, key = _basic(request.headers.get("authorization", ""))
        if not self._world.admits(identifier, key):
            if route.authenticated:
                raise Refusal("unauthorized")
            return ""
        if route.authenticated:
            if self._world.credentials[identifier].tier != tier:
                raise Refusal("unauthorized", "the credentials belong to another tier")
            refused = {*route.closed, *(route.doubted if self._enforce_tiers else ())}
            if tier in refused:
                others = ", ".join(one for one in self._description.tiers if one not in refused)
                raise Refusal("restricted_route_tier", f"the route is not for {tier}, but {others}")
        return identifier


@functools.cache
def _of(description: Description) -> tuple[Router, Validator]:
    """Return what all emulators of a description share: a test suite has one for each test."""
    return Router(description.operations), Validator(description.definitions)


def _forwarded(request: Request, what: str) -> str:
    """Return what the proxy that the client reached says of the request; empty if none does."""
    return request.headers.get(f"x-forwarded-{what}", "").partition(",")[0].strip()


def _origin(request: Request) -> str:
    """Return what the client connected to, as it or the proxy before us says."""
    is_secure = (_forwarded(request, "proto") or request.scope["scheme"]) == "https"
    host = _forwarded(request, "host") or request.headers.get("host") or _own(request)
    return f"{'https' if is_secure else 'http'}://{host}"


def _own(request: Request) -> str:
    host, port = request.scope["server"]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


async def _is_gone(receive: Receive, within: float | None = None) -> bool:
    """Wait for the client to disconnect; return whether it did in time."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(within):
            await receive()
            return True
    return False


def _basic(header: str) -> tuple[str, str]:
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        pair = base64.b64decode(encoded, validate=True).decode()
    except ValueError:
        return "", ""
    identifier, _, key = pair.partition(":")
    return identifier, key


def _parsed(content: bytes) -> Any:
    if not content:
        return None
    try:
        return json.loads(content, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise Refusal("invalid_data", "the body is not JSON") from None


def _refuse_constant(word: str) -> NoReturn:
    raise ValueError(word)
