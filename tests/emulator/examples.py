"""Arguments that Crisp takes: made-up values replaced by what the spec allows where they arrive."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import define
from attrs import field

from codegen.drift.exchange import Sent
from codegen.drift.routes import Route
from codegen.drift.routes import route_of
from codegen.drift.routes import routes
from codegen.drift.samples import is_sample
from codegen.drift.samples import Samples
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Union
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.typeinfo import fields_of
from codegen.typeinfo import json_kind
from codegen.typeinfo import look_up

FORMS = {"email": "jane@example.com", "url": "https://example.com/"}
TIME = "2026-01-01T00:00:00.000Z"


@define
class Examples:
    """Values by the made-up one that they replace; each of those stands at one place only."""

    api: Api
    found: dict[Any, Any] = field(factory=dict)

    def learn(self, sent: Iterable[Sent]) -> None:
        known = routes(self.api)
        for one in sent:
            for request in one.requests:
                if (route := route_of(request, known)) is not None:
                    values = route.values(request) or {}
                    self._fields({**values}, route.first.path_params)
                    query = tuple(each for o in route.operations for each in o.query)
                    self._fields(dict(request.query), query)
                    self._body(request.body, route)

    def applied(self, value: Any) -> Any:
        """Return an argument with what was learnt in place of what was made up."""
        match value:
            case dict():
                return {key: self.applied(each) for key, each in value.items()}
            case list():
                return [self.applied(each) for each in value]
            case bool() | None:
                return value
        learnt = self.found.get(str(value), value)
        return str(learnt) if isinstance(value, str) else learnt

    def _body(self, body: Any, route: Route) -> None:
        for operation in route.operations:
            if operation.body_type is not None:
                self._value(body, operation.body_type)
            elif isinstance(body, dict):
                self._fields(body, operation.body_parts)

    def _fields(self, values: dict[str, Any], fields: Iterable[Field]) -> None:
        for each in fields:
            if each.wire in values:
                value, types = values[each.wire], self.api.types
                if union := look_up(each.type, types, Union):
                    variant = dict(union.variants).get(values.get(union.by))
                    if variant is not None:
                        self._value(value, variant)
                elif each.seen and isinstance(value, str) and is_sample(value):
                    self.found[value] = each.seen[0]
                elif each.format in FORMS and isinstance(value, str) and is_sample(value):
                    self.found[value] = FORMS[each.format]
                else:
                    self._value(value, each.type)

    def _value(self, value: Any, kind: Type) -> None:
        match kind, value:
            case Nullable(inner), _:
                self._value(value, inner)
            case OneOf(options), _:
                fitting = [o for o in options if _fits(value, json_kind(o, self.api.types))]
                for option in fitting[:1]:
                    self._value(value, option)
            case ListOf(item), list():
                for each in value:
                    self._value(each, item)
            case Scalar(_, minimum, _), _ if minimum is not None:
                self.found[str(value)] = minimum
            case Scalar("flag"), _:
                self.found[str(value)] = 1
            case Scalar("iso8601"), str():
                self.found[value] = TIME
            case Scalar("str" | "any" | "scalar"), _:
                pass
            case Json(inner), str() if is_sample(value):
                self.found[value] = Samples(self.api.types).of(kind)[0]
            case _, dict() if look_up(kind, self.api.types, Model):
                self._fields(value, fields_of(kind, self.api.types))
            case _, str() if is_sample(value):
                self.found[value] = Samples(self.api.types).of(kind)[0]


def _fits(value: Any, kind: str) -> bool:
    return kind == {str: "text", dict: "object", list: "list", bool: "bool"}.get(
        type(value), "number"
    )
