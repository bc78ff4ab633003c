# Copied from codegen/templates/mcp/_http.py. Do not edit: change that and run `make generate`.
"""What was not allowed when the server was started does not leave it, whatever a tool does."""

from __future__ import annotations

from .._operations.description import operations
from .._runtime.http.adapter import Answer
from .._runtime.http.adapter import Outgoing
from .._runtime.http.aio import AsyncHttp
from .._runtime.http.network import Network
from .._runtime.http.progress import Progress
from ._policy import Policy
from ._tool import Unmet


class GuardedHttp(AsyncHttp):
    """Refuses what `--deny` names, and without `--write` all but GET and HEAD."""

    def __init__(self, network: Network, policy: Policy) -> None:
        super().__init__(network)
        self._policy = policy
        # Operations of one route do the same, so any of them stands for it.
        self._known = {(one.method, _plain(one.path)): one for one in operations().values()}

    async def send(
        self, outgoing: Outgoing, deadline: float | None, progress: Progress | None = None
    ) -> Answer:
        what = f"{outgoing.method} {outgoing.route} was not sent"
        if not self._policy.writing and outgoing.method not in ("GET", "HEAD"):
            raise Unmet(f"{what}: there is no --write")
        operation = self._known.get((outgoing.method, _plain(outgoing.route)))
        if operation is None and self._policy.denied:  # nobody can tell whether it is meant
            raise Unmet(f"{what}: no operation has this route, and something is denied")
        if operation is not None and (said := self._policy.forbids(operation)):
            raise Unmet(f"{what}: {said}")
        return await super().send(outgoing, deadline, progress)


def _plain(path: str) -> str:
    """Return a path without what it says of its parameters: `{page_number?}`, `{path...}`."""
    return path.replace("?}", "}").replace("...}", "}")
