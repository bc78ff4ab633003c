"""The page of a report, in a browser: search, filters, and counts that follow them."""

from __future__ import annotations

import functools
import html as markup
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from codegen.diff.report.html import html
from tests.codegen.diff.specs import base
from tests.codegen.diff.test_groups import more
from tests.codegen.diff.test_groups import report

BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or ""
pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(not BROWSER, reason="needs chromium"),
]
# Works on the page in a frame of the same origin, and leaves what it saw as the only text.
HARNESS = """<!doctype html><iframe id="page" src="page.html"></iframe><script>
document.getElementById("page").addEventListener("load", () => {
  const page = document.getElementById("page").contentDocument;
  const text = (found) => found.textContent.trim();
  const state = () => ({
    shown: text(page.getElementById("shown")),
    chips: [...page.querySelectorAll(".chip b")].map(text),
    counts: [...page.querySelectorAll("section:not([hidden]) .count")].map(text),
    cards: [...page.querySelectorAll(".finding:not([hidden]) h3")].map(text),
    none: !page.getElementById("none").hidden,
  });
  const set = (id, value) => {
    page.getElementById(id).value = value;
    page.getElementById(id).dispatchEvent(new Event("input", { bubbles: true }));
  };
  const seen = { first: state() };
  set("search", "fresh");
  seen.part = state();
  set("search", "no such thing");
  seen.nothing = state();
  page.getElementById("reset").click();
  set("audience", "wire");
  seen.wire = state();
  document.body.textContent = JSON.stringify(seen);
});
</script>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def test_counts_follow_the_search(tmp_path: Path, server: str) -> None:
    (tmp_path / "page.html").write_text(html(report(more(), base())), "utf-8")
    (tmp_path / "harness.html").write_text(HARNESS, "utf-8")
    ran = subprocess.run(
        [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000",
         f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"{server}/harness.html"],
        capture_output=True, text=True, check=True, timeout=50,
    )  # fmt: skip
    [body] = re.findall(r"<body>(.*)</body>", ran.stdout, re.S)
    seen: dict[str, Any] = json.loads(markup.unescape(body))
    assert seen["first"] == {
        "shown": "8 of 8",
        "chips": ["7", "1"],
        "counts": ["7", "1"],
        "cards": ["2 operations", "Both", "Thing.both", "api.yaml revision"],
        "none": False,
    }
    # A type is found with the operations that it went with.
    assert seen["part"]["cards"] == ["2 operations"]
    assert (seen["part"]["shown"], seen["part"]["counts"]) == ("5 of 8", ["5 of 7"])
    assert seen["part"]["chips"] == ["5", "0"]
    assert (seen["nothing"]["shown"], seen["nothing"]["none"]) == ("0 of 8", True)
    assert seen["wire"]["cards"] == ["2 operations", "Thing.both", "api.yaml revision"]
