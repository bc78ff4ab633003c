"""Say on the page of a module what its types hold, and what uses them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from itertools import groupby

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Type
from codegen.modelnames import input_name
from codegen.modelnames import tagged
from codegen.render.fields import ending
from codegen.render.fields import field_text
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.site.markdown import code
from codegen.site.markdown import facts
from codegen.site.markdown import joined
from codegen.site.markdown import prose
from codegen.site.markdown import table
from codegen.site.targets import event_link
from codegen.site.targets import link
from codegen.site.targets import listed
from codegen.site.targets import operation_link
from codegen.site.targets import Target
from codegen.site.targets import Targets
from codegen.site.targets import types_page
from codegen.typeinfo import references


class TypePages:
    def __init__(self, api: Api, targets: Targets) -> None:
        self._api = api
        self._targets = targets
        self._py = PyTypes(api.types)
        picked = [(one, body) for one, body in _picked(api)]
        self._picked = {model.name: operation for operation, model in picked}
        types = [*api.types.values(), *(model for _, model in picked)]
        types.sort(key=lambda named: named.module)
        self.modules = {
            module: list(found) for module, found in groupby(types, lambda named: named.module)
        }
        self._users: dict[str, list[object]] = {}
        for user, found in _uses(api, types):
            for name in references(found):
                known = self._users.setdefault(name, [])
                known += [user] * (user not in known)

    def page(self, module: str) -> str:
        page = types_page(module)
        types = self.modules[module]
        rows = [
            (link(code(one.name), page, Target(page, one.name)), prose(one.doc)) for one in types
        ]
        return joined(
            [
                f"# Types: {module}",
                "Classes and mappings of `crisp_client.models`. Results are objects; a field that "
                "Crisp did not send is `None`. What is sent is a mapping with the keys as on the "
                "wire; each has its place in a type checker.",
                table(("type", "what it is"), rows),
                *(self._section(one, page) for one in types),
            ]
        )

    def _section(self, named: NamedType, page: str) -> str:
        return joined(
            [
                f"## {named.name} {{ #{named.name} }}",
                prose(named.doc),
                prose(named.note),
                prose(ending(named)),
                prose(f"Since {named.since}." if named.since else ""),
                *self._content(named, page),
                facts(
                    [
                        ("Used by", self._used_by(named, page)),
                        ("Former names", ", ".join(f"`models.{name}`" for name in named.was)),
                    ]
                ),
            ]
        )

    def _content(self, named: NamedType, page: str) -> Iterator[str]:
        if isinstance(named, Enum):
            known = ", ".join(code(f'"{word}"') for word in named.words)
            yield f"`models.{named.name}`, a text: {known}. Crisp may send others."
            return
        yield " ".join(self._forms(named))
        if isinstance(named, Union):
            variants = (
                (code(word), self._targets.annotation(self._annotation(found, named), page))
                for word, found in named.variants
            )
            yield table((f"`{named.by}`", "type"), variants)
            return
        yield table(("field", "type", "what it is"), self._fields(named, page))
        with_tag = tagged(named, self._api.types) if _is_sent(named) else None
        if with_tag:
            yield f"A mapping is one of these, by its `{with_tag.tag}`:"
            rows = (
                (
                    code(f"models.{member.name}"),
                    ", ".join(code(f'"{word}"') for word in member.words),
                    self._targets.annotation(self._py.annotation(member.type, Use.BODY), page),
                )
                for member in with_tag.members
            )
            yield table(("mapping", f"`{with_tag.tag}`", f"`{with_tag.tagged}`"), rows)

    def _forms(self, named: Model | Union) -> Iterator[str]:
        if named.name in self._picked:
            yield f"Sent as a mapping, `models.{named.name}`: a part of a type."
            return
        if Direction.RECEIVED in named.direction:
            what = "an object, " if isinstance(named, Model) else ""
            yield f"Received as {what}`models.{named.name}`."
        if Direction.SENT in named.direction:
            what = "a mapping, " if isinstance(named, Model) else ""
            yield f"Sent as {what}`models.{input_name(named)}`."

    def _fields(self, model: Model, page: str) -> Iterator[tuple[str, str, str]]:
        received = Direction.RECEIVED in model.direction
        for field in sorted(model.fields, key=lambda field: not field.required):
            annotation = self._py.annotation(field.type, Use.RESULT if received else Use.BODY)
            about = [prose(field_text(field, sent=not received))]
            if not field.required:
                if received and not annotation.endswith("None"):
                    annotation += " | None"
                about.insert(0, "May be left out." if _is_sent(model) else "")
            if field.name != field.wire and received:
                about.insert(0, f"On the wire {code(field.wire)}.")
            name = field.name if received else field.wire
            yield (
                code(name),
                self._targets.annotation(annotation, page),
                " ".join(filter(None, about)),
            )

    def _annotation(self, found: Type, named: Union) -> str:
        received = Direction.RECEIVED in named.direction
        return self._py.annotation(found, Use.RESULT if received else Use.BODY)

    def _used_by(self, named: NamedType, page: str) -> str:
        if named.name in self._picked:
            return operation_link(self._picked[named.name], page)
        return listed(self._user(one, page) for one in self._users.get(named.name, ()))

    def _user(self, user: object, page: str) -> str:
        if isinstance(user, Operation):
            return operation_link(user, page)
        if isinstance(user, Model | Union):
            return link(code(user.name), page, Target(types_page(user.module), user.name))
        event = next(one for one in self._api.events() if one.name == user)
        return event_link(event, page)


def _is_sent(named: Model) -> bool:
    return named.direction is Direction.NONE or Direction.SENT in named.direction


def _picked(api: Api) -> Iterator[tuple[Operation, Model]]:
    for operation in api.operations():
        if isinstance(operation.body, TypeBody) and operation.body.picked is not None:
            yield operation, operation.body.picked


def _uses(api: Api, types: Iterable[NamedType]) -> Iterator[tuple[object, Type]]:
    """Yield what uses a type, an event by its name, with the type."""
    for operation in api.operations():
        sent = [*operation.sent(), *([operation.returns] if operation.returns else [])]
        if isinstance(operation.body, TypeBody):
            sent.append(operation.body.type)
        for found in sent:
            yield operation, found
    for event in api.events():
        for field in event.fields or ():
            yield event.name, field.type
    for named in types:
        if isinstance(named, Model):
            for one in named.fields:
                yield named, one.type
        elif isinstance(named, Union):
            for _, variant in named.variants:
                yield named, variant
