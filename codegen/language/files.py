"""The schemas as committed files: editors find them by the first line of a spec file."""

from __future__ import annotations

import json
from pathlib import Path

from codegen.language.schema import FILES
from codegen.language.schema import schema

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


def texts() -> dict[str, str]:
    return {f"{kind}.json": json.dumps(schema(kind), indent=2) + "\n" for kind in FILES}


def write(folder: Path = FOLDER) -> list[str]:
    """Names of the files that were not as they should be."""
    stale = differing(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (folder / name).write_text(texts()[name], "utf-8")
    return stale


def differing(folder: Path = FOLDER) -> list[str]:
    return [
        name
        for name, text in texts().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    ]


def first_line(kind: str) -> str:
    """What a spec file begins with, `api.yaml` apart, which is one folder nearer."""
    above = ".." if kind == "api" else "../.."
    return f"# yaml-language-server: $schema={above}/docs/schema/{kind}.json"
