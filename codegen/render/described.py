"""Write what the emulator reads of the spec: the variables of its `api.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import asdict

from codegen.ir import Api
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.iroperation import Each
from codegen.irtypes import not_null
from codegen.render.jsonschema import Schema
from codegen.render.jsonschema import Schemas
from codegen.render.jsonschema import with_example
from codegen.state import collections
from codegen.state import documents
from codegen.state import parts
from codegen.state import singles
from codegen.state import template
from codegen.state import value
from codegen.tiers import Standing
from codegen.tiers import with_standing
from codegen.typeinfo import body_of
from codegen.typeinfo import words_of


def described(api: Api) -> Mapping[str, Any]:
    schemas = Schemas(api.types)
    return {
        "routes": _routes(api, schemas),
        "collections": [asdict(collection) for collection in collections(api)],
        "singles": singles(api),
        "endpoints": _endpoints(api),
        "definitions": schemas.definitions(),
        "events": {
            event.name: None if event.fields is None else schemas.object(event.fields)
            for event in api.events()
        },
    }


def _body(operation: Operation, schemas: Schemas) -> Schema | None:
    found, body = schemas.body(operation), operation.body
    return with_example(found, body.example) if found and isinstance(body, TypeBody) else found


def _endpoints(api: Api) -> Mapping[str, str]:
    """Return the routes that tell where to connect, each with a Socket.IO path of its own.

    Crisp's differ, too, so that a client has to use what it is told.
    """
    routes = {operation.key: operation for operation in api.operations()}
    return {
        f"{routes[key].method} {template(routes[key].path)}": f"/{name}{api.platform.rtm['path']}"
        for name, key in api.platform.rtm_endpoints.items()
    }


def _each(each: Each, api: Api) -> Mapping[str, Any]:
    """Describe what a route does many times; the emulator knows the owner of a shared route."""
    done = next(operation for operation in api.operations() if operation.key == each.operation)
    owner = f"{done.resource}.{done.shares}" if done.shares else done.key
    fields = body_of(done, api.types)
    values = {name: value(text, not_null(fields[name].type)) for name, text in each.values}
    return {"operation": owner, "ids": each.ids, "values": values}


def _routes(api: Api, schemas: Schemas) -> list[Mapping[str, Any]]:
    kept, held = documents(api), parts(api)
    return [
        {
            "key": operation.key,
            "method": operation.method,
            "path": operation.path,
            "status": operation.success[0],
            "reason": operation.success[1],
            "authenticated": operation.authenticated,
            "closed": with_standing(operation, api.platform, Standing.CLOSED),
            "doubted": with_standing(operation, api.platform, Standing.DOUBTED),
            "params": schemas.object(
                f for f in operation.path_params if words_of(f.type, api.types)
            ),
            "query": schemas.object(operation.query),
            "body": _body(operation, schemas),
            "returns": schemas.type(operation.returns) if operation.returns else None,
            "page_rows": operation.page_rows,
            "is_document": template(operation.path) in kept,
            "part_of": held.get(template(operation.path), ""),
            "causes": operation.causes,
            "each": [_each(each, api) for each in operation.each],
        }
        for operation in api.operations()
        if operation.shares is None
    ]
