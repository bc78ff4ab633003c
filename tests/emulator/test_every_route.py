"""Every described route answers with its status and reason, and with nothing undescribed."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from crisp_client.testing import _api
from crisp_client.testing import Emulator
from crisp_client.testing._call import HANDLERS
from crisp_client.testing._route import Route
from crisp_client.testing._sample import Sampler

SAMPLER = Sampler(_api.DEFINITIONS)
each_route = pytest.mark.parametrize("route", _api.OPERATIONS, ids=lambda route: route.key)


def closed(schema: Any) -> Any:
    """The same schema, refusing keys that it does not name."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    shut = {key: closed(value) for key, value in schema.items()}
    if isinstance(shut.get("properties"), dict) and shut.get("type") == "object":
        shut.setdefault("additionalProperties", False)
    return shut


CLOSED_DEFINITIONS = closed(_api.DEFINITIONS)


def body_for(crisp: Emulator, route: Route) -> Any:
    body = SAMPLER.sample(route.body, {})
    if isinstance(body, dict):
        if "email" in body:
            body["email"] = f"{route.method.lower()}-{len(route.path)}@example.net"
        if route.path == "/user/session/login":
            body.update(email=crisp.email, password=crisp.password)
        if route.path == "/user/session/recover":
            body["email"] = crisp.email
        if isinstance(body.get("verify"), dict):
            body["verify"]["secret"] = crisp.password
    return body


@pytest.fixture
def addressed(crisp: Emulator, api: httpx.Client) -> dict[str, str]:
    """Path values of things that exist; a fresh website, so that it may be deleted."""
    website_id = crisp.add_website("Other", "example.net")
    visitor = crisp.visitor("Ada", "ada@example.org", website_id=website_id)
    visitor.say("hello")
    session_id = visitor.session_id
    return {
        "website_id": website_id,
        "session_id": session_id,
        "people_id": crisp.conversation(session_id)["people_id"],
        "user_id": crisp.operator_id,
        "page_number": "1",
        "page_number?": "1",
    }


@each_route
def test_answers(
    route: Route, crisp: Emulator, api: httpx.Client, addressed: dict[str, str]
) -> None:
    path = route.path.lstrip("/").format_map(addressed)
    body = None if route.method in ("GET", "HEAD") else body_for(crisp, route)
    answer = api.request(route.method, path, json=body)
    assert answer.status_code == route.status, answer.text
    if route.method == "HEAD":
        assert answer.content == b""
        return
    envelope = answer.json()
    assert envelope["error"] is False
    assert envelope["reason"] == route.reason
    if route.returns is None:
        assert envelope["data"] == {}
    else:
        schema = {"$defs": CLOSED_DEFINITIONS, **closed(route.returns)}
        Draft202012Validator(schema).validate(envelope["data"])


@each_route
def test_samples_fit_their_schema(route: Route) -> None:
    if route.returns is not None:
        schema = {"$defs": _api.DEFINITIONS, **route.returns}
        Draft202012Validator(schema).validate(SAMPLER.sample(route.returns, {}))


@each_route
def test_needs_credentials(route: Route, crisp: Emulator, addressed: dict[str, str]) -> None:
    url = f"{crisp.url}/v1{route.path.format_map(addressed)}"
    bare = httpx.request(route.method, url)
    wrong = httpx.request(route.method, url, auth=(crisp.identifier, "0" * 64))
    refused = [bare.status_code == 401, wrong.status_code == 401]
    assert refused == [route.authenticated] * 2 or route.path == "/user/session/login"


def test_handlers_of_described_routes_have_no_misspelt_path() -> None:
    assert set(HANDLERS) <= {route.handler_key for route in _api.OPERATIONS}
