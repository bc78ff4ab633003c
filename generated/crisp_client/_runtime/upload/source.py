# Copied from codegen/templates/_runtime/upload/source.py. Do not edit: change that and run `make generate`.
"""Read what is uploaded: a path, bytes or a file, as a body of known size."""

from __future__ import annotations

import io
import os
from typing import Any
from typing import BinaryIO
from typing import TypeAlias

from ..http.body import Body
from ..http.body import Progress

File: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryIO

# The most of a file that cannot seek that is kept in memory; the rest goes to the disk.
_IN_MEMORY = 1024 * 1024


def check_file(file: Any) -> None:
    """Raise `TypeError` for what cannot be uploaded."""
    if isinstance(file, str | os.PathLike | bytes | bytearray | memoryview):
        return
    if not hasattr(file, "read"):
        raise TypeError(
            f"the file must be a path, bytes or an open file, not {type(file).__name__}"
        )
    if isinstance(file, io.TextIOBase):
        raise TypeError("the file is open as text: open it with 'rb'")


def own_name(file: Any) -> str:
    """Return the name that a file has itself; empty if it has none."""
    if not isinstance(file, str | os.PathLike):
        file = getattr(file, "name", "")
    if not isinstance(file, str | os.PathLike):
        return ""  # such as the number of a descriptor
    name = os.path.basename(os.fsdecode(file))
    return "" if name.startswith("<") and name.endswith(">") else name


def body_of(file: Any, progress: Progress | None) -> Body:
    """Open the file, from where it stands to its end; what is opened here is closed with the body.

    One that cannot seek is copied first, since its size has to be known.
    """
    if isinstance(file, bytes | bytearray | memoryview):
        view = memoryview(file).cast("B")
        return _sized(_Pieces(view), len(view), progress, close=view.release)
    if isinstance(file, str | os.PathLike):
        opened = open(file, "rb")
        try:
            return _of_open(opened, progress, opened.close)
        except BaseException:
            opened.close()
            raise
    return _of_open(file, progress, _nothing)


def _of_open(file: Any, progress: Progress | None, close: Any) -> Body:
    if _can_seek(file):
        start = file.tell()
        size = file.seek(0, os.SEEK_END) - start
        file.seek(start)
        return _sized(file, max(size, 0), progress, close)
    import shutil  # few need it, and both take their time
    import tempfile

    copy = tempfile.SpooledTemporaryFile(_IN_MEMORY)
    try:
        shutil.copyfileobj(file, copy)
        size = copy.tell()
        copy.seek(0)
    except BaseException:
        copy.close()
        raise

    def close_both() -> None:
        copy.close()
        close()

    return _sized(copy, size, progress, close_both)


def _sized(file: Any, size: int, progress: Progress | None, close: Any) -> Body:
    return Body(file.read, size, progress, close)


def _can_seek(file: Any) -> bool:
    seekable = getattr(file, "seekable", None)
    return bool(seekable()) if callable(seekable) else hasattr(file, "seek")


class _Pieces:
    """Bytes in memory, of which one piece at a time is copied."""

    def __init__(self, view: memoryview) -> None:
        self._view = view
        self._at = 0

    def read(self, size: int) -> bytes:
        piece = bytes(self._view[self._at : self._at + size])
        self._at += len(piece)
        return piece


def _nothing() -> None:
    pass
