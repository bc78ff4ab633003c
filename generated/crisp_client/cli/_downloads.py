# Copied from codegen/templates/cli/_downloads.py. Do not edit: change that and run `make generate`.
"""Fetches files that were sent in conversations, from where Crisp keeps them and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from .._runtime.errors import CrispError
from .._runtime.errors import DecodeError
from .._runtime.errors import DownloadError
from .._runtime.rest.options import RequestOptions

# Limits of one file, in bytes and in seconds, and of each wait for some of it.
_LARGEST = 500_000_000
_LONGEST = 600.0
_WAIT = 30.0
_GONE = (400, 401, 403, 404, 410)
_UNSAFE = re.compile(r"[^\w.() -]+")


class Unreachable(Exception):
    """A file could not be fetched now; it may be tried again."""


class Downloads:
    """Fetches by a client, which knows proxies and certificates."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def fetch(self, url: str, place: Path, fingerprint: object, name: str) -> str:
        """Fetch a file into a folder, unless it is there, and return what became of it.

        Raises `Unreachable` if that may be otherwise later.
        """
        path = place / safe_name(fingerprint, name or re.split("[?#]", url)[0])
        said = f"kept as files/{path.name}"
        if path.exists():
            return said
        is_new = not place.exists()
        place.mkdir(parents=True, exist_ok=True)
        limits = RequestOptions(deadline=_LONGEST, timeout=_WAIT)
        try:
            self._client.download_file(url, path, largest=_LARGEST, options=limits)
        except DownloadError as error:
            if error.reason == "too_large":
                return f"left out: it is larger than {_LARGEST // 1_000_000} MB"
            if error.reason == "redirected":
                return "left out: it is not where Crisp keeps files"
            if error.reason == "compressed":
                return f"left out: {error.message}"
            if error.status in _GONE:
                return f"could not be fetched: the storage answered {error.status}"
            raise Unreachable(f"{path.name} could not be fetched: {error.message}") from None
        except DecodeError as error:
            return f"left out: {error.message}"
        except CrispError as error:
            raise Unreachable(f"{path.name} could not be fetched: {error.message}") from None
        except ValueError:  # nothing was asked for
            if is_new:
                place.rmdir()
            return "left out: it is not where Crisp keeps files"
        return said


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
