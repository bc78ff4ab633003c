# Copied from codegen/templates/cli/_http.py. Do not edit: change that and run `make generate`.
"""Ways to send that hold back: nothing but reads, or nothing at all.

Every request of a client goes by its `Http`, uploads to other hosts included.
"""

from __future__ import annotations

from .._runtime.http.adapter import Answer
from .._runtime.http.adapter import Outgoing
from .._runtime.http.blocking import Http
from .._runtime.http.progress import Progress
from ._status import CommandError
from ._status import Status


class ReadOnlyHttp(Http):
    """Sends GET and HEAD; refuses all else."""

    def send(
        self, outgoing: Outgoing, deadline: float | None, progress: Progress | None = None
    ) -> Answer:
        if outgoing.method not in ("GET", "HEAD"):
            message = f"--read-only: {outgoing.method} {outgoing.route} was not sent"
            raise CommandError(message, Status.READ_ONLY)
        return super().send(outgoing, deadline, progress)


class Planned(Exception):
    """The request that would have been sent."""

    def __init__(self, outgoing: Outgoing) -> None:
        super().__init__(outgoing.route)
        self.outgoing = outgoing


class PlanningHttp(Http):
    """Sends nothing: raises `Planned` instead."""

    def send(
        self, outgoing: Outgoing, deadline: float | None, progress: Progress | None = None
    ) -> Answer:
        raise Planned(outgoing)
