"""The addresses of files are the emulator's own: they take an upload, and nothing leads away."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator
from crisp_client.testing import Upload
from tests import loopback
from tests.described import SPEC

from ..tokens import FittingToken
from .population import populate
from .test_every_route import body_for
from .test_every_route import path_of
from .test_every_route import query_for

# Names that never lead anywhere (RFC 2606), and this machine.
_NOWHERE = re.compile(
    r"(.+\.)?(example|example\.(com|net|org)|invalid|test|localhost)|127\.0\.0\.1"
)
# What Crisp's own reference names in the values of examples is sent back, never asked for.
_ADDRESS = re.compile(r"\b(?:https?|wss?):/+([^/:\s\"'\\?#]*)", re.IGNORECASE)


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def storage() -> Iterator[httpx.Client]:
    with loopback.Client() as client:
        yield client


@pytest.fixture
def heard(crisp: Emulator) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    crisp._world.listeners.append(lambda name, payload: found.append((name, payload)))
    return found


Heard = list[tuple[str, dict[str, Any]]]


def address(
    crisp: Emulator,
    heard: Heard,
    name: str = "a.png",
    type: str = "image/png",
    namespace: str = "upload",
    **asked: Any,
) -> dict[str, Any]:
    body = {"namespace": namespace, "id": "one", "file": {"name": name, "type": type}, **asked}
    pair = (crisp.identifier, crisp.key)
    answer = loopback.post(
        f"{crisp.url}/v1/bucket/url/generate",
        json=body,
        auth=pair,
        headers={"X-Crisp-Tier": "plugin"},
    )
    assert answer.is_success, answer.text
    event, payload = heard[-1]
    assert event == f"bucket:url:{namespace}:generated"
    return payload


def put(
    storage: httpx.Client, url: str, content: Any = b"pixels", type: str = "image/png", **more: str
) -> int:
    return storage.put(url, content=content, headers={"Content-Type": type, **more}).status_code


def test_put_stores_and_get_gives_back(
    crisp: Emulator, heard: Heard, storage: httpx.Client
) -> None:
    url = address(crisp, heard)["url"]
    assert url["resource"].startswith(f"{crisp.url}/") and url["signed"].startswith(url["resource"])
    assert storage.get(url["resource"]).status_code == 404
    assert put(storage, url["signed"]) == 200
    found = storage.get(url["resource"])
    assert (found.content, found.headers["content-type"]) == (b"pixels", "image/png")
    assert storage.head(url["resource"]).headers["content-length"] == "6"
    assert storage.delete(url["resource"]).status_code == 405
    assert crisp.storage.uploads == [Upload(url["resource"], "upload", "image/png", b"pixels")]


@pytest.mark.parametrize(
    ("asked", "whose"),
    [
        ({}, ("website", "{website_id}")),
        ({"resource": {"type": "website", "id": "w"}}, ("website", "w")),
        ({"from": "plugin", "identifier": "p"}, ("plugin", "p")),
    ],
)
def test_the_event_repeats_what_was_asked(
    crisp: Emulator, heard: Heard, asked: dict[str, Any], whose: tuple[str, str]
) -> None:
    kind, id = whose[0], whose[1].format(website_id=crisp.website_id)
    event = address(crisp, heard, **asked)
    assert (event["from"], event["identifier"]) == (kind, id)
    assert event["resource"] == {"type": kind, "id": id}
    both: dict[str, Any] = {
        "resource": {"type": "website", "id": "w"},
        "from": "user",
        "identifier": "u",
    }
    event = address(crisp, heard, **both)
    assert {key: event[key] for key in both} == both
    assert crisp.identifier not in json.dumps(event)


@pytest.mark.parametrize("namespace", ["avatar", "campaign", "processing"])
def test_each_namespace_has_its_event_and_its_place(
    crisp: Emulator, heard: Heard, storage: httpx.Client, namespace: str
) -> None:
    assert put(storage, address(crisp, heard, namespace=namespace)["url"]["signed"]) == 200
    assert [one.namespace for one in crisp.storage.uploads] == [namespace]


def test_what_is_refused(crisp: Emulator, heard: Heard, storage: httpx.Client) -> None:
    crisp.storage.size_limit = 6
    found = address(crisp, heard)
    signed, resource = found["url"]["signed"], found["url"]["resource"]
    assert found["policy"] == {"size_limit": 6}
    assert put(storage, resource) == 403
    assert put(storage, f"{resource}?signature=wrong") == 403
    assert put(storage, f"{resource}?signature=%C3%A9") == 403
    assert put(storage, signed, type="text/html") == 403
    assert put(storage, signed, b"1234567") == 413
    assert put(storage, signed, iter([b"123"])) == 411
    assert put(storage, signed, Authorization="Basic eDp5") == 400
    assert storage.put(f"{crisp.url}/storage/upload/none/a.png").status_code == 404
    assert crisp.storage.uploads == []
    assert put(storage, signed) == 200


def test_uploads_that_shall_fail(
    crisp: Emulator, heard: Heard, storage: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    signed = address(crisp, heard)["url"]["signed"]
    crisp.storage.fail_next()
    crisp.storage.fail_next(503)
    crisp.storage.lose_next()
    assert [put(storage, signed), put(storage, signed)] == [403, 503]
    with pytest.raises(httpx.TransportError):
        put(storage, signed)
    assert crisp.storage.uploads == []
    assert put(storage, signed) == 200
    assert [r.getMessage() for r in caplog.records if r.name.startswith("uvicorn")] == []


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "..", ".", "", "a/b?c#d", "a\r\nX: y.png", "é" * 5000, "%2e%2e"],
)
def test_a_name_stays_inside_of_its_address(
    crisp: Emulator, heard: Heard, storage: httpx.Client, name: str
) -> None:
    url = address(crisp, heard, name)["url"]
    assert re.fullmatch(rf"{crisp.url}/storage/upload/[0-9a-f-]+/[^/?#\s]+", url["resource"])
    assert put(storage, url["signed"]) == 200
    assert storage.get(url["resource"]).content == b"pixels"


def test_no_route_and_no_event_leads_off_the_machine(crisp: Emulator, heard: Heard) -> None:
    answers = []
    known = populate(crisp, crisp.add_website("Other", "example.net"))
    token = FittingToken(crisp)
    with loopback.Client(base_url=f"{crisp.url}/v1/", auth=token) as api:
        for route in SPEC.operations:
            for fresh in (False, True):  # what it needs may have been removed by another
                if fresh:
                    known = populate(crisp, crisp.add_website("Other", "example.net"))
                body = None if route.method in ("GET", "HEAD") else body_for(crisp, route, known)
                path = path_of(route, known).lstrip("/")
                answer = api.request(route.method, path, params=query_for(route), json=body)
                if answer.is_success:
                    break
            assert answer.status_code in (route.status, route.last_status), (route.key, answer.text)
            answers.append((route.key, answer.text))
    visit(crisp)
    told = answers + [(name, json.dumps(payload)) for name, payload in heard]
    hosts = {(where, host) for where, text in told for host in _ADDRESS.findall(text)}
    assert {("media:animation:listed", "127.0.0.1")} < hosts
    assert {(where, host) for where, host in hosts if not _NOWHERE.fullmatch(host)} == set()
    heard_of = {name for name, _ in heard}
    caused = {event for route in SPEC.operations for event in route.causes}
    assert {name for name in caused - heard_of if not name.startswith("bucket:url:")} == set()


def visit(crisp: Emulator) -> None:
    visitor = crisp.visitor("Ada", "ada@example.com")
    visitor.write("hello")
    visitor.rate(5)
    visitor.leave()


def test_an_animated_picture_is_there(crisp: Emulator, heard: Heard, storage: httpx.Client) -> None:
    url = f"{crisp.url}/v1/media/animation/list/1?list_id=7"
    storage.get(url, auth=FittingToken(crisp)).raise_for_status()
    picture = storage.get(heard[-1][1]["results"][0]["url"])
    assert picture.content.startswith(b"GIF89a")
    assert picture.headers["content-type"] == "image/gif"
