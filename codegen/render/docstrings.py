"""Write the lines of docstrings that follow from facts of the spec: tiers, safety, status."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.ir import Event
from codegen.ir import FieldsBody
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Platform
from codegen.irtypes import Scalar
from codegen.render.fields import ending
from codegen.render.text import docstring
from codegen.tiers import Standing
from codegen.tiers import with_standing

_STATUS = {
    "implicit": "Used by Crisp's clients, not in its documentation.",
    "internal": "In Crisp's internal documentation only.",
    "seed-only": "Known from Crisp's client of 2017; gone from current clients and documentation.",
}

_REPEATED = {
    "safe": "Sent again after a failure; it only reads.",
    "idempotent": "Sent again after a failure; twice has the effect of once.",
}

_STANDINGS = {
    Standing.STATED: "stated",
    Standing.PRESUMED: "not stated, presumably work{s}",
    Standing.DOUBTED: "presumably refused",
    Standing.CLOSED: "refused",
}


def method_lines(operation: Operation, platform: Platform) -> Iterator[str]:
    yield f"Tiers: {_tiers(operation, platform)}."
    yield f"Scope: {operation.scope}."
    yield f"Reference: {platform.rest_reference}#{operation.anchor}"
    if operation.since:
        yield f"Since {operation.since}."
    if operation.status in _STATUS:
        yield _STATUS[operation.status]
    if not operation.authenticated:
        yield "Sent without credentials."
    if operation.client == "login":
        yield "The identifier and key of the answer become this client's credentials."
    if operation.client == "logout":
        yield "This client forgets its credentials."
    if operation.safety in _REPEATED:
        yield _REPEATED[operation.safety]
    if operation.safety == "unsafe":
        yield (
            "Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a "
            "`ServerError` whose `ambiguous` is true."
        )
    if operation.deduplicate is not None:
        field = operation.deduplicate.body_field
        yield (
            f"Retried only if a look-up by its `{field}` does not find it; "
            f"the client sets a `{field}` unless you do."
        )
    if isinstance(operation.body, FieldsBody) and operation.body.either:
        yield f"Takes exactly one of {', '.join(operation.body.either)}."
    if operation.awaits is not None:
        yield (
            f"The result arrives as the event `{operation.awaits.event}` whose "
            f"`{operation.awaits.event_field}` equals `{operation.awaits.body_field}`."
        )
    if "page_rows" in operation.places:  # that of `api.yaml` is assumed of many
        yield f"A page has at most {operation.page_rows} rows."
    for each in operation.each:
        yield f"For each of `{each.ids}` it does what `{each.operation}` does."
    if operation.method != "HEAD" and (named := _addressed(operation)):
        yield f"Raises `NotFoundError` if there is no such {named}."
    for reason in platform.reasons:
        if reason.reason in operation.refuses:
            error = reason.error or platform.status_errors[reason.status]
            yield f"Raises `{error}` for `{reason.reason}`: {reason.doc}"
    if operation.causes:
        yield "Causes " + ", ".join(f"`{name}`" for name in operation.causes) + "."


def _addressed(operation: Operation) -> str:
    """Return the path parameters that name a thing; a page that is not there is empty."""
    wires = [f"`{f.wire}`" for f in operation.path_params if f.type != Scalar("page")]
    return " or ".join(wires)


def _tiers(operation: Operation, platform: Platform) -> str:
    """Return what is stated, and what is only presumed, of each tier."""
    if operation.tiers is None:
        return "not stated; presumably all work"
    texts = []
    for one, said in _STANDINGS.items():
        if found := with_standing(operation, platform, one):
            texts.append(f"{', '.join(found)} ({said.format(s='s' * (len(found) == 1))})")
    return "; ".join(texts)


def event_line(event: Event) -> str:
    tiers = ", ".join(event.tiers) if event.tiers else "not stated"
    hook = "also a web hook" if event.web_hook else "no web hook"
    since = f" Since {event.since}." if event.since else ""
    return f"Tiers: {tiers}; {hook}. Scope: {event.scope}.{since}"


def type_docstring(named: NamedType, indent: int) -> str:
    """Return the docstring of a type without its quotes, for lines indented by `indent`."""
    text = docstring(named.doc or named.name)
    pad = "\n" + " " * indent
    since = f"Since {named.since}." if named.since else ""
    more = [docstring(one) for one in (named.note, since, ending(named)) if one]
    return "".join([text, *(f"\n{pad}{one}" for one in more), pad if more else ""])
