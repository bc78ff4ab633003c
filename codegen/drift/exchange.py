"""Call every method of a client with arguments of the right kind, and keep what it sends.

A type that the client does not tell is found out: the method is called with texts, and where each
of them arrives says what belongs there.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from attrs import define
from attrs import evolve
from attrs import field
from attrs import frozen

from codegen.drift.client import Client
from codegen.drift.client import Method
from codegen.drift.client import model
from codegen.drift.client import Parameter
from codegen.drift.recorder import recorder
from codegen.drift.recorder import Request
from codegen.drift.routes import Route
from codegen.drift.routes import route_of
from codegen.drift.routes import routes
from codegen.drift.run import asked
from codegen.drift.run import Runner
from codegen.drift.samples import Samples
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import NamedType
from codegen.irtypes import Json
from codegen.irtypes import MapOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type

_TEXT = Scalar("str")
_OBJECT = MapOf(Scalar("any"))


@frozen
class Call:
    method: Method
    arguments: tuple[Any, ...]
    given: Mapping[str, Any]
    """The arguments by name."""


@frozen
class Sent:
    """Hold what one call sent."""

    call: Call
    requests: tuple[Request, ...]
    outcome: str
    """Empty, or what was raised."""


def exchange(runner: Runner, api: Api) -> tuple[Client, list[Sent]]:
    """Return the client, its types complete now, and what each call of its methods sent."""
    client = runner.describe()
    if any(p.type is None for method in client.methods for p in method.parameters):
        untyped = _Untyped(api)
        probes = _record(runner, api, [_probe(method) for method in client.methods])
        client = evolve(
            client,
            methods=tuple(untyped.completed(sent) for sent in probes),
            types={**api.types, **untyped.types, **client.types},
        )
    return client, _record(runner, api, calls(client))


def calls(client: Client) -> list[Call]:
    """Return calls that together show each alternative of each argument, of every method."""
    samples = Samples(client.types)
    return [call for method in client.methods for call in _calls(method, samples)]


def _calls(method: Method, samples: Samples) -> Iterator[Call]:
    columns = [samples.of(parameter.type or _TEXT) for parameter in method.parameters]
    required = [i for i, parameter in enumerate(method.parameters) if not parameter.optional]
    least = max(required, default=-1) + 1
    if least < len(columns):
        yield _call(method, [values[0] for values in columns[:least]])
    for row in range(max(map(len, columns), default=1)):
        yield _call(method, [values[row % len(values)] for values in columns])


def _call(method: Method, arguments: Sequence[Any]) -> Call:
    names = [parameter.name for parameter in method.parameters]
    return Call(method, tuple(arguments), dict(zip(names, arguments, strict=False)))


def _probe(method: Method) -> Call:
    samples = Samples({})
    return _call(method, [samples.of(p.type or _TEXT)[0] for p in method.parameters])


def _record(runner: Runner, api: Api, made: Sequence[Call]) -> list[Sent]:
    with recorder(api.platform.base_path) as kept:
        listed = [(call.method.name, call.arguments) for call in made]
        outcomes = runner.call(asked(kept.host, listed))
    return [
        Sent(call, tuple(kept.requests.get(number, ())), outcome)
        for number, (call, outcome) in enumerate(zip(made, outcomes, strict=True))
    ]


@define
class _Untyped:
    """Find types of parameters by what the spec has at the place where they arrive."""

    api: Api
    types: dict[str, NamedType] = field(factory=dict)
    _routes: list[Route] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._routes = routes(self.api)

    def completed(self, sent: Sent) -> Method:
        method = sent.call.method
        return evolve(
            method,
            parameters=tuple(
                parameter if parameter.type else evolve(parameter, type=self._type(parameter, sent))
                for parameter in method.parameters
            ),
        )

    def _type(self, parameter: Parameter, sent: Sent) -> Type:
        text = sent.call.given[parameter.name]
        for request in sent.requests:
            route = route_of(request, self._routes)
            if request.body == text:
                return self._body(route)
            if request.query_text == text:
                return self._fields(route, "query", route.first.query if route else ())
            values = route.values(request) if route else None
            for name, value in (values or {}).items():
                if route and value == text:
                    return _named(route.first.path_params, name)
            for key, value in request.query:
                if value == text:
                    return _as_text(_named(route.first.query if route else (), key))
            if isinstance(request.body, dict):
                for key, value in request.body.items():
                    if value == text:
                        return _named(route.first.body_parts if route else (), key)
        return _TEXT

    def _body(self, route: Route | None) -> Type:
        if route and route.first.body_type is not None:
            return route.first.body_type
        return self._fields(route, "body", route.first.body_parts if route else ())

    def _fields(self, route: Route | None, part: str, fields: tuple[Field, ...]) -> Type:
        if route is None or not fields:
            return _OBJECT
        name = f"{route.first.key} {part}"
        self.types[name] = model(name, fields)
        return Ref(name)


def _named(fields: Sequence[Field], wire: str) -> Type:
    return next((found.type for found in fields if found.wire == wire), _TEXT)


def _as_text(found: Type) -> Type:
    """Return the type of a query value for a client that takes texts alone."""
    is_other = isinstance(found, Scalar) and found.kind not in ("str", "iso8601", "scalar", "any")
    return Json(found) if is_other else found
