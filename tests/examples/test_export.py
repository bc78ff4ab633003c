"""An export that is stopped and goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crisp_client import CrispClient
from crisp_client import PermissionDeniedError
from crisp_client.testing import Emulator
from examples.export import export

from .environment import environment

PAGES = "/website/{website_id}/conversations/{page_number}"


def talks(crisp: Emulator, count: int) -> list[str]:
    visitors = [crisp.visitor() for _ in range(count)]
    for visitor in visitors:
        visitor.say("hello")
    return [visitor.session_id for visitor in visitors]


def ids(file: Path) -> list[str]:
    return [json.loads(line)["session_id"] for line in file.read_text().splitlines()]


@pytest.mark.parametrize("began_meanwhile", [0, 3])
def test_it_goes_on_behind_the_last_whole_page(tmp_path: Path, began_meanwhile: int) -> None:
    file = tmp_path / "all.jsonl"
    with Emulator(tier="user") as crisp:
        made = talks(crisp, 61)
        with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:

            @client.on_response
            def stop(_: object) -> None:
                if len(crisp.requests) == 2:
                    crisp.rest.fail(403, method="GET")

            with pytest.raises(PermissionDeniedError):
                export(client, crisp.website_id, file)
            assert ids(file) == made[:20:-1]
            with file.open("a") as out:
                out.write('{"session_id": "half of a ro')
            talks(crisp, began_meanwhile)
            before = len(crisp.requests)
            export(client, crisp.website_id, file)
            again = [request.path for request in crisp.requests[before:]]
    assert ids(file) == made[::-1]
    assert [path.rpartition("/")[2] for path in again] == ["3", "4"]
    assert os.listdir(tmp_path) == ["all.jsonl"]


def test_as_a_program(tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    with Emulator() as crisp:
        made = talks(crisp, 2)
        subprocess.run(
            [sys.executable, "examples/export.py", crisp.website_id, file],
            env=environment(crisp),
            cwd=Path(__file__).parents[2],
            timeout=50,
            check=True,
        )
    assert ids(file) == made[::-1]
