# Copied from codegen/templates/_runtime/download/unpack.py. Do not edit: change that and run `make generate`.
"""Unpack what a host sends compressed, though it was not asked to.

httpx, unlike httpx2, unpacks all of a piece at once, and one encoding in another: 2 kB became 2 GB
before anybody counted them. To both, a compressed file that ends in its middle is a whole one.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from ..errors import APIConnectionError
from ..errors import DecodeError
from ..errors import DownloadError

# Bytes that are unpacked at once.
_MOST = 1 << 20
_KNOWN = ("gzip", "x-gzip", "deflate")
# Both of them, told by their first bytes.
_BITS = zlib.MAX_WBITS | 32


class Unpacker:
    """Unpacks one file, in pieces of a limited size."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(_BITS)
        self._has_begun = False

    def unpack(self, piece: bytes) -> Iterator[bytes]:
        self._has_begun |= bool(piece)
        while piece:
            try:
                unpacked = self._stream.decompress(piece, _MOST)
            except zlib.error as error:
                raise DecodeError(f"what was sent cannot be unpacked: {error}") from None
            yield unpacked
            piece = self._stream.unconsumed_tail
            if self._stream.eof:
                piece = self._stream.unused_data
                if piece:  # several files in one, as some tools write them
                    self._stream = zlib.decompressobj(_BITS)

    def end(self) -> Iterator[bytes]:
        """Yield what is left. Raise `APIConnectionError` if more should have come."""
        yield self._stream.flush()
        if self._has_begun and not self._stream.eof:
            raise APIConnectionError("what was sent ends in the middle of the file", sent=True)


def unpacker(encoding: str) -> Unpacker | None:
    """Return what unpacks an encoding; None if there is none to unpack."""
    names = [name for one in encoding.split(",") if (name := one.strip().lower())]
    names = [name for name in names if name != "identity"]
    if not names:
        return None
    if len(names) > 1 or names[0] not in _KNOWN:
        said = f"the host sends the file as {encoding!r}, which it was not asked to"
        raise DownloadError(said, reason="compressed")
    return Unpacker()
