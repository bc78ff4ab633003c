"""What the page to try a bot shows, and what it does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from crisp_client import AuthenticationError
from crisp_client import CrispClient
from crisp_client.testing import Emulator
from tests.emulator.playing import act
from tests.emulator.playing import call
from tests.emulator.playing import PICKER
from tests.emulator.playing import send
from tests.emulator.playing import stream

JSON = {"Content-Type": "application/json"}


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(page=True) as emulator:
        yield emulator


def test_a_request_an_event_and_a_refusal_are_shown(crisp: Emulator) -> None:
    visitor = crisp.visitor("Ada")
    with stream(crisp) as heard:
        visitor.say("hello")
        assert heard.row(name="message:send")["body"]["content"] == "hello"
        send(crisp, visitor.session_id, "text", "good day")
        # In the order in which they came about: the event is sent before the answer is.
        assert heard.row(name="message:received")["body"]["content"] == "good day"
        request = heard.row(kind="request", method="POST")
        assert (request["status"], request["why"], request["fault"]) == (202, "", "")
        assert request["body"]["content"] == "good day"
        assert request["answer"]["data"].keys() == {"fingerprint"}
        call(crisp, "GET", f"/website/{crisp.website_id}/conversation/session_x")
        refused = heard.row(kind="request", status=404)
        assert refused["why"] == "conversation_not_found"
        call(crisp, "PATCH", f"/website/{crisp.website_id}/settings", {"name": 5})
        why = heard.row(kind="request", status=400)["why"]
        assert why.startswith("invalid_data: ") and "name" in why


def test_a_refused_upload_is_shown_with_the_reason(crisp: Emulator) -> None:
    with stream(crisp) as heard:
        httpx.put(f"{crisp.url}/storage/upload/x/a?signature=abc", content=b"x")
        row = heard.row(kind="request", method="PUT")
    assert (row["status"], row["why"]) == (404, "there is no such address")
    assert row["query"] == "signature=•••"


def test_a_page_that_comes_back_gets_what_it_missed_once(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    visitor.say("one")
    with stream(crisp) as heard:
        heard.row(name="message:send")
    visitor.say("two")
    with stream(crisp, after=heard.last) as again:
        again.until(lambda: again.state)
    said = [row["body"]["content"] for row in again.rows if row["name"] == "message:send"]
    assert "two" in said and said.count("two") == 1
    with stream(crisp, after=f"{'0' * 32}-2") as other:  # of another run of the program
        assert other.row(name="message:send")["body"]["content"] == "one"


def test_only_the_last_rows_are_kept(crisp: Emulator) -> None:
    for number in range(600):
        crisp.emit("message:send", {"content": number})
    with stream(crisp) as heard:
        heard.until(lambda: heard.state)
    assert [row["body"]["content"] for row in heard.rows] == [*range(100, 600)]


def test_a_long_body_is_cut(crisp: Emulator) -> None:
    crisp.emit("message:send", {"content": "x" * 100_000})
    with stream(crisp) as heard:
        body = heard.row(name="message:send")["body"]
    assert len(body) < 21_000 and body.endswith("… (100015 characters)")


def test_a_long_message_is_cut(crisp: Emulator) -> None:
    visitor = crisp.visitor()
    visitor.say("x" * 1_000_000)
    with stream(crisp, visitor.session_id) as heard:
        heard.until(lambda: heard.state)
        [message] = heard.state["conversation"]["messages"]
    assert message["content"] == "x" * 20_000 + "… (1000000 characters)"


def test_a_deep_body_and_half_a_character_are_no_trouble(crisp: Emulator) -> None:
    deep: Any = "x"
    for _ in range(600):
        deep = [deep]
    assert call(crisp, "PATCH", f"/website/{crisp.website_id}/settings", deep).status_code == 400
    crisp.emit("message:send", {"content": "\ud800"})
    with stream(crisp) as heard:
        assert json.dumps(heard.row(kind="request")["body"]).count("[") == 40
        heard.row(name="message:send", body={"content": "\ud800"})


def test_the_conversation_is_shown_with_notes_marks_and_who_types(crisp: Emulator) -> None:
    visitor = crisp.visitor("Ada")
    visitor.say("one\ntwo")
    send(crisp, visitor.session_id, "note", "hush")
    path = f"/website/{crisp.website_id}/conversation/{visitor.session_id}"
    with stream(crisp, visitor.session_id) as heard:
        heard.until(lambda: heard.state)
        call(crisp, "PATCH", f"{path}/compose", {"type": "start", "from": "operator"})
        heard.until(lambda: heard.state["conversation"]["typing"] == ["Olive"])
        call(crisp, "PATCH", f"{path}/read", {"from": "user", "origin": "chat"})
        heard.until(lambda: heard.state["conversation"]["messages"][0]["read"])
        send(crisp, visitor.session_id, "text", "done")
        heard.until(lambda: heard.state["conversation"]["typing"] == [])
        shown = heard.state["conversation"]["messages"]
    assert [(m["type"], m["content"], m["author"]) for m in shown[:2]] == [
        ("text", "one\ntwo", "Ada"),
        ("note", "hush", "Example"),
    ]


def test_a_conversation_is_shown_with_these_values(crisp: Emulator) -> None:
    visitor = crisp.visitor("Ada")
    visitor.say("one")
    with stream(crisp, visitor.session_id) as heard:
        heard.until(lambda: heard.state)
    (row,), shown = heard.state["conversations"], heard.state["conversation"]
    (message,) = shown.pop("messages")
    assert row == {
        "session_id": visitor.session_id,
        "website": "Example",
        "nickname": "Ada",
        "last": "one",
        "state": "unresolved",
        "unread": {"operator": 1, "visitor": 0},
        "is_online": True,
    }
    assert shown == {**row, "left_out": 0, "typing": []}
    del message["fingerprint"], message["timestamp"]
    assert message == {
        "type": "text",
        "from": "user",
        "content": "one",
        "read": "",
        "delivered": "",
        "edited": False,
        "automated": False,
        "author": "Ada",
    }


def test_connected_programs_are_counted_and_refused_ones_named(crisp: Emulator) -> None:

    with stream(crisp) as heard:
        with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
            client.on("message:send", lambda _: None)
            client.start()
            heard.row(kind="socket", what="connected")
            heard.until(lambda: heard.state.get("sockets") == 1)
            crisp.roll_key()
            assert heard.row(kind="socket", what="refused")["why"] == "invalid_credentials"
            with pytest.raises(AuthenticationError):
                client.website.get_website(crisp.website_id)


def test_no_credential_is_shown(crisp: Emulator) -> None:
    login = {"email": crisp.email, "password": crisp.password}
    with stream(crisp) as heard:
        session = call(crisp, "POST", "/user/session/login", login).json()["data"]
        call(crisp, "POST", "/user/session/login", {"email": "a@b.c", "password": "wrong one"})
        call(crisp, "POST", "/user/session/login", {"pasword": crisp.password})
        upload = {"namespace": "upload", "from": "plugin", "identifier": crisp.identifier}
        upload |= {"id": "1", "file": {"name": "a.txt", "type": "text/plain"}}
        call(crisp, "POST", "/bucket/url/generate", upload)
        visitor = crisp.visitor(f"name {crisp.key}")
        visitor.say(f"my key is {crisp.key}")
        act(crisp, "say", {"session_id": visitor.session_id, "text": crisp.password})
        call(crisp, "GET", f"/website/{crisp.website_id}/visitors/token/abcdef")
        heard.row(name="bucket:url:upload:generated")
    with stream(crisp, visitor.session_id) as again:
        again.until(lambda: again.state)
    sent = json.dumps([again.rows, again.state])
    for secret in (crisp.key, crisp.password, session["key"], "wrong one", "abcdef"):
        assert secret not in sent
    assert re.findall(r"signature=[^•\\]", sent) == []
    assert "bucket:url:upload:generated" in sent and "my key is" in sent


def test_one_writes_as_a_new_visitor(crisp: Emulator) -> None:
    session_id = act(crisp, "start", {"nickname": "Ada"})["session_id"]
    with stream(crisp, session_id) as heard:
        act(crisp, "compose", {"session_id": session_id, "text": "hel"})
        assert heard.row(name="message:compose:send", kind="event")["body"]["excerpt"] == "hel"
        act(crisp, "compose", {"session_id": session_id})
        act(crisp, "say", {"session_id": session_id, "text": "hello\nthere"})
        heard.row(name="message:send")
    assert [m["content"] for m in crisp.messages(session_id)] == ["hello\nthere"]
    assert crisp.conversation(session_id)["meta"]["nickname"] == "Ada"


def test_one_picks_fills_in_reads_and_leaves(crisp: Emulator) -> None:
    session_id = crisp.visitor().session_id
    picker = send(crisp, session_id, "picker", PICKER)
    field = send(crisp, session_id, "field", {"id": "f", "text": "Name?", "explain": "Your name"})
    act(crisp, "answer", {"session_id": session_id, "fingerprint": picker, "value": "b"})
    act(crisp, "answer", {"session_id": session_id, "fingerprint": field, "value": "Ada"})
    act(crisp, "read", {"session_id": session_id})
    act(crisp, "presence", {"session_id": session_id, "is_online": False})
    picked, filled = crisp.messages(session_id)
    assert [choice["selected"] for choice in picked["content"]["choices"]] == [False, True]
    assert (filled["content"]["value"], filled["read"]) == ("Ada", "chat")
    assert crisp.conversation(session_id)["availability"] == "offline"


def test_one_uploads_a_file_which_can_run_nothing(crisp: Emulator) -> None:
    session_id = crisp.visitor().session_id
    query = {"session_id": session_id, "name": "ü/a.html", "type": "text/html"}
    types = {"Content-Type": "application/octet-stream"}
    page = b"<script>1</script>"
    url = f"{crisp.url}/_play/upload"
    assert httpx.post(url, params=query, content=page, headers=types).status_code == 200
    content = crisp.messages(session_id)[0]["content"]
    assert (content["name"], content["type"]) == ("ü/a.html", "text/html")
    answer = httpx.get(content["url"])
    assert (answer.content, answer.headers["content-type"]) == (page, "text/html")
    assert answer.headers["content-security-policy"] == "sandbox"
    assert [upload.url for upload in crisp.storage.uploads] == [content["url"]]
    crisp.storage.size_limit = 5
    answer = httpx.post(url, params={**query, "type": "a\r\nb"}, content=page, headers=types)
    assert answer.json() == {"error": "it has more than 5 bytes, which is the limit"}


@pytest.mark.parametrize(
    ("name", "asked", "error"),
    [
        ("say", {"session_id": "x", "text": "a"}, "there is no conversation 'x'"),
        ("say", {"session_id": ["x"], "text": "a"}, "there is no conversation ['x']"),
        ("say", {"text": " "}, "there is no conversation None"),
        ("say", [], "the body must be an object"),
        ("start", {"nickname": 5}, "nickname must be a text of 1 to 10000 characters"),
        ("answer", {"fingerprint": "5"}, "fingerprint must be an integer and value a text"),
        ("faults", {"answers": "404"}, "answers must be one of right, slow, lost, 429, 503"),
        ("faults", {"answers": ["503"]}, "answers must be one of right, slow, lost, 429, 503"),
        ("faults", {"silent": 1}, "silent must be true or false, not 1"),
        ("faults", {"speed": True}, "'speed' is none of answers, silent, twice, mixed"),
        ("do", {"action": "stop"}, "action must be one of restart, disconnect, fail_upload"),
    ],
)
def test_what_cannot_be_done_is_named(crisp: Emulator, name: str, asked: Any, error: str) -> None:
    assert act(crisp, name, asked, 400)["error"].startswith(error)


def test_what_is_no_json_and_what_is_no_action(crisp: Emulator) -> None:
    url = f"{crisp.url}/_play"
    for body in (b"{", b"[" * 50_000, b"\xff", b"1" * 200_000):
        answer = httpx.post(f"{url}/say", content=body, headers=JSON, verify=False)
        assert (answer.status_code, answer.json().keys()) == (400, {"error"})
    assert httpx.post(f"{url}/nope", json={}).status_code == 404
    assert httpx.get(f"{url}/say").status_code == 405
    assert httpx.post(f"{crisp.url}/", json={}).status_code == 405


def test_no_choice_that_is_not_offered(crisp: Emulator) -> None:
    session_id = crisp.visitor().session_id
    picker = send(crisp, session_id, "picker", PICKER)
    asked = {"session_id": session_id, "fingerprint": picker, "value": "c"}
    assert act(crisp, "answer", asked, 400)["error"] == "'c' is not one of the choices"
    asked["fingerprint"] = 5
    assert act(crisp, "answer", asked, 400)["error"] == "no picker or field has the fingerprint 5"
