"""Keys of a body that the spec does not have: not kept, told in the log, refused if asked for."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from crisp_client.testing import Emulator
from crisp_client.testing.__main__ import main

from .receiver import receiving

PROGRAM = """
import pytest
from crisp_client import InvalidDataError

def test_it(crisp_client, crisp_emulator):
    card = {"email": "a@example.com", "person": {"nickname": "A"}, "vip": 1}
    with pytest.raises(InvalidDataError, match="'vip'"):
        crisp_client.website_people.add_new_people_profile(crisp_emulator.website_id, card)
"""
CONVERSATION = "website/{w}/conversation/{s}"
ADDITIONAL = "should NOT have additional properties"


def client_of(crisp: Emulator) -> httpx.Client:
    pair = (crisp.identifier, crisp.key)
    tier = {"X-Crisp-Tier": crisp.tier}
    return httpx.Client(base_url=f"{crisp.url}/v1/", auth=pair, headers=tier, verify=False)


@pytest.fixture
def strict() -> Iterator[tuple[httpx.Client, str, str]]:
    """A client of a strict emulator, with a website and a conversation."""
    with Emulator(strict=True) as crisp, client_of(crisp) as client:
        yield client, crisp.website_id, crisp.visitor().session_id


def place(path: str, website_id: str, session_id: str) -> str:
    return path.format(w=website_id, s=session_id)


def holds_word(answer: httpx.Response, word: str) -> bool:
    assert answer.is_success, answer.text
    return word in answer.text


def test_a_meta_that_no_one_knows_is_nowhere(crisp: Emulator, api: httpx.Client) -> None:
    visitor = crisp.visitor()
    visitor.say("hello")
    path = place(CONVERSATION, crisp.website_id, visitor.session_id)
    body = {"state": "resolved", "foo_meta": 1, "nickname": "Ada"}
    assert api.patch(f"{path}/meta", json=body).status_code == 200
    shown = [api.get(each) for each in (path, f"{path}/meta")]
    shown.append(api.get(f"website/{crisp.website_id}/conversations/1"))
    assert not any(holds_word(answer, "foo_meta") for answer in shown)
    assert "state" not in shown[1].json()["data"]
    assert (shown[0].json()["data"]["state"], shown[0].json()["data"]["meta"]["nickname"]) == (
        "unresolved",
        "Ada",
    )


@pytest.mark.parametrize("verb", ["PUT", "PATCH"])
def test_a_profile_keeps_no_key_of_a_person_at_its_top(
    crisp: Emulator, api: httpx.Client, verb: str
) -> None:
    people = f"website/{crisp.website_id}/people/profile"
    card = {"email": f"{verb}@example.com", "person": {"nickname": "Ada", "shoes": 44}, "vip": 1}
    made = api.post(people, json=card).json()["data"]["people_id"]
    body = {"email": card["email"], "person": {"nickname": "Eve"}, "nickname": "N"}
    assert api.request(verb, f"{people}/{made}", json=body).is_success
    profile = api.get(f"{people}/{made}").json()["data"]
    assert profile["person"]["nickname"] == "Eve"
    assert not {"nickname", "vip"} & profile.keys()
    assert "shoes" not in profile["person"]


def test_no_hook_has_it() -> None:
    content = {"name": "a.png", "url": "https://example.com/a.png", "type": "image/png"}
    sent = {"type": "file", "from": "operator", "origin": "chat", "loud": 1}
    with receiving() as receiver, Emulator() as crisp, client_of(crisp) as client:
        receiver.free.set()
        path = place(CONVERSATION, crisp.website_id, crisp.visitor().session_id)
        crisp.add_website_hook(receiver.url)
        body = {**sent, "content": {**content, "kb": 7}}
        assert client.post(f"{path}/message", json=body).status_code == 202
        receiver.wait_for(1)
    told = receiver.got[0].json
    assert (told["event"], told["data"]["content"]) == ("message:received", content)
    assert "loud" not in told["data"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PATCH", "website/{w}/settings", {"chatbox": {"tile": "swirls", "xx_key": 1}}),
        ("PATCH", "website/{w}/conversation/{s}/routing", {"assigned": None, "xx_key": 1}),
        ("PATCH", "website/{w}/batch/read", {"sessions": ["{s}"], "xx_key": 1}),
        ("POST", "website/{w}/campaign", {"type": "one-shot", "name": "N", "xx_key": 1}),
        ("POST", "website/{w}/helpdesk/locale", {"locale": "en", "xx_key": 1}),
        ("PATCH", "user/account/profile", {"first_name": "O", "xx_key": 1}),
        ("POST", "website/{w}/conversation", {"xx_key": 1}),
    ],
)
def test_every_write_is_warned_about(
    crisp: Emulator,
    api: httpx.Client,
    caplog: pytest.LogCaptureFixture,
    method: str,
    path: str,
    body: dict[str, Any],
) -> None:
    if "helpdesk" in path:
        api.post(f"website/{crisp.website_id}/helpdesk", json={"name": "H", "domain_basic": "h"})
    session = crisp.visitor().session_id
    answer = api.request(method, place(path, crisp.website_id, session), json=body)
    assert answer.is_success, answer.text
    told = [record for record in caplog.records if "xx_key" in record.getMessage()]
    assert [(record.name, record.levelno) for record in told] == [("crisp_client", logging.WARNING)]


def test_the_answer_is_that_of_the_body_without_it(crisp: Emulator, api: httpx.Client) -> None:
    path = place(CONVERSATION, crisp.website_id, crisp.visitor().session_id)
    body = {"from": "operator", "origin": "chat", "content": "x"}
    plain, more = (api.post(f"{path}/message", json={**body, **m}) for m in ({}, {"typ": "text"}))
    assert (plain.status_code, plain.json()) == (more.status_code, more.json())


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("conversation/{s}/meta", {"data": {"any_key": "x"}}),
        ("people/data/{p}", {"data": {"any_key": "x"}}),
    ],
)
def test_what_is_free_in_the_spec_is_kept(
    crisp: Emulator,
    api: httpx.Client,
    caplog: pytest.LogCaptureFixture,
    path: str,
    body: dict[str, Any],
) -> None:
    visitor = crisp.visitor(email="free@example.com")
    ids = {"s": visitor.session_id, "p": "free@example.com"}
    where = f"website/{crisp.website_id}/{path.format(**ids)}"
    assert api.patch(where, json=body).is_success
    assert api.get(where).json()["data"]["data"]["any_key"] == "x"
    assert caplog.records == []


def test_a_warning_comes_once_for_each_route_and_key(caplog: pytest.LogCaptureFixture) -> None:
    with Emulator() as crisp, client_of(crisp) as client:
        path = place(CONVERSATION, crisp.website_id, crisp.visitor().session_id)
        for key in ("nicname", "nicname", "emial"):
            client.patch(f"{path}/meta", json={key: "secret value"})
    route = "PATCH /website/{website_id}/conversation/{session_id}/meta"
    assert caplog.messages == [
        f"{route}: the spec has no key 'nicname' in the body (did you mean 'nickname'?); "
        "it is left out",
        f"{route}: the spec has no key 'emial' in the body (did you mean 'email'?); it is left out",
    ]


def test_keys_without_end_do_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with Emulator() as crisp, client_of(crisp) as client:
        path = place(CONVERSATION, crisp.website_id, crisp.visitor().session_id)
        client.patch(f"{path}/meta", json={f"key_{number}": 1 for number in range(1200)})
        client.patch(f"{path}/open", json={"opened": True, "x" * 10_000: 1})
    assert len(caplog.messages) == 1000
    assert max(map(len, caplog.messages)) < 200


def test_the_warned_program_sees_what_it_sent(crisp: Emulator, api: httpx.Client) -> None:
    path = place(CONVERSATION, crisp.website_id, crisp.visitor().session_id)
    api.patch(f"{path}/meta", json={"foo_meta": 1})
    assert crisp.requests[-1].body == {"foo_meta": 1}


@pytest.mark.parametrize(
    ("path", "body", "complaint"),
    [
        ("meta", {"foo_meta": 1}, f"data {ADDITIONAL}: 'foo_meta'"),
        ("meta", {"emial": "a"}, f"data {ADDITIONAL}: 'emial' (did you mean 'email'?)"),
        (
            "routing",
            {"assigned": {"user_id": "u", "nme": 1}},
            f"data.assigned {ADDITIONAL}: 'nme'",
        ),
        (
            "participants",
            {"participants": [{"type": "email", "target": "a@example.com", "t": 1}]},
            f"data.participants[0] {ADDITIONAL}: 't'",
        ),
        # What the type of a message has not, also where another type has it.
        (
            "message",
            {
                "type": "animation",
                "from": "operator",
                "origin": "chat",
                "content": {"url": "https://a.example/1", "type": "image/gif", "name": "a"},
            },
            f"data.content {ADDITIONAL}: 'name'",
        ),
    ],
)
def test_a_strict_emulator_names_it(
    strict: tuple[httpx.Client, str, str], path: str, body: dict[str, Any], complaint: str
) -> None:
    client, website, session = strict
    method = {"participants": "PUT", "message": "POST"}.get(path, "PATCH")
    where = f"{place(CONVERSATION, website, session)}/{path}"
    answer = client.request(method, where, json=body)
    assert (answer.status_code, answer.json()["reason"]) == (400, "invalid_data")
    assert complaint in answer.json()["data"]["message"]


def test_a_strict_emulator_takes_what_the_spec_has(
    strict: tuple[httpx.Client, str, str],
) -> None:
    client, website, session = strict
    path = f"{place(CONVERSATION, website, session)}/meta"
    assert client.patch(path, json={"nickname": "Ada", "data": {"any": 1}}).status_code == 200


def test_a_strict_emulator_refuses_a_key_where_there_is_no_body(
    strict: tuple[httpx.Client, str, str],
) -> None:
    client, website, _ = strict
    path = f"website/{website}/conversation"
    assert client.post(path, json={}).status_code == 201
    assert client.post(path, json={"nickname": "Ada"}).status_code == 400


def test_the_command_line_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "--strict" in capsys.readouterr().out


def test_a_setting_of_pytest_makes_the_fixture_strict(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\ncrisp_strict = true\n")
    (tmp_path / "test_it.py").write_text(PROGRAM)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "1 passed" in ran.stdout, ran.stdout
