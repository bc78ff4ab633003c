# Rendered from spec, codegen/templates/cli/__init__.py.j2. Do not edit: change that and run `make generate`.
"""`crisp`: Crisp from the command line. `crisp --help` tells what it can do.

Nothing is imported before it is needed, so that it starts at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._facts import Tier
    from .._sync.client import CrispClient


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `crisp` with these arguments, by default those of the program; return its exit status."""
    from ._main import run

    return run(arguments, _connect)


def _connect(
    identifier: str | None, key: str | None, tier: Tier | None, host: str | None
) -> CrispClient:
    from .._sync.client import CrispClient

    return CrispClient(identifier, key, tier, host)
