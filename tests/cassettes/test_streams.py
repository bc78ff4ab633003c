"""Streams are what the emulator sends now, and reach typed handlers by socket and by web hook."""

import asyncio
import collections
import re
import shutil
import threading

import httpx
import pytest

from codegen.resolve import load_api
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from crisp_client import webhooks
from crisp_client.testing import Emulator

from ..inturn import in_turn
from ..webhooks.signing import written
from .causes import ACTED
from .causes import CALLED
from .form import moving
from .recordings import API
from .recordings import IDENTIFIER
from .recordings import KEY
from .recordings import SPEC
from .stories import WEBSITE
from .streams import files
from .streams import SECRET
from .streams import Stream
from .streams import streams
from .tape import NotRecorded

STREAMS = streams()
BY_NAME = {stream.name: stream for stream in STREAMS}
SAID = {event for operation in API.operations() for event in operation.causes}
SAID |= {operation.awaits.event for operation in API.operations() if operation.awaits}
END = "streams:end"


@pytest.mark.parametrize("stream", STREAMS, ids=lambda stream: stream.name)
def test_a_recording_from_now_is_the_same(stream):
    assert not (found := stream.differences()), found


def test_none_is_missing_and_none_is_left_over():
    wanted = {stream.path: stream.name for stream in STREAMS}
    assert len(wanted) == len(STREAMS)
    missing = [wanted[path] for path in wanted.keys() - files()]
    unused = [path.name for path in files() - wanted.keys()]
    assert not missing, f"without a stream, run `make record`: {', '.join(sorted(missing))}"
    assert not unused, f"of no event of the spec, run `make record`: {', '.join(sorted(unused))}"


def test_what_causes_an_event_is_an_operation():
    known = {operation.key for operation in API.operations()}
    gone = [f"{event}: {key}" for event, key in CALLED.items() if key not in known]
    assert not gone, f"correct or remove in tests/cassettes/causes.py: {', '.join(gone)}"


@in_turn("stream", STREAMS, ids=lambda stream: stream.name)
def test_a_header_says_where_it_comes_from(stream):
    header, frames, deliveries = stream.read()
    assert header["event"] == stream.name
    if stream.is_live:  # web hooks come to a public address only
        assert header["date"] and frames and not deliveries
        return
    caused = stream.name in SAID | ACTED.keys() | CALLED.keys()
    assert header["recorded from"] == ("emulator" if caused else "sample")
    assert len(deliveries) == (len(frames) if stream.event.web_hook else 0)


@in_turn("stream", STREAMS, ids=lambda stream: stream.name)
def test_nothing_that_moves_is_on_it(stream):
    text = re.sub(r'"x-crisp-signature": "[0-9a-f]{64}"', "", stream.path.read_text("utf-8"))
    assert moving(text) == []


@in_turn("stream", STREAMS, ids=lambda stream: stream.name)
def test_every_payload_is_as_the_spec_describes_it(stream):
    _, frames, deliveries = stream.read()
    cls = getattr(events, stream.event.class_name)
    sent = frames + [[row["body"]["event"], row["body"]["data"]] for row in deliveries]
    assert frames
    for name, payload in sent:
        decoded = events.decode(name, payload, strict=stream.event.fields is not None)
        assert type(decoded) is cls
        assert decoded.to_dict() == payload


# Played to handlers. All streams of a tier go over one connection, all deliveries through one
# application.


@pytest.fixture(scope="module", params=["sync", "async", "asgi", "wsgi"])
def played(request):
    """What each typed handler was called with, by the event for which it was registered."""
    return request.param, _WAYS[request.param]()


@in_turn("stream", STREAMS, ids=lambda stream: stream.name)
def test_the_handler_of_the_event_gets_each_payload_once(stream, played):
    way, got = played
    _, frames, deliveries = stream.read()
    by_socket = way in ("sync", "async")
    sent = (
        [payload for _, payload in frames]
        if by_socket
        else [row["body"]["data"] for row in deliveries]
    )
    cls = getattr(events, stream.event.class_name)
    assert got[cls] == [cls.from_dict(payload) for payload in sent]
    assert {type(event) for event in got[cls]} <= {cls}


