# Copied from codegen/templates/cli/_writing.py. Do not edit: change that and run `make generate`.
"""Files that are there whole, or as they were before."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from typing import TextIO

PREFIX = ".part-"


@contextlib.contextmanager
def writing(path: Path | None) -> Iterator[TextIO]:
    """Open a file of text to be written; None is the standard output.

    The new file takes the place of the old one when the block has ended without an error.
    """
    if path is None:
        yield sys.stdout
        return
    if path.exists() and not path.is_file():  # a device or a pipe, which must stay one
        with _naming(path), path.open("w", encoding="utf-8", newline="") as text:
            yield text
        return
    with replacing(path) as file:
        text = open(file.fileno(), "w", encoding="utf-8", newline="", closefd=False)
        with text:
            yield text


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file of bytes to be written, as `writing` does.

    What a kill leaves behind is a file whose name begins with `PREFIX`.
    """
    path = Path(os.path.realpath(path))  # a link stays, and leads to the new file
    with (
        _naming(path),
        tempfile.NamedTemporaryFile(dir=path.parent, prefix=PREFIX, delete=False) as file,
    ):
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            os.unlink(file.name)
            raise
    os.chmod(file.name, 0o666 & ~_UMASK)  # it was made for its owner alone
    os.replace(file.name, path)


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Name the file in an error such as of a disk that is full: the system does not."""
    try:
        yield
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from None


def write(path: Path, text: str) -> None:
    """Write a text in the place of a file."""
    with replacing(path) as file:
        file.write(text.encode(errors="backslashreplace"))


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


_UMASK = _umask()
