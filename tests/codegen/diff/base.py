"""The small spec that the cases change, with a bit of everything in it."""

from __future__ import annotations

from tests.codegen.specs import PARAMS
from tests.codegen.specs import platform

REST = """\
resource: widget
tiers: [user, plugin]
operations:
  get_it:
    http: GET /it/{user_id}
    doc: Get.
    query:
      key?: str
      size: int = 1
      limit?:
        type: str
        max: 5
      since?: iso8601
      on?: flag
      ids?: json [str]
      count?: int 1..50
      word?: slow | fast
      either?: str | json [str]
      gone?:
        type: str
        deprecated: Use key.
      going?:
        type: str
        deprecated: Use key.
        sunset: 2026-12-31
    returns: Thing
    also: [fetch, take]
  list_them:
    http: GET /them/{page_number}
    doc: Them.
    returns: [Row]
  list_old:
    http: GET /old
    doc: Old ones.
    query:
      before?: ms
      after?: ms
    cursor: before = time
    returns: [Row]
    scope: things
  put_it:
    http: PUT /it/{user_id}/part/{plugin_id}
    doc: Put.
    body:
      one: str
      two: str
      three?: str
      four?: str
      level: low | high
      nick?: str | null
      wait: s
      many?: [str]
      kind: const spam
      left?: str
      right?: str
    either: [left, right]
  save_it:
    http: PATCH /it/{user_id}
    doc: Save.
    body: Sent
  pick_it:
    http: POST /pick/{user_id}
    doc: Pick.
    body: Sent {id, mode?}
    returns: Made
  send_it:
    http: POST /send
    doc: Send.
    body: Message
    causes: [thing:made]
  any_it:
    http: POST /any
    doc: Any.
    body: '{str: any}'
    scope: things write
  open_it:
    http: POST /open
    doc: Open.
    auth: none
    body:
      list_id: str
    awaits: thing:made matching id = list_id
  log_in:
    http: POST /in
    doc: Log in.
    client: login
    returns: Session
  old_it:
    http: DELETE /old
    doc: Old.
  gone_it:
    http: DELETE /gone
    doc: Gone.
    deprecated: Use old_it.
  going_it:
    http: DELETE /going
    doc: Going.
    deprecated: Use old_it.
    sunset: 2026-12-31
  end_it:
    http: GET /end
    doc: End.
    deprecated: Use get_it.
    returns: Ended
  leave_it:
    http: GET /leave
    doc: Leave.
    deprecated: Use get_it.
    sunset: 2026-12-31
    returns: Left
  seed_it:
    http: DELETE /seed
    doc: Seed.
    status: removed
"""
TYPES = """\
types:
  Thing:
    doc: A thing.
    key: id
    fields:
      id: str
      state: State
      kind: str
      content: Content
      part: Part
      parts: [Part]
      made: ms
      size: int
      either: str | Part
      named: {str: str}
      free: any
    fields?:
      note:
        type: str
        doc: A note.
      nick: str | null
      word: slow | fast | urn:*
      code:
        type: str
        format: thing_<uuid>
        max: 9
      old:
        type: str
        deprecated: Use code.
      going:
        type: str
        deprecated: Use code.
        sunset: 2026-12-31
      key:
        type: str
        secret: true
  Part:
    doc: A part.
    fields:
      name: str
    fields?:
      color: str
  Row:
    doc: A row.
    key: id
    fields:
      id: str
      time: ms
  Made:
    doc: What was made.
    fields:
      id: str
  Session:
    doc: A session.
    fields:
      identifier: str
      key: str
  Sent:
    doc: What is sent.
    fields:
      id: str
      amount: float
    fields?:
      mode: Mode
      tags: [str]
      text: str | [str]
      nick: str | null
      code:
        type: str
        format: thing_<uuid>
        max: 9
      old:
        type: str
        deprecated: Use code.
      going:
        type: str
        deprecated: Use code.
        sunset: 2026-12-31
  Message:
    doc: A message.
    fields:
      type: str
      content: Said
  Said:
    doc: By type.
    by: type
    of:
      text: str
      note: str
      part: Piece
  Piece:
    doc: A piece.
    fields:
      name: str
  State:
    doc: A state.
    enum: [on, off]
  Mode:
    doc: A mode.
    enum: [slow, fast, 'urn:*']
  Content:
    doc: By kind.
    by: kind
    of:
      text: str
      also: str
      number: int
  Base:
    doc: What events have.
    fields:
      website_id: str
      other: str
  Aging: {doc: Ages., enum: [a, b], was: Aged, deprecated: Use Mode.}
  Passing: {doc: Passes., enum: [a, b], deprecated: Use Mode., sunset: 2026-12-31}
  Ended: {doc: Ended., fields: {id: str, part: EndedPart}}
  EndedPart: {doc: A part., fields: {id: str}}
  Left: {doc: Left., fields: {id: str}}
  Unused: {doc: Not used., fields: {a: int}}
"""
EVENTS = """\
family: thing
tiers: [user, plugin]
scope: things read
web_hook: true
events:
  thing:made:
    doc: Made.
    extends: Base
    fields:
      id: str
    fields?:
      by: str
      part: Part
  thing:lost:
    doc: Lost.
    payload: unknown
  thing:moved:
    doc: Moved.
    extends: Base
    tiers: unknown
    web_hook: false
  thing:gone:
    doc: Gone.
    payload: unknown
    deprecated: Use thing:lost.
  thing:going:
    doc: Going.
    payload: unknown
    deprecated: Use thing:lost.
    sunset: 2026-12-31
emits:
  thing:make:
    doc: Make.
    fields:
      id: str
  thing:unmake:
    doc: Unmake.
    fields:
      id: str
"""


SHELF = """\
resource: shelves
tiers: [user, plugin]
operations:
  get_shelf:
    http: GET /shelf/{original_id}
    doc: A shelf.
    returns: str
  list_rows_of_shelf:
    http: GET /shelf/{original_id}/rows/{page_number}
    doc: Rows.
    returns: [str]
  get_rack:
    http: GET /rack/{key}/{user_id}
    doc: A rack.
    returns: str
  get_box_of_shelf:
    http: GET /shelf/{original_id}/box/{key}
    doc: A box.
    returns: str
    also: box_of_shelf
"""
HANDLES = """\
handles:
  shelf:
    doc: A shelf.
    binds: [original_id]
  box:
    doc: A box of a shelf.
    binds: [original_id, key]
"""


FILES = {
    "rest/widget.yaml": REST,
    "rest/shelves.yaml": SHELF,
    "types/thing.yaml": TYPES,
    "rtm/thing.yaml": EVENTS,
    "api.yaml": platform(PARAMS + "  spare_id: str\n") + HANDLES,
}


def _rest(old: str, new: str) -> dict[str, str]:
    assert REST.count(old) == 1
    return {**FILES, "rest/widget.yaml": REST.replace(old, new)}


# One change of each severity.
BREAKING = _rest("http: DELETE /old\n", "http: DELETE /older\n")
DANGEROUS = _rest("size: int = 1", "size: int = 2")
COMPATIBLE = _rest("also: [fetch, take]", "also: [fetch, take, have]")
WORDS = _rest("doc: Old.\n", "doc: Older.\n")
