"""Copy pages written by hand: their links lead to pages of the site, public names become links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from itertools import count
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from codegen.ir import Place
from codegen.problems import Problems
from codegen.site.markdown import block
from codegen.site.targets import Targets

# Code is found too, so that a link inside of it is none.
_LINK = re.compile(r"(!?)\[((?:[^\[\]`]|`[^`]*`)*)\]\(([^()\s]+)\)|`[^`\n]*`")
_HEADING = re.compile(r"(#{1,6}) +(.+?)(?: +#+)?")
_FENCE = re.compile(r" *(`{3,}|~{3,})")
_ITEM = re.compile(r"( *)(?:[-*+]|\d+\.) +")
_SPAN = re.compile(r"`[^`]*`")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_LANGUAGES = {
    ".py": "python", ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".toml": "toml",
    ".md": "markdown", ".html": "html", ".j2": "jinja", ".js": "javascript", "": "text",
}  # fmt: skip
_MOST_COLOURED = 20_000  # characters; what is longer is read by nobody for its colours
_UNSEARCHED = "---\nsearch:\n  exclude: true\n---\n\n"
# Pages that have another name on the site than in the repository.
_NAMED = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "AGENTS.md": "project/agents.md",
    "SECURITY.md": "project/security.md",
    "docs/changes/README.md": "project/changes/index.md",
    "docs/migration.md": "reference/clients.md",
    "docs/revisions/README.md": "project/revisions/index.md",
}


class Line(NamedTuple):
    number: int
    text: str
    is_code: bool


class Page(NamedTuple):
    source: str
    path: str
    title: str
    lines: tuple[Line, ...]
    slugs: Mapping[int, str]
    """The anchor of each heading, by the number of its line."""


def site_path(source: str) -> str:
    """Return the page of the site that a page of the repository is."""
    if source in _NAMED:
        return _NAMED[source]
    if source.startswith("docs/guides/"):
        return source.removeprefix("docs/")
    return source.replace("docs/", "project/", 1)


def read(root: Path) -> dict[str, Page]:
    """Return all pages of the repository that are pages of the site, by their paths there."""
    top = [root / name for name in _NAMED if "/" not in name and name != "README.md"]
    written = sorted((root / "docs").rglob("*.md"))
    # Notes for the next release stand in the changelog when it is there.
    notes = {path for path in (root / "docs/changes").glob("*.md") if path.name != "README.md"}
    paths = [*filter(Path.is_file, top), *(path for path in written if path not in notes)]
    pages = (_page(path.relative_to(root).as_posix(), path.read_text("utf-8")) for path in paths)
    return {page.source: page for page in pages}


def _page(source: str, text: str) -> Page:
    lines = tuple(_lines(text))
    slugs: dict[int, str] = {}
    title = source
    for line in lines:
        if not line.is_code and (found := _HEADING.fullmatch(line.text)):
            slugs[line.number] = _slug(found[2], slugs.values())
            if len(found[1]) == 1 and title == source:
                title = found[2].replace("`", "")
    return Page(source, site_path(source), title, lines, slugs)


def _lines(text: str) -> Iterator[Line]:
    fence, in_list = "", False
    for number, line in enumerate(text.split("\n"), 1):
        found = _FENCE.match(line)
        if line and not line.startswith(" ") and not fence:
            in_list = bool(_ITEM.match(line))
        is_indented = line.startswith("    ") and not in_list
        yield Line(number, line, bool(fence or found or is_indented))
        if found and not fence:
            fence = found[1]
        elif found and found[1].startswith(fence) and line.strip() == found[1]:
            fence = ""


def _slug(heading: str, taken: Iterable[str]) -> str:
    """Return the anchor of a heading as hosts of repositories make it, so that both agree."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
    known = set(taken)
    numbered = (f"{slug}-{number}" for number in count(1))
    return slug if slug not in known else next(one for one in numbered if one not in known)


