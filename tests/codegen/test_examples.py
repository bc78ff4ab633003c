"""`example:` in the spec: read by its type, refused where it does not fit, used where it holds."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from codegen.export.asyncapi import asyncapi
from codegen.export.openapi import openapi
from codegen.ir import Api
from codegen.ir import Model
from codegen.ir import TypeBody
from codegen.problems import SpecError
from codegen.render.described import described
from tests.codegen.specs import load
from tests.codegen.specs import operations
from tests.codegen.specs import PARAMS
from tests.codegen.specs import platform
from tests.described import Sampler
from tests.package.samples import Samples

TYPES = """\
types:
  State: {enum: [on, off, 'urn:*'], example: urn:a}
  Part:
    fields:
      name: {type: str, example: wheel}
    fields?:
      size: int 1..5
    example: {size: 2}
  Thing:
    extends: Part
    fields:
      id: str
      type: text | part
      content: Content
      states: {type: '[State]', example: [on, 'urn:b']}
    fields?:
      part: Part
      either: {type: int | str, example: '12'}
      free: {type: any, example: {a: [1, '1', true, null, 1.5]}}
      note: str | null
    example: {id: thing_1, type: part, content: {name: door}, note: null}
  Content: {by: type, of: {text: str, part: Part}}
"""
WIDGET = """\
list_them:
  http: GET /them/{user_id}
  doc: Them.
  query:
    on?: {type: flag, example: true}
    when?: {type: iso8601, example: 2026-01-02T03:04:05Z}
    ids?: {type: 'json [str]', example: [a]}
    text?: {type: 'str | json [str]', example: [b]}
  example: {user_id: user_2}
  returns: [Thing]
put_it:
  http: PUT /it/{user_id}
  doc: Put.
  body: Thing
  example: {body: {id: thing_2, type: text, content: Hi, states: [off]}}
add_it:
  http: POST /it/{user_id}
  doc: Add.
  body: Thing {id, name?, type?}
send_it:
  http: POST /it/{user_id}/message
  doc: Send.
  body: {type: text | part, content: Content, size: {type: int, example: 1}}
  example: {type: part, content: {name: window}, size: 9}
  returns: Thing
"""
EVENTS = """\
family: thing
tiers: [user]
events:
  thing:made: {doc: Made., fields: {id: {type: str, example: thing_3}}}
emits:
  thing:make: {doc: Make., fields: {id: {type: str, example: thing_4}}}
