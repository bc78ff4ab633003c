"""Write operations of the spec as OpenAPI has them, by path and verb."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from codegen.export.answers import refusals
from codegen.export.answers import success
from codegen.export.schemas import Components
from codegen.export.schemas import described
from codegen.export.schemas import lifetime
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import Scalar
from codegen.render.fields import ending
from codegen.render.jsonschema import is_needed
from codegen.tiers import Standing
from codegen.tiers import with_standing
from codegen.typeinfo import fields_of

TIER = "#/components/parameters/Tier"


def paths(api: Api, components: Components) -> dict[str, Any]:
    found: dict[str, Any] = {}
    shorter: list[tuple[list[str], str, dict[str, Any]]] = []
    sharing = _sharing(api)
    for operation in api.operations():
        if operation.shares is not None:
            continue
        verb = operation.method.lower()
        pieces = [
            f"{{{segment.parameter}}}" if segment.parameter else segment.text
            for segment in operation.segments
        ]
        made = _operation(api, operation, sharing.get(operation.key, ()), components)
        _item(found, pieces)[verb] = made
        if operation.segments[-1].optional:
            shorter.append((pieces, verb, _first_page(operation, made)))
    for pieces, verb, made in shorter:
        _item(found, pieces[:-1]).setdefault(verb, made)
    return found


def _item(found: dict[str, Any], pieces: Sequence[str]) -> dict[str, Any]:
    item: dict[str, Any] = found.setdefault(f"/{'/'.join(pieces)}", {})
    item.setdefault("parameters", [{"$ref": TIER}])
    return item


def _first_page(operation: Operation, made: dict[str, Any]) -> dict[str, Any]:
    """Return the route without its page: in OpenAPI no path parameter may be left out."""
    page = operation.segments[-1].parameter
    parameters = [parameter for parameter in made["parameters"] if parameter["name"] != page]
    name = f"{operation.key}.first_page"
    return {**made, "operationId": name, "parameters": parameters}


def _sharing(api: Api) -> Mapping[str, list[Operation]]:
    """Return, by operation, the others that send another body to its route."""
    found: dict[str, list[Operation]] = {}
    for operation in api.operations():
        if operation.shares is not None:
            found.setdefault(f"{operation.resource}.{operation.shares}", []).append(operation)
    return found


def _operation(
    api: Api, operation: Operation, sharing: Iterable[Operation], components: Components
) -> dict[str, Any]:
    anchor = f"{api.platform.rest_reference}#{operation.anchor}"
    found: dict[str, Any] = {
        "operationId": operation.key,
        "tags": [operation.resource],
        "summary": operation.label,
        **described(operation.doc, operation.note, ending(operation)),
        "externalDocs": {"url": anchor},
        "parameters": list(_parameters(operation, components)),
    }
    if body := _body(operation, api, components):
        found["requestBody"] = body
    found["responses"] = {**success(operation, components), **refusals(operation, api.platform)}
    if not operation.authenticated:
        found["security"] = []
    found |= lifetime(operation, ends=operation.deprecated)
    return found | described(
        x_crisp_tiers=operation.tiers,
        x_crisp_tiers_presumed=operation.presumed_tiers,
        x_crisp_tiers_closed=with_standing(operation, api.platform, Standing.CLOSED),
        x_crisp_scope="" if operation.scope == "unknown" else operation.scope,
        x_crisp_status="" if operation.status == "current" else operation.status,
        x_crisp_also=operation.also,
        x_crisp_words=operation.words,
        x_crisp_asks=operation.asks,
        x_crisp_client=operation.client,
        x_crisp_awaits=_awaits(operation),
        x_crisp_refuses=operation.refuses,
        x_crisp_causes=operation.causes,
        x_crisp_each=tuple(map(str, operation.each)),
        x_crisp_paging=_paging(operation),
        x_crisp_shared_by=[_shape(other, components) for other in sharing],
    )


def _parameters(operation: Operation, components: Components) -> Iterator[dict[str, Any]]:
    spanning = {segment.parameter for segment in operation.segments if segment.spans}
    for field in operation.path_params:
        more = {"x-crisp-spans-segments": True} if field.wire in spanning else {}
        yield {**_parameter(field, "path", components), **more}
    for field in operation.query:
        yield _parameter(field, "query", components)


def _parameter(field: Field, where: str, components: Components) -> dict[str, Any]:
    schema = components.sent.field(field)
    texts = ("description", *lifetime(field))
    about = {key: schema.pop(key) for key in texts if key in schema}
    required = where == "path" or is_needed(field)
    found = {"name": field.wire, "in": where, "required": required, **about}
    if isinstance(field.type, Json):
        content = {"schema": components.sent.type(field.type.inner), **_example(field.example)}
        return {**found, "content": {"application/json": content}}
    return {**found, "schema": schema}


def _body(operation: Operation, api: Api, components: Components) -> dict[str, Any] | None:
    schema = components.sent.body(operation)
    if schema is None:
        return None
    own = operation.body.example if isinstance(operation.body, TypeBody) else None
    content = {"application/json": {"schema": schema, **_example(own)}}
    return {"required": _is_needed(operation, api), "content": content}


def _example(value: Any) -> dict[str, Any]:
    return {} if value is None else {"example": value}


def _is_needed(operation: Operation, api: Api) -> bool:
    """Return whether a body has to be sent: one that may be empty may be left out."""
    match operation.body:
        case FieldsBody(fields, either):
            return bool(either) or any(map(is_needed, fields))
        case TypeBody(picked=Model(fields=fields)):
            return any(map(is_needed, fields))
        case TypeBody(type):
            return any(map(is_needed, fields_of(type, api.types)))
    return False


def _shape(operation: Operation, components: Components) -> dict[str, Any]:
    body = components.sent.body(operation) or {}
    about = described(operation.doc, operation.note, ending(operation))
    return {"name": operation.key, **about, **lifetime(operation), "body": body}


def _awaits(operation: Operation) -> dict[str, str] | None:
    found = operation.awaits
    if found is None:
        return None
    return {"event": found.event, "field": found.event_field, "equals": found.body_field}


def _paging(operation: Operation) -> dict[str, Any] | None:
    """Return how a list is walked to its end; None if it comes whole."""
    last = operation.path_params[-1] if operation.path_params else None
    if isinstance(operation.returns, ListOf) and last and last.type == Scalar("page"):
        return {"by": "page", "parameter": last.wire, **described(rows=operation.page_rows)}
    if operation.cursor is not None:
        query, wire = operation.cursor
        named = {"by": "cursor", "parameter": query, "field": wire}
        return {**named, **described(rows=operation.page_rows)}
    return None
