"""One test that checks many rows, where a test for each would cost more than what it checks."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from collections.abc import Iterable
from typing import Any

import pytest

# So many of the rows that are wrong are shown.
SHOWN = 20
Test = Callable[..., None]


def in_turn(
    names: str, rows: Iterable[Any], ids: Callable[[Any], object]
) -> Callable[[Test], Test]:
    """Call the decorated test with each row in turn, and tell all that are wrong.

    `names` are arguments, as for `parametrize`; the others are fixtures, the same for all rows.
    """
    taken, rows = names.split(", "), list(rows)

    def decorate(check: Test) -> Test:
        @functools.wraps(check)
        def test(**fixtures: Any) -> None:
            assert rows, "there is nothing to check"
            wrong: list[BaseException] = []
            for row in rows:
                values = (row,) if len(taken) == 1 else row
                try:
                    check(**dict(zip(taken, values, strict=True)), **fixtures)
                except (Exception, pytest.fail.Exception) as error:
                    error.add_note(f"with {ids(row)}")
                    wrong.append(error)
            if wrong:
                message = f"{len(wrong)} of {len(rows)} are wrong"
                raise BaseExceptionGroup(message, wrong[:SHOWN])

        signature = inspect.signature(check)
        left = [one for name, one in signature.parameters.items() if name not in taken]
        test.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]
        return test

    return decorate
