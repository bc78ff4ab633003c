# Copied from codegen/templates/cli/_folder.py. Do not edit: change that and run `make generate`.
"""The folder of an export. Whatever kills the export, what it has is whole.

A conversation has a folder of its own, in which `conversation.json` is written last: a conversation
without it is not there yet.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any
from typing import Self

from .._runtime.download.place import PREFIX
from .._runtime.download.place import replacing
from . import _writing
from ._output import json_text
from ._status import CommandError
from ._status import Status

_CONVERSATION = "conversation.json"
_SESSION = re.compile(r"[A-Za-z0-9_-]{1,200}")


class NoSessionError(Exception):
    """A conversation has no id that can be the name of a folder."""


class Folder:
    """Holds a lock, so that two exports do not write into it at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: int | None = None

    def __enter__(self) -> Self:
        try:
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)  # what customers wrote
            self._lock = _locked(self._path / ".lock")
        except OSError as error:
            said = f"{self._path} cannot be used as a folder: {error.strerror}"
            raise CommandError(said, Status.FAILED) from None
        _remove_parts(self._path)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._lock is not None:
            os.close(self._lock)
        if isinstance(error, OSError) and error.strerror:
            place = error.filename or tempfile.gettempdir()  # where the list is kept
            raise CommandError(
                f"{place}: {error.strerror}. What is in {self._path} is whole: start it again, and "
                "it goes on where it stopped",
                Status.FAILED,
            ) from error

    def has(self, row: Any) -> bool:
        """Return whether a conversation is there as Crisp has it."""
        try:
            text = (self.place(row.session_id) / _CONVERSATION).read_text("utf-8")
            known = json.loads(text).get("updated_at")
        except (OSError, ValueError, AttributeError):
            return False
        return known is not None and known == row.updated_at

    def place(self, session_id: str) -> Path:
        """Return the folder of a conversation; raise for an id that would lead out of this one."""
        if not isinstance(session_id, str) or not _SESSION.fullmatch(session_id):
            said = f"Crisp sent an id that is none, {session_id!r}: nothing is written for it"
            raise NoSessionError(said)
        return self._path / session_id

    def write(self, row: Any, messages: list[Any], transcript: str) -> None:
        place = self.place(row.session_id)
        place.mkdir(exist_ok=True)
        _remove_parts(place)
        lines = "".join(_line(message) for message in messages)
        _writing.write(place / "messages.jsonl", lines)
        _writing.write(place / "transcript.txt", transcript)
        _writing.write(place / _CONVERSATION, _line(row))

    def finish(self) -> int:
        """Write the list of all conversations that are there; return their number."""
        count = 0
        with replacing(self._path / "conversations.jsonl") as file:
            for conversation in self._conversations():
                with conversation.open("rb") as one:
                    shutil.copyfileobj(one, file)
                count += 1
        return count

    def _conversations(self) -> Iterator[Path]:
        for place in sorted(self._path.iterdir()):
            if (found := place / _CONVERSATION).is_file():
                yield found


def _line(value: Any) -> str:
    return json_text(value.to_dict()) + "\n"


def _remove_parts(folder: Path) -> None:
    """Remove what a killed export left half written."""
    for place in (folder, folder / "files"):
        for part in place.glob(f"{PREFIX}*"):
            with suppress(OSError):
                part.unlink()


def _locked(path: Path) -> int | None:
    """Take a lock that ends with this process; None where the system has no such locks."""
    try:
        import fcntl
    except ImportError:
        return None
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        said = f"another export writes into {path.parent}: wait for its end"
        raise CommandError(said, Status.FAILED) from None
    return handle
