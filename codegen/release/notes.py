"""The entry of the changelog: the audit, the fragments of towncrier and `[Unreleased]`, in one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from codegen.diff.version import Step
from codegen.release.package import ReleaseError
from codegen.release.package import run

CHANGELOG = Path("CHANGELOG.md")
FRAGMENTS = Path("docs/changes")
# What a section asks for, if nothing in it is marked as breaking. They stand as who upgrades reads
# them: what a program has to do first.
SECTIONS = {
    "Changed": Step.MINOR,
    "Removed": Step.MAJOR,
    "Deprecated": Step.MINOR,
    "Added": Step.MINOR,
    "Fixed": Step.PATCH,
    "Security": Step.PATCH,
}
BREAKING = "- **Breaking** "
_UNRELEASED = re.compile(r"^## \[Unreleased\] *\n(.*?)(?=^## |^\[[^\]\n]+\]: |\Z)", re.M | re.S)
Sections = dict[str, list[str]]


def by_section(where: str, text: str) -> Sections:
    """Return the items of an entry, those of several lines as one, by their section."""
    found: Sections = {}
    items: list[str] | None = None
    for line in text.splitlines():
        if line.startswith("### "):
            title = line.removeprefix("### ").strip()
            if title not in SECTIONS:
                known = ", ".join(SECTIONS)
                raise ReleaseError(f"{where}: `{line}` is no section; there are {known}")
            items = found.setdefault(title, [])
        elif not line.strip():
            continue
        elif items is not None and line.startswith("- "):
            items.append(line.rstrip())
        elif items and line.startswith(" "):
            items[-1] += f"\n{line.rstrip()}"
        else:
            raise ReleaseError(
                f"{where}: `{line}` is no item of a section; write `- ...` below `### Added`"
            )
    return {title: items for title, items in found.items() if items}


def unreleased(text: str) -> Sections:
    """Return what stands under `## [Unreleased]`; nothing if there is no such heading."""
    match = _UNRELEASED.search(text)
    return by_section(f"{CHANGELOG}, [Unreleased]", match[1]) if match else {}


def without_unreleased(text: str) -> str:
    """Return a changelog whose `## [Unreleased]` is empty."""
    return _UNRELEASED.sub("## [Unreleased]\n\n", text, count=1)


def fragments(root: Path) -> list[Path]:
    """Return the fragments; a file with another name would be left out, so it is refused."""
    tools = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]
    types = [one["directory"] for one in tools["towncrier"]["type"]]
    found = sorted((root / FRAGMENTS).glob("*")) if (root / FRAGMENTS).is_dir() else []
    found = [path for path in found if path.name not in ("README.md", ".gitignore")]
    for path in found:
        if not re.fullmatch(rf"[+\w-][\w-]*\.({'|'.join(types)})\.md", path.name):
            raise ReleaseError(
                f"{path.relative_to(root)}: a fragment is called `name.{types[0]}.md`, "
                f"with one of {', '.join(types)}"
            )
    return found


def from_fragments(root: Path) -> Sections:
    """Return what the fragments say, as towncrier puts it together."""
    if not fragments(root):
        return {}
    options = ["--draft", "--version", "0", "--dir", str(root)]
    return by_section(f"{FRAGMENTS}", run(root, "towncrier", "build", *options))


def merged(*parts: Sections) -> Sections:
    """Return sections with the items of all parts; in each, what breaks callers comes first."""
    found = {title: [one for part in parts for one in part.get(title, [])] for title in SECTIONS}
    return {
        title: sorted(dict.fromkeys(items), key=lambda item: not item.startswith(BREAKING))
        for title, items in found.items()
        if items
    }


def written(heading: str, sections: Sections) -> str:
    lines = [f"## {heading}", ""]
    for title, items in sections.items():
        lines += [f"### {title}", "", *items, ""]
    return "\n".join(lines)


def asked(sections: Sections) -> Step:
    """Return what hand-written notes ask for: of the package's own code the spec tells nothing."""
    steps = [SECTIONS[title] for title in sections]
    if any(item.startswith(BREAKING) for items in sections.values() for item in items):
        steps.append(Step.MAJOR)
    return max(steps, default=Step.NONE)
