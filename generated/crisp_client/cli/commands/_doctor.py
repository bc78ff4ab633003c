# Copied from codegen/templates/cli/commands/_doctor.py. Do not edit: change that and run `make generate`.
"""Find out what is wrong, and what to do: token, network, proxy, certificates, clock, real time.

Nothing is changed at Crisp. It ends with 0 if nothing is wrong.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterator

from ..._version import __version__
from .. import _checkup
from .._checkup import Finding
from .._context import Context
from .._status import CommandError
from .._status import Status

_STYLES = {"ok": "green", "look": "yellow", "wrong": "bold red"}


def configure(parser: argparse.ArgumentParser) -> None:
    """Take no argument of its own."""


def run(context: Context) -> Status:
    output, status = context.output, Status.DONE
    for found in _findings(context):
        if found.state == "wrong":
            status = Status.FAILED
        if output.is_json:
            output.line(found.to_dict())
            continue
        output.styled(_STYLES[found.state], f"{found.state:<7}{found.about:<14}{found.said}")
        if found.do:
            output.text(f"{'':<21}-> {found.do}")
    return status


def _findings(context: Context) -> Iterator[Finding]:
    system = f"{platform.system()} {platform.release()}"
    versions = f"crisp {__version__}, Python {platform.python_version()}, {system}"
    yield Finding("ok", "versions", versions)
    try:
        settings, client = context.settings, context.client
    except (CommandError, ValueError) as error:
        do = "correct --host, CRISP_HOST or CRISP_TIER, or `crisp login` anew"
        yield Finding("wrong", "settings", str(error), do)
        return
    yield (found := _checkup.token(client, settings))
    yield _checkup.proxy(client)
    yield _checkup.network(client)
    yield _checkup.certificates(client)
    if found.state == "wrong":
        return
    answers = list(_checkup.answers(client, settings))
    yield from answers
    if answers[0].state == "ok":
        yield _checkup.real_time(client, settings)
