"""A key is one attribute, from which reader, problems, schema and documentation come."""

from __future__ import annotations

import pytest

from codegen.language.blocks import Block
from codegen.language.blocks import Key
from codegen.language.values import Form
from codegen.language.values import OneText
from codegen.language.values import Parsed
from codegen.language.values import Prose
from codegen.language.values import Texts
from codegen.problems import Problems
from codegen.yamlsrc import read


class Thing(Block, title="thing"):
    doc = Key(Prose(), "One sentence.", required=True)
    color = Key(OneText(words=("red", "blue")), "Its color.")
    size = Key(
        Parsed(r"(\d+)x(\d+)", "a size, as `2x3`", lambda match: (int(match[1]), int(match[2]))),
        "Width and height.",
    )
    names = Key(Texts(OneText(Form("[a-z]+", "lower-case letters")), alone=True), "Other names.")
    maybe = Key(OneText(), "With a name that Python refuses.", name="maybe?")


def parsed(text: str) -> tuple[Thing, list[str]]:
    problems = Problems()
    root = read(text.encode(), "a.yaml", problems)
    assert root is not None
    thing = Thing.read(root, "it", "the thing", root.place, problems)
    return thing, [str(problem) for problem in problems.found]


def test_values_are_read_by_attribute():
    thing, problems = parsed("doc: It.\nsize: 2x3\nnames: a\nmaybe?: yes\n")
    assert problems == []
    assert (thing.doc, thing.color, thing.size) == ("It.", "", (2, 3))
    assert (thing.names, thing.maybe) == (("a",), "yes")
    assert Thing.size in thing
    assert Thing.color not in thing
    assert thing.place_of(Thing.size).line == 2
    assert thing.place_of(Thing.color) == thing.place


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("size: 2x3\n", "1:1: the thing needs `doc:`"),
        ("doc: It.\nsice: 2x3\n", '2:1: unknown key "sice" in the thing; did you mean "size"?'),
        ("doc: It. # no\n", "1:6: `doc` is cut at ` #`; quote the text"),
        ("doc: []\n", "1:6: `doc` must be text"),
        ("doc: It.\nsize: 2\n", "2:7: must be a size, as `2x3`"),
        ("doc: It.\ncolor: bleu\n", '2:8: `color` cannot be "bleu"; did you mean "blue"?'),
        (
            "doc: It.\nnames: [a, B]\n",
            '2:12: `names` cannot be "B": it must be lower-case letters',
        ),
    ],
)
def test_a_wrong_value_is_one_problem_and_then_absent(text, problem):
    thing, problems = parsed(text)
    assert problems == [f"a.yaml:{problem}"]
    assert (thing.color, thing.names) == ("", ())
    assert not (thing.size and thing.doc)


def test_the_schema():
    schema = Thing.schema()
    assert schema["required"] == ["doc"]
    assert list(schema["properties"]) == ["doc", "color", "size", "names", "maybe?"]
    assert schema["properties"]["size"] == {
        "description": "Width and height.",
        "type": "string",
        "pattern": r"^(\d+)x(\d+)$",
    }


def test_a_key_cannot_hide_what_every_block_has():
    with pytest.raises(TypeError, match="every block has place; call it otherwise"):
        type("Bad", (Block,), {"place": Key(Prose(), "Where.")}, title="bad")
    good = type("Good", (Block,), {"where": Key(Prose(), "Where.", name="place")}, title="good")
    assert list(good.keys) == ["place"]
