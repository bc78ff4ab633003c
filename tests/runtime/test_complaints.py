"""Crisp's validation messages, made readable.

The first two are as people reported them; the others are put together from the sayings of the
validator that Crisp uses (AJV 6).
"""

from __future__ import annotations

import random
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from crisp_client import models
from crisp_client import UNSET
from crisp_client._facts import FACTS
from crisp_client._runtime.facts import TaggedBody
from crisp_client._runtime.facts import Variant
from crisp_client._runtime.rest import complaints

WRONG_TYPE = "data.type should be equal to one of the allowed values"
ANY_OF = "data should match some schema in anyOf"
PICKER = {"type": "picker", "from": "operator", "origin": "chat", "content": {"id": "x"}}


def readable(message: str, sent: Any = UNSET) -> str:
    return complaints.readable(message, sent, FACTS.tagged_bodies)


def joined(*parts: str) -> str:
    return ", ".join(parts)


def test_a_picker_without_text() -> None:
    text = "data.content should have required property 'text'"
    message = joined(*[WRONG_TYPE] * 4, text, *[WRONG_TYPE] * 3, ANY_OF)
    assert readable(message, PICKER) == "content.text is required"


def test_a_read_receipt_without_origin() -> None:
    message = "data should have required property '.origin'"
    assert readable(message, {"from": "operator"}) == "origin is required"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("data.per_page should be <= 50", "per_page should be <= 50"),
        (
            "data.content.choices[0].action should have required property 'target'",
            "content.choices[0].action.target is required",
        ),
        ("data['odd-key'] should be string", "['odd-key'] should be string"),
        ("data['it\\'s'].x should be string", "['it\\'s'].x should be string"),
        ("data[3].model should be string", "[3].model should be string"),
        ("data.data.plan should be string,null", "data.plan should be string,null"),
        ("data should have required property '['odd-key']'", "['odd-key'] is required"),
        ("data should have required property 'odd-key'", "odd-key is required"),
        ("data must have required property 'text'", "text is required"),
        (
            "data should NOT have additional properties",
            "body should NOT have additional properties",
        ),
        ("data.a property name 'x y' is invalid", "a property name 'x y' is invalid"),
        (
            'data.a should match pattern "^x, y$", data.b should be string',
            'a should match pattern "^x, y$"; b should be string',
        ),
        (
            "data should have properties b, c when property a is present, data.d should be number",
            "body should have properties b, c when property a is present; d should be number",
        ),
    ],
)
def test_paths_are_those_of_the_caller(message: str, said: str) -> None:
    assert readable(message, {"some": "body"}) == said


def test_what_is_wrong_as_a_whole_has_the_name_of_what_was_sent() -> None:
    assert readable("data should be object", []) == "body should be object"
    assert readable("data should be object") == "data should be object"


@pytest.mark.parametrize(
    "message",
    [
        "",
        "the route does not exist",
        "data",
        "data is wrong",
        "data.content",
        "database should be up",
        "data.type, should be x",
        "the data.type should be string",
        "oops, data.type should be string",
        "header X-Crisp-Tier should be equal to one of the allowed values",
    ],
)
def test_other_texts_stay_as_they_came(message: str) -> None:
    assert readable(message, PICKER) == message


def sent(kind: Any, content: Any = None) -> dict[str, Any]:
    return {"type": kind, "from": "operator", "origin": "chat", "content": content}


@pytest.mark.parametrize(
    ("kind", "content", "parts", "said"),
    [
        # The type decides, whichever variant the validator looks at first.
        ("text", {}, ["data.content should be string", WRONG_TYPE], "content should be string"),
        ("picker", "x", [WRONG_TYPE, "data.content should be object"], "content should be object"),
        # Variants that complain of the content before they come to the type.
        (
            "file",
            {"name": "x", "url": 5},
            [
                "data.content should be string",
                "data.content.url should be string",
                "data.content should have required property 'type'",
                "data.content should have required property 'duration'",
                "data.content should have required property 'choices'",
                "data.content.targets should be array",
            ],
            "content.url should be string; content.type is required",
        ),
        # What all variants share is never dropped, and comes after.
        (
            "picker",
            {},
            [
                "data.origin should be string",
                WRONG_TYPE,
                "data.content should have required property 'id'",
            ],
            "content.id is required; origin should be string",
        ),
        (
            "text",
            "x",
            ["data should have required property '.origin'"] * 8,
            "origin is required",
        ),
        # A saying that any variant may have.
        (
            "event",
            {},
            [WRONG_TYPE, "data.content should NOT have additional properties"],
            "content should NOT have additional properties",
        ),
        # What is deep inside belongs to the key that it is below.
        (
            "carousel",
            {},
            [
                "data.content.choices[0].label should be string",
                "data.content.targets[1] should match some schema in anyOf",
            ],
            "content.targets[1] should match some schema in anyOf",
        ),
    ],
)
@pytest.mark.parametrize("summary", [ANY_OF, "data should match exactly one schema in oneOf"])
def test_the_variant_of_the_sent_type(
    kind: str, content: Any, parts: list[str], said: str, summary: str
) -> None:
    for seed in range(3):
        shuffled = [*parts]
        random.Random(seed).shuffle(shuffled)
        found = readable(joined(*shuffled, summary), sent(kind, content))
        assert sorted(found.split("; ")) == sorted(said.split("; "))
    assert readable(joined(*parts, summary), sent(kind, content)) == said


