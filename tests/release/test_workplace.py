"""What ends a release, and what it leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from codegen.release.workplace import status_of
from codegen.release.workplace import stoppable
from codegen.release.workplace import to_the_end
from codegen.release.workplace import workplace
from tests.codegen.specs import ROOT
from tests.waiting import until

# The rule says who it is, in one step, and would run on.
MAKEFILE = "test:\n\t@echo $$$$ > new && mv new started && exec sleep 250\n"
PROGRAM = """
import signal, sys
from pathlib import Path
from codegen.release.workplace import status_of, stoppable, workplace

signal.signal(signal.SIGINT, signal.SIG_DFL)
signal.signal(signal.SIGHUP, getattr(signal, sys.argv[1]))
try:
    with stoppable(), workplace(Path("release")) as folder:
        (folder / "half.txt").touch()
        status_of(["make", "--silent", "test"], Path.cwd(), 250)
except KeyboardInterrupt:
    sys.exit("stopped")
"""


def begun(root: Path, hangup: str = "SIG_DFL") -> tuple[subprocess.Popen[str], int]:
    """Start a program that is in the middle of a release; return what it has started, too."""
    (root / "Makefile").write_text(MAKEFILE)
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, hangup],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    until((root / "started").exists)
    return program, int((root / "started").read_text())


def is_alive(process: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_one_that_is_ended_leaves_nothing_and_nothing_runs_on(
    tmp_path: Path, number: signal.Signals
) -> None:
    program, started = begun(tmp_path)
    program.send_signal(number)
    assert program.communicate(timeout=30)[1].endswith("stopped\n")
    assert not is_alive(started)
    assert program.returncode == 1 and list((tmp_path / "release").iterdir()) == []


def test_nohup_still_keeps_it(tmp_path: Path) -> None:
    program, started = begun(tmp_path, "SIG_IGN")
    program.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(0.5)
    os.kill(started, signal.SIGTERM)
    program.communicate(timeout=30)
    assert program.returncode == 0


def test_what_a_killed_one_left_is_removed_and_no_other(tmp_path: Path) -> None:
    program, started = begun(tmp_path)
    [left] = (tmp_path / "release").iterdir()
    with workplace(tmp_path / "release"):
        assert (left / "half.txt").exists()  # it still runs
    program.kill()
    program.wait(30)
    os.kill(started, signal.SIGTERM)
    program.communicate(timeout=30)
    assert left.exists()
    with workplace(tmp_path / "release") as folder:
        assert list((tmp_path / "release").iterdir()) == [folder]
    assert list((tmp_path / "release").iterdir()) == []


def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text(MAKEFILE)
    with pytest.raises(subprocess.TimeoutExpired):
        status_of(["make", "--silent", "test"], tmp_path, 1.5)
    started = tmp_path / "started"
    assert not started.exists() or not is_alive(int(started.read_text()))
    assert status_of(["sh", "-c", "exit 3"], tmp_path, 30) == 3


def test_the_last_steps_are_not_interrupted() -> None:
    with to_the_end():
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            os.kill(os.getpid(), number)
        assert subprocess.run(["sh", "-c", "kill -TERM $$; exit 3"]).returncode == 3
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_what_is_just_started_is_ended_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes while the program runs, and is not known yet."""
    started: list[subprocess.Popen[bytes]] = []

    class Late(subprocess.Popen[bytes]):
        def __init__(self, command: list[str], cwd: Path) -> None:
            super().__init__(command, cwd=cwd)
            started.append(self)
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(subprocess, "Popen", Late)
    with pytest.raises(KeyboardInterrupt), stoppable():
        status_of(["sleep", "250"], tmp_path, 250)
    assert started[0].returncode == -signal.SIGTERM
