"""Exit statuses of `crisp`, and the error that ends a command with one."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What `crisp` ends with."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_CONFIRMED = 3
    CREDENTIALS = 4
    NOT_FOUND = 5
    LIMITED = 6
    NO_ANSWER = 7
    UNCERTAIN = 8
    READ_ONLY = 9
    INTERRUPTED = 130
    BROKEN_PIPE = 141

    @property
    def meaning(self) -> str:
        return _MEANINGS[self]


_MEANINGS = {
    Status.DONE: "done",
    Status.FAILED: "Crisp refused, or something else failed",
    Status.USAGE: "the command line is wrong, and nothing was sent",
    Status.NOT_CONFIRMED: "it was not confirmed, and nothing was done: say yes, or give --yes",
    Status.CREDENTIALS: "no credentials, or Crisp does not let them in",
    Status.NOT_FOUND: "Crisp has no such thing, or does not show it to this token",
    Status.LIMITED: "a rate, quota or lock of Crisp's: try again later",
    Status.NO_ANSWER: "no answer came, and nothing was changed",
    Status.UNCERTAIN: "a write may have been carried out, or not: look before sending it again",
    Status.READ_ONLY: "--read-only kept a write from being sent",
    Status.INTERRUPTED: "Ctrl-C",
    Status.BROKEN_PIPE: "who read the output went away, as `head` does",
}


class CommandError(Exception):
    """End the command with a message and a status; by default the command line was wrong."""

    def __init__(self, message: str, status: Status = Status.USAGE) -> None:
        super().__init__(message)
        self.status = status
