"""Each page of a small spec as a whole, so that no fact of the spec is missing there."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

import pytest

from .whole import PAGES
from .whole import pages


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    return dict(pages())


@pytest.mark.parametrize("path", sorted(PAGES.iterdir()), ids=lambda path: path.name)
def test_a_page_says_what_the_spec_says(path: Path, made: Mapping[str, str]) -> None:
    known, now = path.read_text("utf-8"), made[path.name]
    lines = difflib.unified_diff(known.splitlines(), now.splitlines(), lineterm="", n=1)
    assert known == now, "\n".join(["see tests/site/whole.py:", *lines])


def test_each_page_that_is_made_is_kept(made: Mapping[str, str]) -> None:
    assert made.keys() == {path.name for path in PAGES.iterdir()}
