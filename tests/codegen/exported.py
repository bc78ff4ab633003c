"""A spec with one of everything that an export has to say, and what is common to both exports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.codegen.specs import operations

TYPES = """\
types:

  Base:
    doc: A base.
    fields:
      id: str

  Thing:
    doc: A thing.
    note: It surprises.
    key: id
    extends: Base
    fields:
      kind: text | part | other
      color: Color
      made_at: ms
      gone: str | null
      token: {type: str, secret: true, seen: [abc]}
    fields?:
      content: Content | null
      parts: [Thing]
      labels: {type: '[str]', max: 2}
      count: int 1..5 = 2

  Renewed:
    doc: Another thing.
    extends: Base
    fields:
      id: int

  Color:
    doc: A color.
    enum: [red, urn:*]

  Part:
    doc: A part.
    fields:
      name: str
    fields?:
      made_by: {type: str, refers_to: people_id}
      mails: {type: '[str]', format: email, min: 1}
      page: {type: str, format: url, min: 9}

  Content:
    doc: What is in it.
    by: kind
    of:
      text: str
      note: str
      part: Part
"""
REST = """\
get_it:
  http: GET /it/{people_id}/{page_number?}
  doc: Get it.
  note: With care.
  label: Get It All
  anchor: get-it-all
  since: 2025-01-01
  query:
    color?: Color
    filter?: json [Part]
    either?: str | json [Part]
    since: iso8601
    open?: flag = true
    most?: int 1..9 = 3
  returns: [Thing]
  also: take_it
  tiers: [user, (website)]
  status: internal
put_it:
  http: PUT /it
  doc: Put it.
  body: Thing
  returns: Renewed
  auth: none
  tiers: [plugin]
  causes: [thing:made]
  words: store a thing
  asks: somebody may see it
  refuses: people_exists
  scope: things write
patch_it:
  http: PATCH /it
  doc: Change it.
  body: Thing {kind?, content}
post_it:
  http: POST /it
  doc: Do it.
  body:
    flag: const spam
    sessions?: [str]
    people?: [str]
    mode: on | off = on
  either: [sessions, people]
  answers: 202 dispatched
post_them:
  shares: post_it
  doc: Do it to them.
  body:
    people: [str]
end_all:
  http: PATCH /ends
  doc: End them.
  body:
    ids: [str]
  each: widget.end_one of ids with how = late
end_one:
  http: PATCH /ends/{user_id}
  doc: End one.
  body:
    how: soon | late
has_it:
  http: HEAD /it
  doc: Whether it is.
span_it:
  http: GET /files/{key...}
  doc: Get a file.
  awaits: thing:made matching id = list_id
  client: logout
list_it:
  http: GET /them
  doc: Get them by time.
  query:
    before?: ms
  returns: [Thing]
  cursor: before = made_at
delete_it:
  http: DELETE /it
  doc: Remove it.
  body:
    why?: str
  status: removed
"""
EVENTS = """\
family: thing
tiers: [user, plugin]
scope: things read
web_hook: true

events:

  thing:made:
    doc: It was made.
    note: Soon after.
    label: Thing Made
    extends: Base
    fields:
      thing: Thing
    fields?:
      color: Color

  thing:odd:
    doc: Something.
    payload: unknown
    status: removed
    tiers: unknown
    scope: unknown
    web_hook: false

emits:

  thing:make:
    doc: Make it.
    fields:
      color: Color
"""
FILES = {
    "types/thing.yaml": TYPES,
    "rest/widget.yaml": operations(REST),
    "rtm/thing.yaml": EVENTS,
}


def references(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        if isinstance(found.get("$ref"), str):
            yield found["$ref"]
        for value in found.values():
            yield from references(value)
    elif isinstance(found, list):
        for value in found:
            yield from references(value)


def keys(found: Any) -> Iterator[str]:
    if isinstance(found, dict):
        for key, value in found.items():
            yield key
            yield from keys(value)
    elif isinstance(found, list):
        for value in found:
            yield from keys(value)


def at(document: dict[str, Any], reference: str) -> Any:
    """Return the value that a reference leads to."""
    found: Any = document
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found
