"""A site of two pages, built: what is there, and what becomes of it when the next one fails."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from codegen.output import OutputError
from codegen.site.command import build
from codegen.site.pages import Site

SMALL = Site(
    {
        "index.md": "# Front\n\n[Below](below/page.md#part)\n",
        "below/page.md": "# Page\n\n## Part\n",
    },
    [{"Home": "index.md"}, {"All": [{'A "page"': "below/page.md"}]}],
    "short\n",
    "all of it\n",
)


def with_front(text: str) -> Site:
    return SMALL._replace(pages={**SMALL.pages, "index.md": text})


def files(folder: Path) -> dict[str, str]:
    """The text of each file that is no asset of the theme."""
    paths = [path for path in folder.rglob("*") if path.suffix in (".md", ".txt")]
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


TEXTS = {**SMALL.pages, "llms.txt": SMALL.llms, "llms-full.txt": SMALL.llms_full}


@pytest.mark.timeout(180)  # as long as Zensical waits on a busy machine
def test_a_site_takes_the_place_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("codegen.site.command.MOST_TOKENS", 3)  # and it has three
    out = tmp_path / "new" / "folder"
    build(with_front("# Before\n"), out)
    (out / "site/left.html").write_text("of the one before")
    (out / "docs/left.md").write_text("of the one before")
    said = build(SMALL, out)
    assert sorted(path.name for path in out.iterdir()) == ["docs", "site"]
    assert files(out / "docs") == files(out / "site") == TEXTS
    pages = [path.relative_to(out / "site") for path in (out / "site").rglob("*.html")]
    assert sorted(map(str, pages)) == ["404.html", "below/page.html", "index.html"]
    shown = rf"{re.escape(str(out / 'site'))}: 3 pages, 0\.\d MB; llms-full\.txt: 3 tokens"
    assert re.fullmatch(shown, said)
    front = (out / "site/index.html").read_text("utf-8")
    assert 'href="below/page.html#part"' in front and "Next: A &quot;page&quot;" in front
    assert 'href="./assets/site.css"' in front and (out / "site/assets/site.css").is_file()


@pytest.mark.timeout(180)
def test_a_site_with_broken_links_is_refused_and_the_one_before_is_kept(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("before")
    with pytest.raises(OutputError) as raised:
        build(with_front("# Front\n\n[x](no.md)\n\n[part](below/page.md#no)\n"), tmp_path)
    said = "index.md:3:5: page does not exist\nindex.md:5:22: anchor does not exist"
    assert str(raised.value) == said
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site/index.html").read_text() == "before"


def test_what_else_zensical_says_is_told_without_colours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "python"
    program.write_text("#!/bin/sh\nprintf '\\033[1;31mout of\\033[0m '\nprintf order >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    with pytest.raises(OutputError, match=r"^zensical: out of order$"):
        build(SMALL, tmp_path / "out")
