"""What only the comparison with other clients needs, from the environment that has them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import openapi
from benchmarks.server import ROOT

PYTHON = str(ROOT / ".venv/peers/bin/python")

# All certificates that are trusted otherwise stay in: reading them is what a new context costs.
_CERTIFY = """
import pathlib, sys, certifi, trustme
folder, authority = pathlib.Path(sys.argv[1]), trustme.CA()
server = authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem
server.write_to_path(folder / "server.pem")
trusted = certifi.contents().encode() + authority.cert_pem.bytes()
(folder / "trusted.pem").write_bytes(trusted)
"""


@contextmanager
def prepared() -> Iterator[tuple[Path, dict[str, str]]]:
    """A certificate for a server, and the environment in which contenders trust it."""
    if not Path(PYTHON).exists():
        sys.exit("make bench sets up what this needs")
    with TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([PYTHON, "-c", _CERTIFY, name], check=True)
        openapi.generate(PYTHON, folder)
        trusted = str(folder / "trusted.pem")
        more = {"PYTHONPATH": name, "SSL_CERT_FILE": trusted, "REQUESTS_CA_BUNDLE": trusted}
        yield folder / "server.pem", {**os.environ, **more}
