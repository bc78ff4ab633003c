"""Every row of the rule table of `diff`: a change that it is for, and a like one that it is not."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from codegen.diff.change import Change
from codegen.diff.compare import compare
from codegen.diff.rules import _rule
from codegen.diff.rules import judge
from codegen.diff.rules import RULES
from codegen.resolve import load_api
from tests.codegen.specs import SPEC
from tests.codegen.specs import write_spec

W, T, E, A = "rest/widget.yaml", "types/thing.yaml", "rtm/thing.yaml", "api.yaml"
FILES = {
    W: """\
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
    returns: Thing
    also: [fetch, take]
  put_it:
    http: PUT /it/{user_id}
    doc: Put.
    body:
      one: str
      two: str
      three?: str
      four?: str
    either: [three, four]
  save_it:
    http: PATCH /it/{user_id}
    doc: Save.
    body: Sent
  old_it:
    http: DELETE /old
    doc: Old.
  add_it:
    http: POST /it/add
    doc: Add.
    body:
      number?: int
    returns: Added
    deduplicate: number by get_added
  get_added:
    http: GET /it/added/{number}
    doc: Get.
    path:
      number: int
    returns: Added
  open_it:
    http: POST /it
    doc: Open.
    auth: none
    causes: [thing:made]
""",
    T: """\
types:
  Thing:
    doc: A thing.
    key: id
    fields:
      id: str
      state: State
      kind: str
      content: Content
    fields?:
      note:
        type: str
        doc: A note.
  Added:
    doc: What was added.
    fields: {number: int}
  Sent:
    doc: What is sent.
    fields:
      id: str
    fields?:
      mode: Mode
  State:
    doc: A state.
    enum: [on, off]
  Mode:
    doc: A mode.
    enum: [slow, fast]
  Content:
    doc: By kind.
    by: kind
    of:
      text: str
      number: int
  Unused: {fields: {a: int}}
""",
    E: """\
family: thing
tiers: [user]
scope: things read
web_hook: true
events:
  thing:made:
    doc: Made.
    fields:
      id: str
    fields?:
      by: str
  thing:lost:
    doc: Lost.
    payload: unknown
emits:
  thing:make:
    doc: Make.
    fields:
      id: str
  thing:unmake:
    doc: Unmake.
    fields:
      id: str
