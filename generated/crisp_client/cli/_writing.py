# Copied from codegen/templates/cli/_writing.py. Do not edit: change that and run `make generate`.
"""Files that are there whole, or as they were before."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from .._runtime.download.place import naming
from .._runtime.download.place import replacing


@contextlib.contextmanager
def writing(path: Path | None) -> Iterator[TextIO]:
    """Open a file of text to be written; None is the standard output.

    The new file takes the place of the old one when the block has ended without an error.
    """
    if path is None:
        yield sys.stdout
        return
    if path.exists() and not path.is_file():  # a device or a pipe, which must stay one
        with naming(path), path.open("w", encoding="utf-8", newline="") as text:
            yield text
        return
    with replacing(path) as file:
        text = open(file.fileno(), "w", encoding="utf-8", newline="", closefd=False)
        with text:
            yield text


def write(path: Path, text: str) -> None:
    """Write a text in the place of a file."""
    with replacing(path) as file:
        file.write(text.encode(errors="backslashreplace"))
