"""A test of many rows checks each, and says which are wrong."""

from __future__ import annotations

import inspect

import pytest

from tests.inturn import in_turn
from tests.inturn import SHOWN


def test_all_rows_are_checked_and_all_that_are_wrong_are_told() -> None:
    seen = []

    @in_turn("number", range(5), ids=lambda number: f"row {number}")
    def check(number: int) -> None:
        seen.append(number)
        assert number % 2

    with pytest.raises(BaseExceptionGroup, match=r"^3 of 5 are wrong$") as told:
        check()
    assert seen == [0, 1, 2, 3, 4]
    assert [error.__notes__ for error in told.value.exceptions] == [
        ["with row 0"],
        ["with row 2"],
        ["with row 4"],
    ]


def test_what_does_not_raise_though_it_should_is_wrong() -> None:
    @in_turn("number", [1], ids=str)
    def check(number: int) -> None:
        with pytest.raises(ValueError, match="never"):
            int(number)

    with pytest.raises(BaseExceptionGroup, match="1 of 1 are wrong"):
        check()


def test_of_very_many_the_first_are_shown() -> None:
    @in_turn("number", range(1000), ids=str)
    def check(number: int) -> None:
        raise LookupError

    with pytest.raises(BaseExceptionGroup, match="1000 of 1000") as told:
        check()
    assert len(told.value.exceptions) == SHOWN


def test_nothing_to_check_is_wrong() -> None:
    @in_turn("number", [], ids=str)
    def check(number: int) -> None:
        raise LookupError

    with pytest.raises(AssertionError, match="there is nothing to check"):
        check()


def test_a_row_has_parts_and_what_is_left_is_a_fixture() -> None:
    found = []

    @in_turn("one, other", [(1, 2), (3, 4)], ids=str)
    def check(one: int, kept: str, other: int) -> None:
        found.append((one, other, kept))

    assert [*inspect.signature(check).parameters] == ["kept"]
    check(kept="same")
    assert found == [(1, 2, "same"), (3, 4, "same")]
