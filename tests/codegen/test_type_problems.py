"""Problems of types and events that are wrong: place and message, word for word."""

from __future__ import annotations

import pytest

from tests.codegen.specs import operations
from tests.codegen.specs import problems

GET = "get_it:\n  http: GET /it\n  doc: It.\n  returns: {}\n"


def type_cases():
    """The first line is line 2 of the file."""
    yield "name", "thing: {fields: {a: int}}", '2:3: the type name "thing" must be CamelCase'
    yield (
        "taken name",
        "Sequence: {fields: {a: int}}",
        ('2:3: the type name "Sequence" is a name that the generated code uses itself'),
    )
    yield (
        "async name",
        "AsyncJob: {fields: {a: int}}",
        (
            '2:3: the type name "AsyncJob" must not begin with Async, '
            "which tells the two clients apart"
        ),
    )
    yield (
        "input name",
        "AInput: {fields: {a: int}}",
        ("2:3: AInput: names ending in Input are for the computed input forms"),
    )
    yield (
        "nothing",
        "A: {doc: No.}",
        ("2:3: the type `A` needs exactly one of `fields:`, `enum:` and `by:`"),
    )
    yield (
        "two kinds",
        "A: {enum: [a], fields: {a: int}}",
        ("2:3: the type `A` needs exactly one of `fields:`, `enum:` and `by:`"),
    )
    yield (
        "enum that is a text",
        "A: {enum: a}",
        "2:13: `enum` must be a list, as [a, b]",
    )
    yield (
        "former name of another",
        "A: {enum: [a], was: B}\n  B: {enum: [b]}",
        "2:23: the former name B is that of a type, at spec/types/thing.yaml:3:3",
    )
    yield "bad former name", "A: {enum: [a], was: b}", '2:23: the former name "b" must be CamelCase'
    yield (
        "former input name",
        "A: {enum: [a], was: BInput}",
        "2:23: BInput: names ending in Input are for the computed input forms",
    )
    refers = "A: {fields: {a: {type: %s, refers_to: %s}}}"
    unknown = '2:42: no path has the parameter "people_ids"'
    yield "a reference to nothing", refers % ("str", "people_ids"), unknown
    no_text = "2:42: `a` is no text, nor a list of texts, to be an id"
    yield "a reference that is no text", refers % ("int", "user_id"), no_text
    form = "A: {fields: {a: {type: str, format: %s}}}"
    misspelt = '2:39: `format` cannot be "emial"; did you mean "email"?'
    yield "a misspelt form", form % "emial", misspelt
    strange = '2:39: `format` cannot be "phone"; a word is one of email, url'
    yield "a form that nothing knows", form % "phone", strange
    ends = "A: {enum: [a], deprecated: Ends., successor: "
    yield "unknown successor", ends + "B}", '2:48: the successor "B" is not a type'
    yield "word twice", "A: {enum: [a, b, a]}", "2:13: a word stands twice in the enum"
    yield "star", "A: {enum: [a*b]}", "2:14: `*` may stand only at the end of a word"
    yield "extends nothing", "A: {extends: B}", '2:16: extends "B", which is not a type'
    yield (
        "extends an enum",
        "A: {extends: B}\n  B: {enum: [a, b]}",
        ("2:16: extends `B`, which has no fields"),
    )
    yield "cycle", "A: {extends: B}\n  B: {extends: A}", "2:16: `A` extends itself: A -> B"
    yield (
        "long chain",
        "\n  ".join(
            ["T0: {fields: {a: int}}", *(f"T{n}: {{extends: T{n - 1}}}" for n in range(1, 10))]
        ),
        "10:17: `T8`: `extends:` goes over 8 types",
    )
    yield (
        "alike, inherited",
        "A: {fields: {a-b: int}}\n  B: {extends: A, fields: {a_b: int}}",
        ("3:16: `a_b` is `a_b` in Python, as is `a-b`, inherited from spec/types/thing.yaml:2:16"),
    )
    yield "key", "A: {key: id, fields: {a: int}}", '2:12: `A` has no field "id" for `key:`'
    yield (
        "starts of no field",
        "A: {starts: {b: 1}, fields: {a: int}}",
        '2:19: `A` has no field "b" for `starts:`',
    )
    yield (
        "starts that do not fit",
        "A: {starts: {a: x}, fields: {a: int}}",
        '2:19: "x" does not fit the type of `a`',
    )
    yield (
        "starts with a word that is none",
        "A: {starts: {a: x}, fields: {a: B}}\n  B: {enum: [b]}",
        '2:19: "x" does not fit the type of `a`',
    )
    yield (
        "starts with a list",
        "A: {starts: {a: [x]}, fields: {a: '[str]'}}",
        "2:19: the value of `a` must be text",
    )
    yield "order", "A: {order: b, fields: {a: int}}", '2:14: `A` has no field "b" for `order:`'
    yield (
        "optional twice",
        "A: {'fields?': {'a?': int}}",
        ("2:19: `a?` stands under `fields?:` already; write `a`"),
    )
    yield (
        "default",
        "A: {fields: {a: int = 1}}",
        ("2:19: only an argument, or a field that may be absent, has a default"),
    )
    yield (
        "a field beside a time",
        "A: {fields: {at: ms, at_utc: str}}",
        ("2:16: `at` has `at_utc` beside it in Python, which is a field"),
    )
    yield (
        "whole day",
        "A: {fields: {at: {type: iso8601, whole_day: true}}}",
        ("2:47: `whole_day: true` is for an `iso8601` of a query"),
    )
    yield (
        "closed",
        "A: {fields: {a: {type: x | y, closed: true}}}",
        ("2:41: `closed: true` is for arguments"),
    )
    yield (
        "closed, but not true",
        "A: {fields: {a: {type: x | y, closed: yes}}}",
        ("2:41: `closed` must be `true` or `false`"),
    )
    yield "max", "A: {fields: {a: {type: str, max: '²'}}}", "2:36: `max` must be a whole number"
    yield (
        "long form without type",
        "A: {fields: {a: {doc: It.}}}",
        "2:16: the field `a` needs `type:`",
    )
    yield "page", "A: {fields: {a: page}}", "2:19: `page` is for path parameters"
    yield "by alone", "A: {by: type}", "2:3: the type `A` needs `of:` below `by:`"
    yield (
        "variant by a field",
        ("A: {by: type, of: {a: str}}\n  B: {by: type, of: {a: A}}"),
        '3:25: the variant "a" is decided by a field itself; variants must not be',
    )
    yield (
        "alike",
        "OneURL: {by: a, of: {a: str}}\n  OneUrl: {by: a, of: {a: str}}",
        (
            "3:3: the decoders of OneUrl and OneURL would have the same name; rename one: "
            "OneURL is at spec/types/thing.yaml:2:3"
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in type_cases()]
)
def test_types(text, expected):
    wanted = [expected] if isinstance(expected, str) else expected
    found = problems({"types/thing.yaml": f"types:\n  {text}\n"})
    assert found == [f"spec/types/thing.yaml:{line}" for line in wanted]


