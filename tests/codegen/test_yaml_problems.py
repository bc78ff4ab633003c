"""Problems of YAML files that are wrong: place and message, word for word."""

from __future__ import annotations

import pytest
import yaml

from codegen import yamlsrc
from tests.codegen.specs import problems

T = "spec/types/thing.yaml"
ONE_LINE = "a text is one line; a long one may go on in the next, indented, without `|`"
MERGE_ADVICE = (
    "git left a conflict here: keep what is right of the lines up to `>>>>>>>`, and remove the "
    "lines with `<<<<<<<`, `=======` and `>>>>>>>`"
)


def yaml_cases():
    """Yield YAML that is wrong by itself."""
    good = "types:\n"
    yield "syntax", "types: [", "2:1: the file ends inside of `[` or `{`; close it"
    yield (
        "colon in a text",
        "types: a: b",
        '1:8: a text with `: ` in it is quoted, as "one: two"',
    )
    no_colon = "this line is no `key: value`: it has no colon"
    yield "no colon", "types:\n  A\n  B: c\n", f"2:3: {no_colon}"
    yield "no colon at the end", "types:\n  A: b\n  c\n", f"3:3: {no_colon}"
    deeper = (
        "the line is indented deeper than the one above, which has a value already; "
        "a text that goes on there is quoted if it has `: ` in it"
    )
    yield "indented deeper", "types:\n  A: b\n    c: d\n", f"3:5: {deeper}"
    yield "a text that goes on", "types: Some\n  more: text.\n", f"2:3: {deeper}"
    yield (
        "indented less",
        "types:\n    A: b\n  c: d\n",
        "3:3: the line is indented as no line above it that it could belong to",
    )
    yield (
        "item among keys",
        "types:\n  A: b\n  - c\n",
        "3:3: an item of a list stands among keys; put it below a key",
    )
    yield (
        "item behind a key",
        "types: - a\n",
        "1:8: a list with `-` begins in a line of its own, or is written `[a, b]`",
    )
    yield (
        "open list",
        "types: [a, b\nA: c\n",
        "1:8: the list that begins with `[` has no `]`, or a text in it wants quotes",
    )
    yield (
        "open block",
        "types: {a: b: c}\n",
        "1:8: the block that begins with `{` has no `}`, or a text in it wants quotes",
    )
    yield (
        "no value",
        "types: [a,, b]\n",
        "1:11: a value is missing before `,`; if it is a text, quote it",
    )
    yield "open quote", "types: 'a\nA: b\n", "1:8: the quote that opens here is never closed"
    yield (
        "behind a quote",
        "types: 'it's'\n",
        "1:12: nothing may follow a closing quote or bracket; quote the whole text",
    )
    yield (
        "escape",
        'types: "\\q"\n',
        "1:8: in double quotes `\\` begins an escape; use single quotes",
    )
    for char, text in {"@": "@a", "%": "%a", "*": "* a", "&": "& a", "!": "!a!b c"}.items():
        yield char, f"types: {text}\n", f"1:8: a text cannot begin with `{char}`; quote it"
    yield "directive", "%types: a\n", "1:1: a line cannot begin with `%`"
    yield "block text that is none", "types: |a\n", f"1:8: {ONE_LINE}"
    for mark in ("<<<<<<< HEAD", "||||||| 1a2b3c4", "=======", ">>>>>>> branch"):
        yield mark, f"types:\n{mark}\n  A: [\n", f"2:1: {MERGE_ADVICE}"
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
    yield "no mapping", "- a", "1:1: the file must hold one mapping, as `name: value`"
    yield "empty", "", "1:1: the file must hold one mapping, as `name: value`"
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
    deep = good + "  A:\n    doc: It.\n    fields: {a: {type: str, type: str}}\n"
    yield "duplicate deep inside", deep, '4:29: "type" stands twice, first in line 4'


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in yaml_cases()]
)
def test_yaml(text, expected):
    wanted = [expected] if isinstance(expected, str) else expected
    assert problems({"types/thing.yaml": text}) == [f"{T}:{line}" for line in wanted]


# PyYAML may be there without libyaml. Its own parser stops elsewhere in two of the cases.
ELSEWHERE = ("syntax", "tab in a text")


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*case[1:], id=case[0]) for case in yaml_cases() if case[0] not in ELSEWHERE],
)
def test_yaml_without_libyaml(monkeypatch, text, expected):
    monkeypatch.setattr(yamlsrc, "_LOADER", yaml.SafeLoader)
    test_yaml(text, expected)


def test_yaml_that_looks_odd_and_is_good():
    text = (
        "types:\n  A:\n    doc: 'With ''# no comment'',\n      going on.'\n    enum: [on, 12:30]\n"
    )
    text = text.replace("\n", "\r\n")
    assert problems({"types/thing.yaml": text}) == []
