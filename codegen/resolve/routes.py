"""Routes: paths are read, their parameters found, and shared ones taken from their owner."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set
from typing import NamedTuple

from codegen.ir import Field
from codegen.ir import Platform
from codegen.iroperation import Segment
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.language.keys.operation import LITERAL
from codegen.language.keys.operation import PARAMETER
from codegen.language.keys.shared import METHODS
from codegen.load.declare import DeclaredOperation
from codegen.placed import place_of
from codegen.placed import Placed
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.types import TypeTable
from codegen.resolve.usage import Where

_LITERAL = re.compile(LITERAL)
_PARAMETER = re.compile(PARAMETER)


class Route(NamedTuple):
    """The part that an operation and those that share its route have in common."""

    owner: DeclaredOperation
    segments: tuple[Segment, ...] = ()
    params: tuple[Field, ...] = ()


class RouteResolver:
    def __init__(
        self, platform: Platform, table: TypeTable, problems: Problems, refused: Set[str]
    ) -> None:
        self.platform = platform
        self.table = table
        self.problems = problems
        self.refused = refused
        self._untyped: dict[str, list[DeclaredOperation]] = {}
        self._sharing: dict[str, str] = {}
        table.check_fields(platform.params.values(), Where.PATH)

    def resolve(self, declared: list[DeclaredOperation]) -> list[Route]:
        """Return the route of each operation, its own or that which it shares."""
        self._check_params(declared)
        own = [None if one.keys.shares else self._route(one) for one in declared]
        routes = {route.owner.key: route for route in own if route is not None}
        self._sharing = {one.key: one.keys.shares for one in declared if one.keys.shares}
        self._report_untyped()
        return [
            route or self._shared(one, routes) for one, route in zip(declared, own, strict=True)
        ]

    def _shared(self, declared: DeclaredOperation, routes: Mapping[str, Route]) -> Route:
        shared = declared.keys.shares
        if (route := routes.get(f"{declared.resource}.{shared}")) is not None:
            return route
        if shared == declared.name:
            self._problem(declared, "an operation cannot share its own route", "shares")
        elif f"{declared.resource}.{shared}" not in self.refused:
            self._problem(declared, self._no_route(declared, routes), "shares")
        return Route(declared)

    def _no_route(self, declared: DeclaredOperation, routes: Mapping[str, Route]) -> str:
        shared, resource = declared.keys.shares, declared.resource
        if other := self._sharing.get(f"{resource}.{shared}"):
            return f"`{shared}` has no route of its own: it shares that of `{other}`"
        if other := next((key for key in routes if key.endswith(f".{shared}")), None):
            return f"shares the route of `{other}`, which is of another resource than `{resource}`"
        siblings = [
            route.owner.name for route in routes.values() if route.owner.resource == resource
        ]
        hint = self.problems.did_you_mean(shared, siblings)
        return f"shares the route of {shorten(shared)}, not found in `{resource}`{hint}"

    def _route(self, declared: DeclaredOperation) -> Route:
        if declared.method not in METHODS:
            message = f"`http:` must begin with one of {', '.join(METHODS)}"
            self._problem(declared, message, "http")
        if not declared.path.startswith("/"):
            self._problem(declared, "`http:` needs a path that begins with `/`", "http")
            return Route(declared, (), declared.keys.path)
        segments = tuple(self._segment(declared, text) for text in declared.path[1:].split("/"))
        for segment in segments[:-1]:
            if segment.optional or segment.spans:
                message = f"`{segment.text}` must be the last segment of the path"
                self._problem(declared, message, "http")
        return Route(declared, segments, self._params(declared, segments))

    def _segment(self, declared: DeclaredOperation, text: str) -> Segment:
        if match := _PARAMETER.fullmatch(text):
            return Segment(text, match[1], match[2] == "?", match[2] == "...")
        if not _LITERAL.fullmatch(text) or text in (".", ".."):
            message = f"the path segment {shorten(text)} is neither a word nor a {{parameter}}"
            self._problem(declared, message, "http")
        return Segment(text)

    def _check_params(self, declared: list[DeclaredOperation]) -> None:
        """Check the parameters of files; one that many share stands in api.yaml alone."""
        fields = {field.place: field for one in declared for field in one.params}
        self.table.check_fields(fields.values(), Where.PATH)
        for field in fields.values():
            if (shared := self.platform.params.get(field.wire)) is not None:
                message = f"`{field.wire}` is a parameter already, at {shared.place}"
                self.problems.add(field.place, message)

    def _params(
        self, declared: DeclaredOperation, segments: tuple[Segment, ...]
    ) -> tuple[Field, ...]:
        own = {field.wire: field for field in declared.keys.path}
        known = {**self.platform.params, **{field.wire: field for field in declared.params}}
        self.table.check_fields(own.values(), Where.PATH)
        params: dict[str, Field] = {}
        for segment in segments:
            wire = segment.parameter
            if wire is None:
                continue
            field = own.pop(wire, None) or known.get(wire)
            if field is None:
                if declared not in (users := self._untyped.setdefault(wire, [])):
                    users.append(declared)
                continue
            if wire in params:
                self._problem(declared, f"`{{{wire}}}` stands twice in the path", "http")
                continue
            if segment.optional and not is_page(field.type) and field.type_text:
                message = f"only a page may be left out, and `{{{wire}}}` is none"
                self._problem(declared, message, "http")
            params[wire] = field
        for left in own.values():
            self.problems.add(left.place, f"the path has no `{{{left.wire}}}`")
        found = tuple(params.values())
        for field in found[:-1]:
            if is_page(field.type):
                message = f"`{{{field.wire}}}` is a page and must be the last parameter"
                self._problem(declared, message, "http")
        return found

    def _report_untyped(self) -> None:
        """Report each path parameter without a type once, however many operations have it."""
        for wire, (first, *others) in self._untyped.items():
            lines = [f"{one.place.file}:{one.place.line}" for one in others]
            more = f" and {len(lines) - 3} more" * (len(lines) > 3)
            also = f" (also used at {', '.join(lines[:3])}{more})" if lines else ""
            known = [*self.platform.params, *(field.wire for field in first.params)]
            hint = self.problems.did_you_mean(wire, known)
            message = f"`{{{wire}}}`{also} is not in `params:`, of this file or of api.yaml{hint}"
            self._problem(first, message, "http")

    def _problem(self, thing: Placed, message: str, key: str) -> None:
        self.problems.add(place_of(thing, key), message)


def is_page(found: Type) -> bool:
    """Return whether a type is that of a page number in a path."""
    return isinstance(found, Scalar) and found.kind == "page"
