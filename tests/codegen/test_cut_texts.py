"""A sentence of the spec that YAML cuts at ` #` is refused, in every key that takes a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from codegen.language import grammar  # noqa: F401
from codegen.language.blocks import Block
from codegen.problems import Problems
from codegen.yamlsrc import read

SENTENCES = ("doc", "note", "deprecated")


def blocks(kind: type[Block] = Block) -> Iterator[type[Block]]:
    for below in kind.__subclasses__():
        if below.__module__.startswith("codegen."):
            yield below
        yield from blocks(below)


CASES = [
    pytest.param(block, name, id=f"{name} of {block.title}")
    for block in blocks()
    for name in SENTENCES
    if name in block.keys
]


def said(block: type[Block], name: str, text: str) -> list[str]:
    """Return what is said of the text of a key, and not of keys that a block lacks."""
    problems = Problems()
    root = read(f"{name}: {text}\n".encode(), "a.yaml", problems)
    assert root is not None
    block.read(root, "it", "it", root.place, problems)
    return [str(one) for one in problems.found if " needs `" not in str(one)]


@pytest.mark.parametrize(("block", "name"), CASES)
def test_a_sentence_that_is_cut_is_refused(block: type[Block], name: str) -> None:
    column = len(name) + 3
    assert said(block, name, "See issue #1.") == [
        f"a.yaml:1:{column}: `{name}` is cut at ` #`; quote the text"
    ]


@pytest.mark.parametrize(("block", "name"), CASES)
def test_a_sentence_in_quotes_may_have_the_sign(block: type[Block], name: str) -> None:
    assert said(block, name, "'See issue #1.'") == []


def test_operations_events_types_and_fields_have_such_keys() -> None:
    names = {case.id for case in CASES}
    wanted = ("operation", "event", "type", "field")
    assert names >= {f"{name} of {block}" for name in SENTENCES for block in wanted}
