"""Find an operator by what people call them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import TypeVar

from ._texts import one_line

T = TypeVar("T")


def one_of(everybody: Sequence[T], wanted: str) -> T:
    """Return the one operator that a text means: a user_id, an e-mail address or a name.

    Raise `LookupError`, which says who there is, for none and for several.
    """
    asked = wanted.strip().casefold()
    for field in ("user_id", "email"):
        for one in everybody:
            if (getattr(one, field) or "").casefold() == asked:
                return one
    named = [one for one in everybody if asked in (name_of(one).casefold(), _first(one))]
    if len(named) == 1:
        return named[0]
    shown = ", ".join(f"{name_of(one)} <{_email(one)}>" for one in named or everybody)
    how = "several operators have the name" if named else "no operator is"
    raise LookupError(f"{how} {wanted!r}; there is {shown or 'nobody'}")


def name_of(operator: Any) -> str:
    return one_line(f"{operator.first_name or ''} {operator.last_name or ''}")


def _first(operator: Any) -> str:
    return (operator.first_name or "").casefold()


def _email(operator: Any) -> str:
    return one_line(operator.email or "")
