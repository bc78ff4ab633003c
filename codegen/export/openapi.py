"""Write the REST API and the web hooks as one OpenAPI 3.1 document."""

from __future__ import annotations

from typing import Any

from codegen.export import answers
from codegen.export.hooks import SIGNING
from codegen.export.hooks import webhooks
from codegen.export.operations import paths
from codegen.export.schemas import Components
from codegen.export.schemas import described
from codegen.ir import Api

_HOOKS = "web_hooks"
_ABOUT = """\
Every answer is an object of `error`, `reason` and `data`. Clients send `{}` with POST, PUT and
PATCH where no body is described. In answers, other values than the listed ones may come, and other
fields than those described. `x-crisp-tiers` names the tiers that Crisp states an operation to be
open to, `x-crisp-tiers-presumed` those that it does not state and that presumably work,
`x-crisp-tiers-closed` those that are refused; without all three nothing is known of any tier."""


def openapi(api: Api) -> dict[str, Any]:
    platform = api.platform
    components = Components(api)
    operations = paths(api, components)
    hooks = webhooks(api, components, _HOOKS)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{platform.name} REST API",
            "version": platform.revision,
            "description": _ABOUT.replace("\n", " "),
        },
        "externalDocs": {"url": platform.rest_reference},
        "servers": [{"url": platform.host + platform.base_path}],
        "security": [{"token": []}],
        "tags": [
            *({"name": resource.name} for resource in api.resources),
            {"name": _HOOKS, "description": SIGNING},
        ],
        "paths": operations,
        "webhooks": hooks,
        **described(
            x_crisp_removed={
                one.key: described(one.doc, x_crisp_successor=str(one.successor or ""))
                for one in api.removed
            }
        ),
        "components": {
            "schemas": components.schemas(),
            "responses": answers.components(platform),
            "parameters": {"Tier": _tier(api)},
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "basic",
                    "description": "Identifier and key of a token.",
                }
            },
        },
    }


def _tier(api: Api) -> dict[str, Any]:
    platform = api.platform
    return {
        "name": platform.tier_header,
        "in": "header",
        "required": False,
        "description": f"Tier of the token; Crisp assumes `{platform.default_tier}` without it.",
        "schema": {
            "type": "string",
            "enum": list(platform.tiers),
            "default": platform.default_tier,
        },
    }
