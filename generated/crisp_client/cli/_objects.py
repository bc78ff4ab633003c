# Copied from codegen/templates/cli/_objects.py. Do not edit: change that and run `make generate`.
"""Rows of a list, where Crisp may have sent something else in the place of one."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import Generic
from typing import TypeVar

from .._runtime.data.kinds import kind
from .._runtime.data.model import Model
from ._output import Output

M = TypeVar("M", bound=Model)


class Objects(Generic[M]):
    """The rows of a list that are objects; of the others each is told, and `left_out` is true."""

    def __init__(self, rows: Iterable[M], what: str, output: Output) -> None:
        self._rows, self._what, self._output = rows, what, output
        self.left_out = False

    def __iter__(self) -> Iterator[M]:
        for row in self._rows:
            if isinstance(row, Model):
                yield row
                continue
            self.left_out = True
            self._output.note(f"left out: Crisp sent {kind(row)} in the place of {self._what}")
