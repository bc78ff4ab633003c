"""Files below `docs/` that the language makes: JSON Schemas for editors, a page for readers."""

from __future__ import annotations

import json
from pathlib import Path

from codegen.language.page import markdown
from codegen.language.schema import FILES
from codegen.language.schema import schema

FOLDER = Path(__file__).parents[2] / "docs"


def texts() -> dict[str, str]:
    """Return the texts of all files, by path below the folder."""
    schemas = {kind: json.dumps(schema(kind), indent=2) + "\n" for kind in FILES}
    return {
        "spec-keys.md": markdown(),
        **{f"schema/{kind}.json": text for kind, text in schemas.items()},
    }


def write(folder: Path = FOLDER) -> list[str]:
    """Write the files that differ, and return their paths."""
    made = texts()
    stale = differing(folder)
    for name in stale:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(made[name], "utf-8")
    return stale


def differing(folder: Path = FOLDER) -> list[str]:
    return [
        name
        for name, text in texts().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    ]


def first_line(kind: str) -> str:
    """Return the first line of a spec file, by which editors find its schema."""
    above = ".." if kind == "api" else "../.."
    return f"# yaml-language-server: $schema={above}/docs/schema/{kind}.json"
