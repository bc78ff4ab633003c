"""`UNSET` means "not given"; `None` means JSON null."""

from __future__ import annotations

import enum
from typing import Final
from typing import Literal


class Unset(enum.Enum):
    """The type of `UNSET`: an enum, so that type checkers can narrow it away."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
