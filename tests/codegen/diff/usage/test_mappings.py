"""A body that a program passes as one mapping is read as its fields are."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diff.usage.known import Known
from codegen.diff.usage.program import read_program
from codegen.diff.usage.reading import read_facts
from tests.codegen.specs import real_api

CALLS = {
    "fields": '"resolved", origin="chat"',
    "mapping": '{"state": "resolved", "origin": "chat"}',
    "both": '{"state": "resolved"}, origin="chat"',
}


def sent(folder: Path, operation: str, arguments: str) -> set[str]:
    """Return what a program sends, as the names on the wire."""
    resource, _, name = operation.partition(".")
    program = f"""
from crisp_client import CrispClient
client = CrispClient()
client.{resource}.{name}({arguments})
"""
    (folder / "bot.py").write_text(program)
    known = Known(real_api(), real_api())
    facts = read_facts(read_program([str(folder / "bot.py")]), known)
    return {key for one in facts.sent if one.owner == operation for key in one.keys}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_fields_are_found_in_both_forms(tmp_path: Path, call: str) -> None:
    found = sent(tmp_path, "website_conversations.change_conversation_state", f'"w", "s", {call}')
    assert found >= {"state", "origin"}
    assert "user" not in found


def test_a_mapping_that_is_a_value_is_no_body(tmp_path: Path) -> None:
    found = sent(tmp_path, "website_batch.batch_data_items", '"w", {"plan": "x"}, sessions=["s"]')
    assert found >= {"data", "sessions"}
    assert "plan" not in found
