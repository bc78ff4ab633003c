"""Recording from an account, tried on an emulator behind TLS and under the name of another host."""

import asyncio
import base64
import json
import re
import signal

import pytest
from attrs import evolve

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import TransportError
from crisp_client.models import WebsiteInboxNew
from crisp_client.testing import Emulator

from ..rtm.middleman import Middleman
from . import live
from .form import moving
from .form import read
from .hear import Listener
from .plan import plan
from .recordings import API
from .recordings import FOLDER
from .recordings import ONCE
from .recordings import recordings
from .stories import play
from .stories import play_async
from .streams import streams
from .tape import HOST
from .tape import replay

NAME = "localhost"  # of the certificate; without the port, only the proxy reaches it
BY_NAME = {recording.name: recording for recording in recordings()}
INBOX = "website_inboxes.get_inbox"
CHOSEN = (
    "website_conversations.list_conversations",
    "website_conversations.update_message_in_conversation",
    "website_inboxes.create_new_inbox",
    INBOX,
    "website_inboxes.delete_inbox",
    "website_operators.list_website_operators",
    "website_people.list_people_profiles",
)
STREAMS = {stream.name: stream for stream in streams()}
UPDATED = "website_conversations.update_message_in_conversation"
# They come before the one that is awaited, the last of them.
HEARD = ("message:received", "session:set_mentions", "message:updated")
# They come when what was made is deleted, for which nobody waits.
PERHAPS = ("message:removed", "session:removed")
PERSONAL = (
    "jane@corp.example",
    "corp.example",
    "Jane",
    "operator@example.com",
    "Olive",
    "203.0.113.77",
    "2001:db8:77::1",
    "12 34 56 78",
    "s3cr3t",
)


@pytest.fixture(scope="module")
def reached():
    """An emulator, and how a client reaches it as a host that only a proxy knows."""
    with (
        Emulator(seed=3, tls=True, tier="user") as crisp,
        Middleman(crisp.port) as proxy,
    ):
        address = f"http://127.0.0.1:{proxy.port}"
        host = f"https://{NAME}"
        yield crisp, {"host": host, "rtm_host": host, "proxy": address, "verify": crisp.ca}


@pytest.fixture
def crisp(reached):
    crisp, _ = reached
    yield crisp
    crisp.rest.recover()


@pytest.fixture
def account(reached, crisp):
    _, network = reached
    website_id = crisp.add_website("Shop [throw-away]", "shop.example")
    return live.Account(crisp.identifier, crisp.key, crisp.tier, website_id, network)


@pytest.fixture
def say():
    said = []
    yield (lambda line: said.append(str(line))), said


def agreeing(account):
    return {"ask": lambda prompt: account.website_id}


def kept(crisp, account):
    """Return the ids of what there is in the website."""
    reached = {"host": crisp.url, "verify": crisp.ca}
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, **reached) as client:
        inboxes = [one.inbox_id for one in client.website_inboxes.list_inboxes(account.website_id)]
    website = crisp._world.websites[account.website_id]
    return set(website.conversations), set(website.people.profiles), inboxes


def since(crisp, count):
    return [f"{one.method} {one.path}" for one in crisp.requests[count:]]


def test_it_records_what_replays_and_leaves_nothing(crisp, account, say, tmp_path):
    visitor = crisp.visitor("Jane", "jane@corp.example", website_id=account.website_id)
    visitor.introduce(phone="+33 6 12 34 56 78", ip="2001:db8:77::1")
    token = base64.b64encode(f"{crisp.identifier}:{crisp.key}".encode()).decode()
    visitor.say(
        f"{crisp.identifier} {crisp.key} {token} 203.0.113.77 +33 6 12 34 56 78 "
        "https://x:s3cr3t@example.com/?token=s3cr3t jane@corp.example"
    )
    before = kept(crisp, account)
    first = len(crisp.requests)
    tell, _ = say
    assert live.record(account, CHOSEN, folder=tmp_path, say=tell, **agreeing(account)) == []
    inside = f" /v1/website/{account.website_id}"
    assert {inside in request for request in since(crisp, first)} == {True}
    assert kept(crisp, account) == before

    paths = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    wanted = {BY_NAME[name].path for name in CHOSEN} | {STREAMS[name].path for name in HEARD}
    perhaps = {STREAMS[name].path.relative_to(FOLDER) for name in PERHAPS}
    assert paths - perhaps == {path.relative_to(FOLDER) for path in wanted}
    content = "\n".join((tmp_path / path).read_text("utf-8") for path in paths)
    secrets = (crisp.identifier, crisp.key, token, account.website_id, visitor.session_id, NAME)
    assert [text for text in (*secrets, *PERSONAL) if text in content] == []
    assert moving(content) == []

    for name in CHOSEN:
        recording = evolve(BY_NAME[name], path=tmp_path / BY_NAME[name].path.relative_to(FOLDER))
        header = read(recording.path.read_text("utf-8"))
        assert (header["operation"], header["recorded from"]) == (name, "live")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", header["date"])
        assert recording.differences() == ""  # it is not compared with the emulator
        replayed(recording)
    for name in HEARD:
        path = tmp_path / STREAMS[name].path.relative_to(FOLDER)
        header, line = map(json.loads, path.read_text("utf-8").splitlines())
        assert (header["recorded from"], header["heard while"]) == ("live", UPDATED)
        assert line["frame"][0] == name
        assert line["frame"][1]["website_id"] == "WEBSITE_ID"
        events.decode(*line["frame"], strict=True)


