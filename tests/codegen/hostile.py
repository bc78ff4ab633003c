"""Hostile texts, and a spec that has a place for one behind every key of the language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

from codegen.problems import Problems
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import read
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text
from tests.codegen.specs import platform

RUN = "__import__('os').system('touch hacked')"
VISIBLE = (
    "'", '"', "''", '""', "'''", '"""', "\\", "\\\\", "\\'", '\\"', '\\"""', '"""\\', "'''\\",
    f'"""; {RUN}; """', f"'''; {RUN}; '''", f"'; {RUN}; '", f'"; {RUN}; "', f"') + {RUN} + ('",
    f'""" + {RUN} + """', RUN, f"{{{RUN}}}", f"#{RUN}", f"`{RUN}`", f"$({RUN})", f"*/ {RUN}",
    "{{ 7 * 7 }}", "{% raw %}", "{% endmacro %}", "{# gone #}", "{{ ''.__class__.__mro__ }}",
    "{%- include '/etc/passwd' -%}", "{{", "}}", "{", "}", "{0}", "{name!r:>{width}}", "%s %(a)s",
    "# type: ignore", "# noqa", "# fmt: off", "# ruff: noqa", "# -*- coding: utf-7 -*-",
    "\\N{BULLET}", "\\x41", "\\u0041", "\\U0010FFFF", "\\u2028", "\\n", "\\t", "\\0", "\\ud800",
    "é", "ß", "日本語", "🎉", "x" * 20_000, '"' * 99, "\\" * 99, "*", "&a", "!!b",
    "- a", "a: b", "? a", "<<", "|", ">", "%YAML 1.1", "@", "yes", "null", "~", "1_000", "0x1F",
    "async", "await", "AsyncCrispClient", "Args:", ">>> 1", "@param x", ":class:`x`", "*args",
)  # fmt: skip
INVISIBLE = (
    "a\nb", "\n", "a\r\nb", "\x00", "\t", "\x1b[31m", "\x07", "\x7f", "\x85", "\x0c", "\u2028",
    "\u2029", "\u200b", "\u200e", "\u202e", "\u2066", "\ufeff", "\u00a0", "\u00ad", "\ud800",
    "\udfff", "\ue000", "\uffff", " a", "a ", "",
)  # fmt: skip
WORST = (f'"""; {RUN}; """', f"'; {RUN}; '", RUN, "{{ 7 * 7 }}", "\\", "a\nb", "\u202e", "{0}", '"')

