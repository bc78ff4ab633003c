"""`JSON.stringify(JSON.parse(text))`: a table made by Node, and what must hold for any document."""

from __future__ import annotations

import json
import math
import re
import sys
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from crisp_client.webhooks._canonical import canonical
from crisp_client.webhooks._canonical import number
from tests.inturn import in_turn

from . import documents

LIMITS = settings(max_examples=150, derandomize=True, deadline=None, database=None)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(0).map(str), inner),
    max_leaves=25,
)


@in_turn("text, expected", documents.CASES, ids=lambda case: ascii(case[0])[:40])
def test_what_node_makes_of_it(text: str, expected: str | None) -> None:
    assert canonical(text) == expected


def json_text(value: Any, **style: Any) -> str:
    """With a number that JSON can spell for one that is infinite."""
    return re.sub(
        r'"(?:[^"\\]|\\.)*"|Infinity',
        lambda match: "1e999" if match[0] == "Infinity" else match[0],
        json.dumps(value, **style),
    )


def as_doubles(value: Any) -> Any:
    """The value as JavaScript has it; an infinite one comes back as null."""
    if isinstance(value, dict):
        return {key: as_doubles(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_doubles(item) for item in value]
    if type(value) in (int, float):
        try:
            double = float(value)
        except OverflowError:
            return None
        return double if math.isfinite(double) else None
    return value


@LIMITS
@given(VALUES)
def test_nothing_is_lost_but_what_doubles_lose(value: Any) -> None:
    form = canonical(json_text(value))
    assert form is not None
    assert as_doubles(json.loads(form)) == as_doubles(value)


@LIMITS
@given(VALUES)
def test_it_is_its_own_canonical_form_and_can_be_encoded(value: Any) -> None:
    form = canonical(json_text(value))
    assert form is not None
    assert canonical(form) == form
    assert form.encode().decode() == form


@LIMITS
@given(VALUES, st.booleans(), st.sampled_from([None, 0, 3, "\t"]))
def test_spaces_and_escapes_change_nothing(value: Any, escape: bool, indent: Any) -> None:
    text = json_text(value, ensure_ascii=escape, indent=indent)
    assert canonical(text) == canonical(json_text(value))


@LIMITS
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_leads_back_to_its_double(value: float) -> None:
    spelt = number(repr(value))
    assert float(spelt) == value
    assert number(spelt) == spelt
    assert len(spelt.lstrip("-")) <= 25


def test_made_documents_come_to_rest() -> None:
    random = Random(7)
    for _ in range(1_000):
        form = canonical(documents.document(random))
        assert form is not None
        assert canonical(form) == form


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 100_000, "[" * 50_000 + "]" * 50_000])
def test_what_is_nested_without_end_is_refused(text: str) -> None:
    assert canonical(text) is None


def test_what_can_be_read_can_be_written() -> None:
    depth = sys.getrecursionlimit() // 2
    text = "[" * depth + "]" * depth
    assert canonical(text) == text


def test_a_number_of_a_million_digits_is_one_number() -> None:
    assert canonical("1" * 1_000_000) == "null"
    assert canonical(f"0.{'0' * 1_000_000}1") == "0"
    assert canonical(f"1{'0' * 1_000_000}e-1000000") == "1"
