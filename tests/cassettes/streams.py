"""What is recorded of an event: its frames of the socket, and the deliveries of its web hook.

A stream is a file of JSON lines: a header, then each frame as `[name, payload]`, followed by the
delivery of the same event with its headers and its body. What was sent is made to stand still as
on the cassettes of operations, so deliveries are signed anew, with `SECRET`.
"""

import asyncio
import difflib
import json

from attrs import frozen

from crisp_client import CrispClient
from crisp_client import webhooks
from crisp_client.testing import Emulator

from ..emulator.receiver import receiving
from ..emulator.sockets import socket
from ..emulator.sockets import until
from ..package.calls import arranged
from ..package.samples import Samples
from ..tokens import fitting_tier
from ..webhooks.signing import signature
from ..webhooks.signing import written
from .causes import ACTED
from .causes import operation_causing
from .causes import Scene
from .contract import event_contract
from .form import compact
from .form import named
from .form import settled
from .form import START
from .recordings import API
from .recordings import call
from .recordings import COMPARED
from .recordings import FOLDER
from .recordings import Given
from .recordings import IDENTIFIER
from .recordings import KEY
from .recordings import LONGEST
from .recordings import ONCE
from .recordings import RECORDED
from .stories import WEBSITE
from .tape import NotRecorded

SECRET = "a-secret-that-is-only-for-tests"
_SAMPLES = Samples(API)
_SENDER = ("content-type", "user-agent")


@frozen(eq=False)
class Stream:
    """The stream of one event."""

    event: object

    @property
    def name(self):
        return self.event.name

    @property
    def path(self):
        return FOLDER / "streams" / f"{self.name.replace(':', '-')}.jsonl"

    @property
    def heard_by(self):
        """The tier of a token that hears the event, `plugin` if that does."""
        tiers = self.event.tiers or ("plugin",)
        return "plugin" if "plugin" in tiers else tiers[0]

    @property
    def is_live(self):
        return self.path.exists() and self.read()[0]["recorded from"] == "live"

    def record(self, api=API, seed=RECORDED):
        """Return the text of the stream, recorded from an emulator of its own."""
        known = {"website_id": WEBSITE, "identifier": IDENTIFIER, "key": KEY}
        with (
            Emulator(seed=seed, clock=lambda: float(START), tier=self._tier(api), **known) as crisp,
            CrispClient(IDENTIFIER, KEY, crisp.tier, crisp.url, retry=ONCE) as client,
            receiving() as receiver,
        ):
            header, ids, cause = self._cause(api, crisp, client)
            if self.event.web_hook:
                crisp.add_hook(receiver.url, secret=SECRET, events=[self.name])
            frames = asyncio.run(self._heard(crisp, cause))
            if self.event.web_hook:
                receiver.wait_for(len(frames))
            plugin_id = crisp._world.plugin_id.replace("-", "")
        if not frames:
            raise AssertionError(f"{header['caused by']} does not cause {self.name}")
        lines = [header]
        for number, frame in enumerate(frames):
            lines.append({"frame": frame})
            lines += [{"hook": _delivered(got, api)} for got in receiver.got[number : number + 1]]
        text = "\n".join(map(compact, lines))
        lines = map(json.loads, settled(text, {**named(ids), plugin_id: "PLUGIN"}).splitlines())
        return "".join(f"{compact(_signed(line, api))}\n" for line in lines)

    def differences(self, api=API):
        """Return how a recording from now differs from the stream, and what to do; or nothing.

        One that is live is not compared: the emulator does not send what Crisp did.
        """
        if self.is_live:
            return ""
        old, new = self._text(), self.record(api, COMPARED)
        if old == new:
            return ""
        lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
        shown = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
        changed = "\n".join(shown[:LONGEST])
        return f"{self.name}: not the same as on its stream: run `make record`\n{changed}"

    def read(self):
        """Return the header, the payloads of the frames, and the deliveries."""
        header, *lines = map(json.loads, self._text().splitlines())
        frames = [line["frame"] for line in lines if "frame" in line]
        return header, frames, [line["hook"] for line in lines if "hook" in line]

    def _text(self):
        try:
            return self.path.read_text("utf-8")
        except FileNotFoundError:
            raise NotRecorded(f"{self.name} has no stream: run `make record`") from None

    def _tier(self, api):
        """Return the tier of a token that may cause the event, or else hear it."""
        operation = None if self.name in ACTED else operation_causing(api, self.name)
        return fitting_tier(operation, api.platform) if operation else self.heard_by

    def _cause(self, api, crisp, client):
        """Return the header, ids that it must not show, and a function that causes the event."""
        header = {
            "event": self.name,
            "recorded from": "emulator",
            "contract": event_contract(api, self.event),
        }
        if act := ACTED.get(self.name):
            scene = Scene(crisp, client)
            about = {"caused by": getattr(act, "__name__", "a_file_is_uploaded").replace("_", " ")}
            return {**header, **about}, scene.ids, lambda: act(scene)
        if operation := operation_causing(api, self.name):
            ids = arranged(crisp)
            given = Given(ids, crisp.email, crisp.password)
            about = {"caused by": operation.key}
            return {**header, **about}, ids, lambda: call(client, operation, given)
        about = {
            "recorded from": "sample",
            "caused by": "nothing: the emulator was told to send it",
        }
        payload = _SAMPLES.object(self.event.fields or ())
        payload |= {"website_id": WEBSITE} if "website_id" in payload else {}
        if isinstance(resource := payload.get("resource"), dict):
            resource |= {"type": "website", "id": WEBSITE}
        return {**header, **about}, {}, lambda: crisp.emit(self.name, payload)

    async def _heard(self, crisp, cause):
        """Return the frames of the event that came while it was caused."""
        sent = []
        async with socket(crisp, events=[self.name]) as (_, got):
            crisp._world.listeners.append(lambda event, _: sent.append(event))
            await asyncio.to_thread(cause)
            return await until(got, 1 + sent.count(self.name))


def _delivered(got, api):
    """Return what a delivery said, which `written` gives back byte by byte."""
    assert webhooks.verify(got.body, got.headers, SECRET)
    assert written(got.json) == got.body
    names = (*_SENDER, *(name.lower() for name in api.platform.web_hooks.values()))
    headers = {name: got.headers[name] for name in names if name in got.headers}
    return {"body": got.json, "headers": headers}  # in this order, so that their times ascend


def _signed(line, api):
    if "hook" in line:
        headers = line["hook"]["headers"]
        timestamp = headers[api.platform.web_hooks["timestamp"].lower()]
        made = signature(written(line["hook"]["body"]), timestamp, SECRET)
        headers[api.platform.web_hooks["signature"].lower()] = made
    return line


def streams(api=API):
    return [Stream(event) for event in api.events()]


def files():
    """Return all streams that there are."""
    return set((FOLDER / "streams").glob("*"))