def test_variants_of_the_tagged_field_alone() -> None:
    parts = ["data.content should be string", "data.content should have required property 'url'"]
    message = joined(*parts, "data.content should match some schema in anyOf")
    assert readable(message, sent("audio", {})) == "content.url is required"


def test_a_result_object_is_a_body_too() -> None:
    message = joined(WRONG_TYPE, "data.content should be string", ANY_OF)
    body = models.ConversationMessage.from_dict({"type": "text", "content": {}})
    assert readable(message, body) == "content should be string"


EVERYTHING = (
    "type should be equal to one of the allowed values; content.text is required; "
    "body should match some schema in anyOf"
)


@pytest.mark.parametrize(
    "body",
    [sent("piker"), sent(None), sent(["picker"]), {"content": {}}, {}, [], None, "x", 5],
)
def test_without_a_known_type_nothing_is_dropped(body: Any) -> None:
    text = "data.content should have required property 'text'"
    assert readable(joined(WRONG_TYPE, text, WRONG_TYPE, ANY_OF), body) == EVERYTHING


def test_without_variants_nothing_is_dropped() -> None:
    # Nothing says that several shapes were compared, so all of it is true.
    parts = [WRONG_TYPE, "data.content.text should be string", "data.content should be string"]
    assert readable(joined(*parts), PICKER) == (
        "type should be equal to one of the allowed values; content.text should be string; "
        "content should be string"
    )


def test_where_nothing_fits_nothing_is_dropped() -> None:
    # A type that Crisp does not take, though the spec has it.
    assert readable(joined(*[WRONG_TYPE] * 9, ANY_OF), PICKER) == (
        "type should be equal to one of the allowed values; body should match some schema in anyOf"
    )


@pytest.mark.parametrize(
    ("variant", "fitting"),
    [
        (Variant(""), ["", ".x", "[0]", "K"]),
        (Variant("object"), [".x", "[0]"]),
        (Variant("object", ("x",)), [".x"]),
        (Variant("array"), [".x", "[0]", "K"]),
        (Variant("string"), [""]),
    ],
)
def test_what_fits_each_kind_of_variant(variant: Variant, fitting: list[str]) -> None:
    body = TaggedBody("kind", "value", {"a": variant})
    told = {
        "": "data.value should be string",
        ".x": "data.value.x should be number",
        "[0]": "data.value[0] should be number",
        "K": "data.value should be object,array",
    }
    if variant.kind == "object":
        fitting = [*fitting, "K"]
    message = joined(*told.values(), ANY_OF)
    said = "; ".join(text.removeprefix("data.") for key, text in told.items() if key in fitting)
    assert complaints.readable(message, {"kind": "a"}, [body]) == said


# Adversaries

PIECES = st.sampled_from(
    [
        *("data", "data.", ".content", "['", "']", "[0]", "\\", "'", '"', ", ", " ", "x", "\n"),
        *(" should ", "should have required property '", "must be string", "é\ud83d", "\x00"),
        *(WRONG_TYPE, ANY_OF, "data.content should be string", "property name "),
    ]
)
TEXTS = st.text(max_size=80) | st.lists(PIECES, max_size=30).map("".join)
BODIES = st.sampled_from([UNSET, None, [], {}, PICKER, sent("text", "x"), sent([]), "x"])


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(TEXTS, BODIES)
def test_it_never_raises(message: str, body: Any) -> None:
    assert isinstance(readable(message, body), str)


@settings(max_examples=1000, deadline=None, derandomize=True)
@given(TEXTS)
def test_no_word_is_lost_where_nothing_may_be_dropped(message: str) -> None:
    said = readable(message, {})
    if said == message:
        return
    # The words that are replaced by others.
    kept = message.replace("should have required property", "")
    for word in re.findall(r"\w+", kept):
        assert word in said or word == "data"


def test_what_nobody_would_read_stays_as_it_came() -> None:
    long = "data.x should be " + "y" * 20_000
    assert readable(long) == long


def test_hostile_texts_come_to_an_end() -> None:
    for unit in ("data['a", ", data['", ", data.a.b", ", data['\\", "data should ", ", data "):
        for repeated in (unit * 3000, f"data should be x{unit * 2000}", unit * 300_000):
            assert isinstance(readable(repeated, PICKER), str)
