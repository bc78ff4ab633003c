"""The pages of a small spec that has a bit of everything: python -m tests.site.whole writes them.

Read what changed as a reader of the site would, before it is committed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from codegen.render.methods import Methods
from codegen.site.calls import Calls
from codegen.site.events import EventPages
from codegen.site.operations import ResourcePages
from codegen.site.targets import Targets
from codegen.site.types import TypePages
from tests.codegen.diff.base import EVENTS
from tests.codegen.diff.base import FILES
from tests.codegen.diff.base import REST
from tests.codegen.diff.base import TYPES
from tests.codegen.specs import load

PAGES = Path(__file__).parent / "pages"  # no .md, in which ruff would format the code
THEIRS = {"widget.get_it": [("widget.getIt(id)", "Node <1>")]}


def _with(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


SPEC = {
    **FILES,
    "rest/widget.yaml": _with(
        REST,
        ("doc: Get.\n", "doc: Get.\n    note: It is *quick*.\n    since: 2025-01-02\n"),
        ("doc: Put.\n", "doc: Put.\n    label: Put It\n"),
        ("  nick?: str | null\n", "  nick?: {type: str | null, doc: A name., max: 9}\n"),
    )
    + "removed:\n  left_it: {doc: It went., successor: widget.get_it}\n",
    "types/thing.yaml": _with(
        TYPES,
        ("doc: A thing.\n", "doc: A thing.\n    note: It is *one*.\n    since: 2025-02-03\n"),
    ),
    "rtm/thing.yaml": _with(
        EVENTS,
        ("doc: Made.\n", "doc: Made.\n    note: It is *new*.\n    since: 2025-03-04\n"),
        ("doc: Lost.\n", "doc: Lost.\n    status: removed\n    scope: none\n"),
        ("doc: Make.\n", "doc: Make.\n    note: As *told*.\n"),
    ),
}


def pages() -> Iterator[tuple[str, str]]:
    """Yield the name of each page, and what stands there."""
    api = load(SPEC)
    targets = Targets(api, {})
    resources = ResourcePages(api, targets, Methods(api), Calls(api), THEIRS)
    events, types = EventPages(api, targets), TypePages(api, targets)
    for resource in api.resources:
        if resource.name in ("widget", "shelves"):
            yield f"resource-{resource.name}.txt", resources.page(resource)
    for family in api.families:
        yield f"events-{family.name}.txt", events.page(family)
    for module in types.modules:
        if module != "connect":
            yield f"types-{module}.txt", types.page(module)


if __name__ == "__main__":
    PAGES.mkdir(exist_ok=True)
    for name, text in pages():
        (PAGES / name).write_text(text, "utf-8")