def _listen(registry, heard=STREAMS):
    """Register a handler for each class; return what they are called with."""
    got = collections.defaultdict(list)
    for stream in heard:
        cls = getattr(events, stream.event.class_name)
        registry.on(cls, got[cls].append)
    return got


def _by_tier():
    """Return the streams by the tier of a token that hears them."""
    found = collections.defaultdict(list)
    for stream in STREAMS:
        found[stream.heard_by].append(stream)
    return found.items()


def _emit(crisp, heard):
    """Send the frames of streams, and an event that says that there are no more."""
    for stream in heard:
        for name, payload in stream.read()[1]:
            crisp.emit(name, payload)
    crisp.emit(END, {})


def _sync():
    got = {}
    for tier, heard in _by_tier():
        got |= _sync_of(tier, heard)
    return got


def _sync_of(tier, heard):
    ended = threading.Event()
    with (
        Emulator(website_id=WEBSITE, identifier=IDENTIFIER, key=KEY, tier=tier) as crisp,
        CrispClient(IDENTIFIER, KEY, crisp.tier, crisp.url) as client,
    ):
        got = _listen(client, heard)
        client.on(END, lambda _: ended.set())
        client.start()
        client.wait_until_live()
        _emit(crisp, heard)
        assert ended.wait(30)
        client.stop()
    return got


def _async():
    got = {}
    for tier, heard in _by_tier():
        got |= asyncio.run(_async_of(tier, heard))
    return got


async def _async_of(tier, heard):
    ended = asyncio.Event()

    async def end(_):
        ended.set()

    async with (
        Emulator(website_id=WEBSITE, identifier=IDENTIFIER, key=KEY, tier=tier) as crisp,
        AsyncCrispClient(IDENTIFIER, KEY, crisp.tier, crisp.url) as client,
    ):
        got = _listen(client, heard)
        client.on(END, end)
        listening = asyncio.create_task(client.listen())
        await client.wait_until_live()
        _emit(crisp, heard)
        async with asyncio.timeout(20):
            await ended.wait()
            client.stop()
            await listening
    return got


def _deliveries():
    for stream in STREAMS:
        for delivery in stream.read()[2]:
            yield {"content": written(delivery["body"]), "headers": delivery["headers"]}


def _asgi():
    registry = webhooks.Registry()
    got = _listen(registry)

    async def main():
        async with webhooks.AsgiApp(webhooks.PluginHooks(registry, SECRET)) as app:
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport, base_url="http://plugin") as http:
                for request in _deliveries():
                    assert (await http.post("/", **request)).status_code == 200

    asyncio.run(main())
    return got


def _wsgi():
    registry = webhooks.Registry()
    got = _listen(registry)
    app = webhooks.WsgiApp(webhooks.PluginHooks(registry, SECRET))
    with httpx.Client(transport=httpx.WSGITransport(app), base_url="http://plugin") as http:
        for request in _deliveries():
            assert http.post("/", **request).status_code == 200
    app.close()
    return got


_WAYS = {"sync": _sync, "async": _async, "asgi": _asgi, "wsgi": _wsgi}


# What a test of streams notices.


def test_another_description_of_an_event_is_told(tmp_path):
    shutil.copytree(SPEC, tmp_path / "spec")
    path = tmp_path / "spec/rtm/campaign.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("running: bool", "running: str"), "utf-8")
    api = load_api(tmp_path / "spec")
    (event,) = (found for found in api.events() if found.name == "campaign:running")
    found = Stream(event).differences(api)
    assert found.startswith("campaign:running: not the same as on its stream: run `make record`\n")
    assert '"contract"' in found


def test_an_event_without_a_stream_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr("tests.cassettes.streams.FOLDER", tmp_path)
    with pytest.raises(NotRecorded, match=r"^message:send has no stream: run `make record`$"):
        BY_NAME["message:send"].differences()


def test_a_call_that_does_not_cause_its_event_is_told(monkeypatch):
    monkeypatch.setitem(ACTED, "message:send", lambda scene: None)
    with pytest.raises(AssertionError, match="does not cause message:send"):
        BY_NAME["message:send"].record()
