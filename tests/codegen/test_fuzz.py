"""Reading a spec ends in a spec or in problems, of whatever bytes it is made."""

from __future__ import annotations

from hypothesis import example
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st

from codegen.problems import Problems
from codegen.problems import SpecError
from codegen.yamlsrc import Map
from codegen.yamlsrc import read
from tests.codegen.specs import load
from tests.codegen.specs import SPEC

REAL = (
    "api.yaml",
    "rest/plugin_connect.yaml",
    "rest/website_conversations_messages.yaml",
    "types/message.yaml",
    "types/session.yaml",
    "types/conversation.yaml",
    "types/device.yaml",
    "rtm/message.yaml",
    "rest/website_conversations.yaml",
)
LINES = sorted({line for name in REAL for line in (SPEC / name).read_text().splitlines()})
PIECES = ("²", "9" * 5000, "json " * 2000, "[[", "]", "{", "'", '"', "|", "? ", "- ", "\t", "*a",
          "&a ", "!!x ", "<<: ", "\x00", "\udcff", "é", " = ", "...", "{x}", "Thing", "null", ": ",
          "fields:", "enum: []", "extends: ConversationMessage", "\n", "#", "---\n")  # fmt: skip
LIMITS = settings(
    max_examples=120,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)


@LIMITS
@given(st.binary(max_size=200) | st.text("aA0 :-[]{}'\"\\&*!|>#%@,?\n\t\x85", max_size=60))
@example(b"\xff\xfea\x00")
@example("a: 1\u2028b: 2")
@example("? ? ? a")
@example("'" * 999)
def test_reading_bytes(data):
    problems = Problems()
    root = read(data if isinstance(data, bytes) else data.encode(), "any.yaml", problems)
    assert isinstance(root, Map) or problems.found


edits = st.lists(
    st.tuples(
        st.sampled_from(["drop", "double", "indent", "insert", "replace"]),
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(PIECES) | st.sampled_from(LINES),
    ),
    min_size=1,
    max_size=5,
)


def mutated(text: str, changes: list[tuple[str, float, str]]) -> bytes:
    lines = text.splitlines()
    for how, where, piece in changes:
        at = int(where * len(lines))
        old = lines[at]
        middle = int(where * 7919) % (len(old) + 1)
        lines[at : at + 1] = {
            "drop": [] if len(lines) > 1 else [piece],
            "double": [old, old],
            "indent": ["  " + old],
            "insert": [old[:middle] + piece + old[middle:]],
            "replace": [piece],
        }[how]
    return "\n".join(lines).encode("utf-8", "surrogateescape")


@LIMITS
@given(st.sampled_from(REAL), edits)
def test_loading_what_was_a_spec(name, changes):
    files = {real: (SPEC / real).read_bytes() for real in REAL}
    files[name] = mutated((SPEC / name).read_text(), changes)
    try:
        load(files)
    except SpecError as error:
        assert error.problems
        assert all(p.line >= 1 and p.column >= 1 and p.message for p in error.problems)
