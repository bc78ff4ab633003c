"""Each clause of the rules for fields and prose: what only it finds, and what only it allows."""

from __future__ import annotations

import pytest

from tests.codegen.linting import field
from tests.codegen.linting import found
from tests.codegen.linting import in_emit
from tests.codegen.linting import in_event
from tests.codegen.linting import in_query
from tests.codegen.linting import operation
from tests.codegen.test_lint import GOOD
from tests.codegen.test_lint import REST
from tests.codegen.test_lint import RTM
from tests.codegen.test_lint import TYPES


@pytest.mark.parametrize(
    "name",
    ["at", "date", "timestamp", "since", "until", "delay", "duration", "timeout", "interval",
     "made_at", "read-date", "last_seen_at"],
)  # fmt: skip
def test_a_number_with_the_name_of_a_time_needs_a_unit(name):
    assert found(field(f"{name}: int")) == [f"time-without-unit {name}"]


@pytest.mark.parametrize(
    "text",
    ["flat: int", "format: int", "dated: int", "at_all: int", "made_at: bool", "made_at: ms",
     "made_at: iso8601", "made_at: a | b", "delay: s", "delay: float", "delay: str",
     "made_at: {type: int, doc: Days.}", "made_at: {type: str, note: Days.}"],
)  # fmt: skip
def test_another_name_or_kind_or_a_word_on_the_unit_needs_none(text):
    assert found(field(text)) == []


@pytest.mark.parametrize("name", ["at", "date", "timestamp", "since", "until", "made_at"])
@pytest.mark.parametrize("kind", ["str", "float"])
def test_a_text_or_a_fraction_with_the_name_of_a_time_needs_one_too(name, kind):
    assert found(field(f"{name}: {kind}")) == [f"time-without-unit {name}"]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("made_at: s", ["unit-of-the-other made_at"]),
        ("made_at: {type: s, note: Odd.}", ["unit-of-the-other made_at"]),
        ("made_at: ms", []),
        ("delay: ms", ["unit-of-the-other delay"]),
        ("delay: s", []),
        ("other: ms", []),
        ("other: s", []),
    ],
)
def test_a_time_is_no_length_of_time(text, findings):
    assert found(field(text)) == findings


def test_a_number_that_may_be_null_needs_a_unit_too():
    assert found(field("made_at: int | null")) == ["time-without-unit made_at"]


@pytest.mark.parametrize("kind", ["any", "[any]", "{str: any}", "any | null", "[{str: any}]"])
def test_a_value_that_may_be_anything_needs_a_reason(kind):
    assert found(field(f"more: {{type: '{kind}'}}")) == ["untyped more"]


@pytest.mark.parametrize("said", ["doc: It is odd.", "note: It is odd."])
def test_a_doc_or_a_note_of_the_value_is_a_reason(said):
    assert found(field(f"more: {{type: any, {said}}}")) == []


@pytest.mark.parametrize(
    ("untyped", "note"),
    [
        (field("more: any"), (TYPES, "    key: id\n", "    key: id\n    note: Odd.\n")),
        (in_query("more?: 'json any'"), (REST, "  get_it:\n", "  get_it:\n    note: Odd.\n")),
        (in_event("more: any"), (RTM, "  thing:made:\n", "  thing:made:\n    note: Odd.\n")),
        (in_emit("more: any"), (RTM, "  thing:make:\n", "  thing:make:\n    note: Odd.\n")),
    ],
    ids=["type", "operation", "event", "emit"],
)
def test_a_note_of_its_owner_is_a_reason(untyped, note):
    assert found(untyped) == ["untyped more"]
    assert found(untyped, note) == []


@pytest.mark.parametrize(
    "name", ["password", "secret", "token", "private_key", "api_key", "my_token", "my-secret"]
)
def test_a_text_with_the_name_of_a_secret_is_marked(name):
    changes = [field(f"{name}: str")]
    if name == "token":
        changes = [(TYPES, "        secret: true\n", "")]
    assert found(*changes) == [f"secret-unmarked {name}"]


@pytest.mark.parametrize(
    "text",
    ["tokens: str", "secretary: str", "api_key_id: str", "my_token: int",
     "my_token: {type: str, secret: true}"],
)  # fmt: skip
def test_what_is_no_secret_or_marked_is_left_alone(text):
    assert found(field(text)) == []


def test_a_secret_that_may_be_null_is_one():
    assert found(field("my_token: str | null")) == ["secret-unmarked my_token"]


def test_a_secret_in_an_event_is_one_and_in_a_message_that_is_sent_is_none():
    assert found(in_event("my_token: str")) == ["secret-unmarked my_token"]
    assert found(in_emit("my_token: str")) == []


def test_a_type_that_is_only_sent_has_no_secrets():
    put = operation("put_that:\n  http: PUT /that\n  doc: One.\n  body: Sent\n")
    sent = "  Sent:\n    doc: Sent.\n    fields:\n      token: str\n\n  Content:"
    assert found(put, (TYPES, "  Content:", sent)) == ["type-far-away Sent"]


@pytest.mark.parametrize(
    "kind", ["str", "iso8601", "'[int]'", "str | null", "'[str] | null'", "'str | int'"]
)
def test_a_text_or_a_list_has_a_length(kind):
    assert found(field(f"more: {{type: {kind}, max: 3}}")) == []


@pytest.mark.parametrize("kind", ["int", "bool", "ms", "'{str: int}'", "Thing | null"])
def test_other_values_have_no_length(kind):
    assert "max-without-length more" in found(field(f"more: {{type: {kind}, max: 3}}"))


@pytest.mark.parametrize("kind", ["a | b", "Word", "a | b | null"])
def test_words_are_not_shown_by_samples_as_well(kind):
    word = (TYPES, "  Content:", "  Word: {doc: One., enum: [a, b]}\n\n  Content:")
    assert found(field(f"more: {{type: {kind}, seen: [a]}}"), word)[0] == ("seen-beside-words more")


@pytest.mark.parametrize("text", ["A thing! Or two.", "A thing? Or two.", "A thing.  Or two."])
def test_any_end_of_a_sentence_counts(text):
    doc = (TYPES, "doc: A thing.", f"doc: '{text}'")
    assert found(doc) == ["doc-many-sentences doc:"]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param(REST, "GET /other/{user_id}\n    doc: One.", id="doc of an operation"),
        pytest.param(REST, "note: It surprises.", id="note of an operation"),
        pytest.param(REST, "note: Both work.", id="argument"),
        pytest.param(RTM, "doc: Make one.", id="emit"),
        pytest.param(RTM, "note: No source says what it carries.", id="event"),
        pytest.param(TYPES, "doc: What is in it.", id="union"),
    ],
)
def test_prose_of_everything_ends_with_a_full_stop(file, text):
    told = found((file, text, text.removesuffix(".")))
    assert [one.partition(" ")[0] for one in told] == ["prose-full-stop"]


def test_prose_of_what_was_removed_ends_with_a_full_stop():
    gone = "\nremoved:\n\n  drop_it:\n    doc: Nobody dropped it\n"
    assert found(more={REST: GOOD[REST] + gone}) == ["prose-full-stop doc:"]
