"""`crisp forward` and `crisp work`: what they refuse, and the server of the example."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from pathlib import Path

import pytest
import yaml

from crisp_client.cli import main
from crisp_client.testing import Emulator
from tests.waiting import until

from .conftest import MakeBroker
from .nats_server import MISSING
from .nats_server import NatsServer
from .nats_server import PROGRAM
from .running import message
from .running import names
from .running import publish
from .running import stored

COMPOSE = Path(__file__).parents[2] / "examples/workers/compose.yaml"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name in ("HOST", "IDENTIFIER", "KEY", "TIER", "WEBSITE_ID", "PROFILE"):
        monkeypatch.delenv(f"CRISP_{name}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("NATS_URL", "NATS_CREDS"):
        monkeypatch.delenv(name, raising=False)
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
        ("handlers_of_mine:empty:more", 2, "'handlers_of_mine:empty:more' is no MODULE:NAME"),
        ("nowhere.at.all:client", 2, "there is no module nowhere.at.all in this folder"),
        ("handlers_of_mine:empty", 1, "no handlers: register one with on()"),
    ],
)
def test_handlers_that_are_none_are_told(
    capsys: pytest.CaptureFixture[str], named: str, status: int, said: str
) -> None:
    paths = [*sys.path]
    assert main(["work", named]) == status
    assert said in capsys.readouterr().err
    assert sys.path == paths


def test_handlers_whose_own_imports_fail_are_a_fault_of_theirs(here: Path) -> None:
    (here / "handlers_that_lack.py").write_text("import nowhere_at_all\n")
    with pytest.raises(ModuleNotFoundError, match="'nowhere_at_all'"):
        main(["work", "handlers_that_lack:mine"])
    (here / "handlers_that_break.py").write_text("raise KeyError('a fault')\n")
    with pytest.raises(KeyError, match="a fault"):
        main(["work", "handlers_that_break:mine"])


def test_handlers_are_looked_for_in_this_folder_first(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    (here / "elsewhere").mkdir()
    monkeypatch.syspath_prepend(str(here / "elsewhere"))
    for folder, made in ((here, "7"), (here / "elsewhere", "[]")):
        (folder / "handlers_of_two.py").write_text(f"mine = {made}\n")
    assert main(["work", "handlers_of_two:mine"]) == 2
    assert capsys.readouterr().err.endswith("it is a int\n")


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


HANDLERS = """
import asyncio, signal, crisp_client
mine, running, most, notes = crisp_client.Registry(), [], [], []

@mine.on_any
async def handle(event):
    running.append(event)
    most.append(len(running))
    await asyncio.sleep(0.1)
    running.remove(event)
    raise ValueError

@mine.on_error
def told(error, event):
    notes.extend(error.__notes__)
    if len(notes) == 2:
        signal.raise_signal(signal.SIGINT)
"""


def test_work_calls_handlers_as_its_options_say_until_ctrl_c(
    capsys: pytest.CaptureFixture[str],
    server: NatsServer,
    make_broker: MakeBroker,
    here: Path,
) -> None:
    broker = make_broker(partitions=2)
    asyncio.run(publish(broker, message("a", "1"), message("d", "2")))
    (here / "handlers_that_fail.py").write_text(HANDLERS)
    options = ["--nats", server.url, "--stream", broker.settings.stream, "--partitions", "2"]
    options += ["--concurrency", "1", "--attempts", "1"]
    assert main(["work", "handlers_that_fail:mine", *options]) == 0
    module = sys.modules.pop("handlers_that_fail")
    assert module.most == [1, 1]
    assert all(note.startswith("attempt 1 of 1: ") for note in module.notes)
    assert "working for handlers_that_fail:mine; Ctrl-C ends it" in capsys.readouterr().err


def test_forward_hands_on_what_it_is_asked_for_until_ctrl_c(
    capsys: pytest.CaptureFixture[str],
    server: NatsServer,
    make_broker: MakeBroker,
    crisp: Emulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broker = make_broker()
    said: list[str] = []
    has_ended = threading.Event()

    def is_told() -> bool:
        said.append(capsys.readouterr().err)
        return "listening, and handing on; Ctrl-C ends it" in "".join(said)

    def play() -> None:
        try:
            until(lambda: has_ended.is_set() or (crisp.sockets == 1 and is_told()))
            ada = crisp.visitor("Ada")
            payload = {"website_id": crisp.website_id, "session_id": ada.session_id}
            crisp.emit("session:removed", payload)
            ada.say("hello")
            until(lambda: has_ended.is_set() or asyncio.run(stored(broker)))
        finally:
            if not has_ended.is_set():
                os.kill(os.getpid(), signal.SIGINT)

    for name in ("identifier", "key", "tier"):
        monkeypatch.setenv(f"CRISP_{name.upper()}", getattr(crisp, name))
    monkeypatch.setenv("CRISP_HOST", crisp.url)
    player = threading.Thread(target=play)
    player.start()
    options = ["--nats", server.url, "--stream", broker.settings.stream, "--partitions", "4"]
    try:
        assert main(["forward", "--event", "message:send", *options]) == 0
    finally:
        has_ended.set()
        player.join(60)

    assert asyncio.run(names(broker)) == ["message:send"]


def test_without_the_extra_it_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "nats"]:
        monkeypatch.setitem(sys.modules, name, None)
    assert main(["dead", "list", "--nats", "nats://127.0.0.1:1"]) == 1
    said = "crisp: workers need nats-py: pip install 'crisp-client[workers]'\n"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize("way", ["option", "environment"])
def test_credentials_are_those_of_the_option_or_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    options = ["--nats", "nats://127.0.0.1:1"]
    if way == "option":
        monkeypatch.setenv("NATS_CREDS", "others")
        options += ["--creds", "mine"]
    else:
        monkeypatch.setenv("NATS_CREDS", "mine")
    assert main(["dead", "list", *options]) == 1
    assert "the credentials in mine cannot be read" in capsys.readouterr().err
