# Copied from codegen/templates/mcp/_operation.py. Do not edit: change that and run `make generate`.
"""Make any operation of the API with arguments by Crisp's own names."""

from __future__ import annotations

import json
from collections.abc import Awaitable
from typing import Any

from .._operations.calling import Given as Values
from .._operations.calling import method_of
from .._operations.description import Operation
from .._runtime.deprecated import unwarned
from ._errors import HAPPENED
from ._once import carried_out
from ._once import send
from ._results import Answer
from ._results import rows_of
from ._schemas import arguments_by_name
from ._schemas import Schema
from ._schemas import schema_of
from ._tool import Desk
from ._tool import Given
from ._tool import moment
from ._tool import Plan
from ._tool import Unmet

_SEND = "website_conversations.send_message_in_conversation"
# Characters of the arguments that a person is shown before they agree.
_SHOWN = 4_000


def arguments_of(operation: Operation, website_id: str | None) -> Schema:
    """Return the schema of the arguments; a website that is set need not be named."""
    return schema_of(operation, free=("website_id",) if website_id else ())


def plan_of(operation: Operation, given: Given) -> Plan:
    said = json.dumps(given, ensure_ascii=False, indent=1)
    if len(said) > _SHOWN:
        said = f"{said[:_SHOWN]}\n... and {len(said) - _SHOWN:,} characters that are not shown"
    question = f"{operation.key}: {operation.doc}\n\n{said}"
    return Plan([operation], question=question, given=given)


async def make(desk: Desk, operation: Operation, given: Given, *, more: bool) -> Answer:
    """Make an operation, and return its answer as rows."""
    values = _values(desk, operation, given)
    if operation.safety == "safe":
        found = await _call(desk, operation, values)
        rows = [] if operation.method == "HEAD" else rows_of(found)
        return Answer(_read(operation, given, found), rows, more)
    if operation.key == _SEND and "fingerprint" not in values.body:
        return await send(desk, values.path["session_id"], values.body, "message")
    if operation.safety == "idempotent":
        found = await _call(desk, operation, values)
    else:
        found, refused = await carried_out(
            desk, operation.key, given, lambda: _call(desk, operation, values)
        )
        if refused is not None:
            return refused
    return Answer([f"{HAPPENED}: {operation.key} is carried out."], rows_of(found), more)


def _values(desk: Desk, operation: Operation, given: Given) -> Values:
    known = arguments_by_name(operation)
    values = Values()
    for key, value in given.items():
        argument = known.get(key)
        if argument is None:
            values.body[key] = value  # the schema allows others only where the body is open
        elif argument.type.partition(" ")[0] == "ms" and isinstance(value, str):
            values.of(argument)[argument.key] = moment(key, value)
        else:
            values.of(argument)[argument.key] = value
    if "website_id" in known and desk.website_id:
        found = values.of(known["website_id"])
        if known["website_id"].needed:
            found.setdefault("website_id", desk.website_id)
        if found.get("website_id", desk.website_id) != desk.website_id:
            raise Unmet(f"this server works on the website {desk.website_id} alone")
    return values


async def _call(desk: Desk, operation: Operation, values: Values) -> Any:
    method, arguments = method_of(desk.client, operation, values)
    found: Awaitable[Any] = unwarned(method)(**arguments)  # `describe` says what is deprecated
    return await found


def _read(operation: Operation, given: Given, found: Any) -> list[str]:
    if operation.method == "HEAD":
        return ["It is there." if found else "It is not there."]
    if not isinstance(found, list):
        return [] if found is not None else ["Crisp answered without data."]
    notes = [f"{len(found)} rows."]
    pages = [one.key for one in operation.of("path") if one.type == "page"]
    if found and pages:
        notes.append(f"There may be more: {pages[0]}={given.get(pages[0], 1) + 1}")
    return notes
