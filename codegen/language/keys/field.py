"""Fields: of types, bodies, queries, events and paths. `name: T`, or a block of these keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from codegen.formats import FORMATS
from codegen.ir import Field
from codegen.irtypes import Scalar
from codegen.language.blocks import Block
from codegen.language.blocks import Key
from codegen.language.defaults import fits
from codegen.language.keys.shared import check_ending
from codegen.language.keys.shared import DEPRECATED
from codegen.language.keys.shared import DOC
from codegen.language.keys.shared import ENDING_NEEDS
from codegen.language.keys.shared import NOTE
from codegen.language.keys.shared import SINCE
from codegen.language.keys.shared import successor_key
from codegen.language.keys.shared import SUNSET
from codegen.language.pieces import pattern
from codegen.language.pieces import ref
from codegen.language.pieces import Schema
from codegen.language.typetext import is_map_type
from codegen.language.typetext import TypeText
from codegen.language.typetext import Written
from codegen.language.values import Number
from codegen.language.values import OneText
from codegen.language.values import Shown
from codegen.language.values import Texts
from codegen.language.values import Truth
from codegen.language.values import Value
from codegen.naming import python_name
from codegen.naming import WIRE
from codegen.naming import wire_problem
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Text

_WORD = re.compile("[a-z0-9]+")


@frozen
class Form(OneText):
    """A form; a lower-case word alone is one that the emulator knows, so that slips are found."""

    def schema(self) -> Schema:
        return pattern(f"^({'|'.join(FORMATS)}|.*[^a-z0-9].*)$")

    def allows(self, key: str, text: Text, problems: Problems) -> bool:
        if _WORD.fullmatch(text.value) and text.value not in FORMATS:
            hint = did_you_mean(text.value, FORMATS) or f"; a word is one of {', '.join(FORMATS)}"
            problems.add(text.place, f"`{key}` cannot be {shorten(text.value)}{hint}")
            return False
        return super().allows(key, text, problems)


class FieldKeys(Block, title="field", rules={"dependencies": ENDING_NEEDS}):
    type = Key(
        TypeText(),
        "A kind, a type by name, words joined by `|`, `[T]`, `{str: T}`, `T | null`.",
        required=True,
    )
    doc = DOC
    note = NOTE
    deprecated = DEPRECATED
    sunset = SUNSET
    successor = successor_key(WIRE, "a field beside it, or inside of one, as `meta.email`")
    since = SINCE
    format = Key(
        Form(),
        "The form of a text, as `session_<uuid>`. The emulator checks `email` and `url`, but "
        "takes an empty text for both.",
    )
    seen = Key(Texts(), "Sample values of what is not an enum.")
    example = Key(
        Shown(),
        "A made-up value as Crisp takes or sends it: text, a list, or a block of keys for an "
        "object. Samples, cassettes and exports use it.",
    )
    min = Key(Number(), "The shortest text or list; the emulator refuses a shorter one.")
    max = Key(Number(), "The longest text or list.")
    closed = Key(
        Truth(), "Of an argument: a value outside of the enum is refused before it is sent."
    )
    whole_day = Key(
        Truth(),
        "Of a time in a query: a `date` that a program gives means the end of that day, in UTC; "
        "without it, the beginning.",
    )
    secret = Key(Truth(), "No `repr` shows it.")
    refers_to = Key(
        OneText(editor=WIRE),
        "What paths call the id that a text is, or each text of a list: `user_id`. The emulator "
        "refuses ids of nothing, and takes out those of what is deleted.",
    )


@frozen
class Fields(Value[tuple[Field, ...]]):
    """A block of fields. `editor` names its schema, as fields differ by where they stand."""

    editor: str = "fields"
    all_optional: bool = False

    takes = Map
    needs = "a block of fields, one `name: type` a line"
    empty = ()

    def schema(self) -> Schema:
        return ref(self.editor)

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[Field, ...]:
        assert isinstance(node, Map)
        found = (_field(name, below, self.all_optional, problems) for name, below in node)
        return tuple(field for field in found if field is not None)


FIELDS = Key(Fields(), "Fields that are always there, `name: type` each.")
OPTIONAL_FIELDS = Key(
    Fields("optional_fields", all_optional=True),
    "Fields that may be absent, `name: type` each.",
    name="fields?",
)


# Stands for a type that is wrong, so that nobody says that the field is missing. It has no text.
_UNREAD = Written(Scalar("any"), "")


def _field(key: Text, node: Node, optional: bool, problems: Problems) -> Field | None:
    wire = key.value.removesuffix("?")
    if problem := wire_problem(wire):
        problems.add(key.place, f"the name {shorten(wire)} {problem}")
        return None
    if optional and key.value.endswith("?"):
        problems.add(key.place, f"`{wire}?` stands under `fields?:` already; write `{wire}`")
    keys = FieldKeys(wire, key.place)
    if isinstance(node, Map) and not is_map_type(node):
        keys = FieldKeys.read(node, wire, f"the field `{wire}`", key.place, problems)
        written, place = keys.type, keys.place_of(FieldKeys.type)
        places = keys.places
    else:
        written, place = FieldKeys.type.value.parse("type", node, problems), node.place
        places = {"type": place}
    if written is None:
        written = _UNREAD
    if written.default is not None and not fits(written.default, written.type):
        problems.add(place, f"the default {shorten(written.default)} does not fit its type")
    check_ending(keys, problems)
    return Field(
        wire=wire,
        name=python_name(wire),
        type=written.type,
        type_text=written.text,
        required=not (optional or key.value.endswith("?")),
        place=key.place,
        default=written.default,
        doc=keys.doc,
        note=keys.note,
        format=keys.format,
        seen=keys.seen,
        example=keys.example,
        min=keys.min,
        max=keys.max,
        closed=keys.closed,
        whole_day=keys.whole_day,
        secret=keys.secret,
        refers_to=keys.refers_to,
        deprecation=keys.deprecated,
        sunset=keys.sunset,
        successor=keys.successor,
        since=keys.since,
        places=places,
    )


def distinct(fields: Iterable[Field], problems: Problems) -> tuple[Field, ...]:
    """Return the fields without those whose Python name another one has."""
    seen: dict[str, Field] = {}
    for field in fields:
        if (other := seen.get(field.name)) is not None:
            problems.add(
                field.place,
                f"`{field.wire}` is `{field.name}` in Python, "
                f"as is `{other.wire}` in line {other.place.line}",
            )
        seen.setdefault(field.name, field)
    return tuple(seen.values())
