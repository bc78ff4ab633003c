"""Types of the spec language as results and input forms, and events as payloads."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import typing
from pathlib import Path
from types import ModuleType

import pytest

from tests.codegen.specs import build
from tests.codegen.specs import Caller
from tests.codegen.specs import operations

ANSWERS = {
    "get_one": "Thing",
    "all": "[Thing]",
    "words": "[str]",
    "number": "int",
    "ratio": "float",
    "anything": "any",
    "state": "State",
    "maybe": "str | null",
    "maybe_thing": "Thing | null",
    "by_name": "'{str: Thing}'",
    "grid": "'[[Thing]]'",
    "mixed": "str | Part",
    "settings": "'{str: any}'",
}
OPERATIONS = """\
get_nothing:
  http: GET /nothing
  doc: No data.

put:
  http: PUT /thing
  doc: A type that goes both ways.
  body: Thing
"""
TYPES = """\
types:

  State:
    doc: A state.
    enum: [on, off]

  Part:
    doc: A part.
    fields?:
      name: str
      parts: [Part]

  Base:
    doc: What things share.
    fields:
      id: str
      size: int

  Thing:
    doc: A thing.
    note: Not any thing.
    key: id
    extends: Base
    fields:
      size: float
      from: user | operator
      state: State
    fields?:
      class: str
      str: str | null
      models: int
      self: str
      extra: str
      a-b: int
      part: Part
      parts: [Part]
      named: {str: Part}
      deep: '{str: [Part]}'
      rows: '[[Part]]'
      text_or_part: str | Part
      maybe: Part | null
      type: str
      content: Content
      created: ms
      words: [State]

  Content:
    doc: What it holds.
    by: type
    of:
      text: str
      part: Part
      parts: '[Part]'
"""
EVENTS = """\
family: thing
tiers: [user]

events:

  thing:made:
    doc: A thing was made.
    extends: Base
    fields:
      from: user | operator
      type: str
      content: Content
    fields?:
      part: Part

  thing:lost:
    doc: A thing is gone.
    payload: unknown
    status: removed
