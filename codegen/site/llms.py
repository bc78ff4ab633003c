"""Write `llms.txt` and `llms-full.txt`: the same facts in few words, for programs that read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence

from codegen.inventory import arguments
from codegen.ir import Api
from codegen.ir import Enum
from codegen.ir import Event
from codegen.ir import Field
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.render.bodies import said
from codegen.tiers import tiers_text
from codegen.typeinfo import iteration

MOST_TOKENS = 60_000
_CHARACTERS = 3.5
ABOUT = (
    "A typed Python client for Crisp (crisp.chat): its REST API, real-time events and web hooks, "
    "sync and async, with a local Crisp to test against."
)


def tokens(text: str) -> int:
    """Return about how many tokens a text is: 3.5 characters each, as of English and code."""
    return round(len(text) / _CHARACTERS)


def short(pages: Sequence[tuple[str, str, str]]) -> str:
    """Return `llms.txt`: each page with its section, its address and its title."""
    parts = [
        "# crisp_client",
        f"> {ABOUT}",
        "All of it in one file: [llms-full.txt](llms-full.txt). Each page is there as Markdown.",
    ]
    sections: dict[str, list[str]] = {}
    for section, path, title in pages:
        sections.setdefault(section, []).append(f"- [{title}]({path})")
    parts += [f"## {section}\n\n" + "\n".join(lines) for section, lines in sections.items()]
    return "\n\n".join(parts) + "\n"


def full(api: Api, guides: Mapping[str, str]) -> str:
    """Return `llms-full.txt`; of the guides their essentials: first words, code, and headings."""
    operations = [
        line for resource in api.resources for line in _resource(resource.name, resource.operations)
    ]
    parts = [
        "# crisp_client",
        f"> {ABOUT}",
        _START,
        *(_essentials(text) for text in guides.values()),
        "# Operations\n\n"
        "`client.RESOURCE.NAME(arguments) -> result`; `?` may be left out, what stands behind `*` "
        "is given by keyword. A `body` is one mapping with Crisp's own keys. Each takes "
        "`options=RequestOptions(...)`. With `iter`, `iter_NAME` without the page walks all pages. "
        "In brackets the tiers, inner ones only presumed; then the scope.",
        "\n".join(operations),
        "# Events\n\n"
        "`@client.on(events.NAME)`; `hook`: also a web hook. Fields with `?` may be None.",
        "\n".join(map(_event, api.events())),
        "# Types\n\n"
        "Of `crisp_client.models`. Results have attributes, and None for what is absent; mappings "
        "that are sent have keys as on the wire. With `Input` in its name a type is sent.",
        "\n".join(_types(api)),
    ]
    return "\n\n".join(parts) + "\n"


_START = """\
```python
from crisp_client import CrispClient  # AsyncCrispClient has the same methods, to be awaited
from crisp_client import events

client = CrispClient()  # CRISP_IDENTIFIER, CRISP_KEY, CRISP_TIER, CRISP_HOST; or arguments


@client.on(events.MessageSend)  # a visitor wrote
def answer(message: events.MessageSend) -> None:
    client.conversation(message).send_text("Hello!")


client.listen()
```

Errors: `CrispError` > `APIError` (`InvalidDataError` 400, `AuthenticationError` 401,
`PermissionDeniedError` 403, `NotFoundError` 404, `RateLimitError` 429, `ServerError` 5xx) and
`TransportError` (`APITimeoutError`, `AmbiguousWriteError`: a write that may have been carried out).
They have `status`, `reason`, `operation`, `attempts`, `retry_after`, `ambiguous`.
To test without Crisp: `from crisp_client.testing import Emulator`; in pytest the fixture
`crisp_emulator`."""


def _essentials(text: str) -> str:
    """Return of a guide what comes before the second heading, and the code with its headings."""
    kept: list[str] = []
    heading, in_code, is_start = "", False, True
    for line in text.split("\n"):
        if line.startswith("```"):
            in_code = not in_code
            if heading:
                kept += ["", heading]
                heading = ""
            kept.append(line)
        elif in_code:
            kept.append(line)
        elif line.startswith("#"):
            is_start = is_start and not any(one.startswith("#") for one in kept)
            heading = "" if is_start else line
            kept += [line] if is_start else []
        elif is_start:
            kept.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _resource(name: str, operations: Sequence[Operation]) -> Iterator[str]:
    yield f"\n## {name}\n"
    yield from map(_operation, operations)


def _operation(operation: Operation) -> str:
    given = []
    is_by_keyword = False
    for one in arguments(operation):
        if one["in"] == "query" and not is_by_keyword:
            given.append("*")
            is_by_keyword = True
        given.append(one["name"] + "?" * (not one["required"]))
    body = operation.body
    text = f"- `{operation.name}({', '.join(given)})"
    if isinstance(body, TypeBody):
        text = text.replace("body", f"body: {body.picked.name if body.picked else body.type_text}")
    text += f" -> {'bool' if operation.method == 'HEAD' else operation.returns_text or 'None'}`"
    text += f" {operation.doc or operation.label}"
    text += f" ({tiers_text(operation)})" + (
        f" {operation.scope}" if operation.scope not in ("none", "unknown") else ""
    )
    text += " iter" * bool(iteration(operation))
    return text + (f" Deprecated: {operation.deprecation}" if operation.deprecation else "")


def _event(event: Event) -> str:
    fields = ", ".join(map(_field, event.fields or ()))
    hook = ", hook" * event.web_hook
    return f"- `{event.class_name}` (`{event.name}`{hook}) {event.doc} {{{fields}}}"


def _types(api: Api) -> Iterator[str]:
    for named in api.types.values():
        match named:
            case Enum(name=name, words=words):
                yield f"- `{name}` = {' | '.join(words)}"
            case Union(name=name, by=by, variants=variants):
                known = ", ".join(f"{word}: {said(found, api.types)}" for word, found in variants)
                yield f"- `{name}` by `{by}`: {known}"
            case Model(name=name, fields=fields):
                yield f"- `{name}` {{{', '.join(map(_field, fields))}}}"


def _field(field: Field) -> str:
    return f"{field.name}{'' if field.required else '?'}: {field.type_text}"
