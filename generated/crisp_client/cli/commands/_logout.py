# Copied from codegen/templates/cli/commands/_logout.py. Do not edit: change that and run `make generate`.
"""Forget a profile, and the token that is kept for it. Crisp goes on to take the token."""

from __future__ import annotations

import argparse

from .. import _profiles
from .._context import Context
from .._status import CommandError
from .._status import Status


def configure(parser: argparse.ArgumentParser) -> None:
    """Take no argument of its own."""


def run(context: Context) -> None:
    name = context.options.profile or _profiles.DEFAULT
    profiles = _profiles.read()
    if profiles.pop(name, None) is None:
        there = ", ".join(sorted(profiles)) or "none"
        raise CommandError(f"there is no profile {name!r}; there is {there}", Status.CREDENTIALS)
    _profiles.write(profiles)
    _profiles.forget_in_keyring(name)
    context.output.note(f"the profile {name!r} is forgotten")
