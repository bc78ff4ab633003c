"""Rules for events, and for what is sent over the socket."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Event
from codegen.lint.fields import fields
from codegen.lint.fields import prose
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.lint.revisions import age
from codegen.lint.revisions import successor_ends
from codegen.lint.types import decided


def events(api: Api) -> Iterator[Finding]:
    known = {event.name: event for event in api.events()}
    for event in api.events():
        yield from prose(event.place, event.name, event.doc, event.note)
        yield from _name(event)
        yield from age(event, api.platform)
        yield from successor_ends(event, known)
        if event.fields is None and not event.note:
            message = f"nothing is known of `{event.name}`; a `note:` should say why"
            yield finding("payload-unknown", event.place, message)
        if event.status == "removed" and event.web_hook:
            message = f"`{event.name}` is gone, and a web hook all the same"
            yield finding("gone-and-delivered", event.place, message)
        own = event.fields or ()
        yield from fields(own, api, explained=bool(event.note), received=True)
        yield from decided(own, event.place, api)
    for family in api.families:
        if family.file.rpartition("/")[2] != f"{family.name}.yaml":
            message = f"events of `{family.name}` belong into rtm/{family.name}.yaml"
            yield finding("file-of-family", family.events[0].place, message)
        for emit in family.emits:
            yield from prose(emit.place, emit.name, emit.doc, emit.note)
            if not emit.doc:
                yield finding("doc-missing", emit.place, f"`{emit.name}` has no `doc:`")
            yield from fields(emit.fields, api, explained=bool(emit.note))


def _name(event: Event) -> Iterator[Finding]:
    if not event.name.startswith(f"{event.family}:"):
        message = f"`{event.name}` is not of the family `{event.family}` by its name"
        yield finding("event-outside-family", event.place, message)
