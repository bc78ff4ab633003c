"""Hears the events of a website while operations are recorded from an account, for live streams."""

import threading

from crisp_client import CrispError
from crisp_client import UnknownEvent

from .causes import CALLED
from .contract import event_contract
from .form import compact
from .scrub import anonymous
from .stories import WEBSITE
from .streams import Stream


class Listener:
    """Keeps the frames of each event that came while one operation was recorded, the first.

    In seconds, `patience` is what an event may take that an operation should cause, and
    `connecting` what the connection may.
    """

    def __init__(self, account, api, say, patience=5, connecting=10):
        self._api, self._say = api, say
        self._website_id = account.website_id
        self._client = account.client()
        self._client.on_any(self._note)
        self._came = threading.Condition()
        self._frames, self._names, self._now, self._patience = {}, set(), "", patience
        self._connecting, self._deaf = connecting, False

    def __enter__(self):
        self._client.start(website_id=self._website_id)
        try:
            self._client.wait_until_live(self._connecting)
        except (CrispError, TimeoutError) as error:
            self._say(f"there is no real time, so no stream is recorded: {error}")
            self._deaf = True
        return self

    def __exit__(self, *_):
        self._client.close()

    def begin(self, operation):
        with self._came:
            self._now, self._names = operation.key, set()

    def end(self, operation):
        """Wait for the first event that the operation should cause; say if none has come."""
        wanted = {name for name, key in CALLED.items() if key == operation.key}
        wanted |= set(operation.causes)
        if self._deaf or not wanted:
            return
        with self._came:
            if not self._came.wait_for(lambda: wanted & self._names, self._patience):
                self._say(f"{operation.key}: it caused no {' or '.join(sorted(wanted))}")

    def texts(self, header, credentials, scrubber):
        """Return paths and texts of the streams that were heard."""
        events = {event.name: event for event in self._api.events()}
        for name, (heard, payloads) in self._frames.items():
            stream = Stream(events[name])
            about = {"contract": event_contract(self._api, stream.event), "heard while": heard}
            lines = [{"event": name, **header, **about}]
            lines += [{"frame": [name, scrubber.value(payload)]} for payload in payloads]
            shown = anonymous(lines, credentials, {self._website_id: WEBSITE})
            yield stream.path, "".join(f"{compact(line)}\n" for line in shown)

    def _note(self, event):
        if isinstance(event, UnknownEvent):
            self._say(f"{event.event_name}: not known to the spec, or not as it says")
            return
        with self._came:
            heard, payloads = self._frames.setdefault(event.event_name, (self._now, []))
            if heard == self._now:
                payloads.append(event.to_dict())
            self._names.add(event.event_name)
            self._came.notify_all()
