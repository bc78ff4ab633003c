"""A wheel and an sdist of the tree, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.release.package import build
from codegen.release.package import Built
from tests.codegen.specs import ROOT

EPOCH = 1_780_000_000


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(ROOT, tmp_path_factory.mktemp("dist"), EPOCH)


def names_of(folder: Path) -> set[str]:
    """Return the files below a folder that are committed or could be, by their paths there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix() for path in files if "__pycache__" not in path.parts
    }
