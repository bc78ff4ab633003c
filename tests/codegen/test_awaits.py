"""Which operations that say `awaits:` get a method that waits, and what it takes for the answer."""

from __future__ import annotations

import inspect
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from codegen.surface import public_names
from tests.codegen.specs import build
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import problems

MADE = """\
family: thing
tiers: [user]
scope: none
web_hook: false

events:

  thing:made:
    doc: A thing was made.
    fields:
      from: str
"""
WIDGET = """\
by_text:
  http: POST /text
  doc: The sender chooses a text.
  body:
    number: int
    key?: str
  awaits: thing:made matching from = key

by_own_text:
  http: POST /own
  doc: The sender has to choose.
  body:
    key: str
  awaits: thing:made matching from = key

by_word:
  http: POST /word
  doc: Nobody can choose a word at random.
  body:
    key: red | blue
  awaits: thing:made matching from = key

by_type:
  http: POST /type
  doc: What is in a named body is not the client's.
  body: Key
  awaits: thing:made matching from = key
"""
TYPES = """\

types:

  Key:
    doc: A key.
    fields:
      key: str
"""
SPEC = {"rest/widget.yaml": operations(WIDGET) + TYPES, "rtm/thing.yaml": MADE}


class Expected:
    """Stands for what the client waits with."""

    def __init__(self, kind: Any, match: Any, timeout: float) -> None:
        self.kind, self.match, self.timeout = kind, match, timeout
        self.event = self

    def __enter__(self) -> Expected:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_a_value_that_the_client_can_choose_makes_the_method() -> None:
    names = public_names(load(SPEC))
    made = [name for name in names if ".wait_for_" in name]
    assert made == ["client.widget.wait_for_by_own_text", "client.widget.wait_for_by_text"]


def test_the_answer_has_the_value_that_was_sent(tmp_path: Path) -> None:
    package = build(tmp_path, SPEC)
    client = package.CrispClient()
    widget: Any = client.widget
    sent: list[dict[str, Any]] = []
    widget._expect = Expected
    widget._call = lambda *_, body, **__: sent.append(body)
    for named in ({}, {"timeout": 5}):
        found = widget.wait_for_by_text(1, **named)
        assert found.kind is package.events.ThingMade
        key = sent[-1]["key"]
        assert isinstance(key, str) and key
        # The field has another name in Python.
        assert found.match(SimpleNamespace(from_=key))
        assert not found.match(SimpleNamespace(from_="another"))
    assert found.timeout == 5
    assert len({body["key"] for body in sent}) == 2
    assert widget.wait_for_by_own_text("mine").match(SimpleNamespace(from_="mine"))
    assert (
        inspect.signature(widget.wait_for_by_own_text).parameters["key"].default is inspect._empty
    )


def test_its_name_is_taken() -> None:
    other = "\nwait_for_by_text:\n  http: GET /other\n  doc: Another.\n"
    spec = {**SPEC, "rest/widget.yaml": operations(WIDGET + other) + TYPES}
    (found,) = problems(spec)
    assert "`wait_for_by_text` is a method of `widget` already" in found
