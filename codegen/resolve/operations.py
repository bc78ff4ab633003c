"""Operations: paths are read, shared routes filled in, names and routes checked to be unique."""

from __future__ import annotations

import re
from collections.abc import Collection
from collections.abc import Mapping
from typing import NamedTuple

from attrs import evolve

from codegen.ir import Body
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import Platform
from codegen.ir import TypeBody
from codegen.iroperation import Segment
from codegen.irtypes import ListOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.language.keys.operation import LITERAL
from codegen.language.keys.operation import OperationKeys
from codegen.language.keys.operation import PARAMETER
from codegen.language.keys.shared import METHODS
from codegen.load.declare import DeclaredOperation
from codegen.naming import anchor
from codegen.naming import camel
from codegen.naming import label
from codegen.naming import type_problem
from codegen.placed import place_of
from codegen.placed import Placed
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.examples import with_own_examples
from codegen.resolve.paging import with_page_rows
from codegen.resolve.safety import class_of
from codegen.resolve.safety import with_lookups
from codegen.resolve.shared import check_presumed
from codegen.resolve.shared import check_tiers
from codegen.resolve.types import TypeTable
from codegen.resolve.unique import check_unique
from codegen.resolve.usage import Where
from codegen.typeinfo import fields_of
from codegen.typeinfo import look_up

_LITERAL = re.compile(LITERAL)
_PARAMETER = re.compile(PARAMETER)


class _Route(NamedTuple):
    """The part that an operation and those that share its route have in common."""

    owner: DeclaredOperation
    segments: tuple[Segment, ...] = ()
    params: tuple[Field, ...] = ()


