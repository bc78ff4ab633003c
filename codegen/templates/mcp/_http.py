"""Nothing but reads leaves a server that was started without `--write`, whatever a tool does."""

from __future__ import annotations

from .._runtime.http.adapter import Answer
from .._runtime.http.adapter import Outgoing
from .._runtime.http.aio import AsyncHttp
from .._runtime.http.progress import Progress
from ._tool import Unmet


class ReadOnlyHttp(AsyncHttp):
    """Sends GET and HEAD; refuses all else."""

    async def send(
        self, outgoing: Outgoing, deadline: float | None, progress: Progress | None = None
    ) -> Answer:
        if outgoing.method not in ("GET", "HEAD"):
            raise Unmet(f"{outgoing.method} {outgoing.route} was not sent: there is no --write")
        return await super().send(outgoing, deadline, progress)