"""
THING = {
    "id": "1",
    "size": 1.5,
    "from": "user",
    "state": "on",
    "class": "c",
    "str": None,
    "models": 3,
    "self": "s",
    "extra": "e",
    "a-b": 4,
    "part": {"name": "p", "parts": [{"name": "q"}]},
    "parts": [{"name": "p"}],
    "named": {"x": {"name": "p"}},
    "deep": {"x": [{"name": "p"}]},
    "rows": [[{"name": "p"}]],
    "text_or_part": {"name": "p"},
    "maybe": {"name": "p"},
    "type": "part",
    "content": {"name": "p"},
    "created": 1,
    "words": ["on"],
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    answers = "".join(
        f"{name}:\n  http: GET /{name}\n  doc: An answer.\n  returns: {type}\n\n"
        for name, type in ANSWERS.items()
    )
    files = {
        "rest/widget.yaml": operations(answers + OPERATIONS),
        "types/thing.yaml": TYPES,
        "rtm/thing.yaml": EVENTS,
    }
    return build(tmp_path_factory.mktemp("results"), files)


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, package: ModuleType) -> Caller:
    return Caller(package, request.param)


def test_results_by_kind_of_answer(call, package):
    part = package.models.Part(name="p")
    assert call("get_nothing", answer={"a": 1}) is None
    assert call("get_one", answer=THING).id == "1"
    assert [thing.id for thing in call("all", answer=[THING, THING])] == ["1", "1"]
    assert call("words", answer=["a"]) == ["a"]
    assert call("number", answer=4) == 4
    assert call("ratio", answer=4) == 4
    assert call("anything", answer=None) is None
    assert call("state", answer="new") == "new"
    assert call("maybe", answer=None) is None
    assert call("maybe", answer="x") == "x"
    assert call("maybe_thing", answer=None) is None
    assert call("maybe_thing", answer=THING).part.name == "p"
    assert call("by_name", answer={"x": THING})["x"].part == call("get_one", answer=THING).part
    assert call("grid", answer=[[THING]])[0][0].id == "1"
    assert call("mixed", answer={"name": "p"}) == part
    assert call("mixed", answer="p") == "p"
    assert call("settings", answer={"a": 1}) == {"a": 1}


@pytest.mark.parametrize(
    ("operation", "answer", "message"),
    [
        ("get_one", None, "Thing must be an object, got null"),
        ("get_one", [], "Thing must be an object, got a list"),
        ("all", {}, "list of Thing expected, got an object"),
        ("settings", 1, "an object expected, got a number"),
        ("words", "x", "a list expected, got a string"),
    ],
)
def test_an_answer_of_another_kind_is_refused(call, package, operation, answer, message):
    with pytest.raises(package.DecodeError, match=rf"^widget\.{operation}: {message}$"):
        call(operation, answer=answer)


def test_rows_that_are_no_objects_stay_as_they_came(call):
    rows = call("all", answer=[THING, None, 1])
    assert (rows[0].id, rows[1:]) == ("1", [None, 1])


def test_values_inside_are_decoded_wherever_they_stand(package):
    thing = package.models.Thing.from_dict(THING, strict=True)
    part = package.models.Part(name="p")
    assert thing.part == package.models.Part(name="p", parts=[package.models.Part(name="q")])
    assert thing.parts == [part]
    assert thing.named == {"x": part}
    assert thing.deep == {"x": [part]}
    assert thing.rows == [[part]]
    assert thing.text_or_part == thing.maybe == thing.content == part


def test_reserved_names_get_an_underscore_and_go_back_by_their_own(package):
    thing = package.models.Thing.from_dict(THING)
    assert (thing.from_, thing.class_, thing.models_, thing.self_, thing.extra_, thing.a_b) == (
        "user", "c", 3, "s", "e", 4,
    )  # fmt: skip
    assert thing.to_dict() == THING
    assert list(thing.to_dict()) == list(THING)


def test_a_field_named_again_replaces_the_inherited_one(package):
    assert typing.get_type_hints(package.models.Thing)["size"] is float


def test_unknown_keys_and_words_are_kept(package):
    data = {**THING, "state": "paused", "later": {"a": [1]}}
    thing = package.models.Thing.from_dict(data)
    assert thing.state == "paused"
    assert thing.extra == {"later": {"a": [1]}}
    assert thing.to_dict() == data
    assert pickle.loads(pickle.dumps(thing.part)) == copy.deepcopy(thing.part)


def test_missing_and_misshapen_values_do_not_raise(package):
    thing = package.models.Thing.from_dict({"part": "text", "parts": {}, "rows": [1, [2]]})
    assert (thing.id, thing.part, thing.parts, thing.rows) == (None, "text", {}, [1, [2]])
    with pytest.raises(package.DecodeError, match=r"\$\.part: expected Part"):
        package.models.Thing.from_dict({"part": "text"}, strict=True)


@pytest.mark.parametrize(
    ("kind", "content", "expected"),
    [
        ("text", "hello", "str"),
        ("part", {"name": "p"}, "Part"),
        ("parts", [{"name": "p"}], "list"),
        ("part", "not an object", "str"),
        ("new kind", {"name": "p"}, "dict"),
        (None, {"name": "p"}, "dict"),
    ],
)
def test_a_sibling_decides_the_variant(package, kind, content, expected):
    thing = package.models.Thing.from_dict({"type": kind, "content": content})
    assert type(thing.content).__name__ == expected
    if expected == "list":
        assert thing.content == [package.models.Part(name="p")]


def test_a_type_that_goes_both_ways_has_an_input_form_and_takes_results(call, package):
    models = package.models
    assert set(typing.get_type_hints(models.ThingInput)) == set(THING)
    thing = models.Thing.from_dict(THING)
    assert call.sends("put", thing).body == THING
    assert call.sends("put", {"id": "2", "part": thing.part}).body == {
        "id": "2",
        "part": THING["part"],
    }


def test_unused_forms_are_not_made(package):
    assert "PartInput" in dir(package.models)
    for name in ("Base", "BaseInput", "StateInput"):
        assert not hasattr(package.models, name)


def test_events_decode_to_their_payloads(package):
    events = package.events
    made = events.decode("thing:made", {"id": "1", "type": "part", "content": {"name": "p"}})
    assert isinstance(made, events.ThingMade)
    assert made.content == package.models.Part(name="p")
    assert (made.event_name, events.Event.THING_MADE) == ("thing:made", "thing:made")
    assert made.from_ is made.part is None
    assert made.extra == {}


def test_a_payload_of_which_nothing_is_known_keeps_everything(package):
    lost = package.events.decode("thing:lost", {"a": 1})
    assert isinstance(lost, package.events.ThingLost)
    assert lost.extra == lost.to_dict() == {"a": 1}
    assert "Crisp no longer lists this event." in package.events.ThingLost.__doc__


def test_an_unknown_event_reaches_the_caller_as_such(package):
    unknown = package.events.decode("thing:new", [1])
    assert isinstance(unknown, package.UnknownEvent)
    assert (unknown.event_name, unknown.data) == ("thing:new", [1])
    with pytest.raises(package.DecodeError):
        package.events.decode("thing:made", [1])


def test_type_checkers_accept_what_is_made(package):
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--no-error-summary"]
    command += ["--cache-dir=/dev/null", "--follow-imports=silent", "--ignore-missing-imports"]
    files = ["crisp_client/models/thing.py", "crisp_client/events/thing.py"]
    files += ["crisp_client/_async/resources/widget.py"]
    command += ["--config-file="]
    # Not here, where another package of that name would be found.
    folder = Path(package.__path__[0]).parent
    ran = subprocess.run(
        [*command, *files], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.stdout + ran.stderr == ""
