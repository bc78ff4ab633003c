"""A body of known size that is sent piece by piece, so that little of it is held at a time."""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

from ..errors import UploadError

PIECE = 256 * 1024

Progress = Callable[[int, int], object]


class Body:
    """Reads `size` bytes by `read`, and tells `progress` how many are sent, of how many."""

    def __init__(
        self,
        read: Callable[[int], bytes],
        size: int,
        progress: Progress | None,
        close: Callable[[], object],
    ) -> None:
        self.size = size
        self.close = close
        self._read = read
        self._progress = progress
        self._sent = 0

    def stream(self, library: Any) -> Any:
        """Return it as the request of an HTTP library takes it."""
        return _stream(library)(self)

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[bytes]:
        self._tell()
        while self._sent < self.size:
            yield self._checked(self._read(self._wanted()))
            self._tell()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        import asyncio  # not for who blocks

        self._tell()
        while self._sent < self.size:
            # A disk, or whatever the file is, may take its time.
            yield self._checked(await asyncio.to_thread(self._read, self._wanted()))
            self._tell()

    def _wanted(self) -> int:
        return min(PIECE, self.size - self._sent)

    def _checked(self, piece: Any) -> bytes:
        if not piece:
            raise UploadError(
                f"the file has ended after {self._sent} of {self.size} bytes: it was changed"
            )
        self._sent += len(piece)
        return bytes(piece)

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress(self._sent, self.size)


@functools.cache
def _stream(library: Any) -> Any:
    class BodyStream(library.SyncByteStream, library.AsyncByteStream):  # type: ignore[misc]
        def __init__(self, body: Body) -> None:
            self._body = body

        def __iter__(self) -> Iterator[bytes]:
            return iter(self._body)

        def __aiter__(self) -> AsyncIterator[bytes]:
            return self._body.__aiter__()

    return BodyStream
