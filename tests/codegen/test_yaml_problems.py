"""Problems of YAML files that are wrong: place and message, word for word."""

from __future__ import annotations

import pytest

T = "spec/types/thing.yaml"


def yaml_cases():
    """Yield YAML that is wrong by itself."""
    good = "types:\n"
    yield "syntax", "types: [", "2:1: not valid YAML: did not find expected node content"
    yield (
        "colon in a text",
        "types: a: b",
        ("1:9: not valid YAML: mapping values are not allowed in this context"),
    )
    yield (
        "tab",
        "types:\n\tA: b",
        ("2:1: a tab indents the line; YAML wants spaces"),
    )
    yield (
        "tab after spaces",
        "types:\n  A:\n  \tenum: [a, b]",
        ("3:3: a tab indents the line; YAML wants spaces"),
    )
    yield "tab in a list", "types: [\n\ta]", "2:1: a tab indents the line; YAML wants spaces"
    yield (
        "tab in a text",
        "types: a\tb",
        "1:8: the text holds the character U+0009, which cannot be seen",
    )
    yield "lone return", "types:\r  A: b", "1:7: the character U+000D cannot be seen; remove it"
    yield (
        "anchor",
        good + "  A: &x b",
        ("2:6: anchors are not allowed; give the thing a name under `types:`"),
    )
    yield (
        "alias",
        good + "  A: *x",
        ("2:6: aliases are not allowed; write it out or give it a name under `types:`"),
    )
    yield (
        "tag",
        good + "  A: !!python/object:os.system b",
        (
            '2:6: tags are not allowed (here "tag:yaml.org,2002:python/object:os.system"); '
            "quote the text"
        ),
    )
    yield "merge", good + "  <<: b", "2:3: merge keys are not allowed; use `extends:`"
    yield "two documents", "types:\n---\n", "2:1: one document a file; remove the `---`"
    yield "no mapping", "- a", "1:1: the file must hold one mapping, as `resource: ...`"
    yield "empty", "", "1:1: the file must hold one mapping, as `resource: ...`"
    yield "key that is a list", "[a]: b", "1:1: a key must be text"
    yield (
        "byte order mark",
        b"\xef\xbb\xbftypes:",
        ("1:1: the file begins with a byte order mark; save it without"),
    )
    yield "encoding", b"types:\n  A\xff: b", "2:4: the file is not UTF-8"
    yield (
        "control character",
        "types:\n  é\x00",
        "2:4: the character U+0000 cannot be seen; remove it",
    )
    yield (
        "reversed text in a comment",
        "types:  # \u202e b",
        ("1:11: the character U+202E cannot be seen; remove it"),
    )
    yield (
        "escaped control character",
        'types: "a\\0b"',
        ("1:8: the text holds the character U+0000, which cannot be seen"),
    )
    yield (
        "escaped line",
        'types: "a\\nb"',
        ("1:8: a text is one line; a long one may go on in the next, indented, without `|`"),
    )
    yield (
        "block text",
        "types: |\n  a\n  b\n",
        ("1:8: a text is one line; a long one may go on in the next, indented, without `|`"),
    )
    yield "outer space", "types: ' a'", "1:8: the text begins or ends with a space"
    yield "depth", "types: " + "[" * 20, "1:23: nested deeper than 16 levels"
    yield (
        "nodes",
        "types: [" + "a, " * 20_000 + "]",
        ("1:60000: the file has more than 20,000 nodes; split it"),
    )
    yield "size", "#" * 1_000_001, "1:1: the file is larger than 1,000,000 bytes; split it"
    yield (
        "duplicate",
        good + "  A: {enum: [a, b]}\n  A: {enum: [a, b]}",
        '3:3: "A" stands twice, first in line 2',
    )


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in yaml_cases()]
)
def test_yaml(problems_of, text, expected):
    wanted = [expected] if isinstance(expected, str) else expected
    assert problems_of({"types/thing.yaml": text}) == [f"{T}:{line}" for line in wanted]


def test_yaml_that_looks_odd_and_is_good(problems_of):
    text = (
        "types:\n  A:\n    doc: 'With ''# no comment'',\n      going on.'\n    enum: [on, 12:30]\n"
    )
    text = text.replace("\n", "\r\n")
    assert problems_of({"types/thing.yaml": text}) == []