""",
    A: (SPEC / A).read_text(),
}

Edit = tuple[str, str, str]
# Rule: what changes and how grave it is; then a change beside it, to which another rule belongs.
ROWS: Mapping[str, tuple[str, str, Edit, Edit]] = {
    "operation.added": ("widget.new", "compatible",
        (W, "  old_it:", "  new:\n    http: GET /new\n    doc: New.\n  old_it:"),
        (W, "[fetch, take]", "[fetch, take, new]")),
    "operation.removed": ("widget.old_it", "breaking",
        (W, "  old_it:\n    http: DELETE /old\n    doc: Old.\n", ""),
        (W, "  old_it:", "  older:\n    http: GET /older\n    doc: It.\n    also: old_it\n  new:")),
    "operation.renamed": ("widget.old_it", "dangerous",
        (W, "  old_it:\n", "  older:\n    also: old_it\n"),
        (W, "  old_it:\n", "  older:\n")),
    "operation.method": ("widget.old_it", "breaking",
        (W, "DELETE /old", "POST /old"), (W, "DELETE /old", "DELETE /older")),
    "operation.path": ("widget.old_it", "breaking",
        (W, "DELETE /old", "DELETE /older"), (W, "DELETE /old", "POST /old")),
    "operation.returns": ("widget.get_it", "breaking",
        (W, "returns: Thing", "returns: str"), (W, "returns: Thing", "returns:   'Thing'")),
    "operation.success": ("widget.old_it", "compatible",
        (W, "doc: Old.", "doc: Old.\n    answers: 202 later"), (W, "doc: Old.", "doc: Older.")),
    "operation.safety": ("widget.add_it", "dangerous",
        (W, "    deduplicate: number by get_added\n", ""),
        (W, "get_added\n  get_added:\n    http: GET /it/added/",
         "get_added\n  get_added:\n    http: GET /it/new/")),
    "operation.tiers": ("widget.old_it", "dangerous",
        (W, "doc: Old.", "doc: Old.\n    tiers: [user]"),
        (W, "doc: Old.", "doc: Old.\n    tiers: [user, plugin]")),
    "operation.status": ("widget.old_it", "dangerous",
        (W, "doc: Old.", "doc: Old.\n    status: removed"),
        (W, "doc: Old.", "doc: Old.\n    since: 2026-01-29")),
    "operation.credentials": ("widget.open_it", "dangerous",
        (W, "    auth: none\n", ""), (W, "auth: none", "auth: 'none'")),
    "operation.order": ("widget.put_it", "breaking",
        (W, "      one: str\n      two: str\n", "      two: str\n      one: str\n"),
        (W, "      two: str\n      three?: str\n", "      three?: str\n      two: str\n")),
    "operation.consequences": ("widget.open_it", "dangerous",
        (W, "[thing:made]", "[thing:lost]"), (W, "[thing:made]", "thing:made")),
    "operation.anchor": ("widget.old_it", "docs",
        (W, "doc: Old.", "doc: Old.\n    anchor: it"),
        (W, "doc: Old.", "doc: Old.\n    anchor: old-it")),
    "operation.doc": ("widget.old_it", "docs",
        (W, "doc: Old.", "doc: Older."), (W, "doc: Old.", "doc:\n      Old.")),
    "name.added": ("widget.get_it", "compatible",
        (W, "[fetch, take]", "[fetch, take, have]"), (W, "[fetch, take]", "[take, fetch]")),
    "name.removed": ("widget.get_it", "breaking",
        (W, "[fetch, take]", "fetch"), (W, "[fetch, take]", "[take, fetch, have]")),
    "path.added": ("widget.old_it", "breaking",
        (W, "DELETE /old", "DELETE /old/{user_id}"), (W, "DELETE /old", "DELETE /old/user_id")),
    "path.removed": ("widget.get_it", "breaking",
        (W, "GET /it/{user_id}", "GET /it"), (W, "GET /it/{user_id}", "GET /its/{user_id}")),
    "query.added": ("widget.get_it", "compatible",
        (W, "      key?: str", "      new?: str\n      key?: str"),
        (W, "      key?: str", "      new: str\n      key?: str")),
    "query.added required": ("widget.get_it", "breaking",
        (W, "      key?: str", "      new: str\n      key?: str"),
        (W, "      key?: str", "      new: str = x\n      key?: str")),
    "query.removed": ("widget.get_it", "breaking",
        (W, "      key?: str\n", ""), (W, "      key?: str\n", "      key: str\n")),
    "body.added": ("widget.put_it", "compatible",
        (W, "      four?: str", "      four?: str\n      new?: str"),
        (W, "      four?: str", "      four?: str\n      new: str")),
    "body.added required": ("widget.put_it", "breaking",
        (W, "      two: str", "      two: str\n      new: str"),
        (W, "      two: str", "      two: str\n      new: str = x")),
    "body.removed": ("widget.put_it", "breaking",
        (W, "      two: str\n", ""), (W, "      two: str\n", "      two?: str\n")),
    "body.type": ("widget.save_it", "breaking",
        (W, "body: Sent", "body: Sent {id}"), (W, "body: Sent", "body: 'Sent'")),
    "body.either": ("widget.put_it", "dangerous",
        (W, "[three, four]", "[one, four]"), (W, "    either: [three, four]", "    note: Two.\n"
         "    either: [three, four]")),
    "body.shape": ("widget.save_it", "breaking",
        (W, "body: Sent", "body:\n      id: str"), (W, "body: Sent", "body: Thing")),
    "field.added": ("Sent", "compatible",
        (T, "      mode: Mode", "      mode: Mode\n      new: str"),
        (E, "      by: str", "      by: str\n      new: str")),
    "field.added required": ("Sent", "breaking",
        (T, "      id: str\n    fields?:\n      mode", "      id: str\n      new: str\n"
         "    fields?:\n      mode"),
        (T, "      mode: Mode", "      mode: Mode\n      new: str")),
    "field.removed": ("Thing", "breaking",
        (T, "      state: State\n", ""), (E, "    fields?:\n      by: str\n", "")),
    "payload.added": ("thing:made", "compatible",
        (E, "      by: str", "      by: str\n      new: str"),
        (T, "      mode: Mode", "      mode: Mode\n      new: str")),
    "payload.added required": ("thing:made", "compatible",
        (E, "      id: str\n    fields?", "      id: str\n      new: str\n    fields?"),
        (E, "      by: str", "      by: str\n      new: str")),
    "payload.removed": ("thing:made", "breaking",
        (E, "    fields?:\n      by: str\n", ""), (T, "      state: State\n", "")),
    "type": ("widget.get_it", "breaking",
        (W, "key?: str", "key?: int"), (W, "size: int = 1", "size: int = 2")),
    "default": ("widget.get_it", "dangerous",
        (W, "size: int = 1", "size: int = 2"), (W, "size: int = 1", "size: int=1")),
    "became_required": ("widget.get_it", "breaking",
        (W, "key?: str", "key: str"), (W, "size: int = 1", "size: int = 2")),
    "became_optional": ("widget.put_it", "compatible",
        (W, "      two: str", "      two?: str"), (W, "      two: str", "      two: int")),
    "limits": ("widget.get_it", "dangerous",
        (W, "max: 5", "max: 4"), (W, "max: 5", "max: 5\n        note: Short.")),
    "doc": ("Thing", "docs",
        (T, "doc: A note.", "doc: Not a note."), (T, "doc: A thing.", "doc: Not a thing.")),
    "type.added": ("New", "compatible",
        (T, "  Sent:", "  New: {fields: {a: int}}\n  Sent:"), (W, "body: Sent", "body: Sent {id}")),
    "type.removed": ("Unused", "breaking",
        (T, "  Unused: {fields: {a: int}}\n", ""), (T, "  Unused:", "  'Unused':")),
    "type.kind": ("Mode", "breaking",
        (T, "enum: [slow, fast]", "fields: {a: int}"), (T, "[slow, fast]", "[slow]")),
    "type.variants": ("Content", "dangerous",
        (T, "      number: int\n", ""), (T, "doc: By kind.", "doc: It.")),
    "type.key": ("Thing", "dangerous",
        (T, "key: id", "key: kind"), (T, "key: id", "key: 'id'")),
    "type.doc": ("Thing", "docs",
        (T, "doc: A thing.", "doc: Not a thing."), (T, "doc: A note.", "doc: Not a note.")),
    "word.added": ("State", "dangerous",
        (T, "[on, off]", "[on, off, new]"), (T, "[on, off]", "[off, on]")),
    "word.removed": ("Mode", "breaking",
        (T, "[slow, fast]", "[slow]"), (T, "[slow, fast]", "[slow, fast, new]")),
    "event.added": ("thing:new", "compatible",
        (E, "  thing:lost:", "  thing:new: {doc: New., payload: unknown}\n  thing:lost:"),
        (E, "  thing:make:", "  thing:new: {doc: New.}\n  thing:make:")),
    "event.removed": ("thing:lost", "breaking",
        (E, "  thing:lost:\n    doc: Lost.\n    payload: unknown\n", ""),
        (E, "  thing:unmake:\n    doc: Unmake.\n    fields:\n      id: str\n", "")),
    "event.tiers": ("thing:lost", "dangerous",
        (E, "    payload: unknown", "    payload: unknown\n    tiers: unknown"),
        (E, "    payload: unknown", "    payload: unknown\n    tiers: user")),
    "event.scope": ("thing:lost", "dangerous",
        (E, "    payload: unknown", "    payload: unknown\n    scope: none"),
        (E, "    payload: unknown", "    payload: unknown\n    scope: things read")),
    "event.web_hook": ("thing:lost", "dangerous",
        (E, "    payload: unknown", "    payload: unknown\n    web_hook: false"),
        (E, "    payload: unknown", "    payload: unknown\n    web_hook: true")),
    "event.status": ("thing:lost", "dangerous",
        (E, "    payload: unknown", "    payload: unknown\n    status: removed"),
        (E, "    payload: unknown", "    payload: unknown\n    since: 2026-01-29")),
    "event.doc": ("thing:lost", "docs",
        (E, "doc: Lost.", "doc: Gone."), (E, "doc: Make.", "doc: Do.")),
    "event.payload_known": ("thing:lost", "compatible",
        (E, "payload: unknown", "fields: {id: str}"), (E, "doc: Lost.", "doc: Gone.")),
    "event.payload_unknown": ("thing:made", "breaking",
        (E, "    fields:\n      id: str\n    fields?:\n      by: str\n", "    payload: unknown\n"),
        (E, "    fields?:\n      by: str\n", "")),
    "emit.added": ("thing:new", "compatible",
        (E, "  thing:make:", "  thing:new: {doc: New.}\n  thing:make:"),
        (E, "  thing:lost:", "  thing:new: {doc: New., payload: unknown}\n  thing:lost:")),
    "emit.removed": ("thing:unmake", "breaking",
        (E, "  thing:unmake:\n    doc: Unmake.\n    fields:\n      id: str\n", ""),
        (E, "  thing:lost:\n    doc: Lost.\n    payload: unknown\n", "")),
    "emit.doc": ("thing:make", "docs",
        (E, "doc: Make.", "doc: Do."), (E, "doc: Made.", "doc: Done.")),
    "platform": ("api.yaml", "dangerous",
        (A, "default_tier: user", "default_tier: plugin"), (A, "# identifier:key", "# other")),
}  # fmt: skip


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    return load_api(write_spec(tmp_path_factory.mktemp("old"), FILES))


def changes(tmp_path, old, edit: Edit) -> list[Change]:
    name, before, after = edit
    assert FILES[name].count(before) == 1, before
    files = {**FILES, name: FILES[name].replace(before, after)}
    return compare(old, load_api(write_spec(tmp_path, files)))


def test_every_rule_has_a_row():
    assert list(ROWS) == list(RULES)


@pytest.mark.parametrize("name", ROWS)
def test_a_change_that_the_rule_is_for(tmp_path, old, name):
    subject, level, edit, _ = ROWS[name]
    found = [c for c in changes(tmp_path, old, edit) if _rule(c) is RULES[name]]
    assert [(c.subject, judge(c).level.name.lower()) for c in found] == [(subject, level)]
    finding = judge(found[0])
    assert not re.search(r"\{(name|before|after)", finding.message)
    assert found[0].old or found[0].new or name == "platform"


@pytest.mark.parametrize("name", ROWS)
def test_a_change_beside_it_that_the_rule_is_not_for(tmp_path, old, name):
    found = changes(tmp_path, old, ROWS[name][3])
    assert [c for c in found if _rule(c) is RULES[name]] == []
