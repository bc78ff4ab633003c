"""Operations: paths read, shared routes and picked bodies filled in, names and routes unique."""

from __future__ import annotations

import re

from attrs import evolve

from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import Platform
from codegen.ir import Segment
from codegen.ir import TypeBody
from codegen.irtypes import ListOf
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.load.keys import METHODS
from codegen.naming import anchor
from codegen.naming import camel
from codegen.naming import label
from codegen.naming import python_name
from codegen.naming import type_problem
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.resolve.safety import class_of
from codegen.resolve.safety import with_lookups
from codegen.resolve.types import TypeTable
from codegen.resolve.usage import Where
from codegen.typeinfo import fields_of
from codegen.typeinfo import look_up

_LITERAL = re.compile(r"[A-Za-z0-9_.-]+")
_PARAMETER = re.compile(r"\{([a-z][a-z0-9_]*)(\?|\.\.\.)?\}")


class OperationResolver:
    def __init__(self, platform: Platform, table: TypeTable, problems: Problems) -> None:
        self.platform = platform
        self.table = table
        self.problems = problems
        self._picked_by: dict[str, Operation] = {}
        table.check_fields(platform.params.values(), Where.PATH)

    def resolve(self, declared: list[Operation]) -> list[Operation]:
        routed = {o.key: self._routed(o) for o in declared if o.shares is None}
        operations = [
            self._complete(self._shared(o, routed) if o.shares else routed[o.key]) for o in declared
        ]
        self._check_names(operations)
        self._check_routes(operations)
        return with_lookups(operations, self.table.types, self.problems)

    # Paths

    def _routed(self, operation: Operation) -> Operation:
        if operation.method not in METHODS:
            self._problem(operation, f"`http:` must begin with one of {', '.join(METHODS)}")
        if not operation.path.startswith("/"):
            self._problem(operation, "`http:` needs a path that begins with `/`")
            return operation
        segments = tuple(self._segment(operation, text) for text in operation.path[1:].split("/"))
        for segment in segments[:-1]:
            if segment.optional or segment.spans:
                self._problem(operation, f"`{segment.text}` must be the last segment of the path")
        return evolve(
            operation, segments=segments, path_params=self._path_params(operation, segments)
        )

    def _segment(self, operation: Operation, text: str) -> Segment:
        if match := _PARAMETER.fullmatch(text):
            return Segment(text, match[1], match[2] == "?", match[2] == "...")
        if not _LITERAL.fullmatch(text) or text in (".", ".."):
            self._problem(
                operation, f"the path segment {shorten(text)} is neither a word nor a {{parameter}}"
            )
        return Segment(text)

    def _path_params(
        self, operation: Operation, segments: tuple[Segment, ...]
    ) -> tuple[Field, ...]:
        own = {field.wire: field for field in operation.path_params}
        self.table.check_fields(operation.path_params, Where.PATH)
        params: dict[str, Field] = {}
        for segment in segments:
            wire = segment.parameter
            if wire is None:
                continue
            field = own.pop(wire, None) or self.platform.params.get(wire)
            if field is None:
                hint = self.problems.did_you_mean(wire, self.platform.params)
                self._problem(
                    operation, f"no type is given for `{{{wire}}}`, in `params:` or `path:`{hint}"
                )
                continue
            if wire in params:
                self._problem(operation, f"`{{{wire}}}` stands twice in the path")
                continue
            if segment.optional and not _is_page(field.type):
                self._problem(operation, f"only a page may be left out, and `{{{wire}}}` is none")
            params[wire] = field
        for left in own.values():
            self.problems.add(left.place, f"the path has no `{{{left.wire}}}`")
        found = tuple(params.values())
        for field in found[:-1]:
            if _is_page(field.type):
                self._problem(
                    operation, f"`{{{field.wire}}}` is a page and must be the last parameter"
                )
        return found

    def _shared(self, operation: Operation, routed: dict[str, Operation]) -> Operation:
        owner = routed.get(f"{operation.resource}.{operation.shares}")
        if owner is None:
            hint = self.problems.did_you_mean(
                operation.shares or "", [k.partition(".")[2] for k in routed]
            )
            self._problem(
                operation, f"shares the route of {shorten(operation.shares or '')}, not found{hint}"
            )
            return operation
        return evolve(
            operation,
            method=owner.method,
            path=owner.path,
            segments=owner.segments,
            path_params=owner.path_params,
            anchor=operation.anchor or owner.anchor or anchor(owner.name),
            success=operation.success if operation.success[0] else owner.success,
            safety=operation.safety or owner.safety,
            deduplicate=operation.deduplicate
            or (None if operation.states_safety else owner.deduplicate),
            tiers=owner.tiers,
        )

    # The rest of an operation

    def _complete(self, operation: Operation) -> Operation:
        self.table.check_fields(operation.query, Where.QUERY)
        body = operation.body
        if isinstance(body, FieldsBody):
            self.table.check_fields(body.fields, Where.BODY)
            for wire in body.either:
                if wire not in (field.wire for field in body.fields):
                    self._problem(
                        operation, f"`either:` names {shorten(wire)}, which the body lacks"
                    )
        elif isinstance(body, TypeBody):
            self.table.check_type(body.type, Where.BODY, operation.place)
            body = self._picked(operation, body)
        if operation.returns is not None:
            self.table.check_type(operation.returns, Where.RETURNS, operation.place)
        if operation.method == "HEAD" and operation.returns is not None:
            self._problem(operation, "a HEAD operation answers with a bool; remove `returns:`")
        if operation.client == "login" and not self._is_session(operation.returns):
            self._problem(
                operation, "`client: login` needs `returns:` of a type with identifier and key"
            )
        check_tiers(operation.tiers, self.platform, operation.place, self.problems)
        found_anchor = operation.anchor or anchor(operation.name)
        operation = evolve(
            operation,
            body=body,
            anchor=found_anchor,
            label=operation.label or label(found_anchor),
            success=operation.success if operation.success[0] else self._success(operation),
            safety=class_of(operation, self.platform),
        )
        self._check_arguments(operation)
        return operation

    def _success(self, operation: Operation) -> tuple[int, str]:
        rule = operation.method
        if rule == "GET" and isinstance(operation.returns, ListOf):
            rule = "GET list"
        return self.platform.answers.get(rule, (200, "resolved"))

    def _is_session(self, returns: Type | None) -> bool:
        fields = fields_of(returns, self.table.types)
        return {"identifier", "key"} <= {field.wire for field in fields if field.required}

    def _picked(self, operation: Operation, body: TypeBody) -> TypeBody:
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
        """Path, body and query share one signature."""
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

    def _check_names(self, operations: list[Operation]) -> None:
        seen: dict[str, Operation] = {}
        for operation in operations:
            for name in (operation.name, *operation.also):
                key = f"{operation.resource}.{name}"
                if (other := seen.get(key)) is not None:
                    self._problem(
                        operation,
                        f"`{name}` is a method of `{operation.resource}` already: {other.place}",
                    )
                elif python_name(name) != name:
                    self._problem(operation, f"`{name}` cannot be a method: the name is taken")
                seen.setdefault(key, operation)

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

    def _problem(self, operation: Operation, message: str) -> None:
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
