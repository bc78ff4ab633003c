"""Operations: what is left out is filled in, bodies are picked, names checked to be unique."""

from __future__ import annotations

from collections.abc import Collection

from attrs import evolve

from codegen.ir import Body
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import Platform
from codegen.ir import TypeBody
from codegen.irtypes import ListOf
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Type
from codegen.language.keys.operation import OperationKeys
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
from codegen.resolve.routes import is_page
from codegen.resolve.routes import Route
from codegen.resolve.routes import RouteResolver
from codegen.resolve.safety import class_of
from codegen.resolve.safety import with_lookups
from codegen.resolve.shared import check_presumed
from codegen.resolve.shared import check_tiers
from codegen.resolve.types import TypeTable
from codegen.resolve.unique import check_unique
from codegen.resolve.usage import Where
from codegen.typeinfo import fields_of
from codegen.typeinfo import json_kind
from codegen.typeinfo import look_up

# The kinds of JSON that can be a body; `any` may be one of the two.
_SENT = {"object", "list", "any"}


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

    def resolve(self, declared: list[DeclaredOperation]) -> list[Operation]:
        self.refused.update(one.key for one in declared if one.keys.refused)
        routes = RouteResolver(self.platform, self.table, self.problems, self.refused)
        resolved = zip(declared, routes.resolve(declared), strict=True)
        operations = [self._resolved(one, route) for one, route in resolved]
        check_unique(operations, self.problems)
        return with_lookups(operations, self.table.types, self.refused, self.problems)

    def _resolved(self, declared: DeclaredOperation, route: Route) -> Operation:
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
            options = body.type.options if isinstance(body.type, OneOf) else (body.type,)
            kinds = {json_kind(one, self.table.types) for one in options}
            if not body.pick and not kinds <= _SENT:
                message = f"a body is an object or a list, which {shorten(body.type_text)} is not"
                self._problem(declared, message, "body")
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
        if operation.body is not None and any(is_page(f.type) for f in operation.path_params):
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
