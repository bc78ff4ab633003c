"""Where a file is written: whole, or as it was before."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from typing import BinaryIO
from typing import IO
from typing import TypeAlias

from ..errors import DownloadError

Target: TypeAlias = str | os.PathLike[str] | BinaryIO
Progress: TypeAlias = Callable[[int, int | None], object]

PREFIX = ".part-"


class SinkError(Exception):
    """Writing, or telling the progress, failed; an error of the system is no lost connection."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(str(error))
        self.error = error


class Sink:
    """Takes the bytes of an answer into a file, up to a limit."""

    def __init__(self, file: IO[bytes], largest: int, progress: Progress | None) -> None:
        self.size = 0
        self._file = file
        self._largest = largest
        self._progress = progress
        self._total: int | None = None
        self._start = file.tell() if _can_seek(file) else None

    def begin(self, headers: Mapping[str, str]) -> None:
        """Read how much is to come, if that is known. Raise `DownloadError` if it is too much."""
        said = "" if "content-encoding" in headers else headers.get("content-length", "")
        self._total = int(said) if said.isascii() and said.isdigit() else None
        if self._total is not None and self._total > self._largest:
            raise self._too_large()
        self._tell()

    def write(self, piece: bytes) -> None:
        self.size += len(piece)
        if self.size > self._largest:
            raise self._too_large()
        try:
            self._file.write(piece)
        except Exception as error:
            raise SinkError(error) from error
        self._tell()

    def restart(self) -> bool:
        """Take back what was written, and return whether that was possible."""
        if self.size and self._start is None:
            return False
        if self._start is not None:
            self._file.seek(self._start)
            self._file.truncate()
        self.size = 0
        return True

    def _tell(self) -> None:
        if self._progress is not None:
            try:
                self._progress(self.size, self._total)
            except Exception as error:
                raise SinkError(error) from error

    def _too_large(self) -> DownloadError:
        said = f"the file has more than {self._largest} bytes, which is the limit"
        return DownloadError(said, reason="too_large")


def check_target(file: Any) -> None:
    """Raise `TypeError` for what cannot be written to."""
    if isinstance(file, str | os.PathLike):
        return
    if not hasattr(file, "write"):
        raise TypeError(f"the file must be a path or an open file, not {type(file).__name__}")
    if isinstance(file, io.TextIOBase):
        raise TypeError("the file is open as text: open it with 'wb'")


@contextlib.contextmanager
def receiving(file: Any, largest: int, progress: Progress | None) -> Iterator[Sink]:
    """Open what a file is written to; after an error a path is as before, an open file if it can.

    A device or a pipe stays one.
    """
    if not isinstance(file, str | os.PathLike):
        sink = Sink(file, largest, progress)
        try:
            yield sink
        except BaseException:
            sink.restart()
            raise
        return
    path = Path(file)
    is_special = path.exists() and not path.is_file() and not path.is_dir()
    with open(path, "wb") if is_special else replacing(path) as opened:
        yield Sink(opened, largest, progress)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file of bytes to be written, which takes the place of the old one in the end.

    What a kill leaves behind is a file whose name begins with `PREFIX`.
    """
    path = Path(os.path.realpath(path))  # a link stays, and leads to the new file
    part = path.with_name(f"{PREFIX}{secrets.token_hex(8)}")
    with naming(path):
        try:
            with open(part, "xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(part)
            raise


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Name the file in an error such as of a disk that is full: the system does not."""
    try:
        yield
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror, str(path)) from None


def _can_seek(file: Any) -> bool:
    try:
        return bool(file.seekable())
    except AttributeError:
        return False
