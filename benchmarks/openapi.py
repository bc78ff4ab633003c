"""A client as openapi-python-client makes it, from what our spec says of the routes compared."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
EXPORT = ROOT / "generated/crisp_client/testing/api.json"
PACKAGE = "crisp_by_openapi"
_OPERATIONS = (
    "website_conversations.list_conversations",
    "website_conversations.get_conversation_state",
)


def generate(python: str, folder: Path) -> None:
    """Writes the package into `folder`, by the generator that `python` has."""
    description = folder / "openapi.json"
    description.write_text(json.dumps(document()), "utf-8")
    command = [python, "-m", "openapi_python_client", "generate", "--meta", "none"]
    command += ["--path", str(description), "--output-path", str(folder / PACKAGE)]
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode or "WARNING" in made.stdout + made.stderr:
        sys.exit(made.stdout + made.stderr)


def document() -> dict[str, Any]:
    """Both routes and every type that they reach, as OpenAPI."""
    export = json.loads(EXPORT.read_text("utf-8"))
    operations = {operation["key"]: operation for operation in export["operations"]}
    chosen = [operations[key] for key in _OPERATIONS]
    types: dict[str, Any] = {}
    for operation in chosen:
        _gather(operation["returns"], export["definitions"], types)
    text = json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": PACKAGE, "version": "1"},
            "paths": {_path(operation): {"get": _get(operation)} for operation in chosen},
            "components": {"schemas": types},
        }
    )
    document: dict[str, Any] = json.loads(text.replace("#/$defs/", "#/components/schemas/"))
    return document


def _path(operation: dict[str, Any]) -> str:
    return f"/v1{operation['path']}".replace("?}", "}")


def _get(operation: dict[str, Any]) -> dict[str, Any]:
    names = [part[1:-1] for part in _path(operation).split("/") if part.startswith("{")]
    envelope = {
        "type": "object",
        "required": ["error", "reason", "data"],
        "properties": {
            "error": {"type": "boolean"},
            "reason": {"type": "string"},
            "data": operation["returns"],
        },
    }
    return {
        "operationId": operation["key"].partition(".")[2],
        "tags": ["conversations"],
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in names
        ]
        + [
            {"name": name, "in": "query", "schema": schema}
            for name, schema in operation["query"]["properties"].items()
        ],
        "responses": {
            str(operation["status"]): {
                "description": operation["reason"],
                "content": {"application/json": {"schema": envelope}},
            }
        },
    }


def _gather(schema: Any, definitions: dict[str, Any], found: dict[str, Any]) -> None:
    if isinstance(schema, list):
        for part in schema:
            _gather(part, definitions, found)
    elif isinstance(schema, dict):
        name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
        if name and name not in found:
            found[name] = definitions[name]
            _gather(definitions[name], definitions, found)
        for part in schema.values():
            _gather(part, definitions, found)
