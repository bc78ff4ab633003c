"""Write the pages into a folder, and have Zensical make HTML of them."""

from __future__ import annotations

import functools
import json
import re
import shutil
import subprocess
import sys
import tempfile
from http.server import SimpleHTTPRequestHandler
from http.server import ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

from codegen.output import OutputError
from codegen.site.llms import MOST_TOKENS
from codegen.site.llms import tokens
from codegen.site.pages import Nav
from codegen.site.pages import Site

_THEME = Path(__file__).with_name("theme")
_LIMIT = 120  # seconds for what takes three

_COLOURS = re.compile(r"\x1b\[[\d;]*m")
_WARNING = re.compile(r"(?:Warning|Error): (.+)\n.*\[ (\S+:\d+:\d+) \]")

_CONFIGURATION = """\
[project]
site_name = "crisp_client"
site_description = "Typed Python client for Crisp: REST, real-time events and web hooks"
docs_dir = "docs"
site_dir = "site"
use_directory_urls = false
extra_css = ["assets/site.css"]
nav = {nav}

[project.plugins.search]

[project.theme]
language = "en"
font = false
features = [
  "content.code.copy",
  "content.tabs.link",
  "navigation.footer",
  "navigation.indexes",
  "navigation.path",
  "navigation.prune",
  "navigation.tabs",
  "navigation.top",
  "search.highlight",
  "toc.follow",
]

[[project.theme.palette]]
media = "(prefers-color-scheme: light)"
scheme = "default"
toggle.icon = "lucide/sun"
toggle.name = "Switch to dark mode"

[[project.theme.palette]]
media = "(prefers-color-scheme: dark)"
scheme = "slate"
toggle.icon = "lucide/moon"
toggle.name = "Switch to light mode"

[project.markdown_extensions]
admonition = {{}}
attr_list = {{}}
def_list = {{}}
tables = {{}}
toc.permalink = true
pymdownx.highlight = {{}}
pymdownx.superfences = {{}}
pymdownx.tabbed.alternate_style = true
"""


def build(found: Site, out: Path) -> str:
    """Write `out/docs` and `out/site`; return what was made, in one line.

    All is made in a folder beside them, so that an error leaves the old ones as they were.
    """
    if find_spec("zensical") is None:
        raise OutputError(
            "the docs need zensical, which is not installed; `make install` installs it"
        )
    size = tokens(found.llms_full)
    if size > MOST_TOKENS:
        raise OutputError(f"llms-full.txt has {size} tokens, and may have {MOST_TOKENS}")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".docs-", dir=out) as folder:
        work = Path(folder)
        write(found, work)
        _zensical(work)
        for path in found.pages:
            target = work / "site" / path
            shutil.copyfile(work / "docs" / path, target)
        for name in ("docs", "site"):
            shutil.rmtree(out / name, ignore_errors=True)
            (work / name).rename(out / name)
    files = [path for path in (out / "site").rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    return f"{out / 'site'}: {pages} pages, {megabytes:.1f} MB; llms-full.txt: {size} tokens"


def write(found: Site, folder: Path) -> None:
    """Write the pages in Markdown, and what Zensical needs beside them."""
    docs = folder / "docs"
    for path, text in found.pages.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, "utf-8")
    (docs / "llms.txt").write_text(found.llms, "utf-8")
    (docs / "llms-full.txt").write_text(found.llms_full, "utf-8")
    shutil.copytree(_THEME, docs / "assets")
    configuration = _CONFIGURATION.format(nav=_toml(found.nav))
    (folder / "zensical.toml").write_text(configuration, "utf-8")


def _toml(nav: Nav) -> str:
    """Return the navigation as an array; texts of JSON are texts of TOML."""
    items = []
    for entry in nav:
        for name, value in entry.items():
            inner = json.dumps(value) if isinstance(value, str) else _toml(value)
            items.append(f"{{ {json.dumps(name)} = {inner} }}")
    return f"[{', '.join(items)}]"


def _zensical(folder: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--config-file"]
    ran = subprocess.run(
        [*command, str(folder / "zensical.toml")],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=_LIMIT,
    )
    if ran.returncode:
        said = _COLOURS.sub("", ran.stdout + ran.stderr)
        found = [f"{place}: {what}" for what, place in _WARNING.findall(said)]
        raise OutputError("\n".join(found) or f"zensical: {said}")


def serve(folder: Path, port: int) -> None:
    """Serve the site on the loopback interface until Ctrl-C."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(folder))
    try:
        listening = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise SystemExit(f"port {port}: {error.strerror}; PORT=0 takes a free one") from None
    with listening as server:
        print(f"http://127.0.0.1:{server.server_port}/", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
