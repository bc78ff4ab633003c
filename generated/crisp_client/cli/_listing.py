# Copied from codegen/templates/cli/_listing.py. Do not edit: change that and run `make generate`.
"""The list of conversations, read to its end before the first of them is: a list moves."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Any
from typing import Self


class Listing:
    """Rows in a temporary file, since there may be more of them than memory."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile("w+", encoding="utf-8")
        self._kind: Any = None
        self._count = 0

    def add(self, row: Any) -> None:
        self._kind = type(row)
        self._file.write(json.dumps(row.to_dict()) + "\n")
        self._count += 1

    def rows(self) -> Iterator[Any]:
        self._file.seek(0)
        for line in self._file:
            yield self._kind._decode(json.loads(line))

    def __len__(self) -> int:
        return self._count

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