HANDLES = """\
handles:
  holder:
    doc: Holder doc.
    binds: [user_id]
    words: holding
    names:
      widget.get_it: have_it
"""
FILES: Mapping[str, str] = {
    "api.yaml": platform() + HANDLES + "ending: {grace: 90 days}\n",
    "rest/widget.yaml": """\
resource: widget
tiers: [user]
asks: Writes ask.

params:
  number: int

operations:

  get_it:
    http: GET /it/{user_id}/{own}
    doc: Get doc.
    note: Get note.
    anchor: get-anchor
    label: Get Label
    since: 2026-01-01
    status: implicit
    also: [further]
    path:
      own: one_word | two_words
    query:
      key?:
        type: one | two = one
        doc: Key doc.
        note: Key note.
        format: key_<format>
        seen: [seen]
        example: two
        max: 7
        closed: true
      before?: ms
      until?: {type: iso8601, whole_day: true}
    body:
      kind: const fixed
      text: str = preset
      state: State
      list_id: int
    example: {list_id: 7}
    returns: [Thing]
    answers: 200 fine
    awaits: thing:made matching id = list_id
    causes: [thing:gone]
    refuses: [not_found]
    scope: things write
    words: [fetch it]
    asks: Get asks.
    cursor: before = made_at
    page_rows: 9
    safety: unsafe
    deprecated: Get ending.
    sunset: 2027-01-01
    successor: widget.find_it

  send_it:
    http: POST /sent
    doc: Send doc.
    body:
      number: int
    returns: Sent
    deduplicate: number by find_it

  find_it:
    http: GET /sent/{number}
    doc: Find doc.
    returns: Sent

  share_it:
    shares: get_it_all
    doc: Share doc.
    body:
      left?: [str]
      right?: [int]
    either: [left, right]
    each: widget.find_it of left

  get_it_all:
    http: POST /all
    doc: All doc.
    auth: none
    client: logout
    tiers: [plugin]
    body: Thing {field, by?}

removed:

  lose_it:
    doc: Lost doc.
    successor: widget.find_it

types:

  Local:
    doc: Local doc.
    fields:
      flat: Thing

  Sent:
    doc: Sent doc.
    fields:
      number: int
""",
    "rest/ended.yaml": """\
resource: ended
tiers: [user]
deprecated: File ending.

operations:

  end_it:
    http: GET /ended
    doc: End doc.
""",
    "types/thing.yaml": """\
types:

  State:
    doc: State doc.
    note: State note.
    deprecated: State ending.
    sunset: 2027-01-04
    successor: Thing
    since: 2026-01-04
    was: FormerState
    enum: [word, other]

  Thing:
    doc: Thing doc.
    note: Thing note.
    was: [FormerThing, EarlierThing]
    deprecated: Thing ending.
    key: field
    starts:
      field: start
    order: field
    extends: Base
    fields:
      field:
        type: str
        doc: Field doc.
        note: Field note.
        format: field_<format>
        seen: [glimpsed]
        min: 1
        max: 9
        secret: false
        refers_to: user_id
        deprecated: Field ending.
        sunset: 2027-01-02
        successor: by
        since: 2026-01-03
      by: str
      content: Content
      state: State | null
    fields?:
      maybe: int = 4
      from: str

  Base:
    doc: Base doc.
    fields:
      made_at: ms
    example: {made_at: 7}

  Content:
    doc: Content doc.
    note: Content note.
    by: by
    of:
      variant: str
      thing: Thing
""",
    "rtm/family.yaml": """\
family: family
tiers: [user]
scope: family read
web_hook: true

events:

  thing:made:
    doc: Event doc.
    note: Event note.
    label: Event Label
    scope: event read
    since: 2026-01-02
    deprecated: Event ending.
    sunset: 2027-01-03
    successor: thing:gone
    tiers: [website]
    web_hook: false
    extends: Base
    fields:
      id: int
      payload: Thing
    fields?:
      class: str

  thing:gone:
    doc: Gone doc.
    payload: unknown
    status: removed

emits:

  thing:make:
    doc: Emit doc.
    note: Emit note.
    fields:
      sent: str
    fields?:
      more: str
""",
}


class Spot(NamedTuple):
    """A text of a file, key or value, and the keys that lead to it."""

    file: str
    path: tuple[str, ...]
    text: Text
    is_key: bool

    def __str__(self) -> str:
        return f"{self.file}:{self.text.place.line}:{self.text.place.column}"

    @property
    def is_prose(self) -> bool:
        """Where any visible text is good, being shown and nothing else."""
        if self.is_key:
            return self.path[-2:-1] == ("of",)
        if self.path[-2:-1] == ("starts",):
            return True
        return self.path[-1] in ("doc", "note", "asks", "format", "seen", "enum", "deprecated")


def spots() -> Iterator[Spot]:
    for name, text in FILES.items():
        problems = Problems()
        root = read(text.encode(), name, problems)
        assert root is not None and not problems.found
        yield from _below(root, name, ())


def _below(node: Node, file: str, path: tuple[str, ...]) -> Iterator[Spot]:
    if isinstance(node, Text):
        yield Spot(file, path, node, False)
    elif isinstance(node, Seq):
        for item in node.items:
            yield from _below(item, file, path)
    elif isinstance(node, Map):
        for key, value in node:
            inner = (*path, key.value)
            yield Spot(file, inner, key, True)
            yield from _below(value, file, inner)


def put(spec: Mapping[str, str], changes: Mapping[Spot, str]) -> dict[str, str]:
    """The spec with other texts, in quotes, in some places; they are replaced from behind."""
    files = {name: text.split("\n") for name, text in spec.items()}
    for spot in sorted(changes, key=lambda spot: spot.text.place, reverse=True):
        text = changes[spot]
        lines, place = files[spot.file], spot.text.place
        row, start = lines[place.line - 1], place.column - 1
        old = spot.text.value
        assert row[start:].startswith(old), spot
        new = json.dumps(text, ensure_ascii=not text.isprintable())
        lines[place.line - 1] = row[:start] + new + row[start + len(old) :]
    return {name: "\n".join(lines) for name, lines in files.items()}