UNION = "types:\n  U: {by: kind, of: {a: str}}\n  A: {fields: {u: %s}}\n"


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        ("U", "U is decided by the field `kind`, which is not beside it"),
        ("'[U]'", "U is decided by a sibling field, so only a field can be of this type"),
    ],
)
def test_a_union_that_cannot_be_decoded(used, expected):
    files = {"types/thing.yaml": UNION % used, "rest/widget.yaml": operations(GET.format("A"))}
    assert problems(files) == [f"spec/types/thing.yaml:3:19: {expected}"]


def test_a_type_has_up_to_ten_thousand_characters():
    full = "a | " + "b" * 9_996
    text = "types:\n  A: {{fields: {{a: '{}'}}}}\n"
    assert problems({"types/thing.yaml": text.format(full)}) == []
    [problem] = problems({"types/thing.yaml": text.format(full + "b")})
    assert problem.endswith("the type is longer than 10,000 characters; give it a name")


def event_cases():
    """The first line is line 4 of the file."""
    doc = "\n    doc: It."
    yield "name", "made:" + doc, '4:3: the event name "made" must be lower-case words joined by `:`'
    yield (
        "class name",
        "unknown:event:" + doc,
        (
            '4:3: the event name "unknown:event" makes the class UnknownEvent, '
            "which is a name that the generated code uses itself"
        ),
    )
    yield (
        "no payload",
        "a:b:" + doc,
        (
            "4:3: the event `a:b` needs its payload: `fields:` or `extends:`, "
            "or else `payload: unknown`"
        ),
    )
    yield (
        "payload",
        "a:b:" + doc + "\n    payload: none",
        '6:14: `payload` cannot be "none"; it is one of unknown',
    )
    yield (
        "one class",
        f"a:b_c:{doc}\n    payload: unknown\n  a:b:c:{doc}\n    payload: unknown",
        ("7:3: the event is declared before, at spec/rtm/thing.yaml:4:3"),
    )
    yield (
        "tier",
        f"a:b:{doc}\n    payload: unknown\n    tiers: [operator]",
        ('7:13: "operator" is not a tier'),
    )
    yield (
        "a presumed tier",
        f"a:b:{doc}\n    payload: unknown\n    tiers: [user, (website)]",
        '7:19: `tiers` cannot be "(website)": it must be a tier, as `plugin`, or a list of such, '
        "as `[user, plugin]`",
    )
    yield (
        "scope",
        f"a:b:{doc}\n    payload: unknown\n    scope: thing",
        (
            '7:12: `scope` cannot be "thing": it must be as `website:operators read`, or `none`, '
            "or `unknown`"
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in event_cases()]
)
def test_events(text, expected):
    wanted = [expected] if isinstance(expected, str) else expected
    found = problems({"rtm/thing.yaml": f"family: thing\ntiers: [user]\nevents:\n  {text}\n"})
    assert found == [f"spec/rtm/thing.yaml:{line}" for line in wanted]
