"""How clients are installed, with programs that only say that they did."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.drift import install as module
from codegen.drift import run
from codegen.drift.install import DriftError
from codegen.drift.install import install
from codegen.drift.install import Installed
from codegen.drift.install import Wanted
from codegen.drift.install import wanted
from codegen.drift.run import asked
from codegen.drift.run import Process

PYPI = """\
ERROR: Could not find a version that satisfies the requirement crisp-api==9 (from versions: {})
ERROR: No matching distribution found for crisp-api==9
"""


@pytest.fixture
def programs(monkeypatch):
    """Commands as they were run; a test says what they do."""
    ran: list[list[str]] = []

    def use(do=lambda folder: None, stdout="", stderr="", status=0):
        def say(command, folder):
            ran.append(command)
            is_view = "view" in command
            if not is_view and not status:
                do(folder)
            return subprocess.CompletedProcess(
                command, 0 if is_view else status, stdout if is_view else "", stderr
            )

        monkeypatch.setattr(module, "_run", say)
        monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
        return ran

    return use


def node(folder: Path) -> None:
    package = folder / "node_modules/crisp-api"
    package.mkdir(parents=True)
    (package / "package.json").write_text('{"version": "11.3.0"}')


def pypi(folder: Path) -> None:
    (folder / "crisp_api-1.1.23.dist-info").mkdir()


@pytest.mark.parametrize(
    ("text", "client"),
    [
        ("node", Wanted("node")),
        ("node@11.3.0", Wanted("node", "11.3.0")),
        ("node@12.0.0-rc.1", Wanted("node", "12.0.0-rc.1")),
        ("pypi@1.1.23", Wanted("pypi", "1.1.23")),
    ],
)
def test_what_is_wanted(text, client):
    assert wanted(text) == client


@pytest.mark.parametrize(
    "text", ["ruby", "11.3.0", "node@", "node@latest", "pypi@1;x", "node@../x"]
)
def test_what_cannot_be_wanted(text):
    with pytest.raises(DriftError, match=r"a client is node or pypi|a version is as 11\.3\.0"):
        wanted(text)


@pytest.mark.parametrize(
    ("client", "do", "folder"),
    [
        (Wanted("node"), node, "node-11.3.0"),
        (Wanted("node", "11.3.0"), node, "node-11.3.0"),
        (Wanted("pypi"), pypi, "pypi-1.1.23"),
    ],
)
def test_a_version_has_a_folder_and_is_installed_once(programs, tmp_path, client, do, folder):
    ran = programs(do)
    installed = install(client, tmp_path)
    assert installed.folder == tmp_path / folder
    assert [path.name for path in tmp_path.iterdir()] == [folder]
    assert install(Wanted(client.kind, installed.version), tmp_path) == installed
    assert len(ran) == 1
    # Neither runs what a package brings.
    assert {"node": "--ignore-scripts", "pypi": ":all:"}[client.kind] in ran[0]
    assert install(Wanted(client.kind), tmp_path) == installed  # the latest may be another now
    assert len(ran) == 2


@pytest.mark.parametrize(
    ("client", "said", "message"),
    [
        (
            Wanted("node", "9.9.9"),
            {"stdout": json.dumps([f"1.0.{n}" for n in range(12)]), "stderr": "npm error ETARGET"},
            "npm has no crisp-api 9.9.9; it has "
            + ", ".join(f"1.0.{n}" for n in range(2, 12))
            + " and 2 before them",
        ),
        (
            Wanted("pypi", "9"),
            {"stderr": PYPI.format("1.1.21, 1.1.23")},
            "PyPI has no crisp-api 9; it has 1.1.21, 1.1.23",
        ),
        (
            Wanted("node", "11.3.0"),
            {
                "stdout": '["11.3.0"]',
                "stderr": "npm error a\nnpm error network\nnpm error A complete log is",
            },
            "crisp-api 11.3.0 cannot be had from npm: npm error network",
        ),
        (
            Wanted("pypi"),
            {"stderr": PYPI.format("none")},
            "crisp-api latest cannot be had from PyPI: ERROR: No matching distribution found for "
            "crisp-api==9",
        ),
    ],
)
def test_a_version_that_cannot_be_had(programs, tmp_path, client, said, message):
    programs(status=1, **said)
    with pytest.raises(DriftError) as caught:
        install(client, tmp_path)
    assert str(caught.value) == message
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made(programs, tmp_path):
    file = tmp_path / "build"
    file.touch()
    ran = programs(pypi)
    with pytest.raises(DriftError, match=f"^nothing can be installed below {file}: .*: '{file}'$"):
        install(Wanted("pypi"), file)
    assert ran == []


@pytest.mark.parametrize("missing", ["node", "npm"])
def test_node_is_not_installed(monkeypatch, tmp_path, missing):
    monkeypatch.setattr(shutil, "which", lambda name: None if name == missing else name)
    with pytest.raises(DriftError, match=f"^{missing} is not installed; the client of npm needs"):
        install(Wanted("node"), tmp_path)


CLIENT = """
print("a client that talks")

class Website:
    def get_it(self, website_id): print("sent")

class Crisp:
    def __init__(self): self.website = Website()
    def set_rest_host(self, host): pass
    set_timeout = set_tier = set_rest_host
    def authenticate(self, identifier, key): pass
"""


def test_a_client_runs_in_a_process_of_its_own(tmp_path, monkeypatch):
    (tmp_path / "crisp_api.py").write_text(CLIENT)
    process = Process(Installed("pypi", "1.0", tmp_path))
    [method] = process.describe().methods
    assert (method.name, method.parameters[0].name) == ("website.get_it", "website_id")
    calls = asked("http://127.0.0.1:1", [("website.get_it", ["a"]), ("website.get_it", [])])
    ended = process.call(calls)
    assert ended[0] == ""
    assert ended[1].startswith("TypeError: ")
    (tmp_path / "crisp_api.py").write_text("raise SystemExit(0)")
    with pytest.raises(DriftError, match=r"pypi@1\.0 ended after 0 of 2 calls"):
        process.call(calls)
    (tmp_path / "crisp_api.py").write_text("import nothing_like_this")
    with pytest.raises(DriftError, match=r"pypi@1\.0 cannot be run:\n(.*\n)*ModuleNotFoundError"):
        process.describe()
    (tmp_path / "crisp_api.py").write_text("import time; time.sleep(60)")
    monkeypatch.setattr(run, "_TIMEOUT", 0.1)
    with pytest.raises(DriftError, match=r"pypi@1\.0 did not end within 0\.1 s"):
        process.describe()
