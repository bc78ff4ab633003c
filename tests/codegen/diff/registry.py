"""The edits of a module, in the order in which they are written."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.codegen.diff.slice import Files

Edit = Callable[[random.Random, Files], str | None]


class Edits(list[Edit]):
    def __call__(self, function: Edit) -> Edit:
        self.append(function)
        return function