def replayed(recording):
    """Replay strictly, in both flavours."""
    credentials = (*recording.credentials, HOST)
    with replay(recording.name, recording.path), CrispClient(*credentials, retry=ONCE) as client:
        play(recording.steps(client, recording.given()))

    async def main():
        with replay(recording.name, recording.path):
            async with AsyncCrispClient(*credentials, retry=ONCE) as client:
                await play_async(recording.steps(client, recording.given()))

    asyncio.run(main())


def test_it_says_first_what_it_will_do(account, say, tmp_path):
    tell, said = say
    with pytest.raises(live.Refused, match="not the id of the website"):
        live.record(account, folder=tmp_path, say=tell, ask=lambda prompt: "y")
    at = said.index(f"GET /website/{{website_id}}/inbox/{{inbox_id}}  ({INBOX})")
    assert said[at + 1 : at + 3] == [
        "    makes:   POST /website/{website_id}/inbox",
        "    deletes: DELETE /website/{website_id}/inbox/{inbox_id}",
    ]
    at = said.index("left out, outside of the website:")
    assert "    GET /user/account  (user_account.get_user_account)" in said[at:]
    keys = re.findall(r"\((\w+\.\w+)\)$", "\n".join(said), re.MULTILINE)
    assert sorted(keys) == sorted(operation.key for operation in API.operations())


def test_what_is_announced_to_end_is_recorded_and_what_is_gone_is_not():
    (inbox,) = (operation for operation in API.operations() if operation.key == INBOX)
    (resource,) = (one for one in API.resources if one.name == "website_inboxes")

    def called(**what):
        others = (one for one in resource.operations if one is not inbox)
        changed = evolve(resource, operations=(*others, evolve(inbox, **what)))
        return [one.key for one, _ in plan(evolve(API, resources=(changed,)), [INBOX]).called]

    assert called(deprecation="It ends.") == [INBOX]
    assert called(status="removed") == []


def test_without_an_agreement_nothing_but_the_website_is_read(crisp, account, tmp_path):
    first = len(crisp.requests)
    with pytest.raises(live.Refused, match="no terminal"):
        live.record(account, CHOSEN, folder=tmp_path, say=lambda line: None)
    assert since(crisp, first) == [f"GET /v1/website/{account.website_id}"]
    assert list(tmp_path.iterdir()) == []


def test_a_website_without_the_mark_is_refused(crisp, account, tmp_path):
    unmarked = evolve(account, website_id=crisp.add_website("Shop", "shop.example"))
    first = len(crisp.requests)
    with pytest.raises(live.Refused, match=r"does not hold \[throw-away\]"):
        live.record(unmarked, folder=tmp_path, **agreeing(unmarked))
    assert since(crisp, first) == [f"GET /v1/website/{unmarked.website_id}"]


def test_an_operation_that_is_none_is_refused(account, tmp_path):
    with pytest.raises(live.Refused, match=r"there is no operation no\.such"):
        live.record(account, ["no.such"], folder=tmp_path, **agreeing(account))
    with pytest.raises(live.Refused, match='get_inbx; did you mean "website_inboxes'):
        live.record(account, ["website_inboxes.get_inbx"], folder=tmp_path, **agreeing(account))


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("CRISP_TIER", "owner", "tier must be one of user, website, plugin"),
        ("CRISP_HOST", "api.crisp.chat", "host must be an http or https address"),
        ("CRISP_WEBSITE_ID", "..", "website_id must not hold . or .. as a segment"),
    ],
)
def test_a_variable_that_cannot_be_right_is_told(name, value, said, crisp, monkeypatch):
    given = (crisp.identifier, crisp.key, crisp.tier, crisp.website_id, crisp.url)
    for variable, text in zip((*live._VARIABLES, "CRISP_HOST"), given, strict=True):
        monkeypatch.setenv(variable, text)
    monkeypatch.setenv(name, value)
    assert live.main().startswith(f"nothing was written: {said}")


@pytest.mark.parametrize("calls", [1, 2, 3, 6])
def test_an_interrupted_one_leaves_no_file_and_no_thing(
    crisp, account, monkeypatch, tmp_path, calls
):
    before = kept(crisp, account)
    left = [calls]

    def call(*arguments):
        # Ctrl-C comes while the call is under way.
        left[0] -= 1  # of 6 that make and delete
        if not left[0]:
            signal.raise_signal(signal.SIGINT)
        return made(*arguments)

    made = live.call
    monkeypatch.setattr(live, "call", call)
    with pytest.raises(KeyboardInterrupt):
        only = [INBOX, "website_conversations.update_message_in_conversation"]
        live.record(account, only, folder=tmp_path, say=lambda line: None, **agreeing(account))
    assert left[0] <= 0
    assert calls < 6 or left[0] == 0
    assert kept(crisp, account) == before
    assert list(tmp_path.iterdir()) == []


