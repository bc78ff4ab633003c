"""Read a value of the spec by its type, or say where it does not fit and what would be right."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from typing import Final

from codegen.formats import FORMATS
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Union
from codegen.irtypes import Const
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.language.defaults import matches
from codegen.language.values import is_null
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.typeinfo import look_up
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

WRONG: Final = object()
"""What stands for a value that does not fit, which was said."""

_WHOLE = re.compile(r"-?[0-9]{1,15}", re.ASCII)
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", re.ASCII)
# As RFC 3339 has it, which exports promise.
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)
_SAID: Mapping[str, str] = {
    "str": "text",
    "scalar": "text, a number, `true` or `false`",
    "iso8601": "a time, as `2026-01-02T03:04:05Z`",
    "bool": "`true` or `false`",
    "flag": "`true` or `false`",
    "float": "a number",
}
_MOST_WORDS = 8
MOST_COMPLETED = 5_000
MOST_DEPTH = 20


class Reader:
    """Reads values; messages go to `problems`, at the value."""

    def __init__(self, types: Mapping[str, NamedType], problems: Problems) -> None:
        self.types = types
        self.problems = problems
        self._completed = 0
        self._depth = 0

    def shown(self, field: Field, beside: Iterable[Field], node: Node) -> Any:
        """Return the example of a field; the example of a field beside it may decide its type."""
        tags = {other.wire: other for other in beside}
        return self.field(node, field, lambda tag: self._tag(tags.get(tag)))

    def _tag(self, tag: Field | None) -> str | None:
        if tag is None:
            return None
        if isinstance(tag.type, Const):
            return tag.type.word
        return tag.example.value if isinstance(tag.example, Text) else None

    def field(self, node: Node, field: Field, tag_of: Callable[[str], str | None]) -> Any:
        found = field.type
        union = look_up(not_null(found), self.types, Union)
        if union is not None and not (isinstance(node, Text) and is_null(node)):
            tag, variants = tag_of(union.by), dict(union.variants)
            if tag not in variants:
                known = ", ".join(variants)
                return self._wrong(
                    node,
                    f"`{field.wire}` is decided by `{union.by}`, which must have an example beside "
                    f"it: one of {known}",
                )
            found = variants[tag]
        value = self.read(found, node)
        if isinstance(value, str | list):
            what = "characters" if isinstance(value, str) else "items"
            if field.max is not None and len(value) > field.max:
                return self._wrong(node, f"the example may have {field.max} {what} at most")
            if field.min is not None and len(value) < field.min:
                return self._wrong(node, f"the example must have {field.min} {what} at least")
        texts = value if isinstance(value, list) else [value]
        if (form := FORMATS.get(field.format)) is not None:
            if not all(form.fits(one) for one in texts if isinstance(one, str)):
                return self._wrong(node, f"the example is not of the form `{field.format}`")
        return value

    def read(self, found: Type, node: Node) -> Any:
        match found:
            case Nullable(inner):
                return None if isinstance(node, Text) and is_null(node) else self.read(inner, node)
            case Json(inner):
                return self.read(inner, node)
            case Scalar("any"):
                return self._free(node)
            case Scalar():
                return self._scalar(node, found)
            case Words(words):
                return self._word(node, words)
            case Const(word):
                return self._wrong(node, f"it is always `{word}`; remove the example")
            case ListOf(item):
                if not isinstance(node, Seq):
                    return self._unfit(node, "a list, as [a, b]")
                return _sound([self.read(item, below) for below in node.items])
            case MapOf(inner):
                if not isinstance(node, Map):
                    return self._unfit(node, "a block of `key: value`")
                return _sound({key.value: self.read(inner, below) for key, below in node})
            case OneOf(options):
                return self._one_of(node, options)
            case Ref(name):
                return self._named(node, self.types[name])

    def _scalar(self, node: Node, found: Scalar) -> Any:
        text = node.value if isinstance(node, Text) else None
        kind = found.kind
        if text is None:
            return self._unfit(node, _said(found))
        if kind == "str":
            return text
        if kind == "scalar":
            return self._free(node)
        if kind in ("bool", "flag"):
            return text == "true" if text in ("true", "false") else self._unfit(node, _said(found))
        if kind == "iso8601":
            return text if _is_time(text) else self._unfit(node, _said(found))
        if not (_NUMBER if kind == "float" else _WHOLE).fullmatch(text):
            return self._unfit(node, _said(found))
        value = float(text) if kind == "float" else int(text)
        low = 1 if kind == "page" else found.minimum
        if (low is not None and value < low) or (
            found.maximum is not None and value > found.maximum
        ):
            return self._unfit(node, _said(found))
        return value

    def _word(self, node: Node, words: tuple[str, ...]) -> Any:
        if isinstance(node, Text) and matches(node.value, words):
            return node.value
        more = f" and {len(words) - _MOST_WORDS} more" * (len(words) > _MOST_WORDS)
        return self._unfit(node, f"one of {', '.join(words[:_MOST_WORDS])}{more}", words)

    def _one_of(self, node: Node, options: tuple[Type, ...]) -> Any:
        """Return the value as an alternative that it fits: as text only if it is nothing else."""
        texts = [option for option in options if option == Scalar("str")]
        quoted = isinstance(node, Text) and not node.plain
        others = [option for option in options if option not in texts]
        for option in (*texts, *others) if quoted else (*others, *texts):
            trial = Reader(self.types, Problems())
            if (value := trial.read(option, node)) is not WRONG and not trial.problems.found:
                return value
        near = [option for option in options if self._has_shape(node, option)]
        if len(near) == 1:
            return self.read(near[0], node)
        return self._unfit(node, "a value of one of its types")

    def _has_shape(self, node: Node, found: Type) -> bool:
        found = not_null(found.inner if isinstance(found, Json) else found)
        if isinstance(node, Seq):
            return isinstance(found, ListOf)
        is_object = isinstance(found, MapOf) or look_up(found, self.types, Model) is not None
        return is_object == isinstance(node, Map) and not isinstance(found, ListOf)

    def _named(self, node: Node, named: NamedType) -> Any:
        if isinstance(named, Enum):
            return self._word(node, named.words)
        if isinstance(named, Model):
            return self.object(named, node)
        return self._wrong(node, f"a field beside it decides the type of a `{named.name}`")

    def object(self, model: Model, node: Node) -> Any:
        """Return an object of the type; what it lacks is completed by examples of its fields."""
        if not isinstance(node, Map):
            return self._unfit(node, f"a block of fields of `{model.name}`")
        before = len(self.problems.found)
        fields = {field.wire: field for field in model.fields}
        given: dict[str, Node] = {}
        for key, below in node:
            if key.value in fields:
                given[key.value] = below
                continue
            hint = self.problems.did_you_mean(key.value, fields)
            self._wrong(key, f"`{model.name}` has no field {shorten(key.value)}{hint}")
        given |= self._completion(node, model, given)

        def tag_of(wire: str) -> str | None:
            tag = given.get(wire)
            return tag.value if isinstance(tag, Text) else self._tag(fields.get(wire))

        self._depth += 1
        found = {
            wire: self.field(given[wire], field, tag_of)
            for wire, field in fields.items()
            if wire in given
        }
        self._depth -= 1
        return found if len(self.problems.found) == before else WRONG

    def _completion(
        self, node: Node, model: Model, given: Mapping[str, Node]
    ) -> Mapping[str, Node]:
        """Return the examples of the fields that must be there and are not given."""
        lacking = [
            f for f in model.fields if f.required and f.default is None and f.wire not in given
        ]
        shown = {f.wire: f.example for f in lacking if f.example is not None}
        self._completed += len(shown)
        if self._completed > MOST_COMPLETED or self._depth > MOST_DEPTH:
            self._wrong(node, f"`{model.name}`: the examples of its fields complete one another")
            return {}
        missing = [f"`{f.wire}`" for f in lacking if f.wire not in shown]
        if missing:
            self._wrong(
                node,
                f"the example of `{model.name}` needs {', '.join(missing)}, "
                "or an example at the field",
            )
        return shown

    def _free(self, node: Node) -> Any:
        """Return any value, as YAML would read it: a quoted text is no number."""
        if isinstance(node, Seq):
            return [self._free(below) for below in node.items]
        if isinstance(node, Map):
            return {key.value: self._free(below) for key, below in node}
        text = node.value
        if not node.plain:
            return text
        if text in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[text]
        if _WHOLE.fullmatch(text):
            return int(text)
        return float(text) if _NUMBER.fullmatch(text) else text

    def _unfit(self, node: Node, needed: str, words: Iterable[str] = ()) -> Any:
        if not isinstance(node, Text):
            what = "a list" if isinstance(node, Seq) else "a block of keys"
            return self._wrong(node, f"the example must be {needed}, not {what}")
        hint = self.problems.did_you_mean(node.value, words)
        return self._wrong(node, f"the example must be {needed}, not {shorten(node.value)}{hint}")

    def _wrong(self, node: Node, message: str) -> Any:
        self.problems.add(node.place, message)
        return WRONG


def _said(found: Scalar) -> str:
    if (said := _SAID.get(found.kind)) is not None and found.minimum is None:
        return said
    what = "a number" if found.kind == "float" else "a whole number"
    low = 1 if found.kind == "page" else found.minimum
    if low is None:
        return what
    return f"{what} from {low}" + ("" if found.maximum is None else f" to {found.maximum}")


def _is_time(text: str) -> bool:
    if not _TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _sound(found: Any) -> Any:
    inside = found.values() if isinstance(found, dict) else found
    return WRONG if any(value is WRONG for value in inside) else found
