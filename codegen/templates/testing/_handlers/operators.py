"""Operators of a website."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._call import handles


@handles("GET /website/{website_id}/operators/list")
def list_operators(call: Call) -> list[dict[str, Any]]:
    operators = call.website.operators.values()
    return [{"type": "operator", "details": operator} for operator in operators]


@handles("GET /website/{website_id}/operator/{user_id}")
def get(call: Call) -> dict[str, Any]:
    return call.operator


@handles("POST /website/{website_id}/operator")
def invite(call: Call) -> None:
    """Add an operator: nobody reads invitations here, so they are accepted at once."""
    email = call.body["email"]
    if any(operator["email"] == email for operator in call.website.operators.values()):
        return
    account = call.world.account_by_email(email)
    user_id = account.user_id if account else call.world.source.uuid()
    profile = account.profile if account else {"email": email}
    call.website.add_operator(user_id, call.body["role"], profile)


@handles("PATCH /website/{website_id}/operator/{user_id}")
def change(call: Call) -> None:
    call.operator.update(call.body)


@handles("DELETE /website/{website_id}/operator/{user_id}")
def unlink(call: Call) -> None:
    del call.website.operators[call.operator["user_id"]]
