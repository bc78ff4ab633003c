"""Names of a spec that would meet in the package: a problem at one place, which names the other."""

from __future__ import annotations

import importlib

import pytest

from tests.codegen.specs import build
from tests.codegen.specs import operations
from tests.codegen.specs import problems
from tests.codegen.specs import write_spec

W = "spec/rest/widget.yaml"
USE = """\
put_it:
  http: POST /it/{user_id}
  doc: It.
  body: Thing

get_it:
  http: GET /it/{user_id}
  doc: It.
  returns: Thing
"""
TAGGED = """
types:

  Thing:
    fields:
      type: Kind
      content: Content
  Kind:
    enum: [{one}, {two}]
  Content:
    by: type
    of:
      {one}: Part
      {two}: Other
  Part:
    fields:
      part: str
  Other:
    fields:
      other: str
  {further}:
    fields:
      more: str
"""


def tagged(one: str, two: str, further: str = "More", use: str = USE) -> dict[str, str]:
    text = TAGGED.format(one=one, two=two, further=further)
    return {"rest/widget.yaml": operations(use) + text}


@pytest.mark.parametrize(
    ("one", "two", "made"),
    [
        ("text", "file", {"Text", "File"}),
        ("audio-note", "image/png", {"AudioNote", "ImagePng"}),
        ("2d", "3d", {"2d", "3d"}),
        ("'a b'", "urn:x", {"AB", "UrnX"}),
        ("TEXT", "text", {"TEXT", "Text"}),
        ("None", "True", {"None", "True"}),
    ],
)
def test_a_word_of_a_tag_names_a_class(tmp_path, one, two, made):
    package = build(tmp_path, tagged(one, two))
    models = importlib.import_module(f"{package.__name__}.models")
    names = {name for name in dir(models) if name.startswith("ThingInput")}
    assert names == {"ThingInput", *(f"ThingInput{name}" for name in made)}
    tags = [getattr(models, f"ThingInput{name}").__annotations__["type"] for name in made]
    assert len({str(tag) for tag in tags}) == 2


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        ("text", "Text", "Text"),
        ("a_b", "a:b", "AB"),
        ("a.b", "a_b", "AB"),
        ("image/png", "image png", "ImagePng"),
    ],
)
def test_words_that_name_one_class(one, two, name):
    assert problems(tagged(one, two)) == [
        f"{W}:27:7: this makes the class ThingInput{name}, as {W}:26:7 does; rename one of them"
    ]


def test_words_of_one_type_make_one_class():
    files = tagged("text", "Text")
    files["rest/widget.yaml"] = files["rest/widget.yaml"].replace("Text: Other", "Text: Part")
    assert problems(files) == []


@pytest.mark.parametrize("word", ["-", "+/-", "é", "日本"])
def test_a_word_that_cannot_name_a_class(word):
    shown = word.encode("unicode_escape").decode()
    assert problems(tagged(word, "file")) == [
        f'{W}:26:7: the word "{shown}" has no letter or digit to name a class by'
    ]


def test_a_word_of_what_is_only_received_needs_no_class():
    only_received = USE[USE.index("get_it") :]
    assert problems(tagged("-", "+", use=only_received)) == []


def test_a_type_named_as_the_class_of_a_word():
    only_sent = USE.replace("returns: Thing", "returns: ThingFile")
    assert problems(tagged("text", "file", "ThingFile", only_sent)) == [
        f"{W}:34:3: this makes the class ThingFile, as {W}:27:7 does; rename one of them"
    ]


def test_a_type_named_as_the_former_class_of_a_word():
    only_sent = USE.replace("returns: Thing", "returns: MatterFile")
    files = tagged("text", "file", "MatterFile", only_sent)
    text = files["rest/widget.yaml"].replace("  Thing:\n", "  Thing:\n    was: Matter\n")
    assert problems({"rest/widget.yaml": text}) == [
        f"{W}:18:10: this makes the class MatterFile, as {W}:35:3 does; rename one of them"
    ]


FIELD = """
types:

  Thing:
    fields:
      {field}: str
      thing: Thing | null
"""


@pytest.mark.parametrize("field", ["Thing", "ThingInput"])
def test_a_field_that_hides_a_type(field):
    files = {"rest/widget.yaml": operations(USE) + FIELD.format(field=field)}
    assert problems(files) == [f"{W}:19:7: the field `{field}` would hide the type Thing: {W}:17:3"]


def test_types_whose_decoders_have_one_name():
    types = FIELD.format(field="name") + FIELD.format(field="name").replace("types:\n\n", "")
    types = types.replace("Thing", "HTTPThing").replace("HTTPThing:", "HttpThing:", 1)
    use = USE.replace("Thing", "HTTPThing") + USE.replace("Thing", "HttpThing").replace(
        "_it", "_it_too"
    ).replace("/it", "/too")
    found = problems({"rest/widget.yaml": operations(use) + types})
    assert found == [
        f"{W}:31:3: the decoders of HTTPThing and HttpThing would have the same name; "
        f"rename one: HttpThing is at {W}:26:3"
    ]


def test_a_decoder_named_as_a_file():
    union = "types:\n  Content: {by: type, of: {a: str}}\n"
    files = {
        "types/thing.yaml": union,
        "types/decode_content.yaml": "types:\n  Thing: {fields: {a: str}}\n",
    }
    assert problems(files) == [
        "spec/types/thing.yaml:2:3: the decoder of Content would hide the file "
        "spec/types/decode_content.yaml"
    ]


def resource(name: str, operation: str) -> str:
    text = operations(f"{operation}:\n  http: GET /{operation}\n  doc: It.\n")
    return text.replace("widget", name)


def test_resources_of_one_class():
    files = {"rest/a_1.yaml": resource("a_1", "get"), "rest/a1.yaml": resource("a1", "see")}
    assert problems(files) == [
        "spec/rest/a_1.yaml:5:3: the resources `a_1` and `a1` would have the class A1Resource: "
        "spec/rest/a1.yaml:5:3"
    ]


def test_files_of_a_resource_that_make_one_class():
    files = {"rest/a_1.yaml": resource("widget", "get"), "rest/a1.yaml": resource("widget", "see")}
    assert problems(files) == [
        "spec/rest/a_1.yaml:1:1: the operations here and in spec/rest/a1.yaml would have the "
        "class A1Part; rename one of the files"
    ]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("cached_property", "is an attribute of every client"),
        ("aio", "is an attribute of every client"),
        ("start", "is an attribute of every client"),
        (
            "async_it",
            "makes the class AsyncItResource, which must not begin with Async, "
            "which tells the two clients apart",
        ),
    ],
)
def test_a_resource_that_every_client_has(name, problem):
    found = problems({"rest/widget.yaml": resource(name, "get")})
    assert found == [f'{W}:1:11: the resource name "{name}" {problem}']


@pytest.mark.parametrize("name", ["globals", "sys", "decode"])
def test_a_family_that_hides_what_events_needs(name):
    event = "{doc: It., payload: unknown}"
    text = f"family: {name}\ntiers: [user]\nevents:\n  {name}:made: {event}\n"
    assert problems({"rtm/thing.yaml": text}) == [
        f'spec/rtm/thing.yaml:1:9: the family name "{name}" '
        "is a name that the generated code uses itself"
    ]


def test_a_file_that_hides_what_models_needs(tmp_path):
    files = {"types/sorted.yaml": "types:\n  Thing: {fields: {a: str}}\n"}
    found = problems(write_spec(tmp_path, files))
    assert found == [
        'spec/types/sorted.yaml:1:1: the file name "sorted" '
        "is a name that the generated code uses itself"
    ]
