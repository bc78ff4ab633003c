"""What the emulator shows, beside what Crisp showed: real answers as counts, and Crisp's examples.

`observed.json` says for each path how many of the real objects have it. What all have must be here,
what none has must not be, and the types are equal.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator
from tests import loopback

DATA = Path(__file__).parent.parent / "data"
OBSERVED = json.loads((DATA / "observed.json").read_text("utf-8"))
BODIES = json.loads((DATA / "bodies.json").read_text("utf-8"))
EXAMPLES = [body for body in BODIES if body["provenance"] == "official-example"]
TYPES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    dict: "object",
    list: "array",
    type(None): "null",
}


class Shape:
    """What was observed of one kind of object."""

    def __init__(self, kind: str) -> None:
        self._objects = OBSERVED[kind]["objects"]
        self._paths = OBSERVED[kind]["paths"]

    def faults(self, value: Any, path: str = "") -> Iterator[str]:
        """Say where a value does not look like what was observed."""
        if path and path not in self._paths:
            yield f"{path} was in none"
            return
        seen = {kind.partition("(")[0] for kind in self._paths[path]["types"]} if path else set()
        if path and TYPES[type(value)] not in seen:
            yield f"{path} is {TYPES[type(value)]}, was {', '.join(sorted(seen))}"
        if isinstance(value, dict) and (value or not self._empty(path)):
            yield from (
                f"{inner} was in all" for inner in self._always(path) - self._inside(value, path)
            )
        for key, inner in value.items() if isinstance(value, dict) else ():
            yield from self.faults(inner, self._below(path, key))
        for item in value if isinstance(value, list) else ():
            yield from self.faults(item, f"{path}[]")

    def _below(self, path: str, key: str) -> str:
        """The path of a key; those of a map have one name for all of them."""
        named = f"{path}.{key}" if path else key
        maps = (f"{path}.<user_id>", f"{path}.<custom key>")
        return next((one for one in maps if one in self._paths), named)

    def _inside(self, value: dict[str, Any], path: str) -> set[str]:
        return {self._below(path, key) for key in value}

    def _empty(self, path: str) -> int:
        found: int = self._paths[path]["types"].get("object(empty)", 0) if path else 0
        return found

    def _always(self, path: str) -> set[str]:
        """The keys that every object at a path has, if it has any."""
        above = self._paths[path]["seen"] - self._empty(path) if path else self._objects
        return {
            inner
            for inner, facts in self._paths.items()
            if inner.rpartition(".")[0] == path and facts["seen"] == above
        }


@pytest.fixture(scope="module")
def lived_in(crisp: Emulator, api: httpx.Client) -> Emulator:
    """A website with visitors of all kinds, of whom operators and programs took notice."""
    website = f"website/{crisp.website_id}"
    text = {"type": "text", "origin": "chat", "content": "Hi"}

    def done(method: str, path: str, body: Any) -> Any:
        answer = api.request(method, f"{website}/{path}", json=body)
        assert answer.is_success, answer.text
        return answer.json()["data"]

    ada = crisp.visitor("Ada", "ada@example.org", locales=["fr", "en"], timezone=-120)
    ada.write("hello there")
    ada.introduce(data={"plan": "pro"}, segments=["customer"], phone="")
    crisp.visitor().say("who am I")
    bob = crisp.visitor("Bob", "bob@example.org")
    bob.say("bye")
    bob.leave()
    made = done("POST", "conversation", {})["session_id"]
    done("PATCH", f"conversation/{made}/meta", {"email": "eve@example.org", "subject": "An order"})
    for session_id in (ada.session_id, made):
        path = f"conversation/{session_id}"
        done("POST", f"{path}/message", {**text, "from": "user", "origin": "email"})
        done("POST", f"{path}/message", {**text, "from": "operator"})
        done("PATCH", f"{path}/compose", {"type": "start", "from": "operator", "excerpt": "I"})
        done("PATCH", f"{path}/compose", {"type": "stop", "from": "operator"})
        done("PATCH", f"{path}/routing", {"assigned": {"user_id": crisp.operator_id}})
        target = {"type": "email", "target": "cc@example.org"}
        done("PUT", f"{path}/participants", {"participants": [target]})
        done("PATCH", f"{path}/state", {"state": "resolved"})
        done("PATCH", f"{path}/verify", {"verified": True})
        done("PATCH", f"{path}/verify", {"verified": False})
    card: dict[str, Any] = {"email": "grace@corp.example", "person": {"nickname": "Grace"}}
    grace = done("POST", "people/profile", card)["people_id"]
    done("PATCH", f"people/profile/{grace}", {"person": {"phone": "+1555"}, "notepad": "VIP"})
    done("POST", "people/profile", {"email": "bare@corp.example", "person": {}, "active": 7})
    company = {"name": "Other", "domain": "other.example"}
    done("POST", "people/profile", {**card, "email": "o@corp.example", "company": company})
    done("PUT", "people/profile/bob@example.org", {**card, "email": "bob@example.org"})
    return crisp


def rows(api: httpx.Client, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.get(path, params={"per_page": 50}).json()["data"]
    return found


def test_conversations_look_as_observed(lived_in: Emulator, api: httpx.Client) -> None:
    website = f"website/{lived_in.website_id}"
    listed = rows(api, f"{website}/conversations/1")
    assert len(listed) == 4
    shape = Shape("conversations")
    for row in listed:
        assert [*shape.faults(row)] == []
        one = api.get(f"{website}/conversation/{row['session_id']}").json()["data"]
        assert [*shape.faults(one)] == []
        meta = api.get(f"{website}/conversation/{row['session_id']}/meta").json()["data"]
        assert [*shape.faults(meta, "meta")] == []


def test_profiles_look_as_observed(lived_in: Emulator, api: httpx.Client) -> None:
    website = f"website/{lived_in.website_id}"
    listed = rows(api, f"{website}/people/profiles/1")
    assert len(listed) == 6
    shape = Shape("people")
    for row in listed:
        assert [*shape.faults(row)] == []
        one = api.get(f"{website}/people/profile/{row['people_id']}").json()["data"]
        assert [*shape.faults(one)] == []


def test_what_does_not_look_as_observed_is_found() -> None:
    shape = Shape("people")
    person = {"nickname": 1, "geolocation": {"country": "NL"}, "locales": ["en", None], "odd": 0}
    assert sorted(shape.faults(person, "person")) == [
        "person.geolocation.city was in all",
        "person.geolocation.coordinates was in all",
        "person.geolocation.region was in all",
        "person.locales[] is null, was string",
        "person.nickname is integer, was string",
        "person.odd was in none",
    ]


def same(ours: Any, example: Any, path: str = "") -> Iterator[str]:
    """Say where a value has not the keys and types of an example."""
    if type(ours) is not type(example):
        yield f"{path} is {TYPES[type(ours)]}, was {TYPES[type(example)]}"
    elif isinstance(example, dict):
        yield from (f"{path}.{key} is missing" for key in example.keys() - ours.keys())
        yield from (f"{path}.{key} was not there" for key in ours.keys() - example.keys())
        for key in example.keys() & ours.keys():
            yield from same(ours[key], example[key], f"{path}.{key}")


# Examples of 2021 and 2022 are older than inboxes and proofs, which the reference says are there.
NEWER = {".inbox_id was not there", ".verifications was not there"}


@pytest.fixture(scope="module")
def caused(crisp: Emulator) -> dict[str, dict[str, Any]]:
    """The last payload of each event of a short conversation, in which an operator logs in.

    It is in another website than the one that is lived in.
    """
    found: dict[str, dict[str, Any]] = {}

    def note(name: str, payload: dict[str, Any]) -> None:
        found[name] = payload

    crisp._world.listeners.append(note)
    login = loopback.post(
        f"{crisp.url}/v1/user/session/login",
        json={"email": crisp.email, "password": crisp.password},
    ).json()["data"]
    website_id = crisp.add_website("Other", "other.example")
    visitor = crisp.visitor("Ada", website_id=website_id)
    visitor.say("hello")
    path = f"website/{website_id}/conversation/{visitor.session_id}/"
    with loopback.Client(
        base_url=f"{crisp.url}/v1/{path}", auth=(login["identifier"], login["key"])
    ) as operator:
        text = {"type": "text", "from": "operator", "origin": "chat", "content": "Hello!"}
        message = f"message/{operator.post('message', json=text).json()['data']['fingerprint']}"
        done = [
            operator.post("initiate"),
            operator.patch("verify", json={"verified": True}),
            operator.patch(message, json={"content": "Hello?"}),
            operator.delete(message),
        ]
    crisp._world.listeners.remove(note)  # others live in this emulator later
    assert all(answer.is_success for answer in done)
    return found


@pytest.mark.parametrize(
    "example",
    [body for body in EXAMPLES if body["kind"] in ("hook", "rtm")],
    ids=lambda body: str(body["id"]),
)
def test_events_look_like_the_examples_of_crisp(
    example: dict[str, Any], caused: dict[str, dict[str, Any]]
) -> None:
    payload = example["payload"]
    shown = payload["data"] if example["kind"] == "hook" else payload
    assert {*same(caused[example["operation_or_event"]], shown)} <= NEWER
