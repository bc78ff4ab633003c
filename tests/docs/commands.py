"""Commands of the pages that no test runs, because they install, wait for ever or write here.

What they name is looked up instead: extras, targets, files.
"""

from __future__ import annotations

import re
import shlex
import tomllib

from .pages import Block
from .pages import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def is_checked(block: Block) -> bool:
    """Whether no test runs it: each of its lines installs, or is a target of `make`."""
    lines = block.code.splitlines()
    return block.language == "sh" and all(line.startswith(("pip ", "make ")) for line in lines)


def problems(block: Block) -> list[str]:
    found = []
    for line in block.code.splitlines():
        program, *words = shlex.split(line, comments=True)
        if program == "pip":
            name, _, extras = words[-1].rstrip("]").partition("[")
            wanted = set(extras.split(",")) if extras else set()
            found += sorted({name} - {PROJECT["name"]})
            found += sorted(wanted - set(PROJECT["optional-dependencies"]))
        else:
            targets = {word for word in words if "=" not in word}
            found += sorted(targets - TARGETS)
    return [f"{block.place}: {name}" for name in found]