class OperationResolver:
    def __init__(
        self,
        platform: Platform,
        table: TypeTable,
        problems: Problems,
        refused: Collection[str] = (),
    ) -> None:
        self.platform = platform
        self.table = table
        self.problems = problems
        self.refused = set(refused)
        """Keys of operations with values that did not fit; what follows from that is not said."""
        self._picked_by: dict[str, DeclaredOperation] = {}
        self._untyped: dict[str, list[DeclaredOperation]] = {}
        self._sharing: dict[str, str] = {}
        table.check_fields(platform.params.values(), Where.PATH)

    def resolve(self, declared: list[DeclaredOperation]) -> list[Operation]:
        self.refused.update(one.key for one in declared if one.keys.refused)
        self._check_params(declared)
        own = [None if one.keys.shares else self._route(one) for one in declared]
        routes = {route.owner.key: route for route in own if route is not None}
        self._sharing = {one.key: one.keys.shares for one in declared if one.keys.shares}
        operations = [
            self._resolved(one, route or self._shared(one, routes))
            for one, route in zip(declared, own, strict=True)
        ]
        self._report_untyped()
        check_unique(operations, self.problems)
        return with_lookups(operations, self.table.types, self.refused, self.problems)

    def _shared(self, declared: DeclaredOperation, routes: Mapping[str, _Route]) -> _Route:
        shared = declared.keys.shares
        if (route := routes.get(f"{declared.resource}.{shared}")) is not None:
            return route
        if shared == declared.name:
            self._problem(declared, "an operation cannot share its own route", "shares")
        elif f"{declared.resource}.{shared}" not in self.refused:
            self._problem(declared, self._no_route(declared, routes), "shares")
        return _Route(declared)

    def _no_route(self, declared: DeclaredOperation, routes: Mapping[str, _Route]) -> str:
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

    # Paths

    def _route(self, declared: DeclaredOperation) -> _Route:
        if declared.method not in METHODS:
            message = f"`http:` must begin with one of {', '.join(METHODS)}"
            self._problem(declared, message, "http")
        if not declared.path.startswith("/"):
            self._problem(declared, "`http:` needs a path that begins with `/`", "http")
            return _Route(declared, (), declared.keys.path)
        segments = tuple(self._segment(declared, text) for text in declared.path[1:].split("/"))
        for segment in segments[:-1]:
            if segment.optional or segment.spans:
                message = f"`{segment.text}` must be the last segment of the path"
                self._problem(declared, message, "http")
        return _Route(declared, segments, self._params(declared, segments))

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
            if segment.optional and not _is_page(field.type) and field.type_text:
                message = f"only a page may be left out, and `{{{wire}}}` is none"
                self._problem(declared, message, "http")
            params[wire] = field
        for left in own.values():
            self.problems.add(left.place, f"the path has no `{{{left.wire}}}`")
        found = tuple(params.values())
        for field in found[:-1]:
            if _is_page(field.type):
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

    # The rest of an operation

    def _resolved(self, declared: DeclaredOperation, route: _Route) -> Operation:
        keys, owner = declared.keys, route.owner
        method = owner.method
        returns = keys.returns.type if keys.returns else None
        states_safety = OperationKeys.safety in keys
        deduplicate = keys.deduplicate or (None if states_safety else owner.keys.deduplicate)
        safety = class_of(
            method, keys.safety or owner.keys.safety, deduplicate, self.platform.safety
        )
        found_anchor = keys.anchor or owner.keys.anchor or anchor(owner.name)
        operation = Operation(
            resource=declared.resource,
            name=declared.name,
            method=method,
            path=owner.path,
            segments=route.segments,
            anchor=found_anchor,
            label=keys.label or label(found_anchor),
            place=declared.place,
            places=declared.places,
            doc=keys.doc,
            note=keys.note,
            words=keys.words,
            asks=keys.asks or ("" if safety == "safe" else owner.keys.asks or declared.asks),
            path_params=route.params,
            query=declared.query,
            body=self._body(declared),
            returns=returns,
            returns_text=keys.returns.text if keys.returns else "",
            success=keys.answers or owner.keys.answers or self._success(method, returns),
            safety=safety,
            states_safety=states_safety,
            deduplicate=deduplicate,
            also=keys.also,
            tiers=owner.tiers,
            presumed_tiers=owner.presumed_tiers,
            scope=owner.keys.scope or "unknown",
            status=keys.status or "current",
            deprecation=declared.deprecation,
            sunset=keys.sunset,
            successor=keys.successor,
            since=keys.since,
            shares=keys.shares or None,
            authenticated=keys.auth != "none",
            client=keys.client or None,
            awaits=keys.awaits,
            refuses=keys.refuses,
            causes=keys.causes,
            each=keys.each,
            cursor=keys.cursor,
            page_rows=keys.page_rows,
        )
        check_tiers(operation.tiers, self.platform, owner, self.problems)
        check_presumed(operation, self.platform, owner, self.problems)
        self._check_refusals(operation)
        self._check_query_and_answer(operation)
        self._check_arguments(operation)
        operation = with_page_rows(operation, self.platform, self.problems)
        return with_own_examples(operation, keys.example, self.problems)

    def _check_refusals(self, operation: Operation) -> None:
        known = [reason.reason for reason in self.platform.reasons]
        for name in operation.refuses:
            if name not in known:
                hint = self.problems.did_you_mean(name, known)
                message = f"`errors:` of api.yaml has no reason {shorten(name)}{hint}"
                self.problems.add(place_of(operation, "refuses", name), message)

    def _check_query_and_answer(self, operation: Operation) -> None:
        self.table.check_fields(operation.query, Where.QUERY)
        if operation.returns is not None:
            self.table.check_type(operation.returns, Where.RETURNS, place_of(operation, "returns"))
        if operation.method == "HEAD" and operation.returns is not None:
            message = "a HEAD operation answers with a bool; remove `returns:`"
            self._problem(operation, message, "returns")
        elif operation.client == "login" and not self._is_session(operation):
            message = "`client: login` needs `returns:` of a type with identifier and key"
            self._problem(operation, message, "client")

    def _success(self, method: str, returns: Type | None) -> tuple[int, str]:
        rule = "GET list" if method == "GET" and isinstance(returns, ListOf) else method
        return self.platform.answers.get(rule, (200, "resolved"))

    def _is_session(self, operation: Operation) -> bool:
        if operation.key in self.refused:
            return True  # nobody knows
        fields = fields_of(operation.returns, self.table.types)
        return {"identifier", "key"} <= {field.wire for field in fields if field.required}

    def _body(self, declared: DeclaredOperation) -> Body | None:
        body = declared.body
        if isinstance(body, TypeBody):
            self.table.check_type(body.type, Where.BODY, place_of(declared, "body"))
            return self._picked(declared, body)
        if body is not None:
            self.table.check_fields(body.fields, Where.BODY)
            for wire in body.either:
                if wire not in (field.wire for field in body.fields):
                    message = f"`either:` names {shorten(wire)}, which the body lacks"
                    self.problems.add(place_of(declared, "either", wire), message)
        return body

    def _picked(self, operation: DeclaredOperation, body: TypeBody) -> TypeBody:
        if not body.pick:
            return body
        if (base := look_up(body.type, self.table.types, Model)) is None:
            if not isinstance(body.type, Ref) or body.type.name in self.table.types:
                self._problem(operation, "only a type with fields can be picked from", "body")
            return body
        known = {field.wire: field for field in base.fields}
        fields: list[Field] = []
        for wire, required in body.pick:
            if wire not in known:
                hint = self.problems.did_you_mean(wire, known)
                message = f"`{base.name}` has no field {shorten(wire)}{hint}"
                self._problem(operation, message, "body")
                continue
            fields.append(evolve(known[wire], required=required))
        name = camel(operation.name) + "Body"
        if name in self.table.types:
            self._problem(
                operation,
                f"the picked body would be called {name}, which is a type; rename that, at "
                f"{self.table.types[name].place}",
                "body",
            )
        elif problem := type_problem(name):
            message = f"the picked body would be called {name}, which {problem}"
            self._problem(operation, message, "body")
        elif (other := self._picked_by.setdefault(name, operation)) is not operation:
            self._problem(
                operation,
                f"the picked body would be called {name}, as that of `{other.key}` "
                f"({other.place}); give one of the two a type of its own",
                "body",
            )
        return evolve(body, picked=Model(name, base.module, tuple(fields), operation.place))

    def _check_arguments(self, operation: Operation) -> None:
        """Report arguments of one name: path, body and query share one signature."""
        if operation.body is not None and any(_is_page(f.type) for f in operation.path_params):
            message = "a page number has a default and cannot stand before a body"
            self._problem(operation, message, "body")
        fields = [*operation.path_params, *operation.body_fields, *operation.query]
        seen: dict[str, Place] = {}
        if isinstance(operation.body, TypeBody):
            seen["body"] = place_of(operation, "body")
        for field in fields:
            if (other := seen.get(field.name)) is not None:
                message = f"`{field.name}` is an argument of `{operation.name}` already: {other}"
                self.problems.add(field.place, message)
            seen.setdefault(field.name, field.place)

    def _problem(self, thing: Placed, message: str, key: str) -> None:
        self.problems.add(place_of(thing, key), message)


def _is_page(found: Type) -> bool:
    return isinstance(found, Scalar) and found.kind == "page"
