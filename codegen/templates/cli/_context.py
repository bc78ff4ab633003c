"""What a command works with: its options, the client, the output."""

from __future__ import annotations

import argparse
import functools
import sys
from collections.abc import Callable
from typing import Any
from typing import Self

from ._output import Output
from ._settings import Settings
from ._settings import settings_of
from ._status import CommandError
from ._status import Status


class Context:
    """One run of `crisp`. The client is made when it is first used, and closed in the end."""

    def __init__(self, options: argparse.Namespace, connect: Callable[..., Any]) -> None:
        self.options = options
        self.output = Output(as_json=options.json)
        self.has_sent = False
        """Whether a request may have been sent, which an error of the command line excludes."""
        self._connect = connect

    @functools.cached_property
    def settings(self) -> Settings:
        return settings_of(self.options.profile, self.options.host, self.options.website)

    @functools.cached_property
    def client(self) -> Any:
        """The `CrispClient` of the token; with `--read-only`, one that sends no writes."""
        return self.connected(self.settings)

    def connected(self, settings: Settings) -> Any:
        """Return a client for other settings; the caller closes it."""
        client = self._connect(settings.identifier, settings.key, settings.tier, settings.host)
        if self.options.read_only:
            from ._http import ReadOnlyHttp

            client._transport._http = ReadOnlyHttp(client._transport.network)
        client.on_request(self._sending)
        return client

    def _sending(self, _: object) -> None:
        self.has_sent = True

    @property
    def website_id(self) -> str:
        """The website to work on, of `--website`, the environment or the profile."""
        if not self.settings.website_id:
            raise CommandError(
                "which website? give --website ID, set CRISP_WEBSITE_ID, or keep it with "
                "`crisp login --website ID`"
            )
        return self.settings.website_id

    def confirm(self, what: str) -> None:
        """Ask on a terminal before something risky; elsewhere, raise unless `--yes` is given."""
        if self.options.yes:
            return
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise CommandError(f"{what}: give --yes if you mean it", Status.NOT_CONFIRMED)
        print(f"{what}. Go on? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise CommandError("nothing was done", Status.NOT_CONFIRMED)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        client = vars(self).get("client")
        if client is not None:
            client.close()
