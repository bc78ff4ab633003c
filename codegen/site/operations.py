"""Say on the page of a resource what each operation takes, brings and raises."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

from codegen.handles import name_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Operation
from codegen.ir import Resource
from codegen.ir import TypeBody
from codegen.naming import resource_class
from codegen.render.docstrings import method_lines
from codegen.render.methods import Methods
from codegen.render.pytypes import Use
from codegen.render.views import Argument
from codegen.render.views import MethodView
from codegen.render.views import Signature
from codegen.site.calls import Calls
from codegen.site.markdown import block
from codegen.site.markdown import code
from codegen.site.markdown import facts
from codegen.site.markdown import joined
from codegen.site.markdown import prose
from codegen.site.markdown import table
from codegen.site.markdown import tabs
from codegen.site.targets import event_link
from codegen.site.targets import HANDLES
from codegen.site.targets import link
from codegen.site.targets import listed
from codegen.site.targets import operation_link
from codegen.site.targets import plain_times
from codegen.site.targets import resource_page
from codegen.site.targets import Target
from codegen.site.targets import Targets
from codegen.typeinfo import body_of

_WIDTH = 84
_OPTIONS = Argument("options", "RequestOptions | None", "None")
# What `method_lines` says that stands here in a place of its own.
_ELSEWHERE = ("Tiers: ", "Scope: ", "Reference: ", "Causes ", "Raises ")
_REPEATED = ("Sent again", "Not retried", "Retried only")


class ResourcePages:
    def __init__(
        self,
        api: Api,
        targets: Targets,
        methods: Methods,
        calls: Calls,
        theirs: Mapping[str, list[tuple[str, str]]],
    ) -> None:
        self._api = api
        self._targets = targets
        self._methods = methods
        self._calls = calls
        self._theirs = theirs
        self._operations = {one.key: one for one in api.operations()}
        self._events = {one.name: one for one in api.events()}
        self._handles: dict[str, list[tuple[str, str]]] = {}
        for handle in api.platform.handles:
            for one in operations_of(handle, api):
                ids = ", ".join(f.name for f in one.path_params[: len(handle.binds)])
                call = f"client.{handle.name}({ids}).{name_on(handle, one, api)}(...)"
                self._handles.setdefault(one.key, []).append((handle.name, call))

    def page(self, resource: Resource) -> str:
        page = resource_page(resource.name)
        name = code(f"client.{resource.name}")
        classes = resource_class(resource.name)
        rows = [
            (link(code(one.name), page, Target(page, one.name)), prose(_said(one)))
            for one in resource.operations
        ]
        gone = [
            f"- `{one.key}` is gone. {prose(one.doc)} "
            + (f"Use {self._named(one.successor.name, page)}." if one.successor else "")
            for one in self._api.removed
            if one.key.startswith(f"{resource.name}.")
        ]
        return joined(
            [
                f"# {resource.name}",
                f"Operations of {name}. To annotate with, there are `resources.{classes}` and "
                f"`resources.Async{classes}`.",
                table(("operation", "what it does"), rows),
                "The examples on this page begin with these lines. `AsyncCrispClient()` is the "
                "async client.",
                block(self._calls.start(resource)),
                *(self._operation(one, page) for one in resource.operations),
                *(["## Gone", *gone] if gone else ()),
            ]
        )

    def _operation(self, operation: Operation, page: str) -> str:
        view = self._methods.view(operation)
        lines = list(method_lines(operation, self._api.platform))
        more = [one for one in lines if not one.startswith((*_ELSEWHERE, *_REPEATED))]
        warning = f'!!! warning "Deprecated"\n\n    {prose(view.ending)}' if view.ending else ""
        example = self._calls.of(operation)
        return joined(
            [
                f"## {operation.name} {{ #{operation.name} }}",
                prose(_said(operation)),
                prose(operation.note),
                warning,
                tabs(
                    [
                        ("CrispClient", _both(_signatures(operation, view, ""), example.sync)),
                        (
                            "AsyncCrispClient",
                            _both(_signatures(operation, view, "Async"), example.asynchronous),
                        ),
                    ]
                ),
                table(("argument", "type", "what it is"), self._arguments(operation, view, page)),
                facts(self._facts(operation, lines, page)),
                *map(prose, more),
            ]
        )

    def _named(self, key: str, page: str) -> str:
        one = self._operations.get(key)
        return operation_link(one, page) if one else code(key)

    # Arguments

    def _arguments(
        self, operation: Operation, view: MethodView, page: str
    ) -> Iterator[tuple[str, ...]]:
        texts = dict(view.described)
        path = {field.name for field in operation.path_params}
        needed = {field.name for field in operation.body_fields if field.required}
        for one in (*view.arguments, *view.keywords):
            about = [prose(texts.get(one.name, ""))]
            if one.name == "body" and isinstance(operation.body, TypeBody):
                about = ["One mapping; its keys follow."]
            elif one.name not in path and one.name not in needed and one.default != "None":
                about.insert(0, _default(one))
            if one.name in view.either:
                about.insert(0, f"Exactly one of {', '.join(map(code, view.either))} is given.")
            annotation = one.annotation.removesuffix(" | Unset").replace(" | Unset |", " |")
            name = code(one.name)
            yield name, self._targets.annotation(annotation, page), " ".join(filter(None, about))
        if isinstance(operation.body, TypeBody):
            fields = list(body_of(operation, self._api.types).values())
            for field in sorted(fields, key=lambda field: not field.required):
                yield self._key(field, page)

    def _key(self, field: Field, page: str) -> tuple[str, str, str]:
        """Return what is said of a key of a body."""
        annotation = self._methods.py.annotation(field.type, Use.BODY)
        about = prose(self._methods.text(field))
        if not field.required:
            about = f"May be left out. {about}".rstrip()
        return (
            f"`body[{field.wire!r}]`".replace("'", '"'),
            self._targets.annotation(annotation, page),
            about,
        )

    # Facts

    def _facts(
        self, operation: Operation, lines: list[str], page: str
    ) -> Iterator[tuple[str, str]]:
        def after(*starts: str) -> str:
            return " ".join(prose(one) for one in lines if one.startswith(starts))

        platform = self._api.platform
        yield "Request", code(f"{operation.method} {operation.path}")
        yield "Returns", self._returns(operation, page)
        yield "Tiers", after("Tiers: ").removeprefix("Tiers: ")
        scope = operation.scope
        yield "Scope", scope if scope in ("none", "unknown") else code(scope)
        yield "Repeated", after(*_REPEATED)
        raised = [prose(one).removeprefix("Raises ") for one in lines if one.startswith("Raises ")]
        raised.append(
            "`PermissionDeniedError` for a token without the tier or the scope, "
            "and [what any call raises](../client/errors.md)."
        )
        yield "Raises", self._targets.linked(" ".join(raised), page)
        events = (self._events[name] for name in operation.causes)
        yield "Causes", listed(event_link(one, page) for one in events)
        for name, call in self._handles.get(operation.key, ())[-1:]:  # with the most ids
            yield "Handle", link(code(call), page, Target(HANDLES, name))
        yield "Other names", ", ".join(map(code, operation.also))
        theirs = [
            f"{code(call)} ({prose(title)})" for call, title in self._theirs.get(operation.key, ())
        ]
        yield "In Crisp's own clients", ", ".join(theirs)
        reference = f"{platform.rest_reference}#{operation.anchor}"
        yield "Crisp's reference", f"[{prose(operation.label)}]({reference})"

    def _returns(self, operation: Operation, page: str) -> str:
        result = self._methods.view(operation).result
        if operation.method == "HEAD":
            return "`bool`: whether it is there."
        return "Nothing." if result == "None" else self._targets.annotation(result, page)


def _said(operation: Operation) -> str:
    return operation.doc or f"{operation.label}."


def _default(argument: Argument) -> str:
    if argument.default is None:
        return ""
    if argument.default == "UNSET":
        return "May be left out."
    return f"By default {code(argument.default)}."


# Signatures


def _both(signature: str, example: str) -> str:
    return f"{block(signature)}\n\n{block(example)}"


def _signatures(operation: Operation, view: MethodView, flavour: str) -> str:
    """Return the first lines of all methods that an operation makes."""
    start = "async def" if flavour else "def"
    signatures = list(view.overloads or [Signature(view.arguments, view.keywords)])
    if view.whole and len(signatures) > 1:
        signatures.pop()  # the same with one mapping, which the guide to calls tells of
    texts = [
        _signature(f"{start} {operation.name}", (*one.arguments,), one.keywords, view.result)
        for one in signatures
    ]
    if view.iterator:
        rows = f"{flavour}Rows[{view.iterator.item}]"
        iterator = view.iterator
        texts.append(
            _signature(f"def iter_{operation.name}", iterator.arguments, iterator.keywords, rows)
        )
    if view.awaiting:
        waited = view.awaiting
        texts.append(
            _signature(
                f"{start} wait_for_{operation.name}",
                view.arguments,
                waited.keywords,
                f"events.{waited.event_class}",
            )
        )
    return "\n\n".join(texts)


def _signature(
    start: str, arguments: Iterable[Argument], keywords: Iterable[Argument], result: str
) -> str:
    given = [*map(str, arguments), "*", *map(str, (*keywords, _OPTIONS))]
    given = [plain_times(one) for one in given]
    line = f"{start}({', '.join(given)}) -> {result}: ..."
    if len(line) <= _WIDTH:
        return line
    inner = "".join(f"    {one},\n" for one in given)
    return f"{start}(\n{inner}) -> {result}: ..."
