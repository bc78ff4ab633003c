"""Say on the page of a family what its events bring, what causes them, and how one handles them."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Api
from codegen.ir import Emit
from codegen.ir import Event
from codegen.ir import Family
from codegen.ir import Field
from codegen.naming import constant
from codegen.naming import snake
from codegen.render.fields import ending
from codegen.render.fields import field_text
from codegen.render.pytypes import PyTypes
from codegen.render.pytypes import Use
from codegen.site.markdown import block
from codegen.site.markdown import code
from codegen.site.markdown import facts
from codegen.site.markdown import joined
from codegen.site.markdown import prose
from codegen.site.markdown import table
from codegen.site.targets import event_target
from codegen.site.targets import family_page
from codegen.site.targets import link
from codegen.site.targets import listed
from codegen.site.targets import operation_link
from codegen.site.targets import Targets


class EventPages:
    def __init__(self, api: Api, targets: Targets) -> None:
        self._api = api
        self._targets = targets
        self._py = PyTypes(api.types)

    def page(self, family: Family) -> str:
        page = family_page(family.name)
        rows = [
            (link(code(one.name), page, event_target(one)), prose(one.doc)) for one in family.events
        ]
        return joined(
            [
                f"# Events: {family.name}",
                "Payloads are classes of `crisp_client.events`. The same handlers get them in real "
                "time and from web hooks. A handler of `AsyncCrispClient` may be an `async def`.",
                table(("event", "what happened"), rows),
                *(self._section(event, page) for event in family.events),
                *(self._emit(emit, page) for emit in family.emits),
            ]
        )

    def _section(self, event: Event, page: str) -> str:
        known = event.fields is not None
        fields = table(("field", "type", "what it is"), self._fields(event.fields or (), page))
        return joined(
            [
                f"## {event.name} {{ #{event.class_name} }}",
                prose(event.doc),
                prose(event.note),
                prose(ending(event)),
                block(handler(event)),
                fields if known else "Nothing is known of its payload; `event.to_dict()` has it.",
                facts(self._facts(event, page)),
            ]
        )

    def _facts(self, event: Event, page: str) -> Iterator[tuple[str, str]]:
        yield "Class", f"`events.{event.class_name}`, also `Event.{constant(event.name)}`"
        yield "Tiers", prose(", ".join(event.tiers) if event.tiers else "not stated")
        unnamed = event.scope in ("none", "unknown")
        yield "Scope", event.scope if unnamed else code(event.scope)
        yield "Web hook", "Yes, too." if event.web_hook else "No: in real time only."
        causing = (one for one in self._api.operations() if event.name in one.causes)
        yield "Caused by", listed(operation_link(one, page) for one in causing)
        brought = (
            one for one in self._api.operations() if one.awaits and one.awaits.event == event.name
        )
        yield "Brings the result of", listed(operation_link(one, page) for one in brought)
        yield "Since", event.since
        yield "Status", "Crisp no longer lists it." if event.status == "removed" else ""
        yield "Crisp's reference", f"<{self._api.platform.rtm_reference}>"

    def _emit(self, emit: Emit, page: str) -> str:
        return joined(
            [
                f"## {emit.name}",
                f"Sent by the client over the socket. {prose(emit.doc)}",
                prose(emit.note),
                table(("field", "type", "what it is"), self._fields(emit.fields, page, Use.BODY)),
            ]
        )

    def _fields(
        self, fields: tuple[Field, ...], page: str, use: Use = Use.RESULT
    ) -> Iterator[tuple[str, str, str]]:
        for field in sorted(fields, key=lambda field: not field.required):
            annotation = self._py.annotation(field.type, use)
            if not field.required and not annotation.endswith("None"):
                annotation += " | None"
            about = prose(field_text(field))
            if field.name != field.wire:
                about = f"On the wire {code(field.wire)}. {about}".rstrip()
            yield code(field.name), self._targets.annotation(annotation, page), about


def handler(event: Event) -> str:
    """Return a handler of an event, with the first two fields that it always has."""
    names = [field.name for field in event.fields or () if field.required][:2]
    shown = ", ".join(f"event.{name}" for name in names) or "event.to_dict()"
    return (
        f"@client.on(events.{event.class_name})\n"
        f"def {snake(event.class_name)}(event: events.{event.class_name}) -> None:\n"
        f"    print({shown})"
    )
