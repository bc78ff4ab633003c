"""Change the good spec of `test_lint`, and see what lint finds."""

from __future__ import annotations

import re

from codegen.lint import lint
from tests.codegen.specs import load
from tests.codegen.test_lint import GOOD
from tests.codegen.test_lint import REST
from tests.codegen.test_lint import RTM
from tests.codegen.test_lint import TYPES

Change = tuple[str, str, str]
FIELD = "      created_at: ms\n"
MADE = "    since: 2025-01-01\n    fields:\n"
EMIT = "    doc: Make one.\n    fields:\n      id: str\n"


def found(*changes: Change, more: dict[str, str] | None = None) -> list[str]:
    """Return the rules that find something, each with the first name in its message."""
    files = {**GOOD, **(more or {})}
    for name, old, new in changes:
        assert files[name].count(old) == 1, old
        files[name] = files[name].replace(old, new)
    told = [(one.rule, re.search("`(.*?)`", one.message)) for one in lint(load(files))]
    return sorted(f"{rule} {name[1] if name else '-'}" for rule, name in told)


def field(text: str) -> Change:
    """Put a field into a type that is sent and received."""
    return TYPES, FIELD, f"{FIELD}      {text}\n"


def in_query(text: str) -> Change:
    return REST, "    since?: ms\n", f"    since?: ms\n      {text}\n"


def in_event(text: str) -> Change:
    return RTM, MADE, f"{MADE}      {text}\n"


def in_emit(text: str) -> Change:
    return RTM, EMIT, f"{EMIT}      {text}\n"


def operation(text: str) -> Change:
    """Add an operation."""
    return REST, "  put_it:\n", "".join(f"  {line}\n" for line in text.splitlines()) + "  put_it:\n"