"""


@pytest.fixture(scope="module")
def api() -> Api:
    params = PARAMS.replace("  user_id: str\n", "  user_id: {type: str, example: user_1}\n")
    files = {
        "api.yaml": platform(params),
        "rest/widget.yaml": operations(WIDGET),
        "rtm/thing.yaml": EVENTS,
        "types/thing.yaml": TYPES,
    }
    return load(files)


THING = {
    "name": "wheel",
    "id": "thing_1",
    "type": "part",
    "content": {"name": "door"},
    "states": ["on", "urn:b"],
    "note": None,
}


def of(api: Api, name: str):
    return next(o for o in api.operations() if o.key == f"widget.{name}")


def test_examples_are_read_by_their_types(api):
    thing = api.types["Thing"]
    assert isinstance(thing, Model)
    # What must be there and is not given has the example of its own field.
    assert thing.example == THING
    fields = {field.wire: field.example for field in thing.fields if field.example is not None}
    assert fields == {
        "name": "wheel",
        "states": ["on", "urn:b"],
        "either": "12",
        "free": {"a": [1, "1", True, None, 1.5]},
    }


def test_an_operation_has_examples_of_its_own(api):
    assert [of(api, name).path_params[0].example for name in ("list_them", "put_it")] == [
        "user_2",
        "user_1",
    ]
    assert api.platform.params["user_id"].example == "user_1"
    put, picked = of(api, "put_it").body, of(api, "add_it").body
    assert isinstance(put, TypeBody) and isinstance(picked, TypeBody) and picked.picked
    assert put.example["content"] == "Hi"
    # A part of a type has what the example of the whole says.
    assert [field.example for field in picked.picked.fields] == ["thing_1", "wheel", "part"]
    send = {field.wire: field.example for field in of(api, "send_it").body_fields}
    assert send == {"type": "part", "content": {"name": "window"}, "size": 9}


def test_samples_of_the_tests(api):
    samples = Samples(api)
    assert samples.body(of(api, "put_it")).items() >= {"id": "thing_2", "content": "Hi"}.items()
    assert samples.body(of(api, "send_it"))["content"] == {"name": "window"}
    assert samples.query(of(api, "list_them"))[1]["ids"] == ["a"]


def test_samples_of_the_emulator(api):
    found = described(api)
    sampler = Sampler(found["definitions"])
    routes = {route["key"]: route for route in found["routes"]}
    thing = sampler.sample(routes["widget.list_them"]["returns"], {})[0]
    assert thing.items() >= THING.items() and thing["part"] == {"name": "wheel", "size": 2}
    sent = sampler.sample(routes["widget.put_it"]["body"], {})
    assert (sent["id"], sent["type"], sent["content"]) == ("thing_2", "text", "Hi")
    sent = sampler.sample(routes["widget.send_it"]["body"], {})
    assert sent == {"type": "part", "content": {"name": "window"}, "size": 9}
    assert sampler.sample(found["definitions"]["State"], {}) == "urn:a"
    # The id of the path is that of what is asked for.
    assert sampler.sample({"$ref": "#/$defs/Thing"}, {"id": "here"})["id"] == "here"
    # A sample is nobody else's.
    sampler.sample(found["definitions"]["Thing"], {})["content"]["name"] = "other"
    assert sampler.sample(found["definitions"]["Thing"], {})["content"] == {"name": "door"}


def examples_of(found):
    """Yield each example in a document, with the schema that it is of."""
    if isinstance(found, list):
        for below in found:
            yield from examples_of(below)
    elif isinstance(found, dict):
        if isinstance(found.get("examples"), list):
            yield from ((example, found) for example in found["examples"])
        if "schema" in found and "example" in found:
            yield found["example"], found["schema"]
        for key, below in found.items():
            if key not in ("example", "examples"):
                yield from examples_of(below)


@pytest.mark.parametrize("made", (openapi, asyncapi))
def test_examples_of_the_exports_fit_their_schemas(api, real_api, made):
    for one in (api, real_api):
        document = made(one)
        found = list(examples_of(document))
        assert found
        for example, schema in found:
            whole = {**schema, "components": document["components"]}
            Draft202012Validator(whole).validate(example)
        shown = json.dumps([example for example, _ in found])
        ids = ["thing_3", "thing_4"] if made is asyncapi else ["thing_2"]
        assert all(text in shown for text in ids) or one is real_api


def test_examples_of_a_query_are_as_on_the_wire(api):
    route = openapi(api)["paths"]["/them/{user_id}"]["get"]
    found = {one["name"]: one.get("schema", {}).get("examples") for one in route["parameters"][1:]}
    found["ids"] = route["parameters"][3]["content"]["application/json"]["example"]
    assert found == {
        "on": ["1"],
        "when": ["2026-01-02T03:04:05Z"],
        "ids": ["a"],
        "text": ['["b"]'],
    }


MISFITS = {
    "text": ("str", "[a]", "the example must be text, not a list"),
    "number": ("int", "a", 'the example must be a whole number, not "a"'),
    "limits": ("int 2..5", "6", 'the example must be a whole number from 2 to 5, not "6"'),
    "at least": ("s 2..", "1", 'the example must be a whole number from 2, not "1"'),
    "fraction": ("float", "1,5", 'the example must be a number, not "1,5"'),
    "bool": ("bool", "yes", 'the example must be `true` or `false`, not "yes"'),
    "time": (
        "iso8601",
        "2026-02-30T00:00:00Z",
        'the example must be a time, as `2026-01-02T03:04:05Z`, not "2026-02-30T00:00:00Z"',
    ),
    "a day": (
        "iso8601",
        "2026-01-02",
        'the example must be a time, as `2026-01-02T03:04:05Z`, not "2026-01-02"',
    ),
    "scalar": (
        "scalar",
        "{a: b}",
        "the example must be text, a number, `true` or `false`, not a block of keys",
    ),
    "word": (
        "cat | dog",
        "dig",
        'the example must be one of cat, dog, not "dig"; did you mean "dog"?',
    ),
    "enum": ("State", "up", 'the example must be one of on, off, not "up"'),
    "list": ("'[int]'", "a", 'the example must be a list, as [a, b], not "a"'),
    "item": ("'[int]'", "[1, a]", 'the example must be a whole number, not "a"'),
    "map": ("'{str: int}'", "[a]", "the example must be a block of `key: value`, not a list"),
    "value": ("'{str: int}'", "{a: b}", 'the example must be a whole number, not "b"'),
    "object": ("Part", "a", 'the example must be a block of fields of `Part`, not "a"'),
    "alternatives": ("int | '[int]'", "a", 'the example must be a whole number, not "a"'),
    "no alternative": ("int | bool", "a", "the example must be a value of one of its types, not "),
    "unknown key": (
        "Part",
        "{name: a, sise: 1}",
        '`Part` has no field "sise"; did you mean "size"?',
    ),
    "missing": (
        "Part",
        "{size: 1}",
        "the example of `Part` needs `name`, or an example at the field",
    ),
    "inside": ("Part", "{name: a, size: b}", 'the example must be a whole number, not "b"'),
    "null": ("str", "null", "`example` must be a value, and not empty"),
    "nothing": ("str", "''", "`example` must be a value, and not empty"),
    "union": (
        "Content",
        "a",
        "`it` is decided by `type`, which must have an example beside it: one of text, part",
    ),
}


def test_a_misfit_of_a_flag_is_refused():
    query = "get_it:\n  http: GET /it\n  doc: It.\n  query:\n    on?: {type: flag, example: yes}\n"
    with pytest.raises(SpecError) as caught:
        load({"rest/widget.yaml": operations(query)})
    [problem] = caught.value.problems
    assert problem.message == 'the example must be `true` or `false`, not "yes"'


@pytest.mark.parametrize("name", MISFITS)
def test_a_misfit_is_refused_where_it_stands(name):
    kind, example, message = MISFITS[name]
    text = f"""\
