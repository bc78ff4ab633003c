"""Schemathesis on an export of the spec, against an emulator of its own.

Every operation gets a fresh website in which one thing of every kind stands, so that its requests
lead somewhere. Arguments: the document, a folder for what it may leave behind, and the tier of a
token: each operation is called by the first of `TIERS` to which the document does not close it.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import schemathesis
from schemathesis.cli import schemathesis as command_line

from crisp_client.testing import Emulator
from tests.emulator.population import populate

CONFIG = Path(__file__).with_name("schemathesis.toml")


TIERS = ("user", "plugin", "website")


def called_by(tier: str, document: str) -> list[str]:
    """Return the ids of the operations that a token of a tier calls."""
    paths = json.loads(Path(document).read_text("utf-8"))["paths"].values()
    found = []
    for operation in (one for item in paths for verb, one in item.items() if verb != "parameters"):
        closed = operation.get("x-crisp-tiers-closed", ())
        if tier == next(each for each in TIERS if each not in closed):
            found.append(operation["operationId"])
    return found


def main(document: str, folder: str, tier: str) -> None:
    chosen = [f"--include-operation-id={name}" for name in called_by(tier, document)]
    os.chdir(folder)
    with Emulator(seed=1, tier=tier) as crisp:
        standing: dict[str, dict[str, str]] = {}

        @schemathesis.hook
        def before_call(context, case, kwargs):
            label = case.operation.label
            if label not in standing:
                standing.clear()
                standing[label] = populate(crisp, crisp.add_website("Other", "example.net"))
            # A page or a type may be any that there is, and a wrong one must be refused.
            chosen = ("page_number", "content_type")
            known = {k: v for k, v in standing[label].items() if k not in chosen}
            for name in case.path_parameters.keys() & known.keys():
                case.path_parameters[name] = known[name]

        command_line(
            [
                f"--config-file={CONFIG}",
                "run",
                document,
                f"--url={crisp.url}/v1",
                f"--auth={crisp.identifier}:{crisp.key}",
                f"--header=X-Crisp-Tier:{tier}",
                *chosen,
                "--max-examples=10",
                "--seed=1",
                "--continue-on-failure",
                "--no-color",
            ]
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
