"""Where a file is written: whole, or as it was before."""

from __future__ import annotations

import contextlib
import errno
import inspect
import io
import os
import secrets
import stat
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from typing import BinaryIO
from typing import IO
from typing import TypeAlias

from ..errors import DownloadError
from .unpack import Unpacker
from .unpack import unpacker

Target: TypeAlias = str | os.PathLike[str] | BinaryIO
Progress: TypeAlias = Callable[[int, int | None], object]

PREFIX = ".part-"


class SinkError(Exception):
    """Writing, or telling the progress, failed; an error of the system is no lost connection."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(str(error))
        self.error = error


class Sink:
    """Takes the content of an answer, as it comes, into a file, up to a limit.

    `is_ours` is whether the file was opened here, to be kept.
    """

    def __init__(
        self, file: IO[bytes], largest: int, progress: Progress | None, *, is_ours: bool = False
    ) -> None:
        self.size = 0
        self._file = file
        self._largest = largest
        self._progress = progress
        self._is_ours = is_ours
        self._total: int | None = None
        self._unpacker: Unpacker | None = None
        self._start = file.tell() if _can_seek(file) else None

    @property
    def can_restart(self) -> bool:
        """Whether what was written can be taken back."""
        return self._start is not None

    def begin(self, headers: Mapping[str, str]) -> None:
        """Read how much is to come, if that is known. Raise `DownloadError` if it is too much."""
        self._unpacker = unpacker(headers.get("content-encoding", ""))
        said = "" if self._unpacker is not None else headers.get("content-length", "")
        self._total = int(said) if said.isascii() and said.isdigit() else None
        if self._total is not None and self._total > self._largest:
            raise self._too_large()
        self._tell()

    def write(self, piece: bytes) -> None:
        if self._unpacker is None:
            return self._keep(piece)
        for unpacked in self._unpacker.unpack(piece):
            self._keep(unpacked)

    def end(self) -> None:
        """Keep what is left, for good."""
        if self._unpacker is not None:
            for unpacked in self._unpacker.end():
                self._keep(unpacked)
        if self._is_ours:
            try:
                self._file.flush()
                os.fsync(self._file.fileno())
            except OSError as error:
                raise SinkError(error) from error

    def restart(self) -> bool:
        """Take back what was written, and return whether that was possible."""
        if not self.size:
            return True
        if self._start is None:
            return False
        self._file.seek(self._start)
        self._file.truncate()
        self.size = 0
        return True

    def _keep(self, piece: bytes) -> None:
        if not piece:
            return
        self.size += len(piece)
        if self.size > self._largest:
            raise self._too_large()
        try:
            _write(self._file, piece)
        except Exception as error:
            raise SinkError(error) from error
        self._tell()

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
    if inspect.iscoroutinefunction(file.write):
        raise TypeError("the file must be a plain one: nothing awaits its write()")
    if hasattr(file, "writable") and not file.writable():
        raise ValueError("the file is open for reading: open it with 'wb'")


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
            with contextlib.suppress(OSError, ValueError):  # the first error is the one to tell
                sink.restart()
            raise
        return
    path = Path(file)
    if path.exists() and not path.is_file() and not path.is_dir():
        with naming(path), open(path, "wb") as opened:
            yield Sink(opened, largest, progress)
        return
    with replacing(path) as opened:
        yield Sink(opened, largest, progress, is_ours=True)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file of bytes to be written, which takes the place of the old one in the end.

    Whoever could not read the old one cannot read the new one. What a kill leaves behind is a file
    whose name begins with `PREFIX`.
    """
    path = Path(os.path.realpath(path))  # a link stays, and leads to the new file
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    part = path.with_name(f"{PREFIX}{secrets.token_hex(8)}")
    with naming(path):
        try:
            with open(part, "xb") as file:
                if path.exists():
                    os.chmod(part, stat.S_IMODE(path.stat().st_mode))
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
    """Name the file in an error such as of a disk that is full: the system does not.

    Nor does it where the error is of the part that is to take the place of the file.
    """
    try:
        yield
    except OSError as error:
        is_part = os.path.basename(str(error.filename)).startswith(PREFIX)
        if error.errno is None or not (error.filename is None or is_part):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from None


def _write(file: IO[bytes], piece: bytes) -> None:
    """Write all of a piece: a file without a buffer may take less of it."""
    while piece:
        count: int | None = file.write(piece)
        if not count and isinstance(file, io.RawIOBase):
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        piece = piece[count:] if count else b""


def _can_seek(file: Any) -> bool:
    try:
        return bool(file.seekable())
    except AttributeError:
        return False
