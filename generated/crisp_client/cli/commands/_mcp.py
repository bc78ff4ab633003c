# Rendered from spec, codegen/templates/cli/commands/_mcp.py.j2. Do not edit: change that and run `make generate`.
"""Run a server of tools for agents (MCP) on Crisp, over the standard streams or over HTTP.

It reads only, unless --write is given. Then a person is asked, by the host, before something is
removed or reaches customers; where the host cannot ask, it is refused.

    crisp mcp                                  for a host that starts it
    crisp mcp --write --deny website_people    answers, but leaves people alone
    crisp mcp --http 8001                      on 127.0.0.1, with the token of CRISP_MCP_TOKEN
    crisp mcp --emulator --write               on a local Crisp with example data
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import secrets
import signal
from collections.abc import Iterator
from typing import Any

import attrs

from ..._operations.description import operations
from ..._runtime.credentials import Secret
from .._context import Context
from .._settings import Settings
from .._status import CommandError
from .._status import Status
from .._times import count
from .._token import websites_of

# Characters of a token for HTTP; any program on the machine may guess as fast as it can.
_LEAST = 16
_MODES = {
    "curated": "tools made for the work of an inbox",
    "search": "find, describe and call any operation",
    "all": "a tool for each operation",
}


def configure(parser: argparse.ArgumentParser) -> None:
    modes = "; ".join(f"{name}: {what}" for name, what in _MODES.items())
    parser.add_argument(
        "--mode", choices=list(_MODES), default="curated", help=f"{modes} (curated)"
    )
    http = "serve HTTP on 127.0.0.1 in place of the standard streams; 0 is a free port"
    parser.add_argument("--http", type=int, metavar="PORT", help=http)
    emulator = "work on a local Crisp with example data; needs no token"
    parser.add_argument("--emulator", action="store_true", help=emulator)
    parser.add_argument("--write", action="store_true", help="let tools change things")
    sure = "ask nobody before this tool or operation; may be given several times"
    parser.add_argument(
        "--yes", dest="sure", action="append", metavar="TOOL", default=[], help=sure
    )
    allow = "only this tool, operation or resource; may be given several times"
    parser.add_argument("--allow", action="append", metavar="NAME", default=[], help=allow)
    deny = "never this tool, operation or resource; may be given several times"
    parser.add_argument("--deny", action="append", metavar="NAME", default=[], help=deny)
    rate = "at most N writes a minute (20)"
    parser.add_argument("--rate", type=count, metavar="N", default=20, help=rate)
    scopes = "read one thing for each scope first, and leave out what the token may not read"
    parser.add_argument("--check-scopes", action="store_true", help=scopes)


def run(context: Context) -> None:
    options = context.options
    if getattr(options, "yes", False):
        raise CommandError("say which tool nobody is asked about: crisp mcp --yes TOOL")
    if options.write and options.read_only:
        raise CommandError("give --write or --read-only")
    _check(options)
    given = os.environ.get("CRISP_MCP_TOKEN", "")
    if options.http is not None and 0 < len(given) < _LEAST:
        raise CommandError(f"CRISP_MCP_TOKEN must have {_LEAST} characters at least, or be unset")
    if not options.emulator:
        context.client._credentials.require()  # the SDK takes a second to import
    try:
        from ...mcp import _server  # noqa: F401
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing in ("", __name__.partition(".")[0]):
            raise
        said = f'crisp mcp needs {missing}: pip install "crisp-client[mcp]"'
        raise CommandError(said, Status.FAILED) from None
    with contextlib.ExitStack() as stack:
        settings = stack.enter_context(_emulated(context)) if options.emulator else _own(context)
        if options.http is None:
            # The thread that reads the standard input cannot be interrupted otherwise.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        asyncio.run(_serve(context, settings))


async def _serve(context: Context, settings: Settings) -> None:
    from ..._async.client import AsyncCrispClient
    from ...mcp import _resources
    from ...mcp import _serve as transports
    from ...mcp._http import GuardedHttp
    from ...mcp._modes import tools_of
    from ...mcp._pace import Budget
    from ...mcp._policy import Policy
    from ...mcp._results import Scrubber
    from ...mcp._scopes import lacking
    from ...mcp._server import Attached
    from ...mcp._server import build
    from ...mcp._tool import Desk

    options = context.options
    own: Any = settings
    async with AsyncCrispClient(own.identifier, own.key, own.tier, own.host) as client:
        credentials = client._credentials
        policy = Policy(
            tier=credentials.tier,
            writing=options.write,
            sure=frozenset(options.sure),
            allowed=frozenset(options.allow),
            denied=frozenset(options.deny),
        )
        client._transport._http = GuardedHttp(client._transport.network, policy)
        if options.check_scopes and settings.website_id:
            policy = attrs.evolve(policy, lacking=await lacking(client, settings.website_id))
        tools = tools_of(options.mode, policy, settings.website_id)
        token = os.environ.get("CRISP_MCP_TOKEN") or secrets.token_urlsafe(24)
        desk = Desk(
            client=client,
            policy=policy,
            scrub=Scrubber(credentials, token),
            budget=Budget(options.rate),
            website_id=settings.website_id,
        )
        attached = Attached(
            template=_resources.TEMPLATE,
            listed=_resources.listed,
            read=_resources.read,
            tone=_resources.tone,
            waiting=_resources.WAITING,
        )
        server = build(desk, tools, attached)
        if options.http is None:
            return await transports.over_stdio(server)
        try:
            listening = transports.listen(options.http)
        except (OSError, OverflowError) as error:
            raise CommandError(f"cannot listen on port {options.http}: {error}") from None

        def tell(url: str) -> None:
            context.output.note(f"listening on {url}; Ctrl-C ends it")
            if not os.environ.get("CRISP_MCP_TOKEN"):
                context.output.note(f"token: {token}")

        with listening:
            await transports.over_http(server, listening, token, tell)


def _check(options: argparse.Namespace) -> None:
    """Raise for a name that means nothing: misspelt, it would protect nothing."""
    if not (options.sure or options.allow or options.deny):
        return
    from ...mcp._modes import tools_of
    from ...mcp._policy import check_names
    from ...mcp._policy import Policy
    from ...mcp._search import CALL

    keys = operations()
    tools = [tool.name for tool in tools_of(options.mode, Policy(tier=""), None)]
    check_names(options.sure, [*(one for one in tools if one != CALL), *keys], "--yes")
    known = [*tools, *keys, *{one.resource for one in keys.values()}]
    check_names(options.allow, known, "--allow")
    check_names(options.deny, known, "--deny")


def _own(context: Context) -> Settings:
    """Return the settings of the token, with its website if it has one only."""
    settings, client = context.settings, context.client
    if settings.website_id is None:
        found = websites_of(client, client._credentials.tier, None)
        if len(found) == 1:
            return attrs.evolve(settings, website_id=found[0]["website_id"])
        if context.options.mode == "curated":
            context.website_id  # noqa: B018 (it raises, and says how to name one)
    return settings


@contextlib.contextmanager
def _emulated(context: Context) -> Iterator[Settings]:
    """Run a local Crisp with example data; return how it is reached."""
    from ...mcp import _example
    from ...testing import Emulator

    with Emulator(seed=1, page=True) as crisp:
        settings = Settings(
            identifier=Secret(crisp.identifier),
            key=Secret(crisp.key),
            tier=crisp.tier,
            host=crisp.url,
            website_id=crisp.website_id,
        )
        # Not by the context, whose --read-only is for tools; of a helpdesk, users alone make one.
        with context._connect(*crisp.add_token("user"), "user", crisp.url) as client:
            _example.fill(crisp, client)
        context.output.note(f"a local Crisp, where one plays the customer: {crisp.url}/")
        yield settings
