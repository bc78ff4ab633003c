# Copied from codegen/templates/testing/_handlers/user.py. Do not edit: change that and run `make generate`.
"""The account behind the credentials: session, profile, settings, websites."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._call import handles
from .._merge import merged
from .._refusal import Refusal
from .._state import Credential


@handles("POST /user/session/login")
def login(call: Call) -> dict[str, str]:
    account = call.world.account_by_email(call.body["email"])
    if account is None or account.password != call.body["password"]:
        raise Refusal("unauthorized")
    identifier, key = call.world.source.uuid(), call.world.source.key()
    call.world.credentials[identifier] = Credential(key, "user", account.user_id)
    return {"identifier": identifier, "key": key}


@handles("POST /user/session/logout")
def logout(call: Call) -> None:
    """End the session of a login; tokens stay valid."""
    credential = call.world.credentials.get(call.identifier)
    if credential is not None and credential.user_id is not None:
        del call.world.credentials[call.identifier]


@handles("POST /user/session/recover")
def recover(call: Call) -> None:
    if call.world.account_by_email(call.body["email"]) is None:
        raise Refusal("email_not_found")


@handles("POST /user/account")
def create_account(call: Call) -> None:
    shown = ("first_name", "last_name", "locale")
    names = {key: call.body[key] for key in shown if key in call.body}
    call.world.add_account(call.body["email"], call.body["password"], **names)


@handles("GET /user/account/profile")
def get_profile(call: Call) -> dict[str, Any]:
    return call.account.profile


@handles("PATCH /user/account/profile")
def update_profile(call: Call) -> None:
    changes = dict(call.body)
    call.account.password = changes.pop("password", call.account.password)
    call.account.profile.update(changes)


@handles("GET /user/account/schedule")
def get_schedule(call: Call) -> Any:
    return _with_id(call, call.account.schedule)


@handles("PATCH /user/account/schedule")
def update_schedule(call: Call) -> None:
    """Update the schedule; hours are sent as one object and answered as a list."""
    changes = dict(call.body)
    if isinstance(changes.get("hours"), dict):
        changes["hours"] = [changes["hours"]]
    call.account.schedule = merged(call.account.schedule, changes)


@handles("GET /user/account/websites")
def list_websites(call: Call) -> list[dict[str, Any]]:
    return [
        {
            "id": website.website_id,
            "name": website.settings["name"],
            "domain": website.settings["domain"],
            "logo": website.settings["logo"],
            "members": list(website.operators),
            "count": sum(c.doc["unread"]["operator"] for c in website.conversations.values()),
        }
        for website in call.world.websites.values()
        if call.account.user_id in website.operators
    ]


def _with_id(call: Call, known: dict[str, Any]) -> Any:
    return merged(call.sample(), {"user_id": call.account.user_id, **known})
