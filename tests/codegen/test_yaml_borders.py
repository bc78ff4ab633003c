"""Files of the spec that are exactly as large as they may be, and one more than that."""

from __future__ import annotations

import pytest

from codegen.problems import Problems
from codegen.yamlsrc import read


def said(text: str) -> list[str]:
    problems = Problems()
    read(text.encode(), "a.yaml", problems)
    return [str(problem) for problem in problems.found]


def test_a_file_has_up_to_a_million_bytes() -> None:
    full = "a: b #".ljust(1_000_000, "x")
    assert said(full) == []
    assert said(full + "x") == ["a.yaml:1:1: the file is larger than 1,000,000 bytes; split it"]


def test_bytes_are_counted_and_not_characters() -> None:
    full = "a: b #".ljust(500_003, "é")
    assert len(full.encode()) == 1_000_000
    assert said(full) == []
    assert len(said(full + "x")) == 1


def test_a_file_has_up_to_twenty_thousand_nodes() -> None:
    """The block, its key, the list, and what is in it."""
    full = "a: [" + "b, " * (20_000 - 3)
    assert said(full + "]") == []
    [problem] = said(full + "b]")
    assert problem.endswith("the file has more than 20,000 nodes; split it")


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{b: ", "}")])
def test_values_are_nested_up_to_sixteen_deep(opening: str, closing: str) -> None:
    def nested(levels: int) -> str:
        return f"a: {opening * levels}c{closing * levels}"

    assert said(nested(15)) == []  # the block of the file is the first
    [problem] = said(nested(16))
    assert problem.endswith("nested deeper than 16 levels")


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_key_that_stands_twice_is_found_in_any_item_of_a_list(place: int) -> None:
    """First, last, and between."""
    items = ["{b: 1, c: 2}"] * 3
    items[place] = "{b: 1, b: 2}"
    text = "a:\n" + "".join(f"  - {item}\n" for item in items)
    line = place + 2
    assert said(text) == [f'a.yaml:{line}:12: "b" stands twice, first in line {line}']


@pytest.mark.parametrize("text", ["a: {b: 1, c: {b: 2}}", "a: [{b: 1}, {b: 2}]", "a: b\nb: a"])
def test_the_same_key_in_another_block_is_another(text: str) -> None:
    assert said(text) == []


def test_each_key_that_stands_twice_is_told() -> None:
    assert said("a: 1\nb: 2\na: 3\na: 4\nb: 5\n") == [
        'a.yaml:3:1: "a" stands twice, first in line 1',
        'a.yaml:4:1: "a" stands twice, first in line 1',
        'a.yaml:5:1: "b" stands twice, first in line 2',
    ]
