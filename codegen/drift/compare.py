"""Compare official clients with the spec: routes first, then what goes over each of them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from attrs import define
from attrs import evolve
from attrs import field
from attrs import frozen

from codegen.drift.answers import answer_differences
from codegen.drift.client import Client
from codegen.drift.client import Method
from codegen.drift.differ import differences
from codegen.drift.exchange import Sent
from codegen.drift.finding import Finding
from codegen.drift.finding import once
from codegen.drift.recorder import Request
from codegen.drift.routes import covers
from codegen.drift.routes import prefix
from codegen.drift.routes import Route
from codegen.drift.routes import route_of
from codegen.drift.routes import routes
from codegen.drift.routes import template
from codegen.drift.shape import of_type
from codegen.drift.shape import Shape
from codegen.ir import Api
from codegen.ir import Operation
from codegen.naming import snake


@frozen
class New:
    """A method whose route the spec lacks, with what it sent."""

    client: Client
    method: Method
    verb: str
    path: str
    sent: tuple[Sent, ...]

    def __str__(self) -> str:
        return f"{self.verb} {self.path}"


class Calls(NamedTuple):
    """How much of a client was compared."""

    methods: int
    requests: int
    answers: int
    """Routes whose answer the client has a type for."""


@define
class Comparison:
    """Hold what all clients of one run differ in from the spec."""

    api: Api
    new: list[New] = field(factory=list)
    calls: dict[str, Calls] = field(factory=dict)
    """By client."""
    homes: dict[tuple[str, str], list[Operation]] = field(factory=dict)
    """By client and source, the operations that its methods are."""
    _found: list[Finding] = field(factory=list)
    _taken: set[int] = field(factory=set)
    _complete: list[str] = field(factory=list)
    _ending: dict[str, tuple[str, Route]] = field(factory=dict)
    """Methods of complete clients that take a route which ends, by the name of an operation."""
    _routes: list[Route] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._routes = routes(self.api)

    def add(self, client: Client, sent: Iterable[Sent]) -> None:
        """Compare one client with the spec."""
        title = str(client)
        by_route: dict[int, list[Request]] = {}
        answers: dict[int, Shape] = {}
        by_method: dict[str, list[Sent]] = {}
        unknown: dict[str, list[Sent]] = {}  # each with one request
        for one in sent:
            by_method.setdefault(one.call.method.name, []).append(one)
            for request in one.requests:
                route = route_of(request, self._routes)
                if route is None:
                    alone = evolve(one, requests=(request,))
                    unknown.setdefault(one.call.method.name, []).append(alone)
                    continue
                number = self._routes.index(route)
                by_route.setdefault(number, []).append(request)
                if (returned := one.call.method.returns) is not None:
                    shape = of_type(returned, client.types)
                    answers.setdefault(number, Shape()).add(shape)
                if client.complete and route.first.deprecated:
                    method = one.call.method
                    self._ending[method.snake] = (method.name, route)
                home = self.homes.setdefault((client.kind, one.call.method.source), [])
                home.append(route.first)
        self._taken |= by_route.keys()
        answers = {number: shape for number, shape in answers.items() if not shape.anything}
        self.calls[title] = Calls(
            len(client.methods),
            sum(len(one.requests) for made in by_method.values() for one in made),
            len(answers),
        )
        if client.complete:
            self._complete.append(title)
        for made in by_method.values():
            if not any(one.requests for one in made):
                self._found.append(_silent(title, client, made))
        for made in unknown.values():
            for new in _new(client, made):
                self._unknown(title, new)
        for number, requests in by_route.items():
            answer = answers.get(number)
            self._differ(title, self._routes[number], requests, answer, client.complete)

    def findings(self) -> list[Finding]:
        """Return what was found, now that all clients are compared."""
        return once([*self._found, *self._lost()])

    def _differ(
        self,
        title: str,
        route: Route,
        requests: Iterable[Request],
        answer: Shape | None,
        complete: bool,
    ) -> None:
        if route.first.deprecated:
            return  # nobody brings what ends up to date
        found = list(differences(route, requests, self.api.types, complete))
        if answer is not None:
            found += answer_differences(route, answer, self.api.types, complete)
        for each in found:
            self._found.append(
                Finding(
                    each.rule,
                    f"{route.first.key} {each.where}",
                    each.message,
                    (title,),
                    since=each.field.since if each.field else "",
                )
            )

    def _unknown(self, title: str, new: New) -> None:
        """Say that a method takes a route which the spec lacks."""
        if (moved := self._namesake(new)) is not None:
            self._taken.add(self._routes.index(moved))
            self._found.append(_moved(moved.first, new.method.name, new, moved, (title,)))
            return
        self.new.append(new)
        message = f"{new.method.name} takes it, the spec lacks it"
        self._found.append(Finding("route-new", str(new), message, (title,)))

    def _namesake(self, new: New) -> Route | None:
        """Return the route of the operation that has the name of a method and does not end."""
        named = [
            route
            for number, route in enumerate(self._routes)
            if number not in self._taken
            and not route.first.deprecated
            and any(new.method.snake in (o.name, *o.also) for o in route.operations)
        ]
        return max(named, key=lambda route: prefix(route.first.path, new.path), default=None)

    def _lost(self) -> Iterator[Finding]:
        """Yield the routes that no client takes, if one of them should take all."""
        for number, route in enumerate(self._routes):
            first = route.first
            # The spec itself says why Crisp's clients lack one that ends, or is no public one.
            if number in self._taken or first.deprecated or first.status != "current":
                continue
            if not self._complete:
                return
            clients = tuple(self._complete)
            names = [name for o in route.operations for name in (o.name, *o.also)]
            old = next((self._ending[name] for name in names if name in self._ending), None)
            if old is not None:
                yield _moved(first, old[0], old[1], route, clients)
            else:
                message = f"{route} is in the spec, they lack it"
                yield Finding("route-lost", first.key, message, clients, since=first.since)


def _new(client: Client, made: Iterable[Sent]) -> Iterator[New]:
    """Yield the routes of one method: one for all values of its arguments."""
    found: dict[tuple[str, str], list[Sent]] = {}
    for one in made:
        given = {snake(name): value for name, value in one.call.given.items()}
        [request] = one.requests
        found.setdefault((request.verb, template(request, given)), []).append(one)
    kept: dict[tuple[str, str], list[Sent]] = {}
    # A value that the client itself puts into the path, as a first page, hides a parameter.
    for verb, path in sorted(found, key=lambda route: -route[1].count("{")):
        same = (each for each in kept if each[0] == verb and covers(each[1], path))
        kept.setdefault(next(same, (verb, path)), []).extend(found[verb, path])
    for (verb, path), sent in kept.items():
        yield New(client, sent[0].call.method, verb, path, tuple(sent))


def _moved(
    operation: Operation, method: str, theirs: object, ours: Route, clients: tuple[str, ...]
) -> Finding:
    message = f"{method} is {theirs}, the spec has {ours}"
    return Finding("route-moved", operation.key, message, clients, since=operation.since)


def _silent(title: str, client: Client, made: list[Sent]) -> Finding:
    last = made[-1]
    message = f"it sends nothing; {last.outcome or 'and raises nothing'}"
    return Finding("silent", f"{client.kind} {last.call.method.name}", message, (title,))