class Written:
    """Makes pages of the site; `shown` are files of the repository that pages lead to."""

    def __init__(self, root: Path, targets: Targets, problems: Problems) -> None:
        self.pages = read(root)
        self.shown: dict[str, str] = {}
        self._root = root
        self._targets = targets
        self._problems = problems

    def text(self, page: Page) -> str:
        return "\n".join(self._converted(page))

    def _converted(self, page: Page) -> Iterator[str]:
        before, in_list = "", False
        for line, text in zip(page.lines, self._texts(page), strict=True):
            item = None if line.is_code else _ITEM.match(line.text)
            if item and before.strip() and not in_list:
                yield ""  # here a list may follow a paragraph at once
            if item:
                in_list = True
            elif line.text and not line.text.startswith(" ") and not before.strip():
                in_list = False
            if slug := page.slugs.get(line.number):
                in_list = False
                text = f"{text} {{ #{slug} }}"
            if text.startswith("|"):
                text = _SPAN.sub(lambda found: found[0].replace("\\|", "|"), text)
            yield _deeper(text) if in_list else text
            before = line.text

    def _texts(self, page: Page) -> Iterator[str]:
        """Yield the lines with their links as the site has them, and names as links."""

        def part(line: Line) -> tuple[bool, int]:
            """A link may begin on one line and end on the next, but not so in a heading."""
            return line.is_code, line.number if line.number in page.slugs else 0

        for (is_code, heading), lines in groupby(page.lines, part):
            found = list(lines)
            text = "\n".join(line.text for line in found)
            if not is_code:
                text = self._linked(text, page, found[0].number, not heading)
            yield from text.split("\n")

    def _linked(self, text: str, page: Page, first: int, with_names: bool) -> str:
        def named(part: str) -> str:
            return self._targets.linked(part, page.path) if with_names else part

        pieces, end = [], 0
        for found in _LINK.finditer(text):
            pieces.append(named(text[end : found.start()]))
            end = found.end()
            if found[3] is None:  # code
                pieces.append(named(found[0]))
                continue
            start = found.start(3)
            line = first + text.count("\n", 0, start)
            column = start - text.rfind("\n", 0, start)
            where = self._where(found[3], page, Place(page.source, line, column))
            pieces.append(f"{found[1]}[{found[2]}]({where})" if where else found[2])
        return "".join([*pieces, named(text[end:])])

    def _where(self, link: str, page: Page, place: Place) -> str:
        """Return the address of a link on the site; empty for a folder, which is no page."""
        if _ELSEWHERE.match(link):
            return link
        file, _, anchor = link.partition("#")
        source = posixpath.normpath(posixpath.join(posixpath.dirname(page.source), file))
        if not file:
            source = page.source
        found = self._root / source
        if source.startswith("..") or not found.exists():
            known = [posixpath.relpath(one, posixpath.dirname(page.source)) for one in self.pages]
            hint = self._problems.did_you_mean(file, known)
            self._problems.add(place, f"the link leads to {link}, which is not there{hint}")
            return link
        if other := self.pages.get(source):
            if anchor and anchor not in other.slugs.values():
                known = list(other.slugs.values())
                hint = self._problems.did_you_mean(anchor, known)
                self._problems.add(place, f"{source} has no heading #{anchor}{hint}")
            path = other.path
        elif source == "README.md":
            path = site_path(source)
        elif found.is_dir():
            return ""
        else:
            path = self._shown(source)
        relative = posixpath.relpath(path, posixpath.dirname(page.path))
        return f"#{anchor}" if not file else relative + (f"#{anchor}" if anchor else "")

    def _shown(self, source: str) -> str:
        """Return the page that shows a file of the repository."""
        path = f"files/{source.removeprefix('.')}.md"  # hidden folders are left out of a site
        if path not in self.shown:
            file = self._root / source
            text = file.read_text("utf-8")
            is_long = len(text) > _MOST_COLOURED
            text = block(text, "text" if is_long else _LANGUAGES.get(file.suffix, "text"))
            self.shown[path] = f"{_UNSEARCHED}# {source}\n\nA file of the repository.\n\n{text}\n"
        return path


def _deeper(text: str) -> str:
    """Return a line of a list with twice the indentation: what nests here is 4 wide there."""
    indent = len(text) - len(text.lstrip(" "))
    if indent == 3:  # below `1. `
        indent = 2
    return " " * indent + text if indent % 2 == 0 else text
