"""`crisp forward` and `crisp work`: what they refuse, and the server of the example."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import yaml

from crisp_client.cli import main

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM

COMPOSE = Path(__file__).parents[2] / "examples/workers/compose.yaml"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("HOST", "IDENTIFIER", "KEY", "TIER", "WEBSITE_ID", "PROFILE"):
        monkeypatch.delenv(f"CRISP_{name}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("NATS_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "handlers_of_mine.py").write_text(
        "import crisp_client\nempty = crisp_client.Registry()\nother = 5\n"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("named", "status", "said"),
    [
        ("handlers_of_mine", 2, "'handlers_of_mine' is no MODULE:NAME, as bot:client"),
        ("nowhere_at_all:client", 2, "there is no module nowhere_at_all in this folder"),
        ("handlers_of_mine:client", 2, "must be a client or a Registry; there is none"),
        ("handlers_of_mine:other", 2, "must be a client or a Registry; it is a int"),
        ("handlers_of_mine:empty", 1, "no handlers: register one with on()"),
    ],
)
def test_handlers_that_are_none_are_told(
    capsys: pytest.CaptureFixture[str], named: str, status: int, said: str
) -> None:
    assert main(["work", named]) == status
    assert said in capsys.readouterr().err


def test_a_stream_with_other_partitions_is_told(
    capsys: pytest.CaptureFixture[str], server: NatsServer, make_broker: MakeBroker, here: Path
) -> None:
    broker = make_broker()
    asyncio.run(broker.set_up())
    (here / "handlers_that_print.py").write_text(
        "import crisp_client\nmine = crisp_client.Registry()\nmine.on_any(print)\n"
    )
    options = ["--nats", server.url, "--stream", broker.settings.stream]
    assert main(["work", "handlers_that_print:mine", *options]) == 1
    assert "has 4 partitions, and 64 are asked for" in capsys.readouterr().err


@pytest.mark.skipif(not PROGRAM, reason=MISSING)
def test_the_server_of_the_example_starts_with_its_options(tmp_path: Path) -> None:
    command = yaml.safe_load(COMPOSE.read_text())["services"]["nats"]["command"]
    folder = tmp_path / "data"
    options = [str(folder) if word == "/data" else word for word in command]
    with NatsServer(tmp_path, *options, jetstream=False):
        assert (folder / "jetstream").is_dir()
