"""A page as its reader uses it: blocks of code, each with the output that the page promises."""

from __future__ import annotations

import re
from pathlib import Path

import attrs

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs/guides").glob("*.md"))
README = ROOT / "README.md"

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_FILE = re.compile(r"# ([a-z_]+\.py)\n")
# Where the reader's own values stand.
OWN = 'website_id = session_id = "of the reader"\n'


@attrs.frozen
class Block:
    """`output` is the `text` block right behind it; `file` is the name in its first line."""

    language: str
    code: str
    place: str
    output: str | None = None

    @property
    def file(self) -> str | None:
        found = _FILE.match(self.code)
        return found[1] if found else None


def blocks(page: Path) -> list[Block]:
    text = page.read_text("utf-8")
    found: list[Block] = []
    end = 0
    for match in _BLOCK.finditer(text):
        language, code = match.groups()
        if language == "text" and found and not text[end : match.start()].strip():
            found[-1] = attrs.evolve(found[-1], output=code)
        else:
            line = text.count("\n", 0, match.start()) + 1
            found.append(Block(language, code, f"{page.relative_to(ROOT)}:{line}"))
        end = match.end()
    return found


def modules(page: Path) -> dict[str, str]:
    """The Python of a page for a type checker: its blocks as one module, and its named files."""
    python = [block for block in blocks(page) if block.language == "python"]
    name = f"page_{page.stem.lower().replace('-', '_')}.py"
    own = {block.file: block.code for block in python if block.file}
    whole = "".join(block.code for block in python if not block.file)
    return {**own, name: OWN + whole} if whole else own