def test_what_is_refused_keeps_all_from_being_written(crisp, account, tmp_path):
    before = kept(crisp, account)
    crisp.rest.fail(403, method="GET", path="/website/{website_id}/inbox/{inbox_id}")
    only = [INBOX, "website_operators.list_website_operators", "website_helpdesk.resolve_helpdesk"]
    with pytest.raises(live.Refused) as refused:
        live.record(account, only, folder=tmp_path, say=lambda line: None, **agreeing(account))
    text = str(refused.value)
    assert f"{INBOX}: 403 not_allowed" in text
    assert "website_helpdesk.resolve_helpdesk: 404" in text
    assert text.endswith('ONLY="website_operators.list_website_operators"')
    assert kept(crisp, account) == before
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [INBOX, "website_inboxes.create_new_inbox"])
def test_what_may_have_been_made_is_told(crisp, account, say, tmp_path, name):
    tell, said = say
    crisp.rest.lose_answers(method="POST", path="/website/{website_id}/inbox")
    with pytest.raises(TransportError):
        live.record(account, [name], folder=tmp_path, say=tell, **agreeing(account))
    place = f"POST /website/{account.website_id}/inbox"
    assert said[-1].startswith(f"perhaps made, please look: {place} (")
    assert list(tmp_path.iterdir()) == []


def test_what_was_made_and_has_no_id_is_told(crisp, account, monkeypatch, tmp_path):
    monkeypatch.setattr(
        live, "call", lambda client, operation, given: WebsiteInboxNew.from_dict({})
    )
    with pytest.raises(live.Refused, match="get_inbox: what was made has no inbox_id, please look"):
        live.record(account, [INBOX], folder=tmp_path, say=lambda line: None, **agreeing(account))


def test_what_cannot_be_deleted_is_told(crisp, account, say, tmp_path):
    tell, said = say
    crisp.rest.fail(403, method="DELETE", path="/website/{website_id}/inbox/{inbox_id}")
    (left,) = live.record(account, [INBOX], folder=tmp_path, say=tell, **agreeing(account))
    (inbox_id,) = kept(crisp, account)[2]
    assert left == f"/website/{account.website_id}/inbox/{inbox_id}"
    assert [line for line in said if line.startswith(f"not deleted, please do: {left} (")]


def test_fields_that_the_spec_does_not_know_are_told(crisp, account, say, tmp_path):
    visitor = crisp.visitor(website_id=account.website_id)
    visitor.say("Hello")
    visitor._conversation.doc["brand_new"] = 1
    tell, said = say
    name = "website_conversations.list_conversations"
    live.record(account, [name], folder=tmp_path, say=tell, **agreeing(account))
    (line,) = [line for line in said if line.startswith(f"{name}: not as in the spec: ")]
    assert "brand_new: unknown key" in line
    recording = evolve(BY_NAME[name], path=tmp_path / BY_NAME[name].path.relative_to(FOLDER))
    with pytest.raises(ValueError, match="brand_new: unknown key"):
        replayed(recording)


def test_an_event_that_does_not_come_is_told(crisp, account, say):
    tell, said = say
    (operation,) = (found for found in API.operations() if found.key == UPDATED)
    with Listener(account, API, tell, patience=0.01) as listener:
        listener.begin(operation)
        listener.end(operation)
    assert said == [f"{UPDATED}: it caused no message:updated"]
    assert list(listener.texts({}, account.credentials, None)) == []


def test_without_real_time_there_are_no_streams(account, say):
    deaf = evolve(account, network={**account.network, "rtm_host": f"https://{NAME}/none"})
    tell, said = say
    with Listener(deaf, API, tell, connecting=0.01) as listener:
        for operation, _ in plan(API, [UPDATED]).called:
            listener.begin(operation)
            listener.end(operation)
    assert said[0].startswith("there is no real time, so no stream is recorded: ")
    assert len(said) == 1
    assert list(listener.texts({}, account.credentials, None)) == []


def test_the_account_is_that_of_the_environment(monkeypatch):
    for name in ("CRISP_IDENTIFIER", "CRISP_KEY", "CRISP_TIER", "CRISP_WEBSITE_ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CRISP_TIER", "plugin")
    assert live.main() == "not set: CRISP_IDENTIFIER, CRISP_KEY, CRISP_WEBSITE_ID"
    assert "canary" not in repr(live.Account("canary-1", "canary-2", "plugin", "w"))


def test_only_what_was_made_is_changed():
    planned = plan(API)
    assert len(planned.called) > 50
    for operation, things in planned.called:
        assert operation.path.startswith("/website/{website_id}")
        if operation.method not in ("GET", "HEAD"):
            assert things
        made = [thing.id_name for thing in things]
        for thing in things:
            assert set(thing.parents) <= set(made)
