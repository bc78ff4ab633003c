"""Ask the person behind the host, by the SDK's resolver, which knows both revisions of MCP."""

from __future__ import annotations

import asyncio
from typing import Any

from mcp.server.context import ServerRequestContext
from mcp.server.mcpserver.context import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.resolve import AcceptedElicitation
from mcp.server.mcpserver.resolve import build_resolver_plans
from mcp.server.mcpserver.resolve import Elicit
from mcp.server.mcpserver.resolve import Resolve
from mcp.server.mcpserver.resolve import resolve_arguments
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolRequestParams
from mcp_types import InputRequiredResult
from pydantic import BaseModel
from pydantic import Field

# Seconds that a person has to answer.
_PATIENCE = 600.0


class Confirmation(BaseModel):
    """What the person is asked for."""

    confirm: bool = Field(description="Tick to carry it out")


def can_ask(context: ServerRequestContext[Any]) -> bool:
    """Tell whether the host shows forms to its user."""
    capabilities = context.session.client_capabilities
    asks = capabilities.elicitation if capabilities is not None else None
    return asks is not None and (asks.form is not None or asks.url is None)


async def agreed(
    context: ServerRequestContext[Any], params: CallToolRequestParams, question: str
) -> InputRequiredResult | str:
    """Return why a person did not agree; empty if they did.

    By the newer revision, the question itself is the answer to the call, which then comes again.
    """

    def confirmation() -> Elicit[Confirmation]:
        return Elicit(question, Confirmation)

    wanted = {"answer": (Resolve(confirmation), True)}
    plans = build_resolver_plans(wanted, set())
    own: Context[Any, Any] = Context(request_context=context, input_params=params)
    try:
        async with asyncio.timeout(_PATIENCE):
            found = await resolve_arguments(wanted, plans, {}, own)
    except TimeoutError:
        return f"nobody answered the question within {_PATIENCE:.0f} s"
    except (MCPError, ToolError):
        return "the host did not bring a usable answer to the question"
    if isinstance(found, InputRequiredResult):
        return found
    answer = found["answer"]
    if isinstance(answer, AcceptedElicitation) and answer.data.confirm is True:
        return ""
    return "the person was asked and did not agree"
