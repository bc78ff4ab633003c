"""Both exports beside the spec, type by type and field by field: what each object has to have."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import frozen

from codegen.export.asyncapi import asyncapi
from codegen.export.openapi import openapi
from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import ListOf
from codegen.irtypes import Nullable
from codegen.irtypes import Ref
from codegen.irtypes import Words
from tests.codegen import reading_exports as reading
from tests.codegen.exported import FILES
from tests.codegen.reading_exports import Document
from tests.codegen.reading_exports import Schema
from tests.codegen.reading_exports import Shape
from tests.codegen.reading_exports import shape_in
from tests.codegen.reading_exports import type_in
from tests.codegen.reading_exports import Way
from tests.codegen.specs import load
from tests.codegen.test_ending import FILES as ENDING


@frozen
class Both:
    """A document, and the spec that it was made of."""

    api: Api
    document: Document
    is_rest: bool

    @property
    def schemas(self) -> dict[str, Schema]:
        return self.document["components"]["schemas"]

    def types(self) -> Iterator[tuple[str, Way]]:
        """Yield the types that the document needs, once for each way."""
        api = self.api
        sent, received = reading.ways(api)
        if self.is_rest:
            roots = [*reading.sent_roots(api)], [*reading.received_roots(api)]
            roots[1].extend(reading.event_roots(api, hooked=True))
        else:
            roots = [*reading.emitted_roots(api)], [*reading.event_roots(api)]
        for way, names in zip((sent, received), roots, strict=True):
            yield from ((name, way) for name in sorted(reading.closure(api, names)))

    def objects(self) -> Iterator[tuple[str, Shape, tuple[Field, ...], Way]]:
        """Yield each object: its name, what the document says, its fields by the spec."""
        sent, received = reading.ways(self.api)
        for name, way in self.types():
            named = self.api.types[name]
            if isinstance(named, Model) and way.name(name) in self.schemas:
                schema = self.schemas[way.name(name)]
                yield way.name(name), shape_in(self.document, schema), named.fields, way
        for event in self.api.events():
            if event.web_hook or not self.is_rest:
                name = f"events.{event.class_name}"
                shape = shape_in(self.document, self.schemas[name])
                yield name, shape, self.all_of(event.extends, event.fields or ()), received
        for name, schema, fields in self.inline():
            yield name, shape_in(self.document, schema), fields, sent

    def all_of(self, base: str | None, fields: tuple[Field, ...]) -> tuple[Field, ...]:
        below = self.api.types[base].fields if base else ()  # type: ignore[union-attr]
        own = {field.wire for field in fields}
        return (*(field for field in below if field.wire not in own), *fields)

    def inline(self) -> Iterator[tuple[str, Schema, tuple[Field, ...]]]:
        """Yield what is sent and has no name of its own."""
        if not self.is_rest:
            messages = self.document["components"]["messages"]
            sent = {m["name"]: m["payload"] for key, m in messages.items() if key[:5] == "sent."}
            for family in self.api.families:
                for emit in family.emits:
                    yield emit.name, sent[emit.name], emit.fields
            return
        bodies = bodies_in(self.document)
        for operation in self.api.operations():
            if isinstance(operation.body, FieldsBody):
                yield operation.key, bodies[operation.key], operation.body.fields
            if isinstance(operation.body, TypeBody) and operation.body.picked:
                yield operation.key, bodies[operation.key], operation.body.picked.fields


def bodies_in(document: Document) -> dict[str, Schema]:
    """Return the bodies by operation, and of those that share the route of another."""
    found = {}
    for item in document["paths"].values():
        for operation in (one for verb, one in item.items() if verb != "parameters"):
            if "requestBody" in operation:
                content = operation["requestBody"]["content"]["application/json"]
                found[operation["operationId"]] = content["schema"]
            for other in operation.get("x-crisp-shared-by", ()):
                found[other["name"]] = other["body"]
    return found


@pytest.fixture(scope="module")
def specs(real_api: Api) -> dict[str, Api]:
    small = load(FILES)
    hooked = {name: text.replace("[user]\nevents", "[user]\nweb_hook: true\nevents")
              for name, text in ENDING.items()}  # fmt: skip
    ending = load(hooked)
    return {"real": real_api, "small": small, "ending": ending}


@pytest.fixture(
    params=[(s, d) for s in ("real", "small", "ending") for d in ("OpenAPI", "AsyncAPI")],
    ids=" ".join,
    scope="module",
)
def both(specs: dict[str, Api], request: pytest.FixtureRequest) -> Both:
    spec, format = request.param
    api = specs[spec]
    is_rest = format == "OpenAPI"
    return Both(api, openapi(api) if is_rest else asyncapi(api), is_rest)


def by_field(objects: Iterable[tuple[str, Shape, tuple[Field, ...], Way]]) -> Iterator[Any]:
    """Yield each field: its name, what the document says of it, what the spec says."""
    for name, shape, fields, way in objects:
        for field in fields:
            yield f"{name}.{field.wire}", shape.fields[field.wire], field, way


def test_every_type_that_is_used_is_there_and_no_other(both: Both) -> None:
    needed = {way.name(name) for name, way in both.types()}
    events = {n.class_name for n in both.api.events() if n.web_hook or not both.is_rest}
    picked = {
        operation.body.picked.name
        for operation in both.api.operations()
        if isinstance(operation.body, TypeBody) and operation.body.picked
    }
    named = needed | {f"events.{name}" for name in events} | (picked if both.is_rest else set())
    # A base may stand in what extends it.
    bases = {named.extends for named in both.api.types.values() if isinstance(named, Model)}
    bases |= {f"{base}Input" for base in bases}
    # A map with a name is there for what it holds.
    maps = {name for name in both.schemas if name.startswith("map.")}
    assert {name.removeprefix("map.") for name in maps} <= {"scalar", *named}
    assert both.schemas.keys() - maps <= named
    assert named - both.schemas.keys() <= bases


def test_an_object_has_the_fields_of_the_spec(both: Both) -> None:
    found = {name: set(shape.fields) for name, shape, *_ in both.objects()}
    assert found == {name: {f.wire for f in fields} for name, _, fields, _ in both.objects()}
    assert found


def test_an_object_requires_what_the_spec_says_is_always_there(both: Both) -> None:
    found = {name: shape.required for name, shape, *_ in both.objects()}
    assert found == {
        name: {field.wire for field in fields if reading.must_be_there(field)}
        for name, _, fields, _ in both.objects()
    }


def test_a_field_has_the_type_of_the_spec_and_may_be_null_where_it_says_so(both: Both) -> None:
    found = {name: type_in(schema) for name, schema, *_ in by_field(both.objects())}
    assert found == {n: way.type(field.type) for n, _, field, way in by_field(both.objects())}


def test_an_enum_has_its_words_and_is_open_only_where_it_is_received(both: Both) -> None:
    for name, way in both.types():
        if isinstance(named := both.api.types[name], Enum):
            schema = both.schemas[way.name(name)]
            shown = {key: schema[key] for key in ("type", "enum", "anyOf", "pattern")
                     if key in schema}  # fmt: skip
            assert type_in(shown) == way.type(Words(named.words)), name


def test_a_union_has_its_variants_and_is_open_only_where_it_is_received(both: Both) -> None:
    for name, way in both.types():
        if isinstance(named := both.api.types[name], Union):
            schema = both.schemas[way.name(name)]
            variants = dict.fromkeys(way.type(variant) for _, variant in named.variants)
            received = [] if way.sent else ["any"]
            assert [type_in(one) for one in schema["anyOf"]] == [*variants, *received], name
            assert schema["x-crisp-decided-by"] == named.by


def test_the_word_beside_it_decides_the_type_of_a_value(both: Both) -> None:
    for name, shape, fields, way in both.objects():
        tags = {field.wire: field for field in fields}
        expected = []
        for field in fields:
            inner = field.type.inner if isinstance(field.type, Nullable) else field.type
            union = both.api.types.get(inner.name) if isinstance(inner, Ref) else None
            if isinstance(union, Union) and union.by in tags:
                null = " | null" if isinstance(field.type, Nullable) else ""
                types = {word: way.type(variant) + null for word, variant in union.variants}
                possible = words_of(tags[union.by], both.api)
                is_open = not way.sent or not possible or not possible <= types.keys()
                expected.append((field.wire, types, is_open))
        assert [decided_in(rule) for rule in shape.decided] == expected, name


def words_of(field: Field, api: Api) -> set[str]:
    inner = field.type.inner if isinstance(field.type, Nullable) else field.type
    if isinstance(inner, Words):
        return set(inner.words)
    named = api.types.get(inner.name) if isinstance(inner, Ref) else None
    return set(named.words) if isinstance(named, Enum) else set()


def decided_in(rule: Schema) -> tuple[str, dict[str, str], bool]:
    """Return the field, its type by word, and whether a word without a type is allowed."""
    types: dict[str, str] = {}
    name, is_open = "", False
    for option in rule["anyOf"]:
        (_, words), *rest = option["properties"].items()
        if not rest:
            assert set(words["not"]["enum"]) == types.keys()
            is_open = True
            continue
        [(name, schema)] = rest
        types |= dict.fromkeys(words["enum"], type_in(schema))
    return name, types, is_open


def test_what_stands_beside_the_type_of_a_field(both: Both) -> None:
    """Its default as it is on the wire, its length, that it is secret, and how long it lives."""
    found = {name: beside_in(schema) for name, schema, *_ in by_field(both.objects())}
    assert found == {
        name: beside_of(field) | (limits_of(field) if way.sent else {})
        for name, _, field, way in by_field(both.objects())
    }


def beside_in(schema: Schema) -> dict[str, Any]:
    kept = ("default", "maxItems", "maxLength", "minItems", "minLength", "deprecated", "x-sunset",
            "x-crisp-deprecation", "x-crisp-successor", "x-crisp-since",
            "x-crisp-refers-to")  # fmt: skip
    secret = {"secret": True} if schema.get("format") == "password" else {}
    text = schema.get("items", schema)
    form = text.get("format") or reading.OR_EMPTY.get(text.get("pattern", ""))
    known = {"format": form} if form in ("email", "uri") else {}
    # Of a list, each item refers to something.
    told = {**schema.get("items", {}), **schema}
    refers = {key: told[key] for key in ("x-crisp-refers-to",) if key in told}
    return {key: schema[key] for key in kept if key in schema} | secret | known | refers


def limits_of(field: Field) -> dict[str, Any]:
    """Return what holds for a value that is sent, and not for one that comes."""
    inner = field.type.inner if isinstance(field.type, Nullable) else field.type
    least = "minItems" if isinstance(inner, ListOf) else "minLength"
    form = {"email": "email", "url": "uri"}.get(field.format)
    return ({least: field.min} if field.min is not None else {}) | (
        {"format": form} if form else {}
    )


def beside_of(field: Field) -> dict[str, Any]:
    found: dict[str, Any] = {}
    inner = field.type.inner if isinstance(field.type, Nullable) else field.type
    if field.default is not None:
        found["default"] = default_of(field.default, type_kind=getattr(inner, "kind", ""))
    if field.max is not None:
        found["maxItems" if isinstance(inner, ListOf) else "maxLength"] = field.max
    if field.secret:
        found["secret"] = True
    if field.since:
        found["x-crisp-since"] = field.since
    if field.refers_to:
        found["x-crisp-refers-to"] = field.refers_to
    if field.deprecation:
        found |= {"deprecated": True, "x-crisp-deprecation": field.deprecation}
    if field.sunset:
        found["x-sunset"] = field.sunset
    if field.successor:
        found["x-crisp-successor"] = field.successor.name
    return found


def default_of(text: str, type_kind: str) -> Any:
    match type_kind:
        case "bool":
            return {"true": True, "false": False}[text]
        case "flag":
            return {"true": "1", "false": "0"}[text]
        case "int" | "ms" | "s":
            return int(text)
        case "float":
            return float(text)
    return text


def test_a_field_is_described_by_what_the_spec_says_of_it(both: Both) -> None:
    forms = {"email": "An e-mail address.", "url": "A URL, with its scheme."}
    for name, schema, field, way in by_field(both.objects()):
        told = schema.get("description", "")
        for text in (field.doc, field.note, field.deprecation):
            assert text in told, name
        units = {"ms": "In milliseconds.", "s": "In seconds."}
        assert units.get(getattr(field.type, "kind", ""), "") in told, name
        form = forms.get(field.format, f"As `{field.format}`." if field.format else "")
        assert (field.format in forms and way.sent) or form in told, name


def test_a_named_type_says_what_it_is_and_how_long_it_lives(both: Both) -> None:
    for name, way in both.types():
        named, schema = both.api.types[name], both.schemas.get(way.name(name))
        if schema is None:  # it stands in what extends it
            continue
        told = schema.get("description", "")
        assert told.startswith(named.doc) and named.note in told and named.deprecation in told
        assert schema.get("x-crisp-was", []) == list(named.was)
        assert schema.get("x-crisp-key") == (named.key if isinstance(named, Model) else None)
        assert schema.get("deprecated", False) == bool(named.deprecation)
        assert schema.get("x-sunset", "") == named.sunset
        assert schema.get("x-crisp-since", "") == named.since
        assert schema.get("x-crisp-deprecation", "") == named.deprecation
        successor = named.successor.name if named.successor else ""
        assert schema.get("x-crisp-successor", "") == successor


def test_a_field_shows_the_examples_of_the_spec_as_they_are_on_the_wire(both: Both) -> None:
    found = {name: schema.get("examples", []) for name, schema, *_ in by_field(both.objects())}
    assert found == {name: reading.shown(field) for name, _, field, _ in by_field(both.objects())}


def test_a_named_type_shows_its_example(both: Both) -> None:
    for name, way in both.types():
        example = getattr(both.api.types[name], "example", None)
        if example is not None and isinstance(both.api.types[name], Model):
            assert both.schemas[way.name(name)]["examples"] == [example], name
