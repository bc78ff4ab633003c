"""A small site that has a bit of everything: python -m tests.site.whole writes its pages.

Read what changed as a reader of the site would, before it is committed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from codegen.site.pages import site
from tests.codegen.diff.base import EVENTS
from tests.codegen.diff.base import FILES
from tests.codegen.diff.base import REST
from tests.codegen.diff.base import TYPES
from tests.codegen.specs import load
from tests.site.small import write
from tests.site.values import VALUES

# Of what each spec needs for real time.
LEFT_OUT = ("connect.md", "resources/past.md")
PAGES = Path(__file__).parent / "pages"  # no .md, in which ruff would format the code


def _with(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


SENT = """\
  thing:sent:
    doc: Sent.
    scope: unknown
    extends: Card
    fields:
      kind: str
      many: '[str]'
      more: CardContent
    fields?:
      nobody: str | null
"""
SPEC = {
    **FILES,
    "rest/values.yaml": VALUES,
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
        ("      number: int\n", "      number: int\n      at: ms\n"),
    ),
    "rtm/thing.yaml": _with(
        EVENTS,
        ("doc: Made.\n", "doc: Made.\n    note: It is *new*.\n    since: 2025-03-04\n"),
        ("doc: Lost.\n", "doc: Lost.\n    status: removed\n    scope: none\n"),
        ("doc: Make.\n", "doc: Make.\n    note: As *told*.\n"),
        ("emits:\n", f"{SENT}emits:\n"),
    ),
}


def pages() -> Iterator[tuple[str, str]]:
    """Yield the name of each file, and what stands there."""
    with TemporaryDirectory() as folder:
        write(Path(folder))
        made = site(load(SPEC), Path(folder), Path(folder) / "generated")
    for path, text in made.pages.items():
        if not path.endswith(LEFT_OUT):
            yield f"{path.removesuffix('.md').replace('/', '-')}.txt", text
    yield "nav.txt", json.dumps(made.nav, indent=1) + "\n"
    yield "llms.txt", made.llms
    yield "llms-full.txt", made.llms_full


if __name__ == "__main__":
    for path in PAGES.iterdir():
        path.unlink()
    for name, text in pages():
        (PAGES / name).write_text(text, "utf-8")
