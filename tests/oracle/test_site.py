"""The docs site in Chromium: ten pages in light, dark and narrow, and questions; `make oracle`."""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from codegen.site.command import build
from codegen.site.pages import site
from tests.codegen.specs import real_api

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHOTS = ROOT / "build/site-shots"
BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or ""
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not BROWSER, reason="needs chromium"),
    pytest.mark.skipif(
        not (HERE / "node_modules/axe-core").is_dir(),
        reason="`make oracle` installs playwright-core and axe-core",
    ),
]
# By what people ask, the page whose first hit they click.
ANSWERS = {
    "how do I close a conversation": "guides/conversations.html",
    "which token do I need": "guides/tokens.html",
    "why do I get 403": "guides/tokens.html",
    "what if the answer is lost": "guides/writes-and-retries.html",
    "how do I test without Crisp": "guides/testing.html",
    "listConversations": "reference/resources/website_conversations.html",
}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    build(site(real_api(), ROOT, ROOT / "generated"), tmp_path)
    handler = functools.partial(Quiet, directory=str(tmp_path / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@pytest.mark.timeout(1800)
def test_people_read_the_site_and_find_answers(address: str) -> None:
    """It leaves screenshots in `build/site-shots`, to look at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    command = ["node", "site.js", BROWSER, address, str(SHOTS), json.dumps([*ANSWERS])]
    ran = subprocess.run(command, cwd=HERE, capture_output=True, text=True, timeout=600)
    assert ran.returncode == 0, ran.stderr
    seen = json.loads(ran.stdout)
    assert (seen["outside"], seen["missing"], seen["complaints"]) == ([], [], [])
    assert seen["faults"] == []
    assert seen["overflow"] == {}
    for asked, answer in seen["answers"].items():
        assert answer["opened"].partition("#")[0] == ANSWERS[asked], answer["hits"]
