"""The benchmarks run, and all contenders find the same in what they are answered."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import peers
from benchmarks.contender import Contender
from benchmarks.contenders import ASYNC
from benchmarks.contenders import SYNC
from benchmarks.openapi import document
from benchmarks.rest import COMPARISONS
from benchmarks.server import running

ROOT = Path(__file__).parents[1]
PEERS = {"crisp-api", "openapi-python-client"}
MODULES = sorted(
    path.stem for path in (ROOT / "benchmarks").glob("*.py") if "\ndef main(" in path.read_text()
)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running() as address:
        yield address


@pytest.mark.parametrize("name", sorted(SYNC.keys() - PEERS))
def test_a_contender_finds_the_page_and_the_word(name, address):
    with Contender(sys.executable, name, address, seconds=0) as contender:
        assert contender.turn("list") > 0
        assert contender.turn("tiny") > 0


@pytest.mark.parametrize("name", ASYNC)
def test_an_asynchronous_contender_serves_several_callers(name, address):
    with Contender(sys.executable, name, address, seconds=0) as contender:
        assert contender.turn("25") > 0


@pytest.mark.soak
@pytest.mark.parametrize("over_tls", [False, True])
@pytest.mark.parametrize("name", sorted(SYNC.keys() - {"raw socket and orjson"}))
def test_a_contender_finds_them_over_tls_too(name, over_tls):
    with (
        peers.prepared() as (certificate, environment),
        running(certificate if over_tls else None) as address,
        Contender(peers.PYTHON, name, address, 0, environment) as contender,
    ):
        assert contender.turn("list") > 0
        assert contender.turn("tiny") > 0


@pytest.mark.soak
@pytest.mark.timeout(300)
@pytest.mark.parametrize("module", MODULES)
def test_a_benchmark_runs_to_its_end(module):
    command = [sys.executable, "-m", f"benchmarks.{module}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert " us " in done.stdout or " ms " in done.stdout
    assert done.stderr == ""


def test_make_bench_runs_each_benchmark():
    line = next(line for line in (ROOT / "Makefile").read_text().splitlines() if "NAME ?=" in line)
    assert sorted(line.split()[2:]) == MODULES


def test_what_is_compared_is_there():
    for comparison in COMPARISONS:
        sides = {side for name, other, _ in comparison.goals for side in (name, other)}
        assert sides <= set(comparison.contenders) <= SYNC.keys() | ASYNC.keys()


def test_the_description_for_the_other_generator_is_whole():
    text = json.dumps(document())
    types = document()["components"]["schemas"]
    assert {"Conversation", "ConversationMeta", "DeviceInfo", "ConversationStateData"} <= set(types)
    pieces = text.split('"#/components/schemas/')[1:]
    assert {piece.partition('"')[0] for piece in pieces} == set(types)
