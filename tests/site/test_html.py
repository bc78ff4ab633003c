"""The site as browsers get it: every link leads somewhere, every page is reached."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from urllib.parse import urlsplit

import pytest

from codegen.site.command import build
from codegen.site.pages import Site

# What a browser fetches by itself, but for a link that says where the same stands.
FETCHED = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("link", "href"),
}


class Html(HTMLParser):
    """The anchors, links and fetched files of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            if tag == "a" and name == "href" and value:
                self.links.append(value)
            if (tag, name) in FETCHED and value:
                self.fetched.append(value)


def faults(folder: Path) -> list[str]:
    """What is wrong with the links of a site."""
    pages = {path: Html(path.read_text("utf-8")) for path in folder.rglob("*.html")}
    found, reached, waiting = [], set(), [folder / "index.html"]
    outside = {folder / "404.html"}  # shown by a server in the place of a page
    for path, page in pages.items():
        name = path.relative_to(folder)
        found += [f"{name} fetches {url}" for url in page.fetched if urlsplit(url).netloc]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        for link in [*pages[path].links, *pages[path].fetched]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            shown = f"{path.relative_to(folder)} links to {link}"
            if not target.is_file():
                found.append(f"{shown}, which is not there")
            elif target.suffix == ".html":
                waiting.append(target)
                if parts.fragment and unquote(parts.fragment) not in pages[target].anchors:
                    found.append(f"{shown}, which has no such anchor")
    unreached = sorted(pages.keys() - reached - outside)
    return found + [f"{path.relative_to(folder)} is not reached" for path in unreached]


@pytest.mark.timeout(180)  # Zensical computes for 6 s, and waits much longer on a busy machine
def test_every_link_leads_somewhere_and_every_page_is_reached(found: Site, tmp_path: Path) -> None:
    said = build(found, tmp_path)
    assert f"llms-full.txt: {len(found.llms_full) / 3.5:.0f} tokens" in said
    folder = tmp_path / "site"
    assert faults(folder) == []
    for path in found.pages:
        assert (folder / path).read_text("utf-8") == found.pages[path]
        assert (folder / path).with_suffix(".html").is_file()
    assert (folder / "llms-full.txt").read_text("utf-8") == found.llms_full
    links = [line.partition("](")[2].rstrip(")") for line in found.llms.split("\n- ")[1:]]
    assert [
        link for link in links if not (folder / link.split("\n")[0].rstrip(")")).is_file()
    ] == []


def test_each_fault_of_a_site_is_seen(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="a.html#x">a</a><a href="b.html">b</a><script src="//cdn.example/x.js"></script>'
    )
    (tmp_path / "a.html").write_text('<a id="y" href="#y">a</a>')
    (tmp_path / "c.html").write_text("alone")
    assert faults(tmp_path) == [
        "index.html fetches //cdn.example/x.js",
        "index.html links to a.html#x, which has no such anchor",
        "index.html links to b.html, which is not there",
        "c.html is not reached",
    ]