types:
  State: {{enum: [on, off]}}
  Part: {{fields: {{name: str}}, fields?: {{size: int}}}}
  Content: {{by: type, of: {{text: str, part: Part}}}}
  Thing:
    fields:
      type: text | part
      it:
        type: {kind.replace("int | '[int]'", "'int | [int]'")}
        example: {example}
"""
    with pytest.raises(SpecError) as caught:
        load({"types/thing.yaml": text})
    (problem,) = caught.value.problems
    row = text.splitlines()[problem.line - 1]
    assert (problem.file, problem.line) == ("spec/types/thing.yaml", 10)
    assert problem.message.startswith(message)
    # The column is that of the value which is wrong.
    assert row[problem.column - 1 :].strip() and problem.column >= row.index(example) + 1


WRONG = "{type: int, example: a}"
OPERATION = "it:\n  http: PUT /it/{user_id}\n  doc: It.\n  "
PLACES = {
    "path": ("api.yaml", platform(PARAMS.replace("user_id: str", f"user_id: {WRONG}"))),
    "query": ("rest/widget.yaml", operations(f"{OPERATION}query: {{size?: {WRONG}}}\n")),
    "body": ("rest/widget.yaml", operations(f"{OPERATION}body: {{size?: {WRONG}}}\n")),
    "event": ("rtm/thing.yaml", EVENTS.replace("{type: str, example: thing_3}", WRONG)),
    "sent": ("rtm/thing.yaml", EVENTS.replace("{type: str, example: thing_4}", WRONG)),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_misfit_is_refused_wherever_a_field_stands(place):
    file, text = PLACES[place]
    with pytest.raises(SpecError) as caught:
        load({file: text})
    assert [(problem.file, problem.message) for problem in caught.value.problems] == [
        (f"spec/{file}", 'the example must be a whole number, not "a"')
    ]


@pytest.mark.parametrize(
    "types, message",
    (
        (
            "A: {by: a, of: {b: str}, example: b}",
            "2:37: `A` has no example: a field decides its type",
        ),
        (
            "A: {fields: {a: {type: A, example: {b: c}}, b: str}}",
            "2:38: `A`: the examples of its fields complete one another",
        ),
    ),
)
def test_types_that_cannot_have_the_example(types, message):
    with pytest.raises(SpecError) as caught:
        load({"types/thing.yaml": f"types:\n  {types}\n"})
    assert f"spec/types/thing.yaml:{message}" in map(str, caught.value.problems)


@pytest.mark.parametrize(
    "example, message",
    (
        ("{user: a}", '`get_it` has no argument "user"; did you mean "user_id"?'),
        ("{body: a}", '`get_it` has no argument "body"; it has user_id, size'),
        ("{size: a}", 'the example must be a whole number, not "a"'),
        ("[a]", "`example` must be a block of `name: value`"),
    ),
)
def test_an_operation_refuses_what_it_has_no_argument_for(example, message):
    text = operations(f"""\
get_it:
  http: GET /it/{{user_id}}
  doc: It.
  query:
    size?: int
  example: {example}
""")
    with pytest.raises(SpecError) as caught:
        load({"rest/widget.yaml": text})
    (problem,) = caught.value.problems
    at = text.splitlines()[problem.line - 1]
    assert problem.message == message and at.lstrip().startswith("example:")
