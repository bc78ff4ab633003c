"""Every described route answers with its status and reason, and with nothing undescribed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

from crisp_client.testing import Emulator
from tests import loopback
from tests.described import Collection
from tests.described import COLLECTIONS
from tests.described import Route
from tests.described import ROUTES
from tests.described import SAMPLER
from tests.described import SPEC
from tests.inturn import in_turn

from .population import populate


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


CLOSED_DEFINITIONS = closed(SPEC.definitions)


def body_for(crisp: Emulator, route: Route, addressed: dict[str, str]) -> Any:
    body = SAMPLER.sample(route.body, addressed)
    if isinstance(body, dict):
        if isinstance(body.get("email"), str):
            body["email"] = f"{route.method.lower()}-{len(route.path)}@example.net"
        if route.path == "/user/session/login":
            body.update(email=crisp.email, password=crisp.password)
        if route.path == "/user/session/recover":
            body["email"] = crisp.email
        if isinstance(body.get("verify"), dict):
            body["verify"]["secret"] = crisp.password
        if isinstance(body.get("path"), dict):
            body["path"]["to"] = "start/second"
        for condition in body.get("people", {}).get("search", {}).get("filter", ()):
            condition["operator"] = "eq"
    return body


@pytest.fixture(scope="module")
def standing(crisp: Emulator) -> dict[str, str]:
    """Path values for requests that change nothing."""
    return populate(crisp, crisp.add_website("Standing", "standing.example"))


@pytest.fixture
def addressed(crisp: Emulator, api: httpx.Client) -> Iterator[dict[str, str]]:
    """Path values of things that exist; in a fresh website, so that they may be deleted."""
    website_id = crisp.add_website("Other", "example.net")
    yield populate(crisp, website_id)
    api.delete(f"website/{website_id}")  # else a list of all of them would be a partial answer


def path_of(route: Route, addressed: dict[str, str]) -> str:
    """Anything will do for a parameter that addresses nothing the emulator keeps."""
    words = SAMPLER.sample(route.params, {})
    return route.template.format_map(defaultdict(lambda: "some", {**words, **addressed}))


def query_for(route: Route) -> dict[str, Any]:
    """Only what has to be there."""
    needed = route.query.get("required", ())
    sample = {**SAMPLER.sample(route.query, {}), "domain": "example.net"}
    return {name: sample[name] for name in needed}


@pytest.mark.parametrize("route", SPEC.operations, ids=lambda route: route.key)
def test_answers(
    route: Route, crisp: Emulator, api: httpx.Client, addressed: dict[str, str]
) -> None:
    path = path_of(route, addressed).lstrip("/")
    body = None if route.method in ("GET", "HEAD") else body_for(crisp, route, addressed)
    answer = api.request(route.method, path, params=query_for(route), json=body)
    assert answer.status_code == route.last_status, answer.text
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


@in_turn("route", SPEC.operations, ids=lambda route: route.key)
def test_samples_fit_their_schema(route: Route) -> None:
    if route.returns is not None:
        schema = {"$defs": SPEC.definitions, **route.returns}
        Draft202012Validator(schema).validate(SAMPLER.sample(route.returns, {}))


@pytest.fixture(scope="module")
def stranger() -> Iterator[httpx.Client]:
    with loopback.Client() as client:
        yield client


@in_turn("route", SPEC.operations, ids=lambda route: route.key)
def test_needs_credentials(
    route: Route, crisp: Emulator, stranger: httpx.Client, standing: dict[str, str]
) -> None:
    url = f"{crisp.url}/v1{path_of(route, standing)}"
    bare = stranger.request(route.method, url)
    wrong = stranger.request(route.method, url, auth=(crisp.identifier, "0" * 64))
    refused = [bare.status_code == 401, wrong.status_code == 401]
    assert refused == [route.authenticated] * 2


@in_turn("collection", COLLECTIONS, ids=lambda collection: collection.what)
def test_collections_stand_where_the_routes_are(collection: Collection) -> None:
    adds = f"PUT {collection.item}" if collection.put_adds else f"POST {collection.parent}"
    assert adds in ROUTES
    assert not collection.listed or f"GET {collection.listed}" in ROUTES
    assert collection.id_name in collection.item
