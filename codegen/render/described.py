"""What the emulator reads of the spec: the variables of its `api.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import asdict

from codegen.ir import Api
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.render.jsonschema import Schema
from codegen.render.jsonschema import Schemas
from codegen.render.jsonschema import with_example
from codegen.state import collections
from codegen.state import documents
from codegen.state import template
from codegen.typeinfo import words_of


def described(api: Api) -> Mapping[str, Any]:
    schemas = Schemas(api.types)
    caused = {event for operation in api.operations() for event in operation.causes}
    return {
        "routes": _routes(api, schemas),
        "collections": [asdict(collection) for collection in collections(api)],
        "definitions": schemas.definitions(),
        "caused": {
            event.name: schemas.object(event.fields or ())
            for event in api.events()
            if event.name in caused
        },
    }


def _body(operation: Operation, schemas: Schemas) -> Schema | None:
    found, body = schemas.body(operation), operation.body
    return with_example(found, body.example) if found and isinstance(body, TypeBody) else found


def _routes(api: Api, schemas: Schemas) -> list[Mapping[str, Any]]:
    kept = documents(api)
    return [
        {
            "key": operation.key,
            "method": operation.method,
            "path": operation.path,
            "status": operation.success[0],
            "reason": operation.success[1],
            "authenticated": operation.authenticated,
            "tiers": operation.tiers,
            "params": schemas.object(
                f for f in operation.path_params if words_of(f.type, api.types)
            ),
            "query": schemas.object(operation.query),
            "body": _body(operation, schemas),
            "returns": schemas.type(operation.returns) if operation.returns else None,
            "is_document": template(operation.path) in kept,
            "causes": operation.causes,
        }
        for operation in api.operations()
        if operation.shares is None
    ]
