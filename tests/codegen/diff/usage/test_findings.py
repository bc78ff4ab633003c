"""Each kind of thing that a finding may be about, beside programs that it reaches and does not.

A line that is surely reached ends in `# !`, one that may be in `# ?`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.diff.usage.programs import Change
from tests.codegen.diff.usage.programs import E
from tests.codegen.diff.usage.programs import marks
from tests.codegen.diff.usage.programs import reached
from tests.codegen.diff.usage.programs import T
from tests.codegen.diff.usage.programs import W

SAVE = "  save_it:\n    http: PATCH /it/{user_id}\n    doc: Save.\n"
NEEDED: Change = (W, "      key?: str\n", "      key: str\n", "request.became-required")
NULL: Change = (W, "nick?: str | null\n", "nick?: str\n", "request.null-refused")
WORD: Change = (W, "word?: slow | fast\n", "word?: slow | quick\n", "request.value-removed")
FRESH: Change = (
    W, SAVE, f"{SAVE}    query:\n      fresh: str\n", "request.added-required",
)  # fmt: skip
SHARED: Change = ("api.yaml", "  user_id: str\n", "  user_id: int\n", "request.type-changed")
UNPICKED: Change = (W, "body: Sent {id, mode?}", "body: Sent {id}", "request.removed")
CONSTANT: Change = (W, "kind: const spam", "kind: const ham", "request.constant-changed")
EITHER: Change = (W, "    either: [left, right]\n", "", "request.one-of-loosened")
WALK: Change = (W, "cursor: before = time", "cursor: after = time", "operation.paging-changed")
WITHHELD: Change = (W, "    returns: Made\n", "", "result.withheld")

ORDER: Change = (
    W, "      one: str\n      two: str\n", "      two: str\n      one: str\n",
    "request.order-changed",
)  # fmt: skip
MEMBER: Change = (T, "      note: str\n      part: Piece\n", "      part: Piece\n",
    "request.member-removed")  # fmt: skip
VARIANT: Change = (T, "      number: int\n", "", "result.member-removed")
KIND: Change = (
    T, "    doc: A state.\n    enum: [on, off]\n", "    doc: A state.\n    fields: {a: str}\n",
    "type.kind-changed",
)  # fmt: skip
ROW_KEY: Change = (T, "    doc: A row.\n    key: id\n", "    doc: A row.\n    key: time\n",
    "type.key-changed")  # fmt: skip
AGING = "  Aging: {doc: Ages., enum: [a, b], was: Aged,"
RENAMED: Change = (T, AGING, AGING.replace("Aging", "Ageing").replace("Aged", "[Aged, Aging]"),
    "type.renamed")  # fmt: skip
OLDER: Change = (T, AGING, AGING.replace("Aged", "[Aged, Older]"), "type.former-name-added")
GONE: Change = (T, f"{AGING} deprecated: Use Mode.}}\n", "", "type.removed-deprecated")
SIZE: Change = (T, "      size: int\n", "", "result.removed")
NEW: Change = (T, "      size: int\n", "      size: int\n      age: int\n", "result.added")

PAYLOAD: Change = (
    E,
    "    extends: Base\n    fields:\n      id: str\n"
    "    fields?:\n      by: str\n      part: Part\n",
    "    payload: unknown\n",
    "event.payload-unknown",
)
FRAME: Change = (E, "  thing:unmake:\n    doc: Unmake.\n    fields:\n      id: str\n", "",
    "event.emit-removed")  # fmt: skip

# What stands there is sent; what may be None is perhaps left out.
WRITTEN = [
    (change, call.format(value), mark)
    for change, call in (
        (NEEDED, "client.widget.get_it('a', key={})"),
        (NULL, "client.widget.put_it('a', 'b', '1', '2', 'low', 3, nick={})"),
    )
    for value, mark in (
        ("'k'", ""),
        ("1", ""),
        ("f'{k}'", ""),
        ("{'k': k}", ""),
        ("[k]", ""),
        ("(k, k)", ""),
        ("[x for x in k]", ""),
        ("k", "?"),
        ("None", "!" if change is NULL else "?"),
    )
]

SENT = [
    ("a key beside a body, left out", FRESH, "client.widget.save_it('a', {'id': 'i'})  # !"),
    ("a key beside a body, given", FRESH, "client.widget.save_it('a', {'id': 'i'}, fresh='f')"),
    ("a key of that name in the body", FRESH,
        "client.widget.save_it('a', {'id': 'i', 'fresh': 'f'})  # !"),
    ("a parameter that operations share", SHARED,
        "client.widget.get_it('a')  # !\nclient.widget.save_it('a', {'id': 'i'})  # !"),
    ("an operation without it", SHARED, "client.widget.list_them()"),
    ("a key of that name in a body", SHARED, "client.widget.any_it({'user_id': 'a'})"),
    ("what is no longer picked", UNPICKED, "client.widget.pick_it('a', {'mode': 'slow'})  # !"),
    ("picked elsewhere", UNPICKED, "client.widget.save_it('a', {'id': 'i', 'mode': 'slow'})"),
    ("without it", UNPICKED, "client.widget.pick_it('a', {'id': 'i'})"),
    ("a constant", CONSTANT, "client.widget.put_it('a', 'b', '1', '2', 'low', 3)  # !"),
    ("another's constant", CONSTANT, "client.widget.save_it('a', {'kind': 'spam'})"),
    ("one of two", EITHER, "client.widget.put_it('a', 'b', '1', '2', 'low', 3, left='l')  # !"),
    ("a word within a text", WORD, "client.widget.get_it('a', word=f'{a}t')  # ?"),
    ("a word of two", WORD, "client.widget.get_it('a', word='fast' if a else 'slow')  # ?"),
    ("an order by position", ORDER, "client.widget.put_it('a', 'b', '1', '2')  # !"),
    ("an order that is not told", ORDER, "client.widget.put_it(**more)  # ?"),
    ("an order of others", ORDER, "retry(client.widget.put_it)  # ?"),
    ("no order", ORDER, "client.widget.put_it(user_id='a', one='1', two='2')"),
    ("a body of fields by its route", NULL,
        "client.request('PUT', '/it/a/part/b', body={'nick': None})  # !"),
    ("another value by its route", NULL,
        "client.request('PUT', '/it/a/part/b', body={'nick': 'n'})"),
    ("a body beside a query by its route", FRESH,
        "client.request('PATCH', '/it/a', body={'id': 'i', 'fresh': 'f'})  # !"),
    ("a query beside a body by its route", FRESH,
        "client.request('PATCH', '/it/a', body={'id': 'i'}, query={'fresh': 'f'})"),
    ("a picked key by its route", UNPICKED,
        "client.request('POST', '/pick/a', body={'mode': 'slow'})  # !"),
    ("a variant that goes", MEMBER,
        "client.widget.send_it({'type': 'note', 'content': 'n'})  # !"),
    ("a variant that stays", MEMBER,
        "client.widget.send_it({'type': 'text', 'content': 'n'})"),
    ("any variant", MEMBER, "client.widget.send_it({'type': t, 'content': 'n'})  # ?"),
]  # fmt: skip

RECEIVED = [
    ("the iterator", WALK, "for row in client.widget.iter_list_old():  # !\n    pass"),
    ("the list itself", WALK, "client.widget.list_old()"),
    ("an answer that goes", WITHHELD, "client.widget.pick_it('a', {'id': 'i'})  # !"),
    ("a field of a class that is made", SIZE, "models.Thing(size=1)  # !"),
    ("another field of it", SIZE, "models.Thing(state='on')  # ?"),
    ("another's answer", WITHHELD, "client.widget.get_it('a')"),
    ("a variant", VARIANT, "client.widget.get_it('a').content  # !"),
    ("beside a variant", VARIANT, "client.widget.get_it('a').state"),
    ("an enum", KIND, "client.widget.get_it('a').state  # !\nclient.widget.get_it('a').kind"),
    ("what tells rows apart", ROW_KEY, "client.widget.list_old()  # ?"),
    ("other rows", ROW_KEY, "client.widget.get_it('a')"),
    ("the class of rows", ROW_KEY, "models.Row  # !"),
    ("any method", SIZE, "getattr(client.widget, name)('a')  # ?"),
    ("any method of another", SIZE, "getattr(client.past, name)('a')"),
    ("any method, something new", NEW, "getattr(client.widget, name)('a')"),
    ("a payload", PAYLOAD, "client.on('thing:made', print)  # !"),
    ("a field of the payload", PAYLOAD, "def f(e: events.ThingMade):  # !\n    e.by  # !"),
    ("another payload", PAYLOAD, "def f(e: events.ThingMoved):\n    e.other"),
    ("what is sent over the socket", FRAME, "client.on('thing:made', print)  # ?"),
    ("no socket", FRAME, "client.widget.old_it()"),
]

NAMES = [
    ("the old name", RENAMED, "models.Aging  # !"),
    ("the new name", RENAMED, "models.Ageing  # !"),
    ("an older name", RENAMED, "models.Aged"),
    ("a name that comes", OLDER, "models.Older  # !"),
    ("the name itself", OLDER, "models.Aging\nmodels.Aged"),
    ("a name that goes", GONE, "models.Aging  # !\nmodels.Aged  # !"),
    ("a name that stays", GONE, "models.Passing"),
]

ROWS = [*SENT, *RECEIVED, *NAMES]


@pytest.mark.parametrize(
    ("change", "program"),
    [row[1:] for row in ROWS],
    ids=[f"{number}-{row[0]}" for number, row in enumerate(ROWS)],
)
def test_each_finding_reaches_what_it_is_about(
    tmp_path: Path, change: Change, program: str
) -> None:
    sure, perhaps = reached(tmp_path, change, program)
    assert (sure, perhaps) == (marks(program, "# !"), marks(program, "# ?"))


@pytest.mark.parametrize(("change", "call", "mark"), WRITTEN)
def test_what_is_written_is_sent(tmp_path: Path, change: Change, call: str, mark: str) -> None:
    assert reached(tmp_path, change, call) == ([call] * (mark == "!"), [call] * (mark == "?"))
