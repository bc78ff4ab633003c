"""What the templates print, ready: a view for each thing, so that no template computes."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from codegen.ir import Api
from codegen.ir import Const
from codegen.ir import Direction
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import ListOf
from codegen.ir import MapOf
from codegen.ir import Model
from codegen.ir import not_null
from codegen.ir import Nullable
from codegen.ir import Operation
from codegen.ir import Ref
from codegen.ir import Scalar
from codegen.ir import Type
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.naming import camel
from codegen.render.pytypes import literal
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.usage import words_of

_UNITS = {"ms": "milliseconds", "s": "seconds", "iso8601": "ISO 8601"}


@frozen
class Argument:
    name: str
    annotation: str
    default: str | None = None


@frozen
class Described:
    """A line of documentation below a name."""

    name: str
    text: str


@frozen
class Closed:
    name: str
    wire: str
    words: tuple[str, ...]
    may_be_none: bool


@frozen
class OperationView:
    operation: Operation
    path: str
    """As a call sends it: a page that may be left out is always sent."""
    arguments: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    described: tuple[Described, ...]
    closed: tuple[Closed, ...]
    body: tuple[tuple[str, str], ...] | None
    """Inline body: wire name and expression."""
    named_body: bool
    result: str
    decoder: str
    facts: tuple[str, ...]


@frozen
class FieldView:
    field: Field
    annotation: str
    decoder: str
    default: bool
    """Whether it may be absent, and is None then."""
    initial: str
    """What stands behind the annotation of a result class."""
    text: str


class Views:
    def __init__(self, api: Api, module: str | None = None) -> None:
        self.api = api
        self.py = PyTypes(api.types, module)

    # Operations

    def operation(self, operation: Operation) -> OperationView:
        body = operation.body
        arguments = [self._path_argument(f) for f in operation.path_params]
        described = [d for f in operation.path_params if (d := self._described(f))]
        if isinstance(body, TypeBody):
            arguments.append(Argument("body", self._body_annotation(body)))
        for field in operation.body_fields:
            arguments.append(self._body_argument(field))
            described += filter(None, [self._described(field)])
        described += [d for f in operation.query if (d := self._described(f))]
        inline = None
        if isinstance(body, FieldsBody):
            inline = tuple(
                (f.wire, repr(f.type.word) if isinstance(f.type, Const) else f.name)
                for f in body.fields
            )
        return OperationView(
            operation=operation,
            path=operation.path.replace("?}", "}"),
            arguments=tuple(arguments),
            keywords=tuple(self._query_argument(f) for f in operation.query),
            described=tuple(described),
            closed=tuple(self._closed(operation)),
            body=inline,
            named_body=isinstance(body, TypeBody),
            result=self._result(operation),
            decoder=self._decoder(operation.returns),
            facts=tuple(self._facts(operation)),
        )

    def _path_argument(self, field: Field) -> Argument:
        default = "1" if field.type == Scalar("page") else None
        return Argument(field.name, self.py.annotation(field.type, Use.BODY), default)

    def _body_annotation(self, body: TypeBody) -> str:
        if body.picked is not None and isinstance(body.type, Ref):
            # A result object is accepted wherever its type is sent.
            received = Direction.RECEIVED in self.api.types[body.type.name].direction
            return f"models.{body.picked.name}" + (
                f" | models.{body.type.name}" if received else ""
            )
        return self.py.annotation(body.type, Use.BODY)

    def _body_argument(self, field: Field) -> Argument:
        annotation = self.py.annotation(field.type, Use.BODY)
        if field.default is not None and field.required:
            return Argument(field.name, annotation, default_value(field))
        return (
            Argument(field.name, annotation)
            if field.required
            else self._optional(field, annotation)
        )

    def _optional(self, field: Field, annotation: str) -> Argument:
        return Argument(field.name, f"{annotation} | Unset", "UNSET")

    def _query_argument(self, field: Field) -> Argument:
        annotation = self.py.annotation(field.type, Use.QUERY)
        if field.required:
            return Argument(field.name, annotation, default_value(field) if field.default else None)
        return Argument(field.name, f"{annotation} | None", "None")

    def _closed(self, operation: Operation) -> Iterable[Closed]:
        for field in (*operation.path_params, *operation.body_fields, *operation.query):
            if field.closed:
                words = words_of(not_null(field.type), self.api.types)
                left_out = field in operation.query and not field.required
                may_be_none = left_out or isinstance(field.type, Nullable)
                yield Closed(field.name, field.wire, words, may_be_none)

    def _result(self, operation: Operation) -> str:
        if operation.method == "HEAD":
            return "bool"
        return (
            "None"
            if operation.returns is None
            else self.py.annotation(operation.returns, Use.RESULT)
        )

    def _decoder(self, returns: Type | None) -> str:
        match returns:
            case None:
                return "nothing"
            case Ref(name) if isinstance(self.api.types[name], Model):
                return f"one({self.py.name(name)})"
            case ListOf(Ref(name)) if isinstance(self.api.types[name], Model):
                return f"many({self.py.name(name)})"
            case Scalar(kind) if kind not in ("any", "scalar", "float"):
                return f"plain({self.py.annotation(returns, Use.RESULT)})"
            case ListOf() | MapOf() if not self.py.converts(returns):
                return f"plain({self.py.annotation(returns, Use.RESULT)})"
        return f"lambda data: {self.py.decoder(returns, 'data', {})}"

    def _facts(self, operation: Operation) -> Iterable[str]:
        platform = self.api.platform
        tiers = ", ".join(operation.tiers) if operation.tiers else "not stated"
        yield f"Tiers: {tiers}. Reference: {platform.rest_reference}#{operation.anchor}"
        if operation.status != "current":
            yield _STATUS[operation.status]
        if not operation.authenticated:
            yield "Sent without credentials."
        if operation.client == "login":
            yield "The identifier and key of the answer become this client's credentials."
        if operation.client == "logout":
            yield "This client forgets its credentials."
        if operation.awaits is not None:
            yield (
                f"The result arrives as the event ``{operation.awaits.event}`` whose "
                f"``{operation.awaits.event_field}`` equals ``{operation.awaits.body_field}``."
            )
        if operation.causes:
            yield "Causes " + ", ".join(f"``{name}``" for name in operation.causes) + "."

    def _described(self, field: Field) -> Described | None:
        text = self.field_text(field)
        return Described(field.name, text) if text else None

    def field_text(self, field: Field) -> str:
        """What the annotation of a field cannot say."""
        texts = [field.doc, field.note]
        kind = field.type.kind if isinstance(field.type, Scalar) else ""
        if kind in _UNITS:
            texts.append(f"In {_UNITS[kind]}.")
        if isinstance(field.type, Scalar) and field.type.minimum is not None:
            high = "" if field.type.maximum is None else f" to {field.type.maximum}"
            texts.append(f"From {field.type.minimum}{high}.")
        if field.default is not None and not field.required:
            texts.append(f"Without it Crisp takes {field.default}.")
        if field.max is not None:
            texts.append(f"At most {field.max} long.")
        if field.format:
            texts.append(f"As {field.format}.")
        if field.seen:
            texts.append(f"Seen: {', '.join(field.seen)}.")
        return " ".join(filter(None, texts))

    # Types and events

    def result_field(self, field: Field, siblings: tuple[Field, ...]) -> FieldView:
        annotation = self.py.annotation(field.type, Use.RESULT)
        if not field.required and not annotation.endswith("| None") and annotation != "Any":
            annotation += " | None"
        return FieldView(
            field,
            annotation,
            self.py.decoder(field.type, f"get({field.wire!r})", {f.wire: f.name for f in siblings}),
            not field.required,
            _initial(field),
            self.field_text(field),
        )

    def result_fields(self, fields: tuple[Field, ...]) -> list[FieldView]:
        """Fields that are always there first: attributes with a default follow those without."""
        views = [self.result_field(field, fields) for field in fields]
        return sorted(views, key=lambda view: view.default)

    def input_field(self, field: Field) -> FieldView:
        annotation = self.py.annotation(field.type, Use.BODY)
        if not field.required:
            annotation = f"NotRequired[{annotation}]"
        return FieldView(field, annotation, "", not field.required, "", self.field_text(field))

    def input_fields(self, fields: tuple[Field, ...]) -> list[FieldView]:
        return [self.input_field(field) for field in fields]

    def input_name(self, named: Model | Union) -> str:
        return named.name + ("Input" if named.direction is Direction.BOTH else "")

    def variants(self, union: Union, use: Use) -> str:
        texts = dict.fromkeys(self.py.annotation(found, use) for _, found in union.variants)
        return " | ".join(texts)

    def variant_decoders(self, union: Union) -> list[tuple[str, str]]:
        return [
            (word, self.py.decoder(found, "value", {}))
            for word, found in union.variants
            if self.py.converts(found)
        ]

    def event_facts(self, event: Event) -> str:
        tiers = ", ".join(event.tiers) if event.tiers else "not stated"
        hook = "also a web hook" if event.web_hook else "no web hook"
        return f"Tiers: {tiers}; {hook}. Scope: {event.scope}."


_STATUS = {
    "implicit": "Used by Crisp's clients, not in its documentation.",
    "internal": "In Crisp's internal documentation only.",
    "seed-only": "Known from Crisp's client of 2017; gone from current clients and documentation.",
    "removed": "Removed by Crisp.",
}


def _initial(field: Field) -> str:
    if field.secret:
        return " = secret_field()" if field.required else " = secret_field(default=None)"
    return "" if field.required else " = None"


def default_value(field: Field) -> str:
    """Python source of a default."""
    found = not_null(field.type)
    kind = found.kind if isinstance(found, Scalar) else ""
    if kind == "float":
        return str(float(field.default or "0"))
    if kind in ("int", "ms", "s", "page"):
        return str(int(field.default or "0"))
    if kind in ("bool", "flag"):
        return str(field.default == "true")
    return repr(field.default)


def resource_class(name: str) -> str:
    return camel(name) + "Resource"


def is_input_class(fields: Iterable[Field]) -> bool:
    """Whether a TypedDict can be written as a class: all wire names are Python names."""
    return all(field.wire == field.name for field in fields)


__all__ = ["Views", "is_input_class", "literal", "resource_class"]
