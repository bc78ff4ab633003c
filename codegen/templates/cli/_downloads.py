"""Fetches files that were sent in conversations, from where Crisp keeps them and nowhere else."""

from __future__ import annotations

import re
import time
from pathlib import Path
from types import TracebackType
from typing import Any
from typing import Self

from .._runtime.http.network import Network
from .._version import __version__
from ._writing import replacing

STORAGE = "https://storage.crisp.chat"
# Limits of one file, in bytes and in seconds, and of each wait for some of it.
_LARGEST = 500_000_000
_LONGEST = 600.0
_WAIT = 30.0
_GONE = (400, 401, 403, 404, 410)
_UNSAFE = re.compile(r"[^\w.() -]+")


class Unreachable(Exception):
    """A file could not be fetched now; it may be tried again."""


class _TooLarge(Exception):
    """A file has more bytes than are fetched."""


class Downloads:
    """Sends no credentials, and follows no redirect.

    Files may be at the host of the API, too: an emulator keeps them itself.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self._client: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._client is not None:
            self._client.close()

    def fetch(self, url: str, place: Path, fingerprint: object, name: str) -> str:
        """Fetch a file into a folder, unless it is there, and return what became of it.

        Raises `Unreachable` if that may be otherwise later.
        """
        import httpx

        try:
            address = httpx.URL(url)
        except httpx.InvalidURL:
            return "left out: its address is none"
        if _origin(address) not in self._origins(httpx):
            return "left out: it is not where Crisp keeps files"
        path = place / safe_name(fingerprint, name or address.path.rpartition("/")[2])
        said = f"kept as files/{path.name}"
        if path.exists():
            return said
        place.mkdir(parents=True, exist_ok=True)
        try:
            refused = self._download(httpx, address, path)
        except _TooLarge:
            return f"left out: it is larger than {_LARGEST // 1_000_000} MB"
        except httpx.HTTPError as error:
            raise Unreachable(f"{path.name} could not be fetched: {error}") from None
        return refused or said

    def _download(self, httpx: Any, address: Any, path: Path) -> str | None:
        end = time.monotonic() + _LONGEST
        with self._http(httpx).stream("GET", address) as response:
            status = response.status_code
            if status in _GONE:
                return f"could not be fetched: the storage answered {status}"
            if status != 200:
                raise Unreachable(f"{path.name} could not be fetched: {status}")
            size = 0
            with replacing(path) as file:
                for piece in response.iter_bytes():
                    size += len(piece)
                    if size > _LARGEST:
                        raise _TooLarge
                    if time.monotonic() > end:
                        raise Unreachable(f"{path.name} took longer than {_LONGEST:.0f} s")
                    file.write(piece)
        return None

    def _http(self, httpx: Any) -> Any:
        if self._client is None:
            agent = {"User-Agent": f"crisp-client-python/{__version__}"}
            trusted = self._network.ssl_context()
            self._client = httpx.Client(headers=agent, timeout=_WAIT, verify=trusted)
        return self._client

    def _origins(self, httpx: Any) -> list[Any]:
        return [_origin(httpx.URL(url)) for url in (STORAGE, self._network.host)]


def safe_name(fingerprint: object, name: str) -> str:
    """Return a name that stays in its folder on any system, and that no other file there has."""
    number = fingerprint if isinstance(fingerprint, int) else 0
    safe = _UNSAFE.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(" .") or "file"
    stem, dot, suffix = safe.rpartition(".")
    if dot and len(suffix) <= 10:
        return f"{number}-{_cut(stem)}.{suffix}"
    return f"{number}-{_cut(safe)}"


def _cut(text: str) -> str:
    """Cut to 150 bytes: most systems take names of 255."""
    return text.encode()[:150].decode(errors="ignore")


def _origin(url: Any) -> tuple[Any, ...]:
    return url.scheme, url.host, url.port, url.userinfo
