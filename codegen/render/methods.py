"""Make the views of operations that templates print: signature, docstring and call of a method."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irtypes import Const
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.naming import camel
from codegen.naming import resource_class
from codegen.render.bodies import body_lines
from codegen.render.docstrings import method_lines
from codegen.render.fields import default_value
from codegen.render.fields import ending
from codegen.render.fields import field_text
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.render.text import py
from codegen.render.times import times_of_body
from codegen.render.views import Argument
from codegen.render.views import AwaitingView
from codegen.render.views import Closed
from codegen.render.views import Described
from codegen.render.views import IteratorView
from codegen.render.views import MethodView
from codegen.render.views import Part
from codegen.render.views import Signature
from codegen.typeinfo import awaiting
from codegen.typeinfo import body_of
from codegen.typeinfo import look_up
from codegen.typeinfo import page_size
from codegen.typeinfo import words_of
from codegen.wholebody import Whole
from codegen.wholebody import whole


def parts(api: Api, methods: Methods) -> Iterable[Part]:
    """Yield the modules of all resources.

    A resource in several spec files has one class for each, and one that inherits from them.
    """
    for resource in api.resources:
        class_name = resource_class(resource.name)
        gone = tuple(_removed(api, resource.name))
        if len(resource.files) == 1:
            views = tuple(map(methods.view, resource.operations))
            base = (("Resource", "..resource"),)
            yield Part(resource.name, resource.name, class_name, base, resource.files, views, gone)
            continue
        bases = []
        for file in resource.files:
            stem = file.rpartition("/")[2].removesuffix(".yaml")
            name = f"{camel(stem)}Part"
            views = tuple(methods.view(o) for o in resource.operations if o.place.file == file)
            base = (("Resource", "..resource"),)
            yield Part(resource.name, f"_{stem}", name, base, (file,), views)
            bases.append((name, f"._{stem}"))
        yield Part(resource.name, resource.name, class_name, tuple(bases), resource.files, (), gone)


def _removed(api: Api, resource: str) -> Iterable[tuple[str, str]]:
    for one in api.removed:
        owner, _, name = one.key.partition(".")
        if owner == resource:
            yield name, f"{one.doc} Use `{one.successor}`." if one.successor else one.doc


class Methods:
    def __init__(self, api: Api) -> None:
        self.api = api
        self.py = PyTypes(api.types)
        self._views: dict[str, MethodView] = {}

    def view(self, operation: Operation) -> MethodView:
        """Return what is printed of an operation, which handles have as their resource has it."""
        if operation.key not in self._views:
            self._views[operation.key] = self._view(operation)
        return self._views[operation.key]

    def _view(self, operation: Operation) -> MethodView:
        body = operation.body
        arguments = [self.path_argument(f) for f in operation.path_params]
        either: list[Argument] = []
        inline = None
        if isinstance(body, TypeBody):
            arguments.append(Argument("body", self._body_annotation(body)))
        elif isinstance(body, FieldsBody):
            for field in operation.body_fields:
                if field.wire in body.either:
                    either.append(Argument(field.name, self.py.annotation(field.type, Use.BODY)))
                else:
                    arguments.append(self._body_argument(field))
            inline = tuple(
                (f.wire, py(f.type.word) if isinstance(f.type, Const) else f.name)
                for f in body.fields
            )
        fields = (*operation.path_params, *operation.body_fields, *operation.query)
        query = tuple(self._query_argument(f) for f in operation.query)
        as_one = whole(operation, self.api.types)
        overloads = [Signature(tuple(arguments), (chosen, *query)) for chosen in either]
        if as_one is not None and isinstance(body, FieldsBody):
            mapping = _mapping(as_one, body)
            at = len(operation.path_params)
            if as_one.apart:
                overloads = overloads or [Signature(tuple(arguments), query)]
                replaced = Argument(as_one.first.name, mapping)
                overloads.append(Signature((*arguments[:at], replaced), query))
            arguments[at] = _or(mapping, arguments[at])
            arguments[at + 1 :] = [
                _may_be_unset(a) if a.default is None else a for a in arguments[at + 1 :]
            ]
        return MethodView(
            operation=operation,
            path=operation.path.replace("?}", "}"),
            arguments=tuple(arguments),
            keywords=(*map(_may_be_unset, either), *query),
            either=tuple(argument.name for argument in either),
            overloads=tuple(overloads),
            whole=as_one,
            described=tuple(Described(f.name, text) for f in fields if (text := self.text(f))),
            closed=tuple(self._closed(operation)),
            body=inline,
            named_body=self._named_body(body) if isinstance(body, TypeBody) else "",
            times=times_of_body(operation, self.api.types),
            result=self._result(operation),
            decoder=self._decoder(operation.returns),
            safety=self._safety(operation),
            lines=tuple(method_lines(operation, self.api.platform)),
            body_lines=tuple(body_lines(operation, self.api.types)),
            ending=ending(operation) or "Crisp removed it." * (operation.status == "removed"),
            ending_arguments=tuple(
                Described(f.name, f"{operation.key}, argument `{f.name}`: {ending(f)}")
                for f in (*operation.body_fields, *operation.query)
                if f.deprecation
            ),
            ending_keys=tuple(self._ending_keys(operation)),
            iterator=self._iterator(operation, tuple(arguments), query),
            awaiting=self._awaiting(operation, (*map(_may_be_unset, either), *query)),
        )

    # Arguments

    def text(self, field: Field) -> str:
        """Return what is said of an argument; its annotation names an enum, and not the words."""
        enum = look_up(not_null(field.type), self.api.types, Enum)
        words = f"One of {', '.join(map(py, enum.words))}." if enum and enum.words else ""
        return " ".join(filter(None, (field_text(field, sent=True), words)))

    def path_argument(self, field: Field) -> Argument:
        default = "1" if _is_page(field) else None
        return Argument(field.name, self.py.annotation(field.type, Use.BODY), default)

    def _body_annotation(self, body: TypeBody) -> str:
        if body.picked is None:
            return self.py.annotation(body.type, Use.BODY)
        # A result object is accepted wherever its type is sent.
        base = look_up(body.type, self.api.types, Model)
        received = f" | models.{base.name}" if base and Direction.RECEIVED in base.direction else ""
        return f"models.{body.picked.name}{received}"

    def _named_body(self, body: TypeBody) -> str:
        """Return the expression of the body; a result object has more keys than a route takes."""
        if body.picked is None:
            return "body"
        return f"picked(body, {py(tuple(wire for wire, _ in body.pick))})"

    def _body_argument(self, field: Field) -> Argument:
        annotation = self.py.annotation(field.type, Use.BODY)
        if not field.required:
            # `None` stands last in a union, as linters want it.
            may_be_null = annotation.endswith(" | None")
            annotation = annotation.removesuffix(" | None") + " | Unset" + " | None" * may_be_null
            return Argument(field.name, annotation, "UNSET")
        return Argument(field.name, annotation, default_value(field))

    def _query_argument(self, field: Field) -> Argument:
        annotation = self.py.annotation(field.type, Use.QUERY)
        if not field.required:
            return Argument(field.name, f"{annotation} | None", "None")
        return Argument(field.name, annotation, default_value(field))

    def _closed(self, operation: Operation) -> Iterable[Closed]:
        for field in (*operation.path_params, *operation.body_fields, *operation.query):
            if field.closed:
                words = words_of(not_null(field.type), self.api.types)
                left_out = field in operation.query and not field.required
                may_be_none = left_out or isinstance(field.type, Nullable)
                yield Closed(field.name, field.wire, words, may_be_none)

    def _ending_keys(self, operation: Operation) -> Iterable[Described]:
        if isinstance(operation.body, TypeBody):
            for field in body_of(operation, self.api.types).values():
                if field.deprecation:
                    text = f"{operation.key}, `{field.wire}` of `body`: {ending(field)}"
                    yield Described(field.wire, text)

    # Results

    def _result(self, operation: Operation) -> str:
        if operation.method == "HEAD":
            return "bool"
        if operation.returns is None:
            return "None"
        return self.py.annotation(operation.returns, Use.RESULT)

    def _decoder(self, returns: Type | None) -> str:
        match returns:
            case None:
                return "nothing"
            case Ref(name) if look_up(returns, self.api.types, Model):
                return f"one({self.py.name(name)})"
            case ListOf(Ref(name) as item) if look_up(item, self.api.types, Model):
                return f"many({self.py.name(name)})"
            case Scalar(kind) if kind not in ("any", "scalar", "float"):
                return f"plain({self.py.annotation(returns, Use.RESULT)})"
            case ListOf() | MapOf() if not self.py.converts(returns):
                return f"plain({self.py.annotation(returns, Use.RESULT)})"
        return f"lambda data: {self.py.decoder(returns, 'data', {})}"

    def _awaiting(
        self, operation: Operation, keywords: tuple[Argument, ...]
    ) -> AwaitingView | None:
        field = awaiting(operation)
        if field is None or operation.awaits is None:
            return None
        event = next(e for e in self.api.events() if e.name == operation.awaits.event)
        wire = operation.awaits.event_field
        kind = not_null(field.type)
        return AwaitingView(
            event_class=event.class_name,
            event_field=next((f.name for f in event.fields or () if f.wire == wire), wire),
            argument=field.name,
            needs_value=not field.required,
            new_value="new_number()" if _is_int(kind) else "new_text()",
            keywords=(*keywords, Argument("timeout", "float", "10.0")),
        )

    def _iterator(
        self,
        operation: Operation,
        arguments: tuple[Argument, ...],
        keywords: tuple[Argument, ...],
    ) -> IteratorView | None:
        """Return the iterator of a list with a page in its path or a cursor in its query."""
        if not isinstance(operation.returns, ListOf):
            return None
        item = operation.returns.item
        row = look_up(item, self.api.types, Model)
        key = row.key if row else None
        last = operation.path_params[-1] if operation.path_params else None
        if last is not None and _is_page(last):
            return IteratorView(
                function="by_page",
                arguments=arguments[:-1],
                keywords=(*keywords, Argument("start_page", "int", "1")),
                piece=last.name,
                piece_by_keyword=False,
                left_out=(last.name,),
                field=None,
                key=key,
                full=_full_page(operation),
                item=self.py.annotation(item, Use.RESULT),
                text=f"Iterate over all rows of `{operation.name}`, page by page, each once.",
            )
        if operation.cursor is None:
            return None
        wire, field = operation.cursor
        cursor = next(f for f in operation.query if f.wire == wire)
        # The other query keys of the same type select a part of the list, too.
        others = {f.name for f in operation.query if f.type != cursor.type or f is cursor}
        return IteratorView(
            function="by_time",
            arguments=arguments,
            keywords=tuple(k for k in keywords if k.name in others),
            piece=cursor.name,
            piece_by_keyword=True,
            left_out=tuple(k.name for k in keywords if k.name not in others),
            field=field,
            key=key,
            full="",
            item=self.py.annotation(item, Use.RESULT),
            text=f"Iterate over all rows of `{operation.name}`, newest first, each once.",
        )

    def _safety(self, operation: Operation) -> str:
        follows = operation.deduplicate or (
            operation.safety == self.api.platform.safety[operation.method]
        )
        return "" if follows else operation.safety


def _may_be_unset(argument: Argument) -> Argument:
    return Argument(argument.name, f"{argument.annotation} | Unset", "UNSET")


def _full_page(operation: Operation) -> str:
    """Return how many rows a full page has, where Crisp states it."""
    size = page_size(operation)
    if size is not None and size.default is not None:
        most = size.type.maximum if isinstance(size.type, Scalar) else None
        bounds = [size.default] if most is None else [size.default, str(most)]
        return f"full_page({', '.join([size.name, *bounds])})"
    return ""


def _mapping(as_one: Whole, body: FieldsBody) -> str:
    """Return the type of a body as one mapping.

    Its keys are named where the first field may be a mapping too, so that a checker still finds a
    key that neither has.
    """
    if as_one.told == "kind":
        return "Mapping[str, Any]"
    return f"Mapping[Literal[{', '.join(py(field.wire) for field in body.fields)}], Any]"


def _or(mapping: str, argument: Argument) -> Argument:
    """Return the argument for all of the body, too; `Unset` and `None` stand last in a union."""
    of_value = re.fullmatch(r"(.*?)( \| Unset)?( \| None)?", argument.annotation)
    assert of_value is not None
    value, unset, none = of_value.groups(default="")
    return Argument(argument.name, f"{value} | {mapping}{unset}{none}", argument.default)


def _is_int(kind: Type) -> bool:
    return isinstance(kind, Scalar) and kind.kind == "int"


def _is_page(field: Field) -> bool:
    return field.type == Scalar("page")
