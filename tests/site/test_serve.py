"""`make docs-serve`: the site on the loopback interface, until Ctrl-C."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from codegen.site.command import serve

PROGRAM = "import sys; from pathlib import Path; from codegen.site.command import serve; {call}"


def test_the_site_is_shown_until_it_is_interrupted(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("the front page")
    call = PROGRAM.format(call="serve(Path(sys.argv[1]), 0)")
    with subprocess.Popen(
        [sys.executable, "-c", call, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        assert program.stdout is not None
        address = program.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        assert httpx.get(address, trust_env=False).text == "the front page"
        elsewhere = address.replace("127.0.0.1", "127.0.0.2")  # as any other of this machine
        with pytest.raises(httpx.ConnectError):
            httpx.get(elsewhere, trust_env=False)
        program.send_signal(signal.SIGINT)
        program.communicate(timeout=20)
    assert program.returncode == 0


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=f"port {port}: .* in use; PORT=0 takes a free one"):
            serve(tmp_path, port)
