"""Operations: paths are read, shared routes filled in, names and routes checked to be unique."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.names import check_methods
from codegen.resolve.safety import class_of
from codegen.resolve.safety import with_lookups
from codegen.resolve.types import TypeTable
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
    def __init__(self, platform: Platform, table: TypeTable, problems: Problems) -> None:
        self.platform = platform
        self.table = table
        self.problems = problems
        self._picked_by: dict[str, DeclaredOperation] = {}
        self._reported: set[tuple[str, str]] = set()
        table.check_fields(platform.params.values(), Where.PATH)

    def resolve(self, declared: list[DeclaredOperation]) -> list[Operation]:
        self._check_params(declared)
        own = [None if one.keys.shares else self._route(one) for one in declared]
        routes = {route.owner.key: route for route in own if route is not None}
        operations = [
            self._resolved(one, route or self._shared(one, routes))
            for one, route in zip(declared, own, strict=True)
        ]
        check_methods(operations, self.problems)
        self._check_routes(operations)
        return with_lookups(operations, self.table.types, self.problems)

    def _shared(self, declared: DeclaredOperation, routes: Mapping[str, _Route]) -> _Route:
        shared = declared.keys.shares
        if (route := routes.get(f"{declared.resource}.{shared}")) is not None:
            return route
        hint = self.problems.did_you_mean(shared, [key.partition(".")[2] for key in routes])
        self._problem(declared, f"shares the route of {shorten(shared)}, not found{hint}")
        return _Route(declared)

    # Paths

    def _route(self, declared: DeclaredOperation) -> _Route:
        if declared.method not in METHODS:
            self._problem(declared, f"`http:` must begin with one of {', '.join(METHODS)}")
        if not declared.path.startswith("/"):
            self._problem(declared, "`http:` needs a path that begins with `/`")
            return _Route(declared, (), declared.keys.path)
        segments = tuple(self._segment(declared, text) for text in declared.path[1:].split("/"))
        for segment in segments[:-1]:
            if segment.optional or segment.spans:
                self._problem(declared, f"`{segment.text}` must be the last segment of the path")
        return _Route(declared, segments, self._params(declared, segments))

    def _segment(self, declared: DeclaredOperation, text: str) -> Segment:
        if match := _PARAMETER.fullmatch(text):
            return Segment(text, match[1], match[2] == "?", match[2] == "...")
        if not _LITERAL.fullmatch(text) or text in (".", ".."):
            self._problem(
                declared, f"the path segment {shorten(text)} is neither a word nor a {{parameter}}"
            )
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
                self._untyped(declared, wire, known)
                continue
            if wire in params:
                self._problem(declared, f"`{{{wire}}}` stands twice in the path")
                continue
            if segment.optional and not _is_page(field.type):
                self._problem(declared, f"only a page may be left out, and `{{{wire}}}` is none")
            params[wire] = field
        for left in own.values():
            self.problems.add(left.place, f"the path has no `{{{left.wire}}}`")
        found = tuple(params.values())
        for field in found[:-1]:
            if _is_page(field.type):
                self._problem(
                    declared, f"`{{{field.wire}}}` is a page and must be the last parameter"
                )
        return found

    def _untyped(self, declared: DeclaredOperation, wire: str, known: Iterable[str]) -> None:
        """Report a parameter without a type, once in each file."""
        if (declared.place.file, wire) not in self._reported:
            self._reported.add((declared.place.file, wire))
            hint = self.problems.did_you_mean(wire, known)
            message = f"`{{{wire}}}` is not in `params:`, of this file or of api.yaml{hint}"
            self._problem(declared, message)

    # The rest of an operation

    def _resolved(self, declared: DeclaredOperation, route: _Route) -> Operation:
        keys, owner = declared.keys, route.owner
        method = owner.method
        returns = keys.returns.type if keys.returns else None
        states_safety = OperationKeys.safety in keys
        deduplicate = keys.deduplicate or (None if states_safety else owner.keys.deduplicate)
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
            doc=keys.doc,
            note=keys.note,
            path_params=route.params,
            query=declared.query,
            body=self._body(declared),
            returns=returns,
            returns_text=keys.returns.text if keys.returns else "",
            success=keys.answers or owner.keys.answers or self._success(method, returns),
            safety=class_of(
                method, keys.safety or owner.keys.safety, deduplicate, self.platform.safety
            ),
            states_safety=states_safety,
            deduplicate=deduplicate,
            also=keys.also,
            tiers=owner.tiers,
            status=keys.status or "current",
            deprecation=keys.deprecated,
            sunset=keys.sunset,
            successor=keys.successor,
            since=keys.since,
            shares=keys.shares or None,
            authenticated=keys.auth != "none",
            client=keys.client or None,
            awaits=keys.awaits,
            causes=keys.causes,
            cursor=keys.cursor,
        )
        self._check_query_and_answer(operation)
        self._check_arguments(operation)
        return operation

    def _check_query_and_answer(self, operation: Operation) -> None:
        self.table.check_fields(operation.query, Where.QUERY)
        if operation.returns is not None:
            self.table.check_type(operation.returns, Where.RETURNS, operation.place)
        if operation.method == "HEAD" and operation.returns is not None:
            self._problem(operation, "a HEAD operation answers with a bool; remove `returns:`")
        if operation.client == "login" and not self._is_session(operation.returns):
            self._problem(
                operation, "`client: login` needs `returns:` of a type with identifier and key"
            )
        check_tiers(operation.tiers, self.platform, operation.place, self.problems)

    def _success(self, method: str, returns: Type | None) -> tuple[int, str]:
        rule = "GET list" if method == "GET" and isinstance(returns, ListOf) else method
        return self.platform.answers.get(rule, (200, "resolved"))

    def _is_session(self, returns: Type | None) -> bool:
        fields = fields_of(returns, self.table.types)
        return {"identifier", "key"} <= {field.wire for field in fields if field.required}

    def _body(self, declared: DeclaredOperation) -> Body | None:
        body = declared.body
        if isinstance(body, TypeBody):
            self.table.check_type(body.type, Where.BODY, declared.place)
            return self._picked(declared, body)
        if body is not None:
            self.table.check_fields(body.fields, Where.BODY)
            for wire in body.either:
                if wire not in (field.wire for field in body.fields):
                    self._problem(
                        declared, f"`either:` names {shorten(wire)}, which the body lacks"
                    )
        return body

    def _picked(self, operation: DeclaredOperation, body: TypeBody) -> TypeBody:
        if not body.pick:
            return body
        if (base := look_up(body.type, self.table.types, Model)) is None:
            self._problem(operation, "only a type with fields can be picked from")
            return body
        known = {field.wire: field for field in base.fields}
        fields: list[Field] = []
        for wire, required in body.pick:
            if wire not in known:
                hint = self.problems.did_you_mean(wire, known)
                self._problem(operation, f"`{base.name}` has no field {shorten(wire)}{hint}")
                continue
            fields.append(evolve(known[wire], required=required))
        name = camel(operation.name) + "Body"
        if name in self.table.types:
            self._problem(
                operation, f"the picked body would be called {name}, which is a type; rename that"
            )
        elif problem := type_problem(name):
            self._problem(operation, f"the picked body would be called {name}, which {problem}")
        elif (other := self._picked_by.setdefault(name, operation)) is not operation:
            self._problem(
                operation,
                f"the picked body would be called {name}, as that of `{other.key}`; "
                "give one of the two a type of its own",
            )
        return evolve(body, picked=Model(name, base.module, tuple(fields), operation.place))

    def _check_arguments(self, operation: Operation) -> None:
        """Report arguments of one name: path, body and query share one signature."""
        if operation.body is not None and any(_is_page(f.type) for f in operation.path_params):
            self._problem(operation, "a page number has a default and cannot stand before a body")
        fields = [*operation.path_params, *operation.body_fields, *operation.query]
        seen: dict[str, Field] = {}
        taken = {"body"} if isinstance(operation.body, TypeBody) else set()
        for field in fields:
            if field.name in seen or field.name in taken:
                self.problems.add(
                    field.place, f"`{field.name}` is an argument of `{operation.name}` already"
                )
            seen[field.name] = field

    # Across operations

    def _check_routes(self, operations: list[Operation]) -> None:
        seen: dict[str, Operation] = {}
        for operation in operations:
            if operation.shares is not None:
                continue
            route = operation.method + re.sub(r"\{[^}]*\}", "{}", operation.path)
            if (other := seen.get(route)) is not None:
                self._problem(
                    operation,
                    f"{operation.method} {operation.path} is the route of `{other.key}` already "
                    f"({other.place}); if both are meant, one says `shares: {other.name}`",
                )
            seen.setdefault(route, operation)

    def _problem(self, operation: DeclaredOperation | Operation, message: str) -> None:
        self.problems.add(operation.place, message)


def check_tiers(
    tiers: tuple[str, ...] | None, platform: Platform, place: Place, problems: Problems
) -> None:
    for tier in tiers or ():
        if tier not in platform.tiers:
            hint = problems.did_you_mean(tier, platform.tiers)
            problems.add(place, f"{shorten(tier)} is not a tier{hint}")


def _is_page(found: Type) -> bool:
    return isinstance(found, Scalar) and found.kind == "page"
